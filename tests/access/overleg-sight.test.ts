import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { FreshDatabase } from '../support/database.ts';
import { addConsentAnswer } from '../support/consents.ts';
import { takes } from '../support/everybody.ts';
import { addSeat, setTable, type Table } from '../support/meetings.ts';
import { add, as, closeTestDatabase, openTestDatabase, today } from '../support/school.ts';

/** What a meeting opens, and for whom: the agenda, never the file (S2, S4). */

let database: FreshDatabase;
let table: Table;

beforeAll(async () => {
	database = await openTestDatabase();
	table = await setTable();
	const { school, items } = table;
	const { schoolId, people } = school;
	await asSystem(async (db) => {
		for (const itemId of Object.values(items))
			await db.sql`insert into agenda_note (school_id, item_id, by_id, text) values (${schoolId}, ${itemId}, ${people.zorgcoordinator}, 'Genoteerd')`;
	});
});
afterAll(() => closeTestDatabase(database));

type Who = keyof Table['actors'];
type Point = keyof Table['items'];
const points: Point[] = ['jayden', 'noor', 'finn', 'lotte', 'subject', 'former'];

/** Of each point what this person reads: the question, who it is about, and what others noted. */
async function reads(who: Who, day = today): Promise<Partial<Record<Point, string>>> {
	const actor = { ...table.actors[who], today: day };
	const rows = await as(actor, ({ sql }) =>
		sql<{ id: string; pupil: boolean; notes: number }[]>`
			select i.id, exists (select 1 from agenda_pupil p where p.item_id = i.id) as pupil,
				(select count(*)::int from agenda_note n where n.item_id = i.id) as notes
			from agenda_item i`.execute()
	);
	return Object.fromEntries(
		points.flatMap((point) => {
			const row = rows.find(({ id }) => id === table.items[point]);
			return row ? [[point, ['question', row.pupil && 'who', row.notes > 0 && 'notes'].filter(Boolean).join(' ')]] : [];
		})
	);
}

const all = 'question who notes';
const ofCareTeam = { jayden: all, noor: all, finn: all, lotte: all, subject: 'question notes', former: all };

describe('who reads what of an agenda', () => {
	test.each<[Who, string, Partial<Record<Point, string>>]>([
		['zorgcoordinator', 'in the chair', ofCareTeam],
		[
			'directeur',
			'with a seat; not at the meeting before',
			{ jayden: all, noor: all, finn: all, lotte: all, subject: 'question notes' }
		],
		['orthopedagoog', 'no seat, but of the care team', { jayden: all, noor: all, finn: all, lotte: all, former: all }],
		['mentor', 'brought Jayden in', { jayden: 'question who' }],
		['teamleider', 'leads, without a seat', {}],
		['teacher', 'teaches Jayden', {}],
		['administratie', 'keeps the school', {}],
		['beheerder', 'keeps the school', {}],
		['helper', 'guides Jayden', {}],
		['pupil', 'is Jayden', {}],
		['parent', 'of Jayden', {}],
		[
			'partner',
			'with consent for Jayden, and for nobody else',
			{ jayden: all, finn: 'question', subject: 'question notes' }
		],
		['silentPartner', 'of the same partner', { jayden: all, finn: 'question', subject: 'question notes' }],
		['otherPartner', 'sits at another table', {}],
		['latePartner', 'the days after that meeting are over', {}],
		['stranger', 'of another school', {}]
	])('%s: %s', async (who, _why, expected) => {
		expect(await reads(who)).toEqual(expected);
	});
});

