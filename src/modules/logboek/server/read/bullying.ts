import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';

export type BullyingCase = {
	id: string;
	audience: 'team' | 'zorg';
	author: string;
	reportedOn: string;
	summary: string;
	closedOn: string | null;
	closedBy: string | null;
	outcome: string | null;
	steps: {
		position: number;
		step: string;
		dueOn: string | null;
		doneOn: string | null;
		doneBy: string | null;
		note: string | null;
	}[];
};

export async function getCase(
	db: Db,
	actor: Pick<Actor, 'schoolId'>,
	pupilId: string,
	id: string
): Promise<BullyingCase> {
	const [found] = await listCases(db, actor, pupilId, id);
	if (!found) throw new NotFound('bullying case');
	return found;
}

/** The cases of a pupil that the actor may read, the open ones first. */
export function listCases(
	db: Db,
	actor: Pick<Actor, 'schoolId'>,
	pupilId: string,
	id: string | null = null
): Promise<BullyingCase[]> {
	return db.sql<BullyingCase[]>`
		select c.id, c.audience, c.reported_on as "reportedOn", c.summary, c.closed_on as "closedOn", c.outcome,
			concat_ws(' ', p.given_name, p.infix, p.family_name) as author,
			(select concat_ws(' ', b.given_name, b.infix, b.family_name) from person b where b.school_id = c.school_id and b.id = c.closed_by_id) as "closedBy",
			(select coalesce(jsonb_agg(jsonb_build_object('position', s.position, 'step', s.step, 'dueOn', s.due_on, 'doneOn', s.done_on, 'note', s.note,
				'doneBy', (select concat_ws(' ', b.given_name, b.infix, b.family_name) from person b where b.school_id = s.school_id and b.id = s.done_by_id))
				order by s.position), '[]')
				from bullying_step s where s.school_id = c.school_id and s.case_id = c.id) as steps
		from bullying_case c
		left join person p on p.school_id = c.school_id and p.id = c.author_id
		where c.school_id = ${actor.schoolId} and c.pupil_id = ${pupilId} and (${id}::uuid is null or c.id = ${id}::uuid)
		order by c.closed_on is not null, c.reported_on desc`;
}
