import { describe, expect, test } from 'vitest';
import {
	deciders,
	decidesFrom,
	isInForce,
	lastAnswer,
	possibleAnswers,
	stateOn,
	isStillAsked,
	type Answer,
	type ConsentFacts,
	type Custody,
	type Said
} from './toestemming.ts';

const mother = 'mother';
const father = 'father';
const pupil = 'pupil';
const on = '2026-11-16';

const custodyOf = (personId: string, fromOn = '2020-01-01', untilOn: string | null = null): Custody => ({
	personId,
	fromOn,
	untilOn
});
const says = (personId: string, answer: Answer, saidOn = '2026-11-02'): Said => ({ personId, answer, saidOn });

/** Both parents have custody, and the pupil is 14: sixteen on 4 March 2028. */
const facts = (otherwise: Partial<ConsentFacts> & { bornOn?: string } = {}): ConsentFacts => {
	const { bornOn = '2012-03-04', ...rest } = otherwise;
	return {
		fromOn: '2026-11-01',
		untilOn: '2027-07-31',
		endedOn: null,
		pupil: { personId: pupil, bornOn },
		custody: [custodyOf(mother), custodyOf(father)],
		said: [],
		...rest
	};
};
const bothGive = [says(mother, 'gives'), says(father, 'gives', '2026-11-05')];

describe('who decides', () => {
	test.each<[string, Partial<ConsentFacts> & { bornOn?: string }, string, string[]]>([
		['under 16 each parent with custody', {}, on, [mother, father]],
		['the day before the 16th birthday', { bornOn: '2010-11-17' }, on, [mother, father]],
		['on the 16th birthday the pupil instead', { bornOn: '2010-11-16' }, on, [pupil]],
		['at 18 the pupil still', { bornOn: '2008-01-01' }, on, [pupil]],
		[
			'custody that has ended does not count',
			{ custody: [custodyOf(mother), custodyOf(father, '2020-01-01', '2026-11-15')] },
			on,
			[mother]
		],
		['on its last day it does', { custody: [custodyOf(mother, '2020-01-01', on)] }, on, [mother]],
		[
			'custody that is yet to begin does not',
			{ custody: [custodyOf(mother), custodyOf(father, '2026-11-17')] },
			on,
			[mother]
		],
		['somebody who stands there twice counts once', { custody: [custodyOf(mother), custodyOf(mother)] }, on, [mother]],
		['nobody has custody', { custody: [] }, on, []]
	])('%s', (_, otherwise, day, people) => {
		expect(deciders(facts(otherwise), day)).toEqual(people);
	});

	test.each([
		['2012-03-04', '2028-03-04'],
		['2012-02-29', '2028-02-29'],
		// 2100 is no leap year.
		['2084-02-29', '2100-03-01']
	])('born on %s the pupil decides from %s', (bornOn, from) => {
		expect(decidesFrom(bornOn)).toBe(from);
	});
});

describe('in force', () => {
	const turned16 = { bornOn: '2010-11-10' };
	test.each<[string, Partial<ConsentFacts> & { bornOn?: string }, boolean]>([
		['nobody said anything', {}, false],
		['one of two gave', { said: [says(mother, 'gives')] }, false],
		['both gave', { said: bothGive }, true],
		['one gave, one refused', { said: [says(mother, 'gives'), says(father, 'refuses')] }, false],
		['who refused gives after all', { said: [says(father, 'refuses', '2026-11-01'), ...bothGive] }, true],
		['one withdrew', { said: [...bothGive, says(mother, 'withdraws', on)] }, false],
		[
			'who withdrew cannot give it again: the school asks anew',
			{ said: [...bothGive, says(mother, 'withdraws'), says(mother, 'gives', on)] },
			false
		],
		[
			'what is said tomorrow does not count yet',
			{ said: [says(mother, 'gives'), says(father, 'gives', '2026-11-17')] },
			false
		],
		['before its first day', { said: bothGive, fromOn: '2026-11-17' }, false],
		['on its first day', { said: bothGive, fromOn: on }, true],
		['on its last day', { said: bothGive, untilOn: on }, true],
		['after its last day', { said: bothGive, untilOn: '2026-11-15' }, false],
		['the school ended it today', { said: bothGive, endedOn: on }, false],
		['nobody has custody', { said: bothGive, custody: [] }, false],
		[
			'somebody else has custody since',
			{ said: bothGive, custody: [custodyOf(mother), custodyOf(father), custodyOf('guardian', on)] },
			false
		],
		[
			'the one who refused has no custody any more',
			{
				said: [says(mother, 'gives'), says(father, 'refuses')],
				custody: [custodyOf(mother), custodyOf(father, '2020-01-01', '2026-11-15')]
			},
			true
		],
		['a word of somebody without custody', { said: [says(father, 'gives')], custody: [custodyOf(mother)] }, false],
		['both gave before the pupil was 16', { ...turned16, said: bothGive }, true],
		['one gave before the pupil was 16, the other did not', { ...turned16, said: [says(mother, 'gives')] }, false],
		['the pupil of 16 gives it', { ...turned16, said: [says(pupil, 'gives', on)] }, true],
		[
			'the pupil of 16 refuses, one parent had given',
			{ ...turned16, said: [says(mother, 'gives'), says(pupil, 'refuses', on)] },
			false
		],
		[
			'the pupil of 16 withdraws what both parents gave',
			{ ...turned16, said: [...bothGive, says(pupil, 'withdraws', on)] },
			false
		],
		[
			'custody that changed after 16 changes nothing',
			{
				...turned16,
				said: bothGive,
				custody: [custodyOf(mother), custodyOf(father), custodyOf('guardian', '2026-11-12')]
			},
			true
		]
	])('%s', (_, otherwise, is) => {
		expect(isInForce(facts(otherwise), on)).toBe(is);
	});
});

