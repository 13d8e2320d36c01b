import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartProblem } from '#platform/start-problem.ts';
import { startEmbedded } from './embedded.ts';
import type { EmbeddedPlace } from './place.ts';
import { isAlive, readPostmaster, servesFolder } from './postmaster.ts';

/** Works with an embedded database: the one that runs, else started for as long as it takes. */
export async function useEmbedded<Result>(
	folder: string,
	work: (place: EmbeddedPlace) => Promise<Result>
): Promise<Result> {
	const dataFolder = resolve(folder);
	if (!existsSync(join(dataFolder, 'PG_VERSION'))) {
		throw new StartProblem(`Er is geen database in ${dataFolder}.`, `There is no database in ${dataFolder}.`);
	}
	const found = readPostmaster(dataFolder);
	if (found?.isReady && isAlive(found.pid) && servesFolder(found.pid, dataFolder)) {
		return work({ socket: found.socket, port: found.port, database: 'zicht' });
	}
	const database = await startEmbedded(dataFolder);
	try {
		return await work(database.place);
	} finally {
		await database.stop();
	}
}
