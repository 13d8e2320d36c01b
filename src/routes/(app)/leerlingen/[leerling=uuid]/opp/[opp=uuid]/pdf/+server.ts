import type { RequestHandler } from './$types';
import { downloadOpp, oppPdf } from '#modules/opp/server/index.ts';
import { read } from '#platform/web/read.ts';

type Params = { leerling: string; opp: string };

const readOpp = read<Params, Awaited<ReturnType<typeof downloadOpp>>>(({ db, actor, params }) =>
	downloadOpp(db, actor, params.leerling, params.opp)
);

/** The OPP on paper, for who may read it. The transaction is over before the pages are set. */
export const GET: RequestHandler = async (event) => {
	const { document, fileName } = await readOpp(event);
	const pdf = await oppPdf(document);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-length': String(pdf.length),
			'content-disposition': `attachment; filename="${fileName}"`,
			'cache-control': 'private, no-store'
		}
	});
};
