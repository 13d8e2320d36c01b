import { expect, test } from 'vitest';
import { mayDecide, mayReply, mayTakeBack } from './access.ts';
import { stepFrom } from './ladder/ladder.ts';
import { isOpen, requestStates } from './request/request.ts';
import { CASE_TRANSITIONS, REQUEST_TRANSITIONS } from './states.ts';

const careTeam = { as: ['zorgcoordinator'], sees: ['team', 'zorg'] as const };
const mentor = { as: ['mentor'], sees: ['team'] as const };
const author = { personId: 'author' };

test.each(requestStates)('what can be done with a request that is %s is what the table says', (state) => {
	const acts = new Set(REQUEST_TRANSITIONS.filter(({ from }) => from === state).map(({ by }) => by));
	const asked = { authorId: author.personId, state };
	expect(acts.has('take up')).toBe(mayDecide(careTeam, asked));
	expect(acts.has('close')).toBe(mayDecide(careTeam, asked));
	expect(acts.has('take back')).toBe(mayTakeBack(author, asked));
	expect(acts.size > 0).toBe(isOpen(asked));
	// An answer to what nobody asked is one more line, and no other state.
	if (acts.has('answer')) expect(mayReply(author, mentor, asked)).toBe(true);
});

test('a case begins, takes steps and closes as the ladder says', () => {
	const acts = (from: string | null) =>
		CASE_TRANSITIONS.filter((row) => row.from === from).map(({ by, to }) => `${by} ${to}`);
	expect([stepFrom(null, 2), acts(null)]).toEqual(['geopend', ['open open']]);
	expect(stepFrom(2, 3)).toBe('stap');
	expect(acts('open')).toContain('step open');
	expect(stepFrom(2, 1)).toBe('gesloten');
	expect(acts('open')).toContain('step to basis closed');
	expect(acts('closed')).toEqual([]);
});
