import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { FreshDatabase } from '../support/database.ts';
import { addConsentAnswer } from '../support/consents.ts';
import { takes } from '../support/everybody.ts';
import { addItem, addMeeting, addSeat, setTable, type Table } from '../support/meetings.ts';
import { add, as, closeTestDatabase, openTestDatabase, today } from '../support/school.ts';

/** By what way round could somebody from outside still learn who an anonymous pupil is, or somebody sit down uninvited (S2)? */

let database: FreshDatabase;
let table: Table;
/** Circle of the team, closed: Finn anonymous, brought in and read through by his mentor; Jayden, whom the helper guides, too. */
let meetingId: string;
let items: { finn: string; jayden: string };

beforeAll(async () => {
	database = await openTestDatabase();
	table = await setTable();
	const { school, partnerId } = table;
	const { schoolId, people, pupils } = school;
	await asSystem(async (db) => {
		meetingId = await addMeeting(db, table, { onDay: today, circle: 'team', state: 'held' });
		await addSeat(db, table, { meetingId, personId: people.zorgcoordinator, kind: 'lid' });
		await addSeat(db, table, {
			meetingId,
			personId: table.actors.partner.personId,
			kind: 'partner',
			partnerId,
			mayNote: true,
			untilOn: '2026-11-23'
		});
		const before = await addItem(db, table, { meetingId, position: 3, pupilId: pupils.finn, question: 'Toen al' });
		const anonymous = {
			meetingId,
			isAnonymous: true,
			checkedAt: new Date().toISOString(),
			checkedById: people.otherMentor
		};
		items = {
			finn: await addItem(db, table, {
				...anonymous,
				position: 1,
				alias: 'A',
				pupilId: pupils.finn,
				question: 'Een jongen komt niet.',
				broughtInById: people.otherMentor,
				followsId: before
			}),
			jayden: await addItem(db, table, {
				...anonymous,
				position: 2,
				alias: 'B',
				pupilId: pupils.jayden,
				question: 'Wie?'
			})
		};
		await db.sql`delete from agenda_pupil where item_id = ${before}`;
		const decided = { schoolId, audience: 'team', changedById: people.zorgcoordinator };
		await add(db, 'agenda_decision', { ...decided, itemId: items.jayden, text: 'Jayden krijgt hulp' });
		await db.sql`update meeting set state = 'closed', closed_at = now(), closed_by_id = ${people.zorgcoordinator} where id = ${meetingId}`;
	});
});
afterAll(() => closeTestDatabase(database));

const rowsOf = (actor: Actor, name: string, itemId: string) =>
	as(actor, ({ sql }) => sql`select * from ${sql(name)} t where to_jsonb(t)::text like ${`%${itemId}%`}`.execute());

describe('somebody from outside', () => {
	test('does not learn from a point who brought it in or read it: that says which group it is', async () => {
		const { partner, zorgcoordinator } = table.actors;
		const names = ['agenda_item', 'agenda_origin', 'agenda_pupil', 'agenda_note', 'agenda_decision', 'meeting_action'];
		const seen = JSON.stringify(await Promise.all(names.map((name) => rowsOf(partner, name, items.finn))));
		expect(seen).toContain('Een jongen komt niet.');
		const { people, pupils } = table.school;
		for (const secret of [people.otherMentor, pupils.finn, 'Toen al']) expect(seen).not.toContain(secret);
		expect(JSON.stringify(await rowsOf(partner, 'agenda_item', items.finn))).not.toMatch(/follow|source|by_id/);
		expect(JSON.stringify(await rowsOf(zorgcoordinator, 'agenda_origin', items.finn))).toContain(people.otherMentor);
	});

	test.each(['agenda_pupil', 'agenda_item', 'agenda_decision'])(
		'who guides the pupil reads no row of %s that joins the anonymous pupil to the point',
		async (name) => {
			expect(await rowsOf(table.actors.helper, name, items.jayden)).toEqual([]);
			const [row] = await rowsOf(table.actors.mentor, name, items.jayden);
			expect(row).toBeDefined();
		}
	);

	test('gets no action: its words are not read through', async () => {
		const { schoolId } = table.school;
		const act = (ownerId: string) => (db: Db) =>
			add(db, 'meeting_action', {
				schoolId,
				meetingId: table.meetings.zat,
				itemId: table.items.finn,
				what: 'Finn bellen',
				ownerId,
				dueOn: '2026-11-30',
				addedById: table.school.people.zorgcoordinator
			});
		const { zorgcoordinator, partner, mentor, parent } = table.actors;
		expect(await takes(zorgcoordinator, act(mentor.personId))).toBe(true);
		expect(await takes(zorgcoordinator, act(partner.personId))).toBe(false);
		expect(await takes(zorgcoordinator, act(parent.personId))).toBe(false);
	});
});

