import type { TextKey, TextParams } from '#platform/web/errors.ts';
import { textOf } from '#ui/text.ts';

/** The text of a key that came from a form, in the language of the page. */
export const said = ({ key, params }: { key: TextKey; params?: TextParams }): string => textOf(key, params);

/** What is wrong with a field, or nothing. */
export const wrongIn = (
	form: { errors?: Record<string, TextKey> } | null | undefined,
	field: string
): string | undefined => {
	const key = form?.errors?.[field];
	return key && textOf(key);
};
