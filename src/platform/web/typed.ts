import { m } from '#paraglide/messages.js';
import { fingerprint } from '#platform/text/fingerprint.ts';
import type { FormState } from './act.ts';
import { datePartNames, joinDate } from './date-parts.ts';
import type { Draft, Fields } from './drafts.ts';
import type { TextKey, TextParams } from './errors.ts';

/** The words on screen of a text key, in the language of the request. */
export const textOf = (key: TextKey, params: TextParams = {}): string =>
	(m[key] as (params: TextParams) => string)(params);

/** The field beside a field that says what stood there when the form was opened (src/ui/Was.svelte). */
export const wasName = (name: string): string => `was-${name}`;

/**
 * What stands in the fields of one form: what was just sent and refused, else what was being typed, else what is stored.
 * A page may have more forms; only the one whose action was sent shows what went wrong.
 */
export function typed(form: FormState | null | undefined, action: string, draft?: Draft) {
	const sent = form?.action === action ? form : undefined;
	const fields: Fields | undefined = sent?.values ?? draft?.fields;
	const text = (name: string): string | undefined => {
		const value = fields?.[name];
		return Array.isArray(value) ? value[0] : value;
	};
	return {
		text: (name: string, stored?: string | null): string => (fields ? (text(name) ?? '') : (stored ?? '')),
		list: (name: string, stored: readonly string[] = []): string[] =>
			fields ? [fields[name] ?? []].flat() : [...stored],
		isOn: (name: string, stored = false): boolean => (fields ? name in fields : stored),
		date(name: string, stored?: string | null): string {
			if (!fields) return stored ?? '';
			const whole = text(name);
			if (whole !== undefined) return whole;
			const parts = datePartNames(name); // a draft keeps the inputs as they are
			return joinDate({ day: text(parts.day) ?? '', month: text(parts.month) ?? '', year: text(parts.year) ?? '' });
		},
		error: (name: string): string | undefined => sent?.errors[name] && textOf(sent.errors[name]),
		errors: Object.fromEntries(Object.entries(sent?.errors ?? {}).map(([name, key]) => [name, textOf(key)])),
		refusal: sent?.refusal && textOf(sent.refusal.key, sent.refusal.params),
		conflict: sent?.conflict,
		/**
		 * After a conflict, whose text goes on: of the one who alone changed it. Only where both did, a person chooses. `mine`
		 * is the text as it was sent.
		 */
		whose(name: string, mine: string): 'mine' | 'theirs' | 'choose' {
			const theirs = sent?.conflict?.theirs[name];
			if (theirs === undefined || fingerprint(theirs) === fingerprint(mine)) return 'mine';
			const was = text(wasName(name));
			if (was === fingerprint(mine)) return 'theirs';
			return was === fingerprint(theirs) ? 'mine' : 'choose';
		}
	};
}