describe('who sits down at a table where pupils are discussed', () => {
	type Who = keyof Table['actors'];
	const sit = (circle: string, who: Who) => async (db: Db) => {
		const { personId } = table.actors[who];
		const id = await addMeeting(db, table, { onDay: today, circle, chairId: personId });
		await addSeat(db, table, { meetingId: id, personId, kind: 'lid', addedById: personId });
		return [id];
	};
	test.each<[Who, { zorg: boolean; team: boolean; 'geen leerlingen': boolean }]>([
		['zorgcoordinator', { zorg: true, team: true, 'geen leerlingen': true }],
		['orthopedagoog', { zorg: true, team: true, 'geen leerlingen': true }],
		['teamleider', { zorg: false, team: true, 'geen leerlingen': true }],
		['directeur', { zorg: false, team: true, 'geen leerlingen': true }],
		['administratie', { zorg: false, team: false, 'geen leerlingen': true }],
		['beheerder', { zorg: false, team: false, 'geen leerlingen': true }],
		['mentor', { zorg: false, team: false, 'geen leerlingen': false }]
	])('%s, uninvited', async (who, expected) => {
		const may = (circle: string) => takes(table.actors[who], sit(circle, who));
		expect({
			zorg: await may('zorg'),
			team: await may('team'),
			'geen leerlingen': await may('geen leerlingen')
		}).toEqual(expected);
	});

	test('who keeps the school asks others to it', async () => {
		const { administratie, mentor } = table.actors;
		const ask = async (db: Db) => {
			const id = await addMeeting(db, table, { onDay: today, circle: 'team', chairId: mentor.personId });
			await addSeat(db, table, {
				meetingId: id,
				personId: mentor.personId,
				kind: 'lid',
				addedById: administratie.personId
			});
			return [id];
		};
		expect(await takes(administratie, ask)).toBe(true);
	});
});

