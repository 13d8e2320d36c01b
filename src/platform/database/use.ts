import { join } from 'node:path';
import type { Settings } from '#platform/settings.ts';
import type { DatabasePlace } from './place.ts';
import { useEmbedded } from './use-embedded.ts';

/** For commands: works with the database that the settings name, also while Zicht runs. */
export function useDatabase<Result>(
	{ databaseUrl, dataFolder }: Pick<Settings, 'databaseUrl' | 'dataFolder'>,
	work: (place: DatabasePlace) => Promise<Result>
): Promise<Result> {
	if (databaseUrl) return work({ url: databaseUrl });
	return useEmbedded(join(dataFolder, 'postgres'), work);
}
