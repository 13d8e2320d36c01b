import { sql } from 'drizzle-orm';
import { date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { involved, mayRead, mayWrite, seeing } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { schoolYear } from '#modules/scholen/server/tables.ts';
import type { YearChangeDone } from '../../year-change.ts';
import { pupil } from './pupil.ts';
import { administration } from './who.ts';

/** *Warme overdracht*: the checked step at admission, at a new school year or mentor, and at exit. */
export const handover = pgTable(
	'handover',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		moment: text().$type<'toelating' | 'jaarwissel' | 'mentorwissel' | 'uitstroom'>().notNull(),
		dueOn: date().notNull(),
		fromPersonId: ref(),
		toPersonId: ref(),
		doneOn: date(),
		doneById: ref(),
		/** Which points were talked through, in the school's words of that day; ours by their key. */
		points: text()
			.array()
			.notNull()
			.default(sql`'{}'`),
		note: text(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.fromPersonId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.toPersonId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.doneById], foreignColumns: [person.schoolId, person.id] }),
		index('handover_pupil').on(t.schoolId, t.pupilId),
		index('handover_from').on(t.schoolId, t.fromPersonId),
		index('handover_to').on(t.schoolId, t.toPersonId),
		index('handover_done_by').on(t.schoolId, t.doneById),
		// The administration plans handovers, and takes them back, but never reads what was handed over.
		mayRead(t, sql`(${seeing(t, 'team')} or (${t.doneOn} is null and ${administration} and ${involved(t)}))`),
		...mayWrite(t, sql`(${administration} or ${seeing(t, 'team')})`)
	]
);

/** One change of school year: what it did, so that it can be undone until the new year begins. */
export const yearChange = pgTable(
	'year_change',
	{
		schoolId: schoolId(),
		id: id(),
		fromYearId: ref().notNull(),
		toYearId: ref().notNull(),
		did: jsonb().$type<YearChangeDone>().notNull(),
		doneById: ref().notNull(),
		createdAt: createdAt(),
		undoneOn: date()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.fromYearId], foreignColumns: [schoolYear.schoolId, schoolYear.id] }),
		foreignKey({ columns: [t.schoolId, t.toYearId], foreignColumns: [schoolYear.schoolId, schoolYear.id] }),
		foreignKey({ columns: [t.schoolId, t.doneById], foreignColumns: [person.schoolId, person.id] }),
		index('year_change_from_year').on(t.schoolId, t.fromYearId),
		index('year_change_to_year').on(t.schoolId, t.toYearId),
		index('year_change_done_by').on(t.schoolId, t.doneById),
		mayRead(t, administration),
		...mayWrite(t, administration)
	]
);
