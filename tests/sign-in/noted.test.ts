import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { listNoted } from '#modules/inloggen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { firstBrokenEntries } from '#platform/audit/verify.ts';
import { pools } from '#platform/database/pools.ts';
import { asSystem } from '#platform/database/session.ts';
import { joinFile, makeAccount, setPassword } from '#platform/identity/accounts.ts';
import { startDemoSession } from '#platform/identity/demo.ts';
import { makeCard, setPin, signInWithPin } from '#platform/identity/group-card.ts';
import { note } from '#platform/identity/note.ts';
import { signInWithPassword } from '#platform/identity/sign-in.ts';
import { handOver, type Running } from '#platform/running.ts';
import { readSettings } from '#platform/settings.ts';
import type { FreshDatabase } from '../support/database.ts';
import { as, closeTestDatabase, makeSchool, openTestDatabase, type TestSchool } from '../support/school.ts';

const device = { address: '192.0.2.7', agent: 'Mozilla' };
const password = 'vier losse woorden samen';
let database: FreshDatabase;
let school: TestSchool;
let email: string;
let userId: string;

beforeAll(async () => {
	database = await openTestDatabase();
	handOver({
		secret: 'a secret of the tests, thirty-two long',
		settings: readSettings({ LOG_LEVEL: 'silent' })
	} as Running);
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	email = `${randomUUID()}@voorbeeld.nl`;
	userId = await makeAccount({ email, name: 'Mirjam Hoekstra', emailVerified: true });
	await joinFile(userId, { schoolId: school.schoolId, personId: school.people.mentor });
	await setPassword(userId, password);
	await pools().auth`delete from attempt`;
});

const noted = async (personId: string, actor: Actor) =>
	(await as(actor, (db) => listNoted(db, actor, personId))).map(({ act, way }) => [act, way].filter(Boolean).join(' '));
const ofMentor = (actor = school.actors.mentor) => noted(school.people.mentor, actor);

test('coming in, failing and leaving stand in the log, without what was typed or from where', async () => {
	await signInWithPassword(email, 'helemaal verkeerd', device);
	await vi.waitFor(async () => expect(await ofMentor()).toEqual(['inloggen.failed password']));
	await signInWithPassword(email, password, device);
	await note({ userId }, 'inloggen.out');
	expect(await ofMentor()).toEqual(['inloggen.out', 'inloggen.in password', 'inloggen.failed password']);
	const [kept] = await asSystem(
		({ sql }) =>
			sql<{ all: string }[]>`select json_agg(a)::text as all from audit a where school_id = ${school.schoolId}`
	);
	expect(kept?.all).not.toMatch(/verkeerd|losse|192\.0|Mozilla|voorbeeld\.nl/);
	expect((await firstBrokenEntries()).every(({ broken }) => broken === null)).toBe(true);
});

test('the attempt that locks the account is noted once; who waits adds nothing', async () => {
	for (let attempt = 1; attempt <= 12; attempt++) {
		await pools().auth`update attempt set locked_until = null where failures < 10`;
		await signInWithPassword(email, 'helemaal verkeerd', device);
	}
	await vi.waitFor(async () => {
		const all = await ofMentor();
		expect(all.filter((act) => act.startsWith('inloggen.locked'))).toEqual(['inloggen.locked password']);
		expect(all.filter((act) => act.startsWith('inloggen.failed'))).toHaveLength(10);
	});
});

test('a mail address that nobody has leaves nothing anywhere', async () => {
	await signInWithPassword('niemand@voorbeeld.nl', password, device);
	const rows = await asSystem(({ sql }) => sql`select 1 from audit where school_id = ${school.schoolId}`);
	expect(rows).toEqual([]);
});

test('the demo and the pupils’ card too', async () => {
	await startDemoSession({ schoolId: school.schoolId, personId: school.people.mentor });
	expect(await ofMentor()).toEqual(['inloggen.in demo']);
	await asSystem(({ sql }) => sql`update group_member set from_on = '2020-01-01', until_on = null`);
	const card = await makeCard({ schoolId: school.schoolId, groupId: school.groups['2B'] });
	await setPin({ schoolId: school.schoolId, personId: school.pupils.jayden }, '4071');
	await signInWithPin(card, school.pupils.jayden, '4072', device);
	await vi.waitFor(async () => expect(await noted(school.pupils.jayden, school.actors.pupil)).toHaveLength(1));
	await signInWithPin(card, school.pupils.jayden, '4071', device);
	expect(await noted(school.pupils.jayden, school.actors.pupil)).toEqual(['inloggen.in pin', 'inloggen.failed pin']);
});

test('for the person and the functional administrator; for nobody else', async () => {
	await note({ userId }, 'inloggen.in', { way: 'password' });
	const { beheerder, directeur, administratie, zorgcoordinator, otherMentor, parent, pupil } = school.actors;
	expect(await ofMentor(beheerder)).toEqual(['inloggen.in password']);
	for (const actor of [directeur, administratie, zorgcoordinator, otherMentor, parent, pupil]) {
		expect(await ofMentor(actor)).toEqual([]);
	}
	const elsewhere = await makeSchool('Een andere school');
	expect(await ofMentor(elsewhere.actors.beheerder)).toEqual([]);
	// Who keeps the accounts sees no more of dossiers for it.
	await asSystem(
		({ sql }) =>
			sql`insert into audit (school_id, person_id, act, pupil_id) values (${school.schoolId}, ${school.people.mentor}, 'inloggen.renew_pin', ${school.pupils.noor})`
	);
	expect(await as(beheerder, (db) => db.sql`select 1 from audit where pupil_id is not null`)).toEqual([]);
});
