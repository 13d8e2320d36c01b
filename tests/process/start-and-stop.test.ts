import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isAlive, readPostmaster } from '#platform/database/postmaster.ts';
import { buildWhenStale, cleanUp, failToStart, interruptStart, newFolder, startServer, untilGone } from './server.ts';

beforeAll(buildWhenStale, 120_000);
afterEach(cleanUp);

describe('stopping', () => {
	test.each(['SIGINT', 'SIGTERM'] as const)('%s stops the server and its database', async (signal) => {
		const folder = newFolder();
		const server = await startServer(folder);
		expect(await server.stop(signal)).toBe(0);
		expect(isAlive(server.databasePid)).toBe(false);
		expect(existsSync(join(folder, 'postgres.owner'))).toBe(false);
	});

	test('Ctrl-C during the start leaves no database behind and says nothing', async () => {
		const folder = newFolder();
		expect(await interruptStart(folder)).toEqual({ printed: '', code: 0 });
		expect(readPostmaster(join(folder, 'postgres'))).toBeUndefined();
	});

	test('the server ends with an error when its database dies', async () => {
		const server = await startServer(newFolder());
		process.kill(server.databasePid, 'SIGKILL');
		await untilGone(server.pid);
	});
});

describe('one clear line and exit 1 for', () => {
	test('a taken port', async () => {
		const taken = createServer();
		await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
		const { port } = taken.address() as AddressInfo;
		const { lines, code } = await failToStart(newFolder(), { PORT: String(port) });
		taken.close();
		expect(lines).toEqual([expect.stringContaining(`Port ${port} is already in use`)]);
		expect(code).toBe(1);
	});

	test('a data folder that another server uses', async () => {
		const folder = newFolder();
		const server = await startServer(folder);
		const { lines, code } = await failToStart(folder, {});
		expect(lines).toEqual([expect.stringContaining(`in use by process ${server.pid}`)]);
		expect(code).toBe(1);
		expect((await fetch(`${server.url}/health`)).status).toBe(200);
	});

	test('an unwritable data folder', async () => {
		// Below a file: also root, who may write anywhere, cannot make it.
		const file = join(newFolder(), 'file');
		writeFileSync(file, '');
		const { lines, code } = await failToStart(join(file, 'data'), {});
		expect(lines).toEqual([expect.stringContaining('is not writable (ENOTDIR)')]);
		expect(code).toBe(1);
	});

	test.each([
		[
			'a database that does not answer',
			{ DATABASE_URL: 'postgres://nobody:hidden@127.0.0.1:9/none' },
			'127.0.0.1:9 does not answer'
		],
		['a setting that is no number', { PORT: 'three thousand' }, 'PORT must be a whole number from 0 to 65535'],
		['a host that is not ours', { HOST: '192.0.2.1' }, 'cannot listen on 192.0.2.1'],
		['production without an address', { ZICHT_MODE: 'production' }, 'ORIGIN is needed in production']
	])('%s', async (_, environment, expected) => {
		const { lines, code } = await failToStart(newFolder(), environment);
		expect(lines).toEqual([expect.stringContaining(expected)]);
		expect(lines.join()).not.toContain('hidden');
		expect(code).toBe(1);
	});

	test('and for each of several wrong settings', async () => {
		const { lines } = await failToStart(newFolder(), { PORT: '-1', ORIGIN: 'zicht.school.nl', ZICHT_MODE: 'test' });
		expect(lines).toHaveLength(3);
	});
});
