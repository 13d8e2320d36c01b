import { emptyContent, goalsOn, type OppContent, type SchoolDestination } from '#modules/opp/index.ts';
import { schoolYearOf } from '#modules/scholen/year.ts';
import { addDays, addMonths, daysBetween } from '#platform/text/dates.ts';
import { chance, type Chance } from './chance.ts';
import { groupsOfPupils } from './groups.ts';
import type { GoalRow } from './iop/rows.ts';
import type { MondayMorning } from './monday.ts';
import { addReadyDraft, addWaitingDraft } from './opp-drafts.ts';
import {
	addAnswers,
	addTalk,
	addVersion,
	addWords,
	onSchoolDay,
	signatoriesOn,
	type Life,
	type Opps,
	type Version
} from './opp-rows.ts';
import { sentences } from './opp-sentences.ts';
import type { Pupils } from './pupils.ts';
import type { Group, Staff } from './staff.ts';

type Place = {
	schoolId: string;
	today: string;
	destinations: SchoolDestination[];
	disputeCommittee: string;
	groups: Group[];
	staff: Staff;
	pupils: Pupils;
	monday: MondayMorning | null;
};

/**
 * For each pupil a chain of OPPs: the first within six weeks, an evaluation or adjustment a year, and in this year about
 * seven in ten done, several due soon and a few late. Versions are fixed, so only the rules' own outcomes stand here.
 */
export function makeOpps(seed: number, place: Place): Opps {
	const by = chance(seed);
	const made: Opps = { versions: [], consultations: [], statements: [], reminders: [], words: [] };
	const parents = Map.groupBy(
		place.pupils.contacts.filter(({ hasCustody }) => hasCustody),
		({ pupilId }) => pupilId
	);
	const enrolments = new Map(place.pupils.enrolments.map((enrolment) => [enrolment.pupilId, enrolment]));
	const groupOn = groupsOfPupils(place.groups, place.pupils);

	for (const { id: pupilId, givenName, bornOn } of place.pupils.pupils) {
		const enrolment = enrolments.get(pupilId);
		if (!enrolment) continue;
		const life: Life = {
			pupilId,
			bornOn,
			parents: (parents.get(pupilId) ?? []).map(({ personId }) => personId),
			enrolledOn: enrolment.fromOn,
			leavesOn: enrolment.untilOn ?? null,
			mentorOn(day) {
				const then = groupOn(pupilId, day);
				return (then && place.staff.mentorOf.get(then.id)) ?? place.staff.careCoordinator;
			},
			say: sentences(by, givenName),
			by
		};
		makeChain(made, place, life);
	}
	return made;
}

function makeChain(made: Opps, place: Place, life: Life): void {
	const { by, say } = life;
	const { monday, today } = place;
	if (monday?.notBegun === life.pupilId) return;
	const line = pickDestination(place, by);
	let content: OppContent = { ...emptyContent, ...say.content(line.destination, line.key) };
	if (monday?.onlyDecision === life.pupilId) return addReadyDraft(made, place, life, content, line);

	const days = fixingDays(place, life).filter((day) => day < today);
	const agreed = new Set<string>();
	let last: Version | undefined;
	for (const [index, fixedOn] of days.entries()) {
		const kind = index === 0 ? 'first' : by.happens(0.25) ? 'adjustment' : 'evaluation';
		if (kind === 'adjustment') content = adjusted(content, say.content(line.destination, line.key));
		last = addVersion(made, life, {
			schoolId: place.schoolId,
			kind,
			number: index + 1,
			content,
			predecessorId: last?.id ?? null,
			explanation: kind === 'first' ? '' : kind === 'adjustment' ? say.why() : say.went(),
			draftedOn: addDays(fixedOn, -by.between(10, 18)),
			offeredOn: addDays(fixedOn, -8),
			fixedOn,
			state: index === days.length - 1 ? 'fixed' : 'replaced'
		});
		addTalk(made, life, last, onSchoolDay(addDays(fixedOn, -by.between(5, 9))));
		addWords(made, life, last, say.own(line.destination));
		// Who agreed with the action part is not asked again as long as it stays as it is.
		if (kind !== 'evaluation') agreed.clear();
		const asked = signatoriesOn(life, fixedOn).filter((personId) => !agreed.has(personId));
		for (const personId of addAnswers(made, place.disputeCommittee, life, last, asked)) agreed.add(personId);
	}
	if (last && monday?.waitsForWords === life.pupilId) addWaitingDraft(made, place, life, last);
}

/** The days on which versions are fixed: the first after some weeks, then one a school year about the same time. */
function fixingDays(place: Place, life: Life): string[] {
	const { today } = place;
	const { enrolledOn, leavesOn, by } = life;
	// Of those who came this autumn, some still wait for their first.
	const isFirstLate = by.happens(enrolledOn > addDays(today, -75) ? 0.35 : 0.06);
	const first = addDays(enrolledOn, isFirstLate ? by.between(45, 60) : by.between(28, 40));
	const end = leavesOn && leavesOn < today ? leavesOn : today;
	const days: string[] = [];
	const last = addDays(end, -lastFixedAgo(place, life));
	for (let day = last; day > addDays(first, 45); day = addDays(day, -by.between(335, 363))) days.unshift(day);
	return [first, ...days].map(onSchoolDay);
}

/** So many days before today, or before the pupil left: done this year, due soon, late, or later in the year. */
function lastFixedAgo({ today, monday }: Place, { pupilId, leavesOn, by }: Life): number {
	const luck = by.between(1, 100);
	// The next talk is due today, or was on the last school day.
	if (monday?.waitsForWords === pupilId) return daysBetween(addMonths(today, -12), today);
	if (leavesOn && leavesOn < today) return by.between(60, 280);
	const daysInYear = daysBetween(schoolYearOf(today).startsOn, today);
	if (luck <= 70) return by.between(1, Math.max(2, daysInYear - 35));
	if (luck <= 84) return 365 - by.between(1, 40);
	if (luck <= 90) return 365 + by.between(2, 30);
	return by.between(200, 320);
}

function pickDestination({ destinations }: Place, by: Chance): SchoolDestination {
	const often = {
		'continued-education': 0.32,
		'regular-work': 0.34,
		'subsidised-work': 0.12,
		'sheltered-work': 0.15,
		'day-activities': 0.07
	};
	const wanted = by.between(1, 100) / 100;
	let sum = 0;
	const kind = Object.entries(often).find(([, share]) => (sum += share) >= wanted)?.[0];
	const line = destinations.find(({ destination }) => destination === kind) ?? destinations[0];
	if (!line) throw new Error('the set-up names no exit destination');
	return line;
}

/** Other help and other agreements; where the pupil goes to stays the same. */
const adjusted = (before: OppContent, next: OppContent): OppContent => ({
	...before,
	support: next.support,
	actionPart: next.actionPart
});

/** A fixed version holds the goals of the living plan as they stood on its day. */
export function giveGoals(versions: readonly Version[], goals: readonly GoalRow[]): void {
	const byPupil = Map.groupBy(goals, ({ pupilId }) => pupilId);
	for (const version of versions) {
		const shown = (byPupil.get(version.pupilId) ?? []).map((goal) => ({ ...goal, audience: 'gedeeld' as const }));
		if (version.fixedOn) version.content = { ...version.content!, goals: goalsOn(shown, version.fixedOn) };
	}
}
