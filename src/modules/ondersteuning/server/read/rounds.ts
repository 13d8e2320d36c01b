import type { Db } from '#platform/database/session.ts';
import type { RoundRow } from '../../round/views.ts';
import { nameOf } from './subject.ts';

/** The question rounds about a pupil, the newest first, with who was asked and what each answered; one where asked. */
export function listRounds(db: Db, pupilId: string, id: string | null = null): Promise<RoundRow[]> {
	return db.sql<RoundRow[]>`
		select r.id, r.asked_by_id as "askedById", ${nameOf(db)} as "askedByName", r.asked_on::text as "askedOn",
			r.closes_on::text as "closesOn", r.closed_on::text as "closedOn", r.questions,
			coalesce((
				select jsonb_agg(jsonb_build_object('personId', k.person_id, 'answers', a.answers,
					'name', concat_ws(' ', t.given_name, t.infix, t.family_name)) order by a.answers is null, t.family_name, t.given_name)
				from question_asked k
				left join question_answer a on a.school_id = k.school_id and a.round_id = k.round_id and a.person_id = k.person_id
				left join person t on t.school_id = k.school_id and t.id = k.person_id
				where k.school_id = r.school_id and k.round_id = r.id), '[]') as asked
		from question_round r
		left join person p on p.school_id = r.school_id and p.id = r.asked_by_id
		where r.school_id = (select app_school()) and r.pupil_id = ${pupilId} and (${id}::uuid is null or r.id = ${id}::uuid)
		order by r.asked_on desc, r.created_at desc`;
}

/** Who teaches, mentors or assists this pupil today, each once. */
export function listTeachers(
	db: Db,
	pupilId: string,
	roles: readonly string[]
): Promise<{ id: string; name: string; roles: string[] }[]> {
	return db.sql<{ id: string; name: string; roles: string[] }[]>`
		select person_id as id, concat_ws(' ', given_name, infix, family_name) as name, array_agg(distinct role) as roles
		from involved_people(${pupilId})
		where role = any (${roles as string[]}::text[])
		group by person_id, given_name, infix, family_name
		order by family_name, given_name`;
}
