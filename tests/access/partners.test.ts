import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import * as access from '#modules/partners/access.ts';
import { accessTable, people, type Who } from '#modules/partners/access.table.ts';
import type { FreshDatabase } from '../support/database.ts';
import { makeEverybody, takes } from '../support/everybody.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let school: TestSchool;
let actors: Record<Who, Actor>;
let ids: { partner: string; other: string; contact: string; atPartner: string; outsider: string };

beforeAll(async () => {
	database = await openTestDatabase();
	const everybody = await makeEverybody();
	({ school } = everybody);
	const { schoolId } = school;
	const [somebody, former] = [randomUUID(), randomUUID()];
	await asSystem(async (db) => {
		const partner = await add(db, 'partner', { schoolId, name: 'Samen Sterk', kind: 'welzijn' });
		const other = await add(db, 'partner', { schoolId, name: 'De Brug', kind: 'zorg' });
		const contact = await add(db, 'partner_contact', { schoolId, partnerId: partner, function: 'Aanmelden' });
		for (const id of [somebody, former]) await add(db, 'person', { schoolId, id, ...outsider });
		await db.sql`insert into reach (school_id, person_id, email) values (${schoolId}, ${somebody}, 'balie@samensterk.example')`;
		const names = { schoolId, partnerId: partner, function: 'Consulent', namedById: school.people.beheerder };
		const atPartner = await add(db, 'partner_person', { ...names, personId: somebody, fromOn: '2026-09-01' });
		await add(db, 'partner_person', { ...names, personId: former, fromOn: '2026-09-01', untilOn: '2026-11-09' });
		ids = { partner, other, contact, atPartner, outsider: somebody };
	});
	const extern = (personId: string): Actor => ({ ...school.actors.helper, personId });
	actors = { ...everybody.actors, partnerPerson: extern(somebody), formerPartnerPerson: extern(former) };
});
afterAll(() => closeTestDatabase(database));

const outsider = { kind: 'extern', givenName: 'Noa', familyName: 'Kuiper' };

const work: Record<string, (db: Db, actor: Actor) => PromiseLike<unknown>> = {
	'read partner': ({ sql }) => sql`select 1 from partner where id = ${ids.partner}`,
	'read other partner': ({ sql }) => sql`select 1 from partner where id = ${ids.other}`,
	'read contact': ({ sql }) => sql`select 1 from partner_contact where id = ${ids.contact}`,
	'read person': ({ sql }) => sql`select 1 from partner_person where partner_id = ${ids.partner}`,
	'add partner': (db) => add(db, 'partner', { schoolId: school.schoolId, name: 'Nieuw', kind: 'zorg' }),
	'change partner': ({ sql }) => sql`update partner set is_archived = true where id = ${ids.partner} returning 1`,
	'remove partner': ({ sql }) => sql`delete from partner where id = ${ids.other} returning 1`,
	'add contact': (db) =>
		add(db, 'partner_contact', { schoolId: school.schoolId, partnerId: ids.partner, function: 'Balie' }),
	'remove contact': ({ sql }) => sql`delete from partner_contact where id = ${ids.contact} returning 1`,
	'add person': (db, { personId }) => name(db, school.people.helper, personId),
	'end person': ({ sql }) => sql`update partner_person set until_on = ${today} where id = ${ids.atPartner} returning 1`,
	'remove person': ({ sql }) => sql`delete from partner_person where id = ${ids.atPartner} returning 1`,
	'add outsider': async (db) => {
		const id = await add(db, 'person', { schoolId: school.schoolId, ...outsider });
		await db.sql`insert into reach (school_id, person_id, email) values (${school.schoolId}, ${id}, 'noa@brug.example')`;
	},
	'change outsider': ({ sql }) => sql`update person set archived = true where id = ${ids.outsider} returning 1`,
	'read reach': ({ sql }) => sql`select 1 from reach where person_id = ${ids.outsider}`
};

const name = (db: Db, personId: string, namedById: string) =>
	add(db, 'partner_person', {
		schoolId: school.schoolId,
		partnerId: ids.partner,
		personId,
		function: 'Consulent',
		fromOn: today,
		namedById
	});

