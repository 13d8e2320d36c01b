import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import type { Table } from '../../../../../tests/support/meetings.ts';
import { as, closeTestDatabase, openTestDatabase, today } from '../../../../../tests/support/school.ts';
import * as overleg from '../index.ts';
import { actsAt, setHeldTable, type Who } from './acts.fixture.ts';

let database: FreshDatabase;
let table: Table;
beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	table = await setHeldTable();
});

const { at, see, room, agree, close, setState, handleAll } = actsAt(() => table);

describe('actions', () => {
	test('fall to staff, with a day that is still to come', async () => {
		await agree('zorgcoordinator', 'jayden');
		expect((await see('directeur', 'jayden'))?.actions).toMatchObject([
			{ what: 'Ouders bellen', owner: 'Mirjam Hoekstra', dueOn: '2026-11-20', doneOn: null }
		]);
		await expect(agree('zorgcoordinator', 'jayden', { owner: table.guests.partner })).rejects.toThrow(FormIssue);
		await expect(agree('zorgcoordinator', 'jayden', { dueOn: '2026-11-15' })).rejects.toThrow(FormIssue);
		await expect(agree('partner', 'jayden')).rejects.toThrow(Refusal);
	});

	test('are a task of the owner, who says that it is done, and that it is not after all', async () => {
		await agree('zorgcoordinator', 'jayden');
		const { mentor } = table.actors;
		const tasks = () => as(mentor, (db) => overleg.actionTasks(db, mentor, today));
		const [task] = await tasks();
		const text = { key: 'overleg_day_action_about', params: { about: 'Jayden Wolters' } };
		expect(task).toMatchObject({ title: 'Ouders bellen', text, dueOn: '2026-11-20' });
		const action = task!.post!.fields.action!;
		await as(mentor, (db) => overleg.finishAction(db, mentor, { action }));
		expect(await tasks()).toEqual([]);
		const done = await as(mentor, (db) =>
			overleg.viewActions(db, mentor, { query: { van: 'mij', toon: 'klaar' }, today })
		);
		expect(done).toMatchObject({ counts: { open: 0, done: 1 }, actions: [{ id: action, doneOn: today }] });
		await as(mentor, (db) => overleg.reopenAction(db, mentor, { action }));
		expect(await tasks()).toHaveLength(1);
		await expect(
			as(table.actors.teacher, (db) => overleg.finishAction(db, table.actors.teacher, { action }))
		).rejects.toThrow(NotFound);
		await expect(
			as(table.actors.orthopedagoog, (db) => overleg.finishAction(db, table.actors.orthopedagoog, { action }))
		).rejects.toThrow(Refusal);
	});

	test('who leads the table sees whose they are; taken away they come back', async () => {
		await agree('directeur', 'jayden');
		const chair = table.actors.zorgcoordinator;
		const list = () =>
			as(chair, (db) => overleg.viewActions(db, chair, { query: { van: 'tafels', toon: 'open' }, today }));
		const [action] = (await list()).actions;
		expect(action).toMatchObject({ owner: 'Mirjam Hoekstra', mayFinish: true });
		const choice = { action: action!.id };
		await as(chair, (db) => overleg.removeAction(db, chair, at('jayden'), choice));
		expect((await list()).actions).toEqual([]);
		expect(await as(table.actors.mentor, (db) => overleg.actionTasks(db, table.actors.mentor, today))).toEqual([]);
		await as(chair, (db) => overleg.restoreAction(db, chair, at('jayden'), choice));
		expect((await list()).actions).toHaveLength(1);
	});
});

