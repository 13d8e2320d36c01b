import { emptyContent, type OppContent, type SchoolDestination } from '#modules/opp/index.ts';
import type { oppConsultation, oppReminder, oppStatement, oppVersion, oppWords } from '#modules/opp/server/tables.ts';
import { addDays } from '#platform/text/dates.ts';
import { chance, type Chance } from './chance.ts';
import type { MondayMorning } from './monday.ts';
import { sentences, type Sentences } from './opp-sentences.ts';
import type { Pupils } from './pupils.ts';
import type { Group, Staff } from './staff.ts';

type Version = typeof oppVersion.$inferInsert & { id: string };

export type Opps = {
	versions: Version[];
	consultations: (typeof oppConsultation.$inferInsert)[];
	statements: (typeof oppStatement.$inferInsert)[];
	reminders: (typeof oppReminder.$inferInsert)[];
	words: (typeof oppWords.$inferInsert)[];
};

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

/** Everything that the pupil's chain is made from. */
type Life = {
	pupilId: string;
	parents: string[];
	enrolledOn: string;
	leavesOn: string | null;
	mentorOn(day: string): string;
	say: Sentences;
	by: Chance;
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
	const memberships = Map.groupBy(place.pupils.members, ({ pupilId }) => pupilId);
	const enrolments = new Map(place.pupils.enrolments.map((enrolment) => [enrolment.pupilId, enrolment]));
	const groups = new Map(place.groups.map((group) => [group.id, group]));

	for (const { id: pupilId, givenName } of place.pupils.pupils) {
		const enrolment = enrolments.get(pupilId);
		if (!enrolment) continue;
		const life: Life = {
			pupilId,
			parents: (parents.get(pupilId) ?? []).map(({ personId }) => personId),
			enrolledOn: enrolment.fromOn,
			leavesOn: enrolment.untilOn ?? null,
			mentorOn(day) {
				const then = (memberships.get(pupilId) ?? []).find(({ groupId }) => {
					const group = groups.get(groupId);
					return group && group.startsOn <= day && day <= group.endsOn;
				});
				return (then && place.staff.mentorOf.get(then.groupId)) ?? place.staff.careCoordinator;
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
		if (kind !== 'evaluation') addAnswers(made, place, life, last);
	}
	if (last && monday?.waitsForWords === life.pupilId) addWaitingDraft(made, place, life, last);
}

/** The days on which versions are fixed: the first after some weeks, then one a school year about the same time. */
function fixingDays({ today, monday }: Place, { pupilId, enrolledOn, leavesOn, by }: Life): string[] {
	// Of those who came this autumn, some still wait for their first.
	const isFirstLate = by.happens(enrolledOn > addDays(today, -75) ? 0.35 : 0.06);
	const first = addDays(enrolledOn, isFirstLate ? by.between(45, 60) : by.between(28, 40));
	const end = leavesOn && leavesOn < today ? leavesOn : today;
	// Counted back from the last one: done this year, due soon, late, or later in the year.
	const chanceOf = by.between(1, 100);
	const lastAgo =
		monday?.waitsForWords === pupilId
			? 352
			: leavesOn && leavesOn < today
				? by.between(60, 280)
				: chanceOf <= 70
					? by.between(1, Math.max(2, daysInYear(today) - 35))
					: chanceOf <= 84
						? 365 - by.between(1, 40)
						: chanceOf <= 90
							? 365 + by.between(2, 30)
							: by.between(200, 320);
	const days: string[] = [];
	for (let day = addDays(end, -lastAgo); day > addDays(first, 45); day = addDays(day, -by.between(335, 363)))
		days.unshift(day);
	return [first, ...days].map(onSchoolDay);
}

/** Nobody decides in the weekend. */
function onSchoolDay(day: string): string {
	const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
	return weekday === 6 ? addDays(day, -1) : weekday === 0 ? addDays(day, -2) : day;
}

/** How far the school year is. */
function daysInYear(today: string): number {
	const year = Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0);
	return Math.round((Date.parse(today) - Date.parse(`${year}-08-01`)) / 86_400_000);
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

type VersionFacts = Pick<
	Version,
	'schoolId' | 'kind' | 'number' | 'content' | 'predecessorId' | 'explanation' | 'draftedOn' | 'state'
> & {
	offeredOn: string | null;
	fixedOn: string | null;
};

function addVersion(made: Opps, { pupilId, mentorOn, by }: Life, facts: VersionFacts): Version {
	const mentor = mentorOn(facts.fixedOn ?? facts.draftedOn);
	const version = {
		...facts,
		id: by.id(),
		pupilId,
		fixedById: facts.fixedOn ? mentor : null,
		actionPartRevision: 1,
		changedById: mentor
	};
	made.versions.push(version);
	return version;
}

const of = ({ schoolId, id, pupilId }: Version) => ({ schoolId, versionId: id, pupilId });

function addTalk(made: Opps, { by, parents, pupilId, mentorOn, say }: Life, version: Version, heldOn: string): void {
	const came = parents.filter((_, index) => index === 0 || by.happens(0.6));
	made.consultations.push({
		...of(version),
		id: by.id(),
		heldOn,
		how: by.pick(['school', 'school', 'school', 'home', 'phone', 'video'] as const),
		invited: [...parents, pupilId],
		attended: [...came, pupilId],
		summary: say.talk(),
		recordedById: mentorOn(heldOn)
	});
}

function addWords(made: Opps, { by, pupilId, mentorOn, say }: Life, version: Version, words: string): void {
	const isGiven = by.happens(0.94);
	const saidOn = addDays(version.draftedOn, 1);
	made.words.push({
		...of(version),
		id: by.id(),
		saidOn,
		form: isGiven ? 'text' : 'not given',
		words: isGiven ? words : '',
		reason: isGiven ? null : say.notGiven(),
		givenById: isGiven ? pupilId : mentorOn(saidOn)
	});
}

/** Most parents agree; some refuse, some say nothing after two reminders. */
function addAnswers(
	made: Opps,
	{ disputeCommittee }: Place,
	{ by, parents, mentorOn, say }: Life,
	version: Version
): void {
	const day = (before: number) => addDays(version.fixedOn ?? version.draftedOn, -before);
	for (const personId of parents) {
		const statement = {
			...of(version),
			id: by.id(),
			personId,
			actionPartRevision: 1,
			saidOn: day(by.between(1, 4)),
			signedBy: null,
			signedName: null,
			scanFileId: null,
			reason: null,
			remindedOn: null,
			disputeCommittee: null,
			recordedById: personId
		};
		const luck = by.between(1, 100);
		if (luck <= 90) {
			made.statements.push({ ...statement, answer: 'agrees', signedBy: 'digital' });
		} else if (luck <= 94) {
			made.statements.push({
				...statement,
				answer: 'refuses',
				signedBy: 'digital',
				reason: say.refused(),
				disputeCommittee
			});
		} else {
			const remindedOn = [day(7), day(1)];
			for (const on of remindedOn) {
				made.reminders.push({
					...of(version),
					id: by.id(),
					personId,
					actionPartRevision: 1,
					remindedOn: on,
					remindedById: mentorOn(on)
				});
			}
			made.statements.push({
				...statement,
				saidOn: day(0),
				answer: 'silent',
				remindedOn,
				disputeCommittee,
				recordedById: mentorOn(day(0))
			});
		}
	}
}

/** A first OPP that is late: the talk was held, the pupil was heard, everybody agreed; only the mentor's decision is missing. */
function addReadyDraft(made: Opps, place: Place, life: Life, content: OppContent, line: SchoolDestination): void {
	const { today, schoolId } = place;
	const draft = addVersion(made, life, {
		schoolId,
		kind: 'first',
		number: 1,
		content,
		predecessorId: null,
		explanation: '',
		draftedOn: addDays(today, -20),
		offeredOn: addDays(today, -12),
		fixedOn: null,
		state: 'draft'
	});
	addTalk(made, life, draft, onSchoolDay(addDays(today, -13)));
	const by = {
		id: life.by.id(),
		saidOn: addDays(today, -18),
		form: 'text' as const,
		reason: null,
		givenById: life.pupilId
	};
	made.words.push({ ...of(draft), ...by, words: life.say.own(line.destination) });
	for (const personId of life.parents) {
		made.statements.push({
			...of(draft),
			id: life.by.id(),
			personId,
			actionPartRevision: 1,
			saidOn: addDays(today, -4),
			answer: 'agrees',
			signedBy: 'digital',
			signedName: null,
			scanFileId: null,
			reason: null,
			remindedOn: null,
			disputeCommittee: null,
			recordedById: personId
		});
	}
}

/** The yearly evaluation, talked through with the parents; the pupil's words are still to come. */
function addWaitingDraft(made: Opps, { today, schoolId }: Place, life: Life, last: Version): void {
	const draft = addVersion(made, life, {
		schoolId,
		kind: 'evaluation',
		number: last.number + 1,
		content: last.content,
		predecessorId: last.id,
		explanation: life.say.went(),
		draftedOn: addDays(today, -6),
		offeredOn: addDays(today, -5),
		fixedOn: null,
		state: 'draft'
	});
	addTalk(made, life, draft, onSchoolDay(addDays(today, -3)));
}
