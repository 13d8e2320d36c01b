import { m } from '#paraglide/messages.js';
import type { Db } from '#platform/database/session.ts';
import { REMINDERS_BEFORE_SILENCE } from '../agreement.ts';
import type { CountsFrom } from '../dates.ts';
import { DEFAULT_CLASS, DESTINATIONS, type Destination, type SchoolDestination } from '../destinations.ts';

/** What a school decides about its OPPs: in its set-up, and in `opp_setting`. */
export type OppSettings = {
	countsFrom: CountsFrom;
	discussionsAYear: number;
	destinations: SchoolDestination[];
	remindersBeforeSilence: number;
	disputeCommittee: string;
};

type Row = {
	countsFrom: unknown;
	destinations: unknown;
	norms: unknown;
	remindersBeforeSilence: number | null;
	disputeCommittee: string | null;
};

/** As they hold today. A set-up that does not state something leaves the national rule. */
export async function getOppSettings(db: Db): Promise<OppSettings> {
	const [row] = await db.sql<Row[]>`
		select s.document #> '{plannen,opp,termijn_telt_vanaf}' as "countsFrom",
			s.document #> '{uitstroom,bestemmingen}' as destinations, s.document #> '{normen,lijst}' as norms,
			o.reminders_before_silence as "remindersBeforeSilence", o.dispute_committee as "disputeCommittee"
		from (select app_school() as id) school
		left join opp_setting o on o.school_id = school.id
		left join lateral (
			select document from setup_version v
			where v.school_id = school.id and v.valid_from_on <= (select app_today())
			order by v.valid_from_on desc, v.number desc limit 1
		) s on true`;
	const destinations = destinationsOf(row?.destinations);
	return {
		// "Toelating en plaatsing" counts from the placement, the later of the two; the national rule from the enrolment.
		countsFrom: row?.countsFrom === 'toelating en plaatsing' ? 'placement' : 'enrolment',
		discussionsAYear: discussionsAYear(row?.norms),
		destinations: destinations.length > 0 ? destinations : commonDestinations(),
		remindersBeforeSilence: row?.remindersBeforeSilence ?? REMINDERS_BEFORE_SILENCE,
		disputeCommittee: row?.disputeCommittee ?? m.opp_dispute_committee()
	};
}

const kinds: Record<string, Destination> = {
	vervolgonderwijs: 'continued-education',
	'regulier werk': 'regular-work',
	'gesubsidieerd werk': 'subsidised-work',
	'beschut werk': 'sheltered-work',
	dagbesteding: 'day-activities'
};

/** The school's list; what it does not state is not there. Lines of another kind than the five are no perspective. */
function destinationsOf(stated: unknown): SchoolDestination[] {
	if (!Array.isArray(stated)) return [];
	return stated.flatMap(({ key, naam, soort }: { key: string; naam: string; soort: string }) => {
		const destination = kinds[soort];
		return destination ? [{ key, label: naam, destination, nationalClass: DEFAULT_CLASS[destination] }] : [];
	});
}

const commonLabels: Record<Destination, () => string> = {
	'continued-education': m.opp_common_continued_education,
	'regular-work': m.opp_common_regular_work,
	'subsidised-work': m.opp_common_subsidised_work,
	'sheltered-work': m.opp_common_sheltered_work,
	'day-activities': m.opp_common_day_activities
};

/** The five that all source documents share, for a school without a list of its own. */
const commonDestinations = (): SchoolDestination[] =>
	DESTINATIONS.map((destination) => ({
		key: destination,
		label: commonLabels[destination](),
		destination,
		nationalClass: DEFAULT_CLASS[destination]
	}));

/** N2 as the school states it; once a school year is the least (O6). */
function discussionsAYear(stated: unknown): number {
	if (!Array.isArray(stated)) return 1;
	const norm = stated.find(({ nummer }: { nummer?: string }) => nummer === 'N2') as { eisen?: unknown } | undefined;
	const [requirement] = Array.isArray(norm?.eisen) ? (norm.eisen as { minimaal?: number }[]) : [];
	return Math.max(1, requirement?.minimaal ?? 1);
}
