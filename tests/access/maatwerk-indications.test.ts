import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayKeepIndications, mayReadIndications } from '#modules/maatwerk/access.ts';
import { accessTable, people, type Who } from '#modules/maatwerk/indications/access.table.ts';
import { IndicationForm } from '#modules/maatwerk/indications/forms.ts';
import {
	addIndication,
	tailoredDue,
	tailoredLine,
	viewIndication,
	viewIndications
} from '#modules/maatwerk/server/index.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, whoMay, type Everybody } from '../support/everybody.ts';
import { addIndicationRow, contextOf, tailorOf } from '../support/maatwerk.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let indication: string;
const files = { first: '', second: '' };

const file = (db: Db, name: string) =>
	add(db, 'file', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		audience: 'zorg',
		name,
		kind: 'pdf',
		bytes: 1,
		storageKey: name,
		uploadedById: school.people.zorgcoordinator
	});
const paper = ({ sql }: Db, fileId: string, addedById: string) => sql`
	insert into indication_paper (school_id, indication_id, file_id, pupil_id, added_by_id)
	values (${school.schoolId}, ${indication}, ${fileId}, ${school.pupils.jayden}, ${addedById}) returning 1`;

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	await asSystem(async (db) => {
		indication = await addIndicationRow(db, school, { validUntil: '2027-01-15', issuer: 'Braams' });
		files.first = await file(db, 'een.pdf');
		files.second = await file(db, 'twee.pdf');
		await paper(db, files.first, school.people.zorgcoordinator);
	});
});
afterAll(() => closeTestDatabase(database));

const rows: Record<keyof typeof accessTable.see, (db: Db) => PromiseLike<readonly unknown[]>> = {
	indication: ({ sql }) => sql`select 1 from indication where id = ${indication}`,
	paper: ({ sql }) => sql`select 1 from indication_paper where indication_id = ${indication}`,
	file: ({ sql }) => sql`select 1 from file where id = ${files.first}`
};

test.each(Object.keys(rows) as (keyof typeof rows)[])('sees %s', async (what) => {
	expect(await whoMay(everybody, rows[what])).toEqual(inOrder(accessTable.see[what]));
});

test('adds, changes and takes away', async () => {
	expect(
		await whoMay(everybody, (db, { personId }) => addIndicationRow(db, school, { changedById: personId }))
	).toEqual(inOrder(accessTable.add.indication));
	expect(await whoMay(everybody, (db, { personId }) => paper(db, files.second, personId))).toEqual(
		inOrder(accessTable.add.paper)
	);
	expect(
		await whoMay(
			everybody,
			({ sql }, { personId }) => sql`update indication set note = 'x', changed_by_id = ${personId} returning 1`
		)
	).toEqual(inOrder(accessTable.change.indication));
	expect(await whoMay(everybody, ({ sql }) => sql`delete from indication returning 1`)).toEqual(
		accessTable.remove.indication
	);
});

test.each(people)('what %s is offered', async (who) => {
	const actor = await tailorOf(everybody.actors[who], school.pupils.jayden);
	const offered = Object.entries({ mayReadIndications, mayKeepIndications }).flatMap(([name, ask]) =>
		ask(actor) ? [name] : []
	);
	const table = accessTable.do as Record<string, readonly string[]>;
	expect(offered).toEqual(Object.keys(table).filter((name) => table[name]!.includes(who)));
});

const form = IndicationForm.parse({ kind: 'tos', state: 'aangevraagd', askedOn: today });
const outsiders = people.filter((who) => !accessTable.do.mayReadIndications.includes(who));

test.each(outsiders)('for %s there is no such page, line, date or address to write to', async (who: Who) => {
	const actor = everybody.actors[who];
	const { jayden } = school.pupils;
	await expect(as(actor, (db) => viewIndications(contextOf(db, actor, jayden)))).rejects.toThrow(NotFound);
	await expect(
		as(actor, (db) => viewIndication(contextOf(db, actor, jayden, { indicatie: indication })))
	).rejects.toThrow(NotFound);
	await expect(as(actor, (db) => addIndication(db, actor, jayden, form))).rejects.toThrow(NotFound);
	expect(await as(actor, (db) => tailoredLine(db, jayden, { limit: 20 }))).toEqual([]);
	expect(await as(actor, (db) => tailoredDue(db, actor, [jayden], today))).toEqual(new Map());
});

test('the care team sees when it ends', async () => {
	const { zorgcoordinator } = school.actors;
	const due = await as(zorgcoordinator, (db) => tailoredDue(db, zorgcoordinator, [school.pupils.jayden], today));
	expect(due.get(school.pupils.jayden)).toMatchObject([{ dueOn: '2027-01-15', state: 'soon' }]);
});

test('a director reads it only after opening the dossier with a reason, and writes nothing', async () => {
	const { directeur } = school.actors;
	const { jayden } = school.pupils;
	await asSystem((db) =>
		add(db, 'access_grant', {
			schoolId: school.schoolId,
			pupilId: jayden,
			personId: directeur.personId,
			role: 'inzage',
			sees: ['gedeeld', 'team', 'zorg'],
			fromOn: today,
			untilOn: today,
			why: 'Klacht',
			grantedById: directeur.personId
		})
	);
	const view = await as(directeur, (db) => viewIndications(contextOf(db, directeur, jayden)));
	expect(view).toMatchObject({ current: [{ id: indication }], may: { keep: false } });
	await expect(as(directeur, (db) => addIndication(db, directeur, jayden, form))).rejects.toThrow(Refusal);
	await expect(
		as(directeur, (db) => addIndicationRow(db, school, { changedById: directeur.personId }))
	).rejects.toMatchObject({ code: '42501' });
	const tomorrow = { ...directeur, today: '2026-11-17' };
	await expect(as(tomorrow, (db) => viewIndications(contextOf(db, tomorrow, jayden)))).rejects.toThrow(NotFound);
});
