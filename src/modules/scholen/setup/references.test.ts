import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { schemaAt } from './allowed.ts';
import { parseSetup } from './parse.ts';
import { brokenReferences, REFERENCES } from './references.ts';
import { SchoolSetup } from './schema.ts';

const places = Object.entries(REFERENCES);

describe('every place in the table is a place in the schema', () => {
	test.each(places)('%s', (place, lists) => {
		expect(throughLists(place)).toBeDefined();
		for (const list of lists) expect(throughLists(`${list}.key`), list).toBeDefined();
	});
});

test('a reference to a key that stands in the right list is fine, one that does not is named', () => {
	const parsed = parseSetup(readFileSync('schools/pro-assen.yaml', 'utf8'));
	if (!parsed.ok) throw new Error('schools/pro-assen.yaml does not parse');
	expect(brokenReferences(parsed.setup)).toEqual([]);

	const changed = structuredClone(parsed.setup);
	changed.toelating.intake_door = 'iemand-anders';
	expect(brokenReferences(changed).map(({ path }) => path.join('.'))).toEqual(['toelating.intake_door']);
});

/** Follows names only; a list on the way is entered at its first item. */
function throughLists(place: string): z.ZodType | undefined {
	return place
		.split('.')
		.reduce<z.ZodType | undefined>((at, step) => at && (schemaAt(at, [step]) ?? schemaAt(at, [0, step])), SchoolSetup);
}
