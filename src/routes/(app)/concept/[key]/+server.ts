import type { RequestHandler } from './$types';
import { asActor } from '#platform/database/session.ts';
import { fieldsOf, saveDraft } from '#platform/web/drafts.ts';

const longestName = 200;

/** Keeps what somebody is typing. Called by the draft island, which must hear "not signed in" as such: no redirect. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	const { actor } = locals;
	if (!actor) return new Response(null, { status: 401 });
	if (params.key.length > longestName) return new Response(null, { status: 404 });
	const fields = fieldsOf(await request.formData());
	await asActor(actor, (db) => saveDraft(db, actor, params.key, fields));
	return new Response(null, { status: 204 });
};