const standing = (known: ConsentFacts, personId: string) => ({
	state: stateOn(known, on),
	isDecider: deciders(known, on).includes(personId),
	own: lastAnswer(known.said, personId, on)
});

describe('how far it is', () => {
	test.each<[string, Partial<ConsentFacts> & { bornOn?: string }, string, string[]]>([
		['asked of both', {}, 'asked', [mother, father]],
		['one gave', { said: [says(mother, 'gives')] }, 'asked', [father]],
		['one refused, the other is still asked', { said: [says(mother, 'refuses')] }, 'refused', [father]],
		['given, before its first day too', { said: bothGive, fromOn: '2026-12-01' }, 'given', []],
		['withdrawn', { said: [...bothGive, says(father, 'withdraws', on)] }, 'withdrawn', []],
		[
			'withdrawn stays so after the last day',
			{ said: [...bothGive, says(father, 'withdraws')], untilOn: '2026-11-10' },
			'withdrawn',
			[]
		],
		['its last day has passed', { said: bothGive, untilOn: '2026-11-15' }, 'ended', []],
		['never answered, and over', { untilOn: '2026-11-15' }, 'ended', []],
		['ended by the school', { said: bothGive, endedOn: on }, 'ended', []],
		[
			'one parent had answered when the pupil became 16: now it is the pupil’s',
			{ bornOn: '2010-11-10', said: [says(mother, 'refuses')] },
			'asked',
			[pupil]
		],
		['nobody has custody', { custody: [] }, 'asked', []]
	])('%s', (_, otherwise, state, waiting) => {
		const known = facts(otherwise);
		const asked = [mother, father, pupil].filter((personId) => isStillAsked(standing(known, personId)));
		expect([stateOn(known, on), asked]).toEqual([state, waiting]);
	});
});

describe('what somebody can say', () => {
	test.each<[string, Partial<ConsentFacts> & { bornOn?: string }, string, Answer[]]>([
		['a parent who said nothing', {}, mother, ['gives', 'refuses']],
		['a parent who gave', { said: [says(mother, 'gives')] }, mother, ['withdraws']],
		['a parent who refused', { said: [says(mother, 'refuses')] }, mother, ['gives']],
		['a parent after the other withdrew', { said: [...bothGive, says(father, 'withdraws')] }, mother, []],
		['the pupil of 14', {}, pupil, []],
		['the pupil of 16 whose parents gave', { bornOn: '2010-11-10', said: bothGive }, pupil, ['withdraws']],
		[
			'the pupil of 16 of whom it is still asked',
			{ bornOn: '2010-11-10', said: [says(mother, 'gives')] },
			pupil,
			['gives', 'refuses']
		],
		['a parent of a pupil of 16', { bornOn: '2010-11-10', said: bothGive }, mother, []],
		['somebody without custody', { custody: [custodyOf(mother)] }, father, []],
		['anybody once it is over', { untilOn: '2026-11-15' }, mother, []],
		['anybody once the school ended it', { endedOn: on }, mother, []]
	])('%s', (_, otherwise, personId, can) => {
		expect(possibleAnswers(standing(facts(otherwise), personId))).toEqual(can);
	});
});

test('the last word counts by the day it was said, then by when it was written down', () => {
	const said = [
		says(mother, 'refuses', '2026-11-05'),
		says(mother, 'gives', '2026-11-03'),
		says(mother, 'gives', '2026-11-05')
	];
	expect(lastAnswer(said, mother, on)).toBe('gives');
	expect(lastAnswer(said.slice(0, 2), mother, on)).toBe('refuses');
	expect(lastAnswer(said, mother, '2026-11-02')).toBeNull();
	expect(lastAnswer(said, father, on)).toBeNull();
});
