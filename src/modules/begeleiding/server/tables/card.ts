import { sql, type SQL } from 'drizzle-orm';
import {
	check,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	smallint,
	text,
	time,
	timestamp,
	unique,
	uniqueIndex,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { inAudience, involvedAs, mayAdd, mayChange, mayRead, mayWrite, me, seeing } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { LessonKind } from '#modules/rooster/index.ts';
import { adultRoles, guideRoles } from '../../guides.ts';
import { mayWriteInOwnName } from './own-name.ts';
import type { Mark, RewardPer, Side } from '../../card/card.ts';

type OfPupil = { schoolId: AnyPgColumn; pupilId: AnyPgColumn };
const shared = (t: OfPupil): SQL => seeing(t, 'gedeeld');
const guided = (t: OfPupil): SQL => sql`${shared(t)} and ${involvedAs(t, ...guideRoles)}`;

/**
 * A goal card (*leskaart*): one to three goals in the pupil's own words for some weeks, marked each lesson, with a reward that
 * was agreed. Of one pupil only one card runs on a day: a trigger sees to that. Shared with pupil and parents.
 */
export const goalCard = pgTable(
	'goal_card',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		guideId: ref().notNull(),
		fromOn: date().notNull(),
		untilOn: date().notNull(),
		/** The first day on which it runs no longer, when it was stopped before its end. */
		stoppedOn: date(),
		stoppedWhy: text(),
		reward: text().notNull().default(''),
		/** So many of so many marks "a bit" or "fully", counted over a day or a week. */
		needed: smallint().notNull(),
		outOf: smallint().notNull(),
		per: text().$type<RewardPer>().notNull(),
		/** What is marked on a school day where no timetable is drawn for the pupil. */
		lines: text().array().notNull(),
		/** A key of the set-up's list of arrangements. */
		because: text(),
		changedById: ref().notNull(),
		createdAt: createdAt(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('goal_card_of_pupil').on(t.schoolId, t.id, t.pupilId),
		check('goal_card_in_order', sql`${t.fromOn} <= ${t.untilOn}`),
		check('goal_card_reward', sql`${t.needed} between 1 and ${t.outOf} and ${t.outOf} <= 200`),
		check('goal_card_stopped', sql`(${t.stoppedOn} is null) = (${t.stoppedWhy} is null)`),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.guideId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.changedById], foreignColumns: [person.schoolId, person.id] }),
		index('goal_card_pupil').on(t.schoolId, t.pupilId, t.untilOn),
		index('goal_card_guide').on(t.schoolId, t.guideId, t.untilOn),
		index('goal_card_changed_by').on(t.schoolId, t.changedById),
		mayRead(t, shared(t)),
		...mayWriteInOwnName(t, t.changedById, guided(t))
	]
);

/** A goal of the card, in the pupil's words. Once it was marked its words stay: another goal is another card. */
export const goalCardGoal = pgTable(
	'goal_card_goal',
	{
		schoolId: schoolId(),
		id: id(),
		cardId: ref().notNull(),
		pupilId: ref().notNull(),
		position: smallint().notNull(),
		words: text().notNull()
	},
	(t) => {
		const unmarked = sql`${guided(t)} and not exists (
			select 1 from goal_card_mark k where k.school_id = ${t.schoolId} and k.goal_id = ${t.id})`;
		return [
			primaryKey({ columns: [t.schoolId, t.id] }),
			unique('goal_card_goal_of_card').on(t.schoolId, t.id, t.cardId, t.pupilId),
			unique('goal_card_goal_position').on(t.schoolId, t.cardId, t.position),
			check('goal_card_goal_few', sql`${t.position} between 1 and 3`),
			foreignKey({
				columns: [t.schoolId, t.cardId, t.pupilId],
				foreignColumns: [goalCard.schoolId, goalCard.id, goalCard.pupilId]
			}),
			index('goal_card_goal_card').on(t.schoolId, t.cardId, t.pupilId),
			mayRead(t, shared(t)),
			mayAdd(t, guided(t)),
			...mayChange(t, unmarked)
		];
	}
);

/**
 * How one goal went in one lesson, as the pupil or an adult saw it. Rows are added and never changed: who marks again adds a
 * row that names the one it comes after, and without a value it takes that one back. So each side of each lesson has one row
 * that counts, also when two people press at once.
 */
