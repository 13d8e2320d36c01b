import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { asActor } from '#platform/database/session.ts';
import { joinDates } from './date-parts.ts';
import { draftName } from './draft-name.ts';
import { dropDraft, fieldsOf, saveDraft, type Fields } from './drafts.ts';
import { EditConflict, FormIssue, LookAgain, Refusal, type TextKey, type TextParams } from './errors.ts';
import { say, type Flash } from './flash.ts';
import { parseForm } from './parse.ts';
import { answerNotFound, contextOf, requireActor, type Context } from './context.ts';

/** What a page gets back when it could not be done: everything that was typed, and why. One shape for all pages. */
export type FormState = {
	action: string;
	values: Fields;
	/** By field, the key of the text that says what to do. */
	errors: Record<string, TextKey>;
	refusal?: { key: TextKey; params: TextParams };
	/** Somebody else changed it meanwhile: what stands there now, and the version to build on. */
	conflict?: { theirs: Record<string, string>; version: number };
};

/** Where to go afterwards and what to say there; nothing means: the same page again. */
export type Done = { to?: string; said?: TextKey; params?: TextParams; undo?: Flash['undo'] } | void;

/**
 * A form action: parse, else 422 with values and messages; one transaction as the actor; refusals into answers; and when it
 * is done the draft is gone and the browser is sent to a page, so that reloading does it no second time.
 * `export const actions: Actions = { fix: act(FixForm, ({ db, actor, params, input }) => fixOpp(db, actor, params.opp, input)) };`
 */
export function act<Schema extends z.ZodType, Params extends Record<string, string>>(
	schema: Schema,
	work: (context: Context<Params> & { input: z.output<Schema> }) => Promise<Done>
) {
	return async (
		event: Omit<RequestEvent, 'params' | 'route'> & { params: Params }
	): Promise<ActionFailure<FormState>> => {
		const request = event as unknown as RequestEvent;
		const data = joinDates(await request.request.formData());
		const form = draftName(request.url.pathname, actionOf(request.url));
		await keepWhenSignedOut(request, form, data);
		const actor = requireActor(request);
		const state: FormState = { action: actionOf(request.url), values: fieldsOf(data), errors: {} };
		request.locals.sent = { form, fields: state.values };
		const parsed = parseForm(schema, data);
		if (!parsed.ok) return fail(422, { ...state, errors: parsed.errors });

		let done: Done;
		try {
			done = await asActor(actor, async (db) => {
				const result = await work({ ...contextOf<Params>(request, db, actor), input: parsed.input });
				await dropDraft(db, actor, form);
				return result;
			});
		} catch (problem) {
			return answer(problem, state);
		}
		if (done?.said) say(request.cookies, { key: done.said, params: done.params, undo: done.undo });
		redirect(303, done?.to ?? request.url.pathname + withoutAction(request.url));
	};
}

/** What a form's page gets back when it could not be done; anything unforeseen is thrown on. */
export function answer(problem: unknown, state: FormState): ActionFailure<FormState> {
	if (problem instanceof LookAgain) return fail(200, state);
	if (problem instanceof FormIssue) return fail(422, { ...state, errors: problem.errors });
	if (problem instanceof Refusal) return fail(409, { ...state, refusal: { key: problem.key, params: problem.params } });
	if (problem instanceof EditConflict)
		return fail(409, { ...state, conflict: { theirs: problem.theirs, version: problem.version } });
	return answerNotFound(problem);
}

/** A session that ended while typing: the text is kept for the person whose session it was, and waits after the sign-in. */
async function keepWhenSignedOut(event: RequestEvent, form: string, data: FormData): Promise<void> {
	const owner = event.locals.expired;
	if (event.locals.actor || !owner) return;
	await asActor(owner, (db) => saveDraft(db, owner, form, fieldsOf(data)));
}

/** `?/fix` names the action; without a name it is the page's only one. */
export const actionOf = (url: URL): string =>
	[...url.searchParams.keys()].find((key) => key.startsWith('/'))?.slice(1) ?? 'default';

function withoutAction(url: URL): string {
	const rest = [...url.searchParams].filter(([key]) => !key.startsWith('/'));
	return rest.length ? `?${new URLSearchParams(rest)}` : '';
}
