import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { as, closeTestDatabase, openTestDatabase } from '../../../../tests/support/school.ts';
import { catalogueOf, labelOf, oppSettings, sourceOf, writeSetup } from '../setup/index.ts';
import { catalogue, installSchool, listSetupFiles, readSetupFile, setupOf } from './index.ts';

let database: FreshDatabase;
beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));

const anyone = { personId: '00000000-0000-4000-8000-000000000000' };

async function install(file: string, more: object = {}) {
	const setup = await readSetupFile(file);
	const { schoolId } = await asSystem((db) =>
		installSchool(db, { setup, name: setup.school.naam, isDemo: true, ...more })
	);
	return { setup, schoolId };
}

describe('a set-up file', () => {
	test('there are four', async () => {
		expect(await listSetupFiles()).toEqual(['pro-almere', 'pro-assen', 'pro-hardenberg', 'vmbo-klazienaveen']);
	});

	test.each(['pro-elders', '../package', ''])('%j is none', async (name) => {
		await expect(readSetupFile(name)).rejects.toThrow('no set-up');
	});
});

describe('a school that is installed', () => {
	test.each(['pro-almere', 'pro-assen', 'pro-hardenberg', 'vmbo-klazienaveen'])(
		'%s comes back from the database as the file',
		async (file) => {
			const { setup, schoolId } = await install(file);
			const found = await as({ schoolId, ...anyone }, (db) => setupOf(db));
			expect(writeSetup(found)).toBe(writeSetup(setup));
		}
	);

	test('has the locations of its set-up, or one of its own name', async () => {
		const almere = await install('pro-almere');
		const assen = await install('pro-assen', { name: 'De Es' });
		const names = (schoolId: string) =>
			asSystem(({ sql }) => sql`select key, name, brin from location where school_id = ${schoolId} order by key`);
		expect((await names(almere.schoolId)).map(({ key, brin }) => [key, brin])).toEqual([
			['bachweg', '17JI'],
			['koningsbeltstraat', '30UD'],
			['tom-poesstraat', '28BU']
		]);
		expect(await names(assen.schoolId)).toMatchObject([{ key: 'hoofdlocatie', name: 'De Es', brin: null }]);
	});

	test('has the rounds that its set-up names in this school year', async () => {
		const { schoolId } = await install('pro-hardenberg');
		const rounds = await asSystem(
			({ sql }) => sql`select name from period where school_id = ${schoolId} and kind = 'ronde' order by starts_on`
		);
		expect(rounds.map(({ name }) => name)).toEqual(['Ronde 1', 'Ronde 2', 'Ronde 3']);
	});

	test('is called as it is called, also in its set-up', async () => {
		const { schoolId } = await install('pro-hardenberg', { name: 'De Zwaluw', themeColor: '#123456' });
		const [row] = await asSystem(
			({ sql }) => sql`select name, theme_color as "themeColor" from school where id = ${schoolId}`
		);
		expect(row).toEqual({ name: 'De Zwaluw', themeColor: '#123456' });
		expect((await as({ schoolId, ...anyone }, (db) => setupOf(db))).school.naam).toBe('De Zwaluw');
	});
});

describe('what other modules ask', () => {
	test('is the same thing each time, and cannot be changed', async () => {
		const { schoolId } = await install('pro-assen');
		const [first, second] = await as({ schoolId, ...anyone }, async (db) => [await setupOf(db), await setupOf(db)]);
		expect(second).toBe(first);
		expect(() => first && Object.assign(first.namen, { opp: 'niet vermeld' })).toThrow();
	});

	test('nothing without a school', async () => {
		await expect(asSystem((db) => setupOf(db))).rejects.toThrow('no set-up');
	});

	test('lists: the school’s own, or nothing where the set-up says nothing', async () => {
		const hardenberg = await install('pro-hardenberg');
		const kinds = await as({ schoolId: hardenberg.schoolId, ...anyone }, (db) => catalogue(db, 'bestemmingen'));
		expect(kinds.map(({ key }) => key)).toContain('arbeid-beschut');
		expect(catalogueOf(await readSetupFile('vmbo-klazienaveen'), 'sectoren')).toEqual([]);
	});

	test('labels and settings, with what holds where nothing is said', async () => {
		const [almere, hardenberg, vmbo] = await Promise.all(
			['pro-almere', 'pro-hardenberg', 'vmbo-klazienaveen'].map(readSetupFile)
		);
		if (!almere || !hardenberg || !vmbo) throw new Error('three set-ups ship');
		expect([labelOf(almere, 'plan').kort, labelOf(hardenberg, 'plan').kort, labelOf(vmbo, 'plan').kort]).toEqual([
			'MOP',
			'IOP',
			'IOP'
		]);
		expect(oppSettings(hardenberg)).toMatchObject({
			daysUntilFixed: 42,
			countsFrom: 'placement',
			remindersBeforeSilence: 2
		});
		expect(oppSettings(vmbo)).toMatchObject({ daysUntilFixed: 42, countsFrom: 'enrolment' });
		expect(sourceOf(hardenberg)).toEqual({ title: 'Schoolplan PrO Hardenberg', year: '2021-2025' });
		expect(sourceOf(vmbo).year).toBeNull();
	});
});
