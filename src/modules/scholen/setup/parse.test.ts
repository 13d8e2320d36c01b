import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import { parseSetup, type SetupProblem } from './parse.ts';
import { writeSetup } from './write.ts';

const text = readFileSync('schools/pro-assen.yaml', 'utf8');

/** What somebody does to a good file, and the one problem that must come back. */
const broken: [what: string, from: string, to: string, key: string, message: RegExp][] = [
	['a key twice', 'formaat: 1', 'formaat: 1\nformaat: 1', 'formaat', /staat er twee keer/],
	['a tab as indentation', '  naam: PrO Assen', '\tnaam: PrO Assen', 'school', /een tab kan hier niet/],
	['a text that is not closed', '  naam: PrO Assen', '  naam: "PrO Assen', 'school.naam', /ontbreekt een teken/],
	['an alias', 'nummer: 10053', 'nummer: &n 10053', 'bestuur.nummer', /verwijzen met & en \* kan hier niet/],
	['an unknown key', '  soort: praktijkonderwijs', '  sort: praktijkonderwijs', 'school.sort', /bedoelde je "soort"\?/],
	[
		'a key of nowhere',
		'formaat: 1',
		'formaat: 1\nkleur: blauw',
		'kleur',
		/"kleur" is hier onbekend; hier kan: formaat, bron/
	],
	['a missing key', '  naam: PrO Assen\n', '', 'school.naam', /ontbreekt; hier hoort een tekst/],
	['an empty key', '  naam: PrO Assen', '  naam:', 'school.naam', /is leeg; hier hoort een tekst/],
	[
		'a text for a number',
		'nummer: 10053',
		'nummer: tien',
		'bestuur.nummer',
		/"tien" kan hier niet; hier hoort een heel getal of "niet vermeld"/
	],
	['a number for a text', '  naam: PrO Assen', '  naam: 3', 'school.naam', /"3" kan hier niet; hier hoort een tekst/],
	[
		'a word that is not a choice',
		'soort: praktijkonderwijs',
		'soort: praktijkonderwij',
		'school.soort',
		/bedoelde je "praktijkonderwijs"\?/
	],
	['a wrong BRIN', 'brin: 18BR', 'brin: ABC', 'school.brin', /schrijf een BRIN als 12AB/],
	[
		'a block for a list',
		'teams: niet vermeld',
		'teams: {naam: Team}',
		'teams',
		/een blok kan hier niet; hier hoort een lijst, "geen" of "niet vermeld"/
	],
	['an empty list', 'teams: niet vermeld', 'teams: []', 'teams', /een lege lijst zegt niets/],
	[
		'a year out of range',
		'leerjaren: [1, 2, 3]',
		'leerjaren: [1, 2, 9]',
		'groepen[2].leerjaren[2]',
		/te groot; hier hoort hoogstens 6/
	],
	[
		'a range the wrong way',
		'iq: {minimaal: 55, maximaal: 80}',
		'iq: {minimaal: 80, maximaal: 55}',
		'toelating.iq',
		/minimaal mag niet hoger zijn/
	],
	[
		'a key with capitals',
		'  - key: tussengroep\n    naam: Tussengroep\n    niveau',
		'  - key: TussenGroep\n    naam: Tussengroep\n    niveau',
		'arrangementen[0].key',
		/gebruik alleen kleine letters/
	],
	[
		'the same key in one list',
		'  - key: wonen\n',
		'  - key: werken\n',
		'pijlers[1].key',
		/de key "werken" staat al eerder/
	],
	[
		'an unknown meeting',
		'beslist_in: zat',
		'beslist_in: zaat',
		'arrangementen[1].beslist_in',
		/"zaat" staat niet in overleggen; bedoelde je "zat"\?/
	],
	[
		'an unknown partner',
		'partners: [isk]',
		'partners: [bakkerij]',
		'arrangementen[4].partners[0]',
		/"bakkerij" staat niet in partners; kies uit: swv, /
	],
	['a list as a key', 'formaat: 1', 'formaat: 1\n? [a, b]\n: c', '', /voor de dubbele punt hoort een gewoon woord/],
	['two documents', 'formaat: 1', 'formaat: 1\n---\nformaat: 1', 'formaat', /maar één inrichting/]
];

