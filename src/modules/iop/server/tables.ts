import { sql } from 'drizzle-orm';
import { foreignKey, index, json, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { involvedAs, involvedWhere, mayAddAndChange, mayRead, seeing } from '#platform/access/policies.ts';
import { ref, schoolId } from '#platform/database/columns.ts';
import { talk } from '#modules/gesprekken/server/tables.ts';
import { makerRoles } from '#modules/plan/index.ts';
import { versionColumns, versionKeys } from '#modules/plan/server/tables.ts';
import type { IopContent, VersionKind } from '../iop.ts';
import type { IopFacts } from '../norms.ts';

/**
 * One version of a pupil's living plan. The staff involved see each; parents and pupil those that are fixed. Once fixed a
 * row stays as it is: trigger `plan_version_stays`.
 */
export const iopVersion = pgTable(
	'iop_version',
	{
		...versionColumns<VersionKind, IopContent>(),
		/** The talk that made it. */
		talkId: ref()
	},
	(t) => [
		...versionKeys(t, 'iop_version'),
		foreignKey({ columns: [t.schoolId, t.talkId, t.pupilId], foreignColumns: [talk.schoolId, talk.id, talk.pupilId] }),
		index('iop_version_talk').on(t.schoolId, t.talkId, t.pupilId),
		mayRead(t, involvedWhere(t, sql`'team' = any (i.sees) or ${t.fixedOn} is not null and 'gedeeld' = any (i.sees)`)),
		...mayAddAndChange(t, involvedAs(t, ...makerRoles))
	]
);

/**
 * What the norms ask about one pupil's plan, made from versions, goals and scores in the same transaction as they change
 * (triggers `iop_standing_…`; docs/decisions/0007). Goals and scores of this school year only: figures of earlier years
 * are kept as they were when the year ended. Nobody writes it by hand.
 */
export const iopStanding = pgTable(
	'iop_standing',
	{
		schoolId: schoolId(),
		pupilId: ref().notNull(),
		versions: json().$type<IopFacts['versions']>().notNull(),
		goals: json().$type<IopFacts['goals']>().notNull()
	},
	(t) => [primaryKey({ columns: [t.schoolId, t.pupilId] }), mayRead(t, seeing(t, 'team'))]
);
