/** How far a talk is, and the one thing that comes next. Pure. */
import { addDays, addWeeks, isWeekend } from '#platform/text/dates.ts';
import { isWithParents, type TalkKind, type TalkState } from '../gesprekken.ts';

/** `waits`: the parents are asked to pick a time. `passed`: its time is over, and nobody closed it. */
export type Progress = 'unplanned' | 'waits' | 'planned' | 'today' | 'passed' | 'held' | 'cancelled';

export type Moment = {
	kind: TalkKind;
	state: TalkState;
	/** The day for which it is planned. */
	plannedOn: string | null;
	dueOn: string | null;
	/** There is a free time that the parents can pick. */
	hasFreeSlots: boolean;
};

export function progressOf({ kind, state, plannedOn, hasFreeSlots }: Moment, today: string): Progress {
	if (state !== 'open') return state;
	if (plannedOn === null) return isWithParents(kind) && hasFreeSlots ? 'waits' : 'unplanned';
	if (plannedOn < today) return 'passed';
	return plannedOn === today ? 'today' : 'planned';
}

/** What the mentor does next: plan it, hold it (and close it), or nothing now. */
export type NextAct = 'plan' | 'hold' | 'look';

export function nextAct(progress: Progress): NextAct {
	if (progress === 'unplanned' || progress === 'waits') return 'plan';
	return progress === 'today' || progress === 'passed' ? 'hold' : 'look';
}

/** After its last day it is late; in the week before it, it is soon. */
export function isLate({ state, dueOn }: Pick<Moment, 'state' | 'dueOn'>, today: string): boolean {
	return state === 'open' && dueOn !== null && dueOn < today;
}

const order: Record<Progress, number> = {
	passed: 0,
	today: 1,
	unplanned: 2,
	waits: 3,
	planned: 4,
	held: 5,
	cancelled: 6
};

/** What asks something first, then what comes first. */
export const byProgress = (
	a: { progress: Progress; plannedAt: Date | null; dueOn: string | null },
	b: { progress: Progress; plannedAt: Date | null; dueOn: string | null }
): number =>
	order[a.progress] - order[b.progress] ||
	(a.plannedAt?.getTime() ?? 0) - (b.plannedAt?.getTime() ?? 0) ||
	(a.dueOn ?? '').localeCompare(b.dueOn ?? '');

/** The day of the next coaching talk in a pupil's own rhythm: never in the past, and on a day of school. */
export function nextInRhythm(lastHeldOn: string | null, everyWeeks: number, today: string): string {
	const due = lastHeldOn === null ? today : addWeeks(lastHeldOn, everyWeeks);
	let day = due < today ? today : due;
	while (isWeekend(day)) day = addDays(day, 1);
	return day;
}
