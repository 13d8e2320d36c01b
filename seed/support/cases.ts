import { consequenceOf, isPossible, type Outcome } from '#modules/ondersteuning/evaluation/outcome.ts';
import { levelWithPlan } from '#modules/ondersteuning/ondersteuning.ts';
import type { SupportContent } from '#modules/ondersteuning/plan/plan.ts';
import { itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from '../chance.ts';
import { onSchoolDay } from '../opp-rows.ts';
import { contentOf, makeVersions, versionOf } from './plans.ts';
import type { Plot } from './plots.ts';
import { atNoon, fill, type Place, type Somebody, type Supports } from './rows.ts';
import { somewhere, type Story } from './sentences.ts';

export function addCase(by: Chance, place: Place, made: Supports, somebody: Somebody, plot: Plot, story: Story): void {
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

const arrangementOf = (setup: SchoolSetup): { name: string } | undefined => {
	const found = itemsOf(setup.arrangementen).find(({ niveau }) => niveau === 'buiten school');
	return found && { name: found.naam };
};
