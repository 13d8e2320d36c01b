import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewFigures, viewNorm } from '#modules/kwaliteit/server/index.ts';
import { pupilNames, searchEverywhere } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { addItem, addMeeting, addSeat, setTable, type Table } from '../../../../tests/support/meetings.ts';
import { as, closeTestDatabase, openTestDatabase, today } from '../../../../tests/support/school.ts';
import { PointWorkForm } from '../minutes-forms.ts';
import { decisionsJob, minutesJob, minutesPdf } from '../pdf/minutes-pdf.ts';
import * as overleg from './index.ts';

/** Two pupils at one table; what each word of the one is called, so that it can be looked for on the page of the other. */
let database: FreshDatabase;
let table: Table;
const words = { jayden: 'Zonnebloem', noor: 'Waterlelie', finn: 'Paardenstaart' };

beforeAll(async () => {
	database = await openTestDatabase();
	table = await setTable();
	const { zorgcoordinator } = table.actors;
	const { zat } = table.meetings;
	const work = (point: keyof Table['items'], input: object) =>
		as(zorgcoordinator, (db) =>
			overleg.workOnPoint(
				db,
				zorgcoordinator,
				{ meetingId: zat, pointId: table.items[point] },
				PointWorkForm.parse(input)
			)
		);
	for (const point of ['jayden', 'noor', 'finn'] as const) {
		const word = words[point];
		const owner = table.school.people.mentor;
		const shared = { text: `${word} notitie`, what: `${word} actie`, owner, dueOn: '2026-11-20' };
		await work(point, { ...shared, decision: `${word} zorg`, audience: 'zorg' });
		await work(point, { decision: `${word} team`, audience: 'team' });
		await work(point, { decision: `${word} gedeeld`, audience: 'gedeeld', doe: 'klaar' });
	}
	await work('lotte', { doe: 'klaar' });
	await work('subject', { decision: 'Meer banken', doe: 'klaar' });
});
afterAll(() => closeTestDatabase(database));

type Who = keyof Table['actors'];
type Pupil = 'jayden' | 'noor' | 'finn';
const page = (who: Who, pupil: Pupil, voor?: 'gedeeld') =>
	as(table.actors[who], (db) => overleg.viewMinutes(db, table.actors[who], table.school.pupils[pupil], { voor }));
const line = (who: Who, pupil: Pupil) =>
	as(table.actors[who], (db) => overleg.meetingLine(db, table.school.pupils[pupil], { limit: 50 }));
const decided = async (who: Who, pupil: Pupil) =>
	(await page(who, pupil)).outcomes.flatMap(({ decisions }) => decisions.map(({ text }) => text.split(' ')[1])).sort();

test('while the table meets nothing of it stands in a dossier, nor is it found', async () => {
	const { orthopedagoog } = table.actors;
	const search = await as(orthopedagoog, (db) =>
		searchEverywhere(db, orthopedagoog, words.jayden, [overleg.decisionSearch])
	);
	expect(search.groups).toEqual([]);
	expect((await page('mentor', 'jayden')).outcomes).toEqual([]);
	expect(await line('orthopedagoog', 'jayden')).toEqual([]);
});

