import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayDecideMeasure, mayKeepGrounds } from '#modules/maatwerk/access.ts';
import { accessTable, people, type Who } from '#modules/maatwerk/measures/access.table.ts';
import { viewGroupMeasures, viewMeasure, viewMeasures } from '#modules/maatwerk/server/index.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, whoMay, type Everybody } from '../support/everybody.ts';
import { addIndicationRow, addMeasureRow, contextOf, tailorOf } from '../support/maatwerk.ts';
import { as, closeTestDatabase, openTestDatabase, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let paper: string;
const measures = { onPaper: '', ofSchool: '', bare: '', asked: '' };

const ground = ({ sql }: Db, measureId: string, byId: string, indicationId: string | null) => sql`
	insert into measure_ground (school_id, measure_id, pupil_id, kind, indication_id, by_id)
	values (${school.schoolId}, ${measureId}, ${school.pupils.jayden}, ${indicationId ? 'verklaring' : 'school'}, ${indicationId}::uuid, ${byId})
	returning 1`;

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	const { zorgcoordinator, mentor } = school.people;
	await asSystem(async (db) => {
		paper = await addIndicationRow(db, school);
		measures.onPaper = await addMeasureRow(db, school, { what: 'Vergrote tekst' });
		measures.ofSchool = await addMeasureRow(db, school);
		measures.bare = await addMeasureRow(db, school, { what: 'Koptelefoon' });
		measures.asked = await addMeasureRow(db, school, {
			what: 'Meer tijd bij examens',
			condition: 'Dyslexieverklaring',
			request: 'gevraagd'
		});
		await ground(db, measures.onPaper, zorgcoordinator, paper);
		await ground(db, measures.asked, zorgcoordinator, paper);
		await ground(db, measures.ofSchool, mentor, null);
	});
});
afterAll(() => closeTestDatabase(database));

const rows: Record<keyof typeof accessTable.see, (db: Db) => PromiseLike<readonly unknown[]>> = {
	measure: ({ sql }) => sql`select 1 from measure where id = ${measures.onPaper} and has_ground`,
	groundOnPaper: ({ sql }) => sql`select 1 from measure_ground where measure_id = ${measures.onPaper}`,
	groundOfSchool: ({ sql }) => sql`select 1 from measure_ground where measure_id = ${measures.ofSchool}`
};

test.each(Object.keys(rows) as (keyof typeof rows)[])('sees %s', async (what) => {
	expect(await whoMay(everybody, rows[what])).toEqual(inOrder(accessTable.see[what]));
});

test('adds', async () => {
	expect(await whoMay(everybody, (db, { personId }) => addMeasureRow(db, school, { changedById: personId }))).toEqual(
		inOrder(accessTable.add.measure)
	);
	expect(await whoMay(everybody, (db, { personId }) => ground(db, measures.bare, personId, null))).toEqual(
		inOrder(accessTable.add.groundOfSchool)
	);
	expect(await whoMay(everybody, (db, { personId }) => ground(db, measures.bare, personId, paper))).toEqual(
		inOrder(accessTable.add.groundOnPaper)
	);
});

test('changes, and takes away', async () => {
	expect(
		await whoMay(
			everybody,
			({ sql }, { personId }) =>
				sql`update measure set how = 'Altijd', changed_by_id = ${personId} where id = ${measures.bare} returning 1`
		)
	).toEqual(inOrder(accessTable.change.measure));
	expect(
		await whoMay(
			everybody,
			({ sql }) => sql`update measure_ground set note = 'x' where measure_id = ${measures.onPaper} returning 1`
		)
	).toEqual(inOrder(accessTable.change.groundOnPaper));
	expect(await whoMay(everybody, ({ sql }) => sql`delete from measure returning 1`)).toEqual(
		accessTable.remove.measure
	);
	expect(
		await whoMay(
			everybody,
			({ sql }) => sql`delete from measure_ground where measure_id = ${measures.onPaper} returning 1`
		)
	).toEqual(inOrder(accessTable.remove.groundOnPaper));
});

const grant =
	(measureId: string) =>
	(db: Db, { personId }: { personId: string }) => db.sql`
	update measure set request = 'toegekend', changed_by_id = ${personId} where id = ${measureId} returning 1`;

