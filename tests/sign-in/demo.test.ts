import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { pools } from '#platform/database/pools.ts';
import { startDemoSession } from '#platform/identity/demo.ts';
import { findSession } from '#platform/identity/session.ts';
import { listDemoPeople } from '#modules/mensen/server/index.ts';
import type { FreshDatabase } from '../support/database.ts';
import { closeTestDatabase, makeSchool, openTestDatabase, type TestSchool } from '../support/school.ts';

let database: FreshDatabase;
let demo: TestSchool;
let real: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
	demo = await makeSchool('Voorbeeldschool');
	real = await makeSchool('Een echte school');
	await asSystem(({ sql }) => sql`update school set is_demo = false where id = ${real.schoolId}`);
	for (const { schoolId, people } of [demo, real]) await giveAccount(schoolId, people.mentor);
});
afterAll(() => closeTestDatabase(database));

async function giveAccount(schoolId: string, personId: string) {
	const id = randomUUID();
	await pools()
		.auth`insert into "user" (id, name, email, "emailVerified") values (${id}, 'x', ${`${id}@example.nl`}, true)`;
	await pools().auth`insert into membership (user_id, school_id, person_id) values (${id}, ${schoolId}, ${personId})`;
}

test('an invented person of a demo school gets a session, without a second factor', async () => {
	const token = await startDemoSession({ schoolId: demo.schoolId, personId: demo.people.mentor });
	expect(await findSession(token!)).toMatchObject({
		state: 'valid',
		// Who is mentor of a group today has the word among the roles: the menu leads to the figures of that group.
		actor: { personId: demo.people.mentor, kind: 'medewerker', roles: ['mentor'] },
		signedIn: { needsSecondFactor: false }
	});
});

test('a person of a real school gets nothing, also when the demo school is named with them', async () => {
	expect(await startDemoSession({ schoolId: real.schoolId, personId: real.people.mentor })).toBeUndefined();
	expect(await startDemoSession({ schoolId: demo.schoolId, personId: real.people.mentor })).toBeUndefined();
	expect(await pools().auth`select 1 from session where "personId" = ${real.people.mentor}`).toEqual([]);
});

test('the page names people of demo schools only, each once', async () => {
	const people = await listDemoPeople(4);
	expect(new Set(people.map(({ schoolName }) => schoolName))).toEqual(new Set(['Voorbeeldschool']));
	expect(new Set(people.map(({ personId }) => personId)).size).toBe(people.length);
	expect(people).toContainEqual(expect.objectContaining({ role: 'mentor', pupils: 2, groups: ['2B'] }));
	expect(people).toContainEqual(expect.objectContaining({ role: 'leerling', groups: ['2B'] }));
	expect(people).toContainEqual(expect.objectContaining({ role: 'ouder', children: ['Jayden'] }));
});
