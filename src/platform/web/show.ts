import type { RequestEvent } from '@sveltejs/kit';
import { asActor } from '#platform/database/session.ts';
import { answerNotFound, contextOf, requireActor, type Context } from './context.ts';

/**
 * A form action that shows something once, on the page that answers: for what must not be in an address, a history or a
 * page that is merely visited. Changes nothing but the log.
 */
export function show<Params extends Record<string, string>, Data>(work: (context: Context<Params>) => Promise<Data>) {
	return async (event: Omit<RequestEvent, 'params' | 'route'> & { params: Params }): Promise<{ shown: Data }> => {
		const request = event as unknown as RequestEvent;
		const actor = requireActor(request);
		const shown = await asActor(actor, (db) => work(contextOf<Params>(request, db, actor))).catch(answerNotFound);
		return { shown };
	};
}
