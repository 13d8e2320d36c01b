import { closePools, openPools } from '#platform/database/pools.ts';
import { openAsAdministrator } from '#platform/database/connect.ts';
import type { DatabasePlace } from '#platform/database/place.ts';
import { asSystem } from '#platform/database/session.ts';
import { leave } from '#platform/jobs/outbox.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { loadSchool } from './load.ts';
import { demoSchools } from './schools.ts';
import { loadSector } from './sector.ts';

/** Any number, as long as every server takes the same one. */
const lockNumber = 5_270_215;

type Tell = (line: string) => void;

/** Loads the demo schools into an empty database; does nothing when there is a school already. Safe when two servers start. */
export async function loadDemoOnce(place: DatabasePlace, tell: Tell): Promise<void> {
	await whenEmpty(place, async () => {
		for (const school of demoSchools) {
			tell(`Demo: ${school.name} …`);
			await loadSchool(school, todayInTheNetherlands());
		}
		await askForEarlierYears();
	});
}

/** As above, with the schools of the whole sector. */
export async function loadSectorOnce(place: DatabasePlace, tell: Tell): Promise<void> {
	const isLoaded = await whenEmpty(place, () => loadSector(todayInTheNetherlands(), tell));
	if (!isLoaded) tell('Er zijn al scholen; er is niets geladen. / There are schools already; nothing was loaded.');
}

async function whenEmpty(place: DatabasePlace, load: () => Promise<void>): Promise<boolean> {
	const { system } = openPools(place, 2);
	const lock = await system.reserve();
	try {
		await lock`select pg_advisory_lock(${lockNumber})`;
		const schools = await asSystem(({ sql }) => sql`select 1 from school limit 1`);
		if (schools.length > 0) return false;
		await load();
		await countRows(place);
		return true;
	} finally {
		await lock`select pg_advisory_unlock(${lockNumber})`;
		lock.release();
		await closePools();
	}
}

/** The figures of the past years: kept by the job that keeps them every night, as soon as the application runs. */
async function askForEarlierYears(): Promise<void> {
	await asSystem(async (db) => {
		const schools = await db.sql<{ schoolId: string }[]>`select id as "schoolId" from school`;
		for (const school of schools) await leave(db, school, 'kwaliteit.keepYears', {});
	});
}

/** The planner knows nothing yet of so many rows that were written a moment ago; until it does, each list is slow. */
async function countRows(place: DatabasePlace): Promise<void> {
	const administrator = openAsAdministrator(place);
	await administrator`analyze`;
	await administrator.end();
}
