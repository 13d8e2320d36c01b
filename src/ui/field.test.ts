import { expect, test } from 'vitest';
import { describedBy, joinDate, splitDate } from './field.ts';

test.each([
	[{ day: '6', month: '11', year: '2026' }, '2026-11-06'],
	[{ day: ' 16 ', month: '1', year: '2026' }, '2026-01-16'],
	[{ day: '', month: '', year: '' }, ''],
	[{ day: '31', month: '2', year: '2026' }, '2026-02-31'],
	[{ day: '', month: '2', year: '' }, '-02-']
])('%j is kept as %s', (parts, value) => {
	expect(joinDate(parts)).toBe(value);
});

test.each([
	['2026-11-06', { day: '6', month: '11', year: '2026' }],
	['', { day: '', month: '', year: '' }],
	[null, { day: '', month: '', year: '' }],
	['-02-', { day: '', month: '2', year: '' }]
])('%s shows as %j', (value, parts) => {
	expect(splitDate(value)).toEqual(parts);
});

test('a field is described by its hint and then by its error, or by nothing', () => {
	expect(describedBy('a', { hint: 'x', error: 'y' })).toBe('a-hint a-error');
	expect(describedBy('a', { error: 'y' })).toBe('a-error');
	expect(describedBy('a', {})).toBeUndefined();
});
