import type { RequestHandler } from './$types';
import { asActor } from '#platform/database/session.ts';
import { fieldsOf, saveDraft } from '#platform/web/drafts.ts';

const longestName = 200;
/** More than any form of ours holds; nobody fills the disk with what they did not send. */
const mostBytes = 256 * 1024;

/** Keeps what somebody is typing. Called by the draft island, which must hear "not signed in" as such: no redirect. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	const { actor } = locals;
	if (!actor) return new Response(null, { status: 401 });
	if (params.key.length > longestName) return new Response(null, { status: 404 });
	const fields = fieldsOf(await request.formData());
	if (Buffer.byteLength(JSON.stringify(fields)) > mostBytes) return new Response(null, { status: 413 });
	await asActor(actor, (db) => saveDraft(db, actor, params.key, fields));
	return new Response(null, { status: 204 });
};
