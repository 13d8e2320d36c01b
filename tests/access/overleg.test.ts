import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { accessTable, people, type Who } from '#modules/overleg/access.table.ts';
import type { FreshDatabase } from '../support/database.ts';
import { takes } from '../support/everybody.ts';
import { addItem, addSeat, setTable, type Table } from '../support/meetings.ts';
import { add, closeTestDatabase, openTestDatabase } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let table: Table;
let concern: string;

beforeAll(async () => {
	database = await openTestDatabase();
	table = await setTable();
	const { items, meetings, partnerId, actors } = table;
	const { schoolId, people: staff } = table.school;
	const by = staff.zorgcoordinator;
	await asSystem(async (db) => {
		for (const itemId of Object.values(items))
			await db.sql`insert into agenda_note (school_id, item_id, by_id, text) values (${schoolId}, ${itemId}, ${staff.directeur}, 'Genoteerd')`;
		for (const itemId of [items.jayden, items.former])
			for (const audience of ['gedeeld', 'team', 'zorg'])
				await add(db, 'agenda_decision', { schoolId, itemId, text: 'Besloten', audience, changedById: by });
		await add(db, 'meeting_action', action(staff.directeur, by));
		await db.sql`update meeting set state = 'closed', closed_at = now(), closed_by_id = ${by} where id = ${meetings.former}`;
		const said = { schoolId, partnerId, byId: actors.partner.personId, text: 'Er is iets' };
		concern = await add(db, 'partner_concern', said);
	});
});
afterAll(() => closeTestDatabase(database));

const action = (ownerId: string, addedById: string) => ({
	schoolId: table.school.schoolId,
	meetingId: table.meetings.zat,
	itemId: table.items.jayden,
	what: 'Naar huis bellen',
	ownerId,
	dueOn: '2026-11-30',
	addedById
});

type Work = (db: Db, actor: Actor) => PromiseLike<unknown>;

const item =
	(name: keyof Table['items']): Work =>
	({ sql }) =>
		sql`select 1 from agenda_item where id = ${table.items[name]}`;
const of =
	(what: string, name: keyof Table['items']): Work =>
	({ sql }) =>
		sql`select 1 from ${sql(what)} where item_id = ${table.items[name]}`;
const decision =
	(audience: string): Work =>
	({ sql }) =>
		sql`select 1 from agenda_decision where item_id = ${table.items.jayden} and audience = ${audience}`;
const inDossier =
	(audience: string): Work =>
	({ sql }) =>
		sql`select 1 from pupil_decisions(${table.school.pupils.jayden}) where audience = ${audience}`;
const note =
	(name: keyof Table['items'], byOf = (actor: Actor) => actor.personId): Work =>
	async ({ sql }, actor) => {
		await sql`insert into agenda_note (school_id, item_id, by_id, text)
			values (${table.school.schoolId}, ${table.items[name]}, ${byOf(actor)}, 'Ik schrijf mee')`;
		return [1];
	};
const bring =
	(byOf = (actor: Actor) => actor.personId): Work =>
	async (db, actor) => {
		const id = await addItem(db, table, {
			meetingId: table.meetings.zat,
			position: 9,
			pupilId: table.school.pupils.jayden,
			question: 'Hoe nu?',
			source: 'mentor',
			broughtInById: byOf(actor)
		});
		// Of a pupil whom one does not see there is nothing to bring in.
		return db.sql`select 1 from agenda_pupil where item_id = ${id}`;
	};
const change =
	(name: keyof Table['items'], what: object): Work =>
	({ sql }) =>
		sql`update agenda_item set ${sql(what)} where id = ${table.items[name]} returning 1`;
const seat =
	(personOf: (actor: Actor) => string): Work =>
	async (db, actor) => {
		const meetingId = table.meetings.elsewhere;
		await addSeat(db, table, { meetingId, personId: personOf(actor), kind: 'lid', addedById: actor.personId });
		return [1];
	};
/** Somebody else than who does it. */
const another = ({ personId }: Actor) => {
	const { mentor, zorgcoordinator } = table.school.people;
	return personId === mentor ? zorgcoordinator : mentor;
};

const work: Record<string, Work> = {
	'know of the meeting': ({ sql }) => sql`select 1 from meeting where id = ${table.meetings.zat}`,
	'see who sits there': ({ sql }) =>
		sql`select 1 from meeting_seat where meeting_id = ${table.meetings.zat} and person_id = ${table.school.people.directeur}`,
	'read a point with consent': item('jayden'),
	'read whose point it is': of('agenda_pupil', 'jayden'),
	'read who brought it in': of('agenda_origin', 'jayden'),
	'read a point without consent': item('noor'),
	'read an anonymous point': item('finn'),
	'read who is anonymous': of('agenda_pupil', 'finn'),
	'read an anonymous point before it is read through': item('lotte'),
	'read a subject': item('subject'),
	'read a note': of('agenda_note', 'jayden'),
	'read a note without consent': of('agenda_note', 'noor'),
	'read a decision for the team': decision('team'),
	'read a decision for the care team': decision('zorg'),
	'read an action': ({ sql }) => sql`select 1 from meeting_action where item_id = ${table.items.jayden}`,
	'read in the dossier what is shared': inDossier('gedeeld'),
	'read in the dossier what is for the team': inDossier('team'),
	'read in the dossier what is for the care team': inDossier('zorg'),
	'note at a point with consent': note('jayden'),
	'note at a point without consent': note('noor'),
	'note in another name': note('jayden', another),
	'change somebody else’s note': ({ sql }, actor) =>
		sql`update agenda_note set text = 'Anders' where item_id = ${table.items.jayden} and by_id <> ${actor.personId} returning 1`,
	decide: (db, { personId }) =>
		add(db, 'agenda_decision', {
			schoolId: table.school.schoolId,
			itemId: table.items.jayden,
			text: 'Plus erbij',
			audience: 'team',
			changedById: personId
		}),
	'agree on an action': (db, { personId }) => add(db, 'meeting_action', action(table.school.people.mentor, personId)),
	'bring in Jayden': bring(),
	'bring in in another name': bring(another),
	'make a point anonymous': change('noor', { is_anonymous: true, alias: 'Z' }),
	'read it through': change('lotte', { checked_at: '2026-11-16' }),
	'take a point off': change('noor', { state: 'off' }),
	'close the meeting': ({ sql }, { personId }) => sql`
		update meeting set state = 'closed', closed_at = now(), closed_by_id = ${personId} where id = ${table.meetings.zat} returning 1`,
	'ask somebody to the table': seat(another),
	'sit down': seat(({ personId }) => personId),
	'raise a concern': (db, { personId }) =>
		add(db, 'partner_concern', {
			schoolId: table.school.schoolId,
			partnerId: table.partnerId,
			byId: personId,
			text: 'Een zorg'
		}),
	'read a concern': ({ sql }) => sql`select 1 from partner_concern where id = ${concern}`
};

test.each(Object.keys(accessTable))('%s', async (what) => {
	const able: Who[] = [];
	for (const who of people)
		if (await takes(table.actors[who], (db) => work[what]!(db, table.actors[who]))) able.push(who);
	expect(able).toEqual(people.filter((who) => accessTable[what]!.includes(who)));
});
