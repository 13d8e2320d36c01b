import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTable, people } from '#modules/leerlingen/news-access.table.ts';
import { chooseNews, findNewsChoice } from '#modules/leerlingen/server/index.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, whoMay, type Everybody } from '../support/everybody.ts';
import { as, closeTestDatabase, openTestDatabase } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;

const addTold = ({ sql }: Db) => sql`
	insert into news_told (school_id, person_id) values (${everybody.school.schoolId}, ${everybody.school.parents.jayden})`;
const remove = () => asSystem(({ sql }) => sql`delete from news_told`);

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
});
afterAll(() => closeTestDatabase(database));

test('sees, changes and removes it', async () => {
	await asSystem(addTold);
	expect(await whoMay(everybody, ({ sql }) => sql`select 1 from news_told`)).toEqual(inOrder(accessTable.see));
	expect(await whoMay(everybody, ({ sql }) => sql`update news_told set is_wanted = false returning 1`)).toEqual(
		inOrder(accessTable.change)
	);
	expect(await whoMay(everybody, ({ sql }) => sql`delete from news_told returning 1`)).toEqual(
		inOrder(accessTable.remove)
	);
	await remove();
});

test('adds it', async () => {
	// A change gives back how many rows it made, not the rows.
	const add = async (db: Db) => ({ count: (await addTold(db)).count });
	expect(await whoMay(everybody, add)).toEqual(inOrder(accessTable.add));
});

test.each(people)('what %s may choose', async (who) => {
	const actor = everybody.actors[who];
	const isAsked = accessTable.choose.includes(who);
	expect(await as(actor, (db) => findNewsChoice(db, actor))).toEqual(
		isAsked ? { isWanted: true, rhythm: 'week' } : null
	);
	const choice = as(actor, (db) => chooseNews(db, actor, { isWanted: false }));
	if (!isAsked) return expect(choice).rejects.toThrow(NotFound);
	await choice;
	expect(await as(actor, (db) => findNewsChoice(db, actor))).toMatchObject({ isWanted: false });
});