describe('a request', () => {
	test('is granted by the care team', async () => {
		expect(await whoMay(everybody, grant(measures.asked))).toEqual(inOrder(accessTable.grant.measure));
	});

	test('and by nobody without a paper that holds: the database refuses it', async () => {
		const { zorgcoordinator } = school.actors;
		await asSystem(({ sql }) => sql`update indication set valid_until = '2026-11-15' where id = ${paper}`);
		await expect(as(zorgcoordinator, (db) => grant(measures.asked)(db, zorgcoordinator))).rejects.toMatchObject({
			code: '23001'
		});
		await asSystem(({ sql }) => sql`update indication set valid_until = null where id = ${paper}`);
	});

	test('is not added as granted, and what was asked for is not made to need nothing', async () => {
		const { mentor } = school.actors;
		const added = (db: Db) =>
			addMeasureRow(db, school, {
				condition: 'Dyslexieverklaring',
				request: 'toegekend',
				changedById: mentor.personId
			});
		await expect(as(mentor, added)).rejects.toMatchObject({ code: '42501' });
		const freed = ({ sql }: Db) =>
			sql`update measure set request = null, condition = '', changed_by_id = ${mentor.personId} where id = ${measures.asked}`;
		await expect(as(mentor, async (db) => freed(db))).rejects.toMatchObject({ code: '42501' });
	});
});

test('that there is a ground is what the database says, not the writer', async () => {
	const { mentor } = school.actors;
	await as(
		mentor,
		({ sql }) =>
			sql`update measure set has_ground = true, changed_by_id = ${mentor.personId} where id = ${measures.bare}`
	);
	const [row] = await asSystem(({ sql }) => sql`select has_ground as is from measure where id = ${measures.bare}`);
	expect(row).toEqual({ is: false });
});

test.each(people)('what %s is offered', async (who) => {
	const actor = await tailorOf(everybody.actors[who], school.pupils.jayden);
	const offered = Object.entries({ mayDecideMeasure, mayKeepGrounds }).flatMap(([name, ask]) =>
		ask(actor) ? [name] : []
	);
	const table = accessTable.do as Record<string, readonly string[]>;
	expect(offered).toEqual(Object.keys(table).filter((name) => table[name]!.includes(who)));
});

describe('on the pages', () => {
	const jayden = () => school.pupils.jayden;

	test.each<Who>(['teacher', 'stagiair', 'parent', 'pupil', 'mentor', 'directeur'])(
		'%s reads that there is a ground and no paper',
		async (who) => {
			const actor = everybody.actors[who];
			const view = await as(actor, (db) =>
				viewMeasure(contextOf(db, actor, jayden(), { maatregel: measures.onPaper }))
			);
			expect(view).toMatchObject({ measure: { hasGround: true }, ground: null, papers: [] });
			expect(JSON.stringify(view)).not.toMatch(/dyslexie/i);
		}
	);

	test('the care team reads which', async () => {
		const { zorgcoordinator } = school.actors;
		const view = await as(zorgcoordinator, (db) =>
			viewMeasure(contextOf(db, zorgcoordinator, jayden(), { maatregel: measures.onPaper }))
		);
		expect(view.ground?.paper).toMatchObject({ id: paper, kind: 'dyslexieverklaring' });
	});

	test.each<Who>(['otherParent', 'otherPupil', 'otherMentor', 'formerMentor', 'administratie', 'stranger'])(
		'%s finds no measures, nor under the address of the group',
		async (who) => {
			const actor = everybody.actors[who];
			await expect(as(actor, (db) => viewMeasures(contextOf(db, actor, jayden())))).rejects.toThrow(NotFound);
			await expect(
				as(actor, (db) => viewGroupMeasures(contextOf(db, actor, jayden(), { groep: school.groups['2B'] })))
			).rejects.toThrow(NotFound);
		}
	);

	test('a teacher gets the list of the class, without what is only asked for in force', async () => {
		const { teacher } = everybody.actors;
		const view = await as(teacher, (db) =>
			viewGroupMeasures(contextOf(db, teacher, jayden(), { groep: school.groups['2B'] }))
		);
		expect(view.pupils.map(({ givenName, measures: own }) => [givenName, own.length])).toEqual([
			['Jayden', 4],
			['Noor', 0]
		]);
	});

	test('a measure is not found under another pupil’s address', async () => {
		const { mentor } = school.actors;
		const work = (db: Db) => viewMeasure(contextOf(db, mentor, school.pupils.noor, { maatregel: measures.onPaper }));
		await expect(as(mentor, work)).rejects.toThrow(NotFound);
	});
});
