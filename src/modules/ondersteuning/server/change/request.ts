import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { todayOf } from '#platform/web/today.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import { mayDecide, mayRaise, mayReply, mayTakeBack } from '../../access.ts';
import { requestPath, supportPath } from '../../paths.ts';
import type { RaiseForm, ReasonForm, ReplyForm, TakeUpForm } from '../../request/forms.ts';
import type { RequestState, Side } from '../../request/request.ts';
import type { RequestRow } from '../../request/views.ts';
import { findOpenCase } from '../read/case.ts';
import { getRequest } from '../read/requests.ts';
import { getTeamSubject, type Subject } from '../read/subject.ts';
import { openCase } from './case.ts';

/** Asks the care team for support, with the entries of the log that the asker chose of those that (s)he reads. */
export async function raiseRequest(db: Db, actor: Actor, pupilId: string, input: RaiseForm): Promise<Done> {
	const { own } = await getTeamSubject(db, actor, pupilId);
	if (!mayRaise(own)) throw new Refusal('ondersteuning_refusal_raise');
	const { entryIds, pupilNotAsked, parentsNotAsked, ...said } = input;
	const id = randomUUID();
	await db.sql`
		insert into support_request (school_id, id, pupil_id, author_id, raised_on, urgency, seen, tried, asked, pupil_says,
			is_pupil_asked, parents_say, are_parents_asked)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${actor.personId}, ${todayOf(actor)}, ${said.urgency}, ${said.seen}, ${said.tried},
			${said.asked}, ${said.pupilSays}, ${!pupilNotAsked}, ${said.parentsSay}, ${!parentsNotAsked})`;
	const linked = await db.sql`
		insert into request_log_entry (school_id, request_id, pupil_id, entry_id)
		select ${actor.schoolId}, ${id}, ${pupilId}, e.id from log_entry e
		where e.school_id = ${actor.schoolId} and e.pupil_id = ${pupilId} and e.id = any (${entryIds}::uuid[])
		returning 1`;
	if (linked.length < new Set(entryIds).size) throw new FormIssue({ entryIds: 'ondersteuning_form_entries' });
	const detail = { urgency: said.urgency, entries: linked.length };
	record(db, actor, { act: 'ondersteuning.raise', pupilId, subjectId: id, detail });
	return { to: requestPath(pupilId, id), said: 'ondersteuning_said_raised' };
}

type Asked = Subject & { request: RequestRow };

async function getAsked(db: Db, actor: Actor, pupilId: string, requestId: string): Promise<Asked> {
	const [subject, request] = await Promise.all([
		getTeamSubject(db, actor, pupilId),
		getRequest(db, actor, pupilId, requestId)
	]);
	return { ...subject, request };
}

/** The care team asks something back: from now on it waits for the answer. */
export async function askBack(
	db: Db,
	actor: Actor,
	pupilId: string,
	requestId: string,
	{ text }: ReplyForm
): Promise<Done> {
	const { own, request } = await getAsked(db, actor, pupilId, requestId);
	if (!mayDecide(own, request)) throw refusalOf(request);
	await addReply(db, actor, pupilId, requestId, 'zorg', text);
	await move(db, actor, request, 'teruggevraagd');
	record(db, actor, { act: 'ondersteuning.askBack', pupilId, subjectId: requestId });
	return { said: 'ondersteuning_said_asked_back' };
}

/** Who raised it, or a mentor of the pupil, answers or adds something: it is the care team's turn again. */
export async function replyToRequest(
	db: Db,
	actor: Actor,
	pupilId: string,
	requestId: string,
	{ text }: ReplyForm
): Promise<Done> {
	const { own, request } = await getAsked(db, actor, pupilId, requestId);
	if (!mayReply(actor, own, request)) throw refusalOf(request);
	await addReply(db, actor, pupilId, requestId, 'vrager', text);
	await move(db, actor, request, 'open');
	record(db, actor, { act: 'ondersteuning.reply', pupilId, subjectId: requestId });
	return { said: 'ondersteuning_said_replied' };
}

/** The care team takes it up: it joins the pupil's open case, or opens one with this as its reason. */
export async function takeUp(
	db: Db,
	actor: Actor,
	pupilId: string,
	requestId: string,
	{ level, reason }: TakeUpForm
): Promise<Done> {
	const { own, request } = await getAsked(db, actor, pupilId, requestId);
	if (!mayDecide(own, request)) throw refusalOf(request);
	const open = await findOpenCase(db, pupilId);
	if (!open && level === undefined) throw new FormIssue({ level: 'ondersteuning_form_level' });
	const caseId =
		open?.id ??
		(await openCase(db, actor, pupilId, {
			level: level!,
			happenedOn: todayOf(actor),
			decidedIn: '',
			reason,
			audience: 'zorg'
		}));
	await move(db, actor, request, 'opgepakt', { reason, caseId });
	record(db, actor, {
		act: 'ondersteuning.takeUp',
		pupilId,
		subjectId: requestId,
		detail: { joined: open !== undefined }
	});
	return { to: supportPath(pupilId), said: open ? 'ondersteuning_said_joined' : 'ondersteuning_said_taken_up' };
}

export async function closeRequest(
	db: Db,
	actor: Actor,
	pupilId: string,
	requestId: string,
	{ reason }: ReasonForm
): Promise<Done> {
	const { own, request } = await getAsked(db, actor, pupilId, requestId);
	if (!mayDecide(own, request)) throw refusalOf(request);
	await move(db, actor, request, 'gesloten', { reason });
	record(db, actor, { act: 'ondersteuning.closeRequest', pupilId, subjectId: requestId });
	return { said: 'ondersteuning_said_closed' };
}

/** Its author no longer asks it. */
export async function takeBack(
	db: Db,
	actor: Actor,
	pupilId: string,
	requestId: string,
	{ reason }: ReasonForm
): Promise<Done> {
	const { request } = await getAsked(db, actor, pupilId, requestId);
	if (!mayTakeBack(actor, request)) throw refusalOf(request);
	await move(db, actor, request, 'gesloten', { reason });
	record(db, actor, { act: 'ondersteuning.takeBack', pupilId, subjectId: requestId });
	return { said: 'ondersteuning_said_taken_back' };
}

const refusalOf = ({ state }: Pick<RequestRow, 'state'>): Refusal =>
	new Refusal(
		state === 'opgepakt' || state === 'gesloten' ? 'ondersteuning_refusal_decided' : 'ondersteuning_refusal_role'
	);

async function addReply(db: Db, actor: Actor, pupilId: string, requestId: string, side: Side, text: string) {
	await db.sql`
		insert into request_reply (school_id, id, request_id, pupil_id, author_id, side, said_on, text)
		values (${actor.schoolId}, ${randomUUID()}, ${requestId}, ${pupilId}, ${actor.personId}, ${side}, ${todayOf(actor)}, ${text})`;
}

/** Throws a Refusal when somebody else was first. */
async function move(
	db: Db,
	actor: Actor,
	{ id, lock }: RequestRow,
	state: RequestState,
	decided?: { reason: string; caseId?: string }
): Promise<void> {
	const moved = await db.sql`
		update support_request set state = ${state}, version = version + 1,
			decided_on = ${decided ? todayOf(actor) : null}::date, decided_by_id = ${decided ? actor.personId : null}::uuid,
			reason = ${decided?.reason ?? ''}, case_id = ${decided?.caseId ?? null}::uuid
		where school_id = ${actor.schoolId} and id = ${id} and version = ${lock} returning 1`;
	if (moved.length === 0) throw new Refusal('ondersteuning_refusal_changed');
}
