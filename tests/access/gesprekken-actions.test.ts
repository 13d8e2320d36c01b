import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessTable, owners, people, type Owner, type Who } from '#modules/gesprekken/agreements/access.table.ts';
import { mayFinish } from '#modules/gesprekken/index.ts';
import { agreedDue, agreedTasks, finishAction, reopenAction } from '#modules/gesprekken/server/index.ts';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';
import { makeEverybody, takes, type Everybody } from '../support/everybody.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
const actions: Record<Owner, string> = { mentor: '', pupil: '', parent: '' };

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	await asSystem(async (db) => {
		const { schoolId, pupils, people: staff, parents } = school;
		const ofTalk = { schoolId, pupilId: pupils.jayden };
		const talkId = await add(db, 'talk', {
			...ofTalk,
			kind: 'oudergesprek',
			state: 'held',
			heldOn: '2026-11-02',
			leadId: staff.mentor,
			changedById: staff.mentor
		});
		const ids = { mentor: staff.mentor, pupil: pupils.jayden, parent: parents.jayden };
		for (const owner of owners) {
			actions[owner] = await add(db, 'talk_action', {
				...ofTalk,
				talkId,
				ownerId: ids[owner],
				what: `Afspraak van ${owner}`,
				dueOn: '2026-11-09',
				addedById: staff.mentor
			});
		}
	});
});
afterAll(() => closeTestDatabase(database));

const actorOf = (who: Who): Actor => everybody.actors[who];
const cells = people.flatMap((who) => owners.map((owner) => [who, owner] as const));

const finish = (who: Who, owner: Owner) =>
	as(actorOf(who), (db) => finishAction(db, actorOf(who), school.pupils.jayden, actions[owner]));
const reopen = (who: Who, owner: Owner) =>
	as(actorOf(who), (db) => reopenAction(db, actorOf(who), school.pupils.jayden, actions[owner]));
const doneOn = async (owner: Owner) =>
	(
		await asSystem(
			({ sql }) => sql<{ on: string | null; by: string | null }[]>`
				select done_on::text as on, done_by_id as by from talk_action where id = ${actions[owner]}`
		)
	)[0];

describe('who sees what was agreed', () => {
	test.each(people)('%s', async (who) => {
		const rows = await as(actorOf(who), (db) => db.sql<{ id: string }[]>`select id from talk_action`);
		const seen = owners.filter((owner) => rows.some(({ id }) => id === actions[owner]));
		expect(seen).toEqual(owners.filter((owner) => accessTable.see[owner].includes(who)));
	});
});

describe('who says that it is done, and takes that back', () => {
	test.each(cells)('%s, what the %s promised', async (who, owner) => {
		const isAllowed = accessTable.finish[owner].includes(who);
		if (!isAllowed) {
			await expect(finish(who, owner)).rejects.toThrow(accessTable.see[owner].includes(who) ? Refusal : NotFound);
			expect(await doneOn(owner)).toEqual({ on: null, by: null });
			return;
		}
		expect((await finish(who, owner))?.undo?.href).toContain('#afspraken');
		expect(await doneOn(owner)).toEqual({ on: today, by: actorOf(who).personId });
		await reopen(who, owner);
		expect(await doneOn(owner)).toEqual({ on: null, by: null });
	});

	test.each(cells)('%s, what the %s promised: what the screen offers', async (who, owner) => {
		const actor = actorOf(who);
		const own = await as(actor, (db) => findOwnInvolvement(db, actor, school.pupils.jayden));
		const ownerId = { mentor: school.people.mentor, pupil: school.pupils.jayden, parent: school.parents.jayden }[owner];
		const asked = { personId: actor.personId, kind: actor.kind, roles: own.as };
		expect(mayFinish(asked, { ownerId })).toBe(accessTable.finish[owner].includes(who));
	});
});

