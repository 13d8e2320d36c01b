import { describe, expect, test } from 'vitest';
import { newestFirst, type TimelineEntry } from './timeline.ts';

const entry = (at: string, kind: TimelineEntry['kind'] = 'school'): TimelineEntry => ({
	id: at + kind,
	at,
	kind,
	title: at
});
const line = [
	entry('2026-11-02'),
	entry('2026-11-16T09:00:00Z', 'logboek'),
	entry('2025-08-01'),
	entry('2026-11-16', 'opp')
];
const at = (filter: Parameters<typeof newestFirst>[1]) => newestFirst(line, filter).entries.map((found) => found.at);

describe('one line of all sources', () => {
	test.each([
		['everything, the newest first', { limit: 9 }, ['2026-11-16T09:00:00Z', '2026-11-16', '2026-11-02', '2025-08-01']],
		['one kind', { kind: 'opp', limit: 9 } as const, ['2026-11-16']],
		['from a day on', { fromOn: '2026-11-16', limit: 9 }, ['2026-11-16T09:00:00Z', '2026-11-16']],
		['until a day, inclusive', { untilOn: '2026-11-02', limit: 9 }, ['2026-11-02', '2025-08-01']],
		['nothing in the period', { fromOn: '2027-01-01', limit: 9 }, []],
		['a page of it', { limit: 1 }, ['2026-11-16T09:00:00Z']]
	])('%s', (_, filter, expected) => {
		expect(at(filter)).toEqual(expected);
	});

	test('says whether there is more', () => {
		expect(newestFirst(line, { limit: 3 }).hasMore).toBe(true);
		expect(newestFirst(line, { limit: 4 }).hasMore).toBe(false);
	});
});
