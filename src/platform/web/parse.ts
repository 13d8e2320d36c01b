import { z } from 'zod';
import { datePartNames, joinDate } from '#ui/field.ts';
import type { TextKey } from './errors.ts';

type Parsed<T> = { ok: true; input: T } | { ok: false; errors: Record<string, TextKey> };

/**
 * What a form sent, through its schema. A field that is there more than once is a list; an empty text stays an empty text
 * (the schema says what that means); a date's three fields are one ISO text. A schema's messages are text keys.
 */
export function parseForm<Schema extends z.ZodType>(schema: Schema, data: FormData): Parsed<z.output<Schema>> {
	const sent: Record<string, unknown> = {};
	for (const name of new Set(data.keys())) {
		const values = data.getAll(name);
		sent[name] = values.length === 1 ? values[0] : values;
	}
	joinDates(sent);
	const result = schema.safeParse(sent);
	if (result.success) return { ok: true, input: result.data };
	const errors: Record<string, TextKey> = {};
	for (const issue of result.error.issues) errors[String(issue.path[0] ?? '')] ??= keyOf(issue);
	return { ok: false, errors };
}

/** Schemas name their own texts; what they leave open gets the general one. */
function keyOf(issue: z.core.$ZodIssue): TextKey {
	if (/^[a-z]+_[a-z0-9_]+$/.test(issue.message)) return issue.message as TextKey;
	return 'platform_form_check';
}

function joinDates(sent: Record<string, unknown>): void {
	for (const field of Object.keys(sent).filter((name) => name.endsWith('.day'))) {
		const name = field.slice(0, -'.day'.length);
		const parts = datePartNames(name);
		const typed = (part: string) => (typeof sent[part] === 'string' ? sent[part] : '');
		sent[name] = joinDate({ day: typed(parts.day), month: typed(parts.month), year: typed(parts.year) });
	}
}
