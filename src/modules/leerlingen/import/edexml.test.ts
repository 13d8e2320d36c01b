import { describe, expect, test } from 'vitest';
import { readEdexml } from './edexml.ts';
import { bytesOf, keysOf, readAll, refusalOf } from './testing.ts';

const school = `<school><schooljaar>2026-2027</schooljaar><peildatum>2026-10-01</peildatum><brincode>99ZZ</brincode><dependancecode>00</dependancecode><xsdversie>2.1</xsdversie></school>`;
const vestigingen = `<vestigingen><vestiging key="VN"><naam>Noord</naam></vestiging><vestiging key="99ZZ01"><naam>Zuid</naam></vestiging></vestigingen>`;
const groepen = `<groepen><groep key="g2"><naam>2A</naam><jaargroep>12</jaargroep></groep><samengestelde_groep key="s1"><naam>Koken</naam></samengestelde_groep><samengestelde_groep key="s2"><naam>Groen</naam></samengestelde_groep></groepen>`;
const person = '<achternaam>Dijk</achternaam><roepnaam>Noor</roepnaam><geboortedatum>2012-03-28</geboortedatum>';

const edex = (leerlingen: string, head = school + vestigingen + groepen) =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${head}<leerlingen>${leerlingen}</leerlingen><leerkrachten><leerkracht key="L1"><achternaam>Meester</achternaam><groepen><groep key="g2"><rol>LRK</rol></groep></groepen></leerkracht></leerkrachten></EDEX>`;
const one = async (fields: string, attributes = 'key="1"', head?: string) =>
	(await readAll(readEdexml(bytesOf(edex(`<leerling ${attributes}>${fields}</leerling>`, head))))).rows[0];

test('a file says first what it is, then gives its pupils', async () => {
	const { file, rows } = await readAll(
		readEdexml(bytesOf(edex(`<leerling key="1">${person}</leerling>\n<leerling key="2">${person}</leerling>`)))
	);
	expect(file).toEqual({
		format: 'edexml',
		version: '2.1',
		schoolYear: '2026-2027',
		on: '2026-10-01',
		brin: '99ZZ',
		establishment: '00',
		schoolKey: null,
		groups: [
			{ key: 'g2', name: '2A', stage: 2, kind: 'stamgroep' },
			{ key: 's1', name: 'Koken', stage: null, kind: 'samengesteld' },
			{ key: 's2', name: 'Groen', stage: null, kind: 'samengesteld' }
		],
		locations: [
			{ key: 'VN', name: 'Noord' },
			{ key: '99ZZ01', name: 'Zuid' }
		]
	});
	expect(rows.map(({ row, line, pupil }) => [row, line, pupil.sourceKey])).toEqual([
		[1, 2, '1'],
		[2, 3, '2']
	]);
});

describe('of a leerling', () => {
	test('everything that we use is read', async () => {
		const row = await one(
			`<achternaam>Hof</achternaam><voorvoegsel>van 't</voorvoegsel><voornamen>Gerrit Jan</voornamen><voorletters-1>GJ</voorletters-1><roepnaam>Gradje</roepnaam>
			<geboortedatum>2012-06-21</geboortedatum><geslacht>1</geslacht><jaargroep>12</jaargroep><groep key="g2"/>
			<samengestelde_groepen><samengestelde_groep key="s1"/><samengestelde_groep key="s2"/></samengestelde_groepen><vestiging key="99ZZ01"/>
			<emailadres>gradje@example.org</emailadres><bsn>111222333</bsn><instroomdatum>2025-08-19</instroomdatum><uitstroomdatum>2026-09-18</uitstroomdatum>`,
			'key=" 12345 " eckid="https://id.school/pilot/abc"'
		);
		expect(row?.pupil).toEqual({
			sourceKey: '12345',
			eckId: 'https://id.school/pilot/abc',
			givenName: 'Gradje',
			firstNames: 'Gerrit Jan',
			infix: "van 't",
			familyName: 'Hof',
			bornOn: '2012-06-21',
			gender: 'man',
			bsn: '111222333',
			email: 'gradje@example.org',
			schoolYear: '2026-2027',
			stage: 2,
			group: '2A',
			otherGroups: ['Groen', 'Koken'],
			brin: '99ZZ',
			establishment: '01',
			location: 'Zuid',
			fromOn: '2025-08-19',
			untilOn: '2026-09-18'
		});
		expect(row?.problems).toEqual([]);
	});

	test('what is not there says nothing, but for the three that are then known to be empty', async () => {
		const row = await one(person);
		expect(row?.pupil).toMatchObject({ infix: null, group: null, untilOn: null });
		expect(row?.pupil.otherGroups).toEqual([]);
		expect(
			Object.entries(row?.pupil ?? {})
				.filter(([, value]) => value === undefined)
				.map(([field]) => field)
		).toEqual(['eckId', 'firstNames', 'gender', 'email', 'fromOn', 'stage']);
	});

	test('a file without groups says nothing about groups', async () => {
		const row = await one(person, 'key="1"', school);
		expect(row?.pupil).not.toHaveProperty('group');
	});

	test.each([
		['a stand-in key is no key', '', 'key="#001"', { sourceKey: undefined }],
		['the old name of the BSN', '<sofinummer>111222333</sofinummer>', undefined, { bsn: '111222333' }],
		['the last four digits are not read', '<bsn_ondwnr-4>2333</bsn_ondwnr-4>', undefined, { bsn: undefined }],
		['an onderwijsnummer is not read', '<onderwijsnummer>111222333</onderwijsnummer>', undefined, { bsn: undefined }],
		['the year of the group, where the pupil has none', '<groep key="g2"/>', undefined, { stage: 2 }],
		['the year of the pupil goes before', '<jaargroep>13</jaargroep><groep key="g2"/>', undefined, { stage: 3 }],
		[
			'who left is in no year',
			'<jaargroep>H</jaargroep><uitstroomdatum>2026-07-01</uitstroomdatum>',
			undefined,
			{ untilOn: '2026-07-01' }
		],
		['an unknown gender says nothing', '<geslacht>9</geslacht>', undefined, { gender: undefined }],
		[
			'text in CDATA',
			'<emailadres><![CDATA[noor@example.org]]></emailadres>',
			undefined,
			{ email: 'noor@example.org' }
		],
		['signs that XML escapes', '<emailadres>a&amp;b@example.org</emailadres>', undefined, { email: 'a&b@example.org' }],
		[
			'what suppliers add is passed over',
			'<toevoegingen><blok><code>x</code><roepnaam>Ander</roepnaam><groep key="zzz"/></blok></toevoegingen>',
			undefined,
			{ givenName: 'Noor', group: null }
		],
		['etniciteit and land are not read', '<etniciteit>1</etniciteit><land>MA</land>', undefined, { familyName: 'Dijk' }]
	])('%s', async (_, fields, attributes, pupil) => {
		const row = await one(person + fields, attributes);
		expect({ sourceKey: undefined, bsn: undefined, ...row?.pupil }).toMatchObject(pupil);
		expect(keysOf(row)).toEqual([]);
	});

	test('initials serve as a name when there is no other', async () => {
		const row = await one(
			'<achternaam>Dijk</achternaam><voorletters-1>NA</voorletters-1><geboortedatum>2012-03-28</geboortedatum>'
		);
		expect(row?.pupil.givenName).toBe('NA');
		expect(keysOf(row)).toEqual(['only_initials']);
	});

	test.each([
		['<instroomdatum>2025-02-30</instroomdatum>', 'date'],
		['<geslacht>7</geslacht>', 'gender'],
		['<jaargroep>8</jaargroep>', 'stage'],
		['<jaargroep>H</jaargroep>', 'stage'],
		['<groep key="weg"/>', 'group_reference'],
		['<groep key="s1"/>', 'group_reference'],
		['<groep key="g2"/><groep key="g2"/>', 'two_groups'],
		['<vestiging key="weg"/>', 'location_reference'],
		[`<emailadres>${'x'.repeat(300)}</emailadres>`, 'too_long']
	])('%s: %s', async (fields, problem) => expect(keysOf(await one(person + fields))).toEqual([problem]));
});

describe('a file is refused', () => {
	const whole = edex(`<leerling key="1">${person}</leerling>`);
	test.each([
		['when it is whole: no', whole, null],
		['when nothing is in it', '', 'file_empty'],
		['when it is no XML', 'Roepnaam;Achternaam\nNoor;Dijk', 'file_not_xml'],
		['when it breaks off', whole.slice(0, -30), 'file_not_xml'],
		['when it is other XML', '<html></html>', 'file_not_edexml'],
		['when there are no pupils', edex(''), 'file_no_pupils'],
		['when the pupils are missing', `<EDEX>${school}</EDEX>`, 'file_no_pupils'],
		['when it is nested without end', `<EDEX>${'<a>'.repeat(50)}`, 'file_not_xml'],
		[
			'when it carries an entity bomb',
			`<!DOCTYPE EDEX [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${edex('<leerling key="1"><roepnaam>&b;</roepnaam></leerling>').slice(39)}`,
			'file_doctype'
		],
		['when it points at another file', '<!DOCTYPE EDEX SYSTEM "file:///etc/passwd"><EDEX/>', 'file_doctype'],
		['when it uses an entity that XML does not have', whole.replace('Noor', '&geheim;'), 'file_not_xml'],
		['when its encoding is unknown', whole.replace('UTF-8', 'EBCDIC-US'), 'file_encoding']
	])('%s', async (_, text, key) => {
		const refusal = await refusalOf(readEdexml(bytesOf(text)));
		expect(refusal?.key ?? null).toBe(key && `leerlingen_import_${key}`);
	});

	test('says where it goes wrong', async () => {
		expect(await refusalOf(readEdexml(bytesOf('<EDEX>\n<school>\n</EDEX>')))).toMatchObject({ params: { line: 3 } });
	});

	test('above a number of bytes and of pupils', async () => {
		const limits = { bytes: 1_000_000, pupils: 1 };
		expect(await refusalOf(readEdexml(bytesOf(whole), limits))).toBeNull();
		const two = edex(`<leerling key="1">${person}</leerling><leerling key="2">${person}</leerling>`);
		expect(await refusalOf(readEdexml(bytesOf(two), limits))).toMatchObject({ key: 'leerlingen_import_file_too_many' });
		expect(await refusalOf(readEdexml(bytesOf(two), { bytes: 500, pupils: 9 }))).toMatchObject({
			key: 'leerlingen_import_file_too_large'
		});
	});
});

describe('letters', () => {
	const text = (encoding: string) =>
		edex(`<leerling key="1">${person}<emailadres>Zoë</emailadres></leerling>`).replace('UTF-8', encoding);
	const latin = (value: string) => Uint8Array.from(value, (letter) => letter.charCodeAt(0));
	const utf16 = (value: string) =>
		new Uint8Array(Uint16Array.from(`\uFEFF${value}`, (letter) => letter.charCodeAt(0)).buffer);

	test.each([
		['UTF-8', new TextEncoder().encode(text('UTF-8'))],
		['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text('UTF-8')}`)],
		['ISO-8859-1', latin(text('ISO-8859-1'))],
		['Windows-1252', latin(text('windows-1252'))],
		['UTF-16', utf16(text('UTF-16'))]
	])('%s', async (_, bytes) => {
		expect((await readAll(readEdexml([bytes]))).rows[0]?.pupil.email).toBe('Zoë');
	});

	test('a letter may lie across two pieces', async () => {
		const pieces = Array.from(new TextEncoder().encode(text('UTF-8')), (byte) => Uint8Array.of(byte));
		expect((await readAll(readEdexml(pieces))).rows[0]?.pupil.email).toBe('Zoë');
	});

	test('a file that says UTF-8 and is not is refused, not guessed', async () => {
		expect(await refusalOf(readEdexml([latin(text('UTF-8'))]))).toMatchObject({
			key: 'leerlingen_import_file_encoding'
		});
	});
});
