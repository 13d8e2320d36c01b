import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskStorage } from './disk.ts';
import { fileHeaders, findRange, serveFile } from './serve.ts';
import type { Storage } from './storage.ts';

let folder: string;
let storage: Storage;
let sound: { key: string; name: string; kind: 'mp3'; size: number };
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'serve-'));
	storage = await diskStorage(folder);
	const { key, size } = await storage.put(Readable.from([Buffer.from('0123456789')]));
	sound = { key, size, name: 'opname.mp3', kind: 'mp3' };
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
	[null, undefined],
	['bytes=0-', { start: 0, end: 99 }],
	['bytes=10-19', { start: 10, end: 19 }],
	['bytes=90-500', { start: 90, end: 99 }],
	['bytes=-10', { start: 90, end: 99 }],
	['bytes=-500', { start: 0, end: 99 }],
	['bytes=100-', 'outside'],
	['bytes=-0', 'outside'],
	['bytes=20-10', undefined],
	['bytes=0-1,5-6', undefined],
	['bytes=-', undefined],
	['lines=1-2', undefined]
])('of 100 bytes, %s is %j', (header, range) => {
	expect(findRange(header, 100)).toEqual(range);
});

test('a whole file, a part, and a part that is not there', async () => {
	const whole = await serveFile(storage, sound, null);
	expect([whole.status, whole.headers.get('content-length'), await whole.text()]).toEqual([200, '10', '0123456789']);
	const part = await serveFile(storage, sound, 'bytes=2-4');
	expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234']);
	const outside = await serveFile(storage, sound, 'bytes=10-');
	expect([outside.status, outside.headers.get('content-range')]).toEqual([416, 'bytes */10']);
});

test.each([
	['foto.jpg', 'jpeg', 'inline', 'inline; filename="foto.jpg"; filename*=UTF-8\'\'foto.jpg'],
	[
		'één "b".pdf',
		'pdf',
		'attachment',
		'attachment; filename="een _b_.pdf"; filename*=UTF-8\'\'%C3%A9%C3%A9n%20%22b%22.pdf'
	],
	["d'r (1).txt", 'text', 'attachment', "attachment; filename=\"d'r (1).txt\"; filename*=UTF-8''d%27r%20%281%29.txt"]
] as const)('%s of kind %s is %s', (name, kind, _, disposition) => {
	expect(fileHeaders({ name, kind })['content-disposition']).toBe(disposition);
});

test('nothing that came from outside runs on our origin or stays behind', () => {
	expect(fileHeaders({ name: 'x.txt', kind: 'text' })).toMatchObject({
		'content-type': 'text/plain',
		'x-content-type-options': 'nosniff',
		'content-security-policy': "sandbox; default-src 'none'",
		'cache-control': 'private, no-store'
	});
});
