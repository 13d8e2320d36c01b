import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconNames } from './icons.ts';

test('every name has its drawing in icons.svg, and every drawing a name', () => {
	const sprite = readFileSync(new URL('./icons.svg', import.meta.url), 'utf8');
	const drawn = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
	expect(drawn).toEqual([...iconNames]);
});