export const goalCardMark = pgTable(
	'goal_card_mark',
	{
		schoolId: schoolId(),
		id: id(),
		cardId: ref().notNull(),
		goalId: ref().notNull(),
		pupilId: ref().notNull(),
		onDay: date().notNull(),
		/** The lesson of the timetable, or the free line of the card; and how it was called and when it was. */
		slot: text().notNull(),
		slotName: text().notNull().default(''),
		slotKind: text().$type<LessonKind>().notNull(),
		startsAt: time(),
		endsAt: time(),
		side: text().$type<Side>().notNull(),
		value: smallint().$type<Mark>(),
		byId: ref().notNull(),
		correctsId: ref(),
		createdAt: timestamp({ withTimezone: true })
			.notNull()
			.default(sql`clock_timestamp()`)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('goal_card_mark_of_side').on(t.schoolId, t.id, t.goalId, t.onDay, t.slot, t.side),
		unique('goal_card_mark_corrected_once').on(t.schoolId, t.correctsId),
		// Two who press at once: one of them is the first.
		uniqueIndex('goal_card_mark_first')
			.on(t.schoolId, t.goalId, t.onDay, t.slot, t.side)
			.where(sql`${t.correctsId} is null`),
		check('goal_card_mark_value', sql`${t.value} between 0 and 2`),
		check('goal_card_mark_takes_back', sql`${t.value} is not null or ${t.correctsId} is not null`),
		foreignKey({
			columns: [t.schoolId, t.goalId, t.cardId, t.pupilId],
			foreignColumns: [goalCardGoal.schoolId, goalCardGoal.id, goalCardGoal.cardId, goalCardGoal.pupilId]
		}),
		foreignKey({
			name: 'goal_card_mark_corrects_same',
			columns: [t.schoolId, t.correctsId, t.goalId, t.onDay, t.slot, t.side],
			foreignColumns: [t.schoolId, t.id, t.goalId, t.onDay, t.slot, t.side]
		}),
		foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: [person.schoolId, person.id] }),
		index('goal_card_mark_card').on(t.schoolId, t.cardId, t.onDay),
		index('goal_card_mark_goal').on(t.schoolId, t.goalId, t.cardId, t.pupilId),
		index('goal_card_mark_corrects').on(t.schoolId, t.correctsId, t.goalId, t.onDay, t.slot, t.side),
		index('goal_card_mark_by').on(t.schoolId, t.byId),
		mayRead(t, shared(t)),
		// Each on the own side and in the own name.
		mayAdd(
			t,
			sql`${t.byId} = ${me} and ${shared(t)} and case ${t.side}
				when 'pupil' then ${involvedAs(t, 'leerling')} else ${involvedAs(t, ...adultRoles)} end`
		)
	]
);

/** The end of a day: what went well and what could be better, written by the guide with the pupil. */
export const dayReview = pgTable(
	'day_review',
	{
		schoolId: schoolId(),
		cardId: ref().notNull(),
		pupilId: ref().notNull(),
		onDay: date().notNull(),
		wentWell: text().notNull().default(''),
		couldBeBetter: text().notNull().default(''),
		changedById: ref().notNull(),
		changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.cardId, t.onDay] }),
		foreignKey({
			columns: [t.schoolId, t.cardId, t.pupilId],
			foreignColumns: [goalCard.schoolId, goalCard.id, goalCard.pupilId]
		}),
		foreignKey({ columns: [t.schoolId, t.changedById], foreignColumns: [person.schoolId, person.id] }),
		index('day_review_card').on(t.schoolId, t.cardId, t.pupilId),
		index('day_review_changed_by').on(t.schoolId, t.changedById),
		mayRead(t, shared(t)),
		...mayWriteInOwnName(t, t.changedById, guided(t))
	]
);

/** What the pupil writes about the own day: the pupil's alone until shared. Nobody else writes it or takes it away. */
export const dayLog = pgTable(
	'day_log',
	{
		schoolId: schoolId(),
		cardId: ref().notNull(),
		pupilId: ref().notNull(),
		onDay: date().notNull(),
		text: text().notNull(),
		audience: text().$type<'eigen' | 'gedeeld'>().notNull().default('eigen'),
		changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.cardId, t.onDay] }),
		check('day_log_audience', sql`${t.audience} in ('eigen', 'gedeeld')`),
		foreignKey({
			columns: [t.schoolId, t.cardId, t.pupilId],
			foreignColumns: [goalCard.schoolId, goalCard.id, goalCard.pupilId]
		}),
		index('day_log_card').on(t.schoolId, t.cardId, t.pupilId),
		mayRead(t, inAudience(t)),
		...mayWrite(t, sql`${t.pupilId} = ${me} and ${involvedAs(t, 'leerling')}`)
	]
);