test.each(Object.keys(accessTable))('%s', async (what) => {
	const able: Who[] = [];
	for (const who of people) if (await takes(actors[who], (db) => work[what]!(db, actors[who]))) able.push(who);
	expect(able).toEqual(people.filter((who) => accessTable[what]!.includes(who)));
});

test('the screen offers what the database takes', () => {
	const own = (who: Who) => actors[who].schoolId === school.schoolId;
	const offers = (may: (actor: Actor) => boolean) => people.filter((who) => own(who) && may(actors[who]));
	const inOrder = (what: string) => people.filter((who) => accessTable[what]!.includes(who));
	expect(offers(access.maySeePartners)).toEqual(inOrder('read other partner'));
	expect(offers(access.mayKeepPartners)).toEqual(inOrder('change partner'));
	expect(offers((actor) => access.mayChangeOrigin(actor, { key: null }))).toEqual(inOrder('change partner'));
	expect(offers((actor) => access.mayChangeOrigin(actor, { key: 'mee' }))).toEqual([]);
});

describe('beside the table', () => {
	test('only somebody from outside speaks for a partner', async () => {
		const keeper = actors.zorgcoordinator;
		for (const personId of [school.parents.jayden, school.people.mentor, school.pupils.jayden])
			expect(await takes(keeper, (db) => name(db, personId, keeper.personId))).toBe(false);
	});

	test('in the own name, and for that partner for good', async () => {
		const keeper = actors.zorgcoordinator;
		expect(await takes(keeper, (db) => name(db, school.people.helper, school.people.beheerder))).toBe(false);
		const move = ({ sql }: Db) =>
			sql`update partner_person set partner_id = ${ids.other} where id = ${ids.atPartner} returning 1`;
		expect(await takes(keeper, move)).toBe(false);
	});

	test('the care team makes nobody a colleague, and does not read other addresses', async () => {
		const keeper = actors.zorgcoordinator;
		const colleague = { schoolId: school.schoolId, kind: 'medewerker', givenName: 'Noa', familyName: 'Kuiper' };
		expect(await takes(keeper, (db) => add(db, 'person', colleague))).toBe(false);
		const promote = ({ sql }: Db) => sql`update person set kind = 'medewerker' where id = ${ids.outsider} returning 1`;
		expect(await takes(keeper, promote)).toBe(false);
		const rename = ({ sql }: Db) =>
			sql`update person set given_name = 'X' where id = ${school.people.mentor} returning 1`;
		expect(await takes(keeper, rename)).toBe(false);
		const readMentor = ({ sql }: Db) => sql`select 1 from reach where person_id = ${school.people.mentor}`;
		await asSystem(
			({ sql }) =>
				sql`insert into reach (school_id, person_id, email) values (${school.schoolId}, ${school.people.mentor}, 'm@school.example')`
		);
		expect(await takes(keeper, readMentor)).toBe(false);
	});

	test('who speaks for a partner does so from–until, for that one, unless it is archived', async () => {
		const speaks = (who: Who, partnerId: string) =>
			as(actors[who], async ({ sql }) => {
				const [row] = await sql<{ is: boolean }[]>`select app_of_partner(${partnerId}) as is`;
				return row!.is;
			});
		expect(await speaks('partnerPerson', ids.partner)).toBe(true);
		expect(await speaks('partnerPerson', ids.other)).toBe(false);
		expect(await speaks('formerPartnerPerson', ids.partner)).toBe(false);
		expect(await speaks('mentor', ids.partner)).toBe(false);
		const archive = (is: boolean) =>
			asSystem(({ sql }) => sql`update partner set is_archived = ${is} where id = ${ids.partner}`);
		await archive(true);
		expect(await speaks('partnerPerson', ids.partner)).toBe(false);
		await archive(false);
	});

	test('speaking for a partner opens no pupil', async () => {
		const seen = await as(
			actors.partnerPerson,
			({ sql }) => sql`select 1 from pupil union all select 1 from involvement`
		);
		expect(seen).toEqual([]);
	});
});
