import { expect, test } from 'vitest';
import { lesson } from './rooster.fixture.ts';
import { isEmptyPlan, namesPerson, reversed, saysMore, type LessonRow } from './steps.ts';

const before = lesson();

test.each<[string, Partial<LessonRow>, boolean]>([
	['nothing', {}, false],
	['another room', { room: '3' }, false],
	['another time', { weekday: 2, startsAt: '10:00', endsAt: '11:00' }, false],
	['shorter', { untilOn: '2026-12-31' }, false],
	['longer', { untilOn: '2027-08-31' }, true],
	['earlier', { fromOn: '2026-07-01' }, true],
	['another group', { groupId: '3A' }, true],
	['a lesson instead of a break', { kind: 'mentoruur' }, true],
	['another teacher', { teacherId: 'other' }, true]
])('whether a change shows the teacher more: %s', (_, after, expected) => {
	expect(saysMore(before, { ...before, ...after })).toBe(expected);
});

test('who is named by a plan: of new lessons, and of changed ones that say more', () => {
	const shorter = { before, after: { ...before, untilOn: '2026-12-31' } };
	expect(namesPerson({ add: [before], change: [], remove: [] }, 'teacher')).toBe(true);
	expect(namesPerson({ add: [before], change: [], remove: [] }, 'other')).toBe(false);
	expect(namesPerson({ add: [], change: [shorter], remove: [] }, 'teacher')).toBe(false);
	expect(namesPerson(reversed({ add: [], change: [shorter], remove: [] }), 'teacher')).toBe(true);
	expect(namesPerson({ add: [], change: [], remove: [before] }, 'teacher')).toBe(false);
});

test('a plan taken back twice is the plan', () => {
	const plan = {
		add: [before],
		change: [{ before, after: { ...before, room: '3' } }],
		remove: [lesson({ id: 'weg' })]
	};
	expect(reversed(plan)).toEqual({
		add: plan.remove,
		change: [{ before: plan.change[0]!.after, after: before }],
		remove: plan.add
	});
	expect(reversed(reversed(plan))).toEqual(plan);
	expect(isEmptyPlan(plan)).toBe(false);
	expect(isEmptyPlan({ add: [], change: [], remove: [] })).toBe(true);
});