describe('a broken file', () => {
	test.each(broken)('%s', (_, from, to, key, message) => {
		expect(text).toContain(from);
		const changed = text.replace(from, to);
		const problem = problemsOf(changed).find((found) => found.key === key && message.test(found.message));
		expect(problem, JSON.stringify(problemsOf(changed).slice(0, 5), null, '\t')).toBeDefined();
	});

	test('names the line and column of the key', () => {
		const changed = text.replace('beslist_in: zat', 'beslist_in: zaat');
		const line = changed.split('\n').findIndex((row) => row.includes('beslist_in: zaat')) + 1;
		expect(problemsOf(changed)).toEqual([expect.objectContaining({ line, column: 5 })]);
	});

	test('names a missing key at the thing in which it should stand', () => {
		const changed = text.replace('  soort: praktijkonderwijs\n', '');
		const line = changed.split('\n').indexOf('school:') + 1;
		expect(problemsOf(changed)).toEqual([expect.objectContaining({ key: 'school.soort', line, column: 1 })]);
	});

	test('gives all its problems, from top to bottom', () => {
		const changed = text
			.replace('brin: 18BR', 'brin: 1')
			.replace('nummer: 10053', 'nummer: x')
			.replace('formaat: 1', 'formaat: 2');
		expect(problemsOf(changed).map(({ key }) => key)).toEqual(['formaat', 'school.brin', 'bestuur.nummer']);
	});

	test.each(['', '# alleen een opmerking', '- lijst', 'losse tekst'])('that is no set-up at all: %j', (nothing) => {
		expect(problemsOf(nothing)[0]?.message).toMatch(/hier hoort een blok met formaat, bron/);
	});
});

test('whatever line is lost, doubled or cut, every problem has a place in the file', () => {
	const lines = readFileSync('schools/vmbo-klazienaveen.yaml', 'utf8').split('\n');
	const harm = fc.constantFrom<(line: string) => string[]>(
		() => [],
		(line) => [line, line],
		(line) => [line.slice(2)],
		(line) => [line.replace(':', '')],
		(line) => [`${line} "`]
	);
	fc.assert(
		fc.property(fc.nat(lines.length - 1), harm, (at, harmed) => {
			const changed = lines.toSpliced(at, 1, ...harmed(lines[at] ?? ''));
			for (const { line, column } of problemsOf(changed.join('\n'))) {
				expect(line).toBeGreaterThanOrEqual(1);
				expect(line).toBeLessThanOrEqual(changed.length);
				expect(column).toBeGreaterThanOrEqual(1);
			}
		}),
		{ seed: 2021, numRuns: 25 }
	);
});

describe('a good file', () => {
	test('reads the same after writing', () => {
		const parsed = parseSetup(text);
		expect(parsed.ok && parseSetup(writeSetup(parsed.setup))).toEqual(parsed);
	});

	test('may have its keys in any order; writing puts them back', () => {
		const shuffled = text.replace(
			'  naam: PrO Assen\n  soort: praktijkonderwijs\n',
			'  soort: praktijkonderwijs\n  naam: PrO Assen\n'
		);
		const parsed = parseSetup(shuffled);
		expect(shuffled).not.toBe(text);
		expect(parsed.ok && writeSetup(parsed.setup)).toBe(text);
	});
});

test('a set-up with a broken reference is not written', () => {
	const parsed = parseSetup(text);
	if (!parsed.ok) throw new Error('schools/pro-assen.yaml does not parse');
	const changed = structuredClone(parsed.setup);
	changed.toelating.intake_door = 'niemand';
	expect(() => writeSetup(changed)).toThrow('toelating.intake_door: "niemand" staat niet in rollen');
});

test('what is wrong is said in the language of the reader', () => {
	const wrong = text.replace('formaat: 1', 'formaat: 1\nkleur: blauw').replace('nummer: 10053', 'nummer: tien');
	overwriteGetLocale(() => 'en');
	try {
		expect(problemsOf(wrong).map(({ message }) => message)).toEqual([
			expect.stringMatching(/^"kleur" is not known here; possible here: formaat, bron/),
			'"tien" is not possible here; a whole number or "niet vermeld" belongs here'
		]);
	} finally {
		overwriteGetLocale(() => 'nl');
	}
});

function problemsOf(file: string): SetupProblem[] {
	const parsed = parseSetup(file);
	return parsed.ok ? [] : parsed.problems;
}
