/**
 * A norm is defined once; the task for a person, the signal on the dossier and the school's figure all follow from the
 * same outcome. Source: docs/rules.md, *Norms*.
 */
import { Temporal } from 'temporal-polyfill';

export type NormDay = { today: string; schoolYear: { startsOn: string; endsOn: string } };

/**
 * What a norm says about one subject: met; or due on a day, which is `isLost` when it can no longer be met; or it does
 * not apply. Whether the day has passed is for the mechanism, so that every norm draws that line in the same place.
 */
export type Judgement =
	{ is: 'met'; on: string } | { is: 'due'; on: string; isLost: boolean } | { is: 'not applicable'; whyKey: string };

export type Norm<Fact> = {
	/** Number in the catalogue, such as N18. */
	key: string;
	nameKey: string;
	/** What the school calls it, where it made the norm itself: that is said instead. */
	name?: string;
	/** The law that asks it. What a school's own document says of it, its set-up knows (`sources.ts`). */
	law?: string;
	subject: 'pupil' | 'score' | 'track' | 'group' | 'action' | 'school';
	subjectId: (fact: Fact) => string;
	/** The area under which the school reports it; null for what follows from law or practice alone. */
	resultArea: string | null;
	/** Percentage that a school reaches for until it sets its own. */
	defaultTarget: number;
	/** A fact about one subject, with `{name}`, and about many, with `{count}`: "Finn heeft nog geen vastgesteld OPP". */
	openKey: string;
	manyKey: string;
	/** What is then done, the role that it falls to, and the page where it is done. */
	taskKey: string;
	taskFor: string;
	link: (fact: Fact) => string;
	/** From this many days before the due date the dossier says "bijna". */
	soonDays: number;
	judge: (fact: Fact, day: NormDay) => Judgement;
};

/** By name, with a reason and an end: the subject does not count as long as it holds, its last day included. */
export type Exemption = { normKey: string; subjectId: string; byName: string; reason: string; until: string };

export type Outcome =
	| { is: 'voldaan'; on: string }
	| { is: 'nog te doen'; dueOn: string; isOverdue: boolean }
	| { is: 'gemist'; dueOn: string }
	| { is: 'n.v.t.'; whyKey: string; exemption: Exemption | null };

export type Judged<Fact> = { norm: Norm<Fact>; fact: Fact; outcome: Outcome };

export function judge<Fact>(norm: Norm<Fact>, facts: Fact[], day: NormDay, exemptions: Exemption[]): Judged<Fact>[] {
	const exempt = new Map(
		exemptions
			.filter(({ normKey, until }) => normKey === norm.key && until >= day.today)
			.map((exemption) => [exemption.subjectId, exemption])
	);
	return facts.map((fact) => ({
		norm,
		fact,
		outcome: exempted(outcomeOf(norm.judge(fact, day), day.today), exempt.get(norm.subjectId(fact)) ?? null)
	}));
}

export function outcomeOf(judgement: Judgement, today: string): Outcome {
	if (judgement.is === 'met') return { is: 'voldaan', on: judgement.on };
	if (judgement.is === 'not applicable') return { is: 'n.v.t.', whyKey: judgement.whyKey, exemption: null };
	if (judgement.isLost) return { is: 'gemist', dueOn: judgement.on };
	return { is: 'nog te doen', dueOn: judgement.on, isOverdue: judgement.on < today };
}

/** Who met the norm counts as such, exemption or not: it is no reason to leave good work out of the figure. */
export function exempted(outcome: Outcome, exemption: Exemption | null): Outcome {
	if (!exemption || outcome.is === 'voldaan' || outcome.is === 'n.v.t.') return outcome;
	return { is: 'n.v.t.', whyKey: 'kwaliteit_norm_exempt', exemption };
}

export type Task = {
	normKey: string;
	subjectId: string;
	titleKey: string;
	for: string;
	dueOn: string;
	link: string;
};

/** What is missed for good is no task: nobody can do it any more. */
export function taskOf<Fact>({ norm, fact, outcome }: Judged<Fact>): Task | null {
	if (outcome.is !== 'nog te doen') return null;
	return {
		normKey: norm.key,
		subjectId: norm.subjectId(fact),
		titleKey: norm.taskKey,
		for: norm.taskFor,
		dueOn: outcome.dueOn,
		link: norm.link(fact)
	};
}

export type Signal = { is: 'bijna' | 'te laat'; dueOn: string };

export function signalOf(
	{ norm, outcome }: { norm: Pick<Norm<never>, 'soonDays'>; outcome: Outcome },
	today: string
): Signal | null {
	if (outcome.is !== 'nog te doen') return null;
	if (outcome.isOverdue) return { is: 'te laat', dueOn: outcome.dueOn };
	const days = Temporal.PlainDate.from(today).until(outcome.dueOn, { largestUnit: 'days' }).days;
	return days <= norm.soonDays ? { is: 'bijna', dueOn: outcome.dueOn } : null;
}

/** The school's figure, with what it is made of: `share` is null when the norm applies to nobody yet. */
export type Figure = {
	met: number;
	missed: number;
	overdue: number;
	/** Met, missed or overdue: those that count. */
	denominator: number;
	/** Between 0 and 1, unrounded. */
	share: number | null;
	/** Not due yet, and not applicable: shown beside the figure, not counted in it. */
	toDo: number;
	notApplicable: number;
};

export function figureOf(lines: readonly { outcome: Outcome }[]): Figure {
	const tally = noneYet();
	for (const { outcome } of lines) tally[countsAs(outcome)]++;
	return asFigure(tally);
}

/** How many outcomes count as what: a figure that is still being counted. */
export type Tally = Record<'met' | 'missed' | 'overdue' | 'toDo' | 'notApplicable', number>;

export const noneYet = (): Tally => ({ met: 0, missed: 0, overdue: 0, toDo: 0, notApplicable: 0 });

export function countsAs(outcome: Outcome): keyof Tally {
	if (outcome.is === 'voldaan') return 'met';
	if (outcome.is === 'gemist') return 'missed';
	if (outcome.is === 'n.v.t.') return 'notApplicable';
	return outcome.isOverdue ? 'overdue' : 'toDo';
}

export function asFigure(tally: Tally): Figure {
	const denominator = tally.met + tally.missed + tally.overdue;
	return { ...tally, denominator, share: denominator === 0 ? null : tally.met / denominator };
}

/** Counted in whole subjects: 9 of 10 reaches 90 %, whatever floating point makes of it. */
export function reachesTarget({ met, denominator }: Figure, target: number): boolean | null {
	return denominator === 0 ? null : met * 100 >= target * denominator;
}
