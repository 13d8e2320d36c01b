/** Where pupils go after school: the school's own words, the five common ones, and the national classes. */

/** The five of the schools’ documents (docs/rules.md, *Exit destinations*). */
export const DESTINATIONS = [
	'continued-education',
	'regular-work',
	'subsidised-work',
	'sheltered-work',
	'day-activities'
] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** U1 (docs/rules.md): the classes of the national monitor. */
export const NATIONAL_CLASSES = ['work', 'work-and-learning', 'learning', 'secondary-education', 'other'] as const;
export type NationalClass = (typeof NATIONAL_CLASSES)[number];

/** One line of the school's list; a school that refines "regular work" maps each line of its own. */
export type SchoolDestination = {
	key: string;
	label: string;
	destination: Destination;
	nationalClass: NationalClass;
};

/** Where a school states no list of its own. Sheltered and subsidised work come with a contract, so they are work. */
export const DEFAULT_CLASS: Record<Destination, NationalClass> = {
	'continued-education': 'learning',
	'regular-work': 'work',
	'subsidised-work': 'work',
	'sheltered-work': 'work',
	'day-activities': 'other'
};

export function destinationOf(list: SchoolDestination[], key: string | null): SchoolDestination | null {
	return list.find((line) => line.key === key) ?? null;
}
