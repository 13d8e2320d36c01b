import type { TextKey } from '#platform/web/errors.ts';
import { textOf } from '#platform/web/typed.ts';

export { textOf };

/** What went wrong with a form, by field, in words: for Field and ErrorSummary. */
export const textsOf = (errors: Record<string, TextKey> = {}): Record<string, string> =>
	Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, textOf(key)]));
