import { describe, expect, test } from 'vitest';
import { allColumns, guessMapping, mappingProblems, type Column, type Mapping } from './columns.ts';

test.each<[string, Column | null]>([
	['Leerlingnummer', 'pupilNumber'],
	['STAMNR.', 'pupilNumber'],
	['Roepnaam', 'givenName'],
	['First name', 'givenName'],
	['Voornamen', 'firstNames'],
	['Tussenvoegsel', 'infix'],
	['geb. datum', 'bornOn'],
	['Date of birth', 'bornOn'],
	['M/V', 'gender'],
	['Klas', 'group'],
	['E-mail', 'email'],
	['Officiële voornamen', 'firstNames'],
	['Naam ouder 1', 'contact1.fullName'],
	['Ouder/verzorger 2 e-mailadres', 'contact2.email'],
	['E-mail verzorger1', 'contact1.email'],
	['1e verzorger: telefoon', 'contact1.phone'],
	['06-nummer moeder', 'mother.mobile'],
	['Vader', 'father.fullName'],
	['Ouderlijk gezag 2', 'contact2.hasCustody'],
	['Parent 1 phone number', 'contact1.phone'],
	['Achternaam contactpersoon', 'contact1.familyName'],
	['Lievelingskleur', null],
	['Ouder 1 lievelingskleur', null],
	['Klas vorig jaar', null],
	['', null]
])('header %j is %j', (header, column) => expect(guessMapping([header])).toEqual([column]));

test('a second header with the same meaning is left to a person', () => {
	expect(guessMapping(['Klas', 'Stamgroep', 'Achternaam'])).toEqual(['group', null, 'familyName']);
});

test('no column stands twice in the list to choose from', () => {
	expect(new Set(allColumns).size).toBe(allColumns.length);
	expect(allColumns).toContain('contact4.hasCustody');
});

describe('what a mapping lacks', () => {
	const whole: Mapping = ['pupilNumber', 'givenName', 'familyName', 'bornOn'];
	test.each<[string, Mapping, string[]]>([
		['nothing', whole, []],
		['nothing with whole names', ['sourceKey', 'fullName', 'bornOn'], []],
		['a birth date', ['pupilNumber', 'givenName', 'familyName'], ['error no_birth_date']],
		['a name', ['pupilNumber', 'familyName', 'bornOn'], ['error no_name']],
		['a key', ['givenName', 'familyName', 'bornOn'], ['warning no_key']],
		['custody', [...whole, 'contact1.fullName', 'contact1.email'], ['warning no_custody']],
		['no custody when it is there', [...whole, 'contact1.fullName', 'contact1.hasCustody'], []],
		['one column of two', [...whole, 'familyName', null, null], ['error twice']]
	])('%s', (_, mapping, problems) => {
		const found = mappingProblems(mapping);
		expect(found.map(({ severity, key }) => `${severity} ${key.replace('leerlingen_import_mapping_', '')}`)).toEqual(
			problems
		);
	});
});
