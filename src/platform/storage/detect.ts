import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { FileKind } from './kinds.ts';

const byMediaType: Record<string, FileKind> = {
	'image/jpeg': 'jpeg',
	'image/png': 'png',
	'image/webp': 'webp',
	'application/pdf': 'pdf',
	'audio/mpeg': 'mp3',
	'audio/x-m4a': 'm4a',
	'audio/mp4': 'm4a',
	'audio/ogg': 'ogg',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
	'application/vnd.oasis.opendocument.text': 'odt'
};

/** Tab, line feed, form feed, carriage return: the control characters that a text does hold. */
const layout = new Set([9, 10, 12, 13]);

/**
 * What a file is, by its content; its name and what the browser says of it count for nothing, except to tell a table
 * (`.csv`) from other text. `heic` is known so that it can be explained: sharp cannot open it (patents).
 */
export async function detectKind(path: string, name: string): Promise<FileKind | 'heic' | undefined> {
	const found = (await fileTypeFromFile(path))?.mime.split(';')[0];
	if (!found) return (await isText(path)) ? (/\.csv$/i.test(name) ? 'csv' : 'text') : undefined;
	if (/^image\/hei[cf]/.test(found)) return 'heic';
	// What a browser records is called video, because the same container can hold one.
	if (found === 'video/webm') return (await webmHasOnlySound(path)) ? 'webm' : undefined;
	if (found === 'video/mp4') return (await mp4HasOnlySound(path)) ? 'm4a' : undefined;
	return byMediaType[found];
}

/** WebM names its tracks at the start. */
async function webmHasOnlySound(path: string): Promise<boolean> {
	const tracks = (await readStart(path, 65_536)).toString('latin1');
	return /A_(OPUS|VORBIS)/.test(tracks) && !/V_(VP|AV1|MPEG|THEORA|MS\/)/.test(tracks);
}

/** MP4 may name them at the end. */
async function mp4HasOnlySound(path: string): Promise<boolean> {
	const content = (await readFile(path)).toString('latin1');
	return /hdlr.{8}soun/s.test(content) && !/hdlr.{8}vide/s.test(content);
}

/**
 * No byte that no text holds, and no markup, which a browser might run. Which letters the bytes stand for is for who
 * reads it: Excel writes Windows-1252.
 */
async function isText(path: string): Promise<boolean> {
	if (/^(\xef\xbb\xbf)?\s*</.test((await readStart(path, 1_024)).toString('latin1'))) return false;
	for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
		if (chunk.some((byte) => byte < 32 && !layout.has(byte))) return false;
	}
	return true;
}

async function readStart(path: string, length: number): Promise<Buffer> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}
