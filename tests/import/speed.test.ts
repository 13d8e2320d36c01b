import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPupils } from '#modules/leerlingen/server/index.ts';
import { asSystem } from '#platform/database/session.ts';
import { handOver, type Running } from '#platform/running.ts';
import { openStorage } from '#platform/storage/opened.ts';
import { edexmlBytes } from '../../seed/edexml.ts';
import type { FreshDatabase } from '../support/database.ts';
import { closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

const pupils = 30_000;
const folder = mkdtempSync(join(tmpdir(), 'zicht-import-'));
let database: FreshDatabase;
let school: TestSchool;

beforeAll(async () => {
	handOver({ secret: 'a secret of at least thirty-two characters' } as Running);
	database = await openTestDatabase();
	await openStorage(folder);
	school = await makeSchool();
});
afterAll(async () => {
	await closeTestDatabase(database);
	rmSync(folder, { recursive: true });
});

async function* bytes() {
	yield* edexmlBytes({ pupils, seed: 7 });
}

test(
	'a file with 30,000 pupils is checked and written, and the second time nothing is new',
	{ timeout: 240_000 },
	async () => {
		const first = await importPupils(school.actors.administratie, { name: 'leerlingen.xml', content: bytes() }, today);
		expect(first.counts).toMatchObject({ new: pupils, changed: 0, same: 0, left: 0, error: 0, 'possible-double': 0 });
		const [stored] = await asSystem(
			({ sql }) => sql<{ pupils: number; involved: number }[]>`
		select (select count(*)::int from pupil where school_id = ${school.schoolId}) as pupils,
			(select count(distinct pupil_id)::int from involvement where school_id = ${school.schoolId} and person_id = ${school.people.directeur}) as involved`
		);
		expect(stored).toEqual({ pupils: pupils + 4, involved: pupils + 4 });
		const [told] = await asSystem(
			({ sql }) => sql<{ pupils: number }[]>`
				select count(distinct pupil_id)::int as pupils from audit
				where school_id = ${school.schoolId} and act = 'leerlingen.importPupil'`
		);
		expect(told).toEqual({ pupils });
		const second = await importPupils(school.actors.administratie, { name: 'leerlingen.xml', content: bytes() }, today);
		expect(second.counts).toMatchObject({ new: 0, changed: 0, same: pupils, error: 0, 'possible-double': 0 });
		for (const { ms } of [first, second]) {
			const all = ms.start + ms.check + ms.apply;
			console.log(
				`${pupils} pupils: ${Math.round((1000 * pupils) / all)} rows a second; ms`,
				Object.values(ms).map(Math.round)
			);
		}
	}
);
