import { isStated, itemsOf, oppSettings, type SchoolSetup } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import type { CountsFrom } from '../dates.ts';
import { DEFAULT_CLASS, type Destination, type SchoolDestination } from '../destinations.ts';

/** What a school decides about its OPPs, from its set-up as it holds today. */
export type OppSettings = {
	countsFrom: CountsFrom;
	discussionsAYear: number;
	destinations: SchoolDestination[];
	remindersBeforeSilence: number;
	daysBetweenReminders: number;
	disputeCommittee: string;
};

export async function getOppSettings(db: Db): Promise<OppSettings> {
	const setup = await setupOf(db);
	return { ...oppSettings(setup), destinations: destinationsOf(setup), discussionsAYear: discussionsAYear(setup) };
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
