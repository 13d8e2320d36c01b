import { comparePupils, pupilCheck, readEdexml, type PupilRow } from '#modules/leerlingen/import/index.ts';
import { edexmlBytes } from '../../seed/edexml.ts';
import { median, rounded } from '../median.ts';
import type { Figures } from './index.ts';

const pupils = 6000;
const rounds = 5;

/** Pupils of an EDEXML file, read, checked and compared with what is there, per second. Storing them is not in it yet. */
export const importFigures: Figures = {
	names: ['import.rows_per_s'],
	async measure() {
		const file = Buffer.concat([...edexmlBytes({ pupils, seed: 7 })]);
		const measured: number[] = [];
		for (let round = 0; round < rounds; round++) {
			const startedAt = performance.now();
			const rows = await readRows(file);
			if (rows.length !== pupils) throw new Error(`${rows.length} of ${pupils} pupils were read`);
			comparePupils(rows, [], { on: '2026-10-01' });
			measured.push(pupils / ((performance.now() - startedAt) / 1000));
		}
		return { 'import.rows_per_s': rounded(median(measured)) };
	}
};

async function readRows(file: Uint8Array): Promise<PupilRow[]> {
	const check = pupilCheck({ on: '2026-10-01', locations: [], groups: [] });
	const rows: PupilRow[] = [];
	for await (const item of readEdexml([file])) if (item.kind === 'pupil') rows.push(check(item));
	return rows;
}
