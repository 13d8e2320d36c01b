import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique
} from 'drizzle-orm/pg-core';
import { involvedAs, mayAdd, mayRead, mayUpdate, mayWrite, me, seeing, staff } from '#platform/access/policies.ts';
import { createdAt, fromOn, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { careRoles, measureRoles } from '../../access.ts';
import type { Ground, RequestState } from '../../measures/measure.ts';
import { indication } from './indication.ts';

/**
 * A measure for one pupil. Everybody who teaches the pupil sees it, the pupil and the parents too; on what it rests stands apart.
 * Triggers: `measure_keeps` (whether it has a ground; who says that a request is granted, and on what paper).
 */
export const measure = pgTable(
	'measure',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		/** The item of the school's list that it is one of; null: in own words. */
		itemKey: text(),
		/** As it was called then. */
		what: text().notNull(),
		/** What to do in the lesson, in a sentence. */
		how: text().notNull().default(''),
		fromOn: fromOn(),
		untilOn: date().notNull(),
		/** Somebody ended it earlier. */
		stoppedOn: date(),
		decidedById: ref().notNull(),
		/** That there is a ground, and nothing of it. Kept by the database. */
		hasGround: boolean().notNull().default(false),
		/** What must be there before it is granted, in the words of the set-up; empty: it need not be asked for. */
		condition: text().notNull().default(''),
		request: text().$type<RequestState>(),
		requestOn: date(),
		changedById: ref().notNull(),
		createdAt: createdAt(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('measure_of_pupil').on(t.schoolId, t.id, t.pupilId),
		check('measure_in_order', sql`${t.fromOn} <= ${t.untilOn}`),
		check('measure_asked_for', sql`(${t.condition} <> '') = (${t.request} is not null)`),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.decidedById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.changedById], foreignColumns: [person.schoolId, person.id] }),
		index('measure_pupil').on(t.schoolId, t.pupilId, t.untilOn),
		index('measure_until').on(t.schoolId, t.untilOn),
		index('measure_decided_by').on(t.schoolId, t.decidedById),
		index('measure_changed_by').on(t.schoolId, t.changedById),
		mayRead(t, seeing(t, 'gedeeld')),
		mayAdd(t, sql`${t.changedById} = ${me} and ${staff} and ${involvedAs(t, ...measureRoles)}`),
		mayUpdate(t, sql`${staff} and ${involvedAs(t, ...measureRoles)}`)
	]
);

/** On what a measure rests. What stands on paper is for the care team; that the school decided it, for the team. */
export const measureGround = pgTable(
	'measure_ground',
	{
		schoolId: schoolId(),
		measureId: ref().notNull(),
		pupilId: ref().notNull(),
		kind: text().$type<Ground>().notNull(),
		indicationId: ref(),
		note: text().notNull().default(''),
		byId: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.measureId] }),
		check('measure_ground_on_paper', sql`(${t.kind} = 'school') = (${t.indicationId} is null)`),
		foreignKey({
			columns: [t.schoolId, t.measureId, t.pupilId],
			foreignColumns: [measure.schoolId, measure.id, measure.pupilId]
		}),
		foreignKey({
			columns: [t.schoolId, t.indicationId, t.pupilId],
			foreignColumns: [indication.schoolId, indication.id, indication.pupilId]
		}),
		foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: [person.schoolId, person.id] }),
		index('measure_ground_measure').on(t.schoolId, t.measureId, t.pupilId),
		index('measure_ground_indication').on(t.schoolId, t.indicationId, t.pupilId),
		index('measure_ground_by').on(t.schoolId, t.byId),
		mayRead(t, sql`(${seeing(t, 'zorg')} or ${t.kind} = 'school' and ${seeing(t, 'team')})`),
		...mayWrite(
			t,
			sql`${staff} and (${involvedAs(t, ...careRoles)} or ${t.kind} = 'school' and ${involvedAs(t, ...measureRoles)})`
		)
	]
);
