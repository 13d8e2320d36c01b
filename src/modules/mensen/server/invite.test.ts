import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { handOver, type Running } from '#platform/running.ts';
import { readSettings } from '#platform/settings.ts';
import { Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { inviteParent, inviteParentOnPaper, viewParentInvitation } from './invite.ts';
import { sendMail } from './mail.ts';

let database: FreshDatabase;
let school: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	await asSystem(
		(db) => db.sql`
		insert into reach (school_id, person_id, email) values (${school.schoolId}, ${school.parents.noor}, 'karim@voorbeeld.nl')`
	);
});

const born = (pupilId: string, day: string) =>
	asSystem(({ sql }) => sql`update pupil set born_on = ${day} where id = ${pupilId}`);
type Way = (...args: Parameters<typeof inviteParent>) => Promise<unknown>;
const invite = (way: Way) => {
	const { mentor } = school.actors;
	return as(mentor, (db) => way(db, mentor, school.parents.noor, 'https://zicht.example.nl'));
};
const adult = new Refusal('mensen_child_adult');

test.each<[string, Way]>([
	['by mail', inviteParent],
	['on paper', inviteParentOnPaper]
])('a parent of a pupil of 18 is not invited %s', async (_, way) => {
	await born(school.pupils.noor, '2008-11-17');
	await invite(way);
	await born(school.pupils.noor, '2008-11-16');
	await expect(invite(way)).rejects.toThrow(adult);
	const { mentor } = school.actors;
	expect(await as(mentor, (db) => viewParentInvitation(db, mentor, school.parents.noor))).toMatchObject({
		hasOnlyAdults: true
	});
});

test('unless the pupil allows it, or there is a younger child', async () => {
	await born(school.pupils.noor, '2008-01-01');
	const allowance = { schoolId: school.schoolId, pupilId: school.pupils.noor, personId: school.parents.noor };
	const id = await asSystem((db) => add(db, 'parent_allowance', { ...allowance, fromOn: today }));
	await invite(inviteParent);
	await asSystem(
		({ sql }) => sql`update parent_allowance set until_on = '2026-11-15', from_on = '2026-11-01' where id = ${id}`
	);
	await expect(invite(inviteParent)).rejects.toThrow(adult);
	await asSystem((db) =>
		add(db, 'contact', {
			...allowance,
			pupilId: school.pupils.jayden,
			relation: 'voogd',
			hasCustody: true,
			fromOn: '2025-08-01'
		})
	);
	await invite(inviteParent);
});

test('who has a secret address gets the mail too; the mentor does not see where it goes', async () => {
	await asSystem(({ sql }) => sql`update reach set address_is_secret = true where person_id = ${school.parents.noor}`);
	const { mentor } = school.actors;
	expect(await as(mentor, (db) => viewParentInvitation(db, mentor, school.parents.noor))).toMatchObject({
		email: null,
		hasSecretAddress: true
	});
	await invite(inviteParent);
	const [letter] = await asSystem(
		({ sql }) => sql<{ payload: object }[]>`select payload from outbox order by id desc limit 1`
	);
	expect(letter?.payload).toMatchObject({ letter: 'invitation', personId: school.parents.noor });
	expect(JSON.stringify(letter)).not.toContain('voorbeeld.nl');
	// Whether there is a mailbox is told only to who may know the person: not to another mentor, and not to the other parent.
	const { otherMentor, otherParent, parent, administratie } = school.actors;
	const told = (actor: Actor) =>
		as(actor, ({ sql }) => sql`select mail_reaches(array[${school.parents.noor}::uuid]) as id`);
	for (const actor of [administratie, otherParent]) expect(await told(actor)).toHaveLength(1);
	for (const actor of [otherMentor, parent]) expect(await told(actor)).toEqual([]);
});

test('the letter is written to the address of the moment that it goes', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'zicht-mail-'));
	handOver({ settings: readSettings({ LOG_LEVEL: 'silent', DATA_DIR: folder }) } as Running);
	await asSystem(({ sql }) => sql`update reach set address_is_secret = true where person_id = ${school.parents.noor}`);
	const letter = { letter: 'invitation', personId: school.parents.noor, path: '/uitnodiging/x', days: 14 };
	await sendMail.run(letter as never, school.schoolId);
	const [file] = readdirSync(join(folder, 'mail'));
	expect(readFileSync(join(folder, 'mail', file!), 'utf8')).toMatch(/To: karim@voorbeeld\.nl/);
});
