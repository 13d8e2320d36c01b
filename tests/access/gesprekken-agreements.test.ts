import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessTable, owners, people, type Owner, type Who } from '#modules/gesprekken/agreements/access.table.ts';
import { mayFinish } from '#modules/gesprekken/index.ts';
import { agreementsDue, agreementTasks, finishAgreement, reopenAgreement } from '#modules/gesprekken/server/index.ts';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';
import { makeEverybody, takes, type Everybody } from '../support/everybody.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let talkId: string;
let ownerIds: Record<Owner, string>;
const agreements: Record<Owner, string> = { mentor: '', pupil: '', parent: '' };

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	await asSystem(async (db) => {
		const { schoolId, pupils, people: staff, parents } = school;
		ownerIds = { mentor: staff.mentor, pupil: pupils.jayden, parent: parents.jayden };
		talkId = await add(db, 'talk', {
			schoolId,
			pupilId: pupils.jayden,
			kind: 'oudergesprek',
			state: 'held',
			heldOn: '2026-11-02',
			leadId: staff.mentor,
			changedById: staff.mentor
		});
		for (const owner of owners) agreements[owner] = await addAgreement(db, owner, staff.mentor);
	});
});
afterAll(() => closeTestDatabase(database));

/** What the owner will do, written down by somebody. */
const addAgreement = (db: Db, owner: Owner, addedById: string): Promise<string> =>
	add(db, 'talk_agreement', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		talkId,
		ownerId: ownerIds[owner],
		what: `Afspraak van ${owner}`,
		dueOn: '2026-11-09',
		addedById
	});

const actorOf = (who: Who): Actor => everybody.actors[who];
const cells = people.flatMap((who) => owners.map((owner) => [who, owner] as const));

const finish = (who: Who, owner: Owner) =>
	as(actorOf(who), (db) => finishAgreement(db, actorOf(who), school.pupils.jayden, agreements[owner]));
const reopen = (who: Who, owner: Owner) =>
	as(actorOf(who), (db) => reopenAgreement(db, actorOf(who), school.pupils.jayden, agreements[owner]));
const doneOn = async (owner: Owner) =>
	(
		await asSystem(
			({ sql }) => sql<{ on: string | null; by: string | null }[]>`
				select done_on::text as on, done_by_id as by from talk_agreement where id = ${agreements[owner]}`
		)
	)[0];

describe('who sees an agreement', () => {
	test.each(people)('%s', async (who) => {
		const rows = await as(actorOf(who), (db) => db.sql<{ id: string }[]>`select id from talk_agreement`);
		const seen = owners.filter((owner) => rows.some(({ id }) => id === agreements[owner]));
		expect(seen).toEqual(owners.filter((owner) => accessTable.see[owner].includes(who)));
	});
});

