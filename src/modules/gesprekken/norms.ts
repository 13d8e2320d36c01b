/** The norms about talks, judged per pupil from one plain row. Source: docs/rules.md N19 (I4), N22, N23 and I5. */
import type { Judgement, Norm, NormDay } from '#modules/kwaliteit/norm.ts';
import { addDays } from '#platform/text/dates.ts';
import { isWithParents, type TalkKind, type TalkState, type Telling } from './gesprekken.ts';
import { pupilTalksPath } from './paths.ts';

export type TalkFact = {
	kind: TalkKind;
	state: TalkState;
	/** The day by which it belongs to a school year: held, else planned, else due, else made. */
	on: string;
	plannedOn: string | null;
	heldOn: string | null;
	isInRound: boolean;
	/** It tells the parents of another talk. */
	isFollowUp: boolean;
	/** Within so many days the parents hear of it, where its round says so (I4); and when they first did. */
	followedWithin: number | null;
	followedOn: string | null;
	/** Null as long as nobody wrote down who came. */
	isPupilPresent: boolean | null;
	parentsAsked: number;
	parentsPresent: number;
	canTell: Telling | null;
};

/** Everything that these norms ask about one pupil at one school. */
export type TalkFacts = {
	pupilId: string;
	enrolledOn: string;
	/** Last day at this school, also when it lies ahead. */
	leftOn: string | null;
	/** Enrolled elsewhere and taught here: the school of enrolment holds the talks. */
	isGuest: boolean;
	/** Of this school year in the order in which they were held, and then what is still open. */
	talks: TalkFact[];
};

/** What was known at the end of that day: of later talks nothing. */
export const talksUntil = (facts: TalkFacts, day: string): TalkFacts => ({
	...facts,
	talks: facts.talks
		.filter(({ on }) => on <= day)
		.map((talk) => ({
			...talk,
			followedOn: talk.followedOn !== null && talk.followedOn <= day ? talk.followedOn : null
		}))
});

export type TalkNormSettings = {
	/** The school's own number for N19; null: as many days as each round says. */
	daysUntilParents: number | null;
	talksAYear: number;
};

export const talkNorms = ({ daysUntilParents, talksAYear }: TalkNormSettings): Norm<TalkFacts>[] => [
	parentsWithinAWeek(daysUntilParents),
	allPresent(),
	canTell(),
	plannedWithParents(talksAYear)
];

const pupilNorm = {
	subject: 'pupil',
	subjectId: (facts: TalkFacts) => facts.pupilId,
	link: (facts: TalkFacts) => pupilTalksPath(facts.pupilId),
	resultArea: null,
	defaultTarget: 100
} as const;

/** N19 and I4: after each talk of the pupil that asks for it, the parents are heard within so many days; the last day counts. */
export function parentsWithinAWeek(ownDays: number | null): Norm<TalkFacts> {
	return {
		...pupilNorm,
		key: 'N19',
		nameKey: 'gesprekken_norm_n19',
		openKey: 'gesprekken_open_n19',
		manyKey: 'gesprekken_many_n19',
		taskKey: 'gesprekken_task_n19',
		taskFor: 'mentor',
		soonDays: 7,
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;
			const judged = heldIn(facts, day)
				.filter(({ followedWithin }) => followedWithin !== null)
				.map((talk) => followed(talk, facts, ownDays, day));
			return worstOf(judged) ?? { is: 'not applicable', whyKey: 'gesprekken_norm_no_talk' };
		}
	};
}

function followed(talk: Held, facts: TalkFacts, ownDays: number | null, day: NormDay): Judgement {
	const due = addDays(talk.heldOn, ownDays ?? talk.followedWithin ?? 0);
	const on = talk.followedOn;
	if (on) return on <= due ? { is: 'met', on } : { is: 'due', on: due, isLost: true };
	return { is: 'due', on: due, isLost: hasLeft(facts, day) };
}

/** N22: the pupil and at least one of the parents who were asked came to each talk with parents. */
export function allPresent(): Norm<TalkFacts> {
	return {
		...pupilNorm,
		key: 'N22',
		nameKey: 'gesprekken_norm_n22',
		openKey: 'gesprekken_open_n22',
		manyKey: 'gesprekken_many_n22',
		taskKey: 'gesprekken_task_look',
		taskFor: 'nobody',
		soonDays: 0,
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;
			const judged = heldIn(facts, day)
				.filter(({ kind, isPupilPresent }) => isWithParents(kind) && isPupilPresent !== null)
				.map(({ heldOn, isPupilPresent, parentsAsked, parentsPresent }): Judgement => {
					// From 18 no parent need be asked.
					const came = isPupilPresent && (parentsAsked === 0 || parentsPresent > 0);
					return came ? { is: 'met', on: heldOn } : { is: 'due', on: heldOn, isLost: true };
				});
			return worstOf(judged) ?? { is: 'not applicable', whyKey: 'gesprekken_norm_no_parents_talk' };
		}
	};
}

