import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { hintKey, hintOnScreen, nameKey, nameOnScreen } from './screen-words.ts';
import { SchoolSetup } from './schema.ts';

const dutch: Record<string, string> = JSON.parse(readFileSync('src/modules/scholen/texts/nl.json', 'utf8'));
const names = new Set<string>();
const hints = new Set<string>();
collect(SchoolSetup, new Set());

/** Every name and every description in the schema, however deep. */
function collect(schema: unknown, seen: Set<unknown>): void {
	if (!(schema instanceof z.ZodType) || seen.has(schema)) return;
	seen.add(schema);
	if (schema.description) hints.add(schema.description);
	if (schema instanceof z.ZodObject) {
		for (const [name, inside] of Object.entries(schema.shape)) {
			names.add(name);
			collect(inside, seen);
		}
	}
	const { element, innerType, in: from, out, options } = schema.def as unknown as Record<string, unknown>;
	for (const inside of [element, innerType, from, out, ...((options as unknown[]) ?? [])]) collect(inside, seen);
}

test('there is a schema to look at', () => {
	expect(names.size).toBeGreaterThan(200);
	expect(hints.size).toBeGreaterThan(100);
});

test('every name in the file and every hint has a text, and no text is left over', () => {
	const expected = [...[...names].map(nameKey), ...[...hints].map(hintKey)].sort();
	const present = Object.keys(dutch)
		.filter((key) => /^scholen_setup_(name|hint)_/.test(key))
		.sort();
	expect(present, 'add the name or hint to texts/nl.json and texts/en.json, or remove it there').toEqual(expected);
});

test('the Dutch hint is what the schema says', () => {
	const different = [...hints].filter((hint) => dutch[hintKey(hint)] !== hint);
	expect(different, 'the same words in the schema and in texts/nl.json').toEqual([]);
});

test('what has no text is shown as it stands in the file', () => {
	expect(nameOnScreen('rol_in_zicht')).toBe('Rol in Zicht');
	expect(nameOnScreen('iets_nieuws')).toBe('Iets nieuws');
	expect(hintOnScreen('Iets nieuws')).toBe('Iets nieuws');
});
