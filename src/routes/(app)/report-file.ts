import type { RequestEvent } from '@sveltejs/kit';
import { storage } from '#modules/bestanden/server/index.ts';
import { readReportFile } from '#modules/zorgdossier/server/index.ts';
import { serveFile } from '#platform/storage/serve.ts';
import { read } from '#platform/web/read.ts';

type Params = { verslag: string };
const readFile = read<Params, Awaited<ReturnType<typeof readReportFile>>>(readReportFile);

/** The file of a report goes through one door, whichever page leads there. */
export async function sendReportFile(event: Omit<RequestEvent, 'params' | 'route'> & { params: Params }) {
	const { storageKey, name, kind, bytes } = await readFile(event);
	return serveFile(storage(), { key: storageKey, name, kind, size: bytes }, event.request.headers.get('range'));
}
