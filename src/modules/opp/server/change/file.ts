import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { FileRefused } from '#platform/storage/refused.ts';
import { Refusal } from '#platform/web/errors.ts';
import { addFileTo, type NewFile } from '#modules/bestanden/server/index.ts';

/** Takes a file in the same transaction; one that is not taken is a refusal, in words for the sender. */
export async function takeFile(db: Db, actor: Actor, upload: File, where: NewFile): Promise<string> {
	try {
		return await addFileTo(db, actor, upload, where);
	} catch (problem) {
		if (!(problem instanceof FileRefused)) throw problem;
		throw new Refusal('opp_refusal_file', { why: problem.text });
	}
}
