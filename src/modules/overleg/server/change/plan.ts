import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, Refusal } from '#platform/web/errors.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { mayPlan, mayRun } from '../../access.ts';
import type { CancelForm, MoveForm, PlanMeetingForm } from '../../forms.ts';
import { findKind, type MeetingKind } from '../../kinds.ts';
import { isOpen, mayBecome } from '../../overleg.ts';
import { tablePath, meetingsPath } from '../../paths.ts';
import { getMeeting, type FoundMeeting } from '../read/meetings.ts';
import { meeting } from '../tables.ts';
import { seatAll } from './seats.ts';

/** What a kind of the set-up says about a meeting, as it is kept with it; refuses who may not plan that kind. */
export async function kindToPlan(
	db: Db,
	actor: Actor,
	key: string
): Promise<{ kind: MeetingKind; partnerDays: number }> {
	const setup = await setupOf(db);
	const kind = findKind(setup, key);
	if (!kind) throw new FormIssue({ kind: 'overleg_form_kind' });
	if (!mayPlan(actor, kind.circle)) throw new Refusal('overleg_refusal_plan');
	return { kind, partnerDays: setup.zicht.ondersteuning.partner_dagen };
}

export const columnsOf = ({ key, name, subject, circle, consent }: MeetingKind) => ({
	kindKey: key,
	name,
	subject,
	circle,
	consent
});

/** One meeting, with the people who are asked to its table. */
export async function planMeeting(db: Db, actor: Actor, input: PlanMeetingForm, today: string): Promise<Done> {
	const { kind, partnerDays } = await kindToPlan(db, actor, input.kind);
	if (input.on < today) throw new FormIssue({ on: 'overleg_form_past' });
	const id = randomUUID();
	await db.insert(meeting).values({
		schoolId: actor.schoolId,
		id,
		...columnsOf(kind),
		locationId: input.location,
		place: input.place,
		onDay: input.on,
		startsAt: input.time,
		minutes: input.minutes,
		partnerDays,
		chairId: input.chair
	});
	await seatAll(db, actor, [id], { ...input, today });
	record(db, actor, { act: 'overleg.plan', subjectId: id, detail: { kind: kind.key, on: input.on } });
	return { to: tablePath(id), said: 'overleg_said_planned' };
}

/** Another day, time or place. Seats move along; who comes from outside is told. */
export async function moveMeeting(db: Db, actor: Actor, id: string, input: MoveForm, today: string): Promise<Done> {
	const found = await getToRun(db, actor, id);
	if (found.state !== 'planned') throw new Refusal('overleg_refusal_begun');
	if (input.on < today) throw new FormIssue({ on: 'overleg_form_past' });
	const { on: onDay, time: startsAt, minutes, place, version } = input;
	await change(db, actor, found, version, { onDay, startsAt, minutes, place });
	record(db, actor, { act: 'overleg.move', subjectId: id, detail: { on: onDay } });
	return { to: tablePath(id), said: 'overleg_said_moved' };
}

/** It is not held; its points stay, so that they can go to another meeting. */
export async function cancelMeeting(db: Db, actor: Actor, id: string, input: CancelForm): Promise<Done> {
	const found = await getToRun(db, actor, id);
	if (!mayBecome(found.state, 'cancelled')) throw new Refusal('overleg_refusal_begun');
	await change(db, actor, found, input.version, { state: 'cancelled', cancelReason: input.reason });
	record(db, actor, { act: 'overleg.cancel', subjectId: id });
	return { to: meetingsPath, said: 'overleg_said_cancelled' };
}

async function getToRun(db: Db, actor: Actor, id: string): Promise<FoundMeeting> {
	const found = await getMeeting(db, actor, id);
	if (!mayRun(actor, found)) throw new Refusal('overleg_refusal_plan');
	if (!isOpen(found.state)) throw new Refusal('overleg_refusal_over');
	return found;
}

/** Changes the meeting that was read, or tells what stands there now. */
async function change(
	db: Db,
	actor: Actor,
	found: FoundMeeting,
	version: number,
	values: Partial<typeof meeting.$inferInsert>
): Promise<void> {
	const changed = await db
		.update(meeting)
		.set({ ...values, version: sql`${meeting.version} + 1` })
		.where(and(eq(meeting.schoolId, actor.schoolId), eq(meeting.id, found.id), eq(meeting.version, version)))
		.returning({ id: meeting.id });
	if (changed.length > 0) return;
	const { onDay, startsAt, minutes, place, version: now } = await getMeeting(db, actor, found.id);
	throw new EditConflict({ on: onDay, time: startsAt, minutes: String(minutes), place }, now);
}
