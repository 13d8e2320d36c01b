import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { involvedWhere, mayRead, mayWrite } from '#platform/access/policies.ts';
import { id, ref, schoolId } from '#platform/database/columns.ts';
import { goalWriters } from '../../access.ts';
import type { GoalResult } from '../../traject.ts';
import { placement } from './placement.ts';

/** What the pupil works at in a placement: a line that pupil and parents read, and at its end how it went. */
export const placementGoal = pgTable(
	'placement_goal',
	{
		schoolId: schoolId(),
		id: id(),
		placementId: ref().notNull(),
		pupilId: ref().notNull(),
		position: integer().notNull(),
		text: text().notNull(),
		result: text().$type<GoalResult>()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({
			columns: [t.schoolId, t.placementId, t.pupilId],
			foreignColumns: [placement.schoolId, placement.id, placement.pupilId]
		}),
		index('placement_goal_placement').on(t.schoolId, t.placementId, t.pupilId),
		// Whoever sees the placement.
		mayRead(t, sql`exists (select 1 from placement p where p.school_id = ${t.schoolId} and p.id = ${t.placementId})`),
		...mayWrite(
			t,
			involvedWhere(t, sql`'team' = any (i.sees) and i.role in (${sql.raw(`'${goalWriters.join("', '")}'`)})`)
		)
	]
);
