import { describe, expect, test } from 'vitest';
import { guessDelimiter, readCsv } from './csv.ts';
import { exampleCsv } from './example.ts';
import { bytesOf, keysOf, readAll, refusalOf } from './testing.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
	['a;b;c', ';'],
	['a,b,c', ','],
	['a\tb\tc', '\t'],
	['"a;b;c";d;"e,f"', ';'],
	['"Dijk, Noor",x,y', ','],
	['Leerlingen\r\na,b', ','],
	['alleen', ';']
])('the delimiter of %j is %j', (text, delimiter) => expect(guessDelimiter(text)).toBe(delimiter));

describe('reading', () => {
	test.each([
		['semicolons', bytesOf('Roepnaam;Achternaam;Geboortedatum\r\nZoë;Dijk;28-03-2012\r\n')],
		['commas', bytesOf('Roepnaam,Achternaam,Geboortedatum\nZoë,Dijk,28-03-2012')],
		['tabs', bytesOf('Roepnaam\tAchternaam\tGeboortedatum\nZoë\tDijk\t28-03-2012\n')],
		['a byte order mark', bytesOf('\uFEFFRoepnaam;Achternaam;Geboortedatum\nZoë;Dijk;28-03-2012')],
		['quotes', bytesOf('"Roepnaam";"Achternaam";"Geboortedatum"\n"Zoë";"Dijk";"28-03-2012"')],
		['Windows-1252', [latin('Roepnaam;Achternaam;Geboortedatum\nZo\u00eb;Dijk;28-03-2012')]],
		['a title above the header', bytesOf('Leerlingen 2026\n\nRoepnaam;Achternaam;Geboortedatum\nZoë;Dijk;28-03-2012')],
		['another order', bytesOf('Geboortedatum;Opmerking;Achternaam;Roepnaam\n28-03-2012;"een; twee";Dijk;Zoë')]
	])('%s', async (_, bytes) => {
		const { rows } = await readAll(readCsv(bytes));
		expect(rows).toHaveLength(1);
		expect(rows[0]?.pupil).toMatchObject({ givenName: 'Zoë', familyName: 'Dijk', bornOn: '2012-03-28' });
		expect(rows[0]?.problems).toEqual([]);
	});

	test('a row has the number that people see, and problems name it', async () => {
		const { rows } = await readAll(
			readCsv(bytesOf('Roepnaam;Achternaam;Geboortedatum\n\nNoor;Dijk;28-03-2012\nTim;Dijk;31-02-2012'))
		);
		expect(rows.map(({ row }) => row)).toEqual([3, 4]);
		expect(rows[1]?.problems[0]).toMatchObject({
			row: 4,
			line: 4,
			field: 'bornOn',
			severity: 'error',
			params: { value: '31-02-2012' }
		});
	});

	test('the first item gives headers and a guess, to ask a person for the rest', async () => {
		const first = await readCsv(bytesOf('Roepnaam;Kleur;Achternaam\nNoor;Rood;Dijk')).next();
		expect(first.value).toEqual({
			kind: 'file',
			file: {
				format: 'table',
				headers: ['Roepnaam', 'Kleur', 'Achternaam'],
				mapping: ['givenName', null, 'familyName'],
				problems: [
					{ severity: 'error', key: 'leerlingen_import_mapping_no_birth_date', column: null },
					{ severity: 'warning', key: 'leerlingen_import_mapping_no_key', column: null }
				]
			}
		});
	});

	test('a chosen mapping wins from the guess', async () => {
		const { rows } = await readAll(readCsv(bytesOf('Roepnaam;X\nDijk;Noor'), { mapping: ['familyName', 'givenName'] }));
		expect(rows[0]?.pupil).toMatchObject({ givenName: 'Noor', familyName: 'Dijk' });
	});

	test('a row with too many cells is told', async () => {
		const { rows } = await readAll(readCsv(bytesOf('Roepnaam;Achternaam;Geboortedatum\nNoor;Dijk;28-03-2012;x')));
		expect(keysOf(rows[0])).toEqual(['columns']);
	});

	test('the example that we give is understood whole', async () => {
		const { file, rows } = await readAll(readCsv(bytesOf(exampleCsv())));
		expect(file).toMatchObject({ problems: [] });
		expect(file?.format === 'table' && file.mapping).not.toContain(null);
		expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
		expect(rows.map(({ pupil }) => pupil.contacts?.length)).toEqual([2, 1]);
	});
});

test.each([
	['an empty file', '', 'empty'],
	['only white space', ' \r\n ', 'empty'],
	['no header', 'Leerlingen', 'no_header'],
	['no pupils', 'Roepnaam;Achternaam\n;\n', 'no_pupils'],
	['a quote that stays open', 'Roepnaam;Achternaam\n"Noor;Dijk\n', 'not_csv'],
	['a quote in the middle', 'Roepnaam;Achternaam\nNo"or;Dijk\n', 'not_csv']
])('%s is refused', async (_, text, key) => {
	expect(await refusalOf(readCsv(bytesOf(text)))).toMatchObject({ key: `leerlingen_import_file_${key}` });
});

test('limits hold', async () => {
	const text = 'Roepnaam;Achternaam\nNoor;Dijk\nTim;Dijk\n';
	expect(await refusalOf(readCsv(bytesOf(text), { limits: { bytes: 100, pupils: 2 } }))).toBeNull();
	expect(await refusalOf(readCsv(bytesOf(text), { limits: { bytes: 100, pupils: 1 } }))).toMatchObject({
		key: 'leerlingen_import_file_too_many'
	});
	expect(await refusalOf(readCsv(bytesOf(text), { limits: { bytes: 10, pupils: 2 } }))).toMatchObject({
		key: 'leerlingen_import_file_too_large'
	});
});
