import { error, json, redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { addFile } from '#modules/bestanden/server/index.ts';
import { isAudience } from '#platform/access/audience.ts';
import { documents, pictures, sounds } from '#platform/storage/kinds.ts';
import { FileRefused } from '#platform/storage/refused.ts';
import { answerNotFound, requireActor } from '#platform/web/context.ts';
import { say } from '#platform/web/flash.ts';

/** Adds a file to a dossier. The upload island asks for JSON; a plain form gets a page. */
export const POST: RequestHandler = async (event) => {
	const actor = requireActor(event);
	const form = await event.request.formData();
	const upload = form.get('bestand');
	const audience = form.get('audience');
	const wantsJson = event.request.headers.get('accept')?.includes('application/json');
	const page = `/leerlingen/${event.params.leerling}`;
	if (!(upload instanceof File) || !isAudience(audience)) error(422, 'incomplete');
	try {
		const id = await addFile(actor, upload, {
			pupilId: event.params.leerling,
			audience,
			allowed: [...pictures, ...sounds, ...documents]
		});
		if (wantsJson) return json({ ok: true, name: upload.name, id });
	} catch (problem) {
		if (!(problem instanceof FileRefused)) return answerNotFound(problem);
		if (wantsJson) return json({ error: problem.text }, { status: 422 });
		error(422, problem.text);
	}
	say(event.cookies, { key: 'bestanden_added' });
	redirect(303, page);
};
