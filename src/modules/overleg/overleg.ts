/*
 * The rules of a meeting: its states and seats, and what is still missing before it can begin or be closed. Pure.
 * Words of the school for its kinds of meetings: kinds.ts; points of the agenda: agenda.ts; dates of a series: rhythm.ts.
 */
import type { MeetingCircle } from './kinds.ts';

export const meetingStates = ['planned', 'held', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** As what somebody sits at the table. */
export const seatKinds = ['lid', 'op afroep', 'partner', 'gast'] as const;
export type SeatKind = (typeof seatKinds)[number];

/** Staff still read what was said at their table this long, whether or not they know the pupil otherwise; ours. */
export const staffSeatDays = 90;

/** What may follow what. A meeting is held from the moment somebody begins; closed, it stays as it is. */
const next: Record<MeetingState, readonly MeetingState[]> = {
	planned: ['held', 'cancelled'],
	held: ['closed'],
	closed: [],
	cancelled: ['planned']
};
export const mayBecome = (from: MeetingState, to: MeetingState): boolean => next[from].includes(to);

export const isOpen = (state: MeetingState): boolean => state === 'planned' || state === 'held';

/** Whether what is said there is for the care team, so that the care team plans it and asks people to its table. */
export const isForCareTeam = (circle: MeetingCircle): boolean => circle === 'zorg' || circle === 'vertrouwelijk';

/** Nobody has to read this to know who is meant: "Leerling A" … "Leerling Z", "Leerling AA". Never initials. */
export function aliasAt(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : aliasAt(Math.floor(index / 26) - 1) + letter;
}
