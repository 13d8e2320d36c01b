import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { isAlive, readPostmaster } from '#platform/database/postmaster.ts';
import { openAsAdministrator } from '#platform/database/connect.ts';
import { buildWhenStale, cleanUp, newFolder, startServer, untilGone } from './server.ts';

beforeAll(buildWhenStale, 120_000);
afterEach(cleanUp);

function connect(dataFolder: string): postgres.Sql {
	const { socket, port } = readPostmaster(join(dataFolder, 'postgres'))!;
	return openAsAdministrator({ socket, port, database: 'zicht' });
}

/** Writes rows one by one until the database is gone; the numbers of those that it acknowledged. */
async function writeUntilGone(sql: postgres.Sql, acknowledged: number[]): Promise<void> {
	for (let number = 1; ; number++) {
		try {
			await sql`insert into survival.kept values (${number})`;
			acknowledged.push(number);
		} catch {
			return;
		}
	}
}

test.each([
	['the server, its database still running', false],
	['the server and its database', true]
])('after kill -9 of %s the next start has every acknowledged write', { timeout: 60_000 }, async (_, killsDatabase) => {
	const folder = newFolder();
	const first = await startServer(folder);
	const sql = connect(folder);
	await sql`create schema survival`;
	await sql`create table survival.kept (number int primary key)`;
	const acknowledged: number[] = [];
	const writing = writeUntilGone(sql, acknowledged);
	while (acknowledged.length < 50) await sleep(5);

	process.kill(first.pid, 'SIGKILL');
	await untilGone(first.pid);
	expect(isAlive(first.databasePid)).toBe(true);
	if (killsDatabase) {
		process.kill(first.databasePid, 'SIGKILL');
		await untilGone(first.databasePid);
	}

	const second = await startServer(folder);
	await sql.end({ timeout: 0 });
	await writing;
	const after = connect(folder);
	const kept = await after<{ number: number }[]>`select number from survival.kept order by number`;
	await after.end();
	expect(kept.map(({ number }) => number)).toEqual(expect.arrayContaining(acknowledged));
	expect(await second.stop()).toBe(0);
});
