import { z } from 'zod';
import type { TextKey } from './errors.ts';

type Parsed<T> = { ok: true; input: T } | { ok: false; errors: Record<string, TextKey> };

/**
 * What a form sent, through its schema. A field that is there more than once is a list; an empty text stays an empty text
 * (the schema says what that means). A schema's messages are text keys.
 */
export function parseForm<Schema extends z.ZodType>(schema: Schema, data: FormData): Parsed<z.output<Schema>> {
	const sent: Record<string, unknown> = {};
	for (const name of new Set(data.keys())) {
		const values = data.getAll(name);
		sent[name] = values.length === 1 ? values[0] : values;
	}
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