/** N23: at the last talk of the year at which it was asked, the pupil could tell what, where and how (s)he learns. */
export function canTell(): Norm<TalkFacts> {
	return {
		...pupilNorm,
		key: 'N23',
		nameKey: 'gesprekken_norm_n23',
		openKey: 'gesprekken_open_n23',
		manyKey: 'gesprekken_many_n23',
		taskKey: 'gesprekken_task_look',
		taskFor: 'nobody',
		soonDays: 0,
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;
			const last = heldIn(facts, day).findLast(({ canTell }) => canTell !== null);
			if (!last) return { is: 'not applicable', whyKey: 'gesprekken_norm_not_asked' };
			if (last.canTell === 'ja') return { is: 'met', on: last.heldOn };
			// A later talk may still show it.
			return { is: 'due', on: endOf(facts, day), isLost: hasLeft(facts, day) };
		}
	};
}

/** I5: so many talks of parents, pupil and mentor are planned each school year; only where such talks are held in rounds. */
export function plannedWithParents(talksAYear: number): Norm<TalkFacts> {
	return {
		...pupilNorm,
		key: 'I5',
		nameKey: 'gesprekken_norm_i5',
		openKey: 'gesprekken_open_i5',
		manyKey: 'gesprekken_many_i5',
		taskKey: 'gesprekken_task_i5',
		taskFor: 'mentor',
		soonDays: 42,
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;
			const ofYear = facts.talks.filter((talk) => isIn(talk, day));
			const isAsked = ofYear.some(
				({ isInRound, kind, followedWithin }) => isInRound && (isWithParents(kind) || followedWithin !== null)
			);
			if (!isAsked) return { is: 'not applicable', whyKey: 'gesprekken_norm_no_round' };
			const planned = ofYear
				.filter(({ kind, state }) => isWithParents(kind) && state !== 'cancelled')
				.flatMap(({ heldOn, plannedOn }) => heldOn ?? plannedOn ?? [])
				.sort();
			const enough = planned[talksAYear - 1];
			if (enough) return { is: 'met', on: enough };
			return { is: 'due', on: endOf(facts, day), isLost: hasLeft(facts, day) };
		}
	};
}

type Held = TalkFact & { heldOn: string };

const isIn = ({ on }: TalkFact, { schoolYear: { startsOn, endsOn } }: NormDay): boolean =>
	on >= startsOn && on <= endsOn;

/** The talks held in this school year, the earliest first. */
const heldIn = (facts: TalkFacts, day: NormDay): Held[] =>
	facts.talks.filter((talk): talk is Held => talk.heldOn !== null && isIn(talk, day));

/** What is still to be done comes before what is lost, and that before what was done; nothing where there is nothing. */
function worstOf(judged: Judgement[]): Judgement | undefined {
	const open = judged.filter((one) => one.is === 'due' && !one.isLost).sort(byDay);
	return open[0] ?? judged.find(({ is }) => is === 'due') ?? judged.at(-1);
}

const byDay = (a: Judgement, b: Judgement): number => ('on' in a && 'on' in b ? compare(a.on, b.on) : 0);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const hasLeft = ({ leftOn }: TalkFacts, { today }: NormDay): boolean => leftOn !== null && leftOn < today;

/** The last day of the year that the pupil is here. */
const endOf = ({ leftOn }: TalkFacts, { schoolYear: { endsOn } }: NormDay): string =>
	leftOn !== null && leftOn < endsOn ? leftOn : endsOn;

function notHere({ isGuest, enrolledOn, leftOn }: TalkFacts, { today, schoolYear }: NormDay): Judgement | null {
	if (isGuest) return { is: 'not applicable', whyKey: 'gesprekken_norm_guest' };
	if (enrolledOn > today) return { is: 'not applicable', whyKey: 'gesprekken_norm_not_yet' };
	if (leftOn !== null && leftOn < schoolYear.startsOn) return { is: 'not applicable', whyKey: 'gesprekken_norm_left' };
	return null;
}
