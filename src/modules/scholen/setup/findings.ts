/** What Zod finds wrong, in plain words: what is wrong and what is allowed. */
import { m } from '#paraglide/messages.js';
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
		const advice = closest
			? m.scholen_problem_meant({ word: closest })
			: m.scholen_problem_possible({ words: fields.join(', ') });
		return { path: [...path, key], message: m.scholen_problem_unknown_key({ key, advice }) };
	});
}

function messageOf(issue: Issue, schema: z.ZodType): string {
	switch (issue.code) {
		case 'invalid_type':
		case 'invalid_value':
		case 'invalid_union':
			return wrongValue(issue.input, schema);
		case 'too_small':
			if (issue.origin === 'array') return m.scholen_problem_empty_list();
			if (issue.origin === 'string') return m.scholen_problem_empty_text();
			return issue.inclusive
				? m.scholen_problem_too_small({ least: Number(issue.minimum) })
				: m.scholen_problem_too_small_or_equal({ least: Number(issue.minimum) });
		case 'too_big':
			return m.scholen_problem_too_big({ most: Number(issue.maximum) });
		default:
			return issue.message;
	}
}

function wrongValue(input: unknown, schema: z.ZodType): string {
	const allowed = allowedBy(schema);
	if (input === undefined) return m.scholen_problem_absent({ allowed });
	if (input === null) return m.scholen_problem_nothing({ allowed });
	const closest = typeof input === 'string' ? closestTo(input, wordsOf(schema)) : undefined;
	const value = inWords(input);
	return closest
		? m.scholen_problem_wrong_meant({ value, word: closest, allowed })
		: m.scholen_problem_wrong({ value, allowed });
}

function inWords(input: unknown): string {
	if (Array.isArray(input)) return m.scholen_problem_list();
	return typeof input === 'object' ? m.scholen_problem_block() : `"${String(input)}"`;
}
