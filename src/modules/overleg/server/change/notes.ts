import type { Actor } from '#platform/access/actor.ts';
import { recordHourly } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { draftName } from '#platform/web/draft-name.ts';
import { dropDraft, saveDraft, type Fields } from '#platform/web/drafts.ts';
import { EditConflict, NotFound, Refusal } from '#platform/web/errors.ts';
import { losesNothing } from '../../minutes.ts';
import type { NoteForm } from '../../minutes-forms.ts';
import { sessionPointPath } from '../../paths.ts';
import type { Where } from './point.ts';

type Note = { text: string; version: number };

/**
 * Keeps what the actor wrote down about a point, and tells the version to build on. Everybody has a row of one's own, so only
 * oneself on a second device can be in the way: then an older version may be written over as long as nothing of it is lost.
 * Throws NotFound for a point that is not there (any more) for the actor, and refuses who only reads, or a closed meeting.
 */
export async function keepNote(
	db: Db,
	actor: Actor,
	{ meetingId, pointId }: Where,
	{ text, version }: NoteForm
): Promise<number> {
	const [point] = await db.sql<{ mayNote: boolean; isOpen: boolean }[]>`
		select app_notes_item(i.id) as "mayNote", app_meeting_is_open(i.meeting_id) as "isOpen"
		from agenda_item i where i.school_id = ${actor.schoolId} and i.meeting_id = ${meetingId} and i.id = ${pointId}`;
	if (!point) throw new NotFound('point');
	if (!point.mayNote) throw new Refusal(point.isOpen ? 'overleg_refusal_note' : 'overleg_refusal_over');
	const kept = (await addNote(db, actor, pointId, text)) ?? (await changeNote(db, actor, pointId, { text, version }));
	recordHourly(db, actor, { act: 'overleg.note', subjectId: pointId });
	return kept;
}

async function addNote(
	{ sql }: Db,
	{ schoolId, personId }: Actor,
	pointId: string,
	text: string
): Promise<number | null> {
	const [added] = await sql<Pick<Note, 'version'>[]>`
		insert into agenda_note (school_id, item_id, by_id, text) values (${schoolId}, ${pointId}, ${personId}, ${text})
		on conflict do nothing returning version`;
	return added?.version ?? null;
}

async function changeNote({ sql }: Db, { schoolId, personId }: Actor, pointId: string, { text, version }: Note) {
	const [kept] = await sql<Note[]>`
		select text, version from agenda_note
		where school_id = ${schoolId} and item_id = ${pointId} and by_id = ${personId} for update`;
	if (!kept) throw new NotFound('note');
	if (kept.text === text) return kept.version;
	if (kept.version !== version && !losesNothing(kept.text, text))
		throw new EditConflict({ text: kept.text }, kept.version);
	await sql`
		update agenda_note set text = ${text}, version = version + 1, changed_at = now()
		where school_id = ${schoolId} and item_id = ${pointId} and by_id = ${personId}`;
	return kept.version + 1;
}

/**
 * The same while somebody types: the note stands with the point at once, for everybody at the table. What is begun of a decision
 * or an action stays with who types it until it is sent.
 */
export async function keepWhileTyping(
	db: Db,
	actor: Actor,
	where: Where,
	{ note, fields }: { note: NoteForm; fields: Fields }
): Promise<number> {
	const version = note.text.trim() !== '' || note.version > 0 ? await keepNote(db, actor, where, note) : 0;
	const form = draftName(sessionPointPath(where.meetingId, where.pointId), 'punt');
	const { text: _kept, version: _builtOn, ...begun } = fields;
	if (begunFields.some((name) => begun[name])) await saveDraft(db, actor, form, begun);
	else await dropDraft(db, actor, form);
	return version;
}

/** A choice alone, such as for whom, is nothing yet. */
const begunFields = ['decision', 'what', 'owner'];
