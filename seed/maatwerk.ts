import type { guide } from '#modules/leerlingen/server/tables.ts';
import type {
	groupObservation,
	helpCard,
	helpCardLine,
	indication,
	measure,
	measureGround,
	observation,
	observationFinding,
	observationGroupFinding,
	observationMark,
	observationPeriod,
	workPlanEvaluation,
	workPlanVersion
} from '#modules/maatwerk/server/tables.ts';
import { reviewOn } from '#modules/maatwerk/helpcard/help-card.ts';
import {
	observationPeriod as firstWeeks,
	themes,
	type Level,
	type Span
} from '#modules/maatwerk/observations/period.ts';
import { measureChoices, observationWeeks } from '#modules/maatwerk/settings.ts';
import type { goal } from '#modules/plan/server/tables.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import { addDays, addMonths } from '#platform/text/dates.ts';
import { chance, type Chance } from './chance.ts';
import * as say from './maatwerk-sentences.ts';
import { onSchoolDay } from './opp-rows.ts';
import type { Pupils } from './pupils.ts';
import type { Timetables } from './rooster.ts';
import type { Group, Staff } from './staff.ts';

type Place = {
	schoolId: string;
	today: string;
	setup: SchoolSetup;
	groups: readonly Group[];
	staff: Staff;
	pupils: Pupils;
	timetables: Timetables;
};

export type Tailored = {
	cards: (typeof helpCard.$inferInsert)[];
	lines: (typeof helpCardLine.$inferInsert)[];
	indications: (typeof indication.$inferInsert)[];
	measures: (typeof measure.$inferInsert)[];
	grounds: (typeof measureGround.$inferInsert)[];
	guides: (typeof guide.$inferInsert)[];
	goals: (typeof goal.$inferInsert)[];
	plans: (typeof workPlanVersion.$inferInsert)[];
	evaluations: (typeof workPlanEvaluation.$inferInsert)[];
	periods: (typeof observationPeriod.$inferInsert)[];
	findings: (typeof observationFinding.$inferInsert)[];
	groupFindings: (typeof observationGroupFinding.$inferInsert)[];
	marks: (typeof observationMark.$inferInsert)[];
	inLessons: (typeof groupObservation.$inferInsert)[];
};

/** The group of the mentor whom the demo opens with: nothing that is due is put there. */
const groupOfMonday = '2B';
/** As long ago a pupil must have come to have a work plan behind the present one. */
const longHere = 300;

/**
 * What is made to measure at an invented school: help cards and measures in one group, three pupils with work plans and a coach,
 * papers with the care team, and the first weeks of this year: done in all groups but one.
 */
export function makeTailored(seed: number, place: Place): Tailored {
	const by = chance(seed);
	const made: Tailored = {
		cards: [],
		lines: [],
		indications: [],
		measures: [],
		grounds: [],
		guides: [],
		goals: [],
		plans: [],
		evaluations: [],
		periods: [],
		findings: [],
		groupFindings: [],
		marks: [],
		inLessons: []
	};
	const { groups, today } = place;
	const current = groups.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
	const monday = current.find(({ name }) => name === groupOfMonday) ?? current[0];
	if (!monday) return made;
	addCards(by, made, place, monday);
	addMeasures(by, made, place, monday);
	addCoached(
		by,
		made,
		place,
		current.filter(({ id, stage }) => id !== monday.id && stage > 1)
	);
	addFirstWeeks(by, made, place, current, monday);
	return made;
}

/** The pupils who are in the group on the day, in the order of the list. */
const membersOf = ({ pupils, today }: Place, { id }: Group): string[] =>
	pupils.members
		.filter(({ groupId, fromOn, untilOn }) => groupId === id && fromOn <= today && (untilOn ?? today) >= today)
		.map(({ pupilId }) => pupilId);

function addCards(by: Chance, made: Tailored, place: Place, group: Group): void {
	const { schoolId, staff, today } = place;
	const members = membersOf(place, group);
	// From the end: the first few of the list have a story of their own.
	const own = members.slice(-Math.max(2, Math.ceil(members.length / 3)));
	for (const [at, pupilId] of own.entries()) {
		const writtenOn = addDays(today, -by.between(20, 150));
		const cardId = by.id();
		made.cards.push({
			schoolId,
			id: cardId,
			pupilId,
			number: 1,
			kind: 'nieuw',
			isWithPupil: true,
			writtenById: staff.mentorOf.get(group.id) ?? staff.careCoordinator,
			writtenOn,
			reviewOn: reviewOn(writtenOn)
		});
		for (const [index, [head, text, isOwnWords = false]] of say.cards[at % say.cards.length]!.entries()) {
			const audience = head === 'spanning' && !isOwnWords && at % 2 === 0 ? 'team' : 'gedeeld';
			made.lines.push({ schoolId, cardId, pupilId, position: index + 1, head, text, isOwnWords, audience });
		}
	}
}

