/** How it went, by the pupil and by several of the staff: one score each a round in the past, and more in the last weeks. */
import { scaleOf, type Scale, type Side } from '#modules/plan/index.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import { addDays } from '#platform/text/dates.ts';
import { periodsOf, type Year } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { dayBefore, earlier, later, type GoalRow, type Iops, type Now, type PlanLife } from './rows.ts';
import { scoreWords } from '../talk-sentences.ts';

export type Scoring = { scales: Record<Side, Scale>; rounds: { startsOn: string; endsOn: string }[]; by: Chance };

/** `by` is a chance of its own: how it went changes nobody's plan. */
export const scoringOf = (by: Chance, setup: SchoolSetup, years: readonly Year[]): Scoring => ({
	scales: { pupil: scaleOf(setup, 'pupil'), staff: scaleOf(setup, 'staff') },
	rounds: years
		.flatMap(periodsOf)
		.filter(([kind]) => kind === 'ronde')
		.map(([, , startsOn, endsOn]) => ({ startsOn, endsOn })),
	by
});

/** Of these weeks every score is told. */
const recentDays = 70;
/** What is sufficient more or less often, by year of school life: the norms of a real school. */
const sufficientAt = (stage: number): number => (stage <= 2 ? 0.6 : stage === 3 ? 0.7 : 0.9);

type Stretch = { days: string[]; isRecent: boolean };

/** Scores for a goal from the day after it began until it ended, and none in the future. */
export function scoreGoal(made: Iops, now: Now, life: PlanLife, scoring: Scoring, goal: GoalRow): void {
	const { by } = scoring;
	const talent = by.between(-12, 12) / 100;
	const stretches = stretchesOf(now, life, scoring, goal);
	const whole = stretches.flatMap(({ days }) => days);
	for (const { days, isRecent } of stretches) {
		for (const side of ['pupil', 'staff'] as const) {
			if (!isRecent && !life.isUpToDate && by.happens(0.04)) continue;
			const chosen = isRecent ? everySoOften(by, days) : [by.pick(days)];
			for (const on of chosen) {
				const grown = whole.indexOf(on) / whole.length - 0.5;
				const wanted = sufficientAt(life.groupOn(on)?.stage ?? 1) + talent + grown * 0.4 + outcome(goal, grown);
				addScore(made, now, life, scoring, goal, { on, side, isSufficient: by.happens(wanted) });
			}
		}
	}
}

/** What was reached went well in the end, what was stopped did not. */
const outcome = ({ state }: GoalRow, grown: number): number =>
	state === 'reached' && grown > 0.2 ? 0.2 : state === 'stopped' ? -0.35 : 0;

/** The life of a goal, cut by the rounds of the year; too short a piece is left out. */
function stretchesOf({ today, days }: Now, { leavesOn }: PlanLife, { rounds }: Scoring, goal: GoalRow): Stretch[] {
	const first = addDays(goal.fromOn, 1);
	const last = dayBefore(earlier(goal.endedOn ?? today, earlier(today, leavesOn ?? today)));
	const recentOn = addDays(today, -recentDays);
	const lived = rounds.filter(({ startsOn, endsOn }) => startsOn <= last && endsOn >= first);
	const pieces = lived.map(({ startsOn, endsOn }) => {
		const within = days.between(later(first, startsOn), earlier(last, endsOn));
		const recent = within.filter((day) => day >= recentOn);
		return recent.length >= shortest
			? { days: recent, isRecent: true }
			: { days: within.filter((day) => day < recentOn), isRecent: false };
	});
	return pieces.filter((piece) => piece.days.length >= shortest);
}
const shortest = 4;

/** A day every week or two, and at least one. */
function everySoOften(by: Chance, days: string[]): string[] {
	const chosen: string[] = [];
	for (let index = by.between(1, 6); index < days.length; index += by.between(5, 10)) chosen.push(days[index]!);
	return chosen.length > 0 ? chosen : days.slice(-1);
}

type Given = { on: string; side: Side; isSufficient: boolean } | { on: string; side: Side; step: number };

export function addScore(
	made: Iops,
	{ schoolId }: Now,
	life: PlanLife,
	{ by, scales }: Scoring,
	goal: GoalRow,
	given: Given
): void {
	const { side, on } = given;
	const { key: scale, values } = scales[side];
	const fitting = values.filter((_, index) =>
		'step' in given
			? index === Math.min(given.step, values.length) - 1
			: values[index]!.isSufficient === given.isSufficient
	);
	const value = by.pick(fitting);
	made.scores.push({
		schoolId,
		id: by.id(),
		pupilId: life.pupilId,
		goalId: goal.id,
		scoredOn: on,
		scoredById: side === 'pupil' ? life.pupilId : by.pick(life.scorersOn(on)),
		side,
		scale,
		value: value.key,
		step: values.indexOf(value) + 1,
		steps: values.length,
		isSufficient: value.isSufficient,
		word: side === 'pupil' && by.happens(0.08) ? by.pick(scoreWords) : ''
	});
}
