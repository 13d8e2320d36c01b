import { m } from '#paraglide/messages.js';
import type { TextKey, TextParams } from '#platform/web/errors.ts';

/** The words of a text key, in the language of the request. */
export const textOf = (key: TextKey, params: TextParams = {}): string =>
	(m[key] as (params: TextParams) => string)(params);

/** What went wrong with a form, by field, in words: for Field and ErrorSummary. */
export const textsOf = (errors: Record<string, TextKey> = {}): Record<string, string> =>
	Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, textOf(key)]));
