import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { setupJsonSchema } from './json-schema.ts';
import { parseSetup } from './parse.ts';
import { itemsOf } from './value.ts';
import { writeSetup } from './write.ts';

const files = readdirSync('schools').filter((name) => name.endsWith('.yaml'));
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(setupJsonSchema()));

test('four schools ship', () => {
	expect(files).toEqual(['pro-almere.yaml', 'pro-assen.yaml', 'pro-hardenberg.yaml', 'vmbo-klazienaveen.yaml']);
});

describe.each(files)('%s', (name) => {
	const text = readFileSync(`schools/${name}`, 'utf8');
	const parsed = parseSetup(text);
	if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems, null, '\t')}`);
	const { setup } = parsed;

	test('is written exactly as it was read', () => {
		expect(writeSetup(setup)).toBe(text);
	});

	test('follows the JSON schema too', () => {
		validate(parseYaml(text));
		expect(validate.errors ?? []).toEqual([]);
	});

	test('says of every item where it comes from', () => {
		expect(itemsWithoutOrigin(setup)).toEqual([]);
	});

	test('names no address or number at which a person can be reached', () => {
		expect(text).not.toMatch(/[\w.-]+@[\w-]+\.\w+/);
		expect(text).not.toMatch(/(\+31|\b0)[\d -]{8,}\d/);
	});

	test('says its texts without quotes around them', () => {
		expect(text).not.toMatch(/"'|'"/);
	});

	test('marks the confidentiality of a meeting as ours: no document states it', () => {
		const chosen = itemsOf(setup.overleggen).filter(({ zichtbaarheid }) =>
			['gedeeld', 'team', 'zorg', 'vertrouwelijk'].includes(zichtbaarheid)
		);
		expect(chosen.filter(({ voorbeeldvelden }) => !voorbeeldvelden?.includes('zichtbaarheid'))).toEqual([]);
	});

	test('marks only fields that are there as filled in by us', () => {
		expect(unknownExampleFields(setup)).toEqual([]);
	});
});

test('whatever a school writes in a text comes back the same', () => {
	const parsed = parseSetup(readFileSync('schools/vmbo-klazienaveen.yaml', 'utf8'));
	if (!parsed.ok) throw new Error('schools/vmbo-klazienaveen.yaml does not parse');
	const awkward = fc.constantFrom(
		'niet vermeld',
		'ja',
		'1',
		'true',
		'#',
		'- a',
		'a: b',
		'\n\n',
		'"',
		'|',
		'&a',
		'2026-01-01'
	);
	const texts = fc
		.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), awkward), { minLength: 1, maxLength: 30 })
		.map((parts) => parts.join(' ').trim())
		.filter((written) => written.length > 0);
	fc.assert(
		fc.property(fc.array(texts, { minLength: 10, maxLength: 10 }), (written) => {
			const setup = structuredClone(parsed.setup);
			itemsOf(setup.aanbod.specialisten.op_school).forEach((item, index) => (item.toelichting = written[index]));
			const file = writeSetup(setup);
			const again = parseSetup(file);
			expect(again).toEqual({ ok: true, setup });
			expect(again.ok && writeSetup(again.setup)).toBe(file);
		}),
		{ seed: 2023, numRuns: 8 }
	);
});

test('each competence of a school for praktijkonderwijs is marked as an example', () => {
	for (const name of files.filter((file) => file.startsWith('pro-'))) {
		const parsed = parseSetup(readFileSync(`schools/${name}`, 'utf8'));
		const competences = parsed.ok ? itemsOf(parsed.setup.competenties) : [];
		expect(competences).toHaveLength(24);
		expect(competences.every(({ voorbeeld }) => voorbeeld === true)).toBe(true);
	}
});

type Item = { key: string; naam: string; regels?: unknown; wettelijk?: true; voorbeeld?: true };

function itemsWithoutOrigin(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const inside = Object.values(value).flatMap(itemsWithoutOrigin);
	if (!('key' in value)) return inside;
	const { naam, regels, wettelijk, voorbeeld } = value as Item;
	return regels || wettelijk || voorbeeld ? inside : [naam, ...inside];
}

function unknownExampleFields(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const inside = Object.values(value).flatMap(unknownExampleFields);
	const { voorbeeldvelden = [] } = value as { voorbeeldvelden?: string[] };
	return [...voorbeeldvelden.filter((field) => !(field in value)), ...inside];
}
