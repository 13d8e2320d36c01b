import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { involvedAs, involvedWhere, mayRead, mayWrite, me } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { file } from '#modules/bestanden/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { AnswerForm, Question } from '../../gesprekken.ts';
import { talk } from './talk.ts';

/**
 * What the pupil, or a parent, wants to say at a talk. It is theirs alone until they share it; from then on whoever is of
 * the team, and the pupil, can read it. Nobody else writes it: staff who help write at the talk itself.
 */
export const talkAnswer = pgTable(
	'talk_answer',
	{
		schoolId: schoolId(),
		id: id(),
		talkId: ref().notNull(),
		pupilId: ref().notNull(),
		byId: ref().notNull(),
		question: text().$type<Question>().notNull(),
		form: text().$type<AnswerForm>().notNull(),
		/** What was picked (competences of the list, by key), what was written, and the picture or recording. */
		picked: text()
			.array()
			.notNull()
			.default(sql`'{}'`),
		words: text().notNull().default(''),
		fileId: ref(),
		sharedAt: timestamp({ withTimezone: true }),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('talk_answer_once').on(t.schoolId, t.talkId, t.byId, t.question),
		foreignKey({ columns: [t.schoolId, t.talkId, t.pupilId], foreignColumns: [talk.schoolId, talk.id, talk.pupilId] }),
		foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.fileId], foreignColumns: [file.schoolId, file.id] }),
		index('talk_answer_talk').on(t.schoolId, t.talkId, t.pupilId),
		index('talk_answer_by').on(t.schoolId, t.byId),
		index('talk_answer_file').on(t.schoolId, t.fileId),
		mayRead(
			t,
			sql`(${t.byId} = ${me} and ${involvedAs(t, 'leerling', 'ouder')}
				or ${t.sharedAt} is not null and ${involvedWhere(t, sql`'team' = any (i.sees) or i.role = 'leerling'`)})`
		),
		...mayWrite(t, sql`${t.byId} = ${me} and ${involvedAs(t, 'leerling', 'ouder')}`)
	]
);