describe('when the meeting is closed', () => {
	beforeAll(async () => {
		const { zorgcoordinator } = table.actors;
		const [row] = await asSystem(
			({ sql }) => sql<{ version: number }[]>`select version from meeting where id = ${table.meetings.zat}`
		);
		await as(zorgcoordinator, (db) => overleg.closeMeeting(db, zorgcoordinator, table.meetings.zat, row!));
	});

	test.each<[Who, string[]]>([
		['zorgcoordinator', ['gedeeld', 'team', 'zorg']],
		['orthopedagoog', ['gedeeld', 'team', 'zorg']],
		['mentor', ['gedeeld', 'team']],
		['teacher', ['gedeeld', 'team']],
		['pupil', ['gedeeld']],
		['parent', ['gedeeld']]
	])('%s reads of Jayden what is for %j, on the page and in the timeline', async (who, expected) => {
		expect(await decided(who, 'jayden')).toEqual(expected);
		expect((await line(who, 'jayden')).map(({ audience }) => audience).sort()).toEqual(expected);
	});

	test.each<[Who, Pupil]>([
		['parent', 'noor'],
		['partner', 'jayden'],
		['stranger', 'jayden'],
		['otherParent', 'jayden']
	])('%s has no page of %s', async (who, pupil) => {
		await expect(page(who, pupil)).rejects.toThrow(NotFound);
		expect((await line(who, pupil)).filter(({ audience }) => who !== 'partner' || audience === undefined)).toEqual([]);
	});

	test('question, notes and actions are for who reads what the table says; not for the team or the parents', async () => {
		const [whole] = (await page('orthopedagoog', 'jayden')).outcomes;
		expect(whole).toMatchObject({ question: 'Hoe houden we Jayden op school?' });
		expect(JSON.stringify(whole)).toMatch(/Zonnebloem notitie.*/);
		for (const who of ['teacher', 'parent', 'pupil'] as const)
			expect(JSON.stringify(await page(who, 'jayden'))).not.toMatch(/notitie|actie|Hoe houden we/);
	});

	test.each<[Who, Pupil, Pupil]>([
		['zorgcoordinator', 'jayden', 'noor'],
		['zorgcoordinator', 'noor', 'jayden'],
		['orthopedagoog', 'finn', 'jayden'],
		['orthopedagoog', 'jayden', 'finn'],
		['mentor', 'jayden', 'noor'],
		['mentor', 'noor', 'jayden'],
		['parent', 'jayden', 'noor']
	])('for %s no word of %s’s neighbour at the table is on page, paper or timeline (%s)', async (who, pupil, other) => {
		const view = await page(who, pupil);
		const paper = minutesJob({
			view,
			reader: 'Test',
			school: { name: 'De Proef', place: '', colour: '#2266aa' },
			locale: 'nl',
			madeAt: new Date('2026-11-16T10:00:00Z')
		});
		const actor = table.actors[who];
		const found = await as(actor, (db) => searchEverywhere(db, actor, words[other], [pupilNames]));
		const everything = JSON.stringify([view, paper.data, await line(who, pupil)]);
		expect(everything).toContain(words[pupil]);
		expect(everything).not.toContain(words[other]);
		expect(found.groups.flatMap(({ hits }) => hits)).toEqual([]);
	});

	const find = (who: Who, word: string) =>
		as(table.actors[who], (db) => searchEverywhere(db, table.actors[who], word, [overleg.decisionSearch]));
	const found = async (who: Who, word: string) =>
		(await find(who, word)).groups
			.flatMap(({ hits }) => hits)
			.map(({ audience }) => audience)
			.sort();

	test.each<[Who, Pupil, string[]]>([
		['zorgcoordinator', 'jayden', ['gedeeld', 'team', 'zorg']],
		['orthopedagoog', 'jayden', ['gedeeld', 'team', 'zorg']],
		['mentor', 'jayden', ['gedeeld', 'team']],
		['teacher', 'jayden', ['gedeeld', 'team']],
		['pupil', 'jayden', ['gedeeld']],
		['parent', 'jayden', ['gedeeld']],
		['parent', 'noor', []],
		['otherParent', 'jayden', []],
		['otherMentor', 'jayden', []],
		['partner', 'jayden', []],
		['silentPartner', 'jayden', []],
		['partner', 'finn', []],
		['stranger', 'jayden', []]
	])('%s finds of %s by a word of it what is for %j, and nothing else', async (who, pupil, expected) => {
		expect(await found(who, words[pupil])).toEqual(expected);
	});

	test('what is found leads to the point in the dossier; notes, actions and questions are not found', async () => {
		const { groups } = await find('mentor', 'zonnebloem team');
		expect(groups).toMatchObject([
			{
				label: 'overleg_search_decisions',
				hits: [
					{
						pupilName: 'Jayden Wolters',
						on: today,
						marked: '\u0002Zonnebloem\u0003 \u0002team\u0003',
						audience: 'team',
						href: `/leerlingen/${table.school.pupils.jayden}/overleg#punt-${table.items.jayden}`
					}
				]
			}
		]);
		for (const word of ['notitie', 'actie', 'houden']) expect(await found('zorgcoordinator', word)).toEqual([]);
	});

	test('what leaves the school for the parents is only what they may read', async () => {
		const view = await page('zorgcoordinator', 'jayden', 'gedeeld');
		expect(JSON.stringify(view)).toContain('Zonnebloem gedeeld');
		expect(JSON.stringify(view)).not.toMatch(/Zonnebloem (zorg|team|notitie|actie)|Hoe houden we/);
	});

	test('on paper it is an accessible PDF', async () => {
		const view = await page('orthopedagoog', 'jayden');
		const pdf = await minutesPdf({
			view,
			reader: 'Test',
			school: { name: 'De Proef', place: '', colour: '#2266aa' },
			locale: 'nl',
			madeAt: new Date('2026-11-16T10:00:00Z')
		});
		expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
	});
});

