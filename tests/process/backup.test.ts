import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { openAsAdministrator } from '#platform/database/connect.ts';
import { readPostmaster } from '#platform/database/postmaster.ts';
import { buildWhenStale, cleanUp, newFolder, startServer } from './server.ts';

const run = promisify(execFile);

beforeAll(buildWhenStale, 120_000);
afterEach(cleanUp);

async function runScript(name: 'backup' | 'restore', folder: string, dataFolder: string): Promise<string> {
	const { DATABASE_URL: _, ...inherited } = process.env;
	const { stdout } = await run(process.execPath, [`scripts/${name}.ts`, folder], {
		env: { ...inherited, DATA_DIR: dataFolder }
	});
	return stdout;
}

function connect(dataFolder: string) {
	const { socket, port } = readPostmaster(join(dataFolder, 'postgres'))!;
	return openAsAdministrator({ socket, port, database: 'zicht' });
}

async function makeBackup() {
	const folder = newFolder();
	const server = await startServer(folder);
	const sql = connect(folder);
	await sql`create schema copied`;
	await sql`create table copied.row as select generate_series(1, 1000) as number`;
	mkdirSync(join(folder, 'files'), { recursive: true });
	writeFileSync(join(folder, 'files', 'drawing.png'), 'a drawing');
	const backup = join(newFolder(), 'backup');
	await runScript('backup', backup, folder);
	await sql`insert into copied.row values (1001)`;
	await sql.end();
	await server.stop();
	return { folder, backup };
}

test('a backup of a running server is restored whole, and the server starts on it', { timeout: 90_000 }, async () => {
	const { folder, backup } = await makeBackup();
	const restored = join(newFolder(), 'data');
	await runScript('restore', backup, restored);
	for (const name of ['secret', 'files/drawing.png']) {
		expect(readFileSync(join(restored, name), 'utf8')).toBe(readFileSync(join(folder, name), 'utf8'));
	}
	const server = await startServer(restored);
	const sql = connect(restored);
	expect(await sql`select count(*)::int, max(number) from copied.row`).toEqual([{ count: 1000, max: 1000 }]);
	await sql.end();
	await server.stop();
});

test(
	'a server that stands still is backed up too; nothing is overwritten; damage is seen',
	{ timeout: 90_000 },
	async () => {
		const { folder, backup } = await makeBackup();
		await runScript('backup', join(newFolder(), 'still'), folder);
		await expect(runScript('backup', backup, folder)).rejects.toThrow('is not empty');
		await expect(runScript('restore', backup, folder)).rejects.toThrow('is not empty');
		await expect(runScript('restore', newFolder(), newFolder())).rejects.toThrow('no complete backup');

		truncateSync(join(backup, 'database', 'base.tar'), 5_000_000);
		const target = newFolder();
		await expect(runScript('restore', backup, target)).rejects.toThrow(/damaged|Unpacking failed/);
		expect(existsSync(join(target, 'postgres'))).toBe(false);
	}
);
