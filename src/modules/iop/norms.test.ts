import { describe, expect, test } from 'vitest';
import type { Judgement, NormDay } from '#modules/kwaliteit/norm.ts';
import { dayNumber } from '#platform/text/dates.ts';
import {
	competencesOf,
	goalsInPlan,
	goalsScored,
	goalsWhole,
	planAdjusted,
	sufficientIn,
	type GoalFacts,
	type IopFacts
} from './norms.ts';

const rounds = [
	{ startsOn: '2026-09-01', endsOn: '2026-11-27' },
	{ startsOn: '2026-11-30', endsOn: '2027-03-05' },
	{ startsOn: '2027-03-08', endsOn: '2027-06-30' }
];
const settings = { timesAYear: 3, limits: { least: 1, most: 3 }, rounds };
const on = (today: string): NormDay => ({ today, schoolYear: { startsOn: '2026-08-01', endsOn: '2027-07-31' } });
const goal = (more: Partial<GoalFacts> = {}): GoalFacts => ({
	competence: 'op-tijd',
	from: '2026-09-10',
	ended: null,
	isWhole: true,
	pupil: [],
	staff: [],
	...more
});
const pupil = (more: Partial<IopFacts> = {}): IopFacts => ({
	pupilId: 'jayden',
	enrolledOn: '2025-08-01',
	leftOn: null,
	isGuest: false,
	stage: 2,
	versions: [],
	goals: [],
	...more
});
const said = (judgement: Judgement): string =>
	judgement.is === 'not applicable'
		? judgement.whyKey
		: judgement.is === 'met'
			? `met ${judgement.on}`
			: `${judgement.isLost ? 'lost' : 'due'} ${judgement.on}`;
const plans = (...dates: string[]) => ({ versions: dates.map((date) => ({ on: date, goals: 2 })) });

describe('N8: made and adjusted three times a year, once in each round', () => {
	test.each([
		['nothing yet in the first round', pupil(), '2026-11-16', 'due 2026-11-27'],
		['one, in the first round: the second is next', pupil(plans('2026-10-01')), '2026-11-16', 'due 2027-03-05'],
		['one, and the second round is over', pupil(plans('2026-10-01')), '2027-03-20', 'due 2027-03-05'],
		['three', pupil(plans('2026-10-01', '2027-01-20', '2027-05-03')), '2027-06-01', 'met 2027-05-03'],
		['a version of last year does not count', pupil(plans('2026-06-20')), '2026-11-16', 'due 2026-11-27'],
		['two, and the year is over', pupil(plans('2026-10-01', '2027-01-20')), '2027-08-02', 'lost 2027-06-30'],
		[
			'came in the second round: two are enough',
			pupil({ enrolledOn: '2026-12-05', ...plans('2026-12-20', '2027-04-01') }),
			'2027-06-01',
			'met 2027-04-01'
		],
		['came after the last round', pupil({ enrolledOn: '2027-07-02' }), '2027-07-10', 'iop_norm_late_in_year'],
		[
			'left in the first round',
			pupil({ leftOn: '2026-10-10', ...plans('2026-10-01') }),
			'2026-11-16',
			'met 2026-10-01'
		],
		['left in the first round without a plan', pupil({ leftOn: '2026-10-10' }), '2026-10-11', 'lost 2026-10-10'],
		['leaves today, and has no plan yet', pupil({ leftOn: '2026-10-10' }), '2026-10-10', 'due 2026-10-10'],
		['a guest', pupil({ isGuest: true }), '2026-11-16', 'iop_norm_guest'],
		['yet to begin', pupil({ enrolledOn: '2026-12-01' }), '2026-11-16', 'iop_norm_not_yet'],
		['left last year', pupil({ leftOn: '2026-07-15' }), '2026-11-16', 'iop_norm_left']
	])('%s', (_, facts, today, expected) => expect(said(planAdjusted(settings).judge(facts, on(today)))).toBe(expected));

	test('a year without rounds is one round', () => {
		const yearly = planAdjusted({ ...settings, timesAYear: 1, rounds: [] });
		expect(said(yearly.judge(pupil(), on('2026-11-16')))).toBe('due 2027-07-31');
		expect(said(yearly.judge(pupil(plans('2026-09-20')), on('2026-11-16')))).toBe('met 2026-09-20');
	});

	test('more often than there are rounds: what is left is due when the year ends', () => {
		const often = planAdjusted({ ...settings, timesAYear: 4 });
		const three = pupil(plans('2026-10-01', '2027-01-20', '2027-05-03'));
		expect(said(often.judge(three, on('2027-06-01')))).toBe('due 2027-07-31');
		expect(said(often.judge(three, on('2027-08-01')))).toBe('lost 2027-07-31');
	});
});

describe('N8 where the plan is adjusted less often than there are rounds (PrO Almere: once, in June)', () => {
	const yearly = planAdjusted({ ...settings, timesAYear: 1 });

	test.each([
		['nobody is late after the first round', pupil(), '2026-11-28', 'due 2027-07-31'],
		['one is enough, in whatever round', pupil(plans('2027-06-14')), '2027-06-20', 'met 2027-06-14'],
		['none, and the year is over', pupil(), '2027-08-02', 'lost 2027-07-31'],
		['came after the last round', pupil({ enrolledOn: '2027-07-02' }), '2027-07-10', 'iop_norm_late_in_year'],
		['left without one', pupil({ leftOn: '2026-12-18' }), '2026-12-19', 'lost 2026-12-18']
	])('%s', (_, facts, today, expected) => expect(said(yearly.judge(facts, on(today)))).toBe(expected));
});

