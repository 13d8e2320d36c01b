import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, Refusal } from '#platform/web/errors.ts';
import { getLogSettings, getSubject, refuseNames } from '#modules/logboek/server/index.ts';
import { catalogue } from '#modules/scholen/server/index.ts';
import { guideRoles } from '../../guides.ts';
import { pupilGuidancePath, sessionPath } from '../../paths.ts';
import { audiencesToWrite, mayAddToSession, mayCorrectSession, mayRemoveSession } from '../../sessions/access.ts';
import type { AddForm, CorrectSessionForm, RemoveForm, SessionForm } from '../../sessions/forms.ts';
import { getSession, listAlsoThere, type Session } from './rows.ts';

/** Writes what was done, and the same apart in the dossier of each other pupil who was there. */
export async function writeSession(
	db: Db,
	actor: Actor,
	pupilId: string,
	input: SessionForm,
	today: string
): Promise<Done> {
	const [subject, candidates, arrangementName] = await Promise.all([
		getSubject(db, actor, pupilId),
		listAlsoThere(db, actor, pupilId, guideRoles),
		nameOfArrangement(db, input.arrangement)
	]);
	if (!audiencesToWrite(subject.own).includes(input.audience))
		throw new FormIssue({ audience: 'begeleiding_form_audience' });
	if (input.onDay > today) throw new FormIssue({ onDay: 'begeleiding_form_future' });
	const also = candidates.filter(({ id }) => input.alsoIds.includes(id));
	if (also.length < input.alsoIds.length) throw new FormIssue({ alsoIds: 'begeleiding_form_also' });
	const targets = [subject, ...also];
	if (!input.namesSeen) await refuseNames(db, actor, input.text, targets);

	const eventId = also.length > 0 ? randomUUID() : null;
	const written = targets.map(({ id }) => ({ id: randomUUID(), pupilId: id }));
	await db.sql`
		insert into session_note (school_id, id, pupil_id, guide_id, on_day, minutes, text, audience, arrangement, arrangement_name, event_id)
		select ${actor.schoolId}, w.id, w."pupilId", ${actor.personId}, ${input.onDay}, ${input.minutes}, ${input.text}, ${input.audience},
			${input.arrangement}, ${arrangementName}, ${eventId}::uuid
		from jsonb_to_recordset(${JSON.stringify(written)}::text::jsonb) as w (id uuid, "pupilId" uuid)`;
	for (const note of written) {
		record(db, actor, { act: 'begeleiding.writeSession', pupilId: note.pupilId, subjectId: note.id });
	}
	return {
		to: pupilGuidancePath(pupilId),
		said: also.length > 0 ? 'begeleiding_said_session_also' : 'begeleiding_said_session',
		params: { count: also.length },
		undo: { href: sessionPath(pupilId, written[0]!.id), key: 'begeleiding_session_take_back' }
	};
}

/** What the school calls the arrangement now, to stay with the note. One that the school does not have cannot be chosen. */
async function nameOfArrangement(db: Db, key: string | null): Promise<string | null> {
	if (key === null) return null;
	const found = (await catalogue(db, 'arrangementen')).find((each) => each.key === key);
	if (!found) throw new FormIssue({ arrangement: 'begeleiding_form_arrangement' });
	return found.naam;
}

/** Puts a note right within the school's hours after writing it. */
export async function correctSession(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: CorrectSessionForm,
	today: string,
	now = new Date()
): Promise<Done> {
	const [subject, note, { hoursToCorrect }] = await Promise.all([
		getSubject(db, actor, pupilId),
		getSession(db, actor, pupilId, id),
		getLogSettings(db)
	]);
	if (!mayCorrectSession(actor, subject.own, note, now, hoursToCorrect)) throw new Refusal('begeleiding_refusal_late');
	if (input.onDay > today) throw new FormIssue({ onDay: 'begeleiding_form_future' });
	const { arrangement } = input;
	const name = arrangement === note.arrangement ? note.arrangementName : await nameOfArrangement(db, arrangement);
	if (!input.namesSeen) await refuseNames(db, actor, input.text, [subject]);
	const changed = await db.sql`
		update session_note set on_day = ${input.onDay}, minutes = ${input.minutes}, text = ${input.text}, arrangement = ${arrangement},
			arrangement_name = ${name}, corrected_at = now(), version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and version = ${input.version} returning 1`;
	if (changed.length === 0) throw conflictWith(note);
	record(db, actor, { act: 'begeleiding.correctSession', pupilId, subjectId: id });
	return { to: sessionPath(pupilId, id), said: 'begeleiding_said_corrected' };
}

const conflictWith = ({ onDay, minutes, text, arrangement, guide, version, ...note }: Session): EditConflict =>
	new EditConflict(
		{
			onDay,
			minutes: String(minutes),
			text,
			arrangement: arrangement ?? '',
			changedBy: guide,
			changedAt: (note.correctedAt ?? note.createdAt).toISOString()
		},
		version
	);

/** Adds to a note that stays as it is. */
export async function addToSession(db: Db, actor: Actor, pupilId: string, id: string, input: AddForm): Promise<Done> {
	const [subject, note] = await Promise.all([getSubject(db, actor, pupilId), getSession(db, actor, pupilId, id)]);
	if (!mayAddToSession(subject.own, note)) throw new Refusal('begeleiding_refusal_not_yours');
	if (!input.namesSeen) await refuseNames(db, actor, input.text, [subject]);
	await db.sql`
		insert into session_addendum (school_id, id, note_id, pupil_id, text, author_id)
		values (${actor.schoolId}, gen_random_uuid(), ${id}, ${pupilId}, ${input.text}, ${actor.personId})`;
	record(db, actor, { act: 'begeleiding.addToSession', pupilId, subjectId: id });
	return { to: sessionPath(pupilId, id), said: 'begeleiding_said_added' };
}

/** Takes the text away for good. That there was a session, who took it away and why stays. */
export async function removeSession(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ reason }: RemoveForm,
	today: string,
	now = new Date()
): Promise<Done> {
	const [{ own }, note, { hoursToCorrect }] = await Promise.all([
		getSubject(db, actor, pupilId),
		getSession(db, actor, pupilId, id),
		getLogSettings(db)
	]);
	if (!mayRemoveSession(actor, own, note, now, hoursToCorrect)) throw new Refusal('begeleiding_refusal_not_yours');
	await db.sql`
		update session_note set text = '', removed_on = ${today}, removed_by_id = ${actor.personId}, removed_why = ${reason}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	record(db, actor, { act: 'begeleiding.removeSession', pupilId, subjectId: id });
	return { to: pupilGuidancePath(pupilId), said: 'begeleiding_said_removed' };
}
