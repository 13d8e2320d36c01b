import type { RequestHandler } from './$types';
import { NoteForm } from '#modules/overleg/minutes-forms.ts';
import { keepWhileTyping } from '#modules/overleg/server/index.ts';
import { asActor } from '#platform/database/session.ts';
import { fieldsOf } from '#platform/web/drafts.ts';
import { EditConflict, NotFound, Refusal } from '#platform/web/errors.ts';
import { parseForm } from '#platform/web/parse.ts';

/** Keeps a note while it is typed. Called by the draft island, which must hear "not signed in" as such: no redirect. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	const { actor } = locals;
	if (!actor) return new Response(null, { status: 401 });
	const data = await request.formData();
	const parsed = parseForm(NoteForm, data);
	if (!parsed.ok) return new Response(null, { status: 413 });
	const where = { meetingId: params.overleg, pointId: params.punt };
	const work = { note: parsed.input, fields: fieldsOf(data) };
	try {
		const version = await asActor(actor, (db) => keepWhileTyping(db, actor, where, work));
		return new Response(null, { status: 204, headers: { 'x-version': String(version) } });
	} catch (problem) {
		if (problem instanceof EditConflict) return new Response(null, { status: 409 });
		if (problem instanceof NotFound || problem instanceof Refusal) return new Response(null, { status: 404 });
		throw problem;
	}
};
