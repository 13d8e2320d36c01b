import { randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { log, withoutMessage } from './log.ts';
import { measureRequest } from './metrics.ts';

/** A request under way. Its id is on the answer, in the log and on the page of an error, and tells nothing by itself. */
export type RequestUnderWay = { id: string; startedAt: number };

const underWay = new WeakMap<Request, RequestUnderWay>();

/** To be called first in `handle`. */
export function startRequest({ request }: Pick<RequestEvent, 'request'>): RequestUnderWay {
	const started = { id: randomUUID(), startedAt: performance.now() };
	underWay.set(request, started);
	return started;
}

/** The id of the request, for the page of an error. */
export function requestId({ request }: Pick<RequestEvent, 'request'>): string {
	return underWay.get(request)?.id ?? '';
}

/**
 * To be called last in `handle`: logs and measures the request by its route, never by its address, and gives the answer
 * its id. What says nothing about caching is not kept: on a shared computer the back button must not show a pupil.
 */
export function finishRequest(event: Pick<RequestEvent, 'request' | 'route'>, response: Response): Response {
	const { id, startedAt } = underWay.get(event.request) ?? startRequest(event);
	const request = {
		method: event.request.method,
		route: event.route.id ?? 'unmatched',
		status: response.status,
		ms: Math.round((performance.now() - startedAt) * 10) / 10
	};
	measureRequest(request);
	log().info({ id, ...request });
	response.headers.set('x-request-id', id);
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
	return response;
}

/** For `handleError`: logs the error once, without its message, and gives the id to show on the page. */
export function logError(event: Pick<RequestEvent, 'request' | 'route'>, error: unknown): string {
	const id = requestId(event);
	log().error({ id, method: event.request.method, route: event.route.id ?? 'unmatched', error: withoutMessage(error) });
	return id;
}
