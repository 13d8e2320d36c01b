/**
 * Does a pupil meet what the school asks for an arrangement? The program says what it can and cannot know; people decide, and
 * write why where something is not met. Pure.
 */
import { ageOn } from '#platform/text/dates.ts';
import type { Arrangement } from './arrangement.ts';

export type Condition = {
	about: 'year' | 'age' | 'location' | 'origin' | 'indication' | 'untilYear';
	/** `warn`: it is a preference of the school. */
	is: 'met' | 'not met' | 'unknown' | 'warn';
	/** What is asked, and what the pupil has: for the words on screen. */
	asked: string;
	has: string | null;
};

export type Entrant = {
	bornOn: string;
	/** The year of school life; null: nobody said. */
	stage: number | null;
	/** The key of the pupil's location. */
	location: string | null;
	locationName: string | null;
};

type Asks = Pick<Arrangement, 'years' | 'ageFrom' | 'locations' | 'origin' | 'indication' | 'preferredUntilYear'>;

/** The conditions that the arrangement states, on the day on which it would begin. What it does not state is no condition. */
export function conditionsFor(
	asks: Asks,
	pupil: Entrant,
	on: string,
	locationNames: ReadonlyMap<string, string> = new Map()
): Condition[] {
	return [
		yearCondition(asks, pupil),
		ageCondition(asks, pupil, on),
		locationCondition(asks, pupil, locationNames),
		untilYearCondition(asks, pupil),
		toldBy('origin', asks.origin),
		toldBy('indication', asks.indication)
	].filter((condition) => condition !== null);
}

/** Whether somebody must write why the pupil comes all the same. */
export const asksForReason = (conditions: readonly Condition[]): boolean =>
	conditions.some((condition) => condition.is === 'not met');

const yearCondition = ({ years }: Asks, { stage }: Entrant): Condition | null =>
	years && {
		about: 'year',
		is: stage === null ? 'unknown' : years.includes(stage) ? 'met' : 'not met',
		asked: years.join(', '),
		has: stage === null ? null : String(stage)
	};

function ageCondition({ ageFrom }: Asks, { bornOn }: Entrant, on: string): Condition | null {
	if (ageFrom === null) return null;
	const age = ageOn(on, bornOn);
	return { about: 'age', is: age >= ageFrom ? 'met' : 'not met', asked: String(ageFrom), has: String(age) };
}

function locationCondition(
	{ locations }: Asks,
	{ location, locationName }: Entrant,
	names: ReadonlyMap<string, string>
): Condition | null {
	if (!locations) return null;
	return {
		about: 'location',
		is: location === null ? 'unknown' : locations.includes(location) ? 'met' : 'not met',
		asked: locations.map((key) => names.get(key) ?? key).join(', '),
		has: locationName
	};
}

const untilYearCondition = ({ preferredUntilYear }: Asks, { stage }: Entrant): Condition | null =>
	preferredUntilYear === null
		? null
		: {
				about: 'untilYear',
				is: stage === null ? 'unknown' : stage <= preferredUntilYear ? 'met' : 'warn',
				asked: String(preferredUntilYear),
				has: stage === null ? null : String(stage)
			};

/** Stated in the school's own words: only people know. */
const toldBy = (about: 'origin' | 'indication', asked: string | null): Condition | null =>
	asked === null ? null : { about, is: 'unknown', asked, has: null };
