import { closePools, openPools } from '#platform/database/pools.ts';
import type { DatabasePlace } from '#platform/database/place.ts';
import { asSystem } from '#platform/database/session.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { loadSchool } from './load.ts';
import { demoSchools } from './schools.ts';

/** Any number, as long as every server takes the same one. */
const lockNumber = 5_270_215;

/** Loads the demo schools into an empty database; does nothing when there is a school already. Safe when two servers start. */
export async function loadDemoOnce(place: DatabasePlace, tell: (line: string) => void): Promise<void> {
	const { system } = openPools(place, 2);
	const lock = await system.reserve();
	try {
		await lock`select pg_advisory_lock(${lockNumber})`;
		const schools = await asSystem(({ sql }) => sql`select 1 from school limit 1`);
		if (schools.length > 0) return;
		for (const school of demoSchools) {
			tell(`Demo: ${school.name} …`);
			await loadSchool(school, todayInTheNetherlands());
		}
	} finally {
		await lock`select pg_advisory_unlock(${lockNumber})`;
		lock.release();
		await closePools();
	}
}
