import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { addMeeting, setTable, type Table } from '../../../../../tests/support/meetings.ts';
import { as, closeTestDatabase, openTestDatabase } from '../../../../../tests/support/school.ts';
import { BringInForm } from '../../forms.ts';
import * as overleg from '../index.ts';
import { listPoints } from '../read/points.ts';

let database: FreshDatabase;
let table: Table;
beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	table = await setTable();
	// The mentor brings in before the meeting.
	await asSystem(({ sql }) => sql`update meeting set state = 'planned' where id = ${table.meetings.zat}`);
});

type Who = keyof Table['actors'];
const idIn = (done: { to?: string } | void) => done!.to!.split('#punt-')[1]!;
const bring = async (who: Who, input: object = {}, meetingId = table.meetings.zat) => {
	const { source, followsId, ...filled } = input as { source?: 'vervolg'; followsId?: string };
	const form = BringInForm.parse({
		about: 'leerling',
		pupil: table.school.pupils.jayden,
		question: 'Hoe nu?',
		facts: 'Komt vaak te laat.',
		...filled
	});
	const brought = { ...form, source, followsId };
	return idIn(await as(table.actors[who], (db) => overleg.bringIn(db, table.actors[who], meetingId, brought)));
};
const points = (who: Who, meetingId = table.meetings.zat) =>
	as(table.actors[who], (db) => listPoints(db, table.actors[who], meetingId));
const pointOf = async (who: Who, id: string) => (await points(who)).find((point) => point.id === id);
const change = (who: Who, id: string, input: object = {}) =>
	as(table.actors[who], (db) =>
		overleg.changePoint(db, table.actors[who], table.meetings.zat, id, {
			question: 'Anders',
			facts: '',
			isAnonymous: false,
			version: 1,
			...input
		})
	);
const check = (who: Who, id: string, version = 1) =>
	as(table.actors[who], (db) =>
		overleg.checkPoint(db, table.actors[who], table.meetings.zat, id, { version, isRead: true })
	);
const one = (who: Who, act: 'takeOff' | 'putBack', item: string) =>
	as(table.actors[who], (db) => overleg[act](db, table.actors[who], table.meetings.zat, { item }));

