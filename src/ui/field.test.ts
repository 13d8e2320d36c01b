import { expect, test } from 'vitest';
import { describedBy } from './field.ts';

test('a field is described by its hint and then by its error, or by nothing', () => {
	expect(describedBy('a', { hint: 'x', error: 'y' })).toBe('a-hint a-error');
	expect(describedBy('a', { error: 'y' })).toBe('a-error');
	expect(describedBy('a', {})).toBeUndefined();
});
