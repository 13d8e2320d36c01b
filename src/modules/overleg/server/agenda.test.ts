import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { handOver, type Running } from '#platform/running.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { groupProposals } from '#modules/maatwerk/server/index.ts';
import { supportProposals } from '#modules/ondersteuning/server/index.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { addConsentAnswer } from '../../../../tests/support/consents.ts';
import { addMeeting, addSeat, setTable, type Table } from '../../../../tests/support/meetings.ts';
import { add, as, changeSetup, closeTestDatabase, openTestDatabase, today } from '../../../../tests/support/school.ts';
import * as overleg from './index.ts';

let database: FreshDatabase;
let table: Table;
beforeAll(async () => {
	handOver({ settings: { origin: 'https://zicht.example', mailFrom: 'zicht@school.example' } } as Running);
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	table = await setTable();
});

type Who = keyof Table['actors'];
const sources = [overleg.postponedProposals, overleg.concernProposals, supportProposals, groupProposals];
const from = { sources, today };
const agenda = (who: Who, id = table.meetings.zat, day = today) => {
	const actor = { ...table.actors[who], today: day };
	return as(actor, (db) => overleg.viewAgenda(db, actor, id, { sources, today: day }));
};
const numbers = async (who: Who) => (await agenda(who)).points.map(({ title }) => title);

describe('the page of an agenda', () => {
	test.each<[Who, string[]]>([
		['zorgcoordinator', ['Jayden Wolters', 'Noor Bakker', 'Finn Otten', 'Lotte Bruins', 'Pauzes']],
		['mentor', ['Jayden Wolters']],
		['teacher', []],
		['partner', ['Jayden Wolters', 'Leerling A', 'Pauzes']]
	])('as %s sees it', async (who, expected) => {
		expect(await numbers(who)).toEqual(expected);
	});

	test.each<[Who]>([['otherPartner'], ['latePartner'], ['parent'], ['stranger'], ['helper']])(
		'does not exist for %s',
		async (who) => {
			await expect(agenda(who)).rejects.toThrow(NotFound);
		}
	);

	test('holds nothing that tells a partner who is anonymous, or what waits', async () => {
		const view = await agenda('partner');
		const data = JSON.stringify(view);
		const { pupils, people } = table.school;
		for (const secret of [
			'Finn',
			'Otten',
			'Lotte',
			'Bruins',
			'Noor',
			'Joris',
			'2011-01-20',
			'3A',
			pupils.finn,
			people.otherMentor
		])
			expect(data, secret).not.toContain(secret);
		expect(view.proposals).toEqual([]);
		expect(view.may).toMatchObject({ bringIn: false, order: false, seat: false });
	});

	test('is closed to a partner the day after the days after it, and a pupil is gone the moment consent ends', async () => {
		await expect(agenda('partner', undefined, '2026-11-24')).rejects.toThrow(NotFound);
		await asSystem((db) =>
			addConsentAnswer(db, table.school, {
				consentId: table.consent,
				personId: table.school.parents.jayden,
				answer: 'withdraws'
			})
		);
		expect(await numbers('partner')).toEqual(['Leerling A', 'Pauzes']);
		const [jayden] = (await agenda('zorgcoordinator')).points;
		expect(jayden).toMatchObject({ needs: ['consent'], consents: [{ partner: 'Samen Sterk', isGiven: false }] });
	});
});

describe('reading an anonymous point through', () => {
	const check = (who: Who, itemId: string) =>
		as(table.actors[who], (db) => overleg.viewCheck(db, table.actors[who], table.meetings.zat, itemId));

	test('marks names of pupil, family and school, the birthday and the group', async () => {
		await asSystem(
			({
				sql
			}) => sql`update agenda_item set question = 'Lotte uit 3A is bang', facts = 'Petra belde meneer Blom op 30 juni.'
				where id = ${table.items.lotte}`
		);
		const view = await check('zorgcoordinator', table.items.lotte);
		const told = [...view.question, ...view.facts].filter(({ tells }) => tells).map(({ text, tells }) => [text, tells]);
		expect(told).toEqual([
			['Lotte', 'pupil'],
			['3A', 'group'],
			['Petra', 'family'],
			['Blom', 'staff'],
			['30 juni', 'born']
		]);
		expect(view.question.map(({ text }) => text).join('')).toBe('Lotte uit 3A is bang');
		expect(view.found).toBe(5);
	});

	test.each<[Who]>([['partner'], ['mentor'], ['otherMentor'], ['parent']])('is not for %s', async (who) => {
		await expect(check(who, table.items.lotte)).rejects.toThrow(NotFound);
	});

	test('is not for somebody at the table who does not work with the pupil: a program would find nothing', async () => {
		await asSystem((db) =>
			addSeat(db, table, { meetingId: table.meetings.zat, personId: table.actors.mentor.personId, kind: 'lid' })
		);
		await expect(check('mentor', table.items.lotte)).rejects.toThrow(NotFound);
	});
});

