import { sql } from 'drizzle-orm';
import { date, foreignKey, index, integer, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { involvedAs, mayAdd, mayAddAndChange, mayRead, mayUpdate, me, seeing } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { roundAskers } from '../../ondersteuning.ts';

/** Two questions to all teachers of a pupil. The team reads questions and answers. */
export const questionRound = pgTable(
	'question_round',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		askedById: ref().notNull(),
		askedOn: date().notNull(),
		/** The last day on which it can be answered. */
		closesOn: date().notNull(),
		/** When somebody closed it before that. */
		closedOn: date(),
		questions: text().array().notNull(),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('question_round_of_pupil').on(t.schoolId, t.id, t.pupilId),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.askedById], foreignColumns: [person.schoolId, person.id] }),
		index('question_round_pupil').on(t.schoolId, t.pupilId),
		index('question_round_asked_by').on(t.schoolId, t.askedById),
		mayRead(t, seeing(t, 'team')),
		mayAdd(t, sql`${t.askedById} = ${me} and ${involvedAs(t, ...roundAskers)}`),
		mayUpdate(t, involvedAs(t, ...roundAskers))
	]
);

const ofRound = { schoolId: schoolId(), roundId: ref().notNull(), pupilId: ref().notNull(), personId: ref().notNull() };

/** Who was asked. */
export const questionAsked = pgTable('question_asked', ofRound, (t) => [
	primaryKey({ columns: [t.schoolId, t.roundId, t.personId] }),
	foreignKey({
		columns: [t.schoolId, t.roundId, t.pupilId],
		foreignColumns: [questionRound.schoolId, questionRound.id, questionRound.pupilId]
	}),
	foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
	index('question_asked_round').on(t.schoolId, t.roundId, t.pupilId),
	index('question_asked_person').on(t.schoolId, t.personId),
	mayRead(t, seeing(t, 'team')),
	mayAdd(t, involvedAs(t, ...roundAskers))
]);

/** What one teacher answers, in the order of the questions; changed by that teacher alone. */
export const questionAnswer = pgTable(
	'question_answer',
	{
		...ofRound,
		answers: text().array().notNull(),
		answeredAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.roundId, t.personId] }),
		foreignKey({
			columns: [t.schoolId, t.roundId, t.personId],
			foreignColumns: [questionAsked.schoolId, questionAsked.roundId, questionAsked.personId]
		}),
		foreignKey({
			columns: [t.schoolId, t.roundId, t.pupilId],
			foreignColumns: [questionRound.schoolId, questionRound.id, questionRound.pupilId]
		}),
		index('question_answer_round').on(t.schoolId, t.roundId, t.pupilId),
		mayRead(t, seeing(t, 'team')),
		...mayAddAndChange(t, sql`${t.personId} = ${me} and ${seeing(t, 'team')}`)
	]
);
