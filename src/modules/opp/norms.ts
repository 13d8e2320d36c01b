/** The norms about the OPP, judged per pupil from one plain row. Source: docs/rules.md N2, N18 and O2–O6. */
import type { Judgement, Norm } from '#modules/kwaliteit/norm.ts';
import { daysUntilFixed, dueOn, type CountsFrom, type DaysSince } from './dates.ts';
import {
	fixedVersions,
	hasLeft,
	isEarlier,
	notHere,
	pupilNorm,
	type OppFacts,
	type OppNormSettings
} from './norm-facts.ts';
import { answered, complete, consulted, pupilHeard } from './version-norms.ts';

export type { OppFacts, OppNormSettings } from './norm-facts.ts';

export function oppNorms(settings: OppNormSettings): Norm<OppFacts>[] {
	const { countsFrom, fixedWithin } = settings;
	return [
		discussed(settings.discussionsAYear, fixedWithin),
		withinSixWeeks(countsFrom, fixedWithin),
		complete,
		consulted,
		answered,
		pupilHeard(countsFrom, fixedWithin)
	];
}

/** N2 and O6: the OPP is discussed at least once a school year. */
export function discussed(timesAYear: number, since: readonly DaysSince[] = []): Norm<OppFacts> {
	return {
		...pupilNorm,
		key: 'N2',
		nameKey: 'opp_norm_n2',
		openKey: 'opp_open_n2',
		manyKey: 'opp_many_n2',
		taskKey: 'opp_task_n2',
		law: 'WVO 2020',
		resultArea: 'leerresultaten',
		soonDays: 42,
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;

			const { startsOn, endsOn } = day.schoolYear;
			const talks = facts.discussedOn.filter((on) => on >= startsOn && on <= endsOn).sort();
			const enough = talks[timesAYear - 1];
			if (enough) return { is: 'met', on: enough };

			const early = fixedVersions(facts).length === 0 ? tooEarly(facts, endsOn, since) : null;
			if (early) return early;
			const due = isEarlier(facts.leftOn, endsOn) ? facts.leftOn : endsOn;
			return { is: 'due', on: due, isLost: day.today > due };
		}
	};
}

/** Without an OPP there is nothing to discuss; the first may be due in the next year, or after the pupil left. */
function tooEarly(facts: OppFacts, endsOn: string, since: readonly DaysSince[]): Judgement | null {
	const firstDueOn = dueOn(facts.enrolledOn, null, 'enrolment', daysUntilFixed(facts.enrolledOn, since)).counting;
	if (firstDueOn > endsOn) return { is: 'not applicable', whyKey: 'opp_norm_first_next_year' };
	if (isEarlier(facts.leftOn, firstDueOn)) return { is: 'not applicable', whyKey: 'opp_norm_left' };
	return null;
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
		law: 'WVO 2020',
		resultArea: null,
		soonDays: 14,
		judge(facts, day) {
			const absent = notHere(facts, day);
			if (absent) return absent;

			const due = dueOn(facts.enrolledOn, facts.placedOn, countsFrom, daysUntilFixed(facts.enrolledOn, since)).counting;
			const [first] = fixedVersions(facts);
			if (first) return first.fixedOn <= due ? { is: 'met', on: first.fixedOn } : { is: 'due', on: due, isLost: true };
			if (isEarlier(facts.leftOn, due)) return { is: 'not applicable', whyKey: 'opp_norm_left' };
			return { is: 'due', on: due, isLost: hasLeft(facts, day) };
		}
	};
}
