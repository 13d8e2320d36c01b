import { join } from 'node:path';
import { importPupils } from '#modules/leerlingen/server/index.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { closePools, openPools } from '#platform/database/pools.ts';
import { asSystem } from '#platform/database/session.ts';
import { handOver, type Running } from '#platform/running.ts';
import { openStorage } from '#platform/storage/opened.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { edexmlBytes } from '../../seed/edexml.ts';
import { copyData } from '../data.ts';
import { median, rounded } from '../median.ts';
import type { Figures } from './index.ts';

const pupils = 6000;
const rounds = 5;

/** Pupils of an EDEXML file per second: read, checked, compared, kept as a preview, confirmed and written, into a school of 300. */
export const importFigures: Figures = {
	names: ['import.rows_per_s'],
	async measure() {
		const bytes = Buffer.concat([...edexmlBytes({ pupils, seed: 7 })]);
		const measured: number[] = [];
		for (let round = 0; round < rounds; round++) measured.push(await rowsPerSecond(bytes));
		return { 'import.rows_per_s': rounded(median(measured)) };
	}
};

async function rowsPerSecond(bytes: Buffer): Promise<number> {
	const { folder, cast } = await copyData('school');
	const database = await startEmbedded(join(folder, 'postgres'));
	try {
		handOver({ secret: 'for measuring: thirty-two characters' } as Running);
		openPools(database.place);
		await openStorage(folder);
		const administration = await findAdministration(cast.schoolId);
		const file = { name: 'leerlingen.xml', content: inOnePiece(bytes) };
		const { counts, ms } = await importPupils(administration, file, todayInTheNetherlands());
		if (counts.new !== pupils) throw new Error(`not all pupils are new: ${JSON.stringify(counts)}`);
		return (1000 * pupils) / (ms.start + ms.check + ms.apply);
	} finally {
		await closePools();
		await database.stop();
	}
}

async function* inOnePiece(bytes: Buffer) {
	yield bytes;
}

async function findAdministration(schoolId: string) {
	const [person] = await asSystem(
		({ sql }) => sql<{ personId: string }[]>`
			select person_id as "personId" from role_assignment
			where school_id = ${schoolId} and role = 'administratie' and app_today() between from_on and coalesce(until_on, 'infinity')
			limit 1`
	);
	if (!person) throw new Error('Nobody at the school may import');
	return { ...person, schoolId, kind: 'medewerker', name: '', roles: ['administratie'], provedAt: new Date() } as const;
}
