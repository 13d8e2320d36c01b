import { describe, expect, test } from 'vitest';
import { DraftForm } from './forms.ts';
import { emptyContent, goalMoves, missingIn, planDifferences, type PlanGoal, type SupportContent } from './plan.ts';

const goal = (behaviour: string, id: string | null = null): PlanGoal => ({
	id,
	behaviour,
	place: 'in de keuken',
	moment: '',
	approach: '',
	helper: 'mentor'
});
const whole: SupportContent = {
	situation: 'Jayden raakt snel vol.',
	goals: [goal('Ik loop weg als het te druk is.')],
	actions: [{ what: 'Rustige plek', byWhom: 'mentor', when: 'elke dag' }],
	evaluationOn: '2027-02-01'
};
const today = '2026-11-16';
const draft = { content: whole, kind: 'first' as const, explanation: '' };

describe('before it is fixed', () => {
	test('a whole plan that was talked about misses nothing', () => {
		expect(missingIn(draft, ['eens'], today)).toEqual([]);
	});
	test.each<[string, Partial<SupportContent>, string]>([
		['what is going on', { situation: '' }, 'ondersteuning_missing_situation'],
		['a goal', { goals: [] }, 'ondersteuning_missing_goal'],
		['who does what', { actions: [] }, 'ondersteuning_missing_action'],
		['a date', { evaluationOn: null }, 'ondersteuning_missing_date'],
		['a date that lies ahead', { evaluationOn: today }, 'ondersteuning_missing_date']
	])('%s', (_what, change, key) => {
		expect(missingIn({ ...draft, content: { ...whole, ...change } }, ['eens'], today)).toEqual([key]);
	});
	test('a talk, also where nobody was reached', () => {
		expect(missingIn(draft, [], today)).toEqual(['ondersteuning_missing_talk']);
	});
	test('of a change why it changes', () => {
		expect(missingIn({ ...draft, kind: 'adjustment' }, ['eens'], today)).toEqual(['ondersteuning_missing_why']);
		expect(missingIn({ ...draft, kind: 'adjustment', explanation: 'Meer tijd.' }, ['eens'], today)).toEqual([]);
	});
	test('an empty draft misses all of it', () => {
		expect(missingIn({ ...draft, content: emptyContent }, [], today)).toHaveLength(5);
	});
});

describe('what becomes of the goals', () => {
	const running = (id: string, behaviour: string, audience = 'gedeeld') => ({ ...goal(behaviour), id, audience });

	test('new ones begin, changed ones read otherwise, others end', () => {
		expect(
			goalMoves(
				[goal('Ik vraag hulp.', 'a'), goal('Ik kom op tijd.', 'b'), goal('Ik ruim op.')],
				[running('a', 'Ik vraag hulp.'), running('b', 'Ik kom.'), running('c', 'Ik eet mee.')],
				'gedeeld'
			)
		).toEqual({ begin: [2], reword: [goal('Ik kom op tijd.', 'b')], end: ['c'] });
	});

	test('a goal whose plan gets other readers begins again: its scores keep theirs', () => {
		expect(goalMoves([goal('Ik vraag hulp.', 'a')], [running('a', 'Ik vraag hulp.', 'team')], 'gedeeld')).toEqual({
			begin: [0],
			reword: [],
			end: ['a']
		});
	});

	test('one that was ended outside the plan begins again', () => {
		expect(goalMoves([goal('Ik vraag hulp.', 'a')], [], 'team').begin).toEqual([0]);
	});
});

test('what a version changes, by field', () => {
	expect(planDifferences(whole, whole)).toEqual([]);
	const changed = planDifferences(whole, { ...whole, goals: [goal('Ik vraag hulp.')], evaluationOn: '2027-04-01' });
	expect(changed.map(({ field }) => field)).toEqual(['goals', 'evaluationOn']);
	expect(changed[1]?.pieces).toEqual([
		{ is: 'removed', text: '2027-02-01' },
		{ is: 'added', text: '2027-04-01' }
	]);
});

describe('the form of a draft', () => {
	const sent = { version: '1', audience: 'gedeeld', goalBehaviour: ['Ik vraag hulp.', ''], goalHelper: ['mentor', ''] };
	test('leaves out rows without their first field, and may be half empty', () => {
		expect(DraftForm.parse({ ...sent, actionWhat: '' }).content).toEqual({
			...emptyContent,
			goals: [{ id: null, behaviour: 'Ik vraag hulp.', place: '', moment: '', approach: '', helper: 'mentor' }]
		});
	});
	test('takes four goals and not five', () => {
		const four = Array.from({ length: 4 }, (_, at) => `Doel ${at}`);
		expect(DraftForm.safeParse({ ...sent, goalBehaviour: four }).success).toBe(true);
		expect(DraftForm.safeParse({ ...sent, goalBehaviour: [...four, 'Doel 5'] }).error?.issues[0]?.message).toBe(
			'ondersteuning_form_goals'
		);
	});
});
