import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { Refusal } from '#platform/web/errors.ts';
import { mayRun, maySeat } from '../../access.ts';
import type { CloseForm, PresenceForm } from '../../minutes-forms.ts';
import { aliasAt, isOpen, mayBecome } from '../../overleg.ts';
import { sessionPointPath, sessionPath } from '../../paths.ts';
import { getMeeting, type FoundMeeting } from '../read/meetings.ts';
import { findNext, listMissing, listSessionPoints } from '../read/room.ts';

/** From now on the table meets: who is there is written down, and decisions can be made. */
export async function beginMeeting(
	db: Db,
	actor: Actor,
	id: string,
	input: PresenceForm,
	today: string
): Promise<Done> {
	const found = await getToRun(db, actor, id);
	if (!mayBecome(found.state, 'held')) throw new Refusal('overleg_refusal_begun');
	if (found.onDay > today) throw new Refusal('overleg_refusal_early');
	const begun = await db.sql`
		update meeting set state = 'held', version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and state = 'planned' returning id`;
	if (begun.length === 0) throw new Refusal('overleg_refusal_begun');
	if (maySeat(actor, found)) await writePresence(db, actor, id, input);
	record(db, actor, { act: 'overleg.begin', subjectId: id, detail: { present: input.present.length } });
	const [first] = await listSessionPoints(db, actor, id);
	return { to: first ? sessionPointPath(id, first.id) : sessionPath(id), said: 'overleg_said_begun' };
}

/** Who is there; also when somebody comes in late. */
export async function keepPresence(db: Db, actor: Actor, id: string, input: PresenceForm): Promise<Done> {
	const found = await getMeeting(db, actor, id);
	if (!maySeat(actor, found)) throw new Refusal('overleg_refusal_seat');
	if (!isOpen(found.state)) throw new Refusal('overleg_refusal_over');
	await writePresence(db, actor, id, input);
	record(db, actor, { act: 'overleg.presence', subjectId: id, detail: { present: input.present.length } });
	return { to: sessionPath(id), said: 'overleg_said_presence' };
}

const writePresence = ({ sql }: Db, { schoolId }: Actor, id: string, { present }: PresenceForm) => sql`
	update meeting_seat set was_present = person_id = any (${[...present]}::uuid[])
	where school_id = ${schoolId} and meeting_id = ${id} and from_on <= until_on`;

/**
 * The meeting is over and stays as it is: what was decided is read from now on by whom it is for. Points that were left for
 * later go to the next meeting. If anything must still be answered, nothing happened.
 */
export async function closeMeeting(db: Db, actor: Actor, id: string, { version }: CloseForm): Promise<Done> {
	const found = await getToRun(db, actor, id);
	if (!mayBecome(found.state, 'closed')) throw new Refusal('overleg_refusal_not_begun');
	const points = await listSessionPoints(db, actor, id);
	const next = await findNext(db, actor, found);
	const missing = await listMissing(db, actor, found, { points, next });
	if (missing.length > 0) throw new Refusal('overleg_refusal_missing');
	const carried = next ? await carryOn(db, actor, id, next.id) : 0;
	await forgetRemoved(db, actor, id);
	const closed = await db.sql`
		update meeting set state = 'closed', closed_at = now(), closed_by_id = ${actor.personId}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and state = 'held' and version = ${version} returning id`;
	if (closed.length === 0) throw new Refusal('overleg_refusal_changed');
	record(db, actor, { act: 'overleg.close', subjectId: id, detail: { points: points.length, carried } });
	return { to: sessionPath(id), said: 'overleg_said_closed' };
}

/** Who runs it and sits at the table: from elsewhere one would close what one does not see. */
async function getToRun(db: Db, actor: Actor, id: string): Promise<FoundMeeting> {
	const found = await getMeeting(db, actor, id);
	if (!mayRun(actor, found)) throw new Refusal('overleg_refusal_plan');
	if (found.seat === null || actor.kind !== 'medewerker') throw new Refusal('overleg_refusal_table');
	return found;
}

type Left = { id: string; isAnonymous: boolean };

/** Each point as it was, in the order it had, as the next one of the same pupil, group or subject. Whom it names is checked again. */
async function carryOn(db: Db, actor: Actor, from: string, to: string): Promise<number> {
	const { sql } = db;
	const { schoolId, personId } = actor;
	const left = await sql<Left[]>`
		select i.id, i.is_anonymous as "isAnonymous" from agenda_item i
		where i.school_id = ${schoolId} and i.meeting_id = ${from} and i.state = 'postponed'
			-- somebody who prepares the next meeting may have put it there already
			and not exists (
				select from agenda_origin o
				join agenda_item after on after.school_id = o.school_id and after.id = o.item_id and after.state <> 'off'
				where o.school_id = i.school_id and o.follows_id = i.id)
		order by i.position, i.id`;
	for (const { id, isAnonymous } of left) {
		const added = randomUUID();
		const [place] = await sql<{ place: number; aliases: number }[]>`select place, aliases from app_agenda_place(${to})`;
		if (!place) throw new Refusal('overleg_refusal_no_next');
		await sql`
			insert into agenda_item (school_id, id, meeting_id, position, about, title, group_id, alias, is_anonymous, question, facts)
			select school_id, ${added}, ${to}, ${place.place}, about, title, group_id, ${isAnonymous ? aliasAt(place.aliases) : ''},
				is_anonymous, question, facts
			from agenda_item where school_id = ${schoolId} and id = ${id}`;
		await sql`
			insert into agenda_origin (school_id, item_id, brought_in_by_id, source, follows_id)
			values (${schoolId}, ${added}, ${personId}, 'vervolg', ${id})`;
		await sql`
			insert into agenda_pupil (school_id, item_id, pupil_id, name)
			select school_id, ${added}, pupil_id, name from agenda_pupil where school_id = ${schoolId} and item_id = ${id}`;
	}
	return left.length;
}

/** What was taken away at the table is gone for good when it closes. */
async function forgetRemoved({ sql }: Db, { schoolId }: Actor, id: string): Promise<void> {
	await sql`
		delete from agenda_decision d using agenda_item i
		where d.school_id = ${schoolId} and i.school_id = d.school_id and i.id = d.item_id and i.meeting_id = ${id} and d.removed_at is not null`;
	await sql`delete from meeting_action where school_id = ${schoolId} and meeting_id = ${id} and removed_at is not null`;
}
