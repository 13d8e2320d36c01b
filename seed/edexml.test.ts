import { expect, test } from 'vitest';
import { comparePupils, mergePupil, pupilCheck, readEdexml, type PupilRow } from '#modules/leerlingen/import/index.ts';
import { edexmlBytes, edexmlExample } from './edexml.ts';

const on = '2026-10-01';
const context = { on, locations: [{ name: 'Hoofdlocatie', brin: '99ZZ', establishment: '00' }], groups: [] };

async function read(pupils: number): Promise<PupilRow[]> {
	const check = pupilCheck(context);
	const rows: PupilRow[] = [];
	for await (const item of readEdexml(edexmlBytes({ pupils, seed: 7 })))
		if (item.kind === 'pupil') rows.push(check(item));
	return rows;
}

test('the same seed gives the same file, another seed another', () => {
	const text = (seed: number) => [...edexmlExample({ pupils: 5, seed })].join('');
	expect(text(7)).toBe(text(7));
	expect(text(7)).not.toBe(text(8));
});

test('30,000 pupils go into a file and come out of it, new once and the same after that', async () => {
	const rows = await read(30_000);
	expect(rows).toHaveLength(30_000);
	expect(rows.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(new Set(rows.map(({ pupil }) => pupil.sourceKey)).size).toBe(30_000);
	expect(rows.some(({ pupil }) => pupil.infix)).toBe(true);

	const compared = comparePupils(rows, [], { on });
	expect(compared.every(({ outcome }) => outcome === 'new')).toBe(true);
	const existing = rows.map((row) => ({ ...mergePupil(null, row.pupil), id: String(row.row) }));
	expect(comparePupils(rows, existing, { on }).every(({ outcome }) => outcome === 'same')).toBe(true);
});
