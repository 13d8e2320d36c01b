import type { RequestHandler } from './$types';
import { readSwvFile } from '#modules/verwijzing/server/index.ts';
import { read } from '#platform/web/read.ts';

type Params = { leerling: string; aanvraag: string };
const readFile = read<Params, Awaited<ReturnType<typeof readSwvFile>>>((context) => readSwvFile(context, 'json'));

/** The file for the SWV, to load into another system. */
export const GET: RequestHandler = async (event) => {
	const { file, fileName } = await readFile(event);
	return new Response(JSON.stringify(file, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${fileName}"`,
			'cache-control': 'private, no-store'
		}
	});
};
