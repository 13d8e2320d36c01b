import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#platform/database/embedded.ts';
import { closePools, openPools } from '#platform/database/pools.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';
import { asSystem } from '#platform/database/session.ts';
import { openAsAdministrator } from '#platform/database/connect.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { loadSchool } from '../seed/load.ts';
import { sectorSchool } from '../seed/schools.ts';
import { newFolder } from '../tests/process/server.ts';
import { makeCast, measuredSchool, type Cast } from './school.ts';

/** How many schools stand around the measured one. */
const others = { school: 0, sector: 174 };
export type Size = keyof typeof others;

const home = '.data/bench';

/** A data folder of one's own with this many schools: a copy of one that is made once, and again when the seed changed. */
export async function copyData(size: Size): Promise<{ folder: string; cast: Cast }> {
	const template = join(home, size);
	const note = `${template}.json`;
	const madeFrom = sourcesHash();
	if (readNote(note)?.madeFrom !== madeFrom) {
		for (const path of [template, note]) rmSync(path, { recursive: true, force: true });
		const cast = await makeData(template, size);
		writeFileSync(note, JSON.stringify({ madeFrom, cast }));
	}
	// On disk, as a school has it; the sector is too large for memory besides.
	const folder = newFolder(tmpdir());
	cpSync(template, folder, { recursive: true });
	// Gigabytes that are still being written would be measured too.
	execFileSync('sync');
	return { folder, cast: readNote(note)!.cast };
}

async function makeData(folder: string, size: Size): Promise<Cast> {
	console.log(`Gegevens maken in ${folder}: ${others[size] + 1} scholen …`);
	mkdirSync(folder, { recursive: true });
	const database = await startEmbedded(join(folder, 'postgres'), {
		flags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off']
	});
	try {
		await prepareDatabase(database.place, { mode: 'demo' });
		openPools(database.place, 4);
		const today = todayInTheNetherlands();
		await loadSchool(measuredSchool, today);
		let number = 0;
		const loadOthers = async () => {
			while (number < others[size]) {
				await loadSchool(sectorSchool(++number), today);
				if (number % 25 === 0) console.log(`${number} scholen …`);
			}
		};
		await Promise.all([loadOthers(), loadOthers()]);
		const cast = await asSystem(makeCast);
		await closePools();
		// As a database is that ran for a while.
		const administrator = openAsAdministrator(database.place);
		await administrator`vacuum analyze`;
		await administrator.end();
		return cast;
	} finally {
		await closePools();
		await database.stop();
	}
}

function readNote(file: string): { madeFrom: string; cast: Cast } | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}

/** Who is in which group depends on the month; the rest on these files. */
function sourcesHash(): string {
	const hash = createHash('sha256').update(todayInTheNetherlands().slice(0, 7));
	const files = globSync(['seed/**/*.ts', 'migrations/*.sql', 'bench/data.ts', 'bench/school.ts']);
	for (const file of files.toSorted()) hash.update(file).update(readFileSync(file));
	return hash.digest('hex');
}