describe('what waits for a table', () => {
	const proposals = async (who: Who, id: string) => (await agenda(who, id)).proposals;
	const take = (who: Who, id: string, proposal: string) =>
		as(table.actors[who], (db) => overleg.takeProposal(db, table.actors[who], id, { proposal }, from));
	let next: string;
	beforeEach(async () => {
		next = await asSystem(async (db) => {
			const id = await addMeeting(db, table, { onDay: '2026-12-15' });
			await addSeat(db, table, { meetingId: id, personId: table.actors.zorgcoordinator.personId, kind: 'lid' });
			await addSeat(db, table, { meetingId: id, personId: table.actors.directeur.personId, kind: 'lid' });
			return id;
		});
	});

	test('a point that was postponed, once, and it says where it went on', async () => {
		await asSystem(({ sql }) => sql`update agenda_item set state = 'postponed' where id = ${table.items.finn}`);
		const [found] = await proposals('zorgcoordinator', next);
		expect(found).toMatchObject({ key: `vervolg ${table.items.finn}`, title: 'Finn Otten', isAnonymous: true });
		await take('zorgcoordinator', next, found!.key);
		expect(await proposals('zorgcoordinator', next)).toEqual([]);
		const [point] = (await agenda('zorgcoordinator', next)).points;
		expect(point).toMatchObject({
			question: 'Een jongen komt niet.',
			isAnonymous: true,
			checkedAt: null,
			needs: ['reading'],
			origin: { source: 'vervolg', followsId: table.items.finn }
		});
		await expect(take('zorgcoordinator', next, found!.key)).rejects.toThrow(NotFound);
	});

	test('a request and an evaluation of which the day has come; where partners sit without the facts', async () => {
		const { schoolId, people, pupils } = table.school;
		await asSystem(async (db) => {
			const said = { pupilSays: '', isPupilAsked: false, parentsSay: '', areParentsAsked: false };
			const request = { urgency: 'gewoon', seen: 'Slaapt veel.', tried: 'Gebeld.', asked: 'Wie helpt?' };
			await add(db, 'support_request', {
				schoolId,
				pupilId: pupils.noor,
				authorId: people.mentor,
				raisedOn: '2026-11-10',
				...request,
				...said
			});
			await add(db, 'support_case', {
				schoolId,
				pupilId: pupils.finn,
				level: 2,
				levelSince: '2026-09-01',
				openedOn: '2026-09-01',
				openedById: people.zorgcoordinator
			});
			await db.sql`update support_case set evaluation_on = '2026-11-14' where pupil_id = ${pupils.finn}`;
		});
		const found = await proposals('zorgcoordinator', next);
		expect(found.map(({ title, question, source }) => [title, question, source])).toEqual([
			['Noor Bakker', 'Wie helpt?', 'verzoek'],
			['Finn Otten', 'Hoe gaat de ondersteuning verder?', 'evaluatie']
		]);
		expect(found[0]?.facts).toContain('Slaapt veel.');
		const [atZat] = await proposals('zorgcoordinator', table.meetings.zat);
		expect(atZat).toMatchObject({ title: 'Noor Bakker', facts: '' });
		// The director reads no requests: also not by a seat at the table.
		expect((await proposals('directeur', next)).map(({ source }) => source)).toEqual(['evaluatie']);
		await take('zorgcoordinator', next, found[0]!.key);
		expect((await proposals('zorgcoordinator', next)).map(({ source }) => source)).toEqual(['evaluatie']);
	});

	test('a case without a plan, once; what its request says only where the care team sits', async () => {
		const { schoolId, people, pupils } = table.school;
		const ofTeam = await asSystem(async (db) => {
			const caseId = await add(db, 'support_case', {
				schoolId,
				pupilId: pupils.finn,
				level: 2,
				levelSince: '2026-11-10',
				openedOn: '2026-11-10',
				openedById: people.zorgcoordinator
			});
			await add(db, 'support_request', {
				schoolId,
				pupilId: pupils.finn,
				authorId: people.mentor,
				raisedOn: '2026-11-10',
				urgency: 'gewoon',
				seen: 'Slaapt veel.',
				tried: 'Gebeld.',
				asked: 'Wie helpt?',
				pupilSays: '',
				isPupilAsked: false,
				parentsSay: '',
				areParentsAsked: false,
				state: 'opgepakt',
				decidedOn: '2026-11-10',
				decidedById: people.zorgcoordinator,
				caseId
			});
			return addMeeting(db, table, { onDay: '2026-12-02', circle: 'team', consent: 'niet nodig' });
		});
		const [found] = await proposals('zorgcoordinator', next);
		expect(found).toMatchObject({ title: 'Finn Otten', question: 'Wie helpt?', facts: '', source: 'zorgteam' });
		const [inTeam] = await proposals('zorgcoordinator', ofTeam);
		expect(inTeam).toMatchObject({ title: 'Finn Otten', question: 'Welke ondersteuning past?' });
		await take('zorgcoordinator', ofTeam, inTeam!.key);
		expect(await proposals('zorgcoordinator', next)).toEqual([]);
	});

	test('a concern of a partner: who it is about a person chooses', async () => {
		const { schoolId } = table.school;
		const id = await asSystem((db) =>
			add(db, 'partner_concern', {
				schoolId,
				partnerId: table.partnerId,
				byId: table.guests.partner,
				text: 'Ik zie een jongen overdag op straat.'
			})
		);
		const [found] = await proposals('zorgcoordinator', next);
		expect(found).toMatchObject({ key: `zorg ${id}`, pupilId: null, title: 'Samen Sterk' });
		expect((await take('zorgcoordinator', next, found!.key))?.to).toContain('inbrengen?voorstel=');
		const { zorgcoordinator } = table.actors;
		await as(zorgcoordinator, (db) =>
			overleg.bringInFilled(
				db,
				zorgcoordinator,
				next,
				{
					about: 'leerling',
					pupil: table.school.pupils.finn,
					question: 'Wat weten we?',
					facts: '',
					isAnonymous: false,
					title: '',
					proposal: found!.key
				},
				from
			)
		);
		expect(await proposals('zorgcoordinator', next)).toEqual([]);
		expect((await agenda('zorgcoordinator', next)).points[0]?.origin).toMatchObject({
			source: 'partner',
			sourceId: id
		});
	});

	test('the groups that were observed, for a group discussion', async () => {
		const { schoolId, people, groups } = table.school;
		const meetingId = await asSystem(async (db) => {
			await add(db, 'group_observation', {
				schoolId,
				groupId: groups['3A'],
				authorId: people.zorgcoordinator,
				observedOn: '2026-10-08',
				text: 'Druk bij het begin van de les.',
				advice: 'Vaste plekken.'
			});
			return addMeeting(db, table, {
				onDay: '2026-12-02',
				kindKey: 'groepsbespreking',
				subject: 'groepen',
				circle: 'team',
				consent: 'niet nodig'
			});
		});
		const [found] = await proposals('zorgcoordinator', meetingId);
		expect(found).toMatchObject({ title: '3A', source: 'observatie' });
		await take('zorgcoordinator', meetingId, found!.key);
		const view = await agenda('zorgcoordinator', meetingId);
		expect(view.proposals).toEqual([]);
		expect(view.points[0]).toMatchObject({ about: 'groep', title: '3A' });
		expect(view.points[0]?.facts).toContain('Vaste plekken.');
		// The mentor of the group reads it, another mentor does not.
		expect((await agenda('otherMentor', meetingId)).points).toHaveLength(1);
		expect((await agenda('mentor', meetingId)).points).toEqual([]);
	});

	test('is nothing for who does not prepare the meeting', async () => {
		await asSystem(({ sql }) => sql`update agenda_item set state = 'postponed' where id = ${table.items.jayden}`);
		expect(await proposals('mentor', next)).toEqual([]);
		await expect(take('mentor', next, `vervolg ${table.items.jayden}`)).rejects.toThrow(NotFound);
	});
});

