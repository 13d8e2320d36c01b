import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepBsn } from '#modules/leerlingen/server/index.ts';
import { asSystem } from '#platform/database/session.ts';
import { handOver, type Running } from '#platform/running.ts';
import { actions } from '../../src/routes/(app)/leerlingen/[leerling=uuid]/gegevens/+page.server.ts';
import type { FreshDatabase } from '../support/database.ts';
import { as, closeTestDatabase, makeSchool, openTestDatabase, type TestSchool } from '../support/school.ts';

let database: FreshDatabase;
let school: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
	handOver({ secret: 'a secret of the tests, thirty-two long' } as Running);
	school = await makeSchool();
	const { administratie } = school.actors;
	await as(administratie, (db) => keepBsn(db, administratie, school.pupils.jayden, '123456782'));
});
afterAll(() => closeTestDatabase(database));

const path = () => `/leerlingen/${school.pupils.jayden}/gegevens`;

/** The button that shows the number, pressed by the administration who proved it so many minutes ago. */
function show(minutes: number): Promise<unknown> {
	const url = new URL(`http://zicht.example.nl${path()}?/toon_bsn`);
	const provedAt = new Date(Date.now() - minutes * 60_000);
	return Promise.resolve().then(() =>
		actions.toon_bsn!({
			url,
			params: { leerling: school.pupils.jayden },
			request: new Request(url, { method: 'POST', body: new FormData() }),
			locals: { actor: { ...school.actors.administratie, provedAt }, signedIn: { school: { isDemo: false } } }
		} as unknown as Parameters<NonNullable<(typeof actions)['toon_bsn']>>[0])
	);
}
const shown = () =>
	asSystem(async ({ sql }) => (await sql`select 1 from audit where act = 'leerlingen.showBsn'`).length);

test('showing a BSN asks who proved it a while ago to prove it again, and shows and logs nothing', async () => {
	await expect(show(11)).rejects.toMatchObject({
		status: 303,
		location: `/bevestig?terug=${encodeURIComponent(path())}`
	});
	expect(await shown()).toBe(0);
});

test('with a fresh proof it is shown, and each showing is logged', async () => {
	for (const times of [1, 2]) {
		expect(JSON.stringify(await show(1))).toContain('123456782');
		expect(await shown()).toBe(times);
	}
});
