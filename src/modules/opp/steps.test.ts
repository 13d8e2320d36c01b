import { expect, test } from 'vitest';
import { whatIsMissing } from './fixing.ts';
import { complete, draft, today } from './opp.fixture.ts';
import { firstOpp } from './opp.ts';
import { nextStep, stepsFor } from './steps.ts';

test('a new draft begins with writing', () => {
	const missing = whatIsMissing(
		firstOpp('v1', '2026-09-14'),
		{ ...complete, consultations: [], statements: [], words: [] },
		today
	);
	expect(nextStep(missing, false)).toEqual({ key: 'opp_missing_destination', page: 'edit' });
	expect(stepsFor(missing, false).map(({ page }) => page)).toEqual([
		'edit',
		'edit',
		'edit',
		'edit',
		'edit',
		'edit',
		'talk',
		'words',
		'page'
	]);
});

test('an answer can only be waited for once the draft is offered', () => {
	expect(nextStep(['opp_missing_answer'], false)).toEqual({ key: 'opp_missing_offer', page: 'page' });
	expect(nextStep(['opp_missing_answer'], true)).toEqual({ key: 'opp_missing_answer', page: 'sign' });
});

test('with nothing missing only the decision is', () => {
	expect(nextStep(whatIsMissing(draft, complete, today), true)).toEqual({ key: 'opp_step_fix', page: 'page' });
});
