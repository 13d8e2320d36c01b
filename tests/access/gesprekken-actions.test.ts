import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessTable, owners, people, type Owner, type Who } from '#modules/gesprekken/action-access.table.ts';
import { mayFinish } from '#modules/gesprekken/action-access.ts';
import { agreedDue, agreedTasks, finishAction, reopenAction } from '#modules/gesprekken/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let school: TestSchool;
let elsewhere: TestSchool;
const actions: Record<Owner, string> = { mentor: '', pupil: '', parent: '' };

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	elsewhere = await makeSchool('Een andere school');
	await asSystem(async (db) => {
		const { schoolId, pupils, people: staff, parents } = school;
		const leader = await add(db, 'person', { schoolId, kind: 'medewerker', givenName: 'Hanneke', familyName: 'Smit' });
		await add(db, 'role_assignment', { schoolId, personId: leader, role: 'teamleider', fromOn: '2024-08-01' });
		Object.assign(school.actors, { teamleider: { ...school.actors.mentor, personId: leader } });
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

const actorOf = (who: Who): Actor =>
	who === 'stranger' ? elsewhere.actors.directeur : school.actors[who as keyof TestSchool['actors']];
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

	test.each(cells)('%s, what the %s promised: the screen and the database agree', async (who, owner) => {
		const actor = actorOf(who);
		const rows = await as(
			actor,
			(db) => db.sql<{ role: string }[]>`
				select role from involvement where person_id = ${actor.personId} and pupil_id = ${school.pupils.jayden}`
		);
		const ownerId = { mentor: school.people.mentor, pupil: school.pupils.jayden, parent: school.parents.jayden }[owner];
		const asked = { personId: actor.personId, kind: actor.kind, roles: rows.map(({ role }) => role) };
		expect(mayFinish(asked, { ownerId })).toBe(accessTable.finish[owner].includes(who));
		const changed = await as(
			actor,
			(db) => db.sql`update talk_action set due_on = due_on where id = ${actions[owner]} returning id`
		);
		expect(changed.length).toBe(accessTable.finish[owner].includes(who) ? 1 : 0);
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
