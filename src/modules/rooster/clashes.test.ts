import { expect, test } from 'vitest';
import { clashesOf, type ClashOver } from './clashes.ts';
import { lesson } from './rooster.fixture.ts';

const mine = lesson({ id: 'a', groupId: '2B', teacherId: 'smit', room: '12' });
const theirs = (otherwise: Parameters<typeof lesson>[0]) =>
	lesson({ id: 'b', groupId: '3A', teacherId: 'blom', room: '14', ...otherwise });

test.each<[string, Parameters<typeof lesson>[0], ClashOver[]]>([
	['nothing in common', {}, []],
	['the same teacher', { teacherId: 'smit' }, ['teacher']],
	['the same room, written otherwise', { room: ' 12 ' }, ['room']],
	['the same teacher and room', { teacherId: 'smit', room: '12' }, ['teacher', 'room']],
	['the same room in a break', { room: '12', kind: 'pauze' }, []],
	['the same group', { groupId: '2B' }, ['group']],
	['no teacher and no room is nobody’s clash', { teacherId: null, room: '' }, []],
	['another day', { teacherId: 'smit', weekday: 2 }, []],
	['right after', { teacherId: 'smit', startsAt: '09:20', endsAt: '10:10' }, []],
	['partly at the same time', { teacherId: 'smit', startsAt: '09:15', endsAt: '10:10' }, ['teacher']],
	['only after this one has ended', { teacherId: 'smit', fromOn: '2027-08-01', untilOn: '2028-07-31' }, []]
])('%s', (_, otherwise, expected) => {
	expect(clashesOf([mine], [mine, theirs(otherwise)]).map(({ over }) => over)).toEqual(expected);
});

test('a teacher in odd weeks here and in even weeks there', () => {
	const odd = { ...mine, weeks: 'oneven' as const };
	expect(clashesOf([odd], [theirs({ teacherId: 'smit', weeks: 'even' })])).toEqual([]);
	expect(clashesOf([odd], [theirs({ teacherId: 'smit', weeks: 'oneven' })])).toHaveLength(1);
});

test('a lesson of one pupil is no clash with the group, and is one with another lesson of that pupil', () => {
	const own = lesson({ id: 'c', groupId: null, pupilId: 'noor', teacherId: null, room: '' });
	expect(clashesOf([own], [mine])).toEqual([]);
	expect(clashesOf([own], [{ ...own, id: 'd' }]).map(({ over }) => over)).toEqual(['pupil']);
});

test('of two lessons that are both asked the pair is told once', () => {
	const other = theirs({ groupId: '2B' });
	expect(clashesOf([mine, other], [mine, other])).toHaveLength(1);
});
