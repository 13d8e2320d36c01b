import { describe, expect, test } from 'vitest';
import { judge } from './norm.ts';
import { warmHandover } from './norms.ts';

const schoolYear = { startsOn: '2026-08-01', endsOn: '2027-07-31' };
type Handover = [dueOn: string, doneOn: string | null];

function outcome(handovers: Handover[], today = '2026-11-16'): string {
	const facts = {
		pupilId: 'noa',
		name: 'Noa',
		groupName: '2B',
		handovers: handovers.map(([dueOn, doneOn]) => ({ dueOn, doneOn }))
	};
	const found = judge(warmHandover, [facts], { today, schoolYear }, [])[0]!.outcome;
	if (found.is === 'voldaan') return `voldaan ${found.on}`;
	if (found.is === 'n.v.t.') return `n.v.t. ${found.whyKey}`;
	if (found.is === 'gemist') return `gemist ${found.dueOn}`;
	return `${found.isOverdue ? 'te laat' : 'nog te doen'} ${found.dueOn}`;
}

describe('WO: the warm handover', () => {
	test.each<[string, Handover[], string]>([
		['none was needed', [], 'n.v.t. kwaliteit_norm_no_handover'],
		['before its day', [['2026-08-15', '2026-08-10']], 'voldaan 2026-08-10'],
		['on its day', [['2026-08-15', '2026-08-15']], 'voldaan 2026-08-15'],
		['a day late', [['2026-08-15', '2026-08-16']], 'gemist 2026-08-15'],
		['not yet, with time left', [['2026-11-16', null]], 'nog te doen 2026-11-16'],
		['not yet, and late', [['2026-11-15', null]], 'te laat 2026-11-15'],
		['still open since last year', [['2026-07-31', null]], 'te laat 2026-07-31'],
		['held last year', [['2026-07-31', '2026-07-30']], 'n.v.t. kwaliteit_norm_no_handover'],
		[
			'two, the second still to come',
			[
				['2026-08-15', '2026-08-10'],
				['2026-12-01', null]
			],
			'nog te doen 2026-12-01'
		],
		[
			'one late and one open: the open one can still be done',
			[
				['2026-08-15', '2026-08-20'],
				['2026-12-01', null]
			],
			'nog te doen 2026-12-01'
		],
		[
			'one late and one in time',
			[
				['2026-08-15', '2026-08-20'],
				['2026-11-01', '2026-10-30']
			],
			'gemist 2026-08-15'
		],
		['one for after the summer, done already', [['2027-08-15', '2027-07-01']], 'n.v.t. kwaliteit_norm_no_handover']
	])('%s', (_, handovers, expected) => {
		expect(outcome(handovers)).toBe(expected);
	});
});
