import type { RequestEvent } from '@sveltejs/kit';
import { asActor } from '#platform/database/session.ts';
import { answerNotFound, contextOf, requireActor, type Context } from './context.ts';

/**
 * A page's `load`: one transaction as the actor.
 * `export const load: PageServerLoad = read(({ db, actor, params }) => viewOpp(db, actor, params.opp));`
 */
export function read<Params extends Record<string, string>, Data>(work: (context: Context<Params>) => Promise<Data>) {
	return async (event: Omit<RequestEvent, 'params' | 'route'> & { params: Params }): Promise<Data> => {
		const request = event as unknown as RequestEvent;
		const actor = requireActor(request);
		return asActor(actor, (db) => work(contextOf<Params>(request, db, actor))).catch(answerNotFound);
	};
}
