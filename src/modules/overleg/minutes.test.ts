import { describe, expect, test } from 'vitest';
import {
	aroundPoint,
	audiencesFor,
	evaluationDayFor,
	isNamedOnScreen,
	losesNothing,
	missingAtClosing,
	narrowestFor,
	type ActionAtClosing,
	type AtClosing,
	type PointAtClosing
} from './minutes.ts';

const point = (state: PointAtClosing['state'], id = 'p'): PointAtClosing => ({ id, title: 'Pauzes', state });
const action = (change: Partial<ActionAtClosing> = {}): ActionAtClosing => ({
	id: 'a',
	what: 'Bellen',
	ownerId: 'iemand',
	dueOn: '2026-12-01',
	...change
});

describe('before a meeting can be closed', () => {
	test.each<[string, Partial<AtClosing>, string[]]>([
		['nothing on the agenda is missing nothing', {}, []],
		['a point that is handled', { points: [point('handled')] }, []],
		['a point that nobody decided on', { points: [point('open')] }, ['open p']],
		['a point for the next time', { points: [point('postponed')] }, []],
		['a point for a next time that is not planned', { points: [point('postponed')], hasNext: false }, ['next p']],
		['no next time, and nothing for it', { points: [point('handled')], hasNext: false }, []],
		['an action with somebody and a day', { actions: [action()] }, []],
		['an action of nobody', { actions: [action({ ownerId: null })] }, ['owner a']],
		['an action without a day', { actions: [action({ dueOn: null })] }, ['day a']],
		['an action without either', { actions: [action({ ownerId: null, dueOn: null })] }, ['owner a', 'day a']],
		[
			'all of it, in the order of the agenda',
			{
				points: [point('open', 'one'), point('handled', 'two'), point('open', 'three')],
				actions: [action({ ownerId: null })]
			},
			['open one', 'open three', 'owner a']
		]
	])('%s', (_what, change, expected) => {
		const missing = missingAtClosing({ points: [], actions: [], hasNext: true, ...change });
		expect(missing.map(({ what, id }) => `${what} ${id}`)).toEqual(expected);
	});
});

test.each([
	['team', 'team', ['team', 'gedeeld']],
	['geen leerlingen', 'team', ['team', 'gedeeld']],
	['zorg', 'zorg', ['zorg', 'team', 'gedeeld']],
	['vertrouwelijk', 'zorg', ['zorg', 'team', 'gedeeld']]
] as const)('a decision of a table for %s is for %s until somebody chooses wider', (circle, narrowest, all) => {
	expect(narrowestFor(circle)).toBe(narrowest);
	expect(audiencesFor(circle)).toEqual(all);
});

test.each([
	['2026-09-10', '2027-03-01'],
	['2026-12-31', '2027-03-01'],
	['2027-01-15', '2027-03-15'],
	['2027-04-30', '2027-06-30'],
	['2027-05-20', '2028-03-01']
])('what is agreed on %s is looked at again on %s', (on, expected) => {
	expect(evaluationDayFor(on)).toBe(expected);
});

test.each([
	['', 'Nieuw', true],
	['Hij komt', 'Hij komt te laat', true],
	['Een\nTwee', 'Een\r\nTwee\r\nDrie', true],
	['Wat de ander schreef', 'Iets anders', false],
	['Lang verhaal', '', false]
])('after “%s” somebody sends “%s”: nothing is lost: %s', (kept, typed, expected) => {
	expect(losesNothing(kept, typed)).toBe(expected);
});

test.each<[string, Partial<Parameters<typeof isNamedOnScreen>[0]>, Parameters<typeof isNamedOnScreen>[1], boolean]>([
	['a pupil with consent', {}, 'held', true],
	['somebody anonymous', { isAnonymous: true }, 'held', false],
	['somebody anonymous, before it begins', { isAnonymous: true }, 'planned', false],
	['somebody anonymous, when it is over', { isAnonymous: true }, 'closed', true],
	['a pupil without consent for all who sit there', { needs: ['consent'] }, 'held', false],
	['a group', { about: 'groep' }, 'held', true]
])('the screen on the wall names %s', (_who, change, state, expected) => {
	expect(isNamedOnScreen({ about: 'leerling', isAnonymous: false, needs: [], ...change }, state)).toBe(expected);
});

describe('around a point', () => {
	const points = [point('handled', 'one'), point('open', 'two'), point('postponed', 'three')];
	test.each([
		['one', null, 'two', 'two'],
		['two', 'one', 'three', null],
		['three', 'two', null, 'two'],
		['elsewhere', null, null, 'two']
	])('%s: before it %s, after it %s, and open is %s', (id, previous, next, open) => {
		const around = aroundPoint(points, id);
		expect([around.previous?.id ?? null, around.next?.id ?? null, around.nextOpen?.id ?? null]).toEqual([
			previous,
			next,
			open
		]);
	});
});
