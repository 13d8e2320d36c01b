import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import * as access from '#modules/verwijzing/access.ts';
import { accessTable, type Row, type Who } from '#modules/verwijzing/access.table.ts';
import {
	referralDue,
	referralLine,
	referralTasks,
	viewOverview,
	viewReferral,
	viewReferrals
} from '#modules/verwijzing/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { addPartnerWithConsent, type Shared } from '../support/care.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, takes, whoMay, type Everybody } from '../support/everybody.ts';
import * as rows from '../support/referrals.ts';
import { as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let shared: Shared;
let ids: Record<Row, string>;

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	await asSystem(async (db) => {
		shared = await addPartnerWithConsent(db, school, 'verwijzing');
		const referral = await rows.addReferralRow(db, school, { sentOn: '2026-09-01', waitingSince: '2026-09-01' });
		const search = await rows.addSearch(db, school);
		ids = {
			referral,
			reminder: await rows.addReminder(db, school, referral),
			request: await rows.addRequest(db, school),
			search,
			step: await rows.addSearchStep(db, school, search),
			asked: await rows.addAskedSchool(db, school, search)
		};
	});
});
afterAll(() => closeTestDatabase(database));

const tables: Record<Row, [table: string, column: string]> = {
	referral: ['referral', 'why'],
	reminder: ['referral_reminder', 'note'],
	request: ['swv_request', 'needs'],
	search: ['other_school', 'why'],
	step: ['other_school_step', 'note'],
	asked: ['other_school_asked', 'note']
};
const all = Object.keys(tables) as Row[];

test.each(all)('who sees: %s', async (row) => {
	const [table] = tables[row];
	const able = await whoMay(everybody, ({ sql }) => sql`select 1 from ${sql(table)} where id = ${ids[row]}`);
	expect(able).toEqual(inOrder(accessTable.see[row]));
});

const additions: Record<Row, (db: Db, me: string) => PromiseLike<unknown>> = {
	referral: (db, authorId) => rows.addReferralRow(db, school, { authorId }),
	reminder: (db, remindedById) => rows.addReminder(db, school, ids.referral, { remindedById }),
	request: (db, authorId) => rows.addRequest(db, school, { authorId }),
	search: (db, authorId) => rows.addSearch(db, school, { authorId }),
	step: (db) => rows.addSearchStep(db, school, ids.search),
	asked: (db) => rows.addAskedSchool(db, school, ids.search)
};

test.each(all)('who adds: %s', async (row) => {
	const able = await whoMay(everybody, (db, actor) => additions[row](db, actor.personId));
	expect(able).toEqual(inOrder(accessTable.add[row]));
});

test.each(all)('who changes: %s', async (row) => {
	const [table, column] = tables[row];
	const able = await whoMay(
		everybody,
		({ sql }) => sql`update ${sql(table)} set ${sql(column)} = 'Anders' where id = ${ids[row]} returning 1`
	);
	expect(able).toEqual(inOrder(accessTable.change[row]));
});

test.each(Object.keys(accessTable.do) as (keyof typeof accessTable.do)[])('who may: %s', async (name) => {
	const able = await whoMay(everybody, async (db, actor) => {
		if (name === 'maySeeOverview') return access.maySeeOverview(actor) ? [1] : [];
		return access[name](await findOwnInvolvement(db, actor, school.pupils.jayden)) ? [1] : [];
	});
	expect(able).toEqual(inOrder(accessTable.do[name]));
});

const contextOf = <Params extends Record<string, string>>(db: Db, actor: Actor, params: Params): Context<Params> => ({
	db,
	actor,
	params,
	today,
	url: new URL('http://zicht.test/'),
	draft: async () => undefined
});

test.each<Who>(['mentor', 'teacher', 'stagiair', 'helper', 'directeur', 'parent', 'pupil', 'otherMentor', 'stranger'])(
	'for the %s there are no such pages, lines, tasks or dates',
	async (who) => {
		const actor = everybody.actors[who];
		const leerling = school.pupils.jayden;
		await expect(as(actor, (db) => viewReferrals(contextOf(db, actor, { leerling })))).rejects.toThrow(NotFound);
		const one = { leerling, verwijzing: ids.referral };
		await expect(as(actor, (db) => viewReferral(contextOf(db, actor, one)))).rejects.toThrow(NotFound);
		await expect(as(actor, (db) => viewOverview(contextOf(db, actor, {})))).rejects.toThrow(NotFound);
		expect(await as(actor, (db) => referralLine(db, leerling, { limit: 20 }))).toEqual([]);
		expect(await as(actor, (db) => referralTasks(db, actor, today))).toEqual([]);
		expect((await as(actor, (db) => referralDue(db, actor, [leerling], today))).size).toBe(0);
	}
);

test('a partner to whom the pupil is referred finds no row of it, with any id', async () => {
	const partner = { ...school.actors.helper, personId: shared.personId };
	for (const row of all) {
		const [table] = tables[row];
		expect(await as(partner, ({ sql }) => sql`select 1 from ${sql(table)}`), row).toEqual([]);
		expect(await takes(partner, (db) => additions[row](db, partner.personId)), row).toBe(false);
	}
});

test('a referral is not found under the address of another pupil', async () => {
	const actor = school.actors.zorgcoordinator;
	const other = { leerling: school.pupils.noor, verwijzing: ids.referral };
	await expect(as(actor, (db) => viewReferral(contextOf(db, actor, other)))).rejects.toThrow(NotFound);
});

test('the database sends nothing without a consent in force, and takes nobody else’s name', async () => {
	const me = school.actors.zorgcoordinator;
	const sent = { sentOn: today, waitingSince: today };
	const add = (row: Record<string, unknown>) => takes(me, (db) => rows.addReferralRow(db, school, row));
	expect(await add(sent)).toBe(false);
	expect(await add({ ...sent, partnerId: shared.partnerId })).toBe(true);
	expect(await add({ authorId: school.people.mentor })).toBe(false);
	const draft = await asSystem((db) => rows.addReferralRow(db, school));
	expect(
		await takes(
			me,
			({ sql }) => sql`update referral set sent_on = ${today}, waiting_since = ${today} where id = ${draft} returning 1`
		)
	).toBe(false);
	// Sent with a consent to one, and then made to be to another.
	const other = await asSystem(
		({ sql }) => sql<{ id: string }[]>`
			select id from partner where school_id = ${school.schoolId} and id <> ${shared.partnerId} limit 1`
	);
	const moved = await takes(
		me,
		({ sql }) => sql`update referral set partner_id = ${other[0]!.id} where id = ${ids.referral} returning 1`
	);
	expect(moved).toBe(false);
});
