import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { draftName } from './draft-name.ts';
import { findDraft, type Draft } from './drafts.ts';
import { NotFound } from './errors.ts';
import { todayOf } from './today.ts';

type AnyParams = Record<string, string | undefined>;

/** What a page's reading and doing get: one transaction as one actor, and the request's facts. */
export type Context<Params> = {
	db: Db;
	actor: Actor;
	params: Params;
	url: URL;
	/** Today in the Netherlands, ISO. */
	today: string;
	/** What the actor just sent in a form of this page and was refused, else was typing in it, or nothing. */
	draft(action: string): Promise<Draft | undefined>;
};

export function contextOf<Params extends AnyParams>(event: RequestEvent, db: Db, actor: Actor): Context<Params> {
	return {
		db,
		actor,
		params: event.params as Params,
		url: event.url,
		today: todayOf(actor),
		draft: async (action) => {
			const form = draftName(event.url.pathname, action);
			const { sent } = event.locals;
			return sent?.form === form ? { fields: sent.fields, savedAt: new Date() } : findDraft(db, actor, form);
		}
	};
}

/** The actor of this request; who is nobody goes to the sign-in and comes back here afterwards. */
export function requireActor(event: Pick<RequestEvent, 'locals' | 'request' | 'url'>): Actor {
	if (event.locals.actor) return event.locals.actor;
	const back = event.request.method === 'GET' ? event.url.pathname + event.url.search : event.url.pathname;
	redirect(303, `${openStep(event)}?terug=${encodeURIComponent(back)}`);
}

/** The step of the sign-in that is still open. */
function openStep({ locals }: Pick<RequestEvent, 'locals'>): string {
	if (locals.signedIn?.mustChooseSchool) return '/inloggen/school';
	if (locals.signedIn?.needsSecondFactor) return '/inloggen/tweede-stap/maken';
	return '/inloggen';
}

/** What may not be seen and what does not exist give the same page. */
export function answerNotFound(problem: unknown): never {
	if (problem instanceof NotFound) error(404, 'not found');
	throw problem;
}