describe('from the dossier', () => {
	const view = (who: Who, pupilId = table.school.pupils.jayden) =>
		as(table.actors[who], (db) => overleg.viewBringPupil(db, table.actors[who], pupilId, today));
	beforeEach(async () => {
		await asSystem(async (db) => {
			await db.sql`update meeting set state = 'planned' where id = ${table.meetings.zat}`;
			await addMeeting(db, table, { onDay: '2026-12-20' });
			await addMeeting(db, table, { onDay: '2026-12-01', kindKey: 'mr', subject: 'school', circle: 'geen leerlingen' });
		});
	});

	test('the mentor chooses from the next meeting of each kind, and sees whether there is consent', async () => {
		const { meetings } = await view('mentor');
		expect(meetings.map(({ id }) => id).toSorted()).toEqual([table.meetings.zat, table.meetings.elsewhere].toSorted());
		const zat = meetings.find(({ id }) => id === table.meetings.zat);
		expect(zat?.consents).toEqual([{ partnerId: table.partnerId, partner: 'Samen Sterk', isGiven: true }]);
		expect(zat?.consentHref).toContain('doel=overleg');
	});

	test('what pupil and parents say stands with what everybody should know', async () => {
		const { mentor, zorgcoordinator } = table.actors;
		const input = { meeting: table.meetings.zat, question: 'Hoe nu?', facts: 'Vaak te laat.', isAnonymous: false };
		await as(mentor, (db) =>
			overleg.bringInPupil(db, mentor, table.school.pupils.jayden, {
				...input,
				pupilSays: 'Ik ben moe.',
				parentsSay: ''
			})
		);
		const point = (await agenda('zorgcoordinator')).points.at(-1);
		expect(point?.facts).toBe('Vaak te laat.\n\nWat de leerling ervan vindt:\nIk ben moe.');
		expect(zorgcoordinator).toBeDefined();
	});

	test.each<[Who]>([['otherMentor'], ['parent'], ['pupil'], ['administratie'], ['stranger'], ['helper']])(
		'not for %s',
		async (who) => {
			await expect(view(who)).rejects.toThrow(NotFound);
		}
	);

	test('a teacher who knows the pupil has no meeting to choose from', async () => {
		expect((await view('teacher')).meetings).toEqual([]);
	});
});

