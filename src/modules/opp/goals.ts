/** What an OPP says of the living plan: its goals, as the pupil says them. They are read there and never typed here. */
import { runsOn, sharedGoals, type Goal } from '#modules/plan/index.ts';

/** Those that run on this day and that everybody who reads the OPP may read, in the order in which they began. */
export function goalsOn(
	goals: readonly Pick<Goal, 'plan' | 'audience' | 'state' | 'fromOn' | 'endedOn' | 'behaviour'>[],
	day: string
): string[] {
	const shown = sharedGoals(goals, 'iop').filter((goal) => runsOn(goal, day));
	return [...new Set(shown.map(({ behaviour }) => behaviour))];
}
