/**
 * The norms about the living plan, judged per pupil from one plain row. Source: docs/rules.md N8–N11 (I1–I3, I6, I7);
 * PrO Hardenberg, schoolplan 2021–2025, lines 1455–1468.
 */
import type { Judgement, Norm, NormDay } from '#modules/kwaliteit/norm.ts';
import { addDays, dayNumber, dayOfNumber } from '#platform/text/dates.ts';
import type { GoalLimits } from './talk/talk.ts';

/** A goal as the norms need it: never its words. */
export type GoalFacts = {
	/** Key of the competence that it is about; null for another goal. */
	competence: string | null;
	from: string;
	ended: string | null;
	/** It says what, where, when and how (I7). */
	isWhole: boolean;
	/**
	 * Days on which the pupil scored it, and the staff, as numbers (`dayNumber`), the oldest first. Of the staff a day stands
	 * below nothing where it was not sufficient.
	 */
	pupil: number[];
	staff: number[];
};

/** Everything that these norms ask about one pupil at one school; the database fetches it for all pupils at once. */
export type IopFacts = {
	pupilId: string;
	enrolledOn: string;
	/** Last day at this school, also when it lies ahead. */
	leftOn: string | null;
	isGuest: boolean;
	/** Year of school life, as far as it is known. */
	stage: number | null;
	/** When each version was fixed and how many goals stood in it, oldest first. */
	versions: { on: string; goals: number }[];
	goals: GoalFacts[];
};

/** What was known at the end of that day: of later versions, goals and scores nothing. */
export function factsUntil<Facts extends IopFacts>(facts: Facts, day: string): Facts {
	const last = dayNumber(day);
	return {
		...facts,
		versions: facts.versions.filter(({ on }) => on <= day),
		goals: facts.goals
			.filter(({ from }) => from <= day)
			.map((goal) => ({
				...goal,
				ended: goal.ended !== null && goal.ended <= day ? goal.ended : null,
				pupil: goal.pupil.filter((on) => on <= last),
				staff: goal.staff.filter((scored) => Math.abs(scored) <= last)
			}))
	};
}

/** A round of the school's calendar: in it the plan is adjusted and every competence scored. */
export type Round = { startsOn: string; endsOn: string };

export type IopNormSettings = {
	/** How often in a school year the plan is made or adjusted (I2). */
	timesAYear: number;
	limits: GoalLimits;
	/** Those of the school year, in order; none: the year is one. */
	rounds: readonly Round[];
};

const pupilNorm = {
	subject: 'pupil',
	subjectId: (facts: IopFacts) => facts.pupilId,
	link: (facts: IopFacts) => `/leerlingen/${facts.pupilId}/plan`,
	taskFor: 'mentor',
	resultArea: 'competenties',
	defaultTarget: 100,
	soonDays: 14
} as const;

/** N8: every pupil has a plan, adjusted so many times a year: once in each round, as long as there are rounds. */
export function planAdjusted({ timesAYear, rounds }: IopNormSettings): Norm<IopFacts> {
	return {
		...pupilNorm,
		key: 'N8',
		nameKey: 'iop_norm_n8',
		openKey: 'iop_open_n8',
		manyKey: 'iop_many_n8',
		taskKey: 'iop_task_n8',
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;
			const dates = facts.versions.map(({ on }) => on).filter((on) => isIn(on, day.schoolYear));
			const dues = dueDates(facts, day, timesAYear, rounds);
			if (dues.length === 0) return { is: 'not applicable', whyKey: 'iop_norm_late_in_year' };
			const last = dates[dues.length - 1];
			if (last) return { is: 'met', on: last };
			const due = dues[dates.length]!;
			const lastOn = lastDay(facts, day);
			return { is: 'due', on: due < lastOn ? due : lastOn, isLost: day.today > lastOn };
		}
	};
}

/**
 * By when each adjustment of the year is made: the end of a round that the pupil is here for; else of the year. A school
 * that adjusts its plans less often than its calendar has rounds has not said in which: nobody is late before the year ends.
 */
function dueDates(facts: IopFacts, day: NormDay, timesAYear: number, rounds: readonly Round[]): string[] {
	const own = rounds.filter(({ startsOn, endsOn }) => endsOn >= facts.enrolledOn && !isEarlier(facts.leftOn, startsOn));
	const isWholeYear = facts.enrolledOn <= day.schoolYear.startsOn;
	const times = own.length === rounds.length ? timesAYear : Math.min(timesAYear, own.length);
	if (rounds.length === 0 && !isWholeYear && timesAYear > 1) return [lastDay(facts, day)];
	const isOneEachRound = timesAYear >= rounds.length;
	return Array.from({ length: times }, (_, at) => (isOneEachRound && own[at]?.endsOn) || lastDay(facts, day));
}

