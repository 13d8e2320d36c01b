import type { Pupils } from './pupils.ts';
import type { Group } from './staff.ts';

/** Which group each pupil is in on a day; none before the history begins, and when the pupil has left. */
export function groupsOfPupils(groups: readonly Group[], { members }: Pupils) {
	const known = new Map(groups.map((group) => [group.id, group]));
	const years = Map.groupBy(members, ({ pupilId }) => pupilId);
	return (pupilId: string, day: string): Group | undefined => {
		for (const { groupId } of years.get(pupilId) ?? []) {
			const group = known.get(groupId);
			if (group && group.startsOn <= day && day <= group.endsOn) return group;
		}
		return undefined;
	};
}
