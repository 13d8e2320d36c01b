import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { dateInNetherlands, instantInNetherlands, timeInNetherlands } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, Refusal } from '#platform/web/errors.ts';
import { mayCancel, mayPlan } from '../../access.ts';
import type { CancelForm, PlanTalkForm } from '../../forms.ts';
import { isWithParents } from '../../gesprekken.ts';
import { pupilTalksPath } from '../../paths.ts';
import { listHolders } from '../read/holders.ts';
import { getTalkOf, type FoundTalk } from '../read/talk.ts';
import { talk } from '../tables.ts';
import { inviteParents } from './invite.ts';
import { leaveNews, wasPlanned } from './tell.ts';

/** By hand, at any time and with any mentor of the pupil. Parents who have it in their calendar are told of the change. */
export async function planTalk(
	db: Db,
	actor: Actor,
	pupilId: string,
	talkId: string,
	input: PlanTalkForm
): Promise<Done> {
	const found = await getTalkOf(db, actor, pupilId, talkId);
	allow(mayPlan(found.actor, found), found);
	if (input.on < found.actor.today) throw new FormIssue({ on: 'gesprekken_form_past' });
	const holders = await listHolders(db, pupilId);
	if (input.lead !== found.leadId && !holders.some(({ id }) => id === input.lead)) {
		throw new FormIssue({ lead: 'gesprekken_form_person' });
	}
	const plannedAt = instantInNetherlands(input.on, input.time);
	await refuseWhenBusy(db, { id: talkId, leadId: input.lead, plannedAt, minutes: input.minutes });
	const { place, minutes, lead: leadId } = input;
	await change(db, actor, found, input.version, { plannedAt, place, minutes, leadId });
	if (isWithParents(found.kind)) {
		const { mailed } = await inviteParents(db, actor, talkId);
		if (mailed === 0) await leaveNews(db, actor, [{ news: found.plannedAt ? 'moved' : 'planned', talkId }]);
	}
	record(db, actor, { act: 'gesprekken.plan', pupilId, subjectId: talkId, detail: { on: input.on } });
	return { to: pupilTalksPath(pupilId), said: 'gesprekken_said_planned' };
}

/** It is not held; why stays beside it, and the parents hear that it is off. */
export async function cancelTalk(
	db: Db,
	actor: Actor,
	pupilId: string,
	talkId: string,
	input: CancelForm
): Promise<Done> {
	const found = await getTalkOf(db, actor, pupilId, talkId);
	allow(mayCancel(found.actor, found), found);
	await change(db, actor, found, input.version, { state: 'cancelled', reason: input.reason });
	const was = wasPlanned({ ...found, version: found.version + 1 });
	if (was) await leaveNews(db, actor, [{ news: 'cancelled', talkId, was }]);
	record(db, actor, { act: 'gesprekken.cancel', pupilId, subjectId: talkId });
	return { to: pupilTalksPath(pupilId), said: 'gesprekken_said_cancelled' };
}

type Busy = { id: string; leadId: string; plannedAt: Date; minutes: number };

/** Nobody is in two talks at the same time. */
export async function refuseWhenBusy(db: Db, { id, leadId, plannedAt, minutes }: Busy): Promise<void> {
	const busy = await db.sql`
		select from talk k
		where k.school_id = (select app_school()) and k.lead_id = ${leadId} and k.id <> ${id} and k.state = 'open'
			and k.planned_at < ${plannedAt.toISOString()}::timestamptz + make_interval(mins => ${minutes}::int)
			and ${plannedAt.toISOString()}::timestamptz < k.planned_at + make_interval(mins => k.minutes)
		limit 1`;
	if (busy.length > 0) throw new Refusal('gesprekken_refusal_busy');
}

/** Changes the talk that was read, or tells what stands there now. */
async function change(
	db: Db,
	actor: Actor,
	found: FoundTalk,
	version: number,
	values: Partial<typeof talk.$inferInsert>
): Promise<void> {
	const changed = await db
		.update(talk)
		.set({ ...values, changedById: actor.personId, version: sql`${talk.version} + 1` })
		.where(
			and(eq(talk.schoolId, actor.schoolId), eq(talk.id, found.id), eq(talk.state, 'open'), eq(talk.version, version))
		)
		.returning({ id: talk.id });
	if (changed.length > 0) return;
	const now = await getTalkOf(db, actor, found.pupilId, found.id);
	if (now.state !== 'open') throw new Refusal('gesprekken_refusal_closed');
	throw new EditConflict(
		{
			on: now.plannedAt ? dateInNetherlands(now.plannedAt) : '',
			time: now.plannedAt ? timeInNetherlands(now.plannedAt) : '',
			minutes: String(now.minutes),
			place: now.place,
			lead: now.leadId
		},
		now.version
	);
}

function allow(isAllowed: boolean, { state }: FoundTalk): void {
	if (!isAllowed) throw new Refusal(state === 'open' ? 'gesprekken_refusal_role' : 'gesprekken_refusal_closed');
}
