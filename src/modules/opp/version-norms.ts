/** The norms about what a version holds and how it came about: O2–O5 in docs/rules.md. */
import type { Judgement, Norm, NormDay } from '#modules/kwaliteit/norm.ts';
import { daysUntilFixed, dueOn, nextEvaluationDueOn, type CountsFrom, type DaysSince } from './dates.ts';
import { fixedVersions, hasLeft, notHere, pupilNorm, type Fixed, type OppFacts } from './norm-facts.ts';

const law = 'WVO 2020';

/** O2: the OPP that counts holds what the law asks. What is missing comes in with the next version, at any time. */
export const complete: Norm<OppFacts> = {
	...pupilNorm,
	key: 'O2',
	nameKey: 'opp_norm_o2',
	openKey: 'opp_open_o2',
	manyKey: 'opp_many_o2',
	taskKey: 'opp_task_o2',
	law,
	resultArea: null,
	soonDays: 14,
	judge: (facts, day) =>
		judgeFixed(facts, day, (versions, last) =>
			last.isComplete ? { is: 'met', on: last.fixedOn } : { is: 'due', on: last.fixedOn, isLost: hasLeft(facts, day) }
		)
};

/** O3: before each fixing there was a talk that aims at agreement. What was not recorded by then is missed for good. */
export const consulted: Norm<OppFacts> = {
	...pupilNorm,
	key: 'O3',
	nameKey: 'opp_norm_o3',
	openKey: 'opp_open_o3',
	manyKey: 'opp_many_o3',
	taskKey: 'opp_task_o3',
	law,
	resultArea: null,
	soonDays: 14,
	judge: (facts, day) =>
		judgeFixed(facts, day, (versions, last) => {
			const without = versions.find(({ isConsulted }) => !isConsulted);
			return without ? { is: 'due', on: without.fixedOn, isLost: true } : { is: 'met', on: last.fixedOn };
		})
};

/**
 * O4: everybody who signs agreed, refused, or was recorded as silent. A late answer still counts as long as the version
 * does, so that one is looked at first; once it is replaced nobody can be asked any more.
 */
export const answered: Norm<OppFacts> = {
	...pupilNorm,
	key: 'O4',
	nameKey: 'opp_norm_o4',
	openKey: 'opp_open_o4',
	manyKey: 'opp_many_o4',
	taskKey: 'opp_task_o4',
	law,
	resultArea: null,
	soonDays: 14,
	judge: (facts, day) =>
		judgeFixed(facts, day, (versions, last) => {
			const open = versions.findLast(({ answeredOn }) => answeredOn === null);
			if (open) return { is: 'due', on: open.fixedOn, isLost: open.state === 'replaced' || hasLeft(facts, day) };
			const answeredOn = last.answeredOn ?? last.fixedOn;
			return { is: 'met', on: answeredOn > last.fixedOn ? answeredOn : last.fixedOn };
		})
};

/** Of this school year the versions that were fixed; in a year without any, the one that counts. */
function judgeFixed(facts: OppFacts, day: NormDay, judge: (versions: Fixed[], last: Fixed) => Judgement): Judgement {
	const absent = notHere(facts, day);
	if (absent) return absent;
	const fixed = fixedVersions(facts);
	const last = fixed.at(-1);
	// That there is none yet is for N18 to say.
	if (!last) return { is: 'not applicable', whyKey: 'opp_norm_no_version' };
	const ofThisYear = fixed.filter(({ fixedOn }) => fixedOn >= day.schoolYear.startsOn);
	return judge(ofThisYear.length > 0 ? ofThisYear : [last], last);
}

/** The pupil's view belongs in every version since this day: Wet versterking positie ouders en leerlingen. */
const RIGHT_TO_BE_HEARD_SINCE = '2025-08-01';

/** O5: the pupil's view can be read in every version, or why it was not given. */
export function pupilHeard(countsFrom: CountsFrom, since: readonly DaysSince[] = []): Norm<OppFacts> {
	return {
		...pupilNorm,
		key: 'O5',
		nameKey: 'opp_norm_o5',
		openKey: 'opp_open_o5',
		manyKey: 'opp_many_o5',
		taskKey: 'opp_task_o5',
		law: 'Wet versterking positie ouders en leerlingen in het passend onderwijs',
		resultArea: null,
		soonDays: 14,
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;

			const fixed = fixedVersions(facts);
			const counting = fixed.filter(({ fixedOn }) => fixedOn >= RIGHT_TO_BE_HEARD_SINCE);
			const unheard = counting.find(({ isPupilHeard }) => !isPupilHeard);
			if (unheard) return { is: 'due', on: unheard.fixedOn, isLost: true };

			const last = fixed.at(-1);
			const waits = facts.versions.some(({ state, isPupilHeard }) => state === 'draft' && !isPupilHeard);
			if (waits && !hasLeft(facts, day)) return { is: 'due', on: draftDueOn(facts, last?.fixedOn), isLost: false };

			const lastHeard = counting.at(-1);
			if (lastHeard) return { is: 'met', on: lastHeard.fixedOn };
			return { is: 'not applicable', whyKey: last ? 'opp_norm_before_law' : 'opp_norm_no_version' };
		}
	};

	function draftDueOn(facts: OppFacts, lastFixedOn: string | undefined): string {
		if (lastFixedOn) return nextEvaluationDueOn(lastFixedOn, facts.leftOn);
		return dueOn(facts.enrolledOn, facts.placedOn, countsFrom, daysUntilFixed(facts.enrolledOn, since)).counting;
	}
}
