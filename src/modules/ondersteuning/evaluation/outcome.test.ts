import { describe, expect, test } from 'vitest';
import { levels, type Level } from '../ondersteuning.ts';
import { consequenceOf, isPossible, outcomes, outcomesFrom, wrongDays, type Need, type Outcome } from './outcome.ts';

/** S1, cell by cell: the level after it, and what must be arranged; or why it cannot be. */
const no = (key: string) => ({ refused: key });
const to = (level: Level, ...arrange: Need[]) => ({ level, arrange });
const table: Record<Outcome, Record<Level, ReturnType<typeof to> | ReturnType<typeof no>>> = {
	'terug naar basis': { 1: to(1), 2: to(1), 3: to(1, 'einde plaatsing'), 4: to(1, 'einde plaatsing') },
	voortzetten: { 1: to(1), 2: to(2), 3: to(3), 4: to(4) },
	'een stap meer': {
		1: to(2),
		2: to(3, 'plaatsing'),
		3: to(4, 'verwijzing'),
		4: no('ondersteuning_refusal_highest')
	},
	'buitenschools tijdelijk': {
		1: to(3, 'plaatsing'),
		2: to(3, 'plaatsing'),
		3: to(3, 'plaatsing'),
		4: to(3, 'plaatsing')
	},
	'buitenschools structureel': {
		1: to(3, 'plaatsing'),
		2: to(3, 'plaatsing'),
		3: to(3, 'plaatsing'),
		4: to(3, 'plaatsing')
	},
	'specialistische hulp': {
		1: to(4, 'verwijzing'),
		2: to(4, 'verwijzing'),
		3: to(4, 'verwijzing'),
		4: no('ondersteuning_refusal_specialist')
	}
};

describe.each(outcomes)('%s', (outcome) => {
	test.each(levels)('from level %i', (from) => {
		const expected = table[outcome][from];
		const consequence = consequenceOf(outcome, from);
		if ('refused' in expected) return expect(consequence).toBe(expected.refused);
		const closes = outcome === 'terug naar basis';
		expect(consequence).toEqual({
			...expected,
			closesCase: closes,
			needsNextDate: !closes,
			needsEnd: outcome === 'buitenschools tijdelijk'
		});
	});
});

test('a screen offers what there is from a level, and nothing else', () => {
	expect(outcomesFrom(2)).toEqual([...outcomes]);
	expect(outcomesFrom(4)).toEqual([
		'terug naar basis',
		'voortzetten',
		'buitenschools tijdelijk',
		'buitenschools structureel'
	]);
	for (const level of levels)
		expect(outcomesFrom(level).every((outcome) => isPossible(consequenceOf(outcome, level)))).toBe(true);
});

const held = '2026-11-16';
describe('the days that go with it', () => {
	test.each<[string, Partial<{ nextOn: string; untilOn: string }>, Outcome, Record<string, string>]>([
		['back to the basis asks none', {}, 'terug naar basis', {}],
		['what goes on has a next date', {}, 'voortzetten', { nextOn: 'ondersteuning_form_next' }],
		['which lies after this one', { nextOn: held }, 'voortzetten', { nextOn: 'ondersteuning_form_next_after' }],
		['and then it is right', { nextOn: '2026-11-17' }, 'voortzetten', {}],
		[
			'a temporary arrangement has a last day',
			{ nextOn: '2027-01-11' },
			'buitenschools tijdelijk',
			{ untilOn: 'ondersteuning_form_until' }
		],
		[
			'after the evaluation',
			{ nextOn: '2026-11-17', untilOn: held },
			'buitenschools tijdelijk',
			{ untilOn: 'ondersteuning_form_until_after', nextOn: 'ondersteuning_form_next_in_time' }
		],
		[
			'before which it is evaluated',
			{ nextOn: '2027-02-01', untilOn: '2027-01-31' },
			'buitenschools tijdelijk',
			{ nextOn: 'ondersteuning_form_next_in_time' }
		],
		['on the last day is in time', { nextOn: '2027-01-31', untilOn: '2027-01-31' }, 'buitenschools tijdelijk', {}],
		['a structural one has no last day', { nextOn: '2027-02-01' }, 'buitenschools structureel', {}]
	])('%s', (_what, days, outcome, wrong) => {
		const consequence = consequenceOf(outcome, 2);
		if (!isPossible(consequence)) throw new Error('possible from level 2');
		expect(wrongDays(consequence, { heldOn: held, nextOn: null, untilOn: null, ...days })).toEqual(wrong);
	});
});
