import { expect, test } from 'vitest';
import { fullName, splitName } from './names.ts';

test.each([
	['Anna Jansen', 'Anna', undefined, 'Jansen'],
	['Anna van der Berg', 'Anna', 'van der', 'Berg'],
	["A. van 't Hof", 'A.', "van 't", 'Hof'],
	['Anna Maria de Wit', 'Anna Maria', 'de', 'Wit'],
	['Berg, Anna van der', 'Anna', 'van der', 'Berg'],
	['Berg, van der, Anna', 'Anna', 'van der', 'Berg'],
	['Mevr. A. El Amrani', 'A.', 'El', 'Amrani'],
	['dhr. Jansen', undefined, undefined, 'Jansen'],
	// Not everything that looks like a voorvoegsel is one.
	['Anna Van', 'Anna', undefined, 'Van'],
	['De Wit', 'De', undefined, 'Wit'],
	['', undefined, undefined, undefined]
])('%j', (name, givenName, infix, familyName) => expect(splitName(name)).toEqual({ givenName, infix, familyName }));

test('a full name leaves out what is not there', () => {
	expect(fullName({ givenName: 'Anna', infix: null, familyName: 'Jansen' })).toBe('Anna Jansen');
	expect(fullName({ familyName: 'Jansen' })).toBe('Jansen');
});
