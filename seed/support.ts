import type { goal } from '#modules/plan/server/tables.ts';
import type {
	casePoint,
	ladderReason,
	ladderStep,
	questionAnswer,
	questionAsked,
	questionRound,
	requestLogEntry,
	requestReply,
	supportCase,
	supportEvaluation,
	supportPlanAnswer,
	supportPlanVersion,
	supportRequest
} from '#modules/ondersteuning/server/tables.ts';
import { consequenceOf, isPossible, type Outcome, type Result } from '#modules/ondersteuning/evaluation/outcome.ts';
import { levelWithPlan, type Level } from '#modules/ondersteuning/ondersteuning.ts';
import type { PlanAudience, PlanGoal, SupportContent } from '#modules/ondersteuning/plan/plan.ts';
import { itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from './chance.ts';
import type { Log } from './logboek.ts';
import { onSchoolDay } from './opp-rows.ts';
import type { Pupils } from './pupils.ts';
import type { Group, Staff } from './staff.ts';
import {
	askings,
	backAndForth,
	closedReasons,
	somewhere,
	stories,
	teacherAnswers,
	type Asking,
	type Story
} from './support-sentences.ts';

type Rows<Table extends { $inferInsert: object }> = (Table['$inferInsert'] & { id: string })[];

export type Supports = {
	cases: Rows<typeof supportCase>;
	steps: Rows<typeof ladderStep>;
	reasons: (typeof ladderReason.$inferInsert)[];
	points: Rows<typeof casePoint>;
	goals: (typeof goal.$inferInsert)[];
	versions: Rows<typeof supportPlanVersion>;
	answers: Rows<typeof supportPlanAnswer>;
	evaluations: Rows<typeof supportEvaluation>;
	requests: Rows<typeof supportRequest>;
	entries: (typeof requestLogEntry.$inferInsert)[];
	replies: Rows<typeof requestReply>;
	rounds: Rows<typeof questionRound>;
	asked: (typeof questionAsked.$inferInsert)[];
	roundAnswers: (typeof questionAnswer.$inferInsert)[];
};

type Place = {
	schoolId: string;
	today: string;
	groups: readonly Group[];
	staff: Staff;
	pupils: Pupils;
	log: Log;
	setup: SchoolSetup;
};

type Somebody = { pupilId: string; name: string; mentor: string; group: Group; parents: string[] };

/** A case as it went: opened so many days ago, with plans that were evaluated so many days ago. */
type Plot = {
	level: Level;
	openedAgo: number;
	/** Without: no plan yet. The last one is in force; its date lies so many days ahead, or behind where below nothing. */
	evaluations?: { ago: number; outcome: Outcome }[];
	nextIn?: number;
	audience?: PlanAudience;
	hasDraft?: boolean;
	/** Waits for a place or a referral since so many days. */
	waitsAgo?: number;
};

/** Over all levels: near, past and later evaluations, one without a plan, one that waits, one for the team alone. */
const running: readonly Plot[] = [
	{ level: 2, openedAgo: 95, evaluations: [], nextIn: 6 },
	{ level: 2, openedAgo: 110, evaluations: [], nextIn: -4 },
	{ level: 2, openedAgo: 20, hasDraft: true },
	{
		level: 2,
		openedAgo: 190,
		evaluations: [{ ago: 75, outcome: 'buitenschools tijdelijk' }],
		nextIn: 40,
		waitsAgo: 75
	},
	{
		level: 2,
		openedAgo: 330,
		evaluations: [
			{ ago: 200, outcome: 'voortzetten' },
			{ ago: 60, outcome: 'een stap meer' }
		],
		nextIn: 62
	},
	{ level: 3, openedAgo: 260, evaluations: [{ ago: 35, outcome: 'specialistische hulp' }], nextIn: 55, waitsAgo: 35 },
	{ level: 1, openedAgo: 9 },
	{
		level: 2,
		openedAgo: 240,
		evaluations: [
			{ ago: 150, outcome: 'voortzetten' },
			{ ago: 62, outcome: 'voortzetten' }
		],
		nextIn: 27,
		audience: 'team'
	}
];

/** Support that ended in this school year: a year that is a few weeks old has few. */
const ended: readonly Plot[] = [160, 150, 140, 130, 120, 100].map((openedAgo, at) => ({
	level: 2,
	openedAgo: openedAgo + 60,
	evaluations: [{ ago: 12 + at * 5, outcome: 'terug naar basis' }]
}));

const daysUntilPlan = 12;

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
	for (const [at, plot] of plots.entries()) {
		const somebody = people[at];
		if (somebody) addCase(by, place, made, somebody, plot, stories[at % stories.length]!);
	}
	const others = people.slice(plots.length);
	const askers = others.length >= askings.length ? others : people;
	for (const [at, asking] of askings.entries()) {
		const somebody = askers[at];
		if (somebody) addRequest(by, place, made, somebody, asking, requestPlots[at]!);
	}
	const subject = askers[askings.length] ?? people[1];
	if (subject) addRound(by, place, made, subject);
	return made;
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

const fill = (text: string, { name }: Somebody): string => text.replaceAll('{naam}', name);

function addCase(by: Chance, place: Place, made: Supports, somebody: Somebody, plot: Plot, story: Story): void {
	const { schoolId, staff, today } = place;
	const { pupilId } = somebody;
	const on = (ago: number) => onSchoolDay(addDays(today, -ago));
	const byId = staff.careCoordinator;
	const caseId = by.id();
	const openedOn = on(plot.openedAgo);
	const ofCase = { schoolId, pupilId, caseId };
	const addStep = (
		row: Pick<(typeof made.steps)[number], 'kind' | 'happenedOn' | 'fromLevel' | 'toLevel'>,
		text: string
	) => {
		const id = by.id();
		made.steps.push({
			...ofCase,
			id,
			...row,
			byId,
			decidedIn: row.kind === 'geopend' ? 'Zorgoverleg' : '',
			createdAt: atNoon(row.happenedOn)
		});
		// What is delicate the care team keeps to itself.
		const audience = row.kind === 'geopend' && by.happens(0.4) ? 'zorg' : 'team';
		made.reasons.push({
			schoolId,
			stepId: id,
			pupilId,
			audience,
			text: fill(audience === 'zorg' ? story.closed : text, somebody)
		});
		return id;
	};
	addStep({ kind: 'geopend', happenedOn: openedOn, fromLevel: 1, toLevel: plot.level }, story.reason);

	let level = plot.level;
	let levelSince = openedOn;
	let closedOn: string | null = null;
	if (plot.evaluations) {
		const plans = makeVersions(by, place, somebody, plot, story, caseId);
		made.goals.push(...plans.goals);
		made.versions.push(...plans.versions);
		const [first] = plans.versions;
		for (const personId of somebody.parents) {
			const answer = by.happens(0.85) ? ('eens' as const) : ('niet bereikt' as const);
			made.answers.push({
				schoolId,
				id: by.id(),
				versionId: first!.id,
				pupilId,
				personId,
				answer,
				talkedOn: first!.draftedOn,
				remark: '',
				recordedById: somebody.mentor
			});
		}
		for (const [at, { ago, outcome }] of plot.evaluations.entries()) {
			const version = plans.versions[at]!;
			const consequence = consequenceOf(outcome, level);
			if (!isPossible(consequence)) throw new Error(`${outcome} from level ${level}`);
			const heldOn = on(ago);
			const kind = consequence.closesCase ? 'gesloten' : consequence.level === level ? 'voortgezet' : 'stap';
			const stepId = addStep(
				{ kind, happenedOn: heldOn, fromLevel: level, toLevel: consequence.level },
				whyOf[outcome]
			);
			const { name = somewhere } = arrangementOf(place.setup) ?? {};
			made.evaluations.push({
				schoolId,
				id: by.id(),
				pupilId,
				caseId,
				versionId: version.id,
				stepId,
				audience: version.audience,
				dueOn: version.content.evaluationOn ?? heldOn,
				heldOn,
				goals: version.content.goals.map(({ id, behaviour }) => ({
					id: id!,
					behaviour,
					result: plans.resultOf(id!, at),
					word: ''
				})),
				pupilSays: fill(story.says.pupil, somebody),
				parentsSay: fill(story.says.parents, somebody),
				mentorSays: fill(story.says.mentor, somebody),
				notAsked: [],
				outcome,
				fromLevel: level,
				toLevel: consequence.level,
				place: consequence.arrange.includes('plaatsing') ? name : '',
				untilOn: consequence.needsEnd ? addDays(heldOn, 200) : null,
				nextOn: plans.versions[at + 1]?.content.evaluationOn ?? null,
				decidedById: byId,
				createdAt: atNoon(heldOn)
			});
			for (const need of consequence.arrange) {
				const isWaiting = plot.waitsAgo !== undefined && at === plot.evaluations.length - 1;
				made.points.push({
					...ofCase,
					id: by.id(),
					kind: need,
					audience: need === 'verwijzing' ? 'zorg' : 'team',
					text: need === 'verwijzing' ? 'Verwijzing naar specialistische hulp nodig' : `Plaatsing nodig in ${name}`,
					sinceOn: heldOn,
					addedById: byId,
					doneOn: isWaiting ? null : addDays(heldOn, 12),
					doneById: isWaiting ? null : byId
				});
			}
			if (consequence.closesCase) closedOn = heldOn;
			if (consequence.level !== level) levelSince = heldOn;
			level = consequence.level;
		}
	} else if (plot.hasDraft) {
		const content: SupportContent = { ...contentOf(somebody, story, []), evaluationOn: null };
		made.versions.push(versionOf(by, place, somebody, { caseId, content, number: 1, draftedOn: on(6), fixedOn: null }));
	}
	made.cases.push({
		schoolId,
		id: caseId,
		pupilId,
		level,
		levelSince,
		extraSince: level >= levelWithPlan ? openedOn : null,
		guideId: plot.level === 1 ? null : byId,
		openedOn,
		openedById: byId,
		closedOn,
		closedById: closedOn ? byId : null
	});
}

const whyOf: Record<Outcome, string> = {
	'terug naar basis': 'De doelen zijn gehaald; in de klas gaat het zonder extra hulp.',
	voortzetten: 'Het helpt, en het is nog niet genoeg geoefend.',
	'een stap meer': 'In school lukt het niet verder; er is hulp van buiten nodig.',
	'buitenschools tijdelijk': 'Een tijd op een rustiger plek, met de bedoeling terug te komen.',
	'buitenschools structureel': 'De gewone groep is te veel, ook met hulp.',
	'specialistische hulp': 'De vragen zijn groter dan school kan beantwoorden.'
};

const atNoon = (day: string): Date => new Date(`${day}T11:00:00Z`);

const arrangementOf = (setup: SchoolSetup): { name: string } | undefined => {
	const found = itemsOf(setup.arrangementen).find(({ niveau }) => niveau === 'buiten school');
	return found && { name: found.naam };
};

function contentOf(somebody: Somebody, story: Story, goals: PlanGoal[]): SupportContent {
	return {
		situation: fill(story.situation, somebody),
		goals: goals.length > 0 ? goals : story.goals.map((one) => ({ id: null, ...one })),
		actions: story.actions,
		evaluationOn: null
	};
}

type Version = Supports['versions'][number];

function versionOf(
	by: Chance,
	{ schoolId, staff }: Place,
	{ pupilId, mentor }: Somebody,
	facts: {
		caseId: string;
		content: SupportContent;
		number: number;
		draftedOn: string;
		fixedOn: string | null;
	} & Partial<Version>
): Version {
	return {
		schoolId,
		id: by.id(),
		pupilId,
		kind: 'first',
		state: 'draft',
		predecessorId: null,
		explanation: '',
		audience: 'gedeeld',
		changedById: mentor,
		fixedById: facts.fixedOn ? staff.careCoordinator : null,
		...facts
	};
}

/** The plans of a case: the first, and one after each evaluation that went on; the goals with how they came out. */
function makeVersions(by: Chance, place: Place, somebody: Somebody, plot: Plot, story: Story, caseId: string) {
	const { schoolId, today } = place;
	const audience = plot.audience ?? 'gedeeld';
	const evaluations = plot.evaluations ?? [];
	const fixedOn = onSchoolDay(addDays(today, -(plot.openedAgo - daysUntilPlan)));
	const goals = story.goals.map((one): PlanGoal => ({ id: by.id(), ...one }));
	const lastOutcome = evaluations.at(-1)?.outcome;
	const isOver = lastOutcome === 'terug naar basis';
	// All but the last goal are met at the first evaluation that goes on; of what is over all are.
	const resultOf = (id: string, at: number): Result => {
		const isLast = id === goals.at(-1)!.id;
		if (!isLast || (isOver && at === evaluations.length - 1)) return 'wel';
		return at === 0 ? 'deels' : by.pick(['deels', 'niet'] as const);
	};
	const versions: Version[] = [];
	const going = evaluations.filter(({ outcome }) => outcome !== 'terug naar basis');
	for (let at = 0; at <= going.length; at++) {
		const before = versions.at(-1);
		const held = evaluations[at];
		const from = at === 0 ? fixedOn : onSchoolDay(addDays(today, -going[at - 1]!.ago));
		const evaluationOn = held
			? onSchoolDay(addDays(today, -held.ago + 1))
			: onSchoolDay(addDays(today, plot.nextIn ?? 60));
		const kept = at === 0 ? goals : [goals.at(-1)!];
		versions.push(
			versionOf(by, place, somebody, {
				caseId,
				number: at + 1,
				kind: at === 0 ? 'first' : 'evaluation',
				state: at === going.length && !isOver ? 'fixed' : 'replaced',
				predecessorId: before?.id ?? null,
				draftedOn: from,
				fixedOn: from,
				explanation: at === 0 ? '' : 'Geëvalueerd: voortgezet.',
				content: { ...contentOf(somebody, story, kept), evaluationOn },
				audience
			})
		);
	}
	const firstHeldOn = evaluations[0] ? onSchoolDay(addDays(today, -evaluations[0].ago)) : null;
	const lastHeldOn = isOver ? onSchoolDay(addDays(today, -evaluations.at(-1)!.ago)) : null;
	const rows = goals.map((one, at): Supports['goals'][number] => {
		const isLast = at === goals.length - 1;
		const endedOn = isLast ? lastHeldOn : firstHeldOn;
		const { id, ...words } = one;
		return {
			schoolId,
			id: id!,
			pupilId: somebody.pupilId,
			plan: 'ondersteuning',
			audience,
			state: endedOn ? 'reached' : 'running',
			origin: 'staff',
			...words,
			fromOn: fixedOn,
			endedOn,
			changedById: somebody.mentor,
			createdAt: atNoon(fixedOn)
		};
	});
	return { versions, goals: rows, resultOf };
}

type RequestPlot = {
	urgency: Supports['requests'][number]['urgency'];
	ago: number;
	isAskedBack?: boolean;
};
const requestPlots: readonly RequestPlot[] = [
	{ urgency: 'vandaag', ago: 0 },
	{ urgency: 'deze week', ago: 3 },
	{ urgency: 'deze week', ago: 10 },
	{ urgency: 'kan wachten', ago: 6 },
	{ urgency: 'kan wachten', ago: 8, isAskedBack: true }
];

function addRequest(
	by: Chance,
	place: Place,
	made: Supports,
	somebody: Somebody,
	asking: Asking,
	plot: RequestPlot
): void {
	const { schoolId, staff, today, log } = place;
	const raisedOn = onSchoolDay(addDays(today, -plot.ago));
	const id = by.id();
	const row = (state: 'open' | 'teruggevraagd' | 'gesloten', at: string) => ({
		schoolId,
		id,
		pupilId: somebody.pupilId,
		authorId: somebody.mentor,
		raisedOn: at,
		urgency: plot.urgency,
		seen: fill(asking.seen, somebody),
		tried: fill(asking.tried, somebody),
		asked: fill(asking.asked, somebody),
		pupilSays: fill(asking.pupil, somebody),
		isPupilAsked: true,
		parentsSay: fill(asking.parents ?? 'Wij spreken hen vrijdag.', somebody),
		areParentsAsked: asking.parents !== null,
		state,
		decidedOn: null as string | null,
		decidedById: null as string | null,
		reason: '',
		createdAt: atNoon(at)
	});
	made.requests.push(row(plot.isAskedBack ? 'teruggevraagd' : 'open', raisedOn));
	if (plot.isAskedBack)
		made.replies.push({
			schoolId,
			id: by.id(),
			requestId: id,
			pupilId: somebody.pupilId,
			authorId: staff.careCoordinator,
			side: 'zorg',
			saidOn: onSchoolDay(addDays(raisedOn, 1)),
			text: backAndForth.asks
		});
	const entries = log.entries.filter(
		({ pupilId, audience, happenedOn }) => pupilId === somebody.pupilId && audience === 'team' && happenedOn <= raisedOn
	);
	for (const { id: entryId } of entries.slice(-2))
		made.entries.push({ schoolId, requestId: id, pupilId: somebody.pupilId, entryId });
	if (plot.ago === 3) {
		const before = onSchoolDay(addDays(today, -55));
		made.requests.push({
			...row('gesloten', before),
			id: by.id(),
			decidedOn: onSchoolDay(addDays(before, 4)),
			decidedById: staff.careCoordinator,
			reason: by.pick(closedReasons)
		});
	}
}

/** A round that runs: some of the teachers answered. */
function addRound(by: Chance, { schoolId, staff, today }: Place, made: Supports, somebody: Somebody): void {
	const id = by.id();
	const teachers = staff.groupStaff
		.filter(
			({ groupId, role, personId }) =>
				groupId === somebody.group.id && role !== 'stagiair' && personId !== somebody.mentor
		)
		.map(({ personId }) => personId);
	const asked = [...new Set(teachers)];
	if (asked.length === 0) return;
	const ofRound = { schoolId, roundId: id, pupilId: somebody.pupilId };
	made.rounds.push({
		schoolId,
		id,
		pupilId: somebody.pupilId,
		askedById: somebody.mentor,
		askedOn: onSchoolDay(addDays(today, -4)),
		closesOn: addDays(today, 10),
		questions: [
			`Wat gaat goed bij jou met ${somebody.name}?`,
			`Waar loopt ${somebody.name} bij jou vast, en wat helpt dan?`
		]
	});
	for (const [at, personId] of asked.entries()) {
		made.asked.push({ ...ofRound, personId });
		const answers = teacherAnswers[at % teacherAnswers.length]!.map((text) => fill(text, somebody));
		if (at === 0) made.roundAnswers.push({ ...ofRound, personId, answers });
	}
}
