import type { RequestHandler } from './$types';
import { readSwvFile, swvPdf } from '#modules/verwijzing/server/index.ts';
import { read } from '#platform/web/read.ts';

type Params = { leerling: string; aanvraag: string };
const readFile = read<Params, Awaited<ReturnType<typeof readSwvFile>>>((context) => readSwvFile(context, 'pdf'));

/** The file for the SWV on paper. The transaction is over before the pages are set. */
export const GET: RequestHandler = async (event) => {
	const { file, colour, fileName } = await readFile(event);
	const pdf = await swvPdf(file, colour, new Date());
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-length': String(pdf.length),
			'content-disposition': `attachment; filename="${fileName}"`,
			'cache-control': 'private, no-store'
		}
	});
};
