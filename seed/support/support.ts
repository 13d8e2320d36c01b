import { addDays } from '#platform/text/dates.ts';
import type { Chance } from '../chance.ts';
import { addCase } from './cases.ts';
import { ended, running, type Plot } from './plots.ts';
import { addRequest, requestPlots } from './requests.ts';
import { addRound } from './rounds.ts';
import type { Place, Somebody, Supports } from './rows.ts';
import { askings, stories } from './sentences.ts';

/** Support of some pupils of the school: not of the groups that the demo's mentors show. */
export function makeSupport(by: Chance, place: Place): Supports {
	const made: Supports = {
		cases: [],
		steps: [],
		reasons: [],
		points: [],
		goals: [],
		versions: [],
		answers: [],
		evaluations: [],
		requests: [],
		entries: [],
		replies: [],
		rounds: [],
		asked: [],
		roundAnswers: []
	};
	const people = candidates(by, place);
	const plots = [...running, ...ended.slice(0, Math.max(0, Math.floor((people.length - running.length) / 2)))];
	const others = [...people];
	const isPlaced = placedAt(place);
	for (const [at, plot] of plots.entries()) {
		const index = others.findIndex(({ pupilId }) => !needsNoPlace(plot) || !isPlaced(pupilId));
		const [somebody] = index < 0 ? [] : others.splice(index, 1);
		if (somebody) addCase(by, place, made, somebody, plot, stories[at % stories.length]!);
	}
	const askers = others.length >= askings.length ? others : people;
	for (const [at, asking] of askings.entries()) {
		const somebody = askers[at];
		if (somebody) addRequest(by, place, made, somebody, asking, requestPlots[at]!);
	}
	const subject = askers[askings.length] ?? people[1];
	if (subject) addRound(by, place, made, subject);
	return made;
}

/** Who waits for a place or went back to the basis is in no arrangement. */
const needsNoPlace = ({ waitsAgo, evaluations }: Plot): boolean =>
	waitsAgo !== undefined || evaluations?.at(-1)?.outcome === 'terug naar basis';

/** Whether the pupil is in an arrangement, or waits for one. */
function placedAt({ placements }: Place): (pupilId: string) => boolean {
	const placed = new Set(
		placements.filter(({ state }) => state === 'geplaatst' || state === 'wacht').map(({ pupilId }) => pupilId)
	);
	return (pupilId) => placed.has(pupilId);
}

/** Pupils who have been here for a while: of the last group of years 2, 4 and 5, the first of each group left alone. */
function candidates(by: Chance, { groups, pupils, staff, today }: Place): Somebody[] {
	const lastLetter = groups
		.map(({ name }) => name.at(-1))
		.sort()
		.at(-1);
	const chosen = groups.filter(
		({ name, stage, startsOn, endsOn }) =>
			startsOn <= today && today <= endsOn && [2, 4, 5].includes(stage) && name.endsWith(lastLetter ?? '')
	);
	const names = new Map(pupils.pupils.map(({ id, givenName }) => [id, givenName]));
	const came = Map.groupBy(pupils.enrolments, ({ pupilId }) => pupilId);
	const found = chosen.flatMap((group): Somebody[] => {
		const mentor = staff.mentorOf.get(group.id);
		const members = pupils.members.filter(({ groupId }) => groupId === group.id).slice(3);
		return members.flatMap(({ pupilId }) => {
			const isHere = came.get(pupilId)?.some(({ fromOn, untilOn }) => fromOn <= addDays(today, -400) && !untilOn);
			if (!mentor || !isHere) return [];
			const parents = pupils.contacts
				.filter((contact) => contact.pupilId === pupilId && contact.hasCustody)
				.map(({ personId }) => personId);
			return [{ pupilId, name: names.get(pupilId) ?? '', mentor, group, parents }];
		});
	});
	return by.some(found, found.length, found.length);
}
