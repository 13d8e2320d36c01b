import { foreignKey, index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { involvedAs, mayAdd, mayRead, mayUpdate, mayWrite, me } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { group, schoolYear } from '#modules/scholen/server/tables.ts';
import type { ImportChoices, ReadPattern } from '../../import/patterns.ts';
import type { StepDone } from '../../steps.ts';
import { keepers } from './who.ts';

/** One thing that was done to a timetable, with what stood there before: so it can be taken back. */
export const lessonStep = pgTable(
	'lesson_step',
	{
		schoolId: schoolId(),
		id: id(),
		/** Whose timetable; of an import neither. */
		groupId: ref(),
		pupilId: ref(),
		what: text().$type<StepDone['what']>().notNull(),
		did: jsonb().$type<StepDone>().notNull(),
		doneById: ref().notNull(),
		doneAt: createdAt(),
		undoneAt: timestamp({ withTimezone: true })
	},
	(t) => {
		const ofOwnPupil = sql`${t.pupilId} is not null and ${involvedAs({ schoolId: t.schoolId, pupilId: t.pupilId }, 'mentor')}`;
		return [
			primaryKey({ columns: [t.schoolId, t.id] }),
			foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: [group.schoolId, group.id] }),
			foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
			foreignKey({ columns: [t.schoolId, t.doneById], foreignColumns: [person.schoolId, person.id] }),
			index('lesson_step_group').on(t.schoolId, t.groupId),
			index('lesson_step_pupil').on(t.schoolId, t.pupilId),
			index('lesson_step_done_by').on(t.schoolId, t.doneById),
			mayRead(t, sql`(${keepers} or ${ofOwnPupil})`),
			mayAdd(t, sql`${t.doneById} = ${me} and (${keepers} or ${ofOwnPupil})`),
			mayUpdate(t, sql`(${keepers} or ${ofOwnPupil})`)
		];
	}
);

/** A file with lessons as it was read, and what was chosen for what it names; nothing of it counts until it is confirmed. */
export const lessonImport = pgTable(
	'lesson_import',
	{
		schoolId: schoolId(),
		id: id(),
		schoolYearId: ref().notNull(),
		fileName: text().notNull(),
		patterns: jsonb().$type<ReadPattern[]>().notNull(),
		choices: jsonb().$type<ImportChoices>().notNull(),
		madeById: ref().notNull(),
		createdAt: createdAt(),
		/** Once confirmed: what it did. */
		stepId: ref()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.schoolYearId], foreignColumns: [schoolYear.schoolId, schoolYear.id] }),
		foreignKey({ columns: [t.schoolId, t.madeById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.stepId], foreignColumns: [lessonStep.schoolId, lessonStep.id] }),
		index('lesson_import_year').on(t.schoolId, t.schoolYearId),
		index('lesson_import_made_by').on(t.schoolId, t.madeById),
		index('lesson_import_step').on(t.schoolId, t.stepId),
		mayRead(t, keepers),
		...mayWrite(t, keepers)
	]
);
