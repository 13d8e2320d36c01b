import { expect, test } from 'vitest';
import { goalsOn } from './goals.ts';

type Known = Parameters<typeof goalsOn>[0][number];
const goal = (part: Partial<Known> = {}): Known => ({
	plan: 'iop',
	audience: 'gedeeld',
	state: 'running',
	fromOn: '2026-09-01',
	endedOn: null,
	behaviour: 'Ik vraag hulp als ik vastloop.',
	...part
});

test.each<[string, Partial<Known>, isSaid: boolean]>([
	['runs', {}, true],
	['begins today', { fromOn: '2026-11-16' }, true],
	['begins tomorrow', { fromOn: '2026-11-17' }, false],
	['was reached', { state: 'reached', endedOn: '2026-11-15' }, false],
	['is for the team only, and parents read the OPP', { audience: 'team' }, false]
])('a goal that %s', (_, part, isSaid) => {
	expect(goalsOn([goal(part)], '2026-11-16').length > 0).toBe(isSaid);
});

test('the same words are said once, in the order in which the goals began', () => {
	const goals = [goal(), goal({ behaviour: 'Ik ben op tijd.' }), goal()];
	expect(goalsOn(goals, '2026-11-16')).toEqual(['Ik vraag hulp als ik vastloop.', 'Ik ben op tijd.']);
});
