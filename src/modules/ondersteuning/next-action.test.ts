import { expect, test } from 'vitest';
import { nextAction, type Situation } from './next-action.ts';

const team = { sees: ['gedeeld', 'team'] as const };
const care = { as: ['zorgcoordinator'], sees: ['gedeeld', 'team', 'zorg'] as const };
const mentor = { as: ['mentor'], ...team };
const base: Situation = {
	pupilId: 'jayden',
	name: 'Jayden',
	today: '2026-11-16',
	own: care,
	requests: [],
	hasCase: false,
	draftId: null,
	evaluationOn: null,
	hasGoals: true,
	roundId: null
};
const open = { id: 'verzoek', urgency: 'deze week' as const, state: 'open' as const, raisedOn: '2026-11-10' };
const asked = { ...open, state: 'teruggevraagd' as const };

test.each<[string, Partial<Situation>, string | null]>([
	['care: a request waits', { requests: [open] }, 'ondersteuning_next_decide'],
	['care: a request that waits for the mentor is not theirs', { requests: [asked] }, 'ondersteuning_next_open'],
	['care: nothing runs', {}, 'ondersteuning_next_open'],
	['care: a draft', { hasCase: true, draftId: 'versie' }, 'ondersteuning_next_draft'],
	['care: no plan', { hasCase: true }, 'ondersteuning_next_plan'],
	['care: evaluation in two weeks', { hasCase: true, evaluationOn: '2026-11-30' }, 'ondersteuning_next_evaluate'],
	['care: evaluation later', { hasCase: true, evaluationOn: '2026-12-01' }, null],
	[
		'care: all goals are met',
		{ hasCase: true, evaluationOn: '2026-12-01', hasGoals: false },
		'ondersteuning_next_goals'
	],
	['mentor: asks', { own: mentor }, 'ondersteuning_raise'],
	['mentor: is asked back', { own: mentor, requests: [open, asked] }, 'ondersteuning_next_reply'],
	['mentor: writes on', { own: mentor, hasCase: true, draftId: 'versie' }, 'ondersteuning_next_write'],
	[
		'teacher: is asked in a round',
		{ own: { as: ['vakdocent'], ...team }, roundId: 'ronde' },
		'ondersteuning_next_answer'
	],
	['teacher: a draft is not theirs', { own: { as: ['vakdocent'], ...team }, draftId: 'versie' }, 'ondersteuning_raise'],
	['trainee: nothing', { own: { as: ['stagiair'], ...team } }, null]
])('%s', (_who, change, key) => {
	expect(nextAction({ ...base, ...change })?.label ?? null).toEqual(key && expect.objectContaining({ key }));
});
