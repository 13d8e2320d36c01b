import { describe, expect, test } from 'vitest';
import type { Goal } from '#modules/plan/index.ts';
import { emptyContent, type IopVersion } from '../iop.ts';
import {
	changesPlan,
	countAfter,
	decisionOn,
	emptyTalk,
	nextVersion,
	sortGoals,
	type NextGoal,
	type Talked
} from './talk.ts';

const words = { place: 'Keuken', moment: 'Donderdag', approach: 'Met het stappenplan', helper: 'Bas' };
const goal = (id: string): Goal => ({
	...words,
	id,
	pupilId: 'jayden',
	behaviour: `Ik doe ${id}.`,
	plan: 'iop',
	audience: 'gedeeld',
	state: 'running',
	origin: 'pupil',
	source: { list: 'competenties', key: id },
	weekdays: [],
	subjects: [],
	fromOn: '2026-09-01',
	untilOn: null,
	endedOn: null
});
const next = (behaviour: string): NextGoal => ({
	...words,
	behaviour,
	origin: 'pupil',
	source: null,
	weekdays: [4],
	subjects: []
});
const running = [goal('hulp-vragen'), goal('op-tijd'), goal('groeten')];
const talked: Talked = {
	...emptyTalk,
	decisions: { 'hulp-vragen': 'reached', groeten: 'stopped' },
	next: [next('Ik maak zelf een gerecht.'), next('  ')]
};
const closing = { id: 'v4', kind: 'talk', on: '2026-11-16', byId: 'mirjam', goalIds: ['nieuw'] } as const;
const current: IopVersion = {
	id: 'v3',
	number: 3,
	kind: 'talk',
	state: 'fixed',
	predecessorId: 'v2',
	draftedOn: '2026-09-01',
	offeredOn: null,
	fixedOn: '2026-09-01',
	fixedBy: 'mirjam',
	explanation: '',
	content: { ...emptyContent, ambition: 'Ik wil kok worden.' }
};

describe('what is decided about each goal', () => {
	test('a goal of which nothing is said goes on', () => {
		expect(decisionOn(talked, 'op-tijd')).toBe('continues');
		expect(sortGoals(running, talked).continuing.map(({ id }) => id)).toEqual(['op-tijd']);
	});
	test('an empty row is no goal', () => {
		expect(sortGoals(running, talked).next.map(({ behaviour }) => behaviour)).toEqual(['Ik maak zelf een gerecht.']);
	});
	test('a decision about a goal that no longer runs changes nothing', () => {
		expect(sortGoals([goal('op-tijd')], talked).reached).toEqual([]);
	});
});

describe('I1: how many goals the plan has afterwards', () => {
	const limits = { least: 1, most: 3 };
	test.each([
		[0, 0, 'too few'],
		[0, 1, 'enough'],
		[3, 0, 'enough'],
		[2, 1, 'enough'],
		[3, 1, 'too many']
	] as const)('%i go on and %i are new: %s', (going, added, outcome) => {
		const sorted = {
			continuing: running.slice(0, going),
			next: Array.from({ length: added }, () => next('Ik vraag hulp.'))
		};
		expect(countAfter(sorted, limits)).toBe(outcome);
	});
});

describe('the next version', () => {
	const sorted = sortGoals(running, talked);
	const { version, replaced } = nextVersion(current, sorted, null, closing);

	test('counts at once, and names the one before it', () => {
		expect(version).toMatchObject({
			number: 4,
			state: 'fixed',
			predecessorId: 'v3',
			fixedOn: '2026-11-16',
			fixedBy: 'mirjam'
		});
		expect(replaced).toMatchObject({ id: 'v3', state: 'replaced' });
	});
	test('holds the goals as they stand, and which are new', () => {
		expect(version.content.goals.map(({ id, isNew }) => [id, isNew])).toEqual([
			['op-tijd', false],
			['nieuw', true]
		]);
		expect(version.content.goals[1]).toMatchObject({ behaviour: 'Ik maak zelf een gerecht.', place: 'Keuken' });
	});
	test('says which goals ended and how', () => {
		expect(version.content.ended.map(({ id, decision }) => [id, decision])).toEqual([
			['hulp-vragen', 'reached'],
			['groeten', 'stopped']
		]);
	});
	test('keeps what was agreed for the year, unless the talk was about that', () => {
		expect(version.content.ambition).toBe('Ik wil kok worden.');
		const year = { ambition: 'Ik wil bakker worden.', communication: '', reckonWith: '', programme: '' };
		expect(nextVersion(current, sorted, year, closing).version.content.ambition).toBe('Ik wil bakker worden.');
	});
	test('of a pupil without a plan is the first', () => {
		const first = nextVersion(null, sortGoals([], talked), null, { ...closing, kind: 'first' });
		expect(first.version).toMatchObject({ number: 1, predecessorId: null, kind: 'first', state: 'fixed' });
		expect(first.replaced).toBeNull();
	});
	test('does not follow one that was replaced before', () => {
		expect(() => nextVersion({ ...current, state: 'replaced' }, sorted, null, closing)).toThrow('not fixed');
	});
});

describe('whether the plan changes', () => {
	const nothing = sortGoals(running, emptyTalk);
	test('all goals go on: it does not', () => expect(changesPlan(nothing, null, current)).toBe(false));
	test('there was none: it does', () => expect(changesPlan(nothing, null, null)).toBe(true));
	test('a goal ends: it does', () => expect(changesPlan(sortGoals(running, talked), null, current)).toBe(true));
	test('another ambition for the year: it does', () => {
		const year = { ambition: 'Ik wil bakker worden.', communication: '', reckonWith: '', programme: '' };
		expect(changesPlan(nothing, year, current)).toBe(true);
		expect(changesPlan(nothing, { ...year, ambition: current.content.ambition }, current)).toBe(false);
	});
});
