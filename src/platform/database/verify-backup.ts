import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StartProblem } from '#platform/start-problem.ts';

type Manifest = { Files: { Path: string; Checksum?: string }[] };

/** Compares every file of an unpacked cluster with the list that PostgreSQL made of it. Throws at the first difference. */
export async function verifyCluster(dataFolder: string, manifestFile: string): Promise<void> {
	const { Files: files } = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
	for (const { Path: path, Checksum: checksum } of files) {
		const file = join(dataFolder, path);
		if (existsSync(file) && (await sha256(file)) === checksum) continue;
		throw new StartProblem(`De reservekopie is beschadigd: ${path}`, `The backup is damaged: ${path}`);
	}
}

async function sha256(file: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(file), hash);
	return hash.digest('hex');
}
