import { expect, test } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import { isFresh, requireFreshProof } from './fresh-proof.ts';

const now = new Date('2026-11-16T09:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test.each([
	[0, true],
	[9.9, true],
	[10, false],
	[600, false]
])('a proof of %f minutes ago is fresh: %s', (minutes, fresh) => {
	expect(isFresh(minutesAgo(minutes), now)).toBe(fresh);
});

const event = (minutes: number, isDemo: boolean) =>
	({
		locals: { actor: { provedAt: minutesAgo(minutes) }, signedIn: { school: { isDemo } } },
		url: new URL('http://zicht.example.nl/school/mensen?blad=2'),
		request: new Request('http://zicht.example.nl/school/mensen')
	}) as unknown as RequestEvent;

test('an old proof is asked again, and one comes back', () => {
	expect(() => requireFreshProof(event(11, false), now)).toThrow(
		expect.objectContaining({ status: 303, location: '/bevestig?terug=%2Fschool%2Fmensen%3Fblad%3D2' })
	);
});

test('a fresh proof, and anybody in a demo, goes on', () => {
	expect(requireFreshProof(event(9, false), now)).toBeDefined();
	expect(requireFreshProof(event(99, true), now)).toBeDefined();
});
