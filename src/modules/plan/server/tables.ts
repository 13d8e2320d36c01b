import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	smallint,
	text,
	unique
} from 'drizzle-orm/pg-core';
import type { Audience } from '#platform/access/audience.ts';
import { inAudience, involvedAs, mayAdd, mayAddAndChange, mayRead, me, staff } from '#platform/access/policies.ts';
import { createdAt, fromOn, id, ref, schoolId, untilOn } from '#platform/database/columns.ts';
import { file } from '#modules/bestanden/server/tables.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { makerRoles } from '../access.ts';
import type { ChangeableGoal, GoalOrigin, GoalSource, GoalState, PlanKind } from '../goal.ts';
import type { Side } from '../scores/score.ts';
import { scorerRoles } from '../scores/access.ts';

export { versionColumns, versionKeys } from './version-table.ts';

/** A goal of a pupil, through all versions of its plan. Goals of every kind of plan stand here, so that a lesson shows them all. */
export const goal = pgTable(
	'goal',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		plan: text().$type<PlanKind>().notNull(),
		audience: text().$type<Audience>().notNull().default('gedeeld'),
		state: text().$type<GoalState>().notNull().default('running'),
		origin: text().$type<GoalOrigin>().notNull(),
		sourceList: text().$type<GoalSource['list']>(),
		sourceKey: text(),
		behaviour: text().notNull(),
		place: text().notNull().default(''),
		moment: text().notNull().default(''),
		approach: text().notNull().default(''),
		helper: text().notNull().default(''),
		weekdays: smallint()
			.array()
			.notNull()
			.default(sql`'{}'`),
		subjects: text()
			.array()
			.notNull()
			.default(sql`'{}'`),
		/** A picture of it, and the goal as the mentor speaks it. */
		pictureId: ref(),
		recordingId: ref(),
		fromOn: fromOn(),
		untilOn: untilOn(),
		endedOn: date(),
		changedById: ref().notNull(),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		// What belongs to a goal names its pupil and audience too: the key keeps a score from being wider than its goal.
		unique('goal_of_pupil').on(t.schoolId, t.id, t.pupilId, t.audience),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.pictureId], foreignColumns: [file.schoolId, file.id] }),
		foreignKey({ columns: [t.schoolId, t.recordingId], foreignColumns: [file.schoolId, file.id] }),
		foreignKey({ columns: [t.schoolId, t.changedById], foreignColumns: [person.schoolId, person.id] }),
		index('goal_pupil').on(t.schoolId, t.pupilId, t.state),
		index('goal_picture').on(t.schoolId, t.pictureId),
		index('goal_recording').on(t.schoolId, t.recordingId),
		index('goal_changed_by').on(t.schoolId, t.changedById),
		mayRead(t, inAudience(t)),
		// A work plan is made by the coach who guides the pupil; its goals come and go with it.
		...mayAddAndChange(
			t,
			sql`${inAudience(t)} and (${involvedAs(t, ...makerRoles)} or ${t.plan} = 'werkplan' and ${staff} and ${involvedAs(t, 'begeleider')})`
		)
	]
);

/** How a goal read before a change: the way back, and what a reader of an old score was looking at. Added by the change itself. */
export const goalBefore = pgTable(
	'goal_before',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		goalId: ref().notNull(),
		audience: text().$type<Audience>().notNull(),
		/** The version of the goal that these words were. */
		version: integer().notNull(),
		words: jsonb().$type<ChangeableGoal>().notNull(),
		writtenById: ref().notNull(),
		replacedAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('goal_before_version').on(t.schoolId, t.goalId, t.version),
		foreignKey({
			columns: [t.schoolId, t.goalId, t.pupilId, t.audience],
			foreignColumns: [goal.schoolId, goal.id, goal.pupilId, goal.audience]
		}),
		foreignKey({ columns: [t.schoolId, t.writtenById], foreignColumns: [person.schoolId, person.id] }),
		index('goal_before_goal').on(t.schoolId, t.goalId, t.pupilId, t.audience),
		index('goal_before_written_by').on(t.schoolId, t.writtenById),
		mayRead(t, inAudience(t)),
		mayAdd(t, sql`${inAudience(t)} and ${involvedAs(t, ...makerRoles)}`)
	]
);

/**
 * What somebody saw, or the pupil felt, on a day. Rows are added and never changed: a correction is a row that names the
 * one it corrects, and without a value it takes that one back. The number of a row comes from whoever scores, so that what is
 * sent twice counts once.
 */
export const score = pgTable(
	'score',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		/** On a goal, or on a competence of the school's list. */
		goalId: ref(),
		competence: text(),
		audience: text().$type<Audience>().notNull().default('gedeeld'),
		scoredOn: date().notNull(),
		scoredById: ref().notNull(),
		side: text().$type<Side>().notNull(),
		/** The value, its place and what it means, as the scale was on that day; none for what is taken back. */
		scale: text().notNull(),
		value: text(),
		step: smallint(),
		steps: smallint(),
		isSufficient: boolean(),
		word: text().notNull().default(''),
		photoId: ref(),
		correctsId: ref(),
		why: text().notNull().default(''),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('score_of_scorer').on(t.schoolId, t.id, t.pupilId, t.scoredById),
		unique('score_corrected_once').on(t.schoolId, t.correctsId),
		check('score_on_one_thing', sql`(${t.goalId} is null) <> (${t.competence} is null)`),
		check(
			'score_has_value_or_takes_back',
			sql`num_nulls(${t.value}, ${t.step}, ${t.steps}, ${t.isSufficient}) = case when ${t.value} is null and ${t.correctsId} is not null then 4 else 0 end`
		),
		check('score_correction_says_why', sql`${t.correctsId} is null or ${t.why} <> ''`),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({
			columns: [t.schoolId, t.goalId, t.pupilId, t.audience],
			foreignColumns: [goal.schoolId, goal.id, goal.pupilId, goal.audience]
		}),
		// One corrects only what one scored oneself.
		foreignKey({
			name: 'score_corrects_own',
			columns: [t.schoolId, t.correctsId, t.pupilId, t.scoredById],
			foreignColumns: [t.schoolId, t.id, t.pupilId, t.scoredById]
		}),
		foreignKey({ columns: [t.schoolId, t.scoredById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.photoId], foreignColumns: [file.schoolId, file.id] }),
		index('score_pupil').on(t.schoolId, t.pupilId, t.scoredOn),
		index('score_goal').on(t.schoolId, t.goalId, t.pupilId, t.audience),
		index('score_corrects').on(t.schoolId, t.correctsId, t.pupilId, t.scoredById),
		index('score_scored_by').on(t.schoolId, t.scoredById),
		index('score_photo').on(t.schoolId, t.photoId),
		mayRead(t, inAudience(t)),
		// Each scores for oneself, on one's own side; what one may not see one does not score.
		mayAdd(
			t,
			sql`${t.scoredById} = ${me} and ${inAudience(t)} and case ${t.side}
				when 'pupil' then ${involvedAs(t, 'leerling')} else ${involvedAs(t, ...scorerRoles)} end`
		)
	]
);
