import { expect, test } from 'vitest';
import { AnswerForm } from './forms.ts';
import { isRoundOpen } from './round.ts';

test.each<[string, string | null, boolean]>([
	['2026-11-30', null, true],
	['2026-11-16', null, true],
	['2026-11-15', null, false],
	['2026-11-30', '2026-11-16', false]
])('until %s, closed on %s: %s', (closesOn, closedOn, open) => {
	expect(isRoundOpen({ closesOn, closedOn }, '2026-11-16')).toBe(open);
});

test('one of the two answers is enough, none is not', () => {
	expect(AnswerForm.safeParse({ first: '', second: 'Rustige plek.' }).success).toBe(true);
	expect(AnswerForm.safeParse({ first: ' ', second: '' }).error?.issues[0]?.message).toBe('ondersteuning_form_text');
});
