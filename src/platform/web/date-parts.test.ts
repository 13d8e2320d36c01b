import { expect, test } from 'vitest';
import { joinDate, joinDates, splitDate } from './date-parts.ts';

test.each([
	[{ day: '6', month: '11', year: '2026' }, '2026-11-06'],
	[{ day: ' 16 ', month: '1', year: '2026' }, '2026-01-16'],
	[{ day: '', month: '', year: '' }, ''],
	// Not dates, but what somebody typed: it comes back on the screen, with a message beside it.
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

test('a form with dates has each of them once, and everything else as it was', () => {
	const sent = new FormData();
	for (const [key, value] of [
		['title', 'Gesprek'],
		['on.day', '6'],
		['on.month', '11'],
		['on.year', '2026'],
		['kind', 'a'],
		['kind', 'b']
	] as const)
		sent.append(key, value);
	expect([...joinDates(sent)]).toEqual([
		['title', 'Gesprek'],
		['kind', 'a'],
		['kind', 'b'],
		['on', '2026-11-06']
	]);
});

test('a field that only looks like a part of a date stays what it is', () => {
	const sent = new FormData();
	sent.append('on.day', 'maandag');
	expect([...joinDates(sent)]).toEqual([['on.day', 'maandag']]);
});
