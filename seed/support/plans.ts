import type { Result } from '#modules/ondersteuning/evaluation/outcome.ts';
import type { PlanGoal, SupportContent } from '#modules/ondersteuning/plan/plan.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from '../chance.ts';
import { onSchoolDay } from '../opp-rows.ts';
import type { Plot } from './plots.ts';
import { atNoon, fill, type Place, type Somebody, type Supports } from './rows.ts';
import type { Story } from './sentences.ts';

const daysUntilPlan = 12;

export function contentOf(somebody: Somebody, story: Story, goals: PlanGoal[]): SupportContent {
	return {
		situation: fill(story.situation, somebody),
		goals: goals.length > 0 ? goals : story.goals.map((one) => ({ id: null, ...one })),
		actions: story.actions,
		evaluationOn: null
	};
}

type Version = Supports['versions'][number];

export function versionOf(
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
export function makeVersions(by: Chance, place: Place, somebody: Somebody, plot: Plot, story: Story, caseId: string) {
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
