import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { consentPaths } from '#modules/toestemming/index.ts';
import { consentPdf, downloadConsentForm } from '#modules/toestemming/server/index.ts';
import { Refusal } from '#platform/web/errors.ts';
import { say } from '#platform/web/flash.ts';
import { read } from '#platform/web/read.ts';

type Params = { leerling: string; toestemming: string };

const readForm = read<Params, Awaited<ReturnType<typeof downloadConsentForm>>>(({ db, actor, params }) =>
	downloadConsentForm(db, actor, params.leerling, params.toestemming)
);

/** The question on paper. The transaction is over before the pages are set. */
export const GET: RequestHandler = async (event) => {
	const paper = await readForm(event).catch((problem: unknown) => {
		if (!(problem instanceof Refusal)) throw problem;
		say(event.cookies, { key: problem.key, params: problem.params });
		redirect(303, consentPaths(event.params.leerling, event.params.toestemming).page);
	});
	const pdf = await consentPdf(paper);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-length': String(pdf.length),
			'content-disposition': 'attachment; filename="toestemming.pdf"',
			'cache-control': 'private, no-store'
		}
	});
};
