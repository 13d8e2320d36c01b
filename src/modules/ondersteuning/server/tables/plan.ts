import { sql, type SQL } from 'drizzle-orm';
import {
	date,
	foreignKey,
	index,
	jsonb,
	pgPolicy,
	pgTable,
	primaryKey,
	smallint,
	text,
	timestamp,
	unique,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import {
	inAudience,
	inSchool,
	involvedAs,
	involvedWhere,
	mayAdd,
	mayAddAndChange,
	mayRead,
	me
} from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { versionColumns, versionKeys } from '#modules/plan/server/tables.ts';
import type { EvaluatedGoal, Heard, Outcome } from '../../evaluation/outcome.ts';
import { careRoles, planWriters, type Level } from '../../ondersteuning.ts';
import type { PlanAnswer, PlanAudience, SupportContent, VersionKind } from '../../plan/plan.ts';
import { ladderStep, supportCase } from './case.ts';

/**
 * One version of a pupil's support plan. The team sees each; parents and pupil those that are fixed and shared. Once fixed a
 * row stays as it is: trigger `plan_version_stays`.
 */
export const supportPlanVersion = pgTable(
	'support_plan_version',
	{
		...versionColumns<VersionKind, SupportContent>(),
		caseId: ref().notNull(),
		audience: text().$type<PlanAudience>().notNull(),
		/** The moment of fixing, for who is told of news: set by trigger `support_plan_version_fixed`. */
		fixedAt: timestamp({ withTimezone: true })
	},
	(t) => {
		const writes = involvedAs(t, ...planWriters);
		return [
			...versionKeys(t, 'support_plan_version'),
			foreignKey({
				columns: [t.schoolId, t.caseId, t.pupilId],
				foreignColumns: [supportCase.schoolId, supportCase.id, supportCase.pupilId]
			}),
			index('support_plan_version_case').on(t.schoolId, t.caseId, t.pupilId),
			mayRead(
				t,
				involvedWhere(
					t,
					sql`'team' = any (i.sees) or ${t.fixedOn} is not null and ${t.audience} = 'gedeeld' and 'gedeeld' = any (i.sees)`
				)
			),
			...mayAddAndChange(t, writes),
			// A draft may be thrown away; what was fixed is never taken away.
			pgPolicy('remove', { for: 'delete', using: sql`${inSchool(t)} and ${t.state} = 'draft' and ${writes}` })
		];
	}
);

/** The version itself is shown to the actor; its own policy decides that. */
const versionIsSeen = (t: { schoolId: AnyPgColumn; versionId: AnyPgColumn }): SQL =>
	sql`exists (select 1 from support_plan_version v where v.school_id = ${t.schoolId} and v.id = ${t.versionId})`;

/**
 * The talk about a plan with one parent, or with the pupil from 18: when, and whether this person agrees. Parents do not see
 * each other's answer; staff and the pupil see all.
 */
export const supportPlanAnswer = pgTable(
	'support_plan_answer',
	{
		schoolId: schoolId(),
		id: id(),
		versionId: ref().notNull(),
		pupilId: ref().notNull(),
		personId: ref().notNull(),
		answer: text().$type<PlanAnswer>().notNull(),
		talkedOn: date().notNull(),
		remark: text().notNull().default(''),
		recordedById: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => {
		const writes = sql`${t.recordedById} = ${me} and ${involvedAs(t, ...planWriters)}`;
		return [
			primaryKey({ columns: [t.schoolId, t.id] }),
			unique('support_plan_answer_once').on(t.schoolId, t.versionId, t.personId),
			foreignKey({
				columns: [t.schoolId, t.versionId, t.pupilId],
				foreignColumns: [supportPlanVersion.schoolId, supportPlanVersion.id, supportPlanVersion.pupilId]
			}).onDelete('cascade'),
			foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
			foreignKey({ columns: [t.schoolId, t.recordedById], foreignColumns: [person.schoolId, person.id] }),
			index('support_plan_answer_version').on(t.schoolId, t.versionId, t.pupilId),
			index('support_plan_answer_person').on(t.schoolId, t.personId),
			index('support_plan_answer_recorded_by').on(t.schoolId, t.recordedById),
			mayRead(
				t,
				sql`${versionIsSeen(t)} and ${involvedWhere(
					t,
					sql`'team' = any (i.sees) or i.role = 'leerling' or i.role = 'ouder' and ${t.personId} = ${me}`
				)}`
			),
			...mayAddAndChange(t, writes)
		];
	}
);

/**
 * How a plan went, and the one outcome of it (S1). For the same people as the plan was. Added and never changed: trigger
 * `support_evaluation_stays` holds whoever passes by the policies.
 */
export const supportEvaluation = pgTable(
	'support_evaluation',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		caseId: ref().notNull(),
		versionId: ref().notNull(),
		/** The step on the ladder that it led to, with its reason; also when the pupil stays on the same level. */
		stepId: ref().notNull(),
		audience: text().$type<PlanAudience>().notNull(),
		/** The day that the plan said, and the day on which it was. */
		dueOn: date().notNull(),
		heldOn: date().notNull(),
		/** The goals as they read then, how far each came, and a word with it. */
		goals: jsonb().$type<EvaluatedGoal[]>().notNull(),
		/** What each says; where somebody was not asked, why not. */
		pupilSays: text().notNull(),
		parentsSay: text().notNull(),
		mentorSays: text().notNull(),
		notAsked: text().$type<Heard>().array().notNull(),
		outcome: text().$type<Outcome>().notNull(),
		fromLevel: smallint().$type<Level>().notNull(),
		toLevel: smallint().$type<Level>().notNull(),
		/** In what a place is needed, and until when, where that is the outcome. */
		place: text().notNull().default(''),
		untilOn: date(),
		nextOn: date(),
		decidedById: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('support_evaluation_once').on(t.schoolId, t.versionId),
		foreignKey({
			columns: [t.schoolId, t.versionId, t.pupilId],
			foreignColumns: [supportPlanVersion.schoolId, supportPlanVersion.id, supportPlanVersion.pupilId]
		}),
		foreignKey({
			columns: [t.schoolId, t.caseId, t.pupilId],
			foreignColumns: [supportCase.schoolId, supportCase.id, supportCase.pupilId]
		}),
		foreignKey({
			columns: [t.schoolId, t.stepId, t.pupilId],
			foreignColumns: [ladderStep.schoolId, ladderStep.id, ladderStep.pupilId]
		}),
		foreignKey({ columns: [t.schoolId, t.decidedById], foreignColumns: [person.schoolId, person.id] }),
		index('support_evaluation_version').on(t.schoolId, t.versionId, t.pupilId),
		index('support_evaluation_case').on(t.schoolId, t.caseId, t.pupilId),
		index('support_evaluation_step').on(t.schoolId, t.stepId, t.pupilId),
		index('support_evaluation_pupil').on(t.schoolId, t.pupilId, t.heldOn),
		index('support_evaluation_decided_by').on(t.schoolId, t.decidedById),
		mayRead(t, inAudience(t)),
		mayAdd(t, sql`${t.decidedById} = ${me} and ${involvedAs(t, ...careRoles)}`)
	]
);
