import { describe, expect, test } from 'vitest';
import { parseSetup, writeSetup } from '#modules/scholen/index.ts';
import { readSetupFile } from '#modules/scholen/server/index.ts';
import { demoSchools } from './schools.ts';
import { inventedSetup } from './setups.ts';
import { withSignalBoard } from './signals.ts';

describe.each(demoSchools)('the set-up of $name', (school) => {
	test('is a right one', async () => {
		expect(parseSetup(writeSetup(await inventedSetup(school)))).toMatchObject({ ok: true });
	});

	test('stays a right one when the school adds the evaluation of the day', async () => {
		const text = writeSetup(withSignalBoard(await inventedSetup(school)));
		expect(parseSetup(text)).toMatchObject({ ok: true });
	});

	test('names the real school only as the document that it comes from', async () => {
		const real = await readSetupFile(school.setup);
		const { bron, ...rest } = await inventedSetup(school);
		expect(bron.titel).toBe(real.bron.titel);
		expect(JSON.stringify(rest)).not.toContain(real.school.naam);
		expect(rest.school).toMatchObject({ naam: school.name, brin: 'niet vermeld', website: 'niet vermeld' });
		const brins = JSON.stringify(real).match(/"\d{2}[A-Z]{2}(\d{2})?"/g) ?? [];
		expect(brins.filter((brin) => JSON.stringify(rest).includes(brin))).toEqual([]);
	});
});
