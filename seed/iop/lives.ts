import type { Chance } from '../chance.ts';
import { groupsOfPupils } from '../groups.ts';
import type { PlanLife } from './rows.ts';
import { pickStory } from './story.ts';
import type { MondayMorning } from '../monday.ts';
import type { Pupils } from '../pupils.ts';
import type { Group, Staff } from '../staff.ts';
import { talkSentences } from '../talk-sentences.ts';

type Place = { today: string; groups: Group[]; staff: Staff; pupils: Pupils; monday: MondayMorning | null };

/** What the plans of each pupil are made from, in the order of the pupils. */
export function livesOf(by: Chance, { today, groups, staff, pupils, monday }: Place): PlanLife[] {
	const groupOn = groupsOfPupils(groups, pupils);
	const enrolments = new Map(pupils.enrolments.map((enrolment) => [enrolment.pupilId, enrolment]));
	const contacts = Map.groupBy(
		pupils.contacts.filter(({ hasCustody }) => hasCustody),
		({ pupilId }) => pupilId
	);
	const names = new Map(
		pupils.people.map(({ id, givenName, infix, familyName }) => [
			id,
			[givenName, infix, familyName].filter(Boolean).join(' ')
		])
	);
	const teachers = Map.groupBy(
		staff.groupStaff.filter(({ role }) => role === 'vakdocent' || role === 'onderwijsassistent'),
		({ groupId }) => groupId
	);
	const shown = groups.find(({ name, startsOn, endsOn }) => name === '2B' && startsOn <= today && today <= endsOn);
	const isShown = (pupilId: string): boolean => shown !== undefined && groupOn(pupilId, today)?.id === shown.id;
	const story = pickStory(pupils, isShown, monday, today);
	return pupils.pupils.flatMap((pupil): PlanLife[] => {
		const { id: pupilId, givenName } = pupil;
		const enrolment = enrolments.get(pupilId);
		if (!enrolment) return [];
		const mentorOn = (day: string): string =>
			staff.mentorOf.get(groupOn(pupilId, day)?.id ?? '') ?? staff.careCoordinator;
		return [
			{
				pupilId,
				name: names.get(pupilId) ?? givenName,
				needsInterpreter: pupil.needsInterpreter ?? false,
				parents: (contacts.get(pupilId) ?? []).map(({ personId }) => ({
					id: personId,
					name: names.get(personId) ?? ''
				})),
				enrolledOn: enrolment.fromOn,
				leavesOn: enrolment.untilOn ?? null,
				isUpToDate: isShown(pupilId),
				storyOn: story?.pupilId === pupilId ? story.talkOn : null,
				groupOn: (day) => groupOn(pupilId, day),
				mentorOn,
				scorersOn: (day) => [
					mentorOn(day),
					mentorOn(day),
					...(teachers.get(groupOn(pupilId, day)?.id ?? '') ?? []).map(({ personId }) => personId)
				],
				say: talkSentences(by, givenName),
				by
			}
		];
	});
}
