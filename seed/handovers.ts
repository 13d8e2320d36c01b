import type { handover } from '#modules/leerlingen/server/tables.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from './chance.ts';
import { onSchoolDay } from './opp-rows.ts';
import type { Pupils } from './pupils.ts';
import type { Group, Staff } from './staff.ts';

type Handover = typeof handover.$inferInsert;

type Place = {
	schoolId: string;
	today: string;
	groups: Group[];
	staff: Staff;
	pupils: Pupils;
	/** What this school talks through, and within how many days of the new year. */
	points: string[];
	days: number;
};

const told = [
	'Leert het meest van voordoen. Rustig beginnen aan de dag helpt.',
	'Vertelt zelf goed wat lukt en wat niet. Thuis bellen op vrijdag werkt prettig.',
	'De afspraken over de rustige plek werken. Graag zo houden.',
	'Zoekt soms de grens op, en is ook altijd weer aanspreekbaar.',
	null
];

/**
 * At each new school year a *warme overdracht* for every pupil who gets another mentor: nearly always held in the last
 * weeks before the summer, now and then only after the day on which it was due.
 */
export function makeHandovers(by: Chance, place: Place): Handover[] {
	const groups = new Map(place.groups.map((group) => [group.id, group]));
	const memberships = Map.groupBy(place.pupils.members, ({ pupilId }) => pupilId);
	return [...memberships].flatMap(([pupilId, ofPupil]) => {
		const inOrder = ofPupil.flatMap(({ groupId }) => groups.get(groupId) ?? []).sort((a, b) => a.year - b.year);
		return inOrder.slice(1).flatMap((group, at) => handoverTo(by, place, pupilId, inOrder[at]!, group));
	});
}

function handoverTo(by: Chance, place: Place, pupilId: string, before: Group, after: Group): Handover[] {
	const { schoolId, today, staff, points, days } = place;
	const [fromPersonId, toPersonId] = [staff.mentorOf.get(before.id), staff.mentorOf.get(after.id)];
	const dueOn = addDays(after.startsOn, days);
	const lateOn = onSchoolDay(addDays(dueOn, by.between(8, 20)));
	const isLate = by.happens(0.04) && lateOn <= today && after.name !== '2B';
	const doneOn = isLate ? lateOn : onSchoolDay(addDays(after.startsOn, -by.between(15, 30)));
	if (!fromPersonId || !toPersonId || fromPersonId === toPersonId) return [];
	return [
		{
			schoolId,
			id: by.id(),
			pupilId,
			moment: 'jaarwissel',
			dueOn,
			fromPersonId,
			toPersonId,
			doneOn,
			doneById: fromPersonId,
			points: by.some(points, Math.min(3, points.length), points.length),
			note: by.pick(told)
		}
	];
}
