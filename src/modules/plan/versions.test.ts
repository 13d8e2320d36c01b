import { describe, expect, test } from 'vitest';
import {
	chainOf,
	firstVersion,
	fixed,
	maySucceed,
	offer,
	replace,
	succeed,
	type Version,
	type VersionState
} from './versions.ts';

type Plan = Version<'first' | 'talk', { goals: string[] }>;

const draft: Plan = firstVersion({
	id: 'v1',
	kind: 'first',
	draftedOn: '2026-09-14',
	content: { goals: ['Hulp vragen'] }
});
const states: Record<VersionState, Plan> = {
	draft,
	fixed: fixed(draft, { personId: 'mentor', on: '2026-10-02' }),
	replaced: replace(fixed(draft, { personId: 'mentor', on: '2026-10-02' }))
};
const next = { id: 'v2', kind: 'talk' as const, on: '2027-01-11', explanation: 'Een nieuw doel' };

const moves: [name: string, from: VersionState, move: (version: Plan) => Plan, changes: Partial<Plan>][] = [
	['offer', 'draft', (version) => offer(version, '2026-09-20'), { state: 'draft', offeredOn: '2026-09-20' }],
	[
		'fix',
		'draft',
		(version) => fixed(version, { personId: 'mentor', on: '2026-10-02' }),
		{ state: 'fixed', fixedOn: '2026-10-02', fixedBy: 'mentor' }
	],
	['replace', 'fixed', replace, { state: 'replaced' }],
	[
		'succeed',
		'fixed',
		(version) => succeed(version, next),
		{
			id: 'v2',
			number: 2,
			kind: 'talk',
			state: 'draft',
			predecessorId: 'v1',
			draftedOn: '2027-01-11',
			offeredOn: null,
			fixedOn: null,
			fixedBy: null,
			explanation: 'Een nieuw doel'
		}
	]
];

describe.each(moves)('%s', (_, from, move, changes) => {
	test('changes this and nothing else', () => {
		expect(move(states[from])).toEqual({ ...states[from], ...changes });
	});

	test.each((['draft', 'fixed', 'replaced'] as const).filter((state) => state !== from))(
		'is a fault of the program when the version is %s',
		(state) => {
			expect(() => move(states[state])).toThrow(`version 1 is ${state}, not ${from}`);
		}
	);
});

test('a version keeps what else its module keeps with it', () => {
	const own = { ...states.fixed, talkId: 'talk' };
	expect(succeed(own, next).talkId).toBe('talk');
});

test.each<[string, Plan[], current: string | null, draft: string | null, may: boolean]>([
	['nothing yet', [], null, null, false],
	['a first draft', [draft], null, 'v1', false],
	['a version that counts', [states.fixed], 'v1', null, true],
	['with a draft beside it', [states.fixed, succeed(states.fixed, next)], 'v1', 'v2', false],
	['with an older one before it', [{ ...states.replaced, id: 'v0' }, states.fixed], 'v1', null, true],
	['only older ones', [states.replaced], null, null, false]
])('%s', (_, versions, current, open, may) => {
	const chain = chainOf(versions);
	expect([chain.current?.id ?? null, chain.draft?.id ?? null, maySucceed(versions)]).toEqual([current, open, may]);
});
