/**
 * N17: so many evaluated work plans a school year (two). Source: PrO Almere, lines 1252–1254; docs/rules.md N17.
 *
 * It applies to who has a dyslexia declaration, and to who has a work plan in this school year: coaching belongs to the basic
 * support, also without a declaration. That somebody has a declaration is for the care team alone (the function
 * `work_plan_facts` sees to that); so who has one and no plan yet stands in their list only, and in the figure of a year that is
 * over, which names nobody.
 */
import type { Judgement, Norm, NormDay } from '#modules/kwaliteit/norm.ts';
import { workPlanPath } from '../paths.ts';

export type WorkPlanFact = {
	fixedOn: string;
	evaluatedOn: string | null;
};

export type WorkPlanFacts = {
	pupilId: string;
	enrolledOn: string;
	/** Last day at this school, also when it lies ahead. */
	leftOn: string | null;
	isGuest: boolean;
	/** From when to when a declaration holds; for who may know. */
	declared: { from: string | null; until: string | null }[];
	/** Oldest first: those that were fixed or evaluated in this school year, and what still runs. */
	plans: WorkPlanFact[];
};

/** What was known at the end of that day. */
export const workPlansUntil = (facts: WorkPlanFacts, day: string): WorkPlanFacts => ({
	...facts,
	plans: facts.plans
		.filter(({ fixedOn }) => fixedOn <= day)
		.map((plan) => ({
			...plan,
			evaluatedOn: plan.evaluatedOn !== null && plan.evaluatedOn <= day ? plan.evaluatedOn : null
		}))
});

export const defaultTimesAYear = 2;

/** Who comes to it in the second half of the year has time for half of it; ours. */
const secondHalf = '02-01';

export const workPlansEvaluated = (timesAYear: number): Norm<WorkPlanFacts> => ({
	key: 'N17',
	nameKey: 'maatwerk_norm_n17',
	openKey: 'maatwerk_open_n17',
	manyKey: 'maatwerk_many_n17',
	taskKey: 'maatwerk_task_n17',
	// The coach, and the care team where there is no plan yet, get tasks of their own: `server/tasks.ts`.
	taskFor: 'begeleider',
	subject: 'pupil',
	subjectId: ({ pupilId }) => pupilId,
	link: ({ pupilId }) => workPlanPath(pupilId),
	resultArea: 'leerresultaten',
	defaultTarget: 100,
	soonDays: 42,
	judge(facts, day) {
		const absent = notHere(facts, day);
		if (absent) return absent;
		const since = appliesSince(facts, day);
		if (since === null) return { is: 'not applicable', whyKey: 'maatwerk_norm_no_plan' };
		const asked = timesAsked(since, timesAYear, day);
		const evaluated = facts.plans
			.flatMap(({ evaluatedOn }) => evaluatedOn ?? [])
			.filter((on) => on >= day.schoolYear.startsOn && on <= day.schoolYear.endsOn)
			.sort();
		const enough = evaluated[asked - 1];
		if (enough) return { is: 'met', on: enough };
		return { is: 'due', on: lastDay(facts, day), isLost: facts.leftOn !== null && facts.leftOn < day.today };
	}
});

/** From which day of this school year it holds for this pupil; null where it does not. */
function appliesSince({ declared, plans, enrolledOn }: WorkPlanFacts, { schoolYear, today }: NormDay): string | null {
	const { startsOn, endsOn } = schoolYear;
	const begins = [
		...declared
			.filter(({ from, until }) => (from === null || from <= today) && (until === null || until >= startsOn))
			.map(({ from }) => from ?? startsOn),
		...plans
			.filter(({ fixedOn, evaluatedOn }) => fixedOn <= endsOn && (evaluatedOn === null || evaluatedOn >= startsOn))
			.map(({ fixedOn }) => fixedOn)
	].sort();
	const [first] = begins;
	if (first === undefined) return null;
	return [first, startsOn, enrolledOn].sort().at(-1)!;
}

const timesAsked = (since: string, timesAYear: number, { schoolYear }: NormDay): number =>
	since < `${schoolYear.endsOn.slice(0, 4)}-${secondHalf}` ? timesAYear : Math.ceil(timesAYear / 2);

const lastDay = ({ leftOn }: WorkPlanFacts, { schoolYear: { endsOn } }: NormDay): string =>
	leftOn !== null && leftOn < endsOn ? leftOn : endsOn;

function notHere({ isGuest, enrolledOn, leftOn }: WorkPlanFacts, { today, schoolYear }: NormDay): Judgement | null {
	if (isGuest) return { is: 'not applicable', whyKey: 'maatwerk_norm_guest' };
	if (enrolledOn > today) return { is: 'not applicable', whyKey: 'maatwerk_norm_not_yet' };
	if (leftOn !== null && leftOn < schoolYear.startsOn) return { is: 'not applicable', whyKey: 'maatwerk_norm_left' };
	return null;
}
