/*
 * What is written down at a table, and what must be answered before a meeting can be closed: each point is handled or goes to
 * the next time, each action has somebody and a day. Pure.
 */
import { addMonths } from '#platform/text/dates.ts';
import type { ItemAbout, ItemState, Need } from './agenda.ts';
import type { MeetingCircle } from './kinds.ts';
import { isForCareTeam, type MeetingState } from './overleg.ts';

/** For whom a decision about a pupil is, in the dossier, once the meeting is closed; from the narrowest circle to the widest. */
export const decisionAudiences = ['zorg', 'team', 'gedeeld'] as const;
export type DecisionAudience = (typeof decisionAudiences)[number];

/** What a table may choose from: never narrower than who reads everything about the point anyway. */
export const audiencesFor = (circle: MeetingCircle): readonly DecisionAudience[] =>
	isForCareTeam(circle) ? decisionAudiences : ['team', 'gedeeld'];

/** What stands there until somebody chooses wider. */
export const narrowestFor = (circle: MeetingCircle): DecisionAudience => audiencesFor(circle)[0]!;

/** Decisions are made at the table, notes may be prepared. */
export const takesDecisions = (state: MeetingState): boolean => state === 'held';

/** Only what is agreed for a group is looked at again. */
export const isLookedAtAgain = (about: ItemAbout): boolean => about === 'groep';

/**
 * Whether the screen may name whom a point is about: it hangs on the wall of a room in which partners sit. Afterwards who reads
 * it reads alone.
 */
export const isNamedOnScreen = (
	{ about, isAnonymous, needs }: { about: ItemAbout; isAnonymous: boolean; needs: readonly Need[] },
	state: MeetingState
): boolean => about !== 'leerling' || state === 'closed' || (!isAnonymous && !needs.includes('consent'));

/**
 * When an agreement of this day is looked at again: in the second half of the school year, a month into it at the earliest; of
 * an agreement made late in the year in the next one. Ours; the table may choose another day.
 */
export function evaluationDayFor(onDay: string): string {
	const year = Number(onDay.slice(0, 4));
	const month = Number(onDay.slice(5, 7));
	if (month >= 8) return `${year + 1}-03-01`;
	return month <= 4 ? addMonths(onDay, 2) : `${year + 1}-03-01`;
}

export type PointAtClosing = { id: string; title: string; state: ItemState };
export type ActionAtClosing = { id: string; what: string; ownerId: string | null; dueOn: string | null };
export type AtClosing = {
	points: readonly PointAtClosing[];
	actions: readonly ActionAtClosing[];
	/** Whether there is a next meeting to which a point can go. */
	hasNext: boolean;
};

/** Something to be answered first: a point nobody decided on, one that can go nowhere, an action of nobody or without a day. */
export type Missing = { what: 'open' | 'next' | 'owner' | 'day'; id: string; title: string };

/** In the order of the agenda, then of the actions. Nothing: it can be closed. */
export function missingAtClosing({ points, actions, hasNext }: AtClosing): Missing[] {
	return [
		...points.flatMap(({ id, title, state }): Missing[] => {
			if (state === 'open') return [{ what: 'open', id, title }];
			return state === 'postponed' && !hasNext ? [{ what: 'next', id, title }] : [];
		}),
		...actions.flatMap(({ id, what: title, ownerId, dueOn }): Missing[] => [
			...(ownerId === null ? [{ what: 'owner' as const, id, title }] : []),
			...(dueOn === null ? [{ what: 'day' as const, id, title }] : [])
		])
	];
}

/** Whether what was kept in the meantime stands whole in what comes after it: then nothing is lost and nobody has to choose. */
export const losesNothing = (kept: string, typed: string): boolean => asLines(typed).includes(asLines(kept));
const asLines = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** The points before and after one, in the order of the agenda; of the last the first that is still open. */
export function aroundPoint<Point extends { id: string; state: ItemState }>(
	points: readonly Point[],
	id: string
): { at: number; previous: Point | null; next: Point | null; nextOpen: Point | null } {
	const at = points.findIndex((point) => point.id === id);
	const after = [...points.slice(at + 1), ...points.slice(0, Math.max(at, 0))];
	return {
		at,
		previous: points[at - 1] ?? null,
		next: at < 0 ? null : (points[at + 1] ?? null),
		nextOpen: after.find(({ state }) => state === 'open') ?? null
	};
}
