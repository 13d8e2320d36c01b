import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { openAsAdministrator } from '#platform/database/connect.ts';
import { startEmbedded, type EmbeddedDatabase } from '#platform/database/embedded.ts';
import { freePort } from '../support/free-port.ts';
import { buildWhenStale, cleanUp, newFolder, startServer } from './server.ts';

let database: EmbeddedDatabase | undefined;

beforeAll(buildWhenStale, 120_000);
afterEach(async () => {
	await cleanUp();
	await database?.stop();
});

test(
	'two servers that start together on one DATABASE_URL both serve, and migrate once',
	{ timeout: 60_000 },
	async () => {
		const port = await freePort();
		const flags = ['-c', 'listen_addresses=127.0.0.1'];
		database = await startEmbedded(join(newFolder(), 'shared'), { port, flags });
		const environment = {
			DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/zicht`,
			ZICHT_SECRET: 'the-same-for-both-of-the-two-servers'
		};
		const servers = await Promise.all([startServer(newFolder(), environment), startServer(newFolder(), environment)]);
		for (const { url } of servers) expect((await fetch(`${url}/health`)).status).toBe(200);

		const sql = openAsAdministrator(database.place);
		expect(await sql`select mode from zicht.installation`).toEqual([{ mode: 'demo' }]);
		const [migrations] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "haveRun"`;
		if (migrations?.haveRun) {
			expect(await sql`select hash from drizzle.__drizzle_migrations group by hash having count(*) > 1`).toEqual([]);
		}
		await sql.end();
		for (const server of servers) expect(await server.stop()).toBe(0);
	}
);

// Tried again, because once in many runs a driver ended the server here and the cause was not found (see outlive.ts).
test('health tells when the database no longer answers', { timeout: 60_000 }, async () => {
	const port = await freePort();
	database = await startEmbedded(join(newFolder(), 'shared'), { port, flags: ['-c', 'listen_addresses=127.0.0.1'] });
	const server = await startServer(newFolder(), { DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/zicht` });
	await database.stop();
	const answer = await fetch(`${server.url}/health`);
	expect(answer.status).toBe(503);
	expect(await answer.json()).toEqual({ database: 'silent' });
});