describe('actions of the whole table', () => {
	const where = () => ({ meetingId: table.meetings.zat, pointId: null });
	const belong = async (who: Who) => (await room(who)).actions;
	const add = (who: Who, input: object = {}) =>
		as(table.actors[who], (db) =>
			overleg.addTableAction(db, table.actors[who], table.meetings.zat, {
				what: 'De wijkagent bellen',
				owner: table.school.people.mentor,
				dueOn: '2026-11-20',
				...input
			})
		);

	test('are read by staff at the table and are a task of who does it, and of nobody else', async () => {
		await add('zorgcoordinator');
		const expected = { what: 'De wijkagent bellen', owner: 'Mirjam Hoekstra', dueOn: '2026-11-20' };
		for (const who of ['zorgcoordinator', 'directeur'] as const) expect(await belong(who)).toMatchObject([expected]);
		for (const who of ['partner', 'silentPartner'] as const) expect(await belong(who)).toEqual([]);
		const { mentor, teacher } = table.actors;
		expect(await as(mentor, (db) => overleg.actionTasks(db, mentor, today))).toMatchObject([
			{ title: expected.what, text: { key: 'overleg_day_action' }, dueOn: expected.dueOn }
		]);
		expect(await as(teacher, (db) => overleg.actionTasks(db, teacher, today))).toEqual([]);
		const facts = await as(mentor, ({ sql }) => sql`select owner, due_on::text from meeting_action_facts()`);
		expect([...facts]).toEqual([{ owner: expected.owner, due_on: expected.dueOn }]);
	});

	test('change, go away and come back as those of a point; a point has no hold on them, nor the other way round', async () => {
		await add('directeur');
		await agree('directeur', 'jayden');
		const { directeur } = table.actors;
		const [action] = await belong('directeur');
		const input = { action: action!.id, what: 'De wijkagent spreken', owner: action!.ownerId, dueOn: '2026-11-21' };
		const change = (at: { meetingId: string; pointId: string | null }, id = action!.id) =>
			as(directeur, (db) => overleg.changeAction(db, directeur, at, { ...input, action: id, version: 1 }));
		await expect(change(at('jayden'))).rejects.toThrow(NotFound);
		await expect(change(where(), (await see('directeur', 'jayden'))!.actions[0]!.id)).rejects.toThrow(NotFound);
		await change(where());
		await expect(change(where())).rejects.toThrow(EditConflict);
		const choice = { action: action!.id };
		await as(directeur, (db) => overleg.removeAction(db, directeur, where(), choice));
		expect(await room('zorgcoordinator')).toMatchObject({ actions: [], removed: [{ text: 'De wijkagent spreken' }] });
		expect((await see('zorgcoordinator', 'jayden'))!.removed.actions).toEqual([]);
		await as(directeur, (db) => overleg.restoreAction(db, directeur, where(), choice));
		expect(await belong('zorgcoordinator')).toMatchObject([{ what: 'De wijkagent spreken' }]);
	});

	test.each<[Who, typeof Refusal | typeof NotFound]>([
		['partner', Refusal],
		['orthopedagoog', Refusal],
		['mentor', Refusal],
		['parent', NotFound],
		['stranger', NotFound]
	])('%s agrees on none, and the database says so too', async (who, problem) => {
		await expect(add(who)).rejects.toThrow(problem);
		const { schoolId, personId, kind } = table.actors[who];
		const owner = kind === 'medewerker' ? personId : table.school.people.mentor;
		await expect(
			as(
				table.actors[who],
				({ sql }) => sql`
					insert into meeting_action (school_id, id, meeting_id, what, owner_id, due_on, added_by_id)
					values (${schoolId}, gen_random_uuid(), ${table.meetings.zat}, 'Iets', ${owner}, '2026-11-20', ${personId})`
			)
		).rejects.toThrow('row-level security');
	});

	test('need staff and a day to come, while the table meets; closed they stay in the minutes, and are done from there', async () => {
		await expect(add('zorgcoordinator', { owner: table.guests.partner })).rejects.toThrow(FormIssue);
		await expect(add('zorgcoordinator', { dueOn: '2026-11-15' })).rejects.toThrow(FormIssue);
		await setState('planned');
		await expect(add('zorgcoordinator')).rejects.toThrow(Refusal);
		await setState('held');
		await add('zorgcoordinator');
		await handleAll();
		await close();
		await expect(add('zorgcoordinator')).rejects.toThrow(Refusal);
		const [action] = await belong('zorgcoordinator');
		const { mentor } = table.actors;
		await as(mentor, (db) => overleg.finishAction(db, mentor, { action: action!.id }));
		expect(await belong('zorgcoordinator')).toMatchObject([{ doneOn: today }]);
		expect(await belong('partner')).toEqual([]);
	});
});
