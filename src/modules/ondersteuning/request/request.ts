/**
 * A request for support: what is seen, tried and asked. The care team takes it up, asks back, or closes it with a reason;
 * nothing stays unanswered.
 */
import { addWorkingDays, type Span } from './working-days.ts';

export const urgencies = ['kan wachten', 'deze week', 'vandaag'] as const;
export type Urgency = (typeof urgencies)[number];

/** `teruggevraagd`: the care team asked something back, and waits for who raised it. */
export const requestStates = ['open', 'teruggevraagd', 'opgepakt', 'gesloten'] as const;
export type RequestState = (typeof requestStates)[number];

export const isOpen = ({ state }: { state: RequestState }): boolean => state === 'open' || state === 'teruggevraagd';

/** Who said something in the thread: the care team, or who raised it and the pupil's mentors. */
export type Side = 'zorg' | 'vrager';

/** Within how many working days the care team answers: the school's numbers; the set-ups that we ship propose 10, 5 and 1. */
export type AnswerDays = Record<Urgency, number>;

/** Something said or decided, in order. Taking up and closing are the care team's; what its author takes back asks no answer. */
export type RequestEvent = { on: string; by: Side };

/** The care team's turn: from the day on which it is asked until the day on which it answers. */
export type Turn = { since: string; answeredOn: string | null };

/** Each time that the care team was asked something; the last one is open as long as nothing was answered. */
export function turnsOf(raisedOn: string, events: readonly RequestEvent[]): Turn[] {
	const turns: Turn[] = [{ since: raisedOn, answeredOn: null }];
	for (const { on, by } of events) {
		const last = turns.at(-1)!;
		if (by === 'zorg') last.answeredOn ??= on;
		else if (last.answeredOn !== null) turns.push({ since: on, answeredOn: null });
	}
	return turns;
}

export const answerDueOn = (since: string, urgency: Urgency, days: AnswerDays, holidays: readonly Span[]): string =>
	addWorkingDays(since, days[urgency], holidays);

/** The most urgent first, then what waits longest. */
export const byUrgency = (
	a: { urgency: Urgency; raisedOn: string },
	b: { urgency: Urgency; raisedOn: string }
): number => urgencies.indexOf(b.urgency) - urgencies.indexOf(a.urgency) || a.raisedOn.localeCompare(b.raisedOn);
