import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskStorage } from './disk.ts';
import type { Storage } from './storage.ts';

let folder: string;
let storage: Storage;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'storage-'));
	storage = await diskStorage(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const put = (content: string) => storage.put(Readable.from([Buffer.from(content)]));
const keys = async () => (await Array.fromAsync(storage.list())).map(({ key }) => key);

test('what is put comes out, whole or in part, until it is deleted', async () => {
	const { key, size, sha256 } = await put('hallo daar');
	expect(size).toBe(10);
	expect(sha256).toMatch(/^[0-9a-f]{64}$/);
	expect(await text(storage.open(key))).toBe('hallo daar');
	expect(await text(storage.open(key, { start: 6, end: 8 }))).toBe('daa');
	expect(await keys()).toEqual([key]);
	await storage.delete(key);
	await storage.delete(key);
	expect(await storage.size(key)).toBeUndefined();
	await expect(text(storage.open(key))).rejects.toThrow('ENOENT');
});

test('the same content twice has two keys, and a life of its own', async () => {
	const [one, other] = [await put('x'), await put('x')];
	expect(one.sha256).toBe(other.sha256);
	await storage.delete(one.key);
	expect(await text(storage.open(other.key))).toBe('x');
});

test('content that breaks off leaves nothing', async () => {
	const broken = Readable.from(
		(async function* () {
			yield Buffer.from('half');
			throw new Error('connection lost');
		})()
	);
	await expect(storage.put(broken)).rejects.toThrow('connection lost');
	expect(await keys()).toEqual([]);
	expect(await readdir(storage.workFolder)).toEqual([]);
});

test('only the account that runs the server can read', async () => {
	const { key } = await put('x');
	const home = join(folder, key.slice(0, 2));
	const modes = await Promise.all([folder, home, join(home, key)].map(async (path) => (await stat(path)).mode & 0o777));
	expect(modes).toEqual([0o700, 0o700, 0o600]);
});

test.each(['../../etc/passwd', '', 'ab', 'AB34567890abcdef1234567890abcdef', 'ab34567890abcdef1234567890abcde/'])(
	'"%s" is no key',
	async (key) => {
		expect(() => storage.open(key)).toThrow('Not a storage key');
		await expect(storage.size(key)).rejects.toThrow('Not a storage key');
	}
);

test('a start clears what a crash left, not what another process is busy with', async () => {
	const [old, fresh] = ['old', 'fresh'].map((name) => join(storage.workFolder, name)) as [string, string];
	await writeFile(old, '');
	await writeFile(fresh, '');
	await utimes(old, new Date(0), new Date(0));
	await diskStorage(folder);
	expect(await readdir(storage.workFolder)).toEqual(['fresh']);
});
