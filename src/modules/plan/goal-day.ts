import type { Goal } from './goal.ts';

/** Whether a goal is worked on on this day of the week (1 is Monday): on its own days, and without days on each. */
export const isOfDay = ({ weekdays }: Pick<Goal, 'weekdays'>, weekday: number): boolean =>
	weekdays.length === 0 || weekdays.includes(weekday);
