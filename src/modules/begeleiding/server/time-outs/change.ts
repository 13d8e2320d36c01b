import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { instantInNetherlands } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, Refusal } from '#platform/web/errors.ts';
import { timeInTheNetherlands } from '#platform/web/today.ts';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import { getLogSettings, getSubject } from '#modules/logboek/server/index.ts';
import { listLessonsOn } from '#modules/rooster/server/index.ts';
import { roomPath, timeOutPath } from '../../paths.ts';
import { mayChangeTimeOut, mayRemoveTimeOut, maySendToRoom } from '../../time-out/access.ts';
import type { ComeInForm, GoForm, RemoveTimeOutForm, TimeOutForm } from '../../time-out/forms.ts';
import { getTimeOut, type TimeOut } from './rows.ts';

type When = { today: string; now?: Date };

/** A pupil comes in now. Where nothing is said of where from: the lesson that the pupil has. */
export async function comeIn(
	db: Db,
	actor: Actor,
	{ pupil, fromWhere, reason, reasonText }: ComeInForm,
	{ today, now = new Date() }: When
): Promise<Done> {
	const { own, givenName } = await getSubject(db, actor, pupil);
	if (!maySendToRoom(own)) throw new Refusal('begeleiding_refusal_role');
	const from = fromWhere || (await lessonAt(db, pupil, today, now));
	const [row] = await db.sql<{ id: string }[]>`
		insert into time_out (school_id, id, pupil_id, in_at, from_where, reason, reason_text, in_by_id)
		values (${actor.schoolId}, gen_random_uuid(), ${pupil}, ${now.toISOString()}, ${from}, ${reason}, ${reasonText}, ${actor.personId})
		on conflict do nothing returning id`;
	// Two who tap at once: the pupil is in there once.
	if (!row) return { to: roomPath };
	record(db, actor, { act: 'begeleiding.comeIn', pupilId: pupil, subjectId: row.id });
	return {
		to: roomPath,
		said: 'begeleiding_said_in',
		params: { name: givenName },
		undo: { href: timeOutPath(row.id), key: 'begeleiding_time_out_more' }
	};
}

/** What the pupil has at this hour by the timetable; empty when that says nothing. */
async function lessonAt(db: Db, pupilId: string, today: string, now: Date): Promise<string> {
	const time = timeInTheNetherlands(now);
	const lessons = (await listLessonsOn(db, [pupilId], today)).get(pupilId) ?? [];
	const lesson = lessons.find(({ startsAt, endsAt }) => startsAt <= time && time < endsAt);
	return lesson ? lesson.title || (lesson.subjectName ?? '') : '';
}

/** A pupil goes now; said once, a second tap changes nothing. */
export async function go(db: Db, actor: Actor, { id, wentTo }: GoForm, { now = new Date() }: When): Promise<Done> {
	const row = await getTimeOut(db, id);
	const own = await findOwnInvolvement(db, actor, row.pupilId);
	if (!maySendToRoom(own)) throw new Refusal('begeleiding_refusal_role');
	const changed = await db.sql`
		update time_out set out_at = greatest(in_at, ${now.toISOString()}), out_by_id = ${actor.personId}, went_to = ${wentTo}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and out_at is null and removed_on is null returning 1`;
	if (changed.length === 0) return { to: roomPath };
	record(db, actor, { act: 'begeleiding.go', pupilId: row.pupilId, subjectId: id });
	return {
		to: roomPath,
		said: 'begeleiding_said_out',
		params: { name: row.givenName },
		undo: { href: timeOutPath(id), key: 'begeleiding_time_out_helped' }
	};
}

/** Completes or puts right what was noted, on the day that it was. */
export async function changeTimeOut(
	db: Db,
	actor: Actor,
	id: string,
	input: TimeOutForm,
	{ now = new Date() }: When
): Promise<Done> {
	const row = await getForChange(db, actor, id, now);
	const inAt = instantInNetherlands(row.onDay, input.cameAt);
	const outAt = input.wentAt === null ? null : instantInNetherlands(row.onDay, input.wentAt);
	if (inAt > now) throw new FormIssue({ cameAt: 'begeleiding_form_future' });
	if (outAt && outAt > now) throw new FormIssue({ wentAt: 'begeleiding_form_future' });
	if (row.outAt !== null && outAt === null) throw new FormIssue({ wentAt: 'begeleiding_form_time' });
	const changed = await db.sql`
		update time_out set in_at = ${sameMinute(row.inAt, inAt)}, out_at = ${outAt && sameMinute(row.outAt, outAt)},
			out_by_id = case when ${outAt === null} then null when out_by_id is null then ${actor.personId}::uuid else out_by_id end,
			from_where = ${input.fromWhere}, reason = ${input.reason}, reason_text = ${input.reasonText}, helped = ${input.helped},
			went_to = ${input.wentTo}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and version = ${input.version} returning 1`;
	if (changed.length === 0) throw conflictWith(row);
	record(db, actor, { act: 'begeleiding.changeTimeOut', pupilId: row.pupilId, subjectId: id });
	return { to: timeOutPath(id), said: 'begeleiding_said_time_out' };
}

/** A form knows minutes: what was not changed keeps its seconds, so that coming and going stay in order. */
const sameMinute = (stored: Date | null, sent: Date): string =>
	(stored && Math.floor(stored.getTime() / 60_000) === sent.getTime() / 60_000 ? stored : sent).toISOString();

/** It was noted by mistake: that it was stays, and by whom and why it was taken away. */
export async function removeTimeOut(
	db: Db,
	actor: Actor,
	id: string,
	{ reason }: RemoveTimeOutForm,
	{ today, now = new Date() }: When
): Promise<Done> {
	const row = await getTimeOut(db, id);
	const [own, { hoursToCorrect }] = await Promise.all([findOwnInvolvement(db, actor, row.pupilId), getLogSettings(db)]);
	if (!mayRemoveTimeOut(actor, own, row, now, hoursToCorrect)) throw new Refusal('begeleiding_refusal_not_yours');
	await db.sql`
		update time_out set from_where = '', reason = null, reason_text = '', helped = '', removed_on = ${today},
			removed_by_id = ${actor.personId}, removed_why = ${reason}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	record(db, actor, { act: 'begeleiding.removeTimeOut', pupilId: row.pupilId, subjectId: id });
	return { to: roomPath, said: 'begeleiding_said_removed' };
}

async function getForChange(db: Db, actor: Actor, id: string, now: Date): Promise<TimeOut> {
	const row = await getTimeOut(db, id);
	const [own, { hoursToCorrect }] = await Promise.all([findOwnInvolvement(db, actor, row.pupilId), getLogSettings(db)]);
	if (!mayChangeTimeOut(own, row, now, hoursToCorrect)) throw new Refusal('begeleiding_refusal_late');
	return row;
}

function conflictWith(row: TimeOut): EditConflict {
	const { fromWhere, reason, reasonText, helped, wentTo, inAt, outAt, outBy, inBy, version } = row;
	return new EditConflict(
		{
			cameAt: timeInTheNetherlands(inAt),
			wentAt: outAt ? timeInTheNetherlands(outAt) : '',
			fromWhere,
			reason: reason ?? '',
			reasonText,
			helped,
			wentTo: wentTo ?? '',
			changedBy: outBy ?? inBy ?? ''
		},
		version
	);
}
