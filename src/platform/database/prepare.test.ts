import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../tests/support/database.ts';
import { openAsAdministrator } from './connect.ts';
import { inDatabase } from './place.ts';
import { prepareDatabase } from './prepare.ts';

const folders: string[] = [];
let database: FreshDatabase;

beforeEach(async () => {
	database = await freshDatabase();
	// What the real migrations made is not what these tests look at.
	await database.administrator.unsafe('drop schema if exists drizzle cascade');
	await database.administrator.unsafe('drop schema public cascade; create schema public');
});
afterEach(() => database.end());
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function migrations(...statements: string[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'zicht-migrations-'));
	folders.push(folder);
	mkdirSync(join(folder, 'meta'));
	const entries = statements.map((statement, idx) => {
		writeFileSync(join(folder, `${idx}.sql`), statement);
		return { idx, version: '7', when: 1000 + idx, tag: String(idx), breakpoints: true };
	});
	writeFileSync(
		join(folder, 'meta', '_journal.json'),
		JSON.stringify({ version: '7', dialect: 'postgresql', entries })
	);
	return folder;
}

const makeNote = `
	create table note (id int primary key, body text);
	create policy own on note using (body = current_setting('app.actor', true));
	insert into note values (1, 'van a');`;
const makeAudit =
	'create table audit (id int generated always as identity primary key); create policy all_of_it on audit using (true);';

describe('preparing a database', () => {
	test.each([
		['an absent folder', 'no-such-folder'],
		['an empty list', '']
	])('works with %s', async (_, folder) => {
		await prepareDatabase(database.place, { migrations: folder || migrations() });
		const rows = await database.open('zicht_app')`select current_user as role, similarity('a', 'a') as same`;
		expect(rows).toEqual([{ role: 'zicht_app', same: 1 }]);
	});

	test('migrates once, however often and however many start', async () => {
		const folder = migrations('create table note (id int)', 'insert into note values (1)');
		const start = () => prepareDatabase(database.place, { migrations: folder, appendOnly: [] });
		await Promise.all([start(), start(), start()]);
		await start();
		const run = await database.open('zicht_owner')`select count(*)::int as count from drizzle.__drizzle_migrations`;
		expect(run).toEqual([{ count: 2 }]);
	});

	test('hides every row from the application until an actor is set', async () => {
		await prepareDatabase(database.place, { migrations: migrations(makeNote), appendOnly: [] });
		const sql = database.open('zicht_app', 1);
		expect(await sql`select body from note`).toEqual([]);
		await sql`select set_config('app.actor', 'van a', false)`;
		expect(await sql`select body from note`).toEqual([{ body: 'van a' }]);
	});

	test('shows the system every row without an actor', async () => {
		await prepareDatabase(database.place, { migrations: migrations(makeNote), appendOnly: [] });
		expect(await database.open('zicht_system', 1)`select body from note`).toEqual([{ body: 'van a' }]);
	});

	test('the application adds to an append-only table and changes nothing in it', async () => {
		await prepareDatabase(database.place, { migrations: migrations(makeNote, makeAudit), appendOnly: ['audit'] });
		const app = database.open('zicht_app', 1);
		await app`insert into audit default values`;
		await expect(app`update audit set id = default`).rejects.toMatchObject({ code: '42501' });
		await expect(app`delete from audit`).rejects.toMatchObject({ code: '42501' });
		await expect(app`truncate note`).rejects.toMatchObject({ code: '42501' });
		await app`delete from note`;
	});

	test('the application makes and owns nothing, and cannot read the sign-in', async () => {
		await prepareDatabase(database.place, { migrations: migrations(makeNote), appendOnly: [] });
		const app = database.open('zicht_app', 1);
		await expect(app`create table own (id int)`).rejects.toMatchObject({ code: '42501' });
		await expect(app`alter table note disable row level security`).rejects.toMatchObject({ code: '42501' });
		await database.open('zicht_auth', 1)`create table probe (id int)`;
		await database.open('zicht_job', 1)`create table task (id int)`;
		await expect(app`select from auth.probe`).rejects.toMatchObject({ code: '42501' });
		await expect(app`select from job.task`).rejects.toMatchObject({ code: '42501' });
	});

	test.each([
		['a list that does not know the table', makeNote, ['audit'], /append-only table: audit/],
		['a migration that fails', 'select no_such_function()', [], /no_such_function/]
	])('refuses %s', async (_, statement, appendOnly, message) => {
		await expect(prepareDatabase(database.place, { migrations: migrations(statement), appendOnly })).rejects.toThrow(
			message
		);
	});

	test('a database stays a demo, or stays real', async () => {
		await database.open('zicht_owner')`drop schema zicht cascade`;
		const prepare = (mode?: 'demo' | 'production') =>
			prepareDatabase(database.place, { migrations: migrations(), mode });
		expect(await prepare('production')).toBe('production');
		expect(await prepare()).toBe('production');
		await expect(prepare('demo')).rejects.toThrow('made as production');
	});

	test('refuses a database of a newer version', async () => {
		await prepareDatabase(database.place, { migrations: migrations(makeNote, 'select 1'), appendOnly: [] });
		await expect(prepareDatabase(database.place, { migrations: migrations(makeNote), appendOnly: [] })).rejects.toThrow(
			'newer version'
		);
	});
});

test('makes the database when it is missing', async () => {
	const place = inDatabase(inject('template'), `zicht_test_${process.pid}_missing`);
	await prepareDatabase(place, { migrations: migrations() });
	const maker = openAsAdministrator(inDatabase(place, 'postgres'));
	await maker`drop database ${maker(`zicht_test_${process.pid}_missing`)} with (force)`;
	await maker.end();
});
