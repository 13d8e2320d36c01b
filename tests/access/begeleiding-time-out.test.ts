import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	changeTimeOut,
	comeIn,
	go,
	removeTimeOut,
	viewPupilTimeOuts,
	viewRoom,
	viewRoomPattern,
	viewTimeOut
} from '#modules/begeleiding/server/index.ts';
import * as access from '#modules/begeleiding/time-out/access.ts';
import { accessTable, people, type Who } from '#modules/begeleiding/time-out/access.table.ts';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { makeEverybody, whoMay, type Everybody } from '../support/everybody.ts';
import { addTimeOut } from '../support/guidance.ts';
import { as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let id: string;
const now = new Date('2026-11-16T09:30:00Z');

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	id = await asSystem((db) => addTimeOut(db, school));
});
afterAll(() => closeTestDatabase(database));

const actorOf = (who: Who): Actor => everybody.actors[who];
const sorted = (who: readonly Who[]): Who[] => people.filter((each) => who.includes(each));
const pageOf = <Params>(db: Db, actor: Actor, params: Params) =>
	({
		db,
		actor,
		today,
		params,
		url: new URL('http://zicht.test/'),
		draft: () => Promise.resolve(undefined)
	}) as unknown as Context<Params>;

describe('the database', () => {
	test('shows it', async () => {
		expect(await whoMay(everybody, ({ sql }) => sql`select 1 from time_out where id = ${id}`)).toEqual(
			sorted(accessTable.see.timeOut)
		);
	});
	test('takes another one, in which the pupil has left', async () => {
		const left = { outAt: '2026-11-16T09:20:00Z', wentTo: 'les' };
		expect(
			await whoMay(everybody, (db, { personId }) =>
				addTimeOut(db, school, { ...left, outById: personId, inById: personId })
			)
		).toEqual(sorted(accessTable.add.timeOut));
	});
	test('lets it be completed', async () => {
		expect(
			await whoMay(everybody, ({ sql }) => sql`update time_out set helped = 'Water' where id = ${id} returning 1`)
		).toEqual(sorted(accessTable.change.timeOut));
	});
	test('lets nobody erase it, or move it to another pupil', async () => {
		expect(await whoMay(everybody, ({ sql }) => sql`delete from time_out where id = ${id} returning 1`)).toEqual([]);
		expect(
			await whoMay(
				everybody,
				({ sql }) => sql`update time_out set pupil_id = ${school.pupils.noor} where id = ${id} returning 1`
			)
		).toEqual([]);
	});
	test('has a pupil in the room once', async () => {
		await expect(asSystem((db) => addTimeOut(db, school))).rejects.toMatchObject({ code: '23505' });
	});
});

describe('what the screen offers', () => {
	test.each(Object.entries(accessTable.do))('%s', async (name, expected) => {
		const row = { inById: school.people.mentor, createdAt: now, outAt: null, removedOn: null };
		const found: Who[] = [];
		for (const who of people) {
			const actor = actorOf(who);
			const own = await as(actor, (db) => findOwnInvolvement(db, actor, school.pupils.jayden));
			const may = {
				maySendToRoom: access.maySendToRoom(own),
				mayChangeTimeOut: access.mayChangeTimeOut(own, row, now, 24),
				mayRemoveTimeOut: access.mayRemoveTimeOut(actor, own, row, now, 24),
				maySeeRoomPattern: actor.schoolId === school.schoolId && access.maySeeRoomPattern(actor)
			}[name];
			if (may) found.push(who);
		}
		expect(found).toEqual(sorted(expected));
	});
});

describe('what is not for somebody looks as if it were not there', () => {
	test.each(people.filter((who) => !accessTable.see.timeOut.includes(who)))('%s', async (who) => {
		const actor = actorOf(who);
		const { jayden } = school.pupils;
		const works: ((db: Db) => Promise<unknown>)[] = [
			(db) => viewTimeOut(pageOf(db, actor, { timeout: id })),
			(db) => viewPupilTimeOuts(pageOf(db, actor, { leerling: jayden })),
			(db) => go(db, actor, { id, wentTo: 'les' }, { today }),
			(db) => removeTimeOut(db, actor, id, { reason: 'Weg' }, { today }),
			(db) => changeTimeOut(db, actor, id, {} as never, { today })
		];
		for (const work of works) await expect(as(actor, work)).rejects.toThrow(NotFound);
		await expect(
			as(actor, (db) => comeIn(db, actor, { pupil: jayden, fromWhere: '', reason: null, reasonText: '' }, { today }))
		).rejects.toMatchObject({ name: who === 'pupil' || who === 'parent' ? 'Refusal' : 'NotFound' });
	});

	test('the room shows only pupils whom one sees, and is not for families', async () => {
		const room = (who: Who) => as(actorOf(who), (db) => viewRoom(pageOf(db, actorOf(who), {}), now));
		expect((await room('mentor')).now.map(({ pupilId }) => pupilId)).toEqual([school.pupils.jayden]);
		expect((await room('otherMentor')).now).toEqual([]);
		expect((await room('administratie')).pupils).toEqual([]);
		for (const who of ['pupil', 'parent'] as const) await expect(room(who)).rejects.toThrow(NotFound);
	});

	test('the pattern of the school is for who leads and the care team', async () => {
		const pattern = (who: Who) => as(actorOf(who), (db) => viewRoomPattern(pageOf(db, actorOf(who), {}), now));
		expect((await pattern('directeur')).happened).toHaveLength(1);
		expect((await pattern('stranger')).happened).toEqual([]);
		for (const who of ['mentor', 'helper', 'parent', 'administratie'] as const)
			await expect(pattern(who)).rejects.toThrow(NotFound);
	});
});