describe('bringing in', () => {
	test('a mentor brings in the own pupil, after what stands there, and reads the own question', async () => {
		const id = await bring('mentor');
		expect(await pointOf('mentor', id)).toMatchObject({
			position: 6,
			title: 'Jayden Wolters',
			sight: 1,
			question: 'Hoe nu?',
			origin: { by: 'Mirjam Hoekstra', source: 'mentor' },
			consents: [{ partner: 'Samen Sterk', isGiven: true }],
			needs: [],
			mayWrite: true
		});
		expect(await pointOf('zorgcoordinator', id)).toMatchObject({ sight: 3, facts: 'Komt vaak te laat.' });
	});

	test('without consent it is on the agenda, says so, and the partner reads nothing of it', async () => {
		const id = await bring('mentor', { pupil: table.school.pupils.noor });
		expect(await pointOf('zorgcoordinator', id)).toMatchObject({ needs: ['consent'] });
		expect(await pointOf('partner', id)).toBeUndefined();
	});

	test('every anonymous pupil has a letter of its own, also when one does not see the others', async () => {
		const first = await bring('mentor', { isAnonymous: 'ja' });
		const second = await bring('mentor', { pupil: table.school.pupils.noor, isAnonymous: 'ja' });
		const found = await points('zorgcoordinator');
		const aliases = [first, second].map((id) => found.find((point) => point.id === id)?.alias);
		expect(aliases).toEqual(['C', 'D']);
	});

	test('two at the same moment get two places and two letters', async () => {
		const ids = await Promise.all([
			bring('mentor', { isAnonymous: 'ja' }),
			bring('otherMentor', { pupil: table.school.pupils.finn, isAnonymous: 'ja' })
		]);
		const found = (await points('zorgcoordinator')).filter(({ id }) => ids.includes(id));
		expect(new Set(found.map(({ alias }) => alias)).size).toBe(2);
		expect(new Set(found.map(({ position }) => position)).size).toBe(2);
	});

	test.each<[string, Who, object, new (...args: never[]) => Error]>([
		['somebody else’s pupil', 'otherMentor', {}, FormIssue],
		['a teacher, of a pupil whom the teacher knows', 'teacher', {}, Refusal],
		['a group, by its teacher', 'otherMentor', { about: 'groep', group: 'own' }, Refusal],
		['a partner', 'partner', { about: 'onderwerp', title: 'Pauze' }, Refusal],
		['a parent', 'parent', {}, NotFound],
		['another school', 'stranger', {}, NotFound]
	])('not: %s', async (_what, who, input, problem) => {
		const own = 'group' in input ? { ...input, group: table.school.groups['2B'] } : input;
		await expect(bring(who, own)).rejects.toThrow(problem);
	});

	test('not after it is closed', async () => {
		await asSystem(
			({ sql }) => sql`update meeting set state = 'closed', closed_at = now(), closed_by_id = chair_id
				where id = ${table.meetings.zat}`
		);
		await expect(bring('zorgcoordinator')).rejects.toThrow(Refusal);
	});

	test('not anonymous where the parents must say yes', async () => {
		const strict = await asSystem((db) => addMeeting(db, table, { onDay: '2026-12-01', consent: 'ouders' }));
		await expect(bring('mentor', { isAnonymous: 'ja' }, strict)).rejects.toThrow(FormIssue);
		await expect(bring('mentor', {}, strict)).resolves.toBeDefined();
	});

	test('what was postponed comes back at the next meeting, also by who does not know the pupil otherwise', async () => {
		const { elsewhere } = table.meetings;
		await asSystem(({ sql }) => sql`update agenda_item set state = 'postponed' where id = ${table.items.jayden}`);
		const id = await bring('zorgcoordinator', { followsId: table.items.jayden, source: 'vervolg' }, elsewhere);
		const found = (await points('zorgcoordinator', elsewhere)).find((point) => point.id === id);
		expect(found).toMatchObject({ origin: { source: 'vervolg', followsId: table.items.jayden } });
	});

	test('is kept in the log', async () => {
		const id = await bring('mentor');
		const rows = await asSystem(
			({ sql }) => sql<{ act: string; pupilId: string }[]>`
				select act, pupil_id as "pupilId" from audit where subject_id = ${id}`
		);
		expect([...rows]).toEqual([{ act: 'overleg.bringIn', pupilId: table.school.pupils.jayden }]);
	});
});

describe('other words', () => {
	test('by who brought it in; somebody else’s words are not lost', async () => {
		const id = await bring('mentor');
		await change('zorgcoordinator', id, { question: 'Van de coördinator' });
		const mine = change('mentor', id, { question: 'Van de mentor' });
		await expect(mine).rejects.toThrow(EditConflict);
		await expect(mine).rejects.toMatchObject({ theirs: { question: 'Van de coördinator' }, version: 2 });
		await change('mentor', id, { question: 'Van beiden', version: 2 });
		expect(await pointOf('zorgcoordinator', id)).toMatchObject({ question: 'Van beiden', version: 3 });
	});

	test('not by who brought it in once it is held, nor by a partner who reads it', async () => {
		const id = await bring('mentor');
		await expect(change('partner', id)).rejects.toThrow(Refusal);
		await expect(change('otherMentor', id)).rejects.toThrow(NotFound);
		await asSystem(({ sql }) => sql`update meeting set state = 'held' where id = ${table.meetings.zat}`);
		await expect(change('mentor', id)).rejects.toThrow(Refusal);
		await expect(change('zorgcoordinator', id)).resolves.toBeDefined();
	});

	test('with a name after all, and without one again: the letter stays', async () => {
		const id = await bring('mentor', { pupil: table.school.pupils.noor });
		await change('mentor', id, { isAnonymous: true });
		const { alias } = (await pointOf('mentor', id))!;
		expect(alias).toBe('C');
		await change('mentor', id, { version: 2 });
		expect(await pointOf('partner', id)).toBeUndefined();
		await change('mentor', id, { isAnonymous: true, version: 3 });
		expect(await pointOf('mentor', id)).toMatchObject({ alias, isAnonymous: true });
	});
});

