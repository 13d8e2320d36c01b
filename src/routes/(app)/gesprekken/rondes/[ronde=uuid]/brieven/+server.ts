import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { lettersAskedOn } from '#modules/gesprekken/index.ts';
import { downloadLetters, lettersPdf } from '#modules/gesprekken/server/index.ts';
import { Refusal } from '#platform/web/errors.ts';
import { say } from '#platform/web/flash.ts';
import { read } from '#platform/web/read.ts';

type Params = { ronde: string };

const readLetters = read<Params, Awaited<ReturnType<typeof downloadLetters>>>(({ db, actor, params }) =>
	downloadLetters(db, actor, params.ronde)
);

/** The letters of a round as one document. Posted, because who gets one counts as asked from then on. */
export const POST: RequestHandler = async (event) => {
	const letters = await readLetters(event).catch((problem: unknown) => {
		if (!(problem instanceof Refusal)) throw problem;
		say(event.cookies, { key: problem.key, params: problem.params });
		redirect(303, lettersAskedOn(event.params.ronde, event.url.searchParams.get('terug')));
	});
	const pdf = await lettersPdf(letters);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-length': String(pdf.length),
			'content-disposition': 'attachment; filename="uitnodigingen.pdf"',
			'cache-control': 'private, no-store'
		}
	});
};
