/**
 * The set-up as places that one can go to on screen, read from the schema: a part (fields), a list (items), an item of a
 * list (fields). A place has an address such as `uitstroom.bestemmingen.dagbesteding`: names of parts and keys of items.
 */
import { z } from 'zod';
import { choicesOf, wordsOf } from './allowed.ts';
import { REFERENCES } from './references.ts';
import { SchoolSetup } from './schema.ts';
import { itemsOf, NOT_STATED } from './value.ts';

export type Item = { key: string; naam: string } & Record<string, unknown>;
export type Listed = Item[] | 'geen' | 'niet vermeld';

/**
 * How a field is filled in. `lists` are the lists whose keys one chooses from; `parts` are a few plain fields that belong
 * together, such as how often and per what; `yaml` is for what has more to it.
 */
export type FieldKind =
	| { kind: 'text' | 'number' | 'lines' | 'yaml' }
	| { kind: 'choice' | 'choices' | 'numbers'; options: string[] }
	| { kind: 'key' | 'keys'; lists: readonly string[] }
	| { kind: 'parts'; parts: Field[] };

export type Field = FieldKind & {
	name: string;
	hint?: string;
	/** May be left out; otherwise what is empty is `niet vermeld`, where the schema allows that. */
	optional: boolean;
	mayBeUnstated: boolean;
};

export type Inside = { name: string; kind: 'list' | 'part'; hint?: string };
/** A part or an item: fields of its own, and places inside it. */
export type PartPlace = { is: 'part' | 'item'; path: string[]; schema: z.ZodObject; value: Record<string, unknown> };
export type ListPlace = { is: 'list'; path: string[]; schema: z.ZodObject; value: Listed };
export type Place = PartPlace | ListPlace;

/** Says where a value comes from; shown as a mark, not filled in. */
const origins = new Set(['key', 'regels', 'wettelijk', 'voorbeeld', 'voorbeeldvelden', 'formaat']);

/** The place at an address, or nothing. */
export function placeAt(setup: SchoolSetup, address: string): Place | undefined {
	const whole: PartPlace = { is: 'part', path: [], schema: SchoolSetup, value: setup };
	return address.split('.').reduce<Place | undefined>((at, step) => at && inside(at, step), whole);
}

function inside(at: Place, step: string): Place | undefined {
	const path = [...at.path, step];
	if (at.is === 'list') {
		const found = itemsOf(at.value).find(({ key }) => key === step);
		return found && { is: 'item', path, schema: at.schema, value: found };
	}
	if (!Object.hasOwn(at.schema.shape, step)) return undefined;
	const schema = at.schema.shape[step] as z.ZodType;
	const item = itemOf(schema);
	if (item) return { is: 'list', path, schema: item, value: at.value[step] as Listed };
	if (isPart(schema)) return { is: 'part', path, schema, value: at.value[step] as Record<string, unknown> };
	return undefined;
}

/** What stands in a part or item: the fields to fill in, and the lists and parts to go to. */
export function outlineOf(
	{ schema, path }: Pick<Place, 'schema' | 'path'>,
	setup: SchoolSetup
): { fields: Field[]; inside: Inside[] } {
	const place = listPathOf(path, setup);
	const fields: Field[] = [];
	const within: Inside[] = [];
	for (const [name, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
		if (origins.has(name)) continue;
		const hint = hintOf(field);
		if (itemOf(field)) within.push({ name, kind: 'list', hint });
		else if (isPart(field)) within.push({ name, kind: 'part', hint });
		else fields.push({ name, hint, ...kindOf(field, [...place, name].join('.')), ...emptiness(field) });
	}
	return { fields, inside: within };
}

/** The parts of the whole file, in its order. */
export const partNames = Object.keys(SchoolSetup.shape).filter((name) => !origins.has(name));

export const partHint = (name: string): string =>
	SchoolSetup.shape[name as keyof typeof SchoolSetup.shape].description ?? '';

/** Where nothing was filled in yet: `niet vermeld` where that may be said. */
export function emptyItem(schema: z.ZodObject): Record<string, unknown> {
	return Object.fromEntries(
		(Object.entries(schema.shape) as [string, z.ZodType][]).flatMap(([name, field]): [string, unknown][] => {
			if (wordsOf(field).includes(NOT_STATED)) return [[name, NOT_STATED]];
			return isPart(field) ? [[name, emptyItem(field)]] : [];
		})
	);
}

/** The item of a list of items, or nothing when this is no such list. */
function itemOf(schema: z.ZodType): z.ZodObject | undefined {
	const elements = choicesOf(schema).flatMap((choice) => (choice instanceof z.ZodArray ? [choice.element] : []));
	return elements.find(
		(element): element is z.ZodObject => element instanceof z.ZodObject && Object.hasOwn(element.shape, 'key')
	);
}

/** A group of values with a source of its own; what may be `niet vermeld` as a whole is filled in as one field. */
const isPart = (schema: z.ZodType): schema is z.ZodObject =>
	schema instanceof z.ZodObject && Object.hasOwn(schema.shape, 'toelichting');

/** The names of parts on the way, without keys of items: as references.ts names places. */
function listPathOf(path: string[], setup: SchoolSetup): string[] {
	return path.filter((_, index) => placeAt(setup, path.slice(0, index + 1).join('.'))?.is !== 'item');
}

function kindOf(schema: z.ZodType, place: string): FieldKind {
	const lists = REFERENCES[place];
	const choices = choicesOf(schema);
	const array = choices.find((choice) => choice instanceof z.ZodArray);
	if (lists) return { kind: array ? 'keys' : 'key', lists };
	if (array) return kindOfList(array.element as z.ZodType);
	const group = choices.find((choice) => choice instanceof z.ZodObject);
	if (group) return kindOfGroup(group, place);
	if (choices.some((choice) => choice instanceof z.ZodString)) return { kind: 'text' };
	if (choices.some((choice) => choice instanceof z.ZodNumber)) return { kind: 'number' };
	return { kind: 'choice', options: wordsOf(schema).filter((word) => word !== NOT_STATED) };
}

const plain = new Set<FieldKind['kind']>(['text', 'number', 'choice', 'key']);

function kindOfGroup(group: z.ZodObject, place: string): FieldKind {
	const parts = (Object.entries(group.shape) as [string, z.ZodType][]).map(([name, field]): Field => ({
		name,
		hint: hintOf(field),
		...kindOf(field, `${place}.${name}`),
		...emptiness(field)
	}));
	return parts.every(({ kind }) => plain.has(kind)) ? { kind: 'parts', parts } : { kind: 'yaml' };
}

function kindOfList(element: z.ZodType): FieldKind {
	if (element instanceof z.ZodEnum) return { kind: 'choices', options: wordsOf(element) };
	if (element instanceof z.ZodString) return { kind: 'lines' };
	if (element instanceof z.ZodNumber) return { kind: 'numbers', options: numbersOf(element) };
	return { kind: 'yaml' };
}

function numbersOf({ minValue, maxValue }: z.ZodNumber): string[] {
	const from = minValue ?? 1;
	return Array.from({ length: (maxValue ?? from) - from + 1 }, (_, index) => String(from + index));
}

const emptiness = (schema: z.ZodType) => ({
	optional: schema instanceof z.ZodOptional,
	mayBeUnstated: wordsOf(schema).includes(NOT_STATED)
});

const hintOf = (schema: z.ZodType): string | undefined =>
	schema.description ?? (schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType).description : undefined);
