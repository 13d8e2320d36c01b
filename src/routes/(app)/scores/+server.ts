import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { ScoresSent } from '#modules/plan/index.ts';
import { keepSentScores } from '#modules/plan/server/index.ts';
import { asActor } from '#platform/database/session.ts';
import { todayOf } from '#platform/web/today.ts';

const answer = (status: number) => new Response(null, { status });

/**
 * Takes scores that the screen of a group sends by itself, perhaps hours after they were given, and tells what became of
 * each. It must hear "not signed in" as such, so there is no redirect: the scores stay in the browser. 409: somebody else
 * signed in meanwhile. Only our own pages may send: a form elsewhere cannot make this content type.
 */
export const POST: RequestHandler = async ({ request, locals, url }) => {
	if (request.headers.get('origin') !== url.origin) return answer(403);
	if (request.headers.get('content-type') !== 'application/json') return answer(415);
	const { actor } = locals;
	if (!actor) return answer(401);
	const sent = ScoresSent.safeParse(await request.json().catch(() => null));
	if (!sent.success) return answer(422);
	const kept = await asActor(actor, (db) =>
		keepSentScores(db, actor, sent.data, { today: todayOf(actor), now: new Date() })
	);
	return kept ? json(kept) : answer(409);
};
