/** How full an arrangement is, and who is first: from places without names. Pure. */
import { daysBetween } from '#platform/text/dates.ts';
import type { Arrangement } from './arrangement.ts';
import {
	daysTaken,
	freeFrom,
	hardEndOf,
	inTurn,
	mostAtOnce,
	proposedEnd,
	type Placed,
	type Span,
	type Waiting
} from './traject.ts';

/** A place taken or waited for; not whose it is. */
export type Place = Placed & Waiting & { arrangementKey: string; locationId: string | null };

export type Room = {
	capacity: number | null;
	/** Who has a place today. */
	taken: number;
	/** Who has one from a later day on. */
	coming: number;
	/** Today; null where the school does not say how many places there are. */
	free: number | null;
	waiting: number;
	/** From when there is a place for as long as the arrangement lasts; null where that is not known, or today. */
	freeFrom: string | null;
};

type Bounds = Pick<Arrangement, 'key' | 'capacity' | 'duration'>;

export function roomOf({ key, capacity, duration }: Bounds, places: readonly Place[], today: string): Room {
	const own = places.filter(({ arrangementKey }) => arrangementKey === key);
	const spans = spansOf(own, today);
	const taken = spans.filter(({ fromOn, untilOn }) => fromOn <= today && today <= untilOn).length;
	const from =
		capacity === null ? null : freeFrom(spans, capacity, today, daysBetween(today, proposedEnd(duration, today)) + 1);
	return {
		capacity,
		taken,
		coming: spans.filter(({ fromOn }) => fromOn > today).length,
		free: capacity === null ? null : Math.max(0, capacity - taken),
		waiting: own.filter(({ state }) => state === 'wacht').length,
		freeFrom: from === today ? null : from
	};
}

/** The days that are taken, without those of one placement. */
export const spansOf = (places: readonly Place[], today: string, without?: string): Span[] =>
	places.filter(({ id }) => id !== without).flatMap((place) => daysTaken(place, today) ?? []);

/**
 * What a placement would exceed: there is no place on one of its days, or it lasts longer than the arrangement may. The
 * database refuses the same. `newFrom`: from that day on the days are newly taken.
 */
export function beyond(
	{ capacity, duration }: Pick<Arrangement, 'capacity' | 'duration'>,
	taken: readonly Span[],
	span: Span,
	newFrom = span.fromOn
): 'full' | 'long' | null {
	const last = hardEndOf(duration, span.fromOn);
	if (last !== null && span.untilOn > last) return 'long';
	if (capacity === null || newFrom > span.untilOn) return null;
	return mostAtOnce(taken, { ...span, fromOn: newFrom }) < capacity ? null : 'full';
}

/** Whose turn it is: 1 is the first. Null for who does not wait. */
export function turnOf(places: readonly Place[], id: string): number | null {
	const place = places.find((one) => one.id === id);
	const waiting = places.filter((one) => one.state === 'wacht' && one.arrangementKey === place?.arrangementKey);
	const at = inTurn(waiting).findIndex((one) => one.id === id);
	return at < 0 ? null : at + 1;
}

/** How many have a place today at each location; null is at no location. */
export function takenByLocation(places: readonly Place[], key: string, today: string): Map<string | null, number> {
	const counts = new Map<string | null, number>();
	for (const place of places) {
		const days = place.arrangementKey === key ? daysTaken(place, today) : null;
		if (days && days.fromOn <= today && today <= days.untilOn)
			counts.set(place.locationId, (counts.get(place.locationId) ?? 0) + 1);
	}
	return counts;
}