describe('what the database itself takes', () => {
	const update = (who: Who, owner: Owner, change: string) =>
		takes(actorOf(who), ({ sql }) =>
			sql.unsafe(`update talk_action set ${change} where id = '${actions[owner]}' returning id`)
		);
	const changes = [
		["what = 'Iets anders'"],
		["due_on = '2027-07-01'"],
		['created_at = now()'],
		['owner_id = added_by_id']
	];

	test.each(cells)('%s changes what the %s promised', async (who, owner) => {
		expect(await update(who, owner, "what = 'Iets anders'")).toBe(accessTable.change[owner].includes(who));
	});

	test.each(cells)('%s finishes what the %s promised', async (who, owner) => {
		const { personId } = actorOf(who);
		expect(await update(who, owner, `done_on = '${today}', done_by_id = '${personId}'`)).toBe(
			accessTable.finish[owner].includes(who)
		);
	});

	test.each(changes)('who promised it does not change %s, who holds the talks does', async (change) => {
		for (const owner of ['pupil', 'parent'] as const) expect(await update(owner, owner, change!), owner).toBe(false);
		expect(await update('mentor', 'pupil', change!)).toBe(true);
	});

	test('nobody finishes in the name of another, or on another day', async () => {
		const { mentor, pupil } = everybody.actors;
		expect(await update('pupil', 'pupil', `done_on = '${today}', done_by_id = '${mentor.personId}'`)).toBe(false);
		expect(await update('pupil', 'pupil', `done_on = '2026-11-01', done_by_id = '${pupil.personId}'`)).toBe(false);
		expect(await update('pupil', 'pupil', `done_on = '${today}', done_by_id = null`)).toBe(false);
	});
});

describe('what was promised on the page of today', () => {
	test.each(['mentor', 'pupil', 'parent'] as const)('the %s is asked for the own promise only', async (who) => {
		const tasks = await as(actorOf(who), (db) => agreedTasks(db, actorOf(who), today));
		expect(tasks).toMatchObject([
			{ title: `Afspraak van ${who}`, dueOn: '2026-11-09', post: { fields: { action: actions[who] } } }
		]);
	});

	test.each(['otherMentor', 'otherParent', 'stranger'] as const)('nobody else is asked: %s', async (who) => {
		expect(await as(actorOf(who), (db) => agreedTasks(db, actorOf(who), today))).toEqual([]);
	});

	test('what is two months late is asked no longer', async () => {
		const on = async (day: string) =>
			(await as(actorOf('parent'), (db) => agreedTasks(db, actorOf('parent'), day))).length;
		expect([await on('2027-01-08'), await on('2027-01-09')]).toEqual([1, 0]);
	});

	test('what is done is asked no more, and said twice it stays as it was', async () => {
		await finish('parent', 'parent');
		await as({ ...actorOf('mentor'), today: '2026-11-20' }, (db) =>
			finishAction(db, { ...actorOf('mentor'), today: '2026-11-20' }, school.pupils.jayden, actions.parent)
		);
		expect(await doneOn('parent')).toEqual({ on: today, by: actorOf('parent').personId });
		expect(await as(actorOf('parent'), (db) => agreedTasks(db, actorOf('parent'), today))).toEqual([]);
		await reopen('parent', 'parent');
	});
});

describe('what is late, in the dossier', () => {
	const lateFor = async (who: Who, on: string) => {
		const due = await as(actorOf(who), (db) => agreedDue(db, actorOf(who), [school.pupils.jayden], on));
		return (due.get(school.pupils.jayden) ?? []).map(({ title, state }) => [title, state]);
	};

	test('the mentor sees all that is late, whoever promised it', async () => {
		expect(await lateFor('mentor', today)).toHaveLength(3);
		expect((await lateFor('mentor', today))[0]?.[1]).toBe('late');
	});

	test('on its day nothing is late; the family is not told off; another mentor sees nothing', async () => {
		expect(await lateFor('mentor', '2026-11-09')).toEqual([]);
		expect(await lateFor('parent', today)).toEqual([]);
		expect(await lateFor('otherMentor', today)).toEqual([]);
		expect(await lateFor('mentor', '2027-01-09')).toEqual([]);
	});
});
