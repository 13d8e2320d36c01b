import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { join } from 'node:path';
import { readPostmaster } from '#platform/database/postmaster.ts';
import { requestOf } from '../connection.ts';
import { load } from '../load.ts';
import { median, rounded } from '../median.ts';
import { site, type Site } from '../site.ts';
import type { Figures } from './index.ts';
import { askAsMentor } from './pages.ts';

const rounds = 7;
const requests = 300;

/** Requests per second of a page, as part of what bare node:http reaches with the same rows. */
export const floorFigures: Figures = {
	names: ['page.list.floor_ratio', 'page.dossier.floor_ratio'],
	async measure(wants) {
		const small = await site('school');
		const floor = await startFloor(small);
		try {
			const figures: Record<string, number> = {};
			if (wants('page.list.floor_ratio')) {
				figures['page.list.floor_ratio'] = await ratio(
					small,
					await askAsMentor(small, '/leerlingen'),
					floor.port,
					'/list'
				);
			}
			if (wants('page.dossier.floor_ratio')) {
				const ask = await askAsMentor(small, `/leerlingen/${small.cast.pupilId}`);
				figures['page.dossier.floor_ratio'] = await ratio(small, ask, floor.port, '/dossier');
			}
			return figures;
		} finally {
			floor.stop();
		}
	}
};

async function ratio(at: Site, asks: Buffer[], floorPort: number, floorPath: string): Promise<number> {
	const bare = [requestOf(floorPort, { path: floorPath })];
	await load(at.port, asks, { requests });
	await load(floorPort, bare, { requests });
	const ratios: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const ours = await load(at.port, asks, { requests });
		ratios.push(ours / (await load(floorPort, bare, { requests })));
	}
	return rounded(median(ratios));
}

async function startFloor({ folder, cast }: Site): Promise<{ port: number; stop(): void }> {
	const { socket, port } = readPostmaster(join(folder, 'postgres'))!;
	const actor = { schoolId: cast.schoolId, personId: cast.mentorId, kind: 'medewerker', name: '', roles: ['mentor'] };
	const facts = {
		place: { socket, port, database: 'zicht' },
		actor,
		pupilId: cast.pupilId,
		today: todayInTheNetherlands()
	};
	const child = spawn(process.execPath, ['--import', './bench/as-built.ts', 'bench/floor.ts', JSON.stringify(facts)], {
		env: { ...process.env, NODE_ENV: 'production' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
	if (!Number(line)) throw new Error('The floor did not start.');
	return { port: Number(line), stop: () => void child.kill() };
}
