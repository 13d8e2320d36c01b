import { describe, expect, test } from 'vitest';
import { lesson } from '../rooster.fixture.ts';
import type { LessonRow } from '../steps.ts';
import { changesNothing, idOf, previewImport, type ImportPlace } from './compare.ts';
import { withKey } from './fold.ts';
import type { ReadPattern } from './patterns.ts';

const pattern = (otherwise: Partial<ReadPattern> = {}): ReadPattern =>
	withKey({
		line: 2,
		group: '2B',
		subject: 'Rekenen',
		teacher: 'Smit',
		room: '12',
		title: '',
		kind: 'les',
		weekday: 1,
		startsAt: '08:30',
		endsAt: '09:20',
		weeks: 'elke',
		fromOn: null,
		untilOn: null,
		unread: null,
		...otherwise
	});
const drawn = (otherwise: Partial<LessonRow> = {}) =>
	lesson({ id: 'oud', groupId: 'g2b', subject: 'rekenen', teacherId: 'p-smit', ...otherwise });
const place = (otherwise: Partial<ImportPlace> = {}): ImportPlace => ({
	groups: [{ id: 'g2b', name: '2B' }],
	subjects: [{ id: 'rekenen', name: 'Rekenen' }],
	teachers: [
		{ id: 'p-smit', name: 'Hanneke Smit' },
		{ id: 'p-blom', name: 'Joris Blom' }
	],
	existing: [],
	choices: { groups: {}, subjects: {}, teachers: {} },
	year: { startsOn: '2026-08-01', endsOn: '2027-07-31' },
	today: '2026-11-16',
	me: 'els',
	newId: () => 'nieuw',
	...otherwise
});
const outcome = (patterns: ReadPattern[], otherwise: Partial<ImportPlace> = {}) =>
	previewImport(patterns, place(otherwise)).rows.map((row) =>
		[row.outcome, row.why ?? row.fields.join()].filter(Boolean).join(' ')
	);

describe('who or what a word stands for', () => {
	const people = place().teachers;
	const twoSmits = [...people, { id: 'p-smit2', name: 'Bas Smit' }];
	test.each<[string, typeof people, Record<string, string>, string | null]>([
		['hanneke smit', people, {}, 'p-smit'],
		['Smit', people, {}, 'p-smit'],
		['mit', people, {}, null],
		['Smit', twoSmits, {}, null],
		['SMI', people, {}, null],
		['SMI', people, { SMI: 'p-smit' }, 'p-smit'],
		['Smit', people, { Smit: '' }, null]
	])('%s', (word, list, choices, expected) => expect(idOf(word, list, choices)).toBe(expected));
});

describe('what becomes of a row', () => {
	test.each<[string, ReadPattern[], Partial<ImportPlace>, string[]]>([
		['nothing there yet', [pattern()], {}, ['new']],
		['the same lesson', [pattern()], { existing: [drawn()] }, ['same']],
		[
			'another room and teacher',
			[pattern({ room: '3', teacher: 'Blom' })],
			{ existing: [drawn()] },
			['changed room,teacherId']
		],
		['the same hour of another day', [pattern({ weekday: 2 })], { existing: [drawn()] }, ['new']],
		[
			'a lesson that was over',
			[pattern()],
			{ existing: [drawn({ untilOn: '2026-07-31', fromOn: '2025-08-01' })] },
			['new']
		],
		['half groups in one hour', [pattern(), pattern({ subject: 'Hout' })], { existing: [drawn()] }, ['same', 'new']],
		['a group that is not here', [pattern({ group: '9Z' })], {}, ['out unknown']],
		[
			'that was chosen',
			[pattern({ group: '9Z' })],
			{ choices: { groups: { '9Z': 'g2b' }, subjects: {}, teachers: {} } },
			['new']
		],
		['outside the year', [pattern({ fromOn: '2027-09-01' })], {}, ['out year']],
		['not understood', [pattern({ unread: 'repeats' })], {}, ['unread repeats']],
		['the own lesson, as it is', [pattern()], { existing: [drawn()], me: 'p-smit' }, ['same']],
		['the own lesson in another room', [pattern({ room: '3' })], { existing: [drawn()], me: 'p-smit' }, ['out oneself']]
	])('%s', (_, patterns, otherwise, expected) => expect(outcome(patterns, otherwise)).toEqual(expected));
});

test('a changed lesson stays what it was until today', () => {
	const { plan } = previewImport([pattern({ room: '3' })], place({ existing: [drawn()] }));
	expect(plan.change.map(({ after }) => [after.room, after.untilOn])).toEqual([['12', '2026-11-15']]);
	expect(plan.add.map(({ room, fromOn }) => [room, fromOn])).toEqual([['3', '2026-11-16']]);
});

test('who reads in the file is not filled in; an unknown subject keeps its word; what is unknown is asked', () => {
	const preview = previewImport(
		[pattern({ teacher: 'Smit', subject: 'Lassen' }), pattern({ teacher: 'XYZ', weekday: 2 })],
		place({ me: 'p-smit' })
	);
	expect(preview.plan.add.map(({ teacherId, subject, title }) => [teacherId, subject, title])).toEqual([
		[null, null, 'Lassen'],
		[null, 'rekenen', '']
	]);
	expect(preview.unknown).toEqual({ groups: [], subjects: ['Lassen'], teachers: ['XYZ'] });
	expect(changesNothing(preview)).toBe(false);
	expect(changesNothing(previewImport([pattern()], place({ existing: [drawn()] })))).toBe(true);
});
