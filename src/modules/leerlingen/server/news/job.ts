import { setupOf } from '#modules/scholen/server/index.ts';
import { asActor, asSystem, type Db } from '#platform/database/session.ts';
import type { Job } from '#platform/jobs/jobs.ts';
import { leave } from '#platform/jobs/outbox.ts';
import { dateInNetherlands } from '#platform/text/dates.ts';
import { lastToldBy, type NewsSource } from '../../news.ts';

/** After school, on school days: nobody gets such a mail at night. */
export const newsJob = (sources: readonly NewsSource[]): Job => ({
	kind: 'leerlingen.tellFamilies',
	every: '0 16 * * 1-5',
	run: () => tellFamilies(sources, new Date())
});

type Reader = { schoolId: string; personId: string };

/** Tells the parents of all schools who have waited long enough and for whom there is something new. Run twice, it tells once. */
export async function tellFamilies(sources: readonly NewsSource[], now: Date): Promise<void> {
	const today = dateInNetherlands(now);
	const schools = await asSystem(({ sql }) => sql<{ id: string }[]>`select id from school`);
	for (const { id: schoolId } of schools) {
		const toldBy = await asSystem(async (db) =>
			lastToldBy((await setupOf(db, today, schoolId)).zicht.berichten_ouders, today)
		);
		if (toldBy === null) continue;
		for (const { personId } of await listWaiting(schoolId, toldBy)) {
			// As the parent: what this person may not see is no news.
			await asActor({ schoolId, personId, today }, (db) =>
				tellOne(db, { schoolId, personId }, sources, { now, toldBy })
			);
		}
	}
}

/** Parents with an address who want to hear and were not told since that day. */
const listWaiting = (schoolId: string, toldBy: string): Promise<{ personId: string }[]> =>
	asSystem(
		({ sql }) => sql<{ personId: string }[]>`
			select p.id as "personId"
			from person p
			join reach r on r.school_id = p.school_id and r.person_id = p.id and r.email is not null
			left join news_told n on n.school_id = p.school_id and n.person_id = p.id
			where p.school_id = ${schoolId} and p.kind = 'ouder' and not p.archived and coalesce(n.is_wanted, true)
				and (n.told_at is null or (n.told_at at time zone 'Europe/Amsterdam')::date <= ${toldBy}::date)
			order by p.id`
	);

async function tellOne(
	db: Db,
	reader: Reader,
	sources: readonly NewsSource[],
	{ now, toldBy }: { now: Date; toldBy: string }
): Promise<void> {
	const { schoolId, personId } = reader;
	const [told] = await db.sql<{ at: string | null }[]>`
		select told_at as at from news_told where school_id = ${schoolId} and person_id = ${personId}`;
	// Who never heard anything hears of the last period, not of years.
	const since = told?.at ? new Date(told.at) : new Date(`${toldBy}T00:00Z`);
	const found = await Promise.all(sources.map((source) => source(db, reader, since)));
	if (!found.includes(true)) return;
	// Somebody who told the same at this moment is waited for, and then this one tells nothing.
	const [first] = await db.sql`
		insert into news_told (school_id, person_id, told_at) values (${schoolId}, ${personId}, ${now.toISOString()})
		on conflict (school_id, person_id) do update set told_at = excluded.told_at
		where news_told.is_wanted
			and (news_told.told_at is null or (news_told.told_at at time zone 'Europe/Amsterdam')::date <= ${toldBy}::date)
		returning person_id`;
	if (first) await leave(db, reader, 'mail', { letter: 'news', personId, path: '/vandaag' });
}
