import type { Db } from '#platform/database/session.ts';

/** What stands at the head of a pupil's documents: the school, the pupil's last place there, and the school's colour (#rrggbb). */
export type Letterhead = { name: string; place: string; colour: string };

/** One statement. A place that is called as the school is not said twice. */
export async function findLetterhead(db: Db, pupilId: string): Promise<Letterhead> {
	const [row] = await db.sql<{ name: string; location: string | null; town: string | null; colour: string }[]>`
		select s.name, l.name as location, l.town, s.theme_color as colour
		from school s
		left join lateral (
			select e.location_id from enrolment e
			where e.school_id = s.id and e.pupil_id = ${pupilId} order by e.from_on desc limit 1
		) e on true
		left join location l on l.school_id = s.id and l.id = e.location_id
		where s.id = (select app_school())`;
	return {
		name: row?.name ?? '',
		place: [row?.location, row?.town].filter((part) => part && part !== row?.name).join(' · '),
		colour: row?.colour ?? '#000000'
	};
}