describe('the list of decisions', () => {
	const list = (actor: Actor, soort?: string) => as(actor, (db) => overleg.viewDecisions(db, actor, soort));
	let council: string;
	beforeAll(async () => {
		const { school } = table;
		const { pupils, people } = school;
		council = await asSystem(async (db) => {
			// So long ago that the seats are over.
			const id = await addMeeting(db, table, {
				onDay: '2026-03-10',
				state: 'held',
				circle: 'geen leerlingen',
				subject: 'school',
				consent: 'niet nodig',
				kindKey: 'leerlingenraad',
				name: 'Leerlingenraad',
				chairId: people.directeur
			});
			const seated = { meetingId: id, fromOn: '2026-03-01', untilOn: '2026-06-08' };
			await addSeat(db, table, { ...seated, personId: people.directeur, kind: 'lid' });
			await addSeat(db, table, { ...seated, personId: pupils.jayden, kind: 'lid' });
			await addSeat(db, table, {
				...seated,
				personId: table.guests.partner,
				kind: 'partner',
				partnerId: table.partnerId,
				untilOn: '2026-03-17'
			});
			const item = await addItem(db, table, {
				meetingId: id,
				position: 1,
				pupilId: null,
				about: 'onderwerp',
				title: 'Kantine',
				question: 'Wat is er te koop?',
				state: 'handled'
			});
			await db.sql`insert into agenda_decision (school_id, id, item_id, text, audience, changed_by_id)
				values (${school.schoolId}, gen_random_uuid(), ${item}, 'Geen frisdrank meer', 'team', ${people.directeur})`;
			await db.sql`update meeting set state = 'closed', closed_at = now(), closed_by_id = ${people.directeur} where id = ${id}`;
			return id;
		});
	});

	test.each<[Who, boolean]>([
		['directeur', true],
		['zorgcoordinator', true],
		['pupil', true],
		['mentor', false],
		['partner', false],
		['otherPupil', false],
		['parent', false],
		['stranger', false]
	])('%s reads what the council decided: %s', async (who, expected) => {
		const { decisions } = await list(table.actors[who], 'leerlingenraad');
		expect(decisions.filter(({ meetingId }) => meetingId === council)).toHaveLength(expected ? 1 : 0);
	});

	test('never names a pupil, on page or paper', async () => {
		const view = await list(table.actors.zorgcoordinator, 'zat');
		expect(view.decisions.map(({ text }) => text)).toEqual(['Meer banken']);
		const { data } = decisionsJob({
			view,
			school: { name: 'De Proef', place: '', colour: '#2266aa' },
			locale: 'nl',
			madeAt: new Date('2026-11-16T10:00:00Z')
		});
		expect(JSON.stringify(data)).not.toMatch(/Jayden|Noor|Finn|Zonnebloem|Waterlelie/);
	});
});

describe('N21 in the figures', () => {
	const offers = [overleg.actionNormOffer];
	const query = { page: 1 } as never;
	test('counts the actions of the school, and tells whose and of which meeting, never what', async () => {
		const { directeur } = table.actors;
		const { figures } = await as(directeur, (db) => viewFigures(db, directeur, { query, today: '2026-11-21', offers }));
		expect(figures).toMatchObject([
			{ norm: { key: 'N21', subject: 'action' }, figure: { overdue: 3, denominator: 3 } }
		]);
		const norm = await as(directeur, (db) => viewNorm(db, directeur, 'N21', { query, today: '2026-11-21', offers }));
		expect(norm.rows[0]).toMatchObject({
			name: 'Mirjam Hoekstra',
			state: 'te laat',
			on: '2026-11-20',
			href: '/overleg/acties'
		});
		expect(JSON.stringify(norm.rows)).not.toMatch(/Zonnebloem|Waterlelie|Paardenstaart/);
	});

	test('says nothing to a mentor about pupils, nor of another school', async () => {
		const { mentor, stranger } = table.actors;
		const { figures } = await as(mentor, (db) => viewFigures(db, mentor, { query, today, offers }));
		expect(figures).toEqual([]);
		expect(await as(stranger, ({ sql }) => sql`select * from meeting_action_facts()`)).toHaveLength(0);
	});
});
