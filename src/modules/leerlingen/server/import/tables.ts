import { sql } from 'drizzle-orm';
import {
	boolean,
	date,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex
} from 'drizzle-orm/pg-core';
import { mayRead, mayWrite } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { Mapping } from '../../import/columns.ts';
import type { ImportKind } from '../../import/source.ts';
import type { ImportState, NewGroup, RowResult } from '../../import/run.ts';
import { administration } from '../tables/who.ts';

/** One import of pupils: what was in the file, what it would change, and what was done. */
export const importRun = pgTable(
	'import_run',
	{
		schoolId: schoolId(),
		id: id(),
		kind: text().$type<ImportKind>().notNull(),
		fileName: text().notNull(),
		/** The content, until it has been read. */
		storageKey: text(),
		state: text().$type<ImportState>().notNull(),
		done: integer().notNull().default(0),
		total: integer().notNull().default(0),
		/** Why it cannot go on: a text key and what it fills in. */
		problem: text(),
		problemParams: jsonb().$type<Record<string, string | number>>().notNull().default({}),
		/** Of a table: its headers, and what each column is; a person chooses where that is not clear. */
		headers: text().array(),
		mapping: jsonb().$type<Mapping>(),
		/** The day on which the data held. */
		heldOn: date(),
		schoolYear: text(),
		/** Groups that the file names and the school does not have. */
		newGroups: jsonb().$type<NewGroup[]>().notNull().default([]),
		createsGroups: boolean().notNull().default(false),
		/** The last day of who is no longer in the file; nothing means that they stay. */
		leftOn: date(),
		startedById: ref().notNull(),
		startedOn: date().notNull(),
		createdAt: createdAt(),
		appliedAt: timestamp({ withTimezone: true }),
		/** The transaction that wrote it: what it added and nobody changed since bears its number. */
		appliedIn: text(),
		undoneAt: timestamp({ withTimezone: true })
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.startedById], foreignColumns: [person.schoolId, person.id] }),
		index('import_run_started_by').on(t.schoolId, t.startedById),
		uniqueIndex('import_run_one_at_a_time')
			.on(t.schoolId)
			.where(sql`state in ('lezen', 'kolommen', 'voorbeeld', 'bezig', 'terugdraaien')`),
		mayRead(t, administration),
		...mayWrite(t, administration)
	]
);

/** One row of the file, or one pupil who is no longer in it: what it would change and what came of it. Kept for 30 days. */
export const importRow = pgTable(
	'import_row',
	{
		schoolId: schoolId(),
		runId: ref().notNull(),
		number: integer().notNull(),
		/** As a person counts them in the file; nothing for who is not in it. */
		row: integer(),
		line: integer(),
		outcome: text().notNull(),
		name: text().notNull(),
		/** What tells one pupil from another on screen: birth date, group, location. */
		facts: jsonb().notNull(),
		changes: jsonb().notNull().default([]),
		problems: jsonb().notNull().default([]),
		/** Who it may be, each with what would change and be written then. */
		candidates: jsonb().notNull().default([]),
		/** The pupil that a person chose, or `new`. */
		decision: text(),
		pupilId: ref(),
		/** What is written when this row is applied, with what stood there before: the undo needs no more. */
		writes: jsonb(),
		/** A digest of what we knew of the pupil: another one means that somebody changed it meanwhile. */
		mark: text(),
		result: text().$type<RowResult>()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.runId, t.number] }),
		foreignKey({ columns: [t.schoolId, t.runId], foreignColumns: [importRun.schoolId, importRun.id] }).onDelete(
			'cascade'
		),
		index('import_row_outcome').on(t.schoolId, t.runId, t.outcome, t.number),
		mayRead(t, administration),
		...mayWrite(t, administration)
	]
);