describe('N9: one to three goals in the plan', () => {
	const judged = (goals: number, today = '2026-11-16') =>
		said(goalsInPlan(settings).judge(pupil({ versions: [{ on: '2026-10-01', goals }] }), on(today)));
	test.each([
		[0, 'due 2026-11-27'],
		[1, 'met 2026-10-01'],
		[3, 'met 2026-10-01'],
		[4, 'due 2026-11-27']
	])('%i', (goals, expected) => expect(judged(goals)).toBe(expected));
	test('after the last round there is the rest of the year', () =>
		expect(judged(4, '2027-07-05')).toBe('due 2027-07-31'));
	test('no plan yet is for N8', () =>
		expect(said(goalsInPlan(settings).judge(pupil(), on('2026-11-16')))).toBe('iop_norm_no_plan'));
});

describe('N10: each goal is scored in each round, by pupil and staff', () => {
	const judged = (goals: GoalFacts[], today = '2026-11-16') =>
		said(goalsScored(settings).judge(pupil({ goals }), on(today)));
	const both = (day: string) => goal({ pupil: [dayNumber(day)], staff: [dayNumber(day)] });
	test.each([
		['by both', [both('2026-10-05')], '2026-11-16', 'met 2026-10-05'],
		['by the pupil only', [goal({ pupil: [dayNumber('2026-10-05')] })], '2026-11-16', 'due 2026-11-27'],
		['by the staff only', [goal({ staff: [dayNumber('2026-10-05')] })], '2026-11-16', 'due 2026-11-27'],
		['one of two', [both('2026-10-05'), goal({ competence: 'opruimen' })], '2026-11-16', 'due 2026-11-27'],
		['not in the round that is over', [goal()], '2026-12-10', 'lost 2026-11-27'],
		['in the last round, not yet in this one', [both('2026-10-05')], '2026-12-20', 'due 2027-03-05'],
		['began a few days before the end of the round', [goal({ from: '2026-11-20' })], '2026-12-20', 'due 2027-03-05'],
		['ended before the round', [goal({ from: '2026-06-01', ended: '2026-09-03' })], '2026-11-16', 'iop_norm_no_goals'],
		['a year that is over', [both('2026-10-05')], '2027-07-20', 'lost 2027-03-05']
	])('%s', (_, goals, today, expected) => expect(judged(goals, today)).toBe(expected));
	test('no goals', () => expect(judged([])).toBe('iop_norm_no_goals'));
});

describe('N11: the competences that are sufficient, per phase', () => {
	const phase = { key: 'fase-1', stages: [1, 2], percentage: 60 };
	const norm = sufficientIn(phase, 1, settings);
	const judged = (more: Partial<GoalFacts>, of: Partial<IopFacts> = {}, today = '2026-11-16') => {
		const facts = { pupil: pupil(of), goal: goal(more) };
		return said(norm.judge(facts, on(today)));
	};
	test.each([
		[
			'the last score counts',
			{
				staff: [-dayNumber('2026-10-01'), dayNumber('2026-11-02')]
			},
			{},
			'met 2026-11-02'
		],
		[
			'not sufficient while it runs',
			{
				staff: [dayNumber('2026-10-01'), -dayNumber('2026-11-02')]
			},
			{},
			'due 2026-11-27'
		],
		['not sufficient when it ended', { staff: [-dayNumber('2026-10-01')], ended: '2026-11-10' }, {}, 'lost 2026-11-10'],
		['a pupil who left', { staff: [-dayNumber('2026-10-01')] }, { leftOn: '2026-11-01' }, 'lost 2026-11-27'],
		['of last year only', { staff: [-dayNumber('2026-06-01')] }, {}, 'iop_norm_not_scored'],
		['another phase', { staff: [dayNumber('2026-10-01')] }, { stage: 3 }, 'iop_norm_other_phase'],
		['year of school life not known', { staff: [dayNumber('2026-10-01')] }, { stage: null }, 'iop_norm_other_phase']
	] as [string, Partial<GoalFacts>, Partial<IopFacts>, string][])('%s', (_, more, of, expected) =>
		expect(judged(more, of)).toBe(expected)
	);

	test('counts competences, not pupils; goals of another kind are left out', () => {
		const scored = { staff: [dayNumber('2026-10-01')] };
		const goals = [
			goal(scored),
			goal({ ...scored, competence: 'opruimen' }),
			goal({ ...scored, competence: null }),
			goal({ competence: 'samenwerken' })
		];
		expect(competencesOf([pupil({ goals })], on('2026-11-16')).map((one) => one.goal.competence)).toEqual([
			'op-tijd',
			'opruimen'
		]);
	});

	test('the target is the share of the phase', () => expect(norm.defaultTarget).toBe(60));
});

describe('I7: a goal says what, where, when and how', () => {
	const judged = (...goals: GoalFacts[]) => said(goalsWhole(settings).judge(pupil({ goals }), on('2026-11-16')));
	test('all of them', () => expect(judged(goal())).toBe('met 2026-09-10'));
	test('one does not', () => expect(judged(goal(), goal({ isWhole: false }))).toBe('due 2026-11-27'));
	test('one that ended no longer counts', () =>
		expect(judged(goal(), goal({ isWhole: false, ended: '2026-10-01' }))).toBe('met 2026-09-10'));
	test('none', () => expect(judged()).toBe('iop_norm_no_goals'));
});
