/** The norms about the OPP, judged per pupil from one plain row. Source: docs/rules.md N2, N18 and O5. */
import type { Judgement, Norm, NormDay } from '#modules/kwaliteit/norm.ts';
import { daysUntilFixed, dueOn, nextEvaluationDueOn, type CountsFrom, type DaysSince } from './dates.ts';
import type { OppState } from './opp.ts';

/** Everything that these norms ask about one pupil at one school; the database fetches it for all pupils at once. */
export type OppFacts = {
	pupilId: string;
	enrolledOn: string;
	placedOn: string | null;
	/** Last day at this school, also when it lies ahead. */
	leftOn: string | null;
	/** Enrolled elsewhere and taught here: the school of enrolment owns the OPP. */
	isGuest: boolean;
	versions: { id: string; state: OppState; fixedOn: string | null; isPupilHeard: boolean }[];
	/** Days on which the OPP was discussed with at least one parent, or with the pupil from 18. */
	discussedOn: string[];
};

export type OppNormSettings = {
	countsFrom: CountsFrom;
	discussionsAYear: number;
	fixedWithin?: readonly DaysSince[];
};

/** The pupil's view belongs in every version since this day: Wet versterking positie ouders en leerlingen. */
const RIGHT_TO_BE_HEARD_SINCE = '2025-08-01';

export function oppNorms(settings: OppNormSettings): Norm<OppFacts>[] {
	const { countsFrom, fixedWithin } = settings;
	return [
		discussed(settings.discussionsAYear, fixedWithin),
		withinSixWeeks(countsFrom, fixedWithin),
		pupilHeard(countsFrom, fixedWithin)
	];
}

const pupilNorm = {
	subject: 'pupil',
	subjectId: (facts: OppFacts) => facts.pupilId,
	link: (facts: OppFacts) => `/leerlingen/${facts.pupilId}/opp`,
	taskFor: 'mentor',
	defaultTarget: 100
} as const;

/** N2: the OPP is discussed at least once a school year. */
export function discussed(timesAYear: number, since: readonly DaysSince[] = []): Norm<OppFacts> {
	return {
		...pupilNorm,
		key: 'N2',
		nameKey: 'opp_norm_n2',
		openKey: 'opp_open_n2',
		manyKey: 'opp_many_n2',
		taskKey: 'opp_task_n2',
		source: { document: 'PrO Hardenberg, schoolplan 2021–2025', lines: '1418, 1452' },
		resultArea: 'leerresultaten',
		soonDays: 42,
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;

			const { startsOn, endsOn } = day.schoolYear;
			const talks = facts.discussedOn.filter((on) => on >= startsOn && on <= endsOn).sort();
			const enough = talks[timesAYear - 1];
			if (enough) return { is: 'met', on: enough };

			const hasOpp = facts.versions.some(({ fixedOn }) => fixedOn !== null);
			const firstDueOn = dueOn(facts.enrolledOn, null, 'enrolment', daysUntilFixed(facts.enrolledOn, since)).counting;
			if (!hasOpp && firstDueOn > endsOn) return { is: 'not applicable', whyKey: 'opp_norm_first_next_year' };
			if (!hasOpp && isEarlier(facts.leftOn, firstDueOn)) return { is: 'not applicable', whyKey: 'opp_norm_left' };
			const due = isEarlier(facts.leftOn, endsOn) ? facts.leftOn : endsOn;
			return { is: 'due', on: due, isLost: day.today > due };
		}
	};
}

/** N18 and O1: the first OPP is fixed within six weeks, or sooner where the school says so. On day 42 is in time, on day 43 missed. */
export function withinSixWeeks(countsFrom: CountsFrom, since: readonly DaysSince[] = []): Norm<OppFacts> {
	return {
		...pupilNorm,
		key: 'N18',
		nameKey: 'opp_norm_n18',
		openKey: 'opp_open_n18',
		manyKey: 'opp_many_n18',
		taskKey: 'opp_task_n18',
		source: { document: 'WVO 2020; PrO Hardenberg, schoolplan 2021–2025', lines: '522–527' },
		resultArea: null,
		soonDays: 14,
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;

			const due = dueOn(facts.enrolledOn, facts.placedOn, countsFrom, daysUntilFixed(facts.enrolledOn, since)).counting;
			const fixedOn = firstFixedOn(facts);
			if (fixedOn) return fixedOn <= due ? { is: 'met', on: fixedOn } : { is: 'due', on: due, isLost: true };
			if (isEarlier(facts.leftOn, due)) return { is: 'not applicable', whyKey: 'opp_norm_left' };
			return { is: 'due', on: due, isLost: hasLeft(facts, day) };
		}
	};
}

/** O5: the pupil's view can be read in every version, or why it was not given. */
export function pupilHeard(countsFrom: CountsFrom, since: readonly DaysSince[] = []): Norm<OppFacts> {
	return {
		...pupilNorm,
		key: 'O5',
		nameKey: 'opp_norm_o5',
		openKey: 'opp_open_o5',
		manyKey: 'opp_many_o5',
		taskKey: 'opp_task_o5',
		source: { document: 'Wet versterking positie ouders en leerlingen in het passend onderwijs' },
		resultArea: null,
		soonDays: 14,
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;

			const fixed = facts.versions
				.flatMap(({ fixedOn, isPupilHeard }) => (fixedOn === null ? [] : [{ fixedOn, isPupilHeard }]))
				.sort((a, b) => a.fixedOn.localeCompare(b.fixedOn));
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

/** Guests have their OPP elsewhere; who left before this school year, or has yet to come, is nobody's task here. */
function notHere(facts: OppFacts, day: NormDay): Judgement | null {
	if (facts.isGuest) return { is: 'not applicable', whyKey: 'opp_norm_guest' };
	if (facts.enrolledOn > day.today) return { is: 'not applicable', whyKey: 'opp_norm_not_yet' };
	if (isEarlier(facts.leftOn, day.schoolYear.startsOn)) return { is: 'not applicable', whyKey: 'opp_norm_left' };
	return null;
}

function firstFixedOn(facts: OppFacts): string | null {
	const dates = facts.versions.flatMap(({ fixedOn }) => (fixedOn === null ? [] : [fixedOn]));
	return dates.sort()[0] ?? null;
}

function hasLeft(facts: OppFacts, day: NormDay): boolean {
	return isEarlier(facts.leftOn, day.today);
}

function isEarlier(date: string | null, than: string): date is string {
	return date !== null && date < than;
}
