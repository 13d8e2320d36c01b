import { startEmbedded } from '#platform/database/embedded.ts';
import type { DatabasePlace } from '#platform/database/place.ts';

/** The PostgreSQL that the tests share: the one of DATABASE_URL, else an embedded one that trades safety for speed. */
export async function startCluster(): Promise<{ place: DatabasePlace; stop(): Promise<void> }> {
	if (process.env.DATABASE_URL) return { place: { url: process.env.DATABASE_URL }, stop: async () => {} };
	const flags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
	return startEmbedded('.data/test', { flags: flags.flatMap((flag) => ['-c', flag]) });
}
