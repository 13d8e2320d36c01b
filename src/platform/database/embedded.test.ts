import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { freePort } from '../../../tests/support/free-port.ts';
import { open, openAsAdministrator } from './connect.ts';
import { startEmbedded, type EmbeddedDatabase, type EmbeddedOptions } from './embedded.ts';
import { inDatabase, type DatabasePlace } from './place.ts';
import { isAlive } from './postmaster.ts';
import { prepareDatabase } from './prepare.ts';

const started: EmbeddedDatabase[] = [];
const folders: string[] = [];

afterEach(async () => {
	for (const database of started.splice(0)) await database.stop();
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'zicht-embedded-'));
	folders.push(folder);
	return folder;
}

async function start(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
	const database = await startEmbedded(folder, { ...options, flags: ['-c', 'fsync=off', ...(options.flags ?? [])] });
	started.push(database);
	return database;
}

async function answer(place: DatabasePlace): Promise<unknown> {
	const sql = openAsAdministrator(inDatabase(place, 'postgres'));
	const [row] = await sql`select 1 as one`.finally(() => sql.end());
	return row?.one;
}

describe('the embedded database', () => {
	test('starts, stops and starts again on the same folder', async () => {
		const folder = join(newFolder(), 'postgres');
		const first = await start(folder);
		expect(await answer(first.place)).toBe(1);
		await first.stop();
		await first.ended;
		expect(isAlive(first.pid)).toBe(false);
		expect(existsSync(`${folder}.owner`)).toBe(false);
		expect(await answer((await start(folder)).place)).toBe(1);
	});

	test('starts below a path that is too long for a socket', async () => {
		const folder = join(newFolder(), 'a-rather-long-name-'.repeat(6), 'postgres');
		expect(await answer((await start(folder)).place)).toBe(1);
	});

	test('takes over from an owner that is gone, also when its number is in use again', async () => {
		const folder = join(newFolder(), 'postgres');
		writeFileSync(`${folder}.owner`, `${process.ppid} a-moment-long-ago`);
		expect(await answer((await start(folder)).place)).toBe(1);
	});

	test('starts after a first start that was cut short halfway', async () => {
		const folder = join(newFolder(), 'postgres');
		mkdirSync(`${folder}.making`);
		writeFileSync(join(`${folder}.making`, 'PG_VERSION'), '18');
		expect(await answer((await start(folder)).place)).toBe(1);
		expect(existsSync(`${folder}.making`)).toBe(false);
	});

	test('refuses a folder that a living process owns', async () => {
		const folder = join(newFolder(), 'postgres');
		await start(folder);
		await expect(startEmbedded(folder)).rejects.toThrow(`in use by process ${process.pid}`);
	});

	test('says where to read when it does not start, and lets go of the folder', async () => {
		const folder = join(newFolder(), 'postgres');
		await expect(startEmbedded(folder, { flags: ['-c', 'no_such_setting=1'] })).rejects.toThrow(`read ${folder}.log`);
		expect(existsSync(`${folder}.owner`)).toBe(false);
	});

	test('writes no values of rows in its log', async () => {
		const folder = join(newFolder(), 'postgres');
		const { place } = await start(folder);
		const sql = openAsAdministrator(inDatabase(place, 'postgres'));
		await sql`create table pupil (name text primary key)`;
		await sql`insert into pupil values ('Noor')`;
		await expect(sql`insert into pupil values ('Noor')`).rejects.toThrow();
		await sql.end();
		expect(readFileSync(`${folder}.log`, 'utf8')).toContain('duplicate key');
		expect(readFileSync(`${folder}.log`, 'utf8')).not.toContain('Noor');
	});
});

describe('a server by DATABASE_URL whose user is no superuser', () => {
	test('is prepared by several at once, and each role holds', async () => {
		const { place: embedded, url } = await startOnTcp();
		const administrator = openAsAdministrator(inDatabase(embedded, 'postgres'));
		await administrator`create role school login createrole`;
		await administrator`create database zicht owner school`;
		await administrator.end();
		const place = { url: url('school', 'zicht') };
		await Promise.all([1, 2, 3].map(() => prepareDatabase(place, { migrations: 'none' })));
		for (const role of ['zicht_owner', 'zicht_app', 'zicht_auth', 'zicht_job'] as const) {
			const sql = open(place, role, { max: 1 });
			expect(await sql`select current_user as role`).toEqual([{ role }]);
			await sql.end();
		}
	});

	test.each([
		['may not make roles', 'create role school login', 'may not make roles'],
		[
			'has no database and may not make one',
			'create role school login createrole; drop database zicht',
			'permission denied'
		],
		['does not exist', 'select 1', 'role "school" does not exist']
	])('that %s is refused in one line', async (_, arrange, message) => {
		const { place: embedded, url } = await startOnTcp();
		const administrator = openAsAdministrator(inDatabase(embedded, 'postgres'));
		await administrator`create database zicht`;
		for (const statement of arrange.split(';')) await administrator.unsafe(statement);
		await administrator.end();
		const preparing = prepareDatabase({ url: url('school', 'zicht') }, { migrations: 'none' });
		await expect(preparing).rejects.toMatchObject({ name: 'StartProblem', message: expect.stringContaining(message) });
	});

	test('an application role that sees everything is refused', async () => {
		const { place } = await start(join(newFolder(), 'postgres'));
		const administrator = openAsAdministrator(inDatabase(place, 'postgres'));
		await administrator`create role zicht_app login bypassrls`;
		await expect(prepareDatabase(place, { migrations: 'none' })).rejects.toThrow('BYPASSRLS');
		await administrator`alter role zicht_app nobypassrls`;
		await administrator`grant zicht_owner to zicht_app`;
		await expect(prepareDatabase(place, { migrations: 'none' })).rejects.toThrow('member of');
		await administrator.end();
	});
});

async function startOnTcp() {
	const port = await freePort();
	const { place } = await start(join(newFolder(), 'postgres'), { port, flags: ['-c', 'listen_addresses=127.0.0.1'] });
	return { place, url: (user: string, database: string) => `postgres://${user}@127.0.0.1:${port}/${database}` };
}
