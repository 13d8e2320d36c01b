import { describe, expect, test } from 'vitest';
import { readSetupFile } from '#modules/scholen/server/index.ts';
import { findKind, type MeetingKind } from './kinds.ts';

type Said = Pick<MeetingKind, 'circle' | 'consent'>;

describe('what a set-up says of its meetings, and what holds where it says nothing', () => {
	test.each<[string, string, string, Said]>([
		['pro-almere', 'zat', 'as the school says', { circle: 'zorg', consent: 'ouders of anoniem' }],
		['pro-almere', 'staf-overleg', 'own staff only', { circle: 'zorg', consent: 'niet nodig' }],
		['pro-almere', 'schakel-en-steunpunt', 'a partner comes', { circle: 'zorg', consent: 'ouders of anoniem' }],
		['pro-almere', 'oja-overleg', 'a role from outside comes', { circle: 'zorg', consent: 'ouders of anoniem' }],
		['pro-hardenberg', 'zat', 'both come', { circle: 'zorg', consent: 'ouders of anoniem' }],
		['pro-hardenberg', 'groepsbespreking', 'for the team', { circle: 'team', consent: 'niet nodig' }],
		['pro-hardenberg', 'teambespreking', 'about the school', { circle: 'geen leerlingen', consent: 'niet nodig' }]
	])('%s, %s: %s', async (school, key, _why, expected) => {
		const kind = findKind(await readSetupFile(school), key)!;
		expect({ circle: kind.circle, consent: kind.consent }).toEqual(expected);
	});

	test('a kind that the school does not have is none', async () => {
		expect(findKind(await readSetupFile('pro-hardenberg'), 'staf-overleg')).toBeUndefined();
	});
});
