import { expect, test } from 'vitest';
import { fullName, initials, lastNameAlone, listedName, searchKey, sortKey, splitLastName } from './names.ts';

const name = (firstName: string, prefix: string | null, lastName: string) => ({ firstName, prefix, lastName });

test.each([
	[name('Jan', 'van der', 'Berg'), 'Jan van der Berg', 'Van der Berg', 'Berg, Jan van der', 'JB'],
	[name('Esra', null, 'Yılmaz'), 'Esra Yılmaz', 'Yılmaz', 'Yılmaz, Esra', 'EY'],
	[
		name('Anne-Fleur', '', 'Jansen-de Wit'),
		'Anne-Fleur Jansen-de Wit',
		'Jansen-de Wit',
		'Jansen-de Wit, Anne-Fleur',
		'AJ'
	],
	[name('Élise', "in 't", 'Veld'), "Élise in 't Veld", "In 't Veld", "Veld, Élise in 't", 'ÉV'],
	[name('Ömer', "'t", 'Hoen'), "Ömer 't Hoen", "'t Hoen", "Hoen, Ömer 't", 'ÖH']
])('%j', (person, full, alone, listed, letters) => {
	expect(fullName(person)).toBe(full);
	expect(lastNameAlone(person)).toBe(alone);
	expect(listedName(person)).toBe(listed);
	expect(initials(person)).toBe(letters);
});

test('a name without letters has no initials', () => {
	expect(initials(name('?', null, ''))).toBe('');
});

test('a list is by last name, whatever stands before it', () => {
	const people = [
		name('Zoë', 'de', 'Boer'),
		name('Adam', null, 'Çelik'),
		name('Bo', 'van', 'Aalst'),
		name('Ali', null, 'Boer'),
		name('Cas', null, 'Dijk')
	];
	const sorted = people.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
	expect(sorted.map(({ firstName }) => firstName)).toEqual(['Bo', 'Ali', 'Zoë', 'Adam', 'Cas']);
});

test.each([
	['Zoë Çelik', 'zoe celik'],
	["D'Angelo  van ’t Hof", 'dangelo van t hof'],
	['Jansen-de Wit', 'jansen de wit'],
	['Łukasz Sørensen', 'lukasz sorensen'],
	['YILMAZ Işık', 'yilmaz isik'],
	['Nguyễn', 'nguyen'],
	['محمد', 'محمد'],
	['  ', '']
])('%s is found by "%s"', (text, key) => {
	expect(searchKey(text)).toBe(key);
});

test.each([
	['van der Berg', 'van der', 'Berg'],
	['Berg, van der', 'van der', 'Berg'],
	['Van den Heuvel', 'van den', 'Heuvel'],
	["in 't Veld", "in 't", 'Veld'],
	['de Vries - van Dijk', 'de', 'Vries - van Dijk'],
	['Jansen de Wit', null, 'Jansen de Wit'],
	['El Amrani', 'el', 'Amrani'],
	['Berg', null, 'Berg'],
	['Van', null, 'Van'],
	['', null, '']
])('"%s" is %s and %s', (text, prefix, lastName) => {
	expect(splitLastName(text)).toEqual({ prefix, lastName });
});
