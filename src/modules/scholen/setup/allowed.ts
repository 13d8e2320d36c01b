/** What the schema allows at a place in the file, in Dutch: for messages that say what to write instead. */
import { z } from 'zod';

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
	return inDutch([...new Set(kinds), ...words]);
}

function kindOf(choice: z.ZodType): string | undefined {
	if (choice instanceof z.ZodString) return 'een tekst';
	if (choice instanceof z.ZodNumber) return choice.format === 'safeint' ? 'een heel getal' : 'een getal';
	if (choice instanceof z.ZodArray) return 'een lijst';
	if (choice instanceof z.ZodObject) return `een blok met ${inDutch(requiredFieldsOf(choice), 'en')}`;
	return undefined;
}

function requiredFieldsOf(object: z.ZodObject): string[] {
	return Object.entries(object.shape)
		.filter(([, field]) => !(field instanceof z.ZodOptional))
		.map(([name]) => name);
}

function inDutch(parts: string[], joined: 'of' | 'en' = 'of'): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${joined} ${parts.at(-1)}`;
}
