import { randomUUID } from 'node:crypto';
import { mkdtempSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { pools } from '#platform/database/pools.ts';
import { handOver, type Running } from '#platform/running.ts';
import { readSettings } from '#platform/settings.ts';
import { diskStorage } from '#platform/storage/disk.ts';
import type { FreshDatabase } from '../../tests/support/database.ts';
import { add, closeTestDatabase, makeSchool, openTestDatabase, type TestSchool } from '../../tests/support/school.ts';
import { forgetEnded } from './identity/forget.ts';
import { forgetDrafts, nightlyJobs } from './nightly.ts';
import { forgetOrphans } from './storage/orphans.ts';
import type { Storage } from './storage/storage.ts';

let database: FreshDatabase;
let school: TestSchool;
let folder: string;
let storage: Storage;

beforeAll(async () => {
	database = await openTestDatabase();
	handOver({ settings: readSettings({ LOG_LEVEL: 'silent' }), mode: 'demo' } as Running);
	school = await makeSchool();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'zicht-orphans-'));
	storage = await diskStorage(folder);
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** Content that lies there for so many days. */
async function stored(days: number): Promise<string> {
	const { key } = await storage.put(Readable.from([Buffer.from(randomUUID())]));
	utimesSync(join(folder, key.slice(0, 2), key), daysAgo(days), daysAgo(days));
	return key;
}
const isThere = async (key: string) => (await storage.size(key)) !== undefined;
const addFile = (storageKey: string, thumbnailKey: string | null = null) =>
	asSystem((db) =>
		add(db, 'file', {
			schoolId: school.schoolId,
			pupilId: school.pupils.noor,
			audience: 'team',
			name: 'foto.jpg',
			kind: 'jpeg',
			bytes: 36,
			storageKey,
			thumbnailKey,
			uploadedById: school.people.mentor
		})
	);

test('content that a failed transaction left goes after a day; what a row names stays, however old', async () => {
	const [file, thumbnail, imported, orphan, fresh] = await Promise.all([
		stored(400),
		stored(400),
		stored(2),
		stored(2),
		stored(0.9)
	]);
	await addFile(file, thumbnail);
	await asSystem((db) =>
		add(db, 'import_run', {
			schoolId: school.schoolId,
			kind: 'csv',
			fileName: 'leerlingen.csv',
			storageKey: imported,
			state: 'lezen',
			startedById: school.people.administratie,
			startedOn: '2026-11-16'
		})
	);
	expect(await forgetOrphans(storage)).toBe(1);
	expect(await Promise.all([file, thumbnail, imported, orphan, fresh].map(isThere))).toEqual([
		true,
		true,
		true,
		false,
		true
	]);
});

test('with a database that knows nothing of this folder, nothing is deleted', async () => {
	const keys = await Promise.all(Array.from({ length: 21 }, () => stored(2)));
	expect(await forgetOrphans(storage)).toBe(0);
	expect((await Promise.all(keys.map(isThere))).every(Boolean)).toBe(true);
});

test('every column that names content is known to the job by its name', async () => {
	const columns = await asSystem(
		({ sql }) => sql<{ name: string }[]>`
			select table_name || '.' || column_name as name from information_schema.columns
			where table_schema = 'public' and column_name ~ 'key' and column_name ~ '(storage|thumbnail|content|blob|file)'
			order by 1`
	);
	expect(columns.map(({ name }) => name)).toEqual([
		'care_report_content.storage_key',
		'file.storage_key',
		'file.thumbnail_key',
		'import_run.storage_key'
	]);
});

test('sessions, steps, codes and counts that ended go; what can still be used stays', async () => {
	const { auth } = pools();
	const user = randomUUID();
	await auth`insert into "user" (id, name, email, "emailVerified") values (${user}, 'X', ${`${user}@voorbeeld.nl`}, true)`;
	const session = (name: string, ends: Date) => auth`
		insert into session (id, token, "userId", "expiresAt", "updatedAt") values (${name}, ${name}, ${user}, ${ends}, now())`;
	await session('open', daysAgo(-0.2));
	await session('just ended', daysAgo(0.5));
	await session('long ended', daysAgo(1.5));
	for (const [id, ends] of [
		['step open', daysAgo(-0.01)],
		['step ended', daysAgo(0.01)]
	] as const) {
		await auth`insert into verification (id, identifier, value, "expiresAt") values (${id}, ${id}, ${user}, ${ends})`;
	}
	const code = (name: string, ends: Date, used: Date | null) => auth`
		insert into invitation (code_hash, school_id, person_id, purpose, expires_at, used_at)
		values (${Buffer.from(name)}, ${school.schoolId}, ${school.people.mentor}, 'uitnodiging', ${ends}, ${used})`;
	await code('open', daysAgo(-10), null);
	await code('ended', daysAgo(2), null);
	await code('used', daysAgo(-10), daysAgo(2));
	const attempt = (name: string, last: Date, until: Date | null) => auth`
		insert into attempt (subject, failures, last_at, locked_until) values (${name}, 9, ${last}, ${until})`;
	await attempt('yesterday', daysAgo(1), null);
	await attempt('long ago', daysAgo(3), daysAgo(2.9));
	await attempt('long ago and locked', daysAgo(3), daysAgo(-1));

	await forgetEnded();

	const ids = async (rows: PromiseLike<readonly { id: string }[]>) => (await rows).map(({ id }) => id).sort();
	expect(await ids(auth<{ id: string }[]>`select id from session`)).toEqual(['just ended', 'open']);
	expect(await ids(auth<{ id: string }[]>`select id from verification`)).toEqual(['step open']);
	expect(await ids(auth<{ id: string }[]>`select convert_from(code_hash, 'utf8') as id from invitation`)).toEqual([
		'open'
	]);
	expect(await ids(auth<{ id: string }[]>`select subject as id from attempt`)).toEqual([
		'long ago and locked',
		'yesterday'
	]);
});

test('unsent text goes after the days of the setting', async () => {
	const draft = (form: string, at: Date) =>
		asSystem(
			({ sql }) => sql`
				insert into draft (school_id, person_id, form, fields, saved_at)
				values (${school.schoolId}, ${school.people.mentor}, ${form}, '{}', ${at.toISOString()})`
		);
	await draft('old', daysAgo(61));
	await draft('young', daysAgo(59));
	await forgetDrafts(60);
	const left = await asSystem(({ sql }) => sql<{ form: string }[]>`select form from draft`);
	expect(left.map(({ form }) => form)).toEqual(['young']);
});

test('they run at night, each at its own time', () => {
	const times = nightlyJobs.map(({ every }) => every);
	expect(new Set(times).size).toBe(3);
	expect(times.every((every) => /^\d+ [34] \* \* \*$/.test(every ?? ''))).toBe(true);
});
