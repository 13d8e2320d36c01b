import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	changeSetup,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../tests/support/school.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';

let database: FreshDatabase;
let school: TestSchool;
beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
});
afterAll(() => closeTestDatabase(database));

type Row = {
	key: string | null;
	name: string;
	helpLevel: string | null;
	municipalities: string[];
	version: number;
	note: string | null;
};
const rows = () =>
	asSystem(
		({ sql }) => sql<Row[]>`
			select key, name, help_level as "helpLevel", municipalities, version, note from partner
			where school_id = ${school.schoolId} order by key`
	).then((found) => [...found]);

const partnersOf = (setup: SchoolSetup) => {
	if (!Array.isArray(setup.partners)) throw new Error('The set-up of the tests has no partners');
	return setup.partners;
};

test('each partner of the set-up has a row, and what is not stated is empty', async () => {
	const [setup] = await asSystem(
		({ sql }) =>
			sql<{ document: SchoolSetup }[]>`select document from setup_version where school_id = ${school.schoolId}`
	);
	const stated = partnersOf(setup!.document);
	const found = await rows();
	expect(found.map(({ key }) => key).toSorted()).toEqual(stated.map(({ key }) => key).toSorted());
	for (const { key, naam, hulpniveau, gemeenten } of stated) {
		const row = found.find((one) => one.key === key)!;
		expect(row.name).toBe(naam);
		expect(row.helpLevel).toBe(hulpniveau === 'niet vermeld' ? null : hulpniveau);
		expect(row.municipalities).toEqual(gemeenten === 'niet vermeld' ? [] : gemeenten);
	}
});

test('a change of the set-up shows; what the school wrote, and who is gone from the set-up, stays', async () => {
	const [first, second] = await rows();
	await asSystem(
		({ sql }) =>
			sql`update partner set note = 'Bel op dinsdag' where school_id = ${school.schoolId} and key = ${first!.key}`
	);
	await changeSetup(school.schoolId, '2026-11-16', (setup) => {
		const list = partnersOf(setup);
		list.find(({ key }) => key === first!.key)!.naam = 'Anders genoemd';
		setup.partners = list.filter(({ key }) => key !== second!.key);
	});
	const after = await rows();
	expect(after.find(({ key }) => key === first!.key)).toMatchObject({
		name: 'Anders genoemd',
		note: 'Bel op dinsdag',
		version: first!.version + 1
	});
	expect(after.find(({ key }) => key === second!.key)).toEqual(second);
});

test('a set-up that states no partners changes none', async () => {
	const before = await rows();
	await changeSetup(school.schoolId, '2026-11-16', (setup) => {
		setup.partners = 'niet vermeld';
	});
	expect(await rows()).toEqual(before);
});