/** Until the end of the next school year: so that nothing ends on the day of the demo. */
const untilNextSummer = ({ endsOn }: Group): string => addMonths(endsOn, 12);

function addMeasures(by: Chance, made: Tailored, place: Place, group: Group): void {
	const { schoolId, staff, setup, today } = place;
	const mentor = staff.mentorOf.get(group.id) ?? staff.careCoordinator;
	const listed = measureChoices(setup).filter(({ condition }) => condition === '');
	for (const [at, pupilId] of membersOf(place, group).slice(-4).entries()) {
		const [what, how] = say.measures[at % say.measures.length]!;
		const item = listed[at];
		const id = by.id();
		made.measures.push({
			schoolId,
			id,
			pupilId,
			itemKey: item?.key ?? null,
			what: item?.name ?? what,
			how: item ? '' : how,
			fromOn: addDays(today, -by.between(20, 60)),
			untilOn: untilNextSummer(group),
			decidedById: mentor,
			condition: '',
			request: null,
			requestOn: null,
			changedById: mentor
		});
		made.grounds.push({ schoolId, measureId: id, pupilId, kind: 'school', indicationId: null, byId: mentor });
	}
}

/** Three pupils with a declaration, a coach and work plans; one more with an indication that ends soon. */
function addCoached(by: Chance, made: Tailored, place: Place, groups: readonly Group[]): void {
	const { schoolId, staff, today, pupils } = place;
	const since = new Map(pupils.enrolments.map(({ pupilId, fromOn }) => [pupilId, fromOn]));
	const old = groups.flatMap((group) =>
		membersOf(place, group)
			.filter((pupilId) => (since.get(pupilId) ?? today) <= addDays(today, -longHere))
			.map((pupilId) => ({ pupilId, group }))
	);
	const coachId = coachOf(staff);
	const coach = staff.people.find(({ id }) => id === coachId);
	const [first, second, third, fourth] = [old[3], old[Math.floor(old.length / 2)], old.at(-4), old.at(-2)];
	for (const [at, one] of [first, second, third].entries()) {
		if (!one || !coach) continue;
		const paperId = by.id();
		made.indications.push({
			schoolId,
			id: paperId,
			pupilId: one.pupilId,
			kind: 'dyslexieverklaring',
			label: '',
			state: 'toegekend',
			issuer: 'Praktijk voor leren',
			validFrom: addDays(today, -900),
			validUntil: null,
			askedOn: null,
			changedById: staff.careCoordinator
		});
		const name = [coach.givenName, coach.infix, coach.familyName].filter(Boolean).join(' ');
		addPlans(by, made, place, { pupilId: one.pupilId, coachId: coach.id, coachName: name, at });
		addMeasureOnPaper(by, made, place, { ...one, paperId });
	}
	if (fourth) {
		made.indications.push({
			schoolId,
			id: by.id(),
			pupilId: fourth.pupilId,
			kind: 'jeugdhulp',
			label: '',
			state: 'toegekend',
			issuer: 'Gemeente Voorbeeldstad',
			validFrom: addDays(today, -305),
			validUntil: addDays(today, 60),
			askedOn: addDays(today, -330),
			changedById: staff.careCoordinator
		});
	}
}

/** Somebody who teaches and is nobody's mentor. */
const coachOf = ({ groupStaff, mentorOf }: Staff): string | undefined => {
	const mentors = new Set(mentorOf.values());
	return groupStaff.findLast(({ role, personId }) => role === 'onderwijsassistent' && !mentors.has(personId))?.personId;
};

