import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeFields } from './edit.ts';
import { partName, typedOf, valuesOf } from './filled-in.ts';
import { parseSetup } from './index.ts';
import { outlineOf, partNames, placeAt, type Field } from './outline.ts';
import type { SchoolSetup } from './schema.ts';
import { itemsOf } from './value.ts';

const setups = globSync('schools/*.yaml').map((file): [string, SchoolSetup] => {
	const parsed = parseSetup(readFileSync(file, 'utf8'));
	if (!parsed.ok) throw new Error(file);
	return [file, parsed.setup];
});

/** Every part and item of a set-up that has fields, by its address. */
function placesOf(setup: SchoolSetup, address: string): string[] {
	const place = placeAt(setup, address)!;
	if (place.is === 'list') return itemsOf(place.value).flatMap(({ key }) => placesOf(setup, `${address}.${key}`));
	return [address, ...outlineOf(place, setup).inside.flatMap(({ name }) => placesOf(setup, `${address}.${name}`))];
}

/** What a browser sends of an untouched form. */
function untouched(fields: Field[], value: Record<string, unknown>): Record<string, string | string[]> {
	return Object.fromEntries(
		fields.flatMap((field): [string, string | string[]][] => {
			if (field.kind !== 'parts') return [[field.name, typedOf(field, value[field.name])]];
			const group = (typeof value[field.name] === 'object' ? value[field.name] : {}) as Record<string, unknown>;
			return field.parts.map((part) => [partName(field.name, part.name), String(typedOf(part, group[part.name]))]);
		})
	);
}

test.each(setups)('%s: a form that is opened and kept changes nothing', (_file, setup) => {
	const addresses = partNames.flatMap((name) => placesOf(setup, name));
	expect(addresses.length).toBeGreaterThan(50);
	for (const address of addresses) {
		const place = placeAt(setup, address)!;
		const { fields } = outlineOf(place, setup);
		const { values, problems } = valuesOf(fields, untouched(fields, place.value as Record<string, unknown>));
		expect(problems, address).toEqual([]);
		expect(changeFields(setup, address, values), address).toEqual(setup);
	}
});

describe('how often, in fields that belong together', () => {
	const [, setup] = setups[0]!;
	const list = placeAt(setup, 'overleggen')!;
	const ritme = outlineOf(list, setup).fields.filter(({ name }) => name === 'ritme');
	const sent = (parts: Record<string, string>) =>
		valuesOf(ritme, Object.fromEntries(Object.entries(parts).map(([name, typed]) => [`ritme.${name}`, typed]))).values
			.ritme;

	test.each<[string, Record<string, string>, unknown]>([
		['each week', { keer: '1', per: 'week', tot: '', elke: '' }, { keer: 1, per: 'week' }],
		['once in three weeks', { keer: '1', per: 'week', elke: '3' }, { keer: 1, per: 'week', elke: 3 }],
		['nothing filled in is not stated', { keer: ' ', per: '' }, 'niet vermeld'],
		['what is no number stays as typed, for the message', { keer: 'vaak', per: 'week' }, { keer: 'vaak', per: 'week' }]
	])('%s', (_what, typed, expected) => expect(sent(typed)).toEqual(expected));
});
