import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../tests/support/database.ts';
import { as, closeTestDatabase, makeSchool, openTestDatabase, type TestSchool } from '../../../tests/support/school.ts';
import { record, recordHourly } from './record.ts';
import { firstBrokenEntries } from './verify.ts';

let database: FreshDatabase;
let school: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	const { mentor } = school.actors;
	for (const act of ['leerlingen.view', 'logboek.add', 'opp.fix']) {
		await as(mentor, (db) => record(db, mentor, { act, pupilId: school.pupils.jayden, detail: { fields: ['text'] } }));
	}
});
afterAll(() => closeTestDatabase(database));

const broken = async () => (await firstBrokenEntries()).find(({ schoolId }) => schoolId === school.schoolId)?.broken;
/** As somebody who is the database's superuser and switches the guards off: what the chain is for. */
const tamper = (statement: string) =>
	database.administrator.begin(async (sql) => {
		await sql`set local session_replication_role = replica`;
		await sql.unsafe(statement);
	});

describe('the audit log', () => {
	test('has a number for each entry and is whole', async () => {
		expect(await firstBrokenEntries()).toEqual([{ schoolId: school.schoolId, entries: 3, broken: null }]);
	});

	test('holds together when many write at the same time', async () => {
		const { otherMentor } = school.actors;
		await Promise.all(
			Array.from({ length: 20 }, () =>
				as(otherMentor, (db) => record(db, otherMentor, { act: 'leerlingen.view', pupilId: school.pupils.finn }))
			)
		);
		expect(await broken()).toBeNull();
	});

	test('says once an hour what a page asks again by itself, of each thing and of each person', async () => {
		const { mentor, otherMentor } = school.actors;
		const look = (actor: typeof mentor, subjectId: string) =>
			as(actor, (db) => recordHourly(db, actor, { act: 'iop.viewTalk', subjectId }));
		const before = (await firstBrokenEntries())[0]!.entries;
		const [one, other] = [school.pupils.jayden, school.pupils.finn];
		for (const [actor, subject] of [
			[mentor, one],
			[mentor, one],
			[mentor, other],
			[otherMentor, one]
		] as const) {
			await look(actor, subject);
		}
		await as(mentor, (db) => record(db, mentor, { act: 'iop.viewTalk', subjectId: one }));
		expect(await firstBrokenEntries()).toMatchObject([{ entries: before + 4, broken: null }]);
	});

	test('takes thirty thousand entries at once, in one chain with those before and after', async () => {
		const { administratie } = school.actors;
		const many = 30_000;
		const before = (await firstBrokenEntries())[0]!.entries;
		const began = performance.now();
		await as(
			administratie,
			({ sql }) => sql`
				select audit_add_all('leerlingen.importPupil', null, array_agg(gen_random_uuid()), array_agg('{"outcome": "changed"}'::jsonb))
				from generate_series(1, ${many})`
		);
		const seconds = (performance.now() - began) / 1000;
		console.log(`${many} audit entries at once: ${seconds.toFixed(1)} s`);
		await as(administratie, (db) => record(db, administratie, { act: 'leerlingen.view' }));
		expect(await firstBrokenEntries()).toEqual([
			{ schoolId: school.schoolId, entries: before + many + 1, broken: null }
		]);
		expect(seconds).toBeLessThan(30);
	});

	test('takes many entries in the own name only, and none with a number of one’s own', async () => {
		const { mentor } = school.actors;
		const asApp = (statement: string) => as(mentor, ({ sql }) => sql.unsafe(statement));
		const many = `audit_add_many('${school.schoolId}', '${school.people.directeur}', 'x', null, '{}', '{}')`;
		await expect(asApp(`select ${many}`)).rejects.toMatchObject({ code: '42501' });
		const nobody = { schoolId: '', personId: '' };
		await expect(as(nobody, ({ sql }) => sql`select audit_add_all('x', null, '{}', '{}')`)).rejects.toMatchObject({
			code: '42501'
		});
		await asApp(`insert into audit (school_id, person_id, act, number, hash)
			values ('${school.schoolId}', '${mentor.personId}', 'x', 7000000, 'x')`);
		expect(await broken()).toBeNull();
	});

	test('leaves no entry of what was rolled back', async () => {
		const { mentor } = school.actors;
		const before = (await firstBrokenEntries())[0]?.entries;
		await as(mentor, async (db) => {
			record(db, mentor, { act: 'opp.fix' });
			throw new Error('changed my mind');
		}).catch(() => {});
		expect((await firstBrokenEntries())[0]?.entries).toBe(before);
	});

	test.each([
		['change', 'update audit set act = act'],
		['remove', 'delete from audit'],
		['empty', 'truncate audit']
	])('cannot be made to %s by the application', async (_, statement) => {
		await expect(as(school.actors.directeur, (db) => db.sql.unsafe(statement))).rejects.toMatchObject({
			code: '42501'
		});
	});

	test('cannot be written in another one’s name', async () => {
		const { mentor } = school.actors;
		const other = { ...mentor, personId: school.people.directeur };
		await expect(as(mentor, (db) => record(db, other, { act: 'opp.fix' }))).rejects.toMatchObject({ code: '42501' });
	});

	test('is read by those who may know: the pupil, the parent, the mentor, not another parent', async () => {
		const seenBy = async (who: keyof TestSchool['actors']) =>
			(await as(school.actors[who], (db) => db.sql`select 1 from audit where pupil_id = ${school.pupils.jayden}`))
				.length;
		expect([await seenBy('pupil'), await seenBy('parent'), await seenBy('mentor')]).toEqual([3, 3, 3]);
		expect([await seenBy('otherParent'), await seenBy('otherMentor'), await seenBy('stagiair')]).toEqual([0, 0, 0]);
	});

	test.each([
		[
			'an entry that was changed',
			`update audit set act = 'niets' where number = 2`,
			`update audit set act = 'logboek.add' where number = 2`
		],
		[
			'an entry that was taken out',
			'create temp table kept on commit preserve rows as select * from audit where number = 2; delete from audit where number = 2',
			'insert into audit select * from kept'
		],
		[
			'the last entries taken off',
			'create temp table tail on commit preserve rows as select * from audit where number > 20; delete from audit where number > 20',
			'insert into audit select * from tail'
		]
	])('shows %s', async (_, harm, mend) => {
		expect(await broken()).toBeNull();
		await tamper(harm);
		expect(await broken()).toBeTypeOf('number');
		await tamper(mend);
		expect(await broken()).toBeNull();
	});
});
