import { error, json, redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { startImport } from '#modules/leerlingen/server/index.ts';
import { requireActor } from '#platform/web/context.ts';
import { NotFound, Refusal, type TextKey } from '#platform/web/errors.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { textOf } from '#ui/text.ts';
import { addressOf } from '../refusal.ts';

/** Takes a file of pupils. The upload island gets a refusal as JSON; a plain form gets the page again, with the reason. */
export const POST: RequestHandler = async (event) => {
	const actor = requireActor(event);
	const upload = (await event.request.formData()).get('bestand');
	const refuse = (key: TextKey, params = {}) => {
		if (event.request.headers.get('accept')?.includes('application/json'))
			return json({ error: textOf(key, params) }, { status: 422 });
		redirect(303, addressOf(key));
	};
	if (!(upload instanceof File) || upload.name === '') return refuse('leerlingen_inlezen_file_missing');
	let runId: string;
	try {
		runId = await startImport(
			actor,
			{ name: upload.name, content: upload.stream() },
			actor.today ?? todayInTheNetherlands()
		);
	} catch (problem) {
		if (problem instanceof NotFound) error(404, 'not found');
		if (!(problem instanceof Refusal)) throw problem;
		return refuse(problem.key, problem.params);
	}
	redirect(303, `/leerlingen/import/${runId}`);
};
