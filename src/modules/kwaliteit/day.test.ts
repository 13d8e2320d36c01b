import { describe, expect, test } from 'vitest';
import { dayOf, greetingAt, urgencyOf, weekOf, type Greeting, type Urgency } from './day.ts';
import type { DayTask } from './offers.ts';

// A Monday.
const today = '2026-11-16';
const task = (key: string, dueOn: string | null, kind?: string): DayTask => ({
	key,
	dueOn,
	title: key,
	href: `/${key}`,
	button: 'kwaliteit_day_see_who',
	bundle: kind ? { key: kind, manyKey: 'kwaliteit_day_handover_many', href: `/${kind}` } : undefined
});
const keys = (tasks: DayTask[]) => tasks.map(({ key }) => key);

test.each<[string | null, Urgency]>([
	['2026-11-15', 'late'],
	['2026-11-16', 'today'],
	[null, 'waiting'],
	['2026-11-17', 'week'],
	['2026-11-22', 'week'],
	['2026-11-23', 'later']
])('what is due on %s is %s', (dueOn, urgency) => {
	expect(urgencyOf({ dueOn }, today)).toBe(urgency);
});

describe('the order of a day', () => {
	test('late, the oldest first; today; what waits; the week by date; later', () => {
		const day = dayOf(
			[
				task('later', '2026-12-01'),
				task('friday', '2026-11-20'),
				task('tuesday', '2026-11-17'),
				task('waits', null),
				task('today', today),
				task('late', '2026-11-12')
			],
			today
		);
		expect(keys(day.now)).toEqual(['late', 'today', 'waits']);
		expect(keys(day.week)).toEqual(['tuesday', 'friday']);
		expect(keys(day.later)).toEqual(['later']);
	});

	test('a fourth thing for today comes first in the week', () => {
		const day = dayOf(
			[task('a', today), task('b', today), task('c', today), task('d', null), task('e', '2026-11-18')],
			today
		);
		expect(keys(day.now)).toEqual(['a', 'b', 'c']);
		expect(keys(day.week)).toEqual(['d', 'e']);
	});

	test('what comes this week is not pulled forward: then there is nothing to do now', () => {
		expect(dayOf([task('friday', '2026-11-20')], today)).toMatchObject({ now: [], week: [{ key: 'friday' }] });
		expect(dayOf([], today)).toEqual({ now: [], week: [], later: [] });
	});
});

describe('many of the same', () => {
	const many = (count: number) => Array.from({ length: count }, (_, at) => task(`n${at}`, `2026-11-1${at}`, 'N18'));

	test('three stand apart', () => {
		expect(keys(dayOf(many(3), today).now)).toEqual(['n0', 'n1', 'n2']);
	});

	test('four become one line, as late as the oldest, that opens the list', () => {
		expect(dayOf([task('other', '2026-11-11'), ...many(4)], today).now).toEqual([
			expect.objectContaining({
				key: 'N18 bundle',
				dueOn: '2026-11-10',
				href: '/N18',
				title: { key: 'kwaliteit_day_handover_many', params: { count: 4 } }
			}),
			expect.objectContaining({ key: 'other' })
		]);
	});

	test('what is late is not counted with what comes later', () => {
		const later = Array.from({ length: 4 }, (_, at) => task(`l${at}`, '2026-12-10', 'N18'));
		const day = dayOf([...many(2), ...later], today);
		expect(keys(day.now)).toEqual(['n0', 'n1']);
		expect(keys(day.later)).toEqual(['N18 bundle']);
	});
});

test.each<[number, Greeting]>([
	[5, 'morning'],
	[11, 'morning'],
	[12, 'afternoon'],
	[17, 'afternoon'],
	[18, 'evening'],
	[23, 'evening'],
	[0, 'night'],
	[4, 'night']
])('at %i it is %s', (hour, greeting) => {
	expect(greetingAt(hour)).toBe(greeting);
});

test.each([
	['2026-11-16', 47],
	['2026-12-31', 53],
	['2027-01-03', 53],
	['2027-01-04', 1]
])('%s is in week %i', (date, week) => {
	expect(weekOf(date)).toBe(week);
});
