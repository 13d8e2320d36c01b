import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { InvitedBy } from '../../planning/invitations.ts';
import { leaveNews } from './tell.ts';

export type Invited = { mailed: number; byLetter: number };

/**
 * Asks the parents (from 18 the pupil, and the parents whom the pupil allows it) to a talk that the actor holds. Whom the
 * school can mail gets one as soon as there is a time to pick, or the talk has one; the others get a letter on paper.
 */
export async function inviteParents(db: Db, actor: Actor, talkId: string): Promise<Invited> {
	const rows = await db.sql<{ pupilId: string; how: InvitedBy }[]>`
		select pupil_id as "pupilId", how from invite_parents(array[${talkId}]::uuid[])`;
	const mailed = rows.filter(({ how }) => how === 'mail').length;
	if (mailed > 0) await leaveNews(db, actor, [{ news: 'invited', talkId }]);
	const invited = { mailed, byLetter: rows.length - mailed };
	const [first] = rows;
	if (first)
		record(db, actor, { act: 'gesprekken.invite', pupilId: first.pupilId, subjectId: talkId, detail: invited });
	return invited;
}

/**
 * After a talk of the pupil was held: the talk with the parents that its round asks for, due so many days later (I4), with
 * the parents invited. Gives its id, or nothing where no talk follows.
 */
export async function addFollowingTalk(
	db: Db,
	actor: Actor,
	talkId: string,
	heldOn: string
): Promise<string | undefined> {
	const [next] = await db.sql<{ pupilId: string; roundId: string; kind: string; leadId: string; withinDays: number }[]>`
		select k.pupil_id as "pupilId", f.id as "roundId", f.kind, k.lead_id as "leadId", f.within_days as "withinDays"
		from talk k
		join talk_round r on r.school_id = k.school_id and r.id = k.round_id
		join talk_round f on f.school_id = r.school_id and f.school_year_id = r.school_year_id and f.follows_key = r.key
			and f.number = r.number and f.location_id is not distinct from r.location_id
		where k.school_id = (select app_school()) and k.id = ${talkId}
		order by f.id limit 1`;
	if (!next) return undefined;
	const [made] = await db.sql<{ id: string }[]>`
		insert into talk (school_id, id, pupil_id, round_id, kind, lead_id, follows_id, due_on, changed_by_id)
		values (${actor.schoolId}, gen_random_uuid(), ${next.pupilId}, ${next.roundId}, ${next.kind}, ${next.leadId}, ${talkId},
			${addDays(heldOn, next.withinDays)}, ${actor.personId})
		on conflict do nothing
		returning id`;
	if (!made) return undefined;
	record(db, actor, { act: 'gesprekken.follow', pupilId: next.pupilId, subjectId: made.id });
	await inviteParents(db, actor, made.id);
	return made.id;
}
