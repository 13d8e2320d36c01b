import type { CountedDay, CounterAsked, CounterOffer } from '#modules/kwaliteit/index.ts';
import type { Db } from '#platform/database/session.ts';
import { planPath } from '../paths.ts';

/** The living plan was made or adjusted. */
const planVersions: CounterOffer = {
	key: 'plan',
	nameKey: 'iop_counter_versions',
	count: (db, { since, until, pupilIds }) => db.sql<CountedDay[]>`
		select v.pupil_id as "pupilId", v.fixed_on::text as "on" from iop_version v
		where v.school_id = (select app_school()) and v.fixed_on between ${since} and ${until}
			and (${ids(pupilIds)}::uuid[] is null or v.pupil_id = any (${ids(pupilIds)}::uuid[]))`,
	href: planPath
};

/** Days on which at least one goal was scored, by the pupil or by the staff. */
const scoredBy = (key: string, nameKey: CounterOffer['nameKey'], side: 'pupil' | 'staff'): CounterOffer => ({
	key,
	nameKey,
	count: (db, asked) => listScored(db, asked, side),
	href: (pupilId) => `/leerlingen/${pupilId}/doelen`
});

function listScored(db: Db, { since, until, pupilIds }: CounterAsked, side: string): Promise<CountedDay[]> {
	return db.sql<CountedDay[]>`
		select distinct s.pupil_id as "pupilId", s.scored_on::text as "on" from score s
		where s.school_id = (select app_school()) and s.side = ${side} and s.scored_on between ${since} and ${until}
			and s.goal_id is not null and s.value is not null and s.audience in ('gedeeld', 'team')
			and not exists (select from score c where c.school_id = s.school_id and c.corrects_id = s.id)
			and (${ids(pupilIds)}::uuid[] is null or s.pupil_id = any (${ids(pupilIds)}::uuid[]))`;
}

const ids = (pupilIds: readonly string[] | undefined) => (pupilIds as string[] | undefined) ?? null;

/** What a school can count of the living plan, in norms of its own. */
export const planCounters: readonly CounterOffer[] = [
	planVersions,
	scoredBy('scores-leerling', 'iop_counter_scored_pupil', 'pupil'),
	scoredBy('scores-school', 'iop_counter_scored_staff', 'staff')
];
