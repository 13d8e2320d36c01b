import { beforeAll, describe, expect, test } from 'vitest';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import { readSetupFile } from '#modules/scholen/server/index.ts';
import { sourceOf } from './sources.ts';

describe.each([
	[
		'pro-hardenberg',
		{ is: 'document', document: 'Schoolplan PrO Hardenberg 2021-2025', lines: '1418, 1452', law: 'WVO 2020' },
		{ is: 'document', document: 'Schoolplan PrO Hardenberg 2021-2025', lines: '1455-1457', law: null }
	],
	[
		'pro-almere',
		{ is: 'law', law: 'WVO 2020' },
		{ is: 'practice', document: 'Schoolondersteuningsprofiel PrO Almere 2023', lines: '729, 737', law: null }
	],
	['pro-assen', { is: 'law', law: 'WVO 2020' }, { is: 'example' }],
	['vmbo-klazienaveen', { is: 'law', law: 'WVO 2020' }, { is: 'rule', key: 'N8' }]
])('%s', (name, n2, n8) => {
	let setup: SchoolSetup;
	beforeAll(async () => void (setup = await readSetupFile(name)));

	test('a norm that the law asks', () => expect(sourceOf({ key: 'N2', law: 'WVO 2020' }, setup)).toEqual(n2));
	test('a norm of the list only', () => expect(sourceOf({ key: 'N8' }, setup)).toEqual(n8));
	test('a norm that no set-up speaks of', () =>
		expect(sourceOf({ key: 'I7' }, setup)).toEqual({ is: 'rule', key: 'I7' }));
	test('a norm of its own', () => expect(sourceOf({ key: 'E1', name: 'Huisbezoek' }, setup)).toEqual({ is: 'own' }));
	test('names no other school', () => {
		const others = ['Hardenberg', 'Almere', 'Assen', 'Klazienaveen'].filter((town) => !setup.bron.titel.includes(town));
		const numbers = Array.from({ length: 23 }, (_, at) => `N${at + 1}`);
		const said = JSON.stringify(numbers.map((key) => sourceOf({ key }, setup)));
		expect(others.filter((town) => said.includes(town))).toEqual([]);
	});
});

test('each phase of N11 has the source of N11', async () => {
	const setup = await readSetupFile('pro-hardenberg');
	expect(sourceOf({ key: 'N11-2' }, setup)).toEqual(sourceOf({ key: 'N11' }, setup));
	expect(sourceOf({ key: 'N11-2' }, setup)).toMatchObject({ is: 'document', lines: '1464-1468' });
});
