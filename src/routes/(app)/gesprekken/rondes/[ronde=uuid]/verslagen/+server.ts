import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { talksPath } from '#modules/gesprekken/index.ts';
import { downloadRoundReports, reportsPdf } from '#modules/iop/server/index.ts';
import { Refusal } from '#platform/web/errors.ts';
import { say } from '#platform/web/flash.ts';
import { read } from '#platform/web/read.ts';

type Params = { ronde: string };

const readReports = read<Params, Awaited<ReturnType<typeof downloadRoundReports>>>(({ db, actor, params }) =>
	downloadRoundReports(db, actor, params.ronde)
);

/** The reports of a round as one document. The transaction is over before the pages are set. */
export const GET: RequestHandler = async (event) => {
	const reports = await readReports(event).catch((problem: unknown) => {
		if (!(problem instanceof Refusal)) throw problem;
		say(event.cookies, { key: problem.key, params: problem.params });
		redirect(303, talksPath);
	});
	const pdf = await reportsPdf(reports);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-length': String(pdf.length),
			'content-disposition': 'attachment; filename="verslagen.pdf"',
			'cache-control': 'private, no-store'
		}
	});
};
