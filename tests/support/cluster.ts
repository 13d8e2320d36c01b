import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '#platform/database/embedded.ts';
import { claim } from '#platform/database/owner.ts';
import type { DatabasePlace } from '#platform/database/place.ts';
import { StartProblem } from '#platform/start-problem.ts';
import { quickFolder } from './quick-folder.ts';

const checkout = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 8);
/** The same for every run in this checkout: what a killed run leaves behind, the next one stops and takes over. */
const folder = join(quickFolder, `zicht-tests-${checkout}`);
const fastButUnsafe = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

type Cluster = { place: DatabasePlace; stop(): Promise<void> };

/** The PostgreSQL that the tests share: the one of DATABASE_URL, else an embedded one that trades safety for speed. */
export async function startCluster(): Promise<Cluster> {
	if (process.env.DATABASE_URL) return { place: { url: process.env.DATABASE_URL }, stop: async () => {} };
	try {
		return await start(folder);
	} catch (error) {
		if (!(error instanceof StartProblem)) throw error;
		// Another run of the tests has the usual folder.
		return start(`${folder}-${process.pid}`);
	}
}

async function start(dataFolder: string): Promise<Cluster> {
	const letGo = await claim(`${dataFolder}.run`);
	const database = await startEmbedded(dataFolder, { flags: fastButUnsafe.flatMap((flag) => ['-c', flag]) });
	const stop = async () => {
		await database.stop();
		for (const path of [dataFolder, `${dataFolder}.log`]) rmSync(path, { recursive: true, force: true });
		letGo();
	};
	return { place: database.place, stop };
}
