import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../support/database.ts';
import { closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';
import { POST } from '../../src/routes/(app)/scores/+server.ts';

let database: FreshDatabase;
let school: TestSchool;
beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
});
afterAll(() => closeTestDatabase(database));

const site = 'https://zicht.example';
const ownerOf = ({ schoolId, personId }: Actor) => `${schoolId}:${personId}`;
const oneScore = (at = Date.parse(`${today}T10:00:00+01:00`)) => ({
	id: randomUUID(),
	pupil: school.pupils.jayden,
	about: 'hulp-vragen',
	value: 'zelf' as string | null,
	at
});

type Sent = { actor?: Actor; body?: unknown; headers?: Record<string, string> };
const send = ({ actor, body, headers = {} }: Sent): Promise<Response> =>
	POST({
		request: new Request(`${site}/scores`, {
			method: 'POST',
			headers: { origin: site, 'content-type': 'application/json', ...headers },
			body: JSON.stringify(body)
		}),
		locals: { actor },
		url: new URL(`${site}/scores`)
	} as unknown as Parameters<typeof POST>[0]) as Promise<Response>;
const fromMentor = (scores: unknown[]) => {
	const { mentor } = school.actors;
	return send({ actor: mentor, body: { owner: ownerOf(mentor), scores } });
};

test('it tells what became of each score, and of the same ones again', async () => {
	const [first, other] = [oneScore(), { ...oneScore(), pupil: school.pupils.finn }];
	expect(await (await fromMentor([first, other])).json()).toEqual({ [first.id]: 'kept', [other.id]: 'refused' });
	expect(await (await fromMentor([first])).json()).toEqual({ [first.id]: 'known' });
});

test('a score is of the day on which it was pressed, and never of tomorrow', async () => {
	const daysAgo = { ...oneScore(Date.parse('2026-11-14T00:30:00+01:00')), about: 'op-tijd' };
	const ahead = { ...oneScore(Date.parse('2099-01-01T10:00:00Z')), about: 'doorwerken' };
	await fromMentor([daysAgo, ahead]);
	const kept = await asSystem(
		({ sql }) => sql`select scored_on::text as on from score where id in (${daysAgo.id}, ${ahead.id}) order by 1`
	);
	expect(kept.map(({ on }) => on as string)).toEqual(['2026-11-14', today]);
});

test.each<[string, number, () => Sent]>([
	['nobody is signed in', 401, () => ({ body: { owner: 'x', scores: [oneScore()] } })],
	[
		'somebody else signed in since',
		409,
		() => ({ actor: school.actors.stagiair, body: { owner: ownerOf(school.actors.mentor), scores: [oneScore()] } })
	],
	['another site sends', 403, () => ({ actor: school.actors.mentor, headers: { origin: 'https://elders.example' } })],
	['a form sends', 415, () => ({ actor: school.actors.mentor, headers: { 'content-type': 'text/plain' } })],
	['it is no list of scores', 422, () => ({ actor: school.actors.mentor, body: { scores: 'alle' } })],
	[
		'it is more than one sends',
		422,
		() => ({
			actor: school.actors.mentor,
			body: { owner: ownerOf(school.actors.mentor), scores: Array.from({ length: 301 }, () => oneScore()) }
		})
	]
])('%s: %i, and nothing is kept', async (_what, status, sent) => {
	const count = () => asSystem(async ({ sql }) => (await sql`select 1 from score`).length);
	const before = await count();
	expect((await send(sent())).status).toBe(status);
	expect(await count()).toBe(before);
});