describe('who says that it is done, and takes that back', () => {
	test.each(cells)('%s, of the %s', async (who, owner) => {
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

	test.each(cells)('%s, of the %s: what the screen offers', async (who, owner) => {
		const actor = actorOf(who);
		const own = await as(actor, (db) => findOwnInvolvement(db, actor, school.pupils.jayden));
		const asked = { personId: actor.personId, kind: actor.kind, roles: own.as };
		expect(mayFinish(asked, { ownerId: ownerIds[owner] })).toBe(accessTable.finish[owner].includes(who));
	});
});

describe('what the database itself takes', () => {
	const update = (who: Who, owner: Owner, change: string) =>
		takes(actorOf(who), ({ sql }) =>
			sql.unsafe(`update talk_agreement set ${change} where id = '${agreements[owner]}' returning id`)
		);
	const changes = [
		["what = 'Iets anders'"],
		["due_on = '2027-07-01'"],
		['created_at = now()'],
		['owner_id = added_by_id']
	];

	test.each(cells)('%s writes down one of the %s', async (who, owner) => {
		const actor = actorOf(who);
		expect(await takes(actor, (db) => addAgreement(db, owner, actor.personId))).toBe(
			accessTable.add[owner].includes(who)
		);
	});

	test.each(cells)('%s writes down one of the %s as if another did', async (who, owner) => {
		const another = who === 'mentor' ? school.people.zorgcoordinator : school.people.mentor;
		expect(await takes(actorOf(who), (db) => addAgreement(db, owner, another))).toBe(
			accessTable.addForAnother[owner].includes(who)
		);
	});

	test('nobody makes another the one who wrote it down', async () => {
		for (const who of ['mentor', 'zorgcoordinator', 'pupil'] as const)
			expect(await update(who, 'pupil', `added_by_id = '${school.people.zorgcoordinator}'`), who).toBe(false);
	});

	test.each(cells)('%s changes one of the %s', async (who, owner) => {
		expect(await update(who, owner, "what = 'Iets anders'")).toBe(accessTable.change[owner].includes(who));
	});

	test.each(cells)('%s finishes one of the %s', async (who, owner) => {
		const { personId } = actorOf(who);
		expect(await update(who, owner, `done_on = '${today}', done_by_id = '${personId}'`)).toBe(
			accessTable.finish[owner].includes(who)
		);
	});

	test.each(changes)('whose it is does not change %s, who holds the talks does', async (change) => {
		for (const owner of ['pupil', 'parent'] as const) expect(await update(owner, owner, change!), owner).toBe(false);
		expect(await update('mentor', 'pupil', change!)).toBe(true);
	});

	test('nobody finishes in the name of another, or on another day', async () => {
		const { mentor, pupil } = everybody.actors;
		expect(await update('pupil', 'pupil', `done_on = '${today}', done_by_id = '${mentor.personId}'`)).toBe(false);
		expect(await update('pupil', 'pupil', `done_on = '2026-11-01', done_by_id = '${pupil.personId}'`)).toBe(false);
		expect(await update('pupil', 'pupil', `done_on = '${today}', done_by_id = null`)).toBe(false);
		expect(await update('mentor', 'pupil', `done_on = '${today}', done_by_id = '${pupil.personId}'`)).toBe(false);
	});
});

describe('agreements on the page of today', () => {
	test.each(['mentor', 'pupil', 'parent'] as const)('the %s is asked for the own ones only', async (who) => {
		const tasks = await as(actorOf(who), (db) => agreementTasks(db, actorOf(who), today));
		expect(tasks).toMatchObject([
			{ title: `Afspraak van ${who}`, dueOn: '2026-11-09', post: { fields: { agreement: agreements[who] } } }
		]);
	});

	test.each(['otherMentor', 'otherParent', 'stranger'] as const)('nobody else is asked: %s', async (who) => {
		expect(await as(actorOf(who), (db) => agreementTasks(db, actorOf(who), today))).toEqual([]);
	});

	test('what is two months late is asked no longer', async () => {
		const on = async (day: string) =>
			(await as(actorOf('parent'), (db) => agreementTasks(db, actorOf('parent'), day))).length;
		expect([await on('2027-01-08'), await on('2027-01-09')]).toEqual([1, 0]);
	});

	test('what is done is asked no more, and said twice it stays as it was', async () => {
		await finish('parent', 'parent');
		await as({ ...actorOf('mentor'), today: '2026-11-20' }, (db) =>
			finishAgreement(db, { ...actorOf('mentor'), today: '2026-11-20' }, school.pupils.jayden, agreements.parent)
		);
		expect(await doneOn('parent')).toEqual({ on: today, by: actorOf('parent').personId });
		expect(await as(actorOf('parent'), (db) => agreementTasks(db, actorOf('parent'), today))).toEqual([]);
		await reopen('parent', 'parent');
	});
});

describe('what is late, in the dossier', () => {
	const lateFor = async (who: Who, on: string) => {
		const due = await as(actorOf(who), (db) => agreementsDue(db, actorOf(who), [school.pupils.jayden], on));
		return (due.get(school.pupils.jayden) ?? []).map(({ title, state }) => [title, state]);
	};

	test('the mentor sees all that is late, whosever it is', async () => {
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
