import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { date, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { mayAdd, mayRead, mayUpdate, me, seeing } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { StepKind } from '../../traject.ts';
import { asAsker, asCareTeam, placement } from './placement.ts';

type Written = { schoolId: AnyPgColumn; pupilId: AnyPgColumn; byId: AnyPgColumn };

/** For the care team, and for who wrote it as long as (s)he belongs to the pupil's team. */
const forCareTeam = (t: Written): SQL => sql`(${seeing(t, 'zorg')} or ${t.byId} = ${me} and ${seeing(t, 'team')})`;

/** Why a place is asked for. A table of its own: fewer people read it than read that there is a placement. */
export const placementReason = pgTable(
	'placement_reason',
	{
		schoolId: schoolId(),
		placementId: ref().notNull(),
		pupilId: ref().notNull(),
		need: text().notNull(),
		/** Why the pupil comes although not everything is met that the arrangement asks. */
		entryReason: text(),
		/** Who wrote it last. */
		byId: ref().notNull(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.placementId] }),
		foreignKey({
			columns: [t.schoolId, t.placementId, t.pupilId],
			foreignColumns: [placement.schoolId, placement.id, placement.pupilId]
		}),
		foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: [person.schoolId, person.id] }),
		index('placement_reason_placement').on(t.schoolId, t.placementId, t.pupilId),
		index('placement_reason_by').on(t.schoolId, t.byId),
		mayRead(t, forCareTeam(t)),
		mayAdd(t, sql`${t.byId} = ${me} and ${asAsker(t)}`),
		mayUpdate(t, asCareTeam(t))
	]
);

/** What was decided about a placement, by whom and why: added to, never changed. */
export const placementStep = pgTable(
	'placement_step',
	{
		schoolId: schoolId(),
		id: id(),
		placementId: ref().notNull(),
		pupilId: ref().notNull(),
		kind: text().$type<StepKind>().notNull(),
		onDay: date().notNull(),
		byId: ref().notNull(),
		why: text(),
		/** The end that held until then, where it was ended or made longer. */
		endWas: date(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({
			columns: [t.schoolId, t.placementId, t.pupilId],
			foreignColumns: [placement.schoolId, placement.id, placement.pupilId]
		}),
		foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: [person.schoolId, person.id] }),
		index('placement_step_placement').on(t.schoolId, t.placementId, t.pupilId),
		index('placement_step_by').on(t.schoolId, t.byId),
		mayRead(t, forCareTeam(t)),
		mayAdd(t, sql`${t.byId} = ${me} and (${asCareTeam(t)} or ${t.kind} = 'gevraagd' and ${asAsker(t)})`)
	]
);
