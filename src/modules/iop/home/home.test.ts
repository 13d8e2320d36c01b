import { expect, test } from 'vitest';
import type { Goal } from '#modules/plan/index.ts';
import { goalAhead, goalInFront, goalsOfDay, mayTakeBack, nextLesson, type LessonToday } from './home.ts';

const goal = (id: string, over: Partial<Goal> = {}): Goal => ({
	id,
	pupilId: 'jayden',
	plan: 'iop',
	audience: 'gedeeld',
	state: 'running',
	origin: 'pupil',
	source: null,
	behaviour: 'Ik vraag hulp.',
	place: '',
	moment: '',
	approach: '',
	helper: '',
	weekdays: [],
	subjects: [],
	fromOn: '2026-09-01',
	untilOn: null,
	endedOn: null,
	...over
});
const lesson = (subject: string | null, startsAt = '09:00', endsAt = '10:00'): LessonToday => ({
	subject,
	title: subject ?? 'Pauze',
	startsAt,
	endsAt,
	room: ''
});

const everyDay = goal('every day');
const onMonday = goal('monday', { weekdays: [1] });
const inKitchen = goal('kitchen', { subjects: ['koken'] });
const ended = goal('ended', { state: 'reached', endedOn: '2026-11-01' });
const starts = goal('starts', { fromOn: '2026-12-01' });
const all = [everyDay, onMonday, inKitchen, ended, starts];

test.each<[string, number, LessonToday[] | null, string[]]>([
	['without a timetable on Monday: each goal of that day', 1, null, ['every day', 'monday', 'kitchen']],
	['without a timetable on Tuesday', 2, null, ['every day', 'kitchen']],
	['with cooking on Monday', 1, [lesson('rekenen'), lesson('koken')], ['every day', 'monday', 'kitchen']],
	['without cooking on Tuesday', 2, [lesson('rekenen')], ['every day']],
	['on a day without lessons: none', 1, [], []]
])('%s', (_name, weekday, lessons, expected) => {
	const today = goalsOfDay(all, { day: '2026-11-16', weekday, lessons });
	expect(today.map(({ id }) => id)).toEqual(expected);
});

test.each<[string, string | null, string]>([
	['the one that was asked for', 'c', 'c'],
	['one that is not there: the first that nothing was said of', 'x', 'b'],
	['none: the first that nothing was said of', null, 'b']
])('in front stands %s', (_name, askedFor, expected) => {
	const goals = ['a', 'b', 'c'].map((id) => ({ id, given: id === 'a' ? {} : null }));
	expect(goalInFront(goals, askedFor)?.id).toBe(expected);
	expect(goalInFront([], askedFor)).toBeUndefined();
});

test('when something was said of each goal, the first stays in front', () => {
	expect(
		goalInFront(
			[
				{ id: 'a', given: {} },
				{ id: 'b', given: {} }
			],
			null
		)?.id
	).toBe('a');
});

test.each([
	['2026-11-16T09:04:59Z', true],
	['2026-11-16T09:05:00Z', false]
])('a tap of nine o’clock at %s: %s', (now, may) => {
	expect(mayTakeBack({ at: new Date('2026-11-16T09:00:00Z') }, new Date(now))).toBe(may);
});

test.each([
	['08:30', '09:00'],
	['09:30', '09:00'],
	['10:00', '10:00'],
	['15:00', undefined]
])('at %s the next lesson starts at %s', (time, expected) => {
	expect(nextLesson([lesson('rekenen'), lesson('koken', '10:00', '11:00')], time)?.startsAt).toBe(expected);
	expect(nextLesson(null, time)).toBeNull();
});

// 20 November 2026 is a Friday.
test.each<[string, Goal[], string, string | null]>([
	['after Friday comes Monday', [everyDay], '2026-11-20', 'every day 2026-11-23'],
	['on a Sunday the next day', [everyDay], '2026-11-22', 'every day 2026-11-23'],
	[
		'the first that comes, not the first in the list',
		[goal('thursday', { weekdays: [4] }), onMonday],
		'2026-11-20',
		'monday 2026-11-23'
	],
	['a goal of this weekday comes again in a week', [onMonday], '2026-11-16', 'monday 2026-11-23'],
	['none runs', [], '2026-11-20', null]
])('the goal that comes next: %s', (_, goals, day, expected) => {
	const ahead = goalAhead(goals, day);
	expect(ahead && `${ahead.goal.id} ${ahead.on}`).toBe(expected);
});
