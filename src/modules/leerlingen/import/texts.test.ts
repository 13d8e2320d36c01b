import { expect, test } from 'vitest';
import en from '../texts/en.json' with { type: 'json' };
import nl from '../texts/nl.json' with { type: 'json' };
import { allColumns, contactSlots, mappingProblemKeys } from './columns.ts';
import type { Outcome } from './compare.ts';
import { fileProblemKeys, rowProblemKeys } from './problems.ts';
import { contactFields, pupilFields } from './records.ts';

const outcomes: Record<Outcome, true> = {
	new: true,
	changed: true,
	same: true,
	'possible-double': true,
	'already-left': true,
	error: true,
	left: true
};
const expected = [
	...rowProblemKeys,
	...fileProblemKeys,
	...mappingProblemKeys,
	...Object.keys(outcomes).map((outcome) => `leerlingen_import_outcome_${outcome.replace('-', '_')}`),
	...contactSlots.map((slot) => `leerlingen_import_slot_${slot}`),
	...['contact', ...pupilFields, ...contactFields, ...allColumns.map((column) => column.replace(/^.*\./, ''))].map(
		(field) => `leerlingen_import_field_${field}`
	)
];
const ours = (texts: Record<string, string>) =>
	Object.keys(texts).filter((key) => key.startsWith('leerlingen_import_'));

test.each([
	['Dutch', nl],
	['English', en]
])('%s has a text for all that the import says, and no other', (_, texts) => {
	expect(ours(texts)).toEqual([...new Set(expected)].sort());
});

test('both languages fill in the same things', () => {
	const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
	const texts: [string, string, string][] = ours(nl).map((key) => [
		key,
		(nl as Record<string, string>)[key] ?? '',
		(en as Record<string, string>)[key] ?? ''
	]);
	for (const [key, dutch, english] of texts) expect([key, holes(dutch)]).toEqual([key, holes(english)]);
});
