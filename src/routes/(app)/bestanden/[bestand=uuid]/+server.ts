import type { RequestHandler } from './$types';
import { getFile, storage } from '#modules/bestanden/server/index.ts';
import { record } from '#platform/audit/record.ts';
import { asActor } from '#platform/database/session.ts';
import { serveFile } from '#platform/storage/serve.ts';
import { answerNotFound, requireActor } from '#platform/web/context.ts';

/** A file, to those who may see its row now. `?klein` gives the small picture. */
export const GET: RequestHandler = async (event) => {
	const actor = requireActor(event);
	const file = await asActor(actor, async (db) => {
		const found = await getFile(db, event.params.bestand);
		record(db, actor, { act: 'bestanden.read', pupilId: found.pupilId, subjectId: found.id });
		return found;
	}).catch(answerNotFound);
	if (event.url.searchParams.has('klein') && file.thumbnailKey) {
		const size = (await storage().size(file.thumbnailKey)) ?? 0;
		return serveFile(storage(), { key: file.thumbnailKey, name: file.name, kind: 'webp', size }, null);
	}
	return serveFile(
		storage(),
		{ key: file.storageKey, name: file.name, kind: file.kind, size: file.bytes },
		event.request.headers.get('range')
	);
};
