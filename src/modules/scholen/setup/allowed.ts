/** What the schema allows at a place in the file, in the reader's language: for messages that say what to write instead. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
	return path.reduce<z.ZodType | undefined>((at, step) => at && childOf(at, step), schema);
}

function childOf(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
	for (const choice of choicesOf(schema)) {
		if (choice instanceof z.ZodArray && typeof step === 'number') return choice.element as z.ZodType;
		if (choice instanceof z.ZodObject && Object.hasOwn(choice.shape, step)) return choice.shape[String(step)];
	}
	return undefined;
}

/** The schema without its `optional` and with its unions laid out. */
export function choicesOf(schema: z.ZodType): z.ZodType[] {
	if (schema instanceof z.ZodOptional) return choicesOf(schema.unwrap() as z.ZodType);
	if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => choicesOf(option as z.ZodType));
	return [schema];
}

export function fieldsOf(schema: z.ZodType): string[] {
	return choicesOf(schema).flatMap((choice) => (choice instanceof z.ZodObject ? Object.keys(choice.shape) : []));
}

export function wordsOf(schema: z.ZodType): string[] {
	return choicesOf(schema).flatMap((choice) =>
		choice instanceof z.ZodEnum || choice instanceof z.ZodLiteral ? literalsOf(choice) : []
	);
}

function literalsOf(choice: z.ZodEnum | z.ZodLiteral): string[] {
	return (choice instanceof z.ZodEnum ? choice.options : [...choice.values]).map(String);
}

/** Such as: een lijst, "geen" of "niet vermeld". */
export function allowedBy(schema: z.ZodType): string {
	const words = wordsOf(schema).map((word) => `"${word}"`);
	const kinds = choicesOf(schema).flatMap((choice) => kindOf(choice) ?? []);
	return joined([...new Set(kinds), ...words], 'disjunction');
}

function kindOf(choice: z.ZodType): string | undefined {
	if (choice instanceof z.ZodString) return m.scholen_problem_text();
	if (choice instanceof z.ZodNumber)
		return choice.format === 'safeint' ? m.scholen_problem_integer() : m.scholen_problem_number();
	if (choice instanceof z.ZodArray) return m.scholen_problem_list();
	if (choice instanceof z.ZodObject)
		return m.scholen_problem_block_with({ fields: joined(requiredFieldsOf(choice), 'conjunction') });
	return undefined;
}

function requiredFieldsOf(object: z.ZodObject): string[] {
	return Object.entries(object.shape)
		.filter(([, field]) => !(field instanceof z.ZodOptional))
		.map(([name]) => name);
}

/** "teams, rollen of partners". */
export const joined = (parts: readonly string[], type: 'conjunction' | 'disjunction'): string =>
	new Intl.ListFormat(getLocale(), { type }).format(parts);
