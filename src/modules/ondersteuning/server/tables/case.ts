import { sql } from 'drizzle-orm';
import {
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	smallint,
	text,
	unique,
	uniqueIndex
} from 'drizzle-orm/pg-core';
import { inAudience, involvedAs, mayAdd, mayAddAndChange, mayRead, me, seeing } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { CaseAudience, PointKind, StepKind } from '../../ladder/ladder.ts';
import { careRoles, type Level } from '../../ondersteuning.ts';

/**
 * A pupil whom the care team supports: on which level, who leads it, what it waits for. One open case for each pupil. The
 * team knows the level and the days; reasons stand in `ladder_reason`.
 */
export const supportCase = pgTable(
	'support_case',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		level: smallint().$type<Level>().notNull(),
		/** Since when on this level. */
		levelSince: date().notNull(),
		/** Since when on level 2 or higher without a break: from then on a plan is due. */
		extraSince: date(),
		/** Who leads the case. */
		guideId: ref(),
		openedOn: date().notNull(),
		openedById: ref().notNull(),
		/** On which the plan in force is evaluated: kept right by trigger `support_case_follows_plan`. */
		evaluationOn: date(),
		/** Since when something is waited for: kept right by trigger `support_case_waits`. */
		waitingSince: date(),
		closedOn: date(),
		closedById: ref(),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('support_case_of_pupil').on(t.schoolId, t.id, t.pupilId),
		uniqueIndex('support_case_one_open')
			.on(t.schoolId, t.pupilId)
			.where(sql`closed_on is null`),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.guideId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.openedById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.closedById], foreignColumns: [person.schoolId, person.id] }),
		index('support_case_pupil').on(t.schoolId, t.pupilId),
		index('support_case_guide').on(t.schoolId, t.guideId),
		index('support_case_opened_by').on(t.schoolId, t.openedById),
		index('support_case_closed_by').on(t.schoolId, t.closedById),
		mayRead(t, seeing(t, 'team')),
		...mayAddAndChange(t, involvedAs(t, ...careRoles))
	]
);

const ofCase = { schoolId: schoolId(), caseId: ref().notNull(), pupilId: ref().notNull() };
const caseKey = (t: {
	schoolId: typeof supportCase.schoolId;
	caseId: typeof supportCase.id;
	pupilId: typeof supportCase.pupilId;
}) =>
	foreignKey({
		columns: [t.schoolId, t.caseId, t.pupilId],
		foreignColumns: [supportCase.schoolId, supportCase.id, supportCase.pupilId]
	});

/** A step on the ladder: opened, another level, continued on the same one, closed. Added and never changed. */
export const ladderStep = pgTable(
	'ladder_step',
	{
		...ofCase,
		id: id(),
		kind: text().$type<StepKind>().notNull(),
		happenedOn: date().notNull(),
		fromLevel: smallint().$type<Level>().notNull(),
		toLevel: smallint().$type<Level>().notNull(),
		byId: ref().notNull(),
		/** Where it was decided, such as the name of a meeting; an evaluation names the step that it led to. */
		decidedIn: text().notNull().default(''),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('ladder_step_of_pupil').on(t.schoolId, t.id, t.pupilId),
		caseKey(t as never),
		foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: [person.schoolId, person.id] }),
		index('ladder_step_case').on(t.schoolId, t.caseId, t.pupilId),
		index('ladder_step_by').on(t.schoolId, t.byId),
		mayRead(t, seeing(t, 'team')),
		mayAdd(t, sql`${t.byId} = ${me} and ${involvedAs(t, ...careRoles)}`)
	]
);

/** Why a step was taken: for the team, or for the care team alone. */
export const ladderReason = pgTable(
	'ladder_reason',
	{
		schoolId: schoolId(),
		stepId: ref().notNull(),
		pupilId: ref().notNull(),
		audience: text().$type<CaseAudience>().notNull(),
		text: text().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.stepId] }),
		foreignKey({
			columns: [t.schoolId, t.stepId, t.pupilId],
			foreignColumns: [ladderStep.schoolId, ladderStep.id, ladderStep.pupilId]
		}),
		index('ladder_reason_step').on(t.schoolId, t.stepId, t.pupilId),
		mayRead(t, inAudience(t)),
		mayAdd(t, involvedAs(t, ...careRoles))
	]
);

/** What is still to be arranged or waited for. */
export const casePoint = pgTable(
	'case_point',
	{
		...ofCase,
		id: id(),
		kind: text().$type<PointKind>().notNull(),
		audience: text().$type<CaseAudience>().notNull(),
		text: text().notNull(),
		sinceOn: date().notNull(),
		addedById: ref().notNull(),
		doneOn: date(),
		doneById: ref(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		caseKey(t as never),
		foreignKey({ columns: [t.schoolId, t.addedById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.doneById], foreignColumns: [person.schoolId, person.id] }),
		index('case_point_case').on(t.schoolId, t.caseId, t.pupilId),
		index('case_point_added_by').on(t.schoolId, t.addedById),
		index('case_point_done_by').on(t.schoolId, t.doneById),
		mayRead(t, inAudience(t)),
		...mayAddAndChange(t, involvedAs(t, ...careRoles))
	]
);