describe('what ends', () => {
	test('a partner reads until so many days after the meeting, and not a day longer (S4)', async () => {
		expect(Object.keys(await reads('partner', '2026-11-23'))).toEqual(['jayden', 'finn', 'subject']);
		expect(await reads('partner', '2026-11-24')).toEqual({});
		expect(Object.keys(await reads('latePartner', '2026-10-15'))).toEqual([]);
	});

	test('consent counts on the day of reading: withdrawn in the middle of the meeting, the pupil is gone at once (S2)', async () => {
		const away = new Error('away');
		await expect(
			asSystem(async (db) => {
				await addConsentAnswer(db, table.school, {
					consentId: table.consent,
					personId: table.school.parents.jayden,
					answer: 'withdraws'
				});
				const { schoolId, personId } = table.actors.partner;
				const [row] = await db.sql<{ seen: number }[]>`
					select set_config('app.school', ${schoolId}, true), set_config('app.person', ${personId}, true),
						set_config('app.today', ${today}, true)`.then(
					() => db.sql<{ seen: number }[]>`select app_item_sight(${table.items.jayden}) as seen`
				);
				expect(row!.seen).toBe(0);
				throw away;
			})
		).rejects.toThrow(away);
	});

	test('who no longer speaks for the partner has no seat', async () => {
		const { partner } = table.actors;
		await asSystem(
			({ sql }) => sql`update partner_person set until_on = '2026-11-15' where person_id = ${partner.personId}`
		);
		expect(await reads('partner')).toEqual({});
		await asSystem(({ sql }) => sql`update partner_person set until_on = null where person_id = ${partner.personId}`);
		expect(Object.keys(await reads('partner'))).toEqual(['jayden', 'finn', 'subject']);
	});
});

describe('a point that was taken off', () => {
	const off = async <Result>(work: () => Promise<Result>): Promise<Result> => {
		const set = (state: string) =>
			asSystem(({ sql }) => sql`update agenda_item set state = ${state} where id = ${table.items.jayden}`.execute());
		await set('off');
		try {
			return await work();
		} finally {
			await set('open');
		}
	};
	test.each<[Who, boolean]>([
		['zorgcoordinator', true],
		['directeur', true],
		['orthopedagoog', true],
		['mentor', true],
		['partner', false],
		['silentPartner', false],
		['teamleider', false],
		['teacher', false],
		['parent', false],
		['stranger', false]
	])('is read by %s: %s', async (who, expected) => {
		expect('jayden' in (await off(() => reads(who)))).toBe(expected);
	});

	test('where the next point stands is told to staff, and not to a partner or another school', async () => {
		const place = (who: Who) =>
			as(table.actors[who], ({ sql }) =>
				sql<{ place: number; aliases: number }[]>`select * from app_agenda_place(${table.meetings.zat})`.execute()
			);
		expect([...(await place('mentor'))]).toEqual([{ place: 6, aliases: 2 }]);
		for (const who of ['partner', 'parent', 'stranger'] as const) expect([...(await place(who))], who).toEqual([]);
	});
});

describe('a seat opens the agenda and nothing else', () => {
	const tables = [
		'pupil',
		'contact',
		'enrolment',
		'group_member',
		'involvement',
		'log_entry',
		'opp_version',
		'goal',
		'file',
		'consent'
	];
	test.each(tables)('no row of %s for a partner', async (name) => {
		for (const who of ['partner', 'silentPartner'] as const) {
			const rows = await as(table.actors[who], ({ sql }) => sql`select * from ${sql(name)} limit 1`.execute());
			expect(rows, who).toEqual([]);
		}
	});

	test('a director with a seat opens no file by it', async () => {
		const { directeur } = table.actors;
		const rows = await as(directeur, ({ sql }) =>
			sql`select sees from involvement where 'zorg' = any (sees)`.execute()
		);
		expect(rows).toEqual([]);
	});

	test('what a partner can read of an anonymous point holds neither who it is nor when born', async () => {
		const { partner } = table.actors;
		const { finn } = table.school.pupils;
		const everything = await as(partner, async ({ sql }) => {
			const names = await sql<{ name: string }[]>`
				select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege(c.oid, 'select')`;
			const found: string[] = [];
			for (const { name } of names) found.push(JSON.stringify(await sql`select * from ${sql(name)}`));
			return found.join('\n');
		});
		const [born] = await asSystem(
			({ sql }) => sql<{ on: string }[]>`select born_on::text as on from pupil where id = ${finn}`
		);
		expect(everything.includes('Een jongen komt niet.')).toBe(true);
		for (const secret of [finn, 'Finn', 'Otten', born!.on]) expect(everything.includes(secret), secret).toBe(false);
	});
});

