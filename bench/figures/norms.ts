import { join } from 'node:path';
import { viewFigures } from '#modules/kwaliteit/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { closePools, openPools } from '#platform/database/pools.ts';
import { asActor, asSystem } from '#platform/database/session.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { normOffers } from '../../src/routes/(app)/norms.ts';
import { copyData, type Size } from '../data.ts';
import { median, rounded } from '../median.ts';
import type { Figures } from './index.ts';

const rounds = 5;
const sizes: Record<string, Size> = { 'norms.school_ms': 'school', 'norms.sector_ms': 'sector' };

/** All norms of a school computed afresh, as its director sees them; and those of 175 schools, some at a time. */
export const normFigures: Figures = {
	names: Object.keys(sizes),
	async measure(wants) {
		const figures: Record<string, number> = {};
		for (const [name, size] of Object.entries(sizes)) if (wants(name)) figures[name] = rounded(await allFigures(size));
		return figures;
	}
};

async function allFigures(size: Size): Promise<number> {
	const { folder } = await copyData(size);
	const database = await startEmbedded(join(folder, 'postgres'));
	try {
		openPools(database.place);
		const directors = await listDirectors();
		const measured: number[] = [];
		for (let round = 0; round <= rounds; round++) {
			const startedAt = performance.now();
			await allOf(directors);
			// The first round warms up.
			if (round > 0) measured.push(performance.now() - startedAt);
		}
		return median(measured);
	} finally {
		await closePools();
		await database.stop();
	}
}

/** As the requests of as many directors come in: while one waits for the database, another is judged. */
const atATime = 4;

async function allOf(directors: readonly Actor[]): Promise<void> {
	const waiting = directors.values();
	const work = async () => {
		for (const director of waiting) await figuresOf(director);
	};
	await Promise.all(Array.from({ length: atATime }, work));
}

const query = { page: 1 };

async function figuresOf(director: Actor): Promise<void> {
	const today = todayInTheNetherlands();
	const { figures } = await asActor(director, (db) => viewFigures(db, director, { query, today, offers: normOffers }));
	if (!figures.some(({ figure }) => figure.denominator > 0)) throw new Error('There are no figures');
}

/** One of each school. */
async function listDirectors(): Promise<Actor[]> {
	const rows = await asSystem(
		({ sql }) => sql<{ schoolId: string; personId: string }[]>`
			select distinct on (school_id) school_id as "schoolId", person_id as "personId" from role_assignment
			where role = 'directeur' and location_id is null and app_today() between from_on and coalesce(until_on, 'infinity')
			order by school_id`
	);
	return rows.map((row) => ({ ...row, kind: 'medewerker', name: '', roles: ['directeur'], provedAt: new Date() }));
}
