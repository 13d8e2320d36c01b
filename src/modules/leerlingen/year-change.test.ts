import { expect, test } from 'vitest';
import { leaves, planYearChange, proposeGroups, type YearGroup } from './year-change.ts';

const group = (id: string, stage: number | null, mentors: string[] = [], locationId = 'hoofd'): YearGroup => ({
	id,
	name: id,
	locationId,
	stage,
	mentors
});
const old = [group('1A', 1, ['mia']), group('1B', 1, ['bas']), group('5A', 5, ['tom']), group('mix', null)];
const next = [group('2A', 2, ['mia', 'jet']), group('2B', 2, ['kim']), group('3B', 3), group('2Z', 2, [], 'ander')];

test('proposes a year higher, in the group that is called alike, at the same location', () => {
	expect(proposeGroups(old, next)).toEqual({ '1A': '2A', '1B': '2B', '5A': '', mix: '' });
	expect(proposeGroups([group('1C', 1)], next)).toEqual({ '1C': '2A' });
	expect(proposeGroups([group('1A', 1, [], 'derde')], next)).toEqual({ '1A': '' });
});

test('says for each pupil what the choices come down to', () => {
	const members = ['ali:1A', 'bo:1B', 'cas:5A', 'dex:1A', 'eef:mix'].map((text) => {
		const [pupilId = '', groupId = ''] = text.split(':');
		return { pupilId, name: pupilId, groupId };
	});
	const groups = { '1A': '2A', '1B': '2B', '5A': leaves, mix: 'of another school' };
	expect(planYearChange(members, old, next, { groups, pupils: { dex: '2B' } })).toEqual({
		moves: [
			{ pupilId: 'ali', groupId: '2A' },
			{ pupilId: 'bo', groupId: '2B' },
			{ pupilId: 'dex', groupId: '2B' }
		],
		leavers: ['cas'],
		unplaced: ['eef'],
		handovers: [
			{ pupilId: 'bo', from: 'bas', to: 'kim' },
			{ pupilId: 'dex', from: 'mia', to: 'kim' }
		]
	});
});
