import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { startOpp } from './index.ts';
import { listAsked, listOpenDrafts } from './work.ts';

let database: FreshDatabase;
let school: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
});
afterAll(() => closeTestDatabase(database));

/** How many statements this work sends. */
async function statements(
	actor: Actor,
	work: (db: Db) => Promise<unknown[]>
): Promise<{ sent: number; found: number }> {
	let sent = 0;
	const found = await as(actor, (db) => {
		const sql = new Proxy(db.sql, {
			apply: (target, self, args) => {
				if (Array.isArray(args[0]) && 'raw' in args[0]) sent++;
				return Reflect.apply(target, self, args) as unknown;
			}
		});
		return work(Object.assign(Object.create(db) as Db, { sql }));
	});
	return { sent, found: found.length };
}

test('a mentor with many drafts, and a parent of many, ask no more of the database than those with one', async () => {
	const { mentor, parent } = school.actors;
	const { schoolId, pupils, parents } = school;
	const drafts = () => statements(mentor, (db) => listOpenDrafts(db, mentor));
	const asked = () => statements(parent, (db) => listAsked(db, parent));
	await as(mentor, (db) => startOpp(db, mentor, pupils.jayden));
	const [oneDraft, oneChild] = [await drafts(), await asked()];
	expect(oneDraft.found).toBe(1);

	await as(mentor, (db) => startOpp(db, mentor, pupils.noor));
	await asSystem((db) =>
		add(db, 'contact', {
			schoolId,
			pupilId: pupils.noor,
			personId: parents.jayden,
			relation: 'voogd',
			hasCustody: true,
			fromOn: '2025-08-01'
		})
	);
	const [twoDrafts, twoChildren] = [await drafts(), await asked()];
	expect(twoDrafts).toEqual({ sent: oneDraft.sent, found: 2 });
	expect(twoChildren.sent).toBe(oneChild.sent);
});

test('each draft stands with its own pupil', async () => {
	const { mentor } = school.actors;
	const found = await as(mentor, (db) => listOpenDrafts(db, mentor));
	expect(found.map(({ pupilId, pupilName, href }) => [pupilName, href.includes(pupilId)]).sort()).toEqual([
		['Jayden Wolters', true],
		['Noor Bakker', true]
	]);
});
