import { join } from 'node:path';
import { closeAtStop, stopWhenEnded } from '#platform/shutdown.ts';
import type { Settings } from '#platform/settings.ts';
import { startEmbedded } from './embedded.ts';
import type { DatabasePlace } from './place.ts';

/** The database of DATABASE_URL, or else the embedded one, which starts now and stops with us. */
export async function findDatabase({ databaseUrl, dataFolder }: Settings): Promise<DatabasePlace> {
	if (databaseUrl) return { url: databaseUrl };
	const starting = startEmbedded(join(dataFolder, 'postgres'));
	// Before it has started: Ctrl-C during the start must not leave it behind.
	closeAtStop('database', () =>
		starting.then(
			(database) => database.stop(),
			() => {}
		)
	);
	const database = await starting;
	void stopWhenEnded(
		database.ended,
		`De database is gestopt / The database has ended: ${join(dataFolder, 'postgres.log')}`
	);
	return database.place;
}
