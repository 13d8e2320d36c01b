import { rmSync } from 'node:fs';
import { startEmbedded, type EmbeddedDatabase } from '#platform/database/embedded.ts';
import type { DatabasePlace } from '#platform/database/place.ts';
import { StartProblem } from '#platform/start-problem.ts';

const folder = '.data/test';
const fastButUnsafe = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** The PostgreSQL that the tests share: the one of DATABASE_URL, else an embedded one that trades safety for speed. */
export async function startCluster(): Promise<{ place: DatabasePlace; stop(): Promise<void> }> {
	if (process.env.DATABASE_URL) return { place: { url: process.env.DATABASE_URL }, stop: async () => {} };
	try {
		return await start(folder);
	} catch (error) {
		if (!(error instanceof StartProblem)) throw error;
		return startBeside(`${folder}-${process.pid}`);
	}
}

/** Another run of the tests has the usual folder. */
async function startBeside(ownFolder: string) {
	const database = await start(ownFolder);
	const stop = async () => {
		await database.stop();
		for (const path of [ownFolder, `${ownFolder}.log`]) rmSync(path, { recursive: true, force: true });
	};
	return { place: database.place, stop };
}

function start(dataFolder: string): Promise<EmbeddedDatabase> {
	return startEmbedded(dataFolder, { flags: fastButUnsafe.flatMap((flag) => ['-c', flag]) });
}
