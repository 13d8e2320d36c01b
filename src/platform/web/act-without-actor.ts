import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { actionOf, answer, type Done, type FormState } from './act.ts';
import { fieldsOf } from './drafts.ts';
import { say } from './flash.ts';
import { parseForm } from './parse.ts';

type OpenContext<Params, Input> = {
	event: RequestEvent & { params: Params };
	params: Params;
	input: Input;
};

/**
 * A form action of the sign-in, where nobody is known yet: the same answers as `act`, without a transaction. Everything
 * behind it guards itself (src/platform/identity/limits.ts).
 */
export function actWithoutActor<Schema extends z.ZodType, Params extends Record<string, string>>(
	schema: Schema,
	work: (context: OpenContext<Params, z.output<Schema>>) => Promise<Done>
) {
	return async (
		given: Omit<RequestEvent, 'params' | 'route'> & { params: Params }
	): Promise<ActionFailure<FormState>> => {
		const event = given as unknown as RequestEvent & { params: Params };
		const data = await event.request.formData();
		const state: FormState = { action: actionOf(event.url), values: fieldsOf(data), errors: {} };
		const parsed = parseForm(schema, data);
		if (!parsed.ok) return fail(422, { ...state, errors: parsed.errors });
		let done: Done;
		try {
			done = await work({ event, params: event.params, input: parsed.input });
		} catch (problem) {
			return answer(problem, state);
		}
		if (done?.said) say(event.cookies, { key: done.said, params: done.params });
		redirect(303, done?.to ?? event.url.pathname);
	};
}
