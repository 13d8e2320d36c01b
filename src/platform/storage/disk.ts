import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Storage } from './storage.ts';

const onlyUs = { folder: 0o700, file: 0o600 };
const leftoverAfter = 60 * 60 * 1000;
const keyForm = /^[0-9a-f]{32}$/;

/**
 * Content on disk: `<folder>/ab/ab34…`, sub-folders by the first two figures of the key so that none grows large.
 * Unfinished files lie in `<folder>/unfinished`, on the same disk, because only then a rename is all or nothing.
 */
export async function diskStorage(folder: string): Promise<Storage> {
	const unfinished = join(folder, 'unfinished');
	await mkdir(unfinished, { recursive: true, mode: onlyUs.folder });
	await chmod(folder, onlyUs.folder);
	await clearLeftovers(unfinished);

	return {
		workFolder: unfinished,

		async put(content) {
			const key = randomBytes(16).toString('hex');
			const draft = join(unfinished, key);
			const hash = createHash('sha256');
			let size = 0;
			try {
				const file = await open(draft, 'wx', onlyUs.file);
				await pipeline(
					content,
					async function* measured(chunks: AsyncIterable<Buffer>) {
						for await (const chunk of chunks) {
							hash.update(chunk);
							size += chunk.length;
							yield chunk;
						}
					},
					file.createWriteStream({ flush: true })
				);
				const home = join(folder, key.slice(0, 2));
				await mkdir(home, { recursive: true, mode: onlyUs.folder });
				await rename(draft, join(home, key));
				await flushFolder(home);
				return { key, size, sha256: hash.digest('hex') };
			} catch (error) {
				await rm(draft, { force: true });
				throw error;
			}
		},

		async size(key) {
			try {
				return (await stat(pathOf(folder, key))).size;
			} catch (error) {
				if (isMissing(error)) return undefined;
				throw error;
			}
		},

		open: (key, range) => createReadStream(pathOf(folder, key), range),

		delete: (key) => rm(pathOf(folder, key), { force: true }),

		async *list() {
			for (const home of await readdir(folder, { withFileTypes: true })) {
				if (!home.isDirectory() || home.name.length !== 2) continue;
				for (const key of await readdir(join(folder, home.name))) {
					yield { key, storedAt: (await stat(pathOf(folder, key))).mtime };
				}
			}
		}
	};
}

/** What a crash left; not what another process is busy with. */
async function clearLeftovers(unfinished: string): Promise<void> {
	for (const name of await readdir(unfinished)) {
		const path = join(unfinished, name);
		if (Date.now() - (await stat(path)).mtimeMs > leftoverAfter) await rm(path, { recursive: true, force: true });
	}
}

function pathOf(folder: string, key: string): string {
	if (!keyForm.test(key)) throw new Error('Not a storage key');
	return join(folder, key.slice(0, 2), key);
}

/** A rename is only safe from a power cut when its folder is on disk too. */
async function flushFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
