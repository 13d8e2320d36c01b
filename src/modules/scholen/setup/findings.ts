/** What Zod finds wrong, as plain Dutch: what is wrong and what is allowed. */
import type { z } from 'zod';
import { allowedBy, fieldsOf, schemaAt, wordsOf } from './allowed.ts';
import { closestTo } from './closest.ts';

export type Finding = { path: PropertyKey[]; message: string };
type Issue = z.core.$ZodIssue;

export function findingsOf(issues: readonly Issue[], schema: z.ZodType, base: PropertyKey[] = []): Finding[] {
	return issues.flatMap((issue) => {
		const path = [...base, ...issue.path];
		if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, schema, path);
		const inside = issue.code === 'invalid_union' ? branchThatFits(issue.errors) : undefined;
		if (inside) return findingsOf(inside, schema, path);
		return [{ path, message: messageOf(issue, schemaAt(schema, path) ?? schema) }];
	});
}

/** Of the choices of a union the one that was meant: its problems lie deeper than being the wrong kind of value. */
function branchThatFits(branches: readonly Issue[][]): Issue[] | undefined {
	return branches.find((issues) =>
		issues.some(
			({ path, code }) => path.length > 0 || !['invalid_type', 'invalid_value', 'invalid_union'].includes(code)
		)
	);
}

function unknownKeys(keys: string[], schema: z.ZodType, path: PropertyKey[]): Finding[] {
	const owner = schemaAt(schema, path);
	const fields = owner ? fieldsOf(owner) : [];
	return keys.map((key) => {
		const closest = closestTo(key, fields);
		const advice = closest ? `bedoelde je "${closest}"?` : `hier kan: ${fields.join(', ')}`;
		return { path: [...path, key], message: `"${key}" is hier onbekend; ${advice}` };
	});
}

function messageOf(issue: Issue, schema: z.ZodType): string {
	switch (issue.code) {
		case 'invalid_type':
		case 'invalid_value':
		case 'invalid_union':
			return wrongValue(issue.input, schema);
		case 'too_small':
			if (issue.origin === 'array')
				return 'een lege lijst zegt niets; vul iets in, of schrijf "geen" of "niet vermeld" waar dat kan';
			if (issue.origin === 'string') return 'de tekst is leeg; vul iets in';
			return `te klein; hier hoort ${issue.inclusive ? 'minstens' : 'meer dan'} ${issue.minimum}`;
		case 'too_big':
			return `te groot; hier hoort hoogstens ${issue.maximum}`;
		default:
			return issue.message;
	}
}

function wrongValue(input: unknown, schema: z.ZodType): string {
	const allowed = allowedBy(schema);
	if (input === undefined) return `ontbreekt; hier hoort ${allowed}`;
	if (input === null) return `is leeg; hier hoort ${allowed}`;
	const closest = typeof input === 'string' ? closestTo(input, wordsOf(schema)) : undefined;
	return `${inWords(input)} kan hier niet; ${closest ? `bedoelde je "${closest}"? Hier` : 'hier'} hoort ${allowed}`;
}

function inWords(input: unknown): string {
	if (Array.isArray(input)) return 'een lijst';
	return typeof input === 'object' ? 'een blok' : `"${String(input)}"`;
}