describe('a signal', () => {
	const send = (who: Who, about: string) =>
		as(table.actors[who], (db) =>
			overleg.bringSignal(db, table.actors[who], { about, question: 'Zat alleen in de pauze.' }, today)
		);
	const withBoard = async () => {
		const { schoolId } = table.school;
		await changeSetup(schoolId, '2026-11-01', (setup) => {
			const kinds = setup.overleggen as Exclude<typeof setup.overleggen, string>;
			const like = kinds.find(({ key }) => key === 'leerlingbespreking')!;
			kinds.push({ ...like, key: 'dagevaluatie', naam: 'Evaluatie van de dag', ritme: { keer: 2, per: 'week' } });
		});
		const row = { kindKey: 'dagevaluatie', name: 'Evaluatie van de dag', circle: 'team', consent: 'niet nodig' };
		return asSystem(async (db) => {
			const first = await addMeeting(db, table, { ...row, onDay: '2026-11-17' });
			await addSeat(db, table, { meetingId: first, personId: table.actors.zorgcoordinator.personId, kind: 'lid' });
			await addMeeting(db, table, { ...row, onDay: '2026-11-19' });
			return first;
		});
	};

	test('lands on the next evaluation of the day, of whoever works with the pupil', async () => {
		const board = await withBoard();
		const { jayden } = table.school.pupils;
		for (const who of ['teacher', 'mentor', 'assistant'] as const) await send(who, `leerling ${jayden}`);
		const view = await agenda('zorgcoordinator', board);
		expect(view.isBoard).toBe(true);
		expect(view.points.map(({ title, origin }) => [title, origin?.source])).toEqual(
			Array.from({ length: 3 }, () => ['Jayden Wolters', 'signaal'])
		);
	});

	test('about a group, by who works with it', async () => {
		const board = await withBoard();
		await send('mentor', `groep ${table.school.groups['2B']}`);
		expect((await agenda('zorgcoordinator', board)).points[0]).toMatchObject({ about: 'groep', title: '2B' });
		await expect(send('otherMentor', `groep ${table.school.groups['2B']}`)).rejects.toThrow(Refusal);
	});

	test('not about a pupil whom one does not know, and not without such a meeting', async () => {
		await expect(send('mentor', `leerling ${table.school.pupils.jayden}`)).rejects.toThrow(Refusal);
		await withBoard();
		await expect(send('otherMentor', `leerling ${table.school.pupils.jayden}`)).rejects.toThrow(FormIssue);
		await expect(send('partner', `leerling ${table.school.pupils.jayden}`)).rejects.toThrow(Refusal);
	});
});

describe('a calendar', () => {
	test('names the kind, the time and the place, and no pupil', async () => {
		const { zorgcoordinator, partner } = table.actors;
		for (const actor of [zorgcoordinator, partner]) {
			const file = await as(actor, (db) => overleg.downloadOwn(db, actor));
			expect(file).toContain('SUMMARY:ZAT');
			expect(file).toContain('DTSTART;TZID=Europe/Amsterdam:20261116T130000');
			for (const secret of ['Jayden', 'Noor', 'Finn', 'Lotte', '2B', '3A', '2012', 'Hoe houden'])
				expect(file, secret).not.toContain(secret);
		}
		const own = await as(partner, (db) => overleg.downloadMeeting(db, partner, table.meetings.zat));
		expect(own.match(/BEGIN:VEVENT/g)).toHaveLength(1);
	});

	test('of a meeting that is not one’s own is not there', async () => {
		const { partner } = table.actors;
		await expect(as(partner, (db) => overleg.downloadMeeting(db, partner, table.meetings.elsewhere))).rejects.toThrow(
			NotFound
		);
	});
});
