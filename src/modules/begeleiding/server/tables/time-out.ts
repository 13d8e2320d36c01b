import { sql } from 'drizzle-orm';
import {
	check,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex
} from 'drizzle-orm/pg-core';
import { involvedAs, mayAddAndChange, mayRead, seeing } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { timeOutRoles } from '../../guides.ts';
import type { TimeOutReason, WentTo } from '../../time-out/time-out.ts';

/**
 * A pupil in the time-out room: since when, from where and why; until when, what helped and where to. For the team. A pupil
 * is in there once at a time. What was noted by mistake leaves that it was, by whom and why, and counts no more.
 */
export const timeOut = pgTable(
	'time_out',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		inAt: timestamp({ withTimezone: true }).notNull(),
		/** The lesson or the place that the pupil came from, as one says it. */
		fromWhere: text().notNull().default(''),
		reason: text().$type<TimeOutReason>(),
		reasonText: text().notNull().default(''),
		inById: ref().notNull(),
		outAt: timestamp({ withTimezone: true }),
		outById: ref(),
		helped: text().notNull().default(''),
		wentTo: text().$type<WentTo>(),
		createdAt: createdAt(),
		removedOn: date(),
		removedById: ref(),
		removedWhy: text(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		check('time_out_in_order', sql`${t.outAt} is null or ${t.inAt} <= ${t.outAt}`),
		check('time_out_ended', sql`num_nonnulls(${t.outAt}, ${t.outById}, ${t.wentTo}) in (0, 3)`),
		check(
			'time_out_removed',
			sql`num_nonnulls(${t.removedOn}, ${t.removedById}, ${t.removedWhy}) in (0, 3)
				and (${t.removedOn} is null or ${t.fromWhere} = '' and ${t.reasonText} = '' and ${t.helped} = '' and ${t.reason} is null)`
		),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.inById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.outById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.removedById], foreignColumns: [person.schoolId, person.id] }),
		uniqueIndex('time_out_once')
			.on(t.schoolId, t.pupilId)
			.where(sql`${t.outAt} is null and ${t.removedOn} is null`),
		index('time_out_pupil').on(t.schoolId, t.pupilId, t.inAt),
		index('time_out_day').on(t.schoolId, t.inAt),
		index('time_out_in_by').on(t.schoolId, t.inById),
		index('time_out_out_by').on(t.schoolId, t.outById),
		index('time_out_removed_by').on(t.schoolId, t.removedById),
		mayRead(t, seeing(t, 'team')),
		...mayAddAndChange(t, sql`${seeing(t, 'team')} and ${involvedAs(t, ...timeOutRoles)}`)
	]
);