describe('who writes what', () => {
	const note = (db: Db, personId: string, itemId: string) =>
		db.sql`insert into agenda_note (school_id, item_id, by_id, text) values (${table.school.schoolId}, ${itemId}, ${personId}, 'Ik schrijf mee')`.then(
			() => [1]
		);
	const decide = (db: Db, personId: string, itemId: string) =>
		add(db, 'agenda_decision', {
			schoolId: table.school.schoolId,
			itemId,
			text: 'Plus erbij',
			audience: 'team',
			changedById: personId
		});
	const act = (db: Db, personId: string, itemId: string) =>
		add(db, 'meeting_action', {
			schoolId: table.school.schoolId,
			meetingId: table.meetings.zat,
			itemId,
			what: 'Bellen',
			ownerId: table.school.people.mentor,
			dueOn: '2026-11-30',
			addedById: personId
		});
	const may = (who: Who, work: (db: Db, personId: string) => PromiseLike<unknown>) =>
		takes(table.actors[who], (db) => work(db, table.actors[who].personId));

	test.each<[Who, Point, { note: boolean; decide: boolean; act: boolean }]>([
		['directeur', 'noor', { note: false, decide: true, act: true }],
		['partner', 'jayden', { note: true, decide: false, act: false }],
		['partner', 'finn', { note: true, decide: false, act: false }],
		['partner', 'noor', { note: false, decide: false, act: false }],
		['partner', 'lotte', { note: false, decide: false, act: false }],
		['silentPartner', 'jayden', { note: false, decide: false, act: false }],
		['mentor', 'jayden', { note: false, decide: false, act: false }],
		['orthopedagoog', 'jayden', { note: false, decide: false, act: false }]
	])('%s about %s', async (who, point, expected) => {
		const itemId = table.items[point];
		expect({
			note: await may(who, (db, personId) => note(db, personId, itemId)),
			decide: await may(who, (db, personId) => decide(db, personId, itemId)),
			act: await may(who, (db, personId) => act(db, personId, itemId))
		}).toEqual(expected);
	});

	test.each<[Who, boolean]>([
		['zorgcoordinator', true],
		['orthopedagoog', true],
		['directeur', false],
		['teamleider', false],
		['administratie', false],
		['mentor', false],
		['partner', false]
	])('asks somebody to the table of a care meeting: %s', async (who, expected) => {
		const asks = (db: Db, personId: string) =>
			addSeat(db, table, {
				meetingId: table.meetings.elsewhere,
				personId: table.school.people.mentor,
				kind: 'lid',
				addedById: personId
			}).then(() => [1]);
		expect(await may(who, asks)).toBe(expected);
	});

	test('a partner gets no seat as one of the school, nor for a partner of somebody else, nor longer than the days after', async () => {
		const { elsewhere } = table.meetings;
		const { personId } = table.actors.partner;
		const right = { kind: 'partner', partnerId: table.partnerId, untilOn: '2026-11-23' };
		const sit = (row: Partial<Parameters<typeof addSeat>[2]>) => (db: Db, addedById: string) =>
			addSeat(db, table, { meetingId: elsewhere, personId, addedById, ...right, ...row }).then(() => [1]);
		expect(await may('zorgcoordinator', sit({}))).toBe(true);
		expect(await may('zorgcoordinator', sit({ kind: 'lid', partnerId: null }))).toBe(false);
		expect(await may('zorgcoordinator', sit({ untilOn: '2026-11-24' }))).toBe(false);
		expect(await may('zorgcoordinator', sit({ personId: table.actors.otherPartner.personId }))).toBe(false);
	});
});
