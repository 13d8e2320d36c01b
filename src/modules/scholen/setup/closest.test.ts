import { expect, test } from 'vitest';
import { closestTo } from './closest.ts';

test.each([
	['leerjaar', ['leerjaren', 'locaties'], 'leerjaren'],
	['namm', ['naam', 'regels'], 'naam'],
	['ziat', ['zat', 'mr'], 'zat'],
	['stage', ['diploma', 'entree'], undefined],
	['', ['naam'], undefined],
	['naam', [], undefined]
])('%s among %j', (word, candidates, meant) => {
	expect(closestTo(word, candidates)).toBe(meant);
});
