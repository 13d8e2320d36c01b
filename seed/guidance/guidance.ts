import { catalogueOf } from '#modules/scholen/index.ts';
import { addDays, instantInNetherlands, weekdayOf } from '#platform/text/dates.ts';
import { chance } from '../chance.ts';
import { lessonDays } from '../lesson-days.ts';
import { addCard } from './cards.ts';
import { sessions, timeOuts } from './sentences.ts';
import { addTrainings } from './trainings.ts';
import type { Child, Guidance, Place, World } from './world.ts';

const nothing = (): Guidance => ({
	cards: [],
	goals: [],
	marks: [],
	reviews: [],
	logs: [],
	notes: [],
	timeOuts: [],
	trainings: [],
	meetings: [],
	members: [],
	attendance: [],
	guides: []
});

const withCards = 4;
const timeOutsMade = 20;

/**
 * What a guide does in a school: four pupils with a goal card of three weeks, time-outs, sessions, a training for a group and
 * one on indication. Of the first two stages, and not of the group whose mentor has a Monday morning of her own.
 */
export function makeGuidance(seed: number, place: Place): Guidance {
	const by = chance(seed);
	const made = nothing();
	const guideId = by.pick(
		place.staff.groupStaff.filter(({ role }) => role === 'vakdocent' || role === 'onderwijsassistent')
	).personId;
	const world: World = { ...place, by, made, days: lessonDays(place.years), guideId };
	const children = young(world);
	if (children.length < withCards) return made;
	const guided = by.some(children, withCards, withCards);
	// First, so that the guide's notes are of somebody who was let in.
	addTrainings(world, children, guided);
	for (const child of guided) {
		addCard(world, child);
		addSessions(world, child);
	}
	const sent = [...guided, ...guided, ...by.some(children, 4, 4)];
	for (let left = timeOutsMade; left > 0; left--) addTimeOut(world, by.pick(sent));
	return made;
}

/** Pupils in the present groups of the first two stages. */
function young({ groups, pupils, today, staff }: World): Child[] {
	const here = new Map(
		groups
			.filter(
				({ stage, name, startsOn, endsOn }) =>
					stage <= 2 && name !== '2B' && name !== '2A' && startsOn <= today && today <= endsOn
			)
			.map((group) => [group.id, group])
	);
	const names = new Map(pupils.pupils.map(({ id, givenName }) => [id, givenName]));
	return pupils.members.flatMap(({ pupilId, groupId, fromOn, untilOn }) => {
		const group = here.get(groupId);
		const givenName = names.get(pupilId);
		// Not who came later: of them there is nothing to tell yet.
		const isHere = fromOn === group?.startsOn && (untilOn ?? today) >= today;
		return group && givenName && isHere && staff.mentorOf.has(groupId) ? [{ id: pupilId, givenName, group }] : [];
	});
}

const weeksOfSessions = 8;

function addSessions({ schoolId, today, by, made, days, guideId, setup }: World, child: Child): void {
	const [arrangement] = catalogueOf(setup, 'arrangementen');
	for (let week = weeksOfSessions; week > 0; week--) {
		const onDay = days.onOrBefore(addDays(today, -7 * week + by.between(0, 4)));
		if (!onDay || onDay < child.group.startsOn) continue;
		const [text, audience] = by.pick(sessions);
		made.notes.push({
			schoolId,
			id: by.id(),
			pupilId: child.id,
			guideId,
			onDay,
			minutes: by.pick([30, 45, 45, 60]),
			text: text.replaceAll('{naam}', child.givenName),
			audience,
			arrangement: arrangement?.key ?? null,
			arrangementName: arrangement?.naam ?? null,
			createdAt: instantInNetherlands(onDay, '15:00')
		});
	}
}

function addTimeOut({ schoolId, today, by, made, days, guideId, staff, timetables, setup }: World, child: Child): void {
	const onDay = days.onOrBefore(addDays(today, -by.between(1, 60)));
	const names = new Map(catalogueOf(setup, 'vakken').map(({ key, naam }) => [key, naam]));
	const ofDay = timetables.ofGroups.filter(
		({ groupId, weekday, kind, subject }) =>
			groupId === child.group.id && kind === 'les' && subject && onDay && weekday === weekdayOf(onDay)
	);
	if (!onDay || onDay < child.group.startsOn || ofDay.length === 0) return;
	const lesson = by.pick(ofDay);
	const begun = instantInNetherlands(onDay, lesson.startsAt).getTime() + by.between(8, 35) * 60_000;
	const [reason, reasonText, helped] = by.pick(timeOuts);
	const mentor = staff.mentorOf.get(child.group.id) ?? guideId;
	made.timeOuts.push({
		schoolId,
		id: by.id(),
		pupilId: child.id,
		inAt: new Date(begun),
		fromWhere: names.get(lesson.subject!) ?? lesson.subject!,
		reason,
		reasonText,
		inById: lesson.teacherId ?? mentor,
		outAt: new Date(begun + by.pick([10, 15, 20, 25, 30, 40, 55, 70]) * 60_000),
		outById: mentor,
		helped,
		wentTo: by.happens(0.85) ? 'les' : by.pick(['huis', 'anders'] as const),
		createdAt: new Date(begun)
	});
}