describe('an anonymous point', () => {
	test('reaches a partner after a person read it, without a name anywhere', async () => {
		const id = await bring('otherMentor', { pupil: table.school.pupils.finn, isAnonymous: 'ja' });
		expect(await pointOf('partner', id)).toBeUndefined();
		expect(await pointOf('zorgcoordinator', id)).toMatchObject({ needs: ['reading'] });
		await check('zorgcoordinator', id);
		expect(await pointOf('partner', id)).toMatchObject({
			title: 'Leerling C',
			sight: 2,
			pupil: null,
			origin: null,
			checkedBy: null,
			consents: [],
			mayWrite: false
		});
		const seen = JSON.stringify(await points('partner'));
		const { pupils, people } = table.school;
		for (const secret of ['Finn', 'Otten', 'Joris', 'Blom', '3A', pupils.finn, people.otherMentor])
			expect(seen, secret).not.toContain(secret);
	});

	test('other words go back to be read', async () => {
		const id = await bring('mentor', { isAnonymous: 'ja' });
		await check('zorgcoordinator', id);
		await change('mentor', id, { question: 'Jayden, hoe nu?', isAnonymous: true });
		expect(await pointOf('partner', id)).toBeUndefined();
		expect(await pointOf('zorgcoordinator', id)).toMatchObject({ needs: ['reading'], checkedAt: null });
	});

	test('only the words that were read count, and only by who sits at the table', async () => {
		const id = await bring('mentor', { isAnonymous: 'ja' });
		await expect(check('mentor', id)).rejects.toThrow(Refusal);
		await expect(check('partner', id)).rejects.toThrow(NotFound);
		await change('mentor', id, { question: 'Net veranderd', isAnonymous: true });
		expect(await check('zorgcoordinator', id, 1)).toMatchObject({ said: 'overleg_said_read_other' });
		expect(await pointOf('zorgcoordinator', id)).toMatchObject({ checkedAt: null });
	});
});

describe('taken off', () => {
	test('it is gone for partners and for who reads along; staff at the table and who brought it in put it back', async () => {
		const id = await bring('mentor');
		expect(await pointOf('partner', id)).toBeDefined();
		await one('mentor', 'takeOff', id);
		for (const who of ['partner', 'silentPartner', 'teacher'] as const)
			expect(await pointOf(who, id), who).toBeUndefined();
		for (const who of ['mentor', 'zorgcoordinator', 'directeur', 'orthopedagoog'] as const)
			expect((await pointOf(who, id))?.state, who).toBe('off');
		await one('zorgcoordinator', 'putBack', id);
		expect((await pointOf('partner', id))?.state).toBe('open');
	});

	test('who runs the meeting without a seat takes it off and puts it back', async () => {
		await one('orthopedagoog', 'takeOff', table.items.noor);
		await one('orthopedagoog', 'putBack', table.items.noor);
		expect((await pointOf('orthopedagoog', table.items.noor))?.state).toBe('open');
	});

	test('not what the table took, nor by somebody else', async () => {
		await asSystem(({ sql }) => sql`update agenda_item set state = 'handled' where id = ${table.items.jayden}`);
		await expect(one('zorgcoordinator', 'takeOff', table.items.jayden)).rejects.toThrow(Refusal);
		await expect(one('partner', 'takeOff', table.items.finn)).rejects.toThrow(Refusal);
		await expect(one('teacher', 'takeOff', table.items.noor)).rejects.toThrow(NotFound);
	});
});

describe('order', () => {
	const move = (who: Who, item: string, way: 'up' | 'down') =>
		as(table.actors[who], (db) => overleg.moveItem(db, table.actors[who], table.meetings.zat, { item, way }));
	const order = async () => (await points('zorgcoordinator')).map(({ id }) => id);

	test('one place up or down; at an end it stays', async () => {
		const { jayden, noor, finn, lotte, subject } = table.items;
		await move('zorgcoordinator', finn, 'up');
		expect(await order()).toEqual([jayden, finn, noor, lotte, subject]);
		await move('zorgcoordinator', jayden, 'up');
		await move('zorgcoordinator', lotte, 'down');
		expect(await order()).toEqual([jayden, finn, noor, subject, lotte]);
	});

	test('is for the table', async () => {
		const id = await bring('mentor');
		await bring('mentor', { question: 'Nog iets' });
		await expect(move('partner', table.items.finn, 'up')).rejects.toThrow(Refusal);
		await expect(move('mentor', table.items.noor, 'up')).rejects.toThrow(NotFound);
		expect(id).toBeDefined();
	});
});
