import { expect, test } from 'vitest';
import { manyWouldLeave } from './run.ts';

test.each([
	[{ left: 21, same: 1000, changed: 0 }, true],
	[{ left: 20, same: 1000, changed: 0 }, false],
	[{ left: 11, same: 20, changed: 20 }, true],
	[{ left: 10, same: 20, changed: 20 }, false],
	[{ left: 3, same: 0, changed: 1 }, false],
	[{ left: 0, same: 0, changed: 0 }, false]
])('%j: many would leave is %s', (counts, expected) => {
	expect(manyWouldLeave(counts)).toBe(expected);
});
