import { isStated, itemsOf, oppSettings, type SchoolSetup } from '#modules/scholen/index.ts';
import {
	numberOverTime,
	ownNumber,
	type NormNumber,
	type NumberSince,
	type NumberSources
} from '#modules/kwaliteit/index.ts';
import { getNumberSources } from '#modules/kwaliteit/server/index.ts';
import { valuesOverTime } from '#modules/scholen/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import { DAYS_UNTIL_FIXED, daysUntilFixed, type CountsFrom, type DaysSince } from '../dates.ts';
import { DEFAULT_CLASS, type Destination, type SchoolDestination } from '../destinations.ts';

/** What a school decides about its OPPs, from its set-up and its own numbers. */
export type OppSettings = {
	countsFrom: CountsFrom;
	discussionsAYear: number;
	fixedWithin: DaysSince[];
	destinations: SchoolDestination[];
	remindersBeforeSilence: number;
	daysBetweenReminders: number;
	disputeCommittee: string;
};

export async function getOppSettings(db: Db, known?: NumberSources | Promise<NumberSources>): Promise<OppSettings> {
	const [sources, weeks] = await Promise.all([
		known ?? getNumberSources(db),
		valuesOverTime(db, ['plannen', 'opp', 'termijn_weken'])
	]);
	const { setup } = sources;
	const stated = weeks.map(({ fromOn, value }) => ({ fromOn, days: value ? 7 * Number(value) : DAYS_UNTIL_FIXED }));
	return {
		...oppSettings(setup),
		destinations: destinationsOf(setup),
		discussionsAYear: ownNumber(sources, 'N2', 'discussionsAYear') ?? discussionsAYear(setup),
		fixedWithin: ownOver(stated, numberOverTime(sources, 'N18', 'days'))
	};
}

/** From the day that somebody at school set a number, the set-up's is not asked any more. */
function ownOver(stated: DaysSince[], own: NumberSince[]): DaysSince[] {
	const set = own.flatMap(({ fromOn, value }) => (value === null ? [] : [{ fromOn, days: value }]));
	const first = set[0];
	return first ? [...stated.filter(({ fromOn }) => fromOn < first.fromOn), ...set] : stated;
}

/** The numbers in the rules of N2 and N18 that a school may set. The law leaves no more than six weeks (O1). */
export async function oppNumbers(db: Db, today: string): Promise<NormNumber[]> {
	const { discussionsAYear, fixedWithin } = await getOppSettings(db);
	return [
		{ normKey: 'N2', key: 'discussionsAYear', labelKey: 'opp_number_n2', least: 1, most: 10, value: discussionsAYear },
		{
			normKey: 'N18',
			key: 'days',
			labelKey: 'opp_number_n18',
			hintKey: 'opp_number_n18_hint',
			least: 7,
			most: DAYS_UNTIL_FIXED,
			value: daysUntilFixed(today, fixedWithin)
		}
	];
}

const kinds: Record<string, Destination> = {
	vervolgonderwijs: 'continued-education',
	'regulier werk': 'regular-work',
	'gesubsidieerd werk': 'subsidised-work',
	'beschut werk': 'sheltered-work',
	dagbesteding: 'day-activities'
};

/** The school's list. A line of another kind than the five is somewhere to go to, and no perspective. */
export function destinationsOf({ uitstroom }: Pick<SchoolSetup, 'uitstroom'>): SchoolDestination[] {
	return itemsOf(uitstroom.bestemmingen).flatMap(({ key, naam, soort }) => {
		const destination = kinds[soort];
		return destination ? [{ key, label: naam, destination, nationalClass: DEFAULT_CLASS[destination] }] : [];
	});
}

/** N2 as the school states it; once a school year is the least (O6). */
function discussionsAYear({ normen }: SchoolSetup): number {
	const norm = itemsOf(normen.lijst).find(({ nummer }) => nummer === 'N2');
	const [requirement] = norm && isStated(norm.eisen) ? norm.eisen : [];
	return Math.max(1, requirement?.minimaal ?? 1);
}
