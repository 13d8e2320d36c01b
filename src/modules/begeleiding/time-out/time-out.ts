/**
 * The time-out room. Not what one school calls a *time-outgesprek*: that is a talk about progress in the Entree course, and
 * belongs to the talks. Pure.
 */

/** Voorbeeld: why a pupil goes there. What happened exactly is said in words beside it. */
export const timeOutReasons = [
	'prikkels',
	'boos',
	'ruzie-leerling',
	'botsing-medewerker',
	'werk',
	'afspraak',
	'anders'
] as const;
export type TimeOutReason = (typeof timeOutReasons)[number];

export const wentToPlaces = ['les', 'huis', 'anders'] as const;
export type WentTo = (typeof wentToPlaces)[number];

const msInMinute = 60_000;

/** Whole minutes in the room; until now for who is still there. */
export const minutesIn = ({ inAt, outAt }: { inAt: Date; outAt: Date | null }, now: Date): number =>
	Math.max(0, Math.floor(((outAt ?? now).getTime() - inAt.getTime()) / msInMinute));

/** Longer than the school finds usual (`time_out_minuten` of the set-up); exactly as long is not. */
export const isLong = (minutes: number, most: number): boolean => minutes > most;

/** One time-out as a pattern looks at it. */
export type Happened = {
	pupilId: string;
	pupilName: string;
	/** The day and the hour in the Netherlands: `2026-11-16`, 10. */
	onDay: string;
	hour: number;
	fromWhere: string;
	reason: TimeOutReason | null;
	minutes: number;
};

export type Count<T> = { value: T | null; count: number };

/** How often each value occurs, the most frequent first; what is not known counts as nothing. */
export function counted<T extends string>(values: readonly (T | null)[]): Count<T>[] {
	return [...Map.groupBy(values, (value) => value)]
		.map(([value, of]) => ({ value, count: of.length }))
		.toSorted((a, b) => b.count - a.count || String(a.value).localeCompare(String(b.value), 'nl'));
}

/** Where pupils came from, without the difference between Gym and gym. */
export const byPlace = (happened: readonly Happened[]): Count<string>[] =>
	counted(happened.map(({ fromWhere }) => fromWhere.trim().toLocaleLowerCase('nl') || null));

export const byReason = (happened: readonly Happened[]): Count<TimeOutReason>[] =>
	counted(happened.map(({ reason }) => reason));

export type PupilCount = { pupilId: string; name: string; count: number; minutes: number };

export const byPupil = (happened: readonly Happened[]): PupilCount[] =>
	[...Map.groupBy(happened, ({ pupilId }) => pupilId)]
		.map(([pupilId, of]) => ({
			pupilId,
			name: of[0]!.pupilName,
			count: of.length,
			minutes: of.reduce((total, { minutes }) => total + minutes, 0)
		}))
		.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'nl'));

export type HourGrid = {
	/** The hours of the day that occur and those between them. */
	hours: number[];
	/** By hour, how often on each of the weekdays, Monday first. */
	rows: { hour: number; counts: number[] }[];
	most: number;
};

/** How often in each hour of the day on each weekday; the weekend only where something is in it. */
export function byHour(happened: readonly Happened[], weekdayOf: (day: string) => number): HourGrid {
	if (happened.length === 0) return { hours: [], rows: [], most: 0 };
	const all = happened.map(({ hour }) => hour);
	const first = Math.min(...all);
	const hours = Array.from({ length: Math.max(...all) - first + 1 }, (_, at) => first + at);
	const days = Math.max(5, ...happened.map(({ onDay }) => weekdayOf(onDay)));
	const rows = hours.map((hour) => ({
		hour,
		counts: Array.from(
			{ length: days },
			(_, at) => happened.filter((one) => one.hour === hour && weekdayOf(one.onDay) === at + 1).length
		)
	}));
	return { hours, rows, most: Math.max(...rows.flatMap(({ counts }) => counts)) };
}
