import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, NotFound } from '#platform/web/errors.ts';
import type { NoteForm } from '../forms.ts';

/*
 * Personal working notes: a memory aid of one person, outside every dossier. They are not recorded in the audit, because
 * they are about no pupil, and nobody else reads, searches or exports them.
 */

export type WorkingNote = { id: string; text: string; changedAt: Date; version: number };

export async function listNotes(db: Db, actor: Pick<Actor, 'schoolId' | 'personId'>): Promise<WorkingNote[]> {
	const rows = await db.sql<(Omit<WorkingNote, 'changedAt'> & { changedAt: string })[]>`
		select id, text, changed_at as "changedAt", version from working_note
		where school_id = ${actor.schoolId} and person_id = ${actor.personId}
		order by changed_at desc`;
	return rows.map((row) => ({ ...row, changedAt: new Date(row.changedAt) }));
}

export async function keepNote(db: Db, actor: Actor, { id, text, version }: NoteForm): Promise<Done> {
	if (!id) {
		await db.sql`
			insert into working_note (school_id, id, person_id, text) values (${actor.schoolId}, gen_random_uuid(), ${actor.personId}, ${text})`;
		return { said: 'logboek_said_kept' };
	}
	const changed = await db.sql`
		update working_note set text = ${text}, changed_at = now(), version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and version = ${version} returning 1`;
	if (changed.length === 0) {
		const theirs = (await listNotes(db, actor)).find((note) => note.id === id);
		if (!theirs) throw new NotFound('note');
		throw new EditConflict({ text: theirs.text, changedAt: theirs.changedAt.toISOString() }, theirs.version);
	}
	return { said: 'logboek_said_kept' };
}

/** A working note goes without a trace: it never was part of a dossier. */
export async function dropNote(db: Db, actor: Actor, id: string): Promise<Done> {
	await db.sql`delete from working_note where school_id = ${actor.schoolId} and id = ${id}`;
	return { said: 'logboek_said_note_gone' };
}
