import { describe, expect, test } from 'vitest';
import type { Column } from './columns.ts';
import { applyMapping } from './mapping.ts';
import { keysOf } from './testing.ts';

const read = (cells: Partial<Record<Column, string>>, more: string[] = []) =>
	applyMapping(Object.keys(cells) as Column[], [...Object.values(cells), ...more], { row: 2, line: 2 });

describe('cells', () => {
	test.each<[Partial<Record<Column, string>>, object]>([
		[
			{ familyName: ' Dijk ', infix: 'van' },
			{ familyName: 'Dijk', infix: 'van' }
		],
		[
			{ familyName: 'Dijk', infix: '' },
			{ familyName: 'Dijk', infix: null }
		],
		[{ fullName: 'Dijk, Noor van' }, { givenName: 'Noor', infix: 'van', familyName: 'Dijk' }],
		[
			{ firstNames: 'Noor Anna', familyName: 'Dijk' },
			{ givenName: 'Noor', firstNames: 'Noor Anna' }
		],
		[{ bornOn: '28-03-2012' }, { bornOn: '2012-03-28' }],
		[{ bsn: '12.345.678' }, { bsn: '012345678' }],
		[{ gender: 'M' }, { gender: 'man' }],
		[{ street: 'Dorpsstraat', houseNumber: '1', houseNumberAddition: 'A' }, { street: 'Dorpsstraat 1 A' }],
		[{ postcode: '1234ab' }, { postcode: '1234 AB' }],
		[{ postcode: 'D-49824' }, { postcode: 'D-49824' }],
		[{ phone: '0591000000', mobile: '612345678' }, { phone: '0612345678' }],
		[{ email: 'Noor@Example.org' }, { email: 'noor@example.org' }],
		[{ group: '' }, { group: null }],
		[{ untilOn: '' }, { untilOn: null }],
		[{ otherGroups: 'Koken; Groen,Koken' }, { otherGroups: ['Groen', 'Koken'] }],
		[{ stage: 'leerjaar 3' }, { stage: 3 }],
		[
			{ brin: '99zz', establishment: '1' },
			{ brin: '99ZZ', establishment: '01' }
		],
		[{ brin: '99ZZ-02' }, { brin: '99ZZ', establishment: '02' }],
		[{ schoolYear: '26/27' }, { schoolYear: '2026-2027' }]
	])('%j is %j', (cells, pupil) => {
		const row = read(cells);
		expect(row.pupil).toMatchObject(pupil);
		expect(row.problems).toEqual([]);
	});

	test('an empty cell says nothing', () => {
		const { pupil } = read({ email: '', phone: ' ', gender: '', stage: '', location: '', 'contact1.email': '' });
		expect(Object.values(pupil).every((value) => value === undefined)).toBe(true);
	});

	test.each<[Partial<Record<Column, string>>, string]>([
		[{ bornOn: '31-02-2012' }, 'date'],
		[{ fromOn: 'augustus' }, 'date'],
		[{ untilOn: '2027-02-30' }, 'date'],
		[{ gender: 'q' }, 'gender'],
		[{ stage: '7' }, 'stage'],
		[{ schoolYear: '2026' }, 'school_year'],
		[{ group: '2A, 2B' }, 'two_groups'],
		[{ initials: 'N', familyName: 'Dijk' }, 'only_initials'],
		[{ familyName: 'x'.repeat(257) }, 'too_long'],
		[{ addressIsSecret: 'misschien' }, 'yes_no'],
		[{ 'contact1.fullName': 'Piet Dijk', 'contact1.hasCustody': 'soms' }, 'yes_no'],
		[{ 'contact1.email': 'ouder@example.org' }, 'contact_no_name']
	])('%j: %s', (cells, problem) => expect(keysOf(read(cells))).toEqual([problem]));

	test('a cell beside the last header is told; empty ones are not', () => {
		expect(keysOf(read({ familyName: 'Dijk' }, ['rest']))).toEqual(['columns']);
		expect(keysOf(read({ familyName: 'Dijk' }, ['', ' ']))).toEqual([]);
	});
});

describe('contacts', () => {
	test('stand in the order of their columns, with what is said about them', () => {
		const { pupil } = read({
			'contact1.relation': 'Voogd',
			'contact1.fullName': 'Dhr. P. van Dijk',
			'contact1.hasCustody': 'ja',
			'mother.familyName': 'Jansen',
			'mother.givenName': 'Eva',
			'mother.street': 'Elders',
			'mother.houseNumber': '2'
		});
		expect(pupil.contacts).toEqual([
			expect.objectContaining({
				relation: 'voogd',
				givenName: 'P.',
				infix: 'van',
				familyName: 'Dijk',
				hasCustody: true
			}),
			expect.objectContaining({ relation: 'moeder', givenName: 'Eva', familyName: 'Jansen', street: 'Elders 2' })
		]);
		expect(pupil.contacts?.[1]?.hasCustody).toBeUndefined();
	});

	test('a second parent of whom only "nee" stands is no contact', () => {
		const row = read({ 'contact1.fullName': 'P. Dijk', 'contact2.fullName': '', 'contact2.hasCustody': 'nee' });
		expect(row.pupil.contacts).toHaveLength(1);
		expect(row.problems).toEqual([]);
	});
});
