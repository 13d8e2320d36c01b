import { expect, test } from 'vitest';
import { actionKeeping, comingFrom, wayBack } from './way-back.ts';

const at = (path: string) => new URL(path, 'http://zicht.example');
const talk = '/leerlingen/1/gesprekken/2';

test.each(['/gesprekken', '/gesprekken/tijden', '/vandaag'] as const)('who came from %s goes back there', (page) => {
	expect(wayBack(at(comingFrom(page, talk)))).toBe(page);
});

test('also after a form of that page was sent', () => {
	expect(wayBack(at(talk + actionKeeping('/vandaag', 'gesprek')))).toBe('/vandaag');
	expect(wayBack(at(talk + actionKeeping(null, 'gesprek')))).toBeNull();
});

test.each([
	'',
	'?terug=',
	'?terug=//elsewhere.example',
	'?terug=https://elsewhere.example/vandaag',
	'?terug=/vandaag/../mijn-account',
	'?terug=/school'
])('nothing else is a way back: %s', (query) => {
	expect(wayBack(at(talk + query))).toBeNull();
});