describe('where a point comes from', () => {
	const bring = (who: 'mentor' | 'otherMentor', more: object = {}) =>
		as(table.actors[who], (db) =>
			addItem(db, table, {
				meetingId: table.meetings.zat,
				position: 9,
				pupilId: table.school.pupils.jayden,
				question: 'Hoe nu?',
				broughtInById: table.actors[who].personId,
				source: 'mentor',
				...more
			})
		);

	test('whoever brings in a pupil whom one knows says so in the own name', async () => {
		const { mentor, zorgcoordinator } = table.actors;
		expect(await bring('mentor')).toBeDefined();
		await expect(bring('mentor', { broughtInById: zorgcoordinator.personId })).rejects.toThrow(/row-level security/);
		await expect(bring('mentor', { checkedById: mentor.personId })).rejects.toThrow(/row-level security/);
	});

	test('nobody puts a name to a point that stood there before, or brings in a pupil whom one does not know', async () => {
		const { schoolId } = table.school;
		const { mentor, otherMentor } = table.actors;
		const itemId = await bring('mentor');
		const claim = (actor: Actor) => (db: Db) =>
			db.sql`update agenda_origin set brought_in_by_id = ${actor.personId} where item_id = ${itemId} returning item_id`;
		for (const actor of [mentor, otherMentor, table.actors.zorgcoordinator])
			expect(await takes(actor, claim(actor))).toBe(false);
		expect(
			await takes(
				mentor,
				({ sql }) => sql`insert into agenda_pupil (school_id, item_id, pupil_id, name)
					values (${schoolId}, ${table.items.subject}, ${table.school.pupils.jayden}, 'Jayden') returning item_id`
			)
		).toBe(false);
		// The row of a pupil whom one does not see is not there to be brought in.
		const id = await bring('otherMentor');
		expect(await asSystem(({ sql }) => sql`select from agenda_pupil where item_id = ${id}`.execute())).toEqual([]);
	});

	test('who read it through is written by the database, and other words take it back', async () => {
		const { zorgcoordinator } = table.actors;
		const itemId = table.items.lotte;
		const state = () =>
			asSystem(
				async ({ sql }) =>
					(
						await sql<{ isChecked: boolean; by: string | null }[]>`
							select i.checked_at is not null as "isChecked", o.checked_by_id as by
							from agenda_item i join agenda_origin o on o.item_id = i.id where i.id = ${itemId}`
					)[0]
			);
		await as(zorgcoordinator, ({ sql }) => sql`update agenda_item set checked_at = '2020-01-01' where id = ${itemId}`);
		expect(await state()).toEqual({ isChecked: true, by: zorgcoordinator.personId });
		await as(zorgcoordinator, ({ sql }) => sql`update agenda_item set facts = 'Woont in Dorp' where id = ${itemId}`);
		expect(await state()).toEqual({ isChecked: false, by: null });
	});

	test.each(['Jayden', 'J.W.', 'a', 'ABC'])('an alias is a letter, not %s', async (alias) => {
		const name = ({ sql }: Db) =>
			sql`update agenda_item set alias = ${alias} where id = ${table.items.lotte} returning id`;
		await expect(as(table.actors.zorgcoordinator, name)).rejects.toThrow(/agenda_item_anonymous/);
	});
});

describe('a point that had the name and becomes anonymous', () => {
	const named = (pupilId: string) =>
		asSystem((db) =>
			addItem(db, table, { meetingId: table.meetings.zat, position: 9, pupilId, question: 'Wat nu?', alias: 'C' })
		);
	/** By the care coordinator at the table, who reads it through afterwards. */
	const becomesAnonymous = (itemId: string) =>
		as(table.actors.zorgcoordinator, async ({ sql }) => {
			await sql`update agenda_item set is_anonymous = true where id = ${itemId}`;
			await sql`update agenda_item set checked_at = now() where id = ${itemId}`;
		});
	const sees = async (itemId: string) =>
		(
			await as(table.actors.partner, ({ sql }) =>
				sql`
			select id from agenda_item where id = ${itemId}
			union all select item_id from agenda_note where item_id = ${itemId}`.execute()
			)
		).length;

	test('is gone for the partner who could read the name, with the own note, also after the consent is withdrawn', async () => {
		const { partner } = table.actors;
		const itemId = await named(table.school.pupils.jayden);
		await as(
			partner,
			({ sql }) => sql`
			insert into agenda_note (school_id, item_id, by_id, text) values (${partner.schoolId}, ${itemId}, ${partner.personId}, 'Jayden sliep slecht')`
		);
		expect(await sees(itemId)).toBe(2);
		await becomesAnonymous(itemId);
		expect(await sees(itemId)).toBe(0);
		await asSystem(async (db) => {
			await addConsentAnswer(db, table.school, {
				consentId: table.consent,
				personId: table.school.parents.jayden,
				answer: 'withdraws'
			});
		});
		expect(await sees(itemId)).toBe(0);
	});

	test('is read as a letter by a partner who never could: nobody had allowed it', async () => {
		const itemId = await named(table.school.pupils.noor);
		expect(await sees(itemId)).toBe(0);
		await becomesAnonymous(itemId);
		expect(await sees(itemId)).toBe(1);
	});

	test('what a partner reads of it does not tell that it had the name', async () => {
		const { partner } = table.actors;
		expect(JSON.stringify(await rowsOf(partner, 'agenda_item', table.items.finn))).not.toContain('named');
		expect(await rowsOf(partner, 'agenda_origin', table.items.finn)).toEqual([]);
	});
});
