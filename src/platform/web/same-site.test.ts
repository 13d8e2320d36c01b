import { expect, test } from 'vitest';
import { sameSitePath } from './same-site.ts';

test.each([
	['/', '/'],
	['/leerlingen?groep=2b#top', '/leerlingen?groep=2b#top'],
	['/a/../b', '/b'],
	['', '/'],
	[null, '/'],
	['leerlingen', '/'],
	['https://elsewhere.example/', '/'],
	['//elsewhere.example/', '/'],
	['/\\elsewhere.example/', '/'],
	['/\t/elsewhere.example/', '/'],
	['/.//elsewhere.example/', '/'],
	['/a/..//elsewhere.example', '/'],
	['javascript:alert(1)', '/']
])('%j leads to %s', (text, path) => {
	expect(sameSitePath(text)).toBe(path);
});
