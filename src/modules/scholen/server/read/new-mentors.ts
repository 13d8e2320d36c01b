import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';

/** Somebody was put with a group: who, with which, and by whom. */
export type NewMentor = { id: string; groupId: string; group: string; name: string; by: string; fromOn: string };

const daysTold = 7;

/**
 * Mentors who were named these last days, for those who would notice that it is wrong: the other mentors of the group and
 * who leads the care. Not for who named them, and not for themselves.
 */
export function listNewMentors(db: Db, actor: Actor): Promise<NewMentor[]> {
	return db.sql<NewMentor[]>`
		select s.id, s.group_id as "groupId", g.name as "group", concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
			concat_ws(' ', n.given_name, n.infix, n.family_name) as by, s.from_on::text as "fromOn"
		from group_staff s
		join school_group g on g.school_id = s.school_id and g.id = s.group_id
		join person p on p.school_id = s.school_id and p.id = s.person_id
		join person n on n.school_id = s.school_id and n.id = s.named_by_id
		where s.school_id = ${actor.schoolId} and s.role = 'mentor' and s.named_at > now() - make_interval(days => ${daysTold})
			and coalesce(s.until_on, 'infinity') >= (select app_today())
			and ${actor.personId}::uuid not in (s.person_id, s.named_by_id)
			and ((select app_has_role('zorgcoordinator')) or exists (
				select from group_staff mine
				where mine.school_id = s.school_id and mine.group_id = s.group_id and mine.person_id = ${actor.personId}
					and mine.role = 'mentor' and (select app_today()) between mine.from_on and coalesce(mine.until_on, 'infinity')))
		order by s.named_at desc, s.id`;
}
