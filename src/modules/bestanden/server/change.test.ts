import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';
import { asSystem } from '#platform/database/session.ts';
import { openStorage, storage } from '#platform/storage/opened.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { addFile } from './change.ts';

let database: FreshDatabase;
let school: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
	await openStorage(mkdtempSync(join(tmpdir(), 'zicht-files-')));
	school = await makeSchool();
});
afterAll(() => closeTestDatabase(database));

const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	'base64'
);
const upload = (actor: Actor, audience: Audience, pupilId = school.pupils.jayden) =>
	addFile(actor, new File([png], 'foto.png'), { pupilId, audience, allowed: ['png'] });

test('who belongs to the audience adds a file', async () => {
	const { mentor, parent } = school.actors;
	await upload(mentor, 'team');
	await upload(parent, 'gedeeld');
});

test('another parent, pupil or mentor hears that there is no such dossier, and no byte is kept', async () => {
	const { otherParent, otherPupil, otherMentor, administratie, parentWithoutCustody } = school.actors;
	const before = await keys();
	for (const actor of [otherParent, otherPupil, otherMentor, administratie, parentWithoutCustody]) {
		await expect(upload(actor, 'gedeeld')).rejects.toThrow(NotFound);
		await expect(upload(actor, 'gedeeld', crypto.randomUUID())).rejects.toThrow(NotFound);
	}
	expect(await keys()).toEqual(before);
});

test('a parent and a pupil leave nothing for the team or in confidence; the database says the same', async () => {
	const { parent, pupil } = school.actors;
	for (const actor of [parent, pupil]) {
		for (const audience of ['team', 'zorg', 'vertrouwelijk'] as const) {
			await expect(upload(actor, audience)).rejects.toThrow(NotFound);
			const row = {
				schoolId: school.schoolId,
				pupilId: school.pupils.jayden,
				audience,
				name: 'x',
				kind: 'png',
				bytes: 1
			};
			const bare = as(actor, (db) => add(db, 'file', { ...row, storageKey: 'k', uploadedById: actor.personId }));
			await expect(bare).rejects.toMatchObject({ code: '42501' });
		}
	}
	const kept = await asSystem(({ sql }) => sql`select 1 from file where audience in ('zorg', 'vertrouwelijk')`);
	expect(kept).toEqual([]);
});

async function keys(): Promise<string[]> {
	const found: string[] = [];
	for await (const { key } of storage().list()) found.push(key);
	return found.sort();
}
