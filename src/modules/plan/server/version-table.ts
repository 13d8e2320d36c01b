import { sql } from 'drizzle-orm';
import {
	customType,
	date,
	foreignKey,
	index,
	integer,
	jsonb,
	primaryKey,
	text,
	unique,
	uniqueIndex,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { VersionState } from '../versions.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * The columns of a version of a pupil's plan. Each kind of plan has a table of its own made of these, and says itself who
 * sees its rows: opening one kind can then never open another (docs/decisions/0008).
 */
export const versionColumns = <Kind extends string, Content>() => ({
	schoolId: schoolId(),
	id: id(),
	pupilId: ref().notNull(),
	number: integer().notNull(),
	kind: text().$type<Kind>().notNull(),
	state: text().$type<VersionState>().notNull().default('draft'),
	predecessorId: ref(),
	draftedOn: date().notNull(),
	offeredOn: date(),
	fixedOn: date(),
	fixedById: ref(),
	explanation: text().notNull().default(''),
	content: jsonb().$type<Content>().notNull(),
	changedById: ref().notNull(),
	version: integer().notNull().default(1),
	createdAt: createdAt(),
	/** The words of the plan, by their Dutch stems. */
	searched: tsvector().generatedAlwaysAs(sql`jsonb_to_tsvector('dutch'::regconfig, content, '["string"]')`)
});

type VersionKeyColumns = Record<
	'schoolId' | 'id' | 'pupilId' | 'number' | 'predecessorId' | 'fixedById' | 'changedById',
	AnyPgColumn
>;

/** The keys that make the rows of such a table chains: one number each, one draft and one that counts at a time. */
export const versionKeys = (t: VersionKeyColumns, name: string) => [
	primaryKey({ columns: [t.schoolId, t.id] }),
	// What belongs to a version names its pupil too: the key keeps the two together.
	unique(`${name}_of_pupil`).on(t.schoolId, t.id, t.pupilId),
	unique(`${name}_number`).on(t.schoolId, t.pupilId, t.number),
	// At no moment do two versions count, or wait to be the next one.
	uniqueIndex(`${name}_one_draft`)
		.on(t.schoolId, t.pupilId)
		.where(sql`state = 'draft'`),
	uniqueIndex(`${name}_one_fixed`)
		.on(t.schoolId, t.pupilId)
		.where(sql`state = 'fixed'`),
	foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
	foreignKey({ columns: [t.schoolId, t.predecessorId, t.pupilId], foreignColumns: [t.schoolId, t.id, t.pupilId] }),
	foreignKey({ columns: [t.schoolId, t.fixedById], foreignColumns: [person.schoolId, person.id] }),
	foreignKey({ columns: [t.schoolId, t.changedById], foreignColumns: [person.schoolId, person.id] }),
	index(`${name}_pupil`).on(t.schoolId, t.pupilId),
	index(`${name}_predecessor`).on(t.schoolId, t.predecessorId, t.pupilId),
	index(`${name}_fixed_by`).on(t.schoolId, t.fixedById),
	index(`${name}_changed_by`).on(t.schoolId, t.changedById)
];
