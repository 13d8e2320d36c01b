/** Where pupils belong, and so in which parts of the school a figure is told. Pure. */
import { isStated, itemsOf, schoolYearOf, type SchoolSetup } from '#modules/scholen/index.ts';

export const dimensions = ['location', 'phase', 'group', 'cohort'] as const;
export type Dimension = (typeof dimensions)[number];

/** `lasting`: by what it is known in every year; groups are made anew each year. */
export type Part = { id: string; name: string; lasting: string };

/** A part of the school for each dimension; none where it is not known. */
export type Place = { pupilId: string } & Record<Dimension, Part | null>;

/** What is known of a pupil, whichever way it was read. */
export type Whereabouts = {
	pupilId: string;
	groupId: string | null;
	group: string | null;
	groupLocation: string | null;
	stage: number | null;
	locationId: string | null;
	location: string | null;
	/** First day at this school, ever. */
	firstOn: string | null;
};

/** Years of school life that norms take together (docs/rules.md I6). Without a name it is called by its number. */
export type SchoolPhase = { key: string; name: string | null; stages: readonly number[] };

/** Where the set-up has no phases: ours. */
const commonPhases: readonly SchoolPhase[] = [
	{ key: 'fase-1', name: null, stages: [1, 2] },
	{ key: 'fase-2', name: null, stages: [3] },
	{ key: 'fase-3', name: null, stages: [4, 5, 6] }
];

export function schoolPhases({ normen }: Pick<SchoolSetup, 'normen'>): readonly SchoolPhase[] {
	const own = itemsOf(normen.fasen).map(({ key, naam, leerjaren }) => ({
		key,
		name: naam,
		stages: isStated(leerjaren) ? leerjaren : []
	}));
	return own.length > 0 ? own : commonPhases;
}

/** A cohort is the school year in which a pupil came to the school for the first time. `phaseName` names a phase by its number. */
export function placesOf(
	pupils: readonly Whereabouts[],
	phases: readonly SchoolPhase[],
	phaseName: (number: number) => string
): Place[] {
	const groupPart = groupsOf(pupils);
	return pupils.map(({ pupilId, groupId, stage, locationId, location, firstOn }) => {
		const at = phases.findIndex(({ stages }) => stage !== null && stages.includes(stage));
		const phase = phases[at];
		const cohort = firstOn && schoolYearOf(firstOn);
		return {
			pupilId,
			group: groupId ? (groupPart.get(groupId) ?? null) : null,
			location: locationId ? part(locationId, location ?? '') : null,
			phase: phase ? part(phase.key, phase.name ?? phaseName(at + 1)) : null,
			cohort: cohort ? part(cohort.startsOn.slice(0, 4), cohort.name) : null
		};
	});
}

const part = (id: string, name: string): Part => ({ id, name, lasting: id });

/** Where locations have groups of the same name, the name says the location too. */
function groupsOf(pupils: readonly Whereabouts[]): Map<string, Part> {
	const groups = new Map<string, { name: string; full: string }>();
	for (const { groupId, group, groupLocation } of pupils) {
		if (!groupId || !group || groups.has(groupId)) continue;
		groups.set(groupId, { name: group, full: [group, groupLocation].filter(Boolean).join(' · ') });
	}
	const times = Map.groupBy(groups.values(), ({ name }) => name);
	return new Map(
		[...groups].map(([id, { name, full }]) => {
			const isTwice = (times.get(name)?.length ?? 0) > 1;
			return [id, { id, name: isTwice ? full : name, lasting: full }];
		})
	);
}

export type PartChoice = Partial<Record<Dimension, string | undefined>>;

/** Those who belong to every part that was chosen. */
export const placesIn = <P extends Place>(places: readonly P[], chosen: PartChoice): P[] =>
	places.filter((place) => dimensions.every((of) => !chosen[of] || place[of]?.id === chosen[of]));

/** The parts that there are to choose from, by name. */
export function partsIn(places: readonly Place[], of: Dimension): Part[] {
	const parts = new Map<string, Part>();
	for (const place of places) if (place[of]) parts.set(place[of].id, place[of]);
	return [...parts.values()].toSorted(byName);
}

const order = new Intl.Collator('nl', { numeric: true });
export const byName = (a: { name: string }, b: { name: string }): number => order.compare(a.name, b.name);
