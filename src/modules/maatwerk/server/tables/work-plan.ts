import { sql } from 'drizzle-orm';
import { date, foreignKey, index, jsonb, pgTable, primaryKey, text, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { involvedAs, involvedWhere, mayAdd, mayAddAndChange, mayRead, me, staff } from '#platform/access/policies.ts';
import { createdAt, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { versionColumns, versionKeys } from '#modules/plan/server/tables.ts';
import { planReaderRoles, writerRoles } from '../../access.ts';
import type { GoalResult, NextStep, VersionKind, WorkPlanContent } from '../../workplan/work-plan.ts';

/**
 * One work plan of a pupil. Who makes it and who leads read each; the pupil and the parents those that are fixed. Teachers see
 * its goals among the pupil's goals. Once fixed a row stays as it is: trigger `plan_version_stays`.
 */
export const workPlanVersion = pgTable(
	'work_plan_version',
	{
		...versionColumns<VersionKind, WorkPlanContent>(),
		/** Who guides it: the same as in its content, for the tasks of that person. */
		coachId: ref()
	},
	(t) => [
		...versionKeys(t, 'work_plan_version'),
		foreignKey({ columns: [t.schoolId, t.coachId], foreignColumns: [person.schoolId, person.id] }),
		index('work_plan_version_coach').on(t.schoolId, t.coachId),
		mayRead(
			t,
			sql`(${staff} and ${involvedAs(t, ...planReaderRoles)}
				or ${t.fixedOn} is not null and ${involvedWhere(t, sql`i.role in ('leerling', 'ouder') and 'gedeeld' = any (i.sees)`)})`
		),
		...mayAddAndChange(t, sql`${staff} and ${involvedAs(t, ...writerRoles)}`)
	]
);

type OfVersion = Record<'schoolId' | 'versionId', AnyPgColumn>;

/** The plan itself is shown to the actor; its own policy decides that. */
const ofSeenPlan = (t: object, also = sql`true`) => {
	const { schoolId: school, versionId } = t as OfVersion;
	return sql`exists (select 1 from work_plan_version v where v.school_id = ${school} and v.id = ${versionId} and ${also})`;
};

/** How a work plan went: once, and it stays. */
export const workPlanEvaluation = pgTable(
	'work_plan_evaluation',
	{
		schoolId: schoolId(),
		versionId: ref().notNull(),
		pupilId: ref().notNull(),
		evaluatedOn: date().notNull(),
		results: jsonb().$type<GoalResult[]>().notNull(),
		summary: text().notNull(),
		/** In the pupil's words; empty where the pupil said nothing. */
		pupilWords: text().notNull().default(''),
		next: text().$type<NextStep>().notNull(),
		byId: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.versionId] }),
		foreignKey({
			columns: [t.schoolId, t.versionId, t.pupilId],
			foreignColumns: [workPlanVersion.schoolId, workPlanVersion.id, workPlanVersion.pupilId]
		}),
		foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: [person.schoolId, person.id] }),
		index('work_plan_evaluation_version').on(t.schoolId, t.versionId, t.pupilId),
		index('work_plan_evaluation_pupil').on(t.schoolId, t.pupilId),
		index('work_plan_evaluation_by').on(t.schoolId, t.byId),
		mayRead(t, ofSeenPlan(t)),
		mayAdd(
			t,
			sql`${t.byId} = ${me} and ${staff} and ${involvedAs(t, ...writerRoles)} and ${ofSeenPlan(t, sql`v.state = 'fixed'`)}`
		)
	]
);
