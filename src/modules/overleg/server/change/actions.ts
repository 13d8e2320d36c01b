import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import type { ActionChoiceForm, ActionForm, NewActionForm } from '../../minutes-forms.ts';
import { actionsPath, sessionPath, sessionPointPath } from '../../paths.ts';
import { getPointToDecide, getTableToDecide, type AgreedAt } from './point.ts';

/** Who of the school does what, and by when. The table says so while it meets. */
export async function agreeOnAction(db: Db, actor: Actor, where: AgreedAt, input: NewActionForm): Promise<void> {
	await checkAction(db, actor, where, input);
	const { what, owner, dueOn } = input;
	const [added] = await db.sql<{ id: string }[]>`
		insert into meeting_action (school_id, id, meeting_id, item_id, what, owner_id, due_on, added_by_id)
		values (${actor.schoolId}, gen_random_uuid(), ${where.meetingId}, ${where.pointId}, ${what}, ${owner}, ${dueOn}, ${actor.personId})
		returning id`;
	record(db, actor, { act: 'overleg.addAction', subjectId: added!.id, detail: { ownerId: owner, dueOn } });
}

/** Of the table as a whole, such as whom somebody will call: it is about no point. */
export async function addTableAction(db: Db, actor: Actor, meetingId: string, input: NewActionForm): Promise<Done> {
	const where = { meetingId, pointId: null };
	await agreeOnAction(db, actor, where, input);
	return { to: `${pagePath(where)}#acties`, said: 'overleg_said_action' };
}

async function checkAction(db: Db, actor: Actor, where: AgreedAt, { owner, dueOn }: NewActionForm): Promise<void> {
	await checkTable(db, actor, where);
	if (dueOn < todayOf(actor)) throw new FormIssue({ dueOn: 'overleg_form_past' });
	const [found] = await db.sql`
		select id from person where school_id = ${actor.schoolId} and id = ${owner} and kind = 'medewerker' and not archived`;
	if (!found) throw new FormIssue({ owner: 'overleg_form_owner' });
}

/** Other words, somebody else or another day. */
export async function changeAction(db: Db, actor: Actor, where: AgreedAt, input: ActionForm): Promise<Done> {
	await checkAction(db, actor, where, input);
	const { action, what, owner, dueOn, version } = input;
	const changed = await db.sql`
		update meeting_action set what = ${what}, owner_id = ${owner}, due_on = ${dueOn}, version = version + 1
		where ${agreedAt(db, actor, where)} and id = ${action} and version = ${version}
			and removed_at is null returning id`;
	if (changed.length === 0) {
		const [now] = await db.sql<{ what: string; version: number }[]>`
			select what, version from meeting_action
			where ${agreedAt(db, actor, where)} and id = ${action} and removed_at is null`;
		if (!now) throw new NotFound('action');
		throw new EditConflict({ what: now.what }, now.version);
	}
	record(db, actor, { act: 'overleg.changeAction', subjectId: action, detail: { ownerId: owner, dueOn } });
	return { to: `${pagePath(where)}#acties`, said: 'overleg_said_action' };
}

/** It stays within reach until the meeting is closed. */
export async function removeAction(db: Db, actor: Actor, where: AgreedAt, { action }: ActionChoiceForm): Promise<Done> {
	await checkTable(db, actor, where);
	const removed = await db.sql`
		update meeting_action set removed_at = now()
		where ${agreedAt(db, actor, where)} and id = ${action} and removed_at is null returning id`;
	if (removed.length === 0) throw new NotFound('action');
	record(db, actor, { act: 'overleg.removeAction', subjectId: action });
	return {
		to: `${pagePath(where)}#acties`,
		said: 'overleg_said_action_removed',
		undo: { href: `${pagePath(where)}#weggehaald`, key: 'overleg_put_back' }
	};
}

export async function restoreAction(
	db: Db,
	actor: Actor,
	where: AgreedAt,
	{ action }: ActionChoiceForm
): Promise<Done> {
	await checkTable(db, actor, where);
	const restored = await db.sql`
		update meeting_action set removed_at = null
		where ${agreedAt(db, actor, where)} and id = ${action} and removed_at is not null returning id`;
	if (restored.length === 0) throw new NotFound('action');
	record(db, actor, { act: 'overleg.restoreAction', subjectId: action });
	return { to: `${pagePath(where)}#acties`, said: 'overleg_said_put_back' };
}

/** It is done, today. Said twice it stays as it was. The owner says so, or somebody at the table where it was agreed. */
export async function finishAction(db: Db, actor: Actor, { action }: ActionChoiceForm): Promise<Done> {
	await getFinishable(db, actor, action);
	const [done] = await db.sql`
		update meeting_action set done_on = ${todayOf(actor)}, done_by_id = ${actor.personId}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${action} and done_on is null and removed_at is null returning id`;
	if (done) record(db, actor, { act: 'overleg.finishAction', subjectId: action });
	return {
		said: 'overleg_said_action_done',
		undo: { href: `${actionsPath}?toon=klaar#${action}`, key: 'overleg_action_undone' }
	};
}

/** It was a slip: it is still to be done. */
export async function reopenAction(db: Db, actor: Actor, { action }: ActionChoiceForm): Promise<Done> {
	await getFinishable(db, actor, action);
	const [open] = await db.sql`
		update meeting_action set done_on = null, done_by_id = null, version = version + 1
		where school_id = ${actor.schoolId} and id = ${action} and done_on is not null returning id`;
	if (open) record(db, actor, { act: 'overleg.reopenAction', subjectId: action });
	return { said: 'overleg_said_action_open' };
}

async function getFinishable({ sql }: Db, { schoolId, personId, kind }: Actor, id: string): Promise<void> {
	const [action] = await sql<{ isOwn: boolean; isAtTable: boolean }[]>`
		select owner_id = ${personId} as "isOwn", coalesce(app_seat(meeting_id) = 'staff', false) as "isAtTable"
		from meeting_action where school_id = ${schoolId} and id = ${id} and removed_at is null`;
	if (!action) throw new NotFound('action');
	if (kind !== 'medewerker' || !(action.isOwn || action.isAtTable)) throw new Refusal('overleg_refusal_action');
}

/** An action of this point, or of this table: never of another one. */
const agreedAt = ({ sql }: Db, { schoolId }: Actor, { meetingId, pointId }: AgreedAt) => sql`
	school_id = ${schoolId} and meeting_id = ${meetingId} and item_id is not distinct from ${pointId}::uuid`;

const checkTable = async (db: Db, actor: Actor, { meetingId, pointId }: AgreedAt): Promise<void> => {
	if (pointId === null) await getTableToDecide(db, actor, meetingId);
	else await getPointToDecide(db, actor, { meetingId, pointId });
};

const pagePath = ({ meetingId, pointId }: AgreedAt): string =>
	pointId === null ? sessionPath(meetingId) : sessionPointPath(meetingId, pointId);
