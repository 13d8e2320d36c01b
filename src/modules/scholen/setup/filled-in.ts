/** Between a set-up's values and what people see and type in a form: always texts. */
import { stringify } from 'yaml';
import type { Field } from './outline.ts';
import { NOT_STATED } from './value.ts';
import { readYaml } from './yaml-file.ts';

type Sent = Record<string, string | string[] | undefined>;

/** The name in the form of a part of a field: `ritme.keer`. */
export const partName = (field: string, part: string): string => `${field}.${part}`;

/** What a form shows for a field. What is not stated is empty. */
export function typedOf(field: Field, value: unknown): string | string[] {
	const isUnfilled = value === undefined || value === NOT_STATED;
	switch (field.kind) {
		case 'choices':
		case 'numbers':
		case 'keys':
			return Array.isArray(value) ? value.map(String) : [];
		case 'lines':
			return Array.isArray(value) ? value.join('\n') : '';
		case 'parts':
			return '';
		case 'yaml':
			return isUnfilled ? '' : stringify(value, { lineWidth: 100 }).trim();
		default:
			return isUnfilled ? '' : String(value);
	}
}

/** What was typed as values of the set-up, or which fields hold no YAML, with the line. */
export function valuesOf(fields: Field[], sent: Sent): { values: Record<string, unknown>; problems: string[] } {
	const values: Record<string, unknown> = {};
	const problems: string[] = [];
	for (const field of fields) {
		if (field.kind === 'parts') {
			values[field.name] = groupOf(field.parts, (part) => sent[partName(field.name, part)]) ?? emptyOf(field);
			continue;
		}
		const typed = sent[field.name];
		if (isEmpty(typed)) values[field.name] = emptyOf(field);
		else if (field.kind === 'yaml') {
			const file = readYaml(String(typed));
			problems.push(...file.problems.map(({ line, message }) => `${field.name}, regel ${line}: ${message}`));
			values[field.name] = file.value;
		} else values[field.name] = valueOf(field, typed ?? '');
	}
	return { values, problems };
}

const isEmpty = (typed: Sent[string]): boolean => [typed ?? []].flat().every((text) => text.trim() === '');

const emptyOf = ({ mayBeUnstated, optional }: Field) => (mayBeUnstated && !optional ? NOT_STATED : undefined);

/** What was filled in of fields that belong together; nothing when all of them were left empty. */
function groupOf(parts: Field[], sentOf: (part: string) => Sent[string]): Record<string, unknown> | undefined {
	const filled = parts.flatMap((part): [string, unknown][] => {
		const typed = sentOf(part.name);
		return isEmpty(typed) ? [] : [[part.name, valueOf(part, typed!)]];
	});
	return filled.length ? Object.fromEntries(filled) : undefined;
}

function valueOf({ kind }: Field, typed: string | string[]): unknown {
	const all = [typed]
		.flat()
		.map((text) => text.trim())
		.filter(Boolean);
	const text = all.join('\n').replaceAll('\r\n', '\n');
	switch (kind) {
		case 'choices':
		case 'keys':
			return all;
		case 'numbers':
			return all.map(Number);
		case 'lines':
			return text
				.split('\n')
				.map((line) => line.trim())
				.filter(Boolean);
		case 'number':
			return numberOr(text);
		default:
			return text;
	}
}

/** A number with a point or a comma; what is none stays as typed, so that the message can name it. */
const numberOr = (text: string): number | string => {
	const number = Number(text.replace(',', '.'));
	return Number.isNaN(number) ? text : number;
};
