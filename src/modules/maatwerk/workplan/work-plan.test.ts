import { describe, expect, test } from 'vitest';
import {
	emptyContent,
	fixPlan,
	nextPlan,
	whatIsMissing,
	type WorkPlanContent,
	type WorkPlanVersion
} from './work-plan.ts';
import { workPlansEvaluated, workPlansUntil, type WorkPlanFacts } from './norms.ts';

const today = '2026-11-16';
const whole: WorkPlanContent = {
	goals: [{ id: null, behaviour: 'Ik lees een bladzijde hardop.', level: '40 woorden' }],
	approach: 'RALFI',
	weekday: 2,
	moment: 'tweede uur',
	coachId: 'coach',
	coachName: 'Rianne Bos',
	evaluateOn: '2027-01-22'
};

describe('before a work plan is fixed', () => {
	test.each<[string, Partial<WorkPlanContent>, string[]]>([
		['a whole one lacks nothing', {}, []],
		['on the day of evaluating it still can be', { evaluateOn: today }, []],
		['goals', { goals: [] }, ['maatwerk_missing_goals']],
		['an approach', { approach: '  ' }, ['maatwerk_missing_approach']],
		['a day of the week', { weekday: null }, ['maatwerk_missing_weekday']],
		['a coach', { coachId: null }, ['maatwerk_missing_coach']],
		['a day to evaluate on', { evaluateOn: null }, ['maatwerk_missing_evaluate_on']],
		['a day that lies ahead', { evaluateOn: '2026-11-15' }, ['maatwerk_missing_evaluate_passed']]
	])('%s', (_, otherwise, missing) => expect(whatIsMissing({ ...whole, ...otherwise }, today)).toEqual(missing));

	test('an empty one lacks everything', () => expect(whatIsMissing(emptyContent, today)).toHaveLength(5));
});

describe('the chain', () => {
	const draft: WorkPlanVersion = {
		id: '1',
		number: 1,
		kind: 'first',
		state: 'draft',
		predecessorId: null,
		draftedOn: today,
		offeredOn: null,
		fixedOn: null,
		fixedBy: null,
		explanation: '',
		content: { ...whole, goals: [...whole.goals, { id: 'old', behaviour: 'Ik spel lange woorden.', level: '' }] }
	};

	test('fixing gives the new goals their ids and leaves the others theirs', () => {
		const made = fixPlan(draft, ['new', 'old'], { personId: 'coach', on: today });
		expect(made).toMatchObject({ state: 'fixed', fixedOn: today, content: { goals: [{ id: 'new' }, { id: 'old' }] } });
		expect(() => fixPlan(made, [], { personId: 'coach', on: today })).toThrow('not draft');
	});

	test('the next plan goes on with what is not reached, from the level of now', () => {
		const current = fixPlan(draft, ['new', 'old'], { personId: 'coach', on: today });
		const next = nextPlan(
			current,
			{
				summary: 'Elke week gelezen.',
				results: [
					{ id: 'new', behaviour: 'Ik lees een bladzijde hardop.', outcome: 'continues', level: '55 woorden' },
					{ id: 'old', behaviour: 'Ik spel lange woorden.', outcome: 'reached', level: '' }
				]
			},
			{ id: '2', on: '2027-01-22' }
		);
		expect(next).toMatchObject({
			number: 2,
			kind: 'next',
			state: 'draft',
			predecessorId: '1',
			explanation: 'Elke week gelezen.'
		});
		expect(next.content).toMatchObject({
			goals: [{ id: 'new', level: '55 woorden' }],
			approach: 'RALFI',
			coachId: 'coach',
			evaluateOn: null
		});
	});
});

describe('N17', () => {
	const facts = (otherwise: Partial<WorkPlanFacts> = {}): WorkPlanFacts => ({
		pupilId: 'p',
		enrolledOn: '2025-08-01',
		leftOn: null,
		isGuest: false,
		declared: [{ from: '2025-03-01', until: null }],
		plans: [],
		...otherwise
	});
	const day = { today: '2027-03-01', schoolYear: { startsOn: '2026-08-01', endsOn: '2027-07-31' } };
	const plan = (fixedOn: string, evaluatedOn: string | null = null) => ({ fixedOn, evaluatedOn });
	const judge = (of: WorkPlanFacts, on = day) => workPlansEvaluated(2).judge(of, on);

	test.each<[string, Partial<WorkPlanFacts>, ReturnType<typeof judge>]>([
		['declared and nothing done yet', {}, { is: 'due', on: '2027-07-31', isLost: false }],
		['one of two', { plans: [plan('2026-09-10', '2027-01-20')] }, { is: 'due', on: '2027-07-31', isLost: false }],
		[
			'two of two',
			{ plans: [plan('2026-06-10', '2026-10-20'), plan('2026-10-20', '2027-02-20')] },
			{ is: 'met', on: '2027-02-20' }
		],
		[
			'those of last year do not count',
			{ plans: [plan('2026-01-10', '2026-06-20'), plan('2026-09-10', '2027-02-20')] },
			{ is: 'due', on: '2027-07-31', isLost: false }
		],
		[
			'a plan without a declaration counts too',
			{ declared: [], plans: [plan('2026-09-10')] },
			{ is: 'due', on: '2027-07-31', isLost: false }
		],
		['neither', { declared: [] }, { is: 'not applicable', whyKey: 'maatwerk_norm_no_plan' }],
		[
			'a declaration that ended last year',
			{ declared: [{ from: '2024-01-01', until: '2026-07-31' }] },
			{ is: 'not applicable', whyKey: 'maatwerk_norm_no_plan' }
		],
		[
			'a declaration that is still to begin',
			{ declared: [{ from: '2027-04-01', until: null }] },
			{ is: 'not applicable', whyKey: 'maatwerk_norm_no_plan' }
		],
		[
			'declared in the second half: one will do',
			{ declared: [{ from: '2027-02-01', until: null }], plans: [plan('2027-02-02', '2027-02-28')] },
			{ is: 'met', on: '2027-02-28' }
		],
		[
			'declared on the last day of the first half: two',
			{ declared: [{ from: '2027-01-31', until: null }], plans: [plan('2027-02-02', '2027-02-28')] },
			{ is: 'due', on: '2027-07-31', isLost: false }
		],
		['who left without is missed', { leftOn: '2027-02-10' }, { is: 'due', on: '2027-02-10', isLost: true }],
		['a guest', { isGuest: true }, { is: 'not applicable', whyKey: 'maatwerk_norm_guest' }],
		['who is still to come', { enrolledOn: '2027-04-01' }, { is: 'not applicable', whyKey: 'maatwerk_norm_not_yet' }],
		['who left last year', { leftOn: '2026-07-01' }, { is: 'not applicable', whyKey: 'maatwerk_norm_left' }]
	])('%s', (_, otherwise, judgement) => expect(judge(facts(otherwise))).toEqual(judgement));

	test('a school that asks one a year', () => {
		const one = facts({ plans: [plan('2026-09-10', '2027-01-20')] });
		expect(workPlansEvaluated(1).judge(one, day)).toEqual({ is: 'met', on: '2027-01-20' });
	});

	test('on an earlier day only what was known then counts', () => {
		const both = facts({ plans: [plan('2026-06-10', '2026-10-20'), plan('2026-10-21', '2027-02-20')] });
		const then = workPlansUntil(both, '2026-12-31');
		expect(then.plans).toEqual([plan('2026-06-10', '2026-10-20'), plan('2026-10-21')]);
		expect(judge(then, { ...day, today: '2026-12-31' })).toMatchObject({ is: 'due' });
	});
});
