/** A question round: two questions to all teachers of a pupil, whose answers are read together. Pure. */

export type Round = { closesOn: string; closedOn: string | null };
export type RoundAnswer = { personId: string; name: string; answers: string[] | null };

/** It closes by itself after its last day, or when somebody closes it. */
export const isRoundOpen = ({ closesOn, closedOn }: Round, today: string): boolean =>
	closedOn === null && today <= closesOn;

/** Two weeks: long enough for a part-time week, short enough to help now; ours. */
export const usualDays = 14;
export const mostDays = 42;

/** So many days after its end the answers are told to who asked. */
export const daysToRead = 7;
