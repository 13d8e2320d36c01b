/* What waits for the care team or the administration, for the page of today. */
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';

export type EndingAccess = { id: string; pupilId: string; pupilName: string; personName: string; untilOn: string };

/** Access of outside helpers that ends between these days. */
export async function listEndingAccess(db: Db, actor: Actor, fromOn: string, untilOn: string): Promise<EndingAccess[]> {
	return db.sql<EndingAccess[]>`
		select a.id, a.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName",
			concat_ws(' ', h.given_name, h.infix, h.family_name) as "personName", a.until_on::text as "untilOn"
		from access_grant a
		join pupil p on p.school_id = a.school_id and p.id = a.pupil_id
		join person h on h.school_id = a.school_id and h.id = a.person_id
		where a.school_id = ${actor.schoolId} and a.role = 'begeleider'
			and a.until_on between ${fromOn}::date and ${untilOn}::date
		order by a.until_on, p.family_name, p.given_name`;
}

export type WaitingImport = { id: string; fileName: string };

/** Files of which the preview waits for a decision. */
export async function listWaitingImports(db: Db, actor: Actor): Promise<WaitingImport[]> {
	return db.sql<WaitingImport[]>`
		select id, file_name as "fileName" from import_run
		where school_id = ${actor.schoolId} and state = 'voorbeeld' order by created_at`;
}

type Unplaced = { pupils: number; withoutGroup: number; withoutMentor: number };

/** How many pupils are here, how many of them without a group, and how many in a group that has no mentor. */
export async function countUnplaced(db: Db, actor: Actor): Promise<Unplaced> {
	const [row] = await db.sql<Unplaced[]>`
		with here as (
			select distinct e.pupil_id from enrolment e
			where e.school_id = ${actor.schoolId} and (select app_today()) between e.from_on and coalesce(e.until_on, 'infinity')
		), member as (
			select m.pupil_id, bool_or(s.id is not null) as has_mentor
			from group_member m
			left join group_staff s on s.school_id = m.school_id and s.group_id = m.group_id and s.role = 'mentor'
				and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
			where m.school_id = ${actor.schoolId} and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			group by m.pupil_id
		)
		select count(*)::int as pupils, count(*) filter (where member.pupil_id is null)::int as "withoutGroup",
			count(*) filter (where not member.has_mentor)::int as "withoutMentor"
		from here left join member on member.pupil_id = here.pupil_id`;
	return row ?? { pupils: 0, withoutGroup: 0, withoutMentor: 0 };
}
