// How a goal is told in words.
import { m } from '#paraglide/messages.js';
import { addDays } from '#platform/text/dates.ts';
import { longDate, longDay } from '#ui/format.ts';
import type { Goal, GoalOrigin, GoalState } from '../goal.ts';

const aMonday = '2024-01-01';

/** 1 → "maandag". */
export const weekdayName = (weekday: number): string => longDay(addDays(aMonday, weekday - 1)).split(' ')[0]!;

/** The school days, to tick. */
export const weekdayOptions = () => [1, 2, 3, 4, 5].map((each) => ({ value: String(each), label: weekdayName(each) }));

export const weekdayText = (weekdays: readonly number[]): string =>
	weekdays.length === 0 ? m.plan_days_any() : weekdays.toSorted().map(weekdayName).join(', ');

/** "vanaf 16 november 2026", with its planned end where there is one. */
export const periodText = ({ fromOn, untilOn }: Pick<Goal, 'fromOn' | 'untilOn'>): string =>
	untilOn
		? m.plan_period({ from: longDate(fromOn), until: longDate(untilOn) })
		: m.plan_period_from({ from: longDate(fromOn) });

/** Whether the moment names the days itself: "op maandag". */
export const areDaysSaid = ({ moment, weekdays }: Pick<Goal, 'moment' | 'weekdays'>): boolean =>
	weekdays.every((each) => moment.toLowerCase().includes(weekdayName(each)));

/** "In de kookles · Als ik vastloop · donderdag": the second line of a goal. Days that its moment names are not said again. */
export const whereAndWhen = (goal: Pick<Goal, 'place' | 'moment' | 'weekdays'>): string =>
	[goal.place, goal.moment, areDaysSaid(goal) ? '' : weekdayText(goal.weekdays)].filter(Boolean).join(' · ');

const origins: Record<GoalOrigin, () => string> = {
	pupil: m.plan_origin_pupil,
	list: m.plan_origin_list,
	staff: m.plan_origin_staff
};
export const originLabel = (origin: GoalOrigin): string => origins[origin]();

const states: Record<GoalState, () => string> = {
	running: m.plan_state_running,
	reached: m.plan_state_reached,
	stopped: m.plan_state_stopped
};
export const stateLabel = (state: GoalState): string => states[state]();

/** The symbol of a state that ended: reached is a tick, stopped is none of that. */
export const stateSign = (state: GoalState) => (state === 'reached' ? 'done' : state === 'stopped' ? 'na' : 'todo');
