import { expect, test } from 'vitest';
import { CardForm, MarkForm, ReviewForm } from './forms.ts';

const sent = {
	goals: ['Ik steek mijn vinger op.', '', ' '],
	fromOn: '2026-11-16',
	untilOn: '2026-12-11',
	guideId: '6f1c8a1e-6b1d-4c52-9f0e-0a8a8d6c1f11',
	reward: 'Samen koken',
	needed: '8',
	outOf: '10',
	per: 'dag',
	lines: 'Ochtend\n\n Middag ',
	because: ''
};

test('goals that are filled in, and each line that says something', () => {
	expect(CardForm.parse(sent)).toMatchObject({
		goals: ['Ik steek mijn vinger op.'],
		lines: ['Ochtend', 'Middag'],
		needed: 8,
		because: null
	});
});

test.each([
	[{ goals: '' }, 'goals', 'begeleiding_form_goals'],
	[{ goals: ['a', 'b', 'c', 'd'] }, 'goals', undefined],
	[{ untilOn: '2026-11-15' }, 'untilOn', 'begeleiding_form_order'],
	[{ untilOn: '2027-03-01' }, 'untilOn', 'begeleiding_form_weeks'],
	[{ needed: '11' }, 'needed', 'begeleiding_form_needed'],
	[{ needed: '0' }, 'needed', 'begeleiding_form_count'],
	[{ lines: '' }, 'lines', 'begeleiding_form_lines'],
	// A day that does not exist is told, and asks nothing of the days after it.
	[{ fromOn: '2026-11-45' }, 'fromOn', 'begeleiding_form_date']
])('%j: %s', (otherwise, field, message) => {
	const { error } = CardForm.safeParse({ ...sent, ...otherwise });
	const issue = error?.issues.find(({ path }) => path[0] === field);
	expect(issue).toBeDefined();
	if (message) expect(issue?.message).toBe(message);
});

test.each([
	['2', 2],
	['', null],
	['3', undefined]
])('a tap on "%s"', (value, expected) => {
	const { id, goal } = { id: sent.guideId, goal: sent.guideId };
	expect(MarkForm.safeParse({ id, goal, day: '2026-11-16', slot: 'regel-1', value }).data?.value).toBe(expected);
});

test('a look back says something', () => {
	const empty = { day: '2026-11-16', wentWell: ' ', couldBeBetter: '', version: '0' };
	expect(ReviewForm.safeParse(empty).success).toBe(false);
	expect(ReviewForm.safeParse({ ...empty, couldBeBetter: 'Rustig beginnen.' }).success).toBe(true);
});
