import type { RequestHandler } from './$types';
import { downloadReport, reportPdf } from '#modules/iop/server/index.ts';
import { read } from '#platform/web/read.ts';

type Params = { leerling: string; gesprek: string };

const readReport = read<Params, Awaited<ReturnType<typeof downloadReport>>>(({ db, actor, params }) =>
	downloadReport(db, actor, params.leerling, params.gesprek)
);

/** The report on paper, for who may read it. The transaction is over before the page is set. */
export const GET: RequestHandler = async (event) => {
	const { report, fileName } = await readReport(event);
	const pdf = await reportPdf(report);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-length': String(pdf.length),
			'content-disposition': `attachment; filename="${fileName}"`,
			'cache-control': 'private, no-store'
		}
	});
};
