import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cleanPicture, thumbnail } from './clean.ts';
import { detectKind } from './detect.ts';
import { isPicture, kinds, largestOf, safeName } from './kinds.ts';
import type { FileKind } from './kinds.ts';
import { findPdfFault } from './pdf.ts';
import { FileRefused } from './refused.ts';
import type { Storage, Stored } from './storage.ts';

export interface Incoming {
	name: string;
	content: Readable;
}

export interface Accepted extends Stored {
	name: string;
	kind: FileKind;
	/** A small WebP of a picture. */
	thumbnail?: Stored;
}

/**
 * Takes a file that somebody sends, or throws `FileRefused`. It passes through the storage's own
 * work folder, is judged there by its content, and goes on to its place; pictures are drawn again on the way.
 */
export async function acceptFile(
	storage: Storage,
	incoming: Incoming,
	allowed: readonly FileKind[]
): Promise<Accepted> {
	const folder = await mkdtemp(join(storage.workFolder, 'incoming-'));
	try {
		const path = join(folder, 'incoming');
		const size = await receive(incoming.content, path, allowed);
		const kind = await judge(path, incoming.name, size, allowed);
		return { name: safeName(incoming.name, kind), kind, ...(await store(storage, path, kind, allowed)) };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function receive(content: Readable, path: string, allowed: readonly FileKind[]): Promise<number> {
	const maxBytes = largestOf(allowed);
	let size = 0;
	await pipeline(
		content,
		async function* limited(chunks: AsyncIterable<Buffer>) {
			for await (const chunk of chunks) {
				size += chunk.length;
				if (size > maxBytes) throw new FileRefused('too-big', allowed, maxBytes);
				yield chunk;
			}
		},
		createWriteStream(path, { mode: 0o600 })
	);
	if (size === 0) throw new FileRefused('empty', allowed);
	return size;
}

async function judge(path: string, name: string, size: number, allowed: readonly FileKind[]): Promise<FileKind> {
	const kind = await detectKind(path, name);
	if (kind === 'heic') throw new FileRefused('heic', allowed);
	if (!kind || !allowed.includes(kind)) throw new FileRefused('wrong-kind', allowed);
	const { maxBytes } = kinds[kind];
	if (size > maxBytes) throw new FileRefused('too-big', allowed, maxBytes);
	const fault = kind === 'pdf' && findPdfFault(await readFile(path));
	if (fault) throw new FileRefused(fault, allowed);
	return kind;
}

async function store(storage: Storage, path: string, kind: FileKind, allowed: readonly FileKind[]) {
	if (!isPicture(kind)) return storage.put(createReadStream(path));
	const stored: Stored[] = [];
	try {
		stored.push(await storage.put(await cleanPicture(path, kind)));
		stored.push(await storage.put(await thumbnail(path)));
		return { ...stored[0]!, thumbnail: stored[1]! };
	} catch (error) {
		for (const { key } of stored) await storage.delete(key);
		// sharp has no error type of its own; a full disk has a code.
		throw error instanceof Error && !('code' in error) ? new FileRefused('unreadable', allowed) : error;
	}
}
