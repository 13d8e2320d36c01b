import { describe, expect, test } from 'vitest';
import { heldBy, isOnDay, lessonsOn, minutesOf, type Lesson, type LessonChange } from './rooster.ts';
import { change, lesson } from './rooster.fixture.ts';

// 16 November 2026 is a Monday, in week 47; 2026 has 53 weeks.
const monday = '2026-11-16';

describe('on which days a lesson is', () => {
	test.each<[string, Partial<Lesson>, string, boolean]>([
		['its weekday', {}, monday, true],
		['another weekday', {}, '2026-11-17', false],
		['its first day', { fromOn: monday }, monday, true],
		['the day before its first', { fromOn: '2026-11-17' }, monday, false],
		['its last day', { untilOn: monday }, monday, true],
		['after its last day', { untilOn: '2026-11-15' }, monday, false],
		['a Sunday', { weekday: 7 }, '2026-11-22', true],
		['odd weeks, week 47', { weeks: 'oneven' }, monday, true],
		['even weeks, week 47', { weeks: 'even' }, monday, false],
		['odd weeks, week 48', { weeks: 'oneven' }, '2026-11-23', false],
		['even weeks, week 48', { weeks: 'even' }, '2026-11-23', true],
		['odd weeks, week 53', { weeks: 'oneven' }, '2026-12-28', true],
		['odd weeks, week 1 right after it', { weeks: 'oneven' }, '2027-01-04', true]
	])('%s', (_, otherwise, day, expected) => {
		expect(isOnDay(lesson(otherwise), day)).toBe(expected);
	});
});

describe('what somebody has on a day', () => {
	const group = lesson({ id: 'rekenen' });
	const later = lesson({ id: 'taal', startsAt: '09:20', endsAt: '10:10' });
	const own = lesson({ id: 'eigen', groupId: null, pupilId: 'noor', startsAt: '09:00', endsAt: '09:20' });
	const day = (
		given: Partial<{ own: Lesson[]; ofGroups: Lesson[]; changes: LessonChange[]; holidays: object[] }>,
		on = monday
	) =>
		lessonsOn(on, { own: [], ofGroups: [], changes: [], holidays: [], ...given } as Parameters<
			typeof lessonsOn
		>[1]).map(({ id, change: done }) => (done ? `${id}: ${done.kind}` : id));

	test.each<[string, Parameters<typeof day>[0], string[]]>([
		['nothing drawn', {}, []],
		['by time, whatever the order', { ofGroups: [later, group] }, ['rekenen', 'taal']],
		['an own lesson takes the place of what it overlaps', { own: [own], ofGroups: [group, later] }, ['eigen', 'taal']],
		[
			'an own lesson that only touches takes nobody’s place',
			{ own: [{ ...own, startsAt: '09:20', endsAt: '09:40' }], ofGroups: [group] },
			['rekenen', 'eigen']
		],
		['two groups at the same time stay both', { ofGroups: [group, { ...group, id: 'kunst' }] }, ['rekenen', 'kunst']],
		['what falls out is told', { ofGroups: [group], changes: [change({ lessonId: 'rekenen' })] }, ['rekenen: uitval']],
		[
			'a change of another day is not',
			{ ofGroups: [group], changes: [change({ lessonId: 'rekenen', onDay: '2026-11-23' })] },
			['rekenen']
		],
		['a holiday has nothing', { ofGroups: [group], own: [own], holidays: [{ startsOn: monday, endsOn: monday }] }, []],
		[
			'a holiday that ended yesterday is over',
			{ ofGroups: [group], holidays: [{ startsOn: '2026-11-01', endsOn: '2026-11-15' }] },
			['rekenen']
		]
	])('%s', (_, given, expected) => {
		expect(day(given)).toEqual(expected);
	});
});

test.each<[string, LessonChange | null, { teacherId: string | null; room: string }]>([
	['as always', null, { teacherId: 'teacher', room: '12' }],
	['a substitute', change({ kind: 'vervanging', teacherId: 'other' }), { teacherId: 'other', room: '12' }],
	['another room', change({ kind: 'vervanging', room: 'aula' }), { teacherId: 'teacher', room: 'aula' }]
])('who and where: %s', (_, of, expected) => {
	expect(heldBy({ ...lesson(), change: of })).toEqual(expected);
});

describe('minutes of teaching in a day', () => {
	const first = lesson();
	const pause = lesson({ kind: 'pauze', startsAt: '09:20', endsAt: '09:35' });
	test.each<[string, Parameters<typeof minutesOf>[0], boolean, number]>([
		['nothing', [], true, 0],
		['a lesson of fifty minutes', [first], false, 50],
		['a break that counts', [first, pause], true, 65],
		['a break that does not', [first, pause], false, 50],
		['what overlaps counts once', [first, lesson({ startsAt: '09:00', endsAt: '09:40' })], false, 70],
		['one inside another', [lesson({ endsAt: '12:30' }), first], false, 240],
		['what falls out does not count', [{ ...first, change: change() }], false, 0],
		['what is looked after does', [{ ...first, change: change({ kind: 'opvang' }) }], false, 50],
		['internship counts', [lesson({ kind: 'stage', startsAt: '08:00', endsAt: '16:00' })], false, 480]
	])('%s', (_, lessons, breaksCount, expected) => {
		expect(minutesOf(lessons, { breaksCount })).toBe(expected);
	});
});
