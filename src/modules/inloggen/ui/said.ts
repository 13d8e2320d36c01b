import { m } from '#paraglide/messages.js';
import type { TextKey, TextParams } from '#platform/web/errors.ts';

/** The text of a key that came from a form, in the language of the page. */
export function said({ key, params = {} }: { key: TextKey; params?: TextParams }): string {
	return (m[key] as (params: object) => string)(params);
}

/** What is wrong with a field, or nothing. */
export const wrongIn = (
	form: { errors?: Record<string, TextKey> } | null | undefined,
	field: string
): string | undefined => {
	const key = form?.errors?.[field];
	return key && said({ key });
};
