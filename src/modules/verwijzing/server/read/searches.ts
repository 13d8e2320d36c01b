import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { Search } from '../../views.ts';

type Asked = { pupilId?: string; id?: string; onlyOpen?: boolean };

/** Searches for another school that the actor may read, with their steps and the schools that were asked. */
export const listSearches = (db: Db, { pupilId, id, onlyOpen = false }: Asked): Promise<Search[]> =>
	db.sql<Search[]>`
		select s.id, s.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName",
			s.started_on::text as "startedOn", s.why, s.closed_on::text as "closedOn", s.outcome, s.taken_over_by as "takenOverBy",
			s.close_reason as "closeReason", s.version, concat_ws(' ', a.given_name, a.infix, a.family_name) as author,
			(select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'step', t.step, 'ownerId', t.owner_id, 'dueOn', t.due_on,
				'doneOn', t.done_on, 'note', t.note, 'owner', case when w.id is not null then concat_ws(' ', w.given_name, w.infix, w.family_name) end)
				order by t.position), '[]')
				from other_school_step t left join person w on w.school_id = t.school_id and w.id = t.owner_id
				where t.school_id = s.school_id and t.search_id = s.id) as steps,
			(select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'school', q.school, 'askedOn', q.asked_on, 'answer', q.answer,
				'answeredOn', q.answered_on, 'note', q.note) order by q.asked_on, q.created_at), '[]')
				from other_school_asked q where q.school_id = s.school_id and q.search_id = s.id) as asked
		from other_school s
		join pupil p on p.school_id = s.school_id and p.id = s.pupil_id
		left join person a on a.school_id = s.school_id and a.id = s.author_id
		where s.school_id = (select app_school()) and (${pupilId ?? null}::uuid is null or s.pupil_id = ${pupilId ?? null}::uuid)
			and (${id ?? null}::uuid is null or s.id = ${id ?? null}::uuid) and (not ${onlyOpen} or s.closed_on is null)
		order by s.closed_on is not null, s.started_on, s.id`;

export async function getSearch(db: Db, pupilId: string, id: string): Promise<Search> {
	const [found] = await listSearches(db, { pupilId, id });
	if (!found) throw new NotFound('search');
	return found;
}
