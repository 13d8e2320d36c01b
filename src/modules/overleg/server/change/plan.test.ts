import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { addItem, setTable, type Table } from '../../../../../tests/support/meetings.ts';
import { add, as, closeTestDatabase, openTestDatabase, today } from '../../../../../tests/support/school.ts';
import type { StartSeriesForm } from '../../forms.ts';
import * as overleg from '../index.ts';

let database: FreshDatabase;
let table: Table;
beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	table = await setTable();
});

const idIn = (path?: string) => path!.split('/').at(-2)!;
const asked = () => [table.school.people.directeur, table.guests.partner];
const plan = (change: object = {}, actor: Actor = table.actors.zorgcoordinator) => {
	const input = {
		kind: 'zat',
		location: null,
		chair: table.school.people.zorgcoordinator,
		people: asked(),
		on: '2026-12-01',
		time: '13:00',
		minutes: 60,
		place: 'Lokaal 4',
		...change
	};
	return as(actor, (db) => overleg.planMeeting(db, actor, input, today));
};
const look = (id: string, actor: Actor = table.actors.zorgcoordinator) =>
	as(actor, (db) => overleg.viewTable(db, actor, id, today));

describe('one meeting', () => {
	test('is in the calendar, with who was asked: staff write along, a partner reads until the days after it', async () => {
		const id = idIn((await plan())?.to);
		const { meeting, seats } = await look(id);
		expect(meeting).toMatchObject({
			kindKey: 'zat',
			circle: 'zorg',
			onDay: '2026-12-01',
			startsAt: '13:00',
			state: 'planned'
		});
		expect(seats.map(({ name, kind, mayNote, untilOn }) => [name, kind, mayNote, untilOn])).toEqual([
			['Ruud Smit', 'lid', true, '2027-03-01'],
			['Ineke Vos', 'lid', true, '2027-03-01'],
			['Noa Kuiper', 'partner', false, '2026-12-08']
		]);
	});

	test('a partner is told by mail that something waits; not what', async () => {
		await plan();
		const mails = await asSystem(
			({ sql }) =>
				sql<
					{ payload: object }[]
				>`select payload from outbox where school_id = ${table.school.schoolId} and kind = 'mail'`
		);
		expect(mails).toMatchObject([{ payload: { letter: 'ready', personId: table.guests.partner } }]);
	});

	test.each(['directeur', 'teamleider', 'administratie', 'mentor', 'partner', 'parent'] as const)(
		'about care is not planned by %s',
		async (who) => {
			await expect(plan({}, table.actors[who])).rejects.toThrow(Refusal);
		}
	);

	test('without pupils is planned by who leads the school', async () => {
		const { directeur } = table.actors;
		const id = idIn((await plan({ kind: 'mr', chair: directeur.personId, people: [] }, directeur))?.to);
		expect((await look(id, directeur)).meeting).toMatchObject({ circle: 'geen leerlingen', subject: 'school' });
	});

	test.each([
		['a day that is over', { on: '2026-11-15' }],
		['a kind that the set-up does not have', { kind: 'koffie' }]
	])('is refused with %s', async (_what, change) => {
		await expect(plan(change)).rejects.toThrow(FormIssue);
	});

	test('moved, its seats move along; who works on what stood there before is told', async () => {
		const { zorgcoordinator } = table.actors;
		const id = idIn((await plan())?.to);
		const move = (version: number) =>
			as(zorgcoordinator, (db) =>
				overleg.moveMeeting(
					db,
					zorgcoordinator,
					id,
					{ on: '2026-12-03', time: '14:00', minutes: 60, place: '', version },
					today
				)
			);
		await move(1);
		const { meeting, seats } = await look(id);
		expect(meeting).toMatchObject({ onDay: '2026-12-03', startsAt: '14:00' });
		expect(seats.at(-1)).toMatchObject({ kind: 'partner', untilOn: '2026-12-10' });
		await expect(move(1)).rejects.toThrow(EditConflict);
	});

	test('cancelled, it stays as it was; one that was begun is not cancelled', async () => {
		const { zorgcoordinator } = table.actors;
		const cancel = (id: string) =>
			as(zorgcoordinator, (db) => overleg.cancelMeeting(db, zorgcoordinator, id, { reason: 'Ziek', version: 1 }));
		const id = idIn((await plan())?.to);
		await cancel(id);
		expect((await look(id)).meeting.state).toBe('cancelled');
		await expect(cancel(table.meetings.zat)).rejects.toThrow(Refusal);
	});

	test('the seat of a partner ends, and at once there is nothing to read', async () => {
		const { zorgcoordinator, partner } = table.actors;
		const { zat } = table.meetings;
		const points = async () => (await as(partner, ({ sql }) => sql`select id from agenda_item`.execute())).length;
		expect(await points()).toBe(3);
		await as(zorgcoordinator, (db) => overleg.endSeat(db, zorgcoordinator, zat, { person: partner.personId }));
		expect(await points()).toBe(0);
		await expect(look(zat, partner)).rejects.toThrow(NotFound);
		await as(zorgcoordinator, (db) =>
			overleg.addSeat(db, zorgcoordinator, zat, { person: partner.personId, kind: 'lid', mayNote: true }, today)
		);
		expect(await points()).toBe(3);
	});
});