/** N9: as many goals in the plan as the school says (I1). A plan that is out of step is mended at the next talk. */
export function goalsInPlan({ limits, rounds }: IopNormSettings): Norm<IopFacts> {
	return {
		...pupilNorm,
		key: 'N9',
		nameKey: 'iop_norm_n9',
		openKey: 'iop_open_n9',
		manyKey: 'iop_many_n9',
		taskKey: 'iop_task_n9',
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;
			const current = facts.versions.findLast(({ on }) => on <= day.today);
			if (!current) return { is: 'not applicable', whyKey: 'iop_norm_no_plan' };
			if (current.goals >= limits.least && current.goals <= limits.most) return { is: 'met', on: current.on };
			return { is: 'due', on: roundOf(day.today, day, rounds).endsOn, isLost: hasLeft(facts, day) };
		}
	};
}

/** N10 (I3): in each round every goal that ran in it is scored, by the staff and by the pupil. */
export function goalsScored({ rounds }: IopNormSettings): Norm<IopFacts> {
	// Once for a norm, not for each pupil: a school has hundreds.
	const spans = new Map(rounds.map((round) => [round, spanOf(round)]));
	const spanIn = (round: Round): Span => spans.get(round) ?? spanOf(round);
	const goalsIn = ({ goals }: IopFacts, round: Round): GoalFacts[] => {
		const { lastStart, firstEnd } = spanIn(round);
		return goals.filter(({ from, ended }) => from <= lastStart && (ended === null || ended >= firstEnd));
	};
	return {
		...pupilNorm,
		key: 'N10',
		nameKey: 'iop_norm_n10',
		openKey: 'iop_open_n10',
		manyKey: 'iop_many_n10',
		taskKey: 'iop_task_n10',
		link: (facts) => `/leerlingen/${facts.pupilId}/doelen`,
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;
			const now = roundOf(day.today, day, rounds);
			const past = rounds.filter(({ endsOn }) => endsOn < now.startsOn && endsOn <= day.today);
			const missed = past.find((round) => goalsIn(facts, round).some((goal) => !isScored(goal, spanIn(round))));
			if (missed) return { is: 'due', on: missed.endsOn, isLost: true };
			// After the last round nothing is asked any more: the year is judged by its rounds.
			const isOver = rounds.length > 0 && past.length === rounds.length;
			const judged = isOver ? past.findLast((round) => goalsIn(facts, round).length > 0) : now;
			const running = judged ? goalsIn(facts, judged) : [];
			if (!judged || running.length === 0) return { is: 'not applicable', whyKey: 'iop_norm_no_goals' };
			const span = spanIn(judged);
			if (!isOver && running.some((goal) => !isScored(goal, span)))
				return { is: 'due', on: now.endsOn, isLost: hasLeft(facts, day) };
			return { is: 'met', on: lastScoredOn(running, span) };
		}
	};
}

/** A goal counts in a round in which it ran this long: one that began a few days before the end has hardly been worked on. */
const leastDays = 14;

/** A round as days by number; and the last day on which a goal that counts in it began, and the first on which one ended. */
type Span = { first: number; last: number; lastStart: string; firstEnd: string };

const spanOf = ({ startsOn, endsOn }: Round): Span => ({
	first: dayNumber(startsOn),
	last: dayNumber(endsOn),
	lastStart: addDays(endsOn, -leastDays),
	firstEnd: addDays(startsOn, leastDays)
});

const isWithin = (scored: number, { first, last }: Pick<Span, 'first' | 'last'>): boolean => {
	const on = Math.abs(scored);
	return on >= first && on <= last;
};

const isScored = ({ pupil, staff }: GoalFacts, span: Span): boolean =>
	pupil.some((on) => isWithin(on, span)) && staff.some((scored) => isWithin(scored, span));

function lastScoredOn(goals: readonly GoalFacts[], span: Span): string {
	let last = span.first;
	for (const { pupil, staff } of goals) {
		for (const side of [pupil, staff])
			for (const scored of side) if (isWithin(scored, span)) last = Math.max(last, Math.abs(scored));
	}
	return dayOfNumber(last);
}

