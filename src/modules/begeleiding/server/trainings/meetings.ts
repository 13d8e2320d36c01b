import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { extendGuides } from '#modules/leerlingen/server/index.ts';
import { adultRoles } from '../../guides.ts';
import { meetingPath, trainingPath } from '../../paths.ts';
import { maySchedule } from '../../training/access.ts';
import type { AttendanceForm, CancelMeetingForm, MeetingForm } from '../../training/forms.ts';
import { daysAfter } from '../../training/training.ts';
import { getTraining, listMeetings, listMembers, type Meeting, type Training } from './rows.ts';

/** One more meeting. Where it is the last one, who gives one on indication sees the pupils for longer. */
export async function addMeeting(db: Db, actor: Actor, id: string, input: MeetingForm, today: string): Promise<Done> {
	const training = await getTraining(db, actor, id, today);
	if (!maySchedule(actor, training)) throw new Refusal('begeleiding_refusal_training');
	const added = await db.sql`
		insert into training_session (school_id, id, training_id, on_day, starts_at, ends_at, place)
		values (${actor.schoolId}, gen_random_uuid(), ${id}, ${input.onDay}, ${input.startsAt}, ${input.endsAt}, ${input.place})
		on conflict do nothing returning 1`;
	if (added.length === 0) throw new FormIssue({ onDay: 'begeleiding_form_twice' });
	record(db, actor, { act: 'begeleiding.addMeeting', subjectId: id });
	await followGuides(db, actor, training, input.onDay);
	return { to: `${trainingPath(id)}#bijeenkomsten`, said: 'begeleiding_said_meeting' };
}

async function followGuides(db: Db, actor: Actor, { id, kind, lastOn }: Training, onDay: string): Promise<void> {
	if (kind !== 'op indicatie' || lastOn === null || onDay <= lastOn) return;
	const span = { from: addDays(lastOn, daysAfter), until: addDays(onDay, daysAfter) };
	for (const member of await listMembers(db, actor, id, [])) await extendGuides(db, actor, member.id, span);
}

/** It is not held, and why. What was recorded of it counts no more. */
export async function cancelMeeting(
	db: Db,
	actor: Actor,
	{ trainingId, meetingId }: { trainingId: string; meetingId: string },
	{ reason }: CancelMeetingForm,
	today: string
): Promise<Done> {
	const { training, meeting } = await getMeeting(db, actor, trainingId, meetingId, today);
	if (!maySchedule(actor, training)) throw new Refusal('begeleiding_refusal_training');
	await db.sql`
		update training_session set cancelled_why = ${reason}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${meeting.id}`;
	record(db, actor, { act: 'begeleiding.cancelMeeting', subjectId: trainingId });
	return {
		to: `${trainingPath(trainingId)}#bijeenkomsten`,
		said: 'begeleiding_said_cancelled',
		undo: { href: meetingPath(trainingId, meetingId), key: 'begeleiding_meeting_restore' }
	};
}

/** It is held after all. */
export async function restoreMeeting(
	db: Db,
	actor: Actor,
	{ trainingId, meetingId }: { trainingId: string; meetingId: string },
	today: string
): Promise<Done> {
	const { training, meeting } = await getMeeting(db, actor, trainingId, meetingId, today);
	if (!maySchedule(actor, training)) throw new Refusal('begeleiding_refusal_training');
	await db.sql`
		update training_session set cancelled_why = null, version = version + 1
		where school_id = ${actor.schoolId} and id = ${meeting.id}`;
	record(db, actor, { act: 'begeleiding.restoreMeeting', subjectId: trainingId });
	return { to: meetingPath(trainingId, meetingId), said: 'begeleiding_said_restored' };
}

/** Who was there, all at once. Of a pupil whom the actor does not teach or guide nothing is recorded. */
export async function recordAttendance(
	db: Db,
	actor: Actor,
	{ trainingId, meetingId }: { trainingId: string; meetingId: string },
	input: AttendanceForm,
	today: string
): Promise<Done> {
	const { training, meeting } = await getMeeting(db, actor, trainingId, meetingId, today);
	if (meeting.cancelledWhy !== null || meeting.onDay > today) throw new Refusal('begeleiding_refusal_meeting');
	const members = await listMembers(db, actor, trainingId, adultRoles);
	const rows = members
		.filter(({ pupilId, guides }) => guides && input.pupils.includes(pupilId))
		.map(({ pupilId }) => ({
			pupilId,
			presence: input.there.includes(pupilId) ? 'aanwezig' : input.excused.includes(pupilId) ? 'afgemeld' : 'afwezig'
		}));
	if (rows.length === 0) throw new Refusal('begeleiding_refusal_role');
	await db.sql`
		insert into training_attendance (school_id, session_id, training_id, pupil_id, audience, presence, recorded_by_id)
		select ${actor.schoolId}, ${meeting.id}, ${trainingId}, r."pupilId", ${training.audience}, r.presence, ${actor.personId}
		from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r ("pupilId" uuid, presence text)
		on conflict (school_id, session_id, pupil_id) do update set presence = excluded.presence, recorded_by_id = excluded.recorded_by_id,
			recorded_at = now()`;
	for (const { pupilId } of rows)
		record(db, actor, { act: 'begeleiding.recordAttendance', pupilId, subjectId: meeting.id });
	return {
		to: `${trainingPath(trainingId)}#bijeenkomsten`,
		said: 'begeleiding_said_attendance',
		params: { there: rows.filter(({ presence }) => presence === 'aanwezig').length, count: rows.length },
		undo: { href: meetingPath(trainingId, meetingId), key: 'begeleiding_meeting_change' }
	};
}

async function getMeeting(
	db: Db,
	actor: Actor,
	trainingId: string,
	meetingId: string,
	today: string
): Promise<{ training: Training; meeting: Meeting }> {
	const training = await getTraining(db, actor, trainingId, today);
	const meeting = (await listMeetings(db, trainingId)).find(({ id }) => id === meetingId);
	if (!meeting) throw new NotFound('meeting');
	return { training, meeting };
}
