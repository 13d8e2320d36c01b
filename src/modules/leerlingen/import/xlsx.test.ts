import ExcelJS from 'exceljs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bytesOf, readAll, refusalOf } from './testing.ts';
import { readXlsx } from './xlsx.ts';

const headers = ['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Geboortedatum'];
const noor = [10001, 'Noor', 'Dijk', new Date(Date.UTC(2012, 2, 28))];

async function workbook(fill: (book: ExcelJS.Workbook) => void, useSharedStrings = true): Promise<Uint8Array[]> {
	const book = new ExcelJS.Workbook();
	fill(book);
	return [new Uint8Array(await book.xlsx.writeBuffer({ useSharedStrings } as Partial<ExcelJS.XlsxWriteOptions>))];
}

/** A zip archive of the given files: enough of the format for a test. */
function zip(files: Record<string, string | Uint8Array>, said?: number): Uint8Array[] {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const [name, content] of Object.entries(files)) {
		const packed = deflateRawSync(content);
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		local.writeUInt16LE(name.length, 26);
		const central = Buffer.alloc(46);
		central.writeUInt32LE(0x02014b50, 0);
		central.writeUInt16LE(8, 10);
		central.writeUInt32LE(packed.length, 20);
		central.writeUInt32LE(said ?? content.length, 24);
		central.writeUInt16LE(name.length, 28);
		central.writeUInt32LE(at, 42);
		directory.push(central, Buffer.from(name));
		parts.push(local, Buffer.from(name), packed);
		at += 30 + name.length + packed.length;
	}
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(Object.keys(files).length, 10);
	end.writeUInt32LE(at, 16);
	return [Buffer.concat([...parts, ...directory, end])];
}

const book = '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>';
const rels = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';
const parts = (sheet: string | Uint8Array) => ({
	'xl/workbook.xml': book,
	'xl/_rels/workbook.xml.rels': rels,
	'xl/worksheets/sheet1.xml': sheet
});

describe('reading', () => {
	const expected = { pupilNumber: '10001', givenName: 'Noor', familyName: 'Dijk', bornOn: '2012-03-28' };

	test.each([
		['shared strings', true],
		['strings in the cells', false]
	])('%s', async (_, shared) => {
		const bytes = await workbook((b) => b.addWorksheet('Leerlingen').addRows([headers, noor]), shared);
		const { rows } = await readAll(readXlsx(bytes));
		expect(rows).toHaveLength(1);
		expect(rows[0]?.pupil).toMatchObject(expected);
		expect(rows[0]).toMatchObject({ row: 2, line: null, problems: [] });
	});

	test('of a formula the value, of formatted text the text, of an error nothing', async () => {
		const bytes = await workbook((b) =>
			b.addWorksheet('x').addRows([
				[...headers, 'E-mail', 'Telefoon'],
				[
					{ formula: 'A1+1', result: 10001 },
					{ richText: [{ text: 'No' }, { font: { bold: true }, text: 'or' }] },
					{ formula: 'CONCAT("Di","jk")', result: 'Dijk' },
					'28-03-2012',
					{ text: 'noor@example.org', hyperlink: 'mailto:noor@example.org' },
					{ error: '#N/A' }
				]
			])
		);
		const { rows } = await readAll(readXlsx(bytes));
		expect(rows[0]?.pupil).toMatchObject({ ...expected, email: 'noor@example.org' });
		expect(rows[0]?.pupil.phone).toBeUndefined();
	});

	test('the first sheet that is shown, with empty rows and cells and a title', async () => {
		const bytes = await workbook((b) => {
			b.addWorksheet('Verborgen', { state: 'hidden' }).addRows([headers, [1, 'Weg', 'Weg', noor[3]]]);
			const sheet = b.addWorksheet('Leerlingen');
			sheet.getCell('A1').value = 'Leerlingen 2026';
			sheet.getRow(3).values = ['', ...headers];
			sheet.getRow(5).values = ['', ...noor];
		});
		const { rows } = await readAll(readXlsx(bytes));
		expect(rows.map(({ row, pupil }) => [row, pupil.givenName])).toEqual([[5, 'Noor']]);
	});

	test('a number that is no date stays a number', async () => {
		const bytes = await workbook((b) => b.addWorksheet('x').addRows([headers, [40000, 'Noor', 'Dijk', 41000]]));
		const { rows } = await readAll(readXlsx(bytes));
		expect(rows[0]?.pupil.pupilNumber).toBe('40000');
		expect(rows[0]?.problems).toMatchObject([{ key: 'leerlingen_import_problem_date', params: { value: '41000' } }]);
	});

	test('parts made by hand, with prefixed names', async () => {
		const cell = (text: string) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
		const row = (texts: string[]) => `<x:row>${texts.map(cell).join('')}</x:row>`;
		const sheet = `<x:worksheet><x:sheetData>${row(headers)}${row(['10001', 'Noor', 'Dijk', '2012-03-28'])}</x:sheetData></x:worksheet>`;
		expect((await readAll(readXlsx(zip(parts(sheet))))).rows[0]?.pupil).toMatchObject(expected);
	});
});

describe('a file is refused', () => {
	test.each([
		['that is text', bytesOf('Roepnaam;Achternaam'), 'not_xlsx'],
		['that is empty', [new Uint8Array()], 'not_xlsx'],
		['that is another zip', zip({ 'brief.txt': 'Hallo' }), 'not_xlsx'],
		[
			'whose directory points nowhere',
			[
				Buffer.concat([
					Buffer.from('504b0506', 'hex'),
					Buffer.alloc(6),
					Buffer.from('0100ffffffffffffffff', 'hex'),
					Buffer.alloc(2)
				])
			],
			'not_xlsx'
		],
		['with a doctype inside', zip(parts('<!DOCTYPE x [<!ENTITY a "aa">]><worksheet/>')), 'not_xlsx'],
		['with a broken sheet', zip(parts('<worksheet><row>')), 'not_xlsx'],
		['without a header', zip(parts('<worksheet/>')), 'no_header']
	])('%s', async (_, bytes, key) => {
		expect(await refusalOf(readXlsx(bytes))).toMatchObject({ key: `leerlingen_import_file_${key}` });
	});

	test('that unpacks to far more than it says', async () => {
		const bomb = zip(parts(new Uint8Array(5_000_000)), 10);
		expect(bomb[0]?.byteLength).toBeLessThan(10_000);
		const limits = { bytes: 1_000_000, pupils: 10 };
		expect(await refusalOf(readXlsx(bomb, { limits }))).toMatchObject({ key: 'leerlingen_import_file_too_large' });
	});
});