/** I7: each running goal names observable behaviour, and where, when and how it is worked on. */
export function goalsWhole({ rounds }: IopNormSettings): Norm<IopFacts> {
	return {
		...pupilNorm,
		key: 'I7',
		nameKey: 'iop_norm_i7',
		openKey: 'iop_open_i7',
		manyKey: 'iop_many_i7',
		taskKey: 'iop_task_i7',
		link: (facts) => `/leerlingen/${facts.pupilId}/doelen`,
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;
			const running = facts.goals.filter(
				({ from, ended }) => from <= day.today && (ended === null || ended > day.today)
			);
			if (running.length === 0) return { is: 'not applicable', whyKey: 'iop_norm_no_goals' };
			const lacking = running.filter(({ isWhole }) => !isWhole);
			if (lacking.length > 0) return { is: 'due', on: roundOf(day.today, day, rounds).endsOn, isLost: false };
			return { is: 'met', on: running.map(({ from }) => from).reduce((a, b) => (a > b ? a : b)) };
		}
	};
}

/** One competence of one pupil in a school year: what N11 counts. */
export type CompetenceFacts = { pupil: IopFacts; goal: GoalFacts };

/** The competences of these pupils that were scored in the school year. */
export function competencesOf(pupils: readonly IopFacts[], { schoolYear }: NormDay): CompetenceFacts[] {
	const year = spanOf(schoolYear);
	return pupils.flatMap((pupil) =>
		pupil.goals
			.filter(({ competence, staff }) => competence !== null && staff.some((scored) => isWithin(scored, year)))
			.map((goal) => ({ pupil, goal }))
	);
}

/** A phase of the norm: school years, and the percentage of competences that is to be sufficient (I6). */
export type Phase = { key: string; stages: readonly number[]; percentage: number };

const phaseNames = ['iop_norm_n11_1', 'iop_norm_n11_2', 'iop_norm_n11_3'];

/** N11: the share of competences that are sufficient, for the pupils of one phase. What is sufficient the scale says. */
export function sufficientIn(phase: Phase, number: number, { rounds }: IopNormSettings): Norm<CompetenceFacts> {
	return {
		...pupilNorm,
		subject: 'score',
		subjectId: ({ pupil }) => pupil.pupilId,
		link: ({ pupil }) => `/leerlingen/${pupil.pupilId}/doelen`,
		key: `N11-${number}`,
		nameKey: phaseNames[Math.min(number, phaseNames.length) - 1]!,
		openKey: 'iop_open_n11',
		manyKey: 'iop_many_n11',
		taskKey: 'iop_task_n11',
		taskFor: 'nobody',
		defaultTarget: phase.percentage,
		judge({ pupil, goal }, day) {
			const absent = notHere(pupil, day);
			if (absent) return absent;
			if (pupil.stage === null || !phase.stages.includes(pupil.stage))
				return { is: 'not applicable', whyKey: 'iop_norm_other_phase' };
			const span = { first: dayNumber(day.schoolYear.startsOn), last: dayNumber(day.today) };
			const last = goal.staff.findLast((scored) => isWithin(scored, span));
			if (last === undefined) return { is: 'not applicable', whyKey: 'iop_norm_not_scored' };
			if (last > 0) return { is: 'met', on: dayOfNumber(last) };
			const due = goal.ended ?? roundOf(day.today, day, rounds).endsOn;
			return { is: 'due', on: due, isLost: goal.ended !== null || hasLeft(pupil, day) };
		}
	};
}

/** The round that a day lies in, or the next one; after the last the rest of the year. */
function roundOf(on: string, { schoolYear }: NormDay, rounds: readonly Round[]): Round {
	const next = rounds.find(({ endsOn }) => endsOn >= on);
	if (next) return next;
	const last = rounds.at(-1);
	return last ? { startsOn: addDays(last.endsOn, 1), endsOn: schoolYear.endsOn } : schoolYear;
}

function notHere(facts: IopFacts, { today, schoolYear }: NormDay): Judgement | null {
	if (facts.isGuest) return { is: 'not applicable', whyKey: 'iop_norm_guest' };
	if (facts.enrolledOn > today) return { is: 'not applicable', whyKey: 'iop_norm_not_yet' };
	if (isEarlier(facts.leftOn, schoolYear.startsOn)) return { is: 'not applicable', whyKey: 'iop_norm_left' };
	return null;
}

const lastDay = ({ leftOn }: IopFacts, { schoolYear }: NormDay): string =>
	isEarlier(leftOn, schoolYear.endsOn) ? leftOn : schoolYear.endsOn;
const hasLeft = ({ leftOn }: IopFacts, { today }: NormDay): boolean => isEarlier(leftOn, today);
const isEarlier = (date: string | null, than: string): date is string => date !== null && date < than;
const isIn = (on: string, { startsOn, endsOn }: Round): boolean => on >= startsOn && on <= endsOn;
