import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#platform/access/actor.ts';
import { requireActor } from './context.ts';

const freshMs = 10 * 60_000;

/** Whether the proof is recent enough for a sensitive act. */
export const isFresh = (provedAt: Date, now: Date): boolean => now.getTime() - provedAt.getTime() < freshMs;

/**
 * For exports, accounts and the set-up: who proved it more than ten minutes ago is asked again, and comes back here. To be
 * called first in the page's `load` and in its actions. In a demo nobody has a password, so nobody is asked.
 */
export function requireFreshProof(event: Pick<RequestEvent, 'locals' | 'url' | 'request'>, now = new Date()): Actor {
	const actor = requireActor(event as RequestEvent);
	if (event.locals.signedIn?.school.isDemo || isFresh(actor.provedAt, now)) return actor;
	const here = event.request.method === 'GET' ? event.url.pathname + event.url.search : event.url.pathname;
	redirect(303, `/bevestig?terug=${encodeURIComponent(here)}`);
}

/** A page's `load` or action that asks for a fresh proof first: `load = withFreshProof(read(…))`. */
export const withFreshProof =
	<Event extends Pick<RequestEvent, 'locals' | 'url' | 'request'>, Answer>(work: (event: Event) => Answer) =>
	(event: Event): Answer => {
		requireFreshProof(event);
		return work(event);
	};
