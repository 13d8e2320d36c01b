import type { SchoolHour } from './incident.ts';

/** The kinds of entries of which a pattern says something. */
export const patternKinds = ['incident', 'time-out', 'pestmelding'] as const;
export type PatternKind = (typeof patternKinds)[number];

export type Happened = {
	id: string;
	pupilId: string;
	pupilName: string;
	kind: PatternKind;
	happenedOn: string;
	place: string | null;
	hour: SchoolHour | null;
	isOpen: boolean;
};

export type Count<T extends string> = { value: T | null; count: number };

/** How often each value occurs, the most frequent first; what is not known is counted as nothing. */
export function counted<T extends string>(values: readonly (T | null)[]): Count<T>[] {
	const counts = new Map<T | null, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts]
		.map(([value, count]) => ({ value, count }))
		.sort((a, b) => b.count - a.count || String(a.value).localeCompare(String(b.value), 'nl'));
}

/** Places as people typed them, without the difference between Kantine and kantine. */
export const byPlace = (happened: readonly Happened[]): Count<string>[] =>
	counted(incidentsOf(happened).map(({ place }) => place?.trim().toLocaleLowerCase('nl') || null));

export const byHour = (happened: readonly Happened[]): Count<SchoolHour>[] =>
	counted(incidentsOf(happened).map(({ hour }) => hour));

/** By month (`2026-11`), in the order of time. */
export const byMonth = (happened: readonly Happened[]): Count<string>[] =>
	counted(happened.map(({ happenedOn }) => happenedOn.slice(0, 7))).sort((a, b) =>
		String(a.value).localeCompare(String(b.value))
	);

export type PupilCount = { pupilId: string; pupilName: string; count: number };

export function byPupil(happened: readonly Happened[]): PupilCount[] {
	const names = new Map(happened.map(({ pupilId, pupilName }) => [pupilId, pupilName]));
	return counted(happened.map(({ pupilId }) => pupilId)).map(({ value, count }) => ({
		pupilId: value ?? '',
		pupilName: names.get(value ?? '') ?? '',
		count
	}));
}

/** Only an incident has a place and an hour. */
const incidentsOf = (happened: readonly Happened[]): Happened[] => happened.filter(({ kind }) => kind === 'incident');

/** What stands out: the most frequent known value, when it is more than one and more than a third of all. */
export function standsOut<T extends string>(
	counts: readonly Count<T>[]
): { value: T; count: number; total: number } | undefined {
	const total = counts.reduce((sum, { count }) => sum + count, 0);
	const most = counts.find(({ value }) => value !== null);
	return most?.value && most.count > 1 && most.count * 3 > total
		? { value: most.value, count: most.count, total }
		: undefined;
}

/** How many of each kind that happened at all, in a fixed order. */
export const kindCounts = (happened: readonly Happened[]): { kind: PatternKind; count: number }[] =>
	patternKinds
		.map((kind) => ({ kind, count: happened.filter((one) => one.kind === kind).length }))
		.filter(({ count }) => count > 0);
