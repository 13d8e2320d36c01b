import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptFile } from './accept.ts';
import { diskStorage } from './disk.ts';
import { documents, kinds, pictures, sounds } from './kinds.ts';
import type { FileKind } from './kinds.ts';
import type { Storage } from './storage.ts';
import { heic, m4a, movie, mp3, odt, ogg, pdf, webm, webmMovie } from './test-files.ts';

let folder: string;
let storage: Storage;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'accept-'));
	storage = await diskStorage(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const everything = Object.keys(kinds) as FileKind[];
const accept = (name: string, content: Buffer, allowed: readonly FileKind[] = everything) =>
	acceptFile(storage, { name, content: Readable.from([content]) }, allowed);
const opened = (key: string) => buffer(storage.open(key));

/** 60 × 30, lying on its side, taken at 52° 31′ N 6° 25′ E. */
const photo = (options: { width?: number; height?: number } = {}) =>
	sharp({ create: { width: 60, height: 30, channels: 3, background: '#c33', ...options } })
		.withExif({
			IFD0: { Make: 'Telefoon', Orientation: '6' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '6/1 25/1 0/1' }
		})
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();

describe('a photo', () => {
	test('loses its place and its device, and stands upright', async () => {
		const original = await photo();
		const before = await sharp(original).metadata();
		expect(before.exif?.includes('Telefoon')).toBe(true);
		expect(gpsOf(before.exif)).toBe(true);

		const { key, size, kind } = await accept('vakantie.jpg', original);
		const cleaned = await opened(key);
		const after = await sharp(cleaned).metadata();
		expect(kind).toBe('jpeg');
		expect(cleaned.length).toBe(size);
		expect(after).toMatchObject({ width: 30, height: 60 });
		expect(Object.keys(after)).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/exif|xmp|iptc|orientation/)])
		);
		expect(cleaned.includes('Telefoon')).toBe(false);
	});

	test('becomes no larger than needed, with a small one beside it', async () => {
		const { key, thumbnail } = await accept('groot.jpg', await photo({ width: 4000, height: 3000 }));
		expect(await sharp(await opened(key)).metadata()).toMatchObject({ width: 1920, height: 2560 });
		expect(await sharp(await opened(thumbnail!.key)).metadata()).toMatchObject({ format: 'webp', height: 480 });
	});

	test('that is damaged is refused, and leaves nothing', async () => {
		const stored = (await Array.fromAsync(storage.list())).length;
		const whole = await photo({ width: 500, height: 500 });
		await expect(accept('stuk.jpg', whole.subarray(0, 600))).rejects.toMatchObject({ reason: 'unreadable' });
		expect(await Array.fromAsync(storage.list())).toHaveLength(stored);
		expect(await readdir(storage.workFolder)).toEqual([]);
	});
});

test.each<[string, () => Buffer | Promise<Buffer>, FileKind]>([
	[
		'tekening.png',
		() =>
			sharp({ create: { width: 9, height: 9, channels: 4, background: 'red' } })
				.png()
				.toBuffer(),
		'png'
	],
	[
		'plaatje.webp',
		() =>
			sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
				.webp()
				.toBuffer(),
		'webp'
	],
	['brief.pdf', () => pdf('/Type /Catalog /OpenAction [3 0 R /FitH null]'), 'pdf'],
	['opname.mp3', () => mp3, 'mp3'],
	['opname.m4a', () => m4a, 'm4a'],
	['opname.ogg', () => ogg, 'ogg'],
	['opname.webm', () => webm, 'webm'],
	['verslag.odt', () => odt, 'odt'],
	['lijst.csv', () => Buffer.from('naam;groep\r\nAn\xe9;2B', 'latin1'), 'csv'],
	['brief', () => Buffer.from('Beste ouders,\n'), 'text'],
	['echt-een-pdf.jpg', () => pdf('/Type /Catalog'), 'pdf']
])('%s is taken for what it holds', async (name, content, kind) => {
	const taken = await accept(name, await content());
	expect(taken.kind).toBe(kind);
	expect(taken.name.endsWith(`.${kinds[kind].extension}`)).toBe(true);
});

test.each<[string, Buffer, readonly FileKind[], string]>([
	['leeg.jpg', Buffer.alloc(0), pictures, 'empty'],
	['pagina.html', Buffer.from('<!doctype html><script>alert(1)</script>'), pictures, 'wrong-kind'],
	['plaatje.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), everything, 'wrong-kind'],
	['foto.jpg', Buffer.from('MZ\x90\0\x03\0\0\0'), everything, 'wrong-kind'],
	['brief.pdf', Buffer.from('%PDF-1.4\n1 0 obj<</S/JavaScript>>endobj'), documents, 'active-pdf'],
	['foto.heic', heic, pictures, 'heic'],
	['film.mp4', movie, everything, 'wrong-kind'],
	['film.webm', webmMovie, sounds, 'wrong-kind'],
	['brief.pdf', pdf('/Type /Catalog'), pictures, 'wrong-kind'],
	['lang.txt', Buffer.alloc(6 * 1024 * 1024, 'a'), ['text', 'csv'], 'too-big'],
	['lang.csv', Buffer.alloc(21 * 1024 * 1024, 'a'), ['csv'], 'too-big']
])('%s is refused (case %#)', async (name, content, allowed, reason) => {
	await expect(accept(name, content, allowed)).rejects.toMatchObject({ reason });
	expect(await readdir(storage.workFolder)).toEqual([]);
});

test('the text says what to do', async () => {
	await expect(accept('x', Buffer.alloc(0), pictures)).rejects.toMatchObject({
		text: 'Dit bestand is leeg. Kies een ander bestand.'
	});
	await expect(accept('x.exe', Buffer.from('MZ\0\0'), pictures)).rejects.toMatchObject({
		text: 'Dit soort bestand kan hier niet. Kies een bestand van de soort jpg, png, webp.'
	});
});

/** Tag 0x8825 points to the part of EXIF that holds a place. */
function gpsOf(exif: Buffer | undefined): boolean {
	return exif !== undefined && (exif.includes(Buffer.from([0x25, 0x88])) || exif.includes(Buffer.from([0x88, 0x25])));
}
