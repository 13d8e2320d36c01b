import { describe, expect, test } from 'vitest';
import {
	endsSoon,
	isCurrent,
	isInForce,
	meetsCondition,
	nextStates,
	type Declaration,
	type Measure
} from './measure.ts';

const today = '2026-11-16';
const measure = (otherwise: Partial<Measure> = {}): Measure => ({
	what: 'Extra tijd',
	fromOn: '2026-09-01',
	untilOn: '2027-07-31',
	stoppedOn: null,
	request: null,
	...otherwise
});

test.each<[string, Partial<Measure>, { inForce: boolean; current: boolean; soon: boolean }]>([
	['running', {}, { inForce: true, current: true, soon: false }],
	['on its first day', { fromOn: today }, { inForce: true, current: true, soon: false }],
	['from tomorrow', { fromOn: '2026-11-17' }, { inForce: false, current: true, soon: false }],
	['on its last day', { untilOn: today }, { inForce: true, current: true, soon: true }],
	['over since yesterday', { untilOn: '2026-11-15' }, { inForce: false, current: false, soon: false }],
	['six weeks before its end', { untilOn: '2026-12-28' }, { inForce: true, current: true, soon: true }],
	['six weeks and a day before its end', { untilOn: '2026-12-29' }, { inForce: true, current: true, soon: false }],
	['stopped earlier', { stoppedOn: '2026-11-10' }, { inForce: false, current: false, soon: false }],
	['asked for', { request: 'gevraagd' }, { inForce: false, current: true, soon: false }],
	['granted', { request: 'toegekend' }, { inForce: true, current: true, soon: false }],
	['refused', { request: 'afgewezen' }, { inForce: false, current: false, soon: false }]
])('a measure that is %s', (_, otherwise, expected) => {
	const one = measure(otherwise);
	expect({ inForce: isInForce(one, today), current: isCurrent(one, today), soon: endsSoon(one, today) }).toEqual(
		expected
	);
});

describe('the condition of a request', () => {
	const paper = (otherwise: Partial<Declaration> = {}): Declaration => ({
		kind: 'dyslexieverklaring',
		isGranted: true,
		validFrom: null,
		validUntil: null,
		...otherwise
	});
	test.each<[string, string, Partial<Declaration>, boolean]>([
		['the declaration that it names', 'Dyslexieverklaring', {}, true],
		['another paper', 'Dyslexieverklaring', { kind: 'tos' }, false],
		['one that was asked for and not given', 'Dyslexieverklaring', { isGranted: false }, false],
		['one that ended', 'Dyslexieverklaring', { validUntil: '2026-11-15' }, false],
		['on its last day', 'Dyslexieverklaring', { validUntil: today }, true],
		['one that is still to begin', 'Dyslexieverklaring', { validFrom: '2026-11-17' }, false],
		['any paper, where no kind is named', 'Verklaring van een deskundige', { kind: 'eigen' }, true],
		['a language disorder', 'TOS-indicatie', { kind: 'tos' }, true]
	])('%s', (_, condition, otherwise, meets) => {
		expect(meetsCondition(condition, paper(otherwise), today)).toBe(meets);
	});
});

test.each([
	['gevraagd', false, ['afgewezen']],
	['gevraagd', true, ['verklaard', 'toegekend', 'afgewezen']],
	['verklaard', true, ['toegekend', 'afgewezen']],
	// The declaration ended meanwhile.
	['verklaard', false, ['afgewezen']],
	['toegekend', true, []],
	['afgewezen', true, []]
] as const)('from %s, declared %s, to %j', (state, isDeclared, next) => {
	expect(nextStates(state, isDeclared)).toEqual(next);
});
