import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';
import { record } from '#platform/audit/record.ts';
import { asActor, type Db } from '#platform/database/session.ts';
import { leave } from '#platform/jobs/outbox.ts';
import { acceptFile, type Accepted } from '#platform/storage/accept.ts';
import type { FileKind } from '#platform/storage/kinds.ts';
import { FileRefused } from '#platform/storage/refused.ts';
import { NotFound, Refusal, type TextKey } from '#platform/web/errors.ts';
import { getFile } from './read.ts';
import { storage } from '#platform/storage/opened.ts';

export type NewFile = { pupilId: string; audience: Audience; allowed: readonly FileKind[] };

/**
 * Takes a file for a pupil's dossier. Who may not add it hears at once that there is no such dossier, before a byte is judged.
 * Then the content is judged, cleaned and stored first, then its row is added; when the
 * row may not be added, the content goes. Throws FileRefused with a text for the sender. Returns the file's id.
 */
export async function addFile(actor: Actor, upload: File, { pupilId, audience, allowed }: NewFile): Promise<string> {
	await asActor(actor, (db) => requireAudience(db, actor, pupilId, audience));
	const accepted = await acceptFile(storage(), { name: upload.name, content: streamOf(upload) }, allowed);
	try {
		return await asActor(actor, (db) => keepFile(db, actor, accepted, { pupilId, audience }));
	} catch (problem) {
		await forget(accepted);
		throw problem;
	}
}

/**
 * The same inside a transaction that does more: the signature's scan, the recording of a pupil's words. A file that is not
 * taken is a Refusal with the text `refusal`, which gets the reason as `why`.
 */
export async function addFileTo(
	db: Db,
	actor: Actor,
	upload: File,
	{ pupilId, audience, allowed, refusal }: NewFile & { refusal: TextKey }
): Promise<string> {
	return keepFile(db, actor, await takeContent(upload, allowed, refusal), { pupilId, audience });
}

/**
 * Only the content: judged, cleaned and stored, for a module whose own table names its key (`storage_key`) because other
 * people may see it than the files of a pupil. Content that no row names in the end goes at night.
 */
export const takeContent = (upload: File, allowed: readonly FileKind[], refusal: TextKey): Promise<Accepted> =>
	acceptFile(storage(), { name: upload.name, content: streamOf(upload) }, allowed).catch((problem: unknown) => {
		throw problem instanceof FileRefused ? new Refusal(refusal, { why: problem.text }) : problem;
	});

/** Takes a file away, content and all. What is left is the fact, in the log. */
export async function removeFile(db: Db, actor: Actor, id: string, why: string): Promise<void> {
	const file = await getFile(db, id);
	await db.sql`delete from file where school_id = ${actor.schoolId} and id = ${id}`;
	record(db, actor, {
		act: 'bestanden.remove',
		pupilId: file.pupilId,
		subjectId: id,
		detail: { kind: file.kind, why }
	});
	await leave(db, actor, 'bestanden.forget', { keys: [file.storageKey, file.thumbnailKey].filter(Boolean) });
}

/** The same as the policy on the table says: the actor is involved with the pupil, and belongs to the audience. */
async function requireAudience(db: Db, actor: Actor, pupilId: string, audience: Audience): Promise<void> {
	const found = await db.sql`
		select 1 from involvement
		where school_id = ${actor.schoolId} and person_id = ${actor.personId} and pupil_id = ${pupilId}
			and ${audience} = any (sees) and (select app_today()) between from_on and until_on limit 1`;
	if (found.length === 0) throw new NotFound('pupil');
}

async function keepFile(
	db: Db,
	actor: Actor,
	accepted: Accepted,
	{ pupilId, audience }: Omit<NewFile, 'allowed'>
): Promise<string> {
	const id = randomUUID();
	await db.sql`
		insert into file (school_id, id, pupil_id, audience, name, kind, bytes, storage_key, thumbnail_key, uploaded_by_id)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${audience}, ${accepted.name}, ${accepted.kind}, ${accepted.size}, ${accepted.key},
			${accepted.thumbnail?.key ?? null}, ${actor.personId})`;
	record(db, actor, {
		act: 'bestanden.add',
		pupilId,
		subjectId: id,
		detail: { kind: accepted.kind, bytes: accepted.size }
	});
	return id;
}

async function forget({ key, thumbnail }: Accepted): Promise<void> {
	await storage().delete(key);
	if (thumbnail) await storage().delete(thumbnail.key);
}

const streamOf = (upload: File): Readable => Readable.fromWeb(upload.stream() as NodeStream);
