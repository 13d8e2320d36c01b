import { expect, test } from 'vitest';
import { mayBecome, meetingStates } from './overleg.ts';
import { MEETING_TRANSITIONS } from './states.ts';

const pairs = meetingStates.flatMap((from) => meetingStates.map((to) => [from, to] as const));

test.each(pairs)('from %s to %s: the table says what the rule says', (from, to) => {
	expect(MEETING_TRANSITIONS.some((row) => row.from === from && row.to === to)).toBe(mayBecome(from, to));
});