describe('a series', () => {
	const start = (change: Partial<StartSeriesForm> = {}) => {
		const { zorgcoordinator } = table.actors;
		const input: StartSeriesForm = {
			kind: 'zat',
			location: null,
			chair: zorgcoordinator.personId,
			people: asked(),
			time: '13:00',
			minutes: 60,
			place: '',
			interval: 'week',
			every: 1,
			weekdays: [2],
			fromOn: '2026-11-17',
			untilOn: '2027-01-15',
			...change
		};
		return as(zorgcoordinator, (db) => overleg.startSeries(db, zorgcoordinator, input, today));
	};
	const list = () => as(table.actors.zorgcoordinator, (db) => overleg.listSeries(db, table.actors.zorgcoordinator));

	test('stands in the calendar as a whole, without the holidays, with everybody at each table', async () => {
		const { schoolId, yearId } = table.school;
		await asSystem((db) =>
			add(db, 'period', {
				schoolId,
				schoolYearId: yearId,
				kind: 'vakantie',
				name: 'Kerst',
				startsOn: '2026-12-19',
				endsOn: '2027-01-03'
			})
		);
		await start();
		expect(await list()).toMatchObject([{ name: 'Zorg- en adviesteam (ZAT)', coming: 7, nextOn: '2026-11-17' }]);
		const [seats] = await asSystem(
			({ sql }) => sql<{ count: number }[]>`
			select count(*)::int as count from meeting_seat s join meeting m on m.school_id = s.school_id and m.id = s.meeting_id
			where m.school_id = ${schoolId} and m.series_id is not null`
		);
		expect(seats!.count).toBe(7 * 3);
	});

	test('stops: what is still to come goes, but what has a point on its agenda stays', async () => {
		const { zorgcoordinator, orthopedagoog } = table.actors;
		await start();
		const [series] = await list();
		const { schoolId } = table.school;
		await asSystem(async (db) => {
			const [second] = await db.sql<{ id: string }[]>`
				select id from meeting where school_id = ${schoolId} and series_id = ${series!.id} order by on_day offset 1 limit 1`;
			await addItem(db, table, {
				meetingId: second!.id,
				position: 1,
				pupilId: null,
				about: 'onderwerp',
				title: 'Pauzes',
				question: 'Wie?'
			});
		});
		// Who stops it sits at none of these tables.
		await as(orthopedagoog, (db) => overleg.endSeries(db, orthopedagoog, { series: series!.id }, today));
		const left = await asSystem(
			({ sql }) => sql<{ on: string }[]>`
			select on_day::text as on from meeting where school_id = ${schoolId} and series_id = ${series!.id} and state = 'planned'`
		);
		expect(left).toEqual([{ on: '2026-11-24' }]);
		await expect(
			as(zorgcoordinator, (db) => overleg.endSeries(db, zorgcoordinator, { series: series!.id }, today))
		).rejects.toThrow(NotFound);
	});

	test('only in holidays there is none', async () => {
		await expect(start({ fromOn: '2026-11-18', untilOn: '2026-11-22' })).rejects.toThrow(FormIssue);
	});
});

describe('a concern of a partner', () => {
	const raise = (actor: Actor, partner = table.partnerId) =>
		as(actor, (db) => overleg.raiseConcern(db, actor, { partner, text: 'Een jongen zwerft ’s avonds op straat.' }));
	const see = (actor: Actor) => as(actor, (db) => overleg.viewConcerns(db, actor));

	test('comes to the care team, who answers', async () => {
		const { partner, zorgcoordinator, otherPartner } = table.actors;
		await raise(partner);
		const { concerns } = await see(zorgcoordinator);
		expect(concerns).toMatchObject([{ partner: 'Samen Sterk', by: 'Noa Kuiper', answeredAt: null }]);
		const answer = (version: number) =>
			as(zorgcoordinator, (db) =>
				overleg.answerConcern(db, zorgcoordinator, { concern: concerns[0]!.id, answer: 'We bellen u morgen.', version })
			);
		await answer(1);
		await expect(answer(1)).rejects.toThrow(EditConflict);
		expect((await see(partner)).concerns).toMatchObject([{ answer: 'We bellen u morgen.' }]);
		expect((await see(otherPartner)).concerns).toEqual([]);
	});

	test('is raised for one’s own partner only, and read by nobody else of the school', async () => {
		await expect(raise(table.actors.otherPartner)).rejects.toThrow(FormIssue);
		await expect(raise(table.actors.mentor)).rejects.toThrow(FormIssue);
		await raise(table.actors.partner);
		for (const who of ['mentor', 'directeur', 'administratie', 'parent'] as const) {
			await expect(see(table.actors[who])).rejects.toThrow(NotFound);
			expect(await as(table.actors[who], ({ sql }) => sql`select 1 from partner_concern`.execute())).toEqual([]);
		}
	});
});

describe('on the page of today', () => {
	const told = async (actor: Actor, day = today) =>
		(await as(actor, (db) => overleg.meetingsToday(db, actor, day))).map(({ key, href }) => [key.split(' ')[1], href]);

	test('stands the table at which one sits today, for somebody from outside too', async () => {
		const { zat } = table.meetings;
		const here = [[zat, `/overleg/${zat}`]];
		expect(await told(table.actors.directeur)).toEqual(here);
		expect(await told(table.actors.partner)).toEqual(here);
		for (const who of ['mentor', 'orthopedagoog', 'latePartner', 'parent'] as const) {
			expect(await told(table.actors[who]), who).toEqual([]);
		}
		expect(await told(table.actors.directeur, '2026-11-17')).toEqual([]);
	});

	test('for the care team: what a partner raised, until it is answered', async () => {
		const { partner, orthopedagoog, directeur } = table.actors;
		await as(partner, (db) =>
			overleg.raiseConcern(db, partner, { partner: table.partnerId, text: 'Een meisje durft niet naar huis.' })
		);
		expect(await told(orthopedagoog, '2026-11-17')).toEqual([['concerns', '/overleg/zorgen']]);
		expect(await told(directeur, '2026-11-17')).toEqual([]);
	});
});
