import type { Db } from '#platform/database/session.ts';
import type { Talk } from '../../gesprekken.ts';
import type { LinkedTalk } from '../../views.ts';

/** The talk that this one follows and those that followed it, in that order; only what the actor sees. */
export async function listLinkedTalks(
	db: Db,
	{ id, followsId }: Pick<Talk, 'id' | 'followsId'>
): Promise<LinkedTalk[]> {
	const rows = await db.sql<(Omit<LinkedTalk, 'plannedAt'> & { plannedAt: string | null })[]>`
		select k.id, k.pupil_id as "pupilId", k.kind, r.name as "roundName", k.state, k.planned_at as "plannedAt",
			k.held_on::text as "heldOn", k.follows_id is not distinct from ${id}::uuid as "isNext",
			exists (select from talk_slot s where s.school_id = k.school_id and s.talk_id = k.id) as "isPicked",
			exists (select from talk_invitation i where i.school_id = k.school_id and i.talk_id = k.id) as "isInvited"
		from talk k
		left join talk_round r on r.school_id = k.school_id and r.id = k.round_id
		where k.school_id = (select app_school()) and (k.id = ${followsId}::uuid or k.follows_id = ${id}::uuid)
		order by "isNext", k.created_at, k.id`;
	return rows.map((row) => ({ ...row, plannedAt: row.plannedAt ? new Date(row.plannedAt) : null }));
}