function addMeasureOnPaper(
	by: Chance,
	made: Tailored,
	{ schoolId, staff, setup, today }: Place,
	{ pupilId, group, paperId }: { pupilId: string; group: Group; paperId: string }
): void {
	const asked = measureChoices(setup).find(({ condition }) => /dyslexie/i.test(condition));
	const id = by.id();
	made.measures.push({
		schoolId,
		id,
		pupilId,
		itemKey: asked?.key ?? null,
		what: asked?.name ?? say.measures[0][0],
		how: asked ? '' : say.measures[0][1],
		fromOn: addDays(today, -40),
		untilOn: untilNextSummer(group),
		decidedById: staff.careCoordinator,
		condition: asked?.condition ?? '',
		request: asked ? 'gevraagd' : null,
		requestOn: asked ? addDays(today, -40) : null,
		changedById: staff.careCoordinator
	});
	made.grounds.push({
		schoolId,
		measureId: id,
		pupilId,
		kind: 'verklaring',
		indicationId: paperId,
		byId: staff.careCoordinator
	});
}

type Coached = { pupilId: string; coachId: string; coachName: string; at: number };

/** One that was evaluated, and one that runs; of the second pupil the evaluation is due in a few days. */
function addPlans(by: Chance, made: Tailored, { schoolId, today, staff }: Place, one: Coached): void {
	const { pupilId, coachId, coachName, at } = one;
	const begins = addDays(today, -180 - at);
	const evaluatedOn = addDays(today, -40 - at);
	const goals = [0, 1].map((index) => ({ id: by.id(), sentence: say.planGoals[(at + index) % say.planGoals.length]! }));
	const content = {
		approach: say.approaches[at % say.approaches.length]!,
		weekday: 2 + at,
		moment: 'derde uur',
		coachId,
		coachName
	};
	const [kept, reached] = [goals[0]!, goals[1]!];
	const ids = [by.id(), by.id()] as const;
	const shared = { schoolId, pupilId, coachId, changedById: coachId, fixedById: coachId, offeredOn: null };
	made.plans.push(
		{
			...shared,
			id: ids[0],
			number: 1,
			kind: 'first',
			state: 'replaced',
			draftedOn: begins,
			fixedOn: begins,
			predecessorId: null,
			explanation: '',
			content: {
				...content,
				goals: goals.map(({ id, sentence: [behaviour, level] }) => ({ id, behaviour, level })),
				evaluateOn: evaluatedOn
			}
		},
		{
			...shared,
			id: ids[1],
			number: 2,
			kind: 'next',
			state: 'fixed',
			draftedOn: evaluatedOn,
			fixedOn: evaluatedOn,
			predecessorId: ids[0],
			explanation: say.summaries[at % say.summaries.length]!,
			content: {
				...content,
				goals: [{ id: kept.id, behaviour: kept.sentence[0], level: kept.sentence[2] }],
				evaluateOn: addDays(today, at === 1 ? 5 : 70)
			}
		}
	);
	made.evaluations.push({
		schoolId,
		versionId: ids[0],
		pupilId,
		evaluatedOn,
		results: [
			{ id: kept.id, behaviour: kept.sentence[0], outcome: 'continues', level: kept.sentence[2] },
			{ id: reached.id, behaviour: reached.sentence[0], outcome: 'reached', level: reached.sentence[2] }
		],
		summary: say.summaries[at % say.summaries.length]!,
		pupilWords: say.pupilWords[at % say.pupilWords.length]!,
		next: 'volgende',
		byId: coachId
	});
	for (const { id, sentence } of goals) {
		const isReached = id === reached.id;
		made.goals.push({
			schoolId,
			id,
			pupilId,
			plan: 'werkplan',
			audience: 'gedeeld',
			state: isReached ? 'reached' : 'running',
			origin: 'pupil',
			behaviour: sentence[0],
			place: '',
			moment: content.moment,
			approach: content.approach,
			helper: coachName,
			weekdays: [content.weekday],
			subjects: [],
			fromOn: begins,
			untilOn: null,
			endedOn: isReached ? evaluatedOn : null,
			changedById: coachId
		});
	}
	made.guides.push({
		schoolId,
		id: by.id(),
		pupilId,
		personId: coachId,
		fromOn: begins,
		untilOn: addDays(today, 200),
		source: 'ondersteuning',
		sourceId: ids[0],
		why: 'Werkplan',
		namedById: staff.careCoordinator
	});
}

