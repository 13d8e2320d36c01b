// From one school year to the next: pure. Who goes where is proposed, a person decides.

export type YearGroup = { id: string; name: string; locationId: string; stage: number | null; mentors: string[] };
export type YearMember = { pupilId: string; name: string; groupId: string };

/** Where a group or a pupil goes: a group of the new year, `weg` (leaves school), or nowhere yet. */
export type Destination = string;
export const leaves = 'weg';
export const nowhereYet = '';

/** Destinations by old group, and by pupil where it differs from the group's. */
export type YearChoices = { groups: Record<string, Destination>; pupils: Record<string, Destination> };

export type YearPlan = {
	moves: { pupilId: string; groupId: string }[];
	leavers: string[];
	/** Pupils without a group in the new year. */
	unplaced: string[];
	/** Who gets another mentor, from whom and to whom. */
	handovers: { pupilId: string; from: string; to: string }[];
};

/** What was done, by the ids of rows: to undo it. */
export type YearChangeDone = {
	memberships: string[];
	shortened: { id: string; untilOn: string | null }[];
	ended: { id: string; untilOn: string | null }[];
	enrolments: string[];
	handovers: string[];
};

/** A year higher at the same location, in the group that is called alike: 2B goes to 3B. */
export function proposeGroups(old: readonly YearGroup[], next: readonly YearGroup[]): Record<string, Destination> {
	const proposals = old.map((group) => {
		const higher = next.filter(
			({ stage, locationId }) => stage === (group.stage ?? -1) + 1 && locationId === group.locationId
		);
		const alike = higher.find(({ name }) => letterOf(name) === letterOf(group.name)) ?? higher[0];
		return [group.id, alike?.id ?? nowhereYet] as const;
	});
	return Object.fromEntries(proposals);
}

const letterOf = (name: string): string => name.replace(/^\d+/, '').toLowerCase();

/** What the choices come down to for every pupil. A destination that is no group of the new year counts as nowhere yet. */
export function planYearChange(
	members: readonly YearMember[],
	old: readonly YearGroup[],
	next: readonly YearGroup[],
	choices: YearChoices
): YearPlan {
	const oldById = new Map(old.map((group) => [group.id, group]));
	const nextById = new Map(next.map((group) => [group.id, group]));
	const plan: YearPlan = { moves: [], leavers: [], unplaced: [], handovers: [] };
	for (const { pupilId, groupId } of members) {
		const destination = choices.pupils[pupilId] || choices.groups[groupId] || nowhereYet;
		const target = nextById.get(destination);
		if (destination === leaves) plan.leavers.push(pupilId);
		else if (!target) plan.unplaced.push(pupilId);
		else {
			plan.moves.push({ pupilId, groupId: target.id });
			const [from] = oldById.get(groupId)?.mentors ?? [];
			const [to] = target.mentors;
			const staysKnown = oldById.get(groupId)?.mentors.some((mentor) => target.mentors.includes(mentor));
			if (from && to && !staysKnown) plan.handovers.push({ pupilId, from, to });
		}
	}
	return plan;
}