/** In groups that are done the findings of who teaches them; in one open group those of some. */
function addFirstWeeks(by: Chance, made: Tailored, place: Place, current: readonly Group[], monday: Group): void {
	const { schoolId, staff, today, setup, timetables } = place;
	const span = firstWeeks(monday, [], observationWeeks(setup));
	if (today < addDays(span.startsOn, 7)) return;
	const teaches = (personId: string, { id }: Group): boolean =>
		timetables.ofGroups.some(({ groupId, teacherId }) => groupId === id && teacherId === personId);
	const mentorOfMonday = staff.mentorOf.get(monday.id) ?? '';
	// One in which the mentor of the demo does not teach: what is open there asks nothing of that mentor.
	const open = current.findLast((group) => group.id !== monday.id && !teaches(mentorOfMonday, group));
	const other = current.find(({ id }) => id !== monday.id && id !== open?.id);
	for (const group of current) {
		const mentor = staff.mentorOf.get(group.id) ?? staff.careCoordinator;
		const isOpen = group.id === open?.id;
		if (!isOpen) {
			const doneOn = today < span.endsOn ? today : addDays(span.endsOn, -1);
			made.periods.push({ schoolId, groupId: group.id, doneOn, doneById: mentor });
		}
		const isFull = [monday.id, other?.id, open?.id].includes(group.id);
		// A period that is done is never empty: where nobody else wrote, the mentor did.
		const most = isOpen ? 2 : isFull ? 3 : 1;
		const writers = [mentor, ...teachersOf(place, group).filter((id) => id !== mentor)].slice(0, most);
		for (const authorId of writers) addFindings(by, made, place, group, authorId, span, isOpen ? 0.6 : 0.95);
	}
	if (other) addInLesson(by, made, place, other, span);
}

const teachersOf = ({ timetables }: Place, { id }: Group): string[] => [
	...new Set(timetables.ofGroups.flatMap(({ groupId, teacherId }) => (groupId === id && teacherId ? [teacherId] : [])))
];

function addFindings(
	by: Chance,
	made: Tailored,
	place: Place,
	group: Group,
	authorId: string,
	{ startsOn }: Span,
	often: number
): void {
	const { schoolId } = place;
	const writtenOn = addDays(startsOn, 6);
	for (const pupilId of membersOf(place, group)) {
		if (!by.happens(often)) continue;
		const levels = themes.map((theme): [string, Level] => [
			theme,
			by.happens(0.72) ? 'goed' : by.happens(0.75) ? 'wisselend' : 'zorg'
		]);
		const worst: Level = (['zorg', 'wisselend', 'goed'] as const).find((level) =>
			levels.some(([, own]) => own === level)
		)!;
		made.findings.push({
			schoolId,
			groupId: group.id,
			pupilId,
			authorId,
			themes: Object.fromEntries(levels.filter(() => by.happens(0.85))),
			text: by.happens(0.6) ? by.pick(say.findings[worst]) : '',
			writtenOn
		});
	}
	made.groupFindings.push({ schoolId, groupId: group.id, authorId, text: by.pick(say.groupFindings), writtenOn });
}

/** A group observation of the care coordinator, and a pupil of that group to talk about. */
function addInLesson(by: Chance, made: Tailored, place: Place, group: Group, { endsOn }: Span): void {
	const { schoolId, staff, today } = place;
	const observedOn = addDays(endsOn, 9);
	if (observedOn > today) return;
	made.inLessons.push({
		schoolId,
		id: by.id(),
		groupId: group.id,
		authorId: staff.careCoordinator,
		observedOn,
		place: 'Praktijkles koken',
		text: by.pick(say.observed),
		advice: by.pick(say.advices)
	});
	const [pupilId] = membersOf(place, group);
	if (!pupilId) return;
	made.marks.push({
		schoolId,
		groupId: group.id,
		pupilId,
		why: 'Eet in de pauze alleen. Hoe was dat vorig jaar?',
		markedById: staff.mentorOf.get(group.id) ?? staff.careCoordinator,
		markedOn: endsOn
	});
}

/** The care coordinator observed each pupil for whom that is allowed, and is done: it asks nothing of anybody. */
export function makeObservations(
	by: Chance,
	{ schoolId, today, staff }: Pick<Place, 'schoolId' | 'today' | 'staff'>,
	consents: readonly { pupilId: string; purpose: string; fromOn: string }[]
): (typeof observation.$inferInsert)[] {
	const observedOn = onSchoolDay(addDays(today, -20));
	return consents
		.filter(({ purpose, fromOn }) => purpose === 'observatie' && fromOn <= observedOn)
		.map(({ pupilId, fromOn }) => ({
			schoolId,
			id: by.id(),
			pupilId,
			audience: 'team' as const,
			...say.observation,
			observerId: staff.careCoordinator,
			begunOn: fromOn,
			begunById: staff.careCoordinator,
			observedOn,
			doneOn: observedOn
		}));
}
