// Who hears what by mail, when, and in which language; nothing about the pupil is ever in it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import type { Mail } from '#platform/mail/mail.ts';
import { handOver, type Running } from '#platform/running.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { addRound, addSlot, addTalk, giveFatherCustody } from '../../../../tests/support/talks.ts';
import type { Tell } from './change/tell.ts';
import { inviteParents } from './change/invite.ts';
import { allowParent } from '#modules/leerlingen/server/index.ts';
import { fillAll, remindAll } from './jobs.ts';
import { tellPeople } from './mail/send.ts';
import { downloadCalendar } from './read/calendar.ts';
import { downloadLetters } from './read/letters.ts';

let database: FreshDatabase;
let school: TestSchool;
let roundId: string;
let talkId: string;
beforeAll(async () => {
	database = await openTestDatabase();
	handOver({ settings: { origin: 'https://zicht.example', mailFrom: 'Zicht <zicht@school.example>' } } as Running);
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	await asSystem(async (db) => {
		roundId = await addRound(db, school);
		talkId = await addTalk(db, school, { roundId });
		await db.sql`insert into reach (school_id, person_id, email) values (${school.schoolId}, ${school.parents.jayden}, 'sandra@example.nl')`;
	});
});

const offerTime = (at = '2099-11-20T14:00:00+01:00') => asSystem((db) => addSlot(db, school, roundId, at));
const setTime = (at: string) =>
	asSystem(
		({ sql }) =>
			sql`update talk set planned_at = ${at}::text::timestamptz, place = 'Lokaal 12', version = version + 1 where id = ${talkId}`
	);
const invite = () => {
	const { mentor } = school.actors;
	return as(mentor, (db) => inviteParents(db, mentor, talkId));
};
/** What lies in the outbox, and takes it out. */
const taken = <Payload>(kind: string) =>
	asSystem(async ({ sql }) => {
		const rows = await sql<
			{ payload: Payload }[]
		>`delete from outbox where school_id = ${school.schoolId} and kind = ${kind} returning payload`;
		return rows.map(({ payload }) => payload);
	});
/** Does what the job does with all news, and gives the mails. */
async function mails(): Promise<Mail[]> {
	for (const tell of await taken<Tell>('gesprekken.tell')) {
		await asSystem((db) => tellPeople(db, school.schoolId, tell, new Date('2026-11-16T09:00:00Z')));
	}
	return taken<Mail>('mail');
}
const line = (mail: Mail | undefined, start: string) =>
	mail?.calendar?.content.split('\r\n').find((one) => one.startsWith(start));

describe('an invitation', () => {
	test('waits until there is a time to pick, and goes once', async () => {
		expect(await invite()).toEqual({ mailed: 1, byLetter: 0 });
		expect(await mails()).toEqual([]);
		await offerTime();
		await asSystem(
			({ sql }) =>
				sql`insert into outbox (school_id, kind, payload) select ${school.schoolId}, 'gesprekken.tell', jsonb_build_object('news', 'invited', 'talkId', ${talkId}::uuid) from generate_series(1, 2)`
		);
		const [mail, ...more] = await mails();
		expect(more).toEqual([]);
		expect(mail).toMatchObject({ to: 'sandra@example.nl', subject: 'Kies een tijd voor het gesprek op De Proef' });
		expect(mail?.text).toContain(`https://zicht.example/leerlingen/${school.pupils.jayden}/gesprekken/${talkId}/tijd`);
		expect(mail?.calendar).toBeUndefined();
		expect(await invite()).toEqual({ mailed: 0, byLetter: 0 });
	});

	test('says nothing about the pupil', async () => {
		await setTime('2026-11-20T14:00:00+01:00');
		await invite();
		const [mail] = await mails();
		expect(JSON.stringify(mail)).not.toMatch(/Jayden|Wolters/);
		expect(mail?.subject).toBe('Gesprek op De Proef');
	});

	test('is in the reader’s language, with the time in the calendar', async () => {
		await asSystem(({ sql }) => sql`update person set language = 'en' where id = ${school.parents.jayden}`);
		await setTime('2026-11-20T14:00:00+01:00');
		await invite();
		const [mail] = await mails();
		expect(mail?.text).toContain('Friday 20 November at 14:00');
		expect(line(mail, 'DTSTART;')).toBe('DTSTART;TZID=Europe/Amsterdam:20261120T140000');
		expect(mail?.calendar?.method).toBe('REQUEST');
	});

	test('who has no address gets a letter', async () => {
		await asSystem(({ sql }) => sql`delete from reach where school_id = ${school.schoolId}`);
		expect(await invite()).toEqual({ mailed: 0, byLetter: 1 });
		const { mentor } = school.actors;
		const { letters } = await as(mentor, (db) => downloadLetters(db, mentor, roundId));
		expect(letters).toMatchObject([
			{ reader: 'Sandra Wolters', pupilGivenName: 'Jayden', mentor: 'Mirjam Hoekstra', until: 'vrijdag 4 december' }
		]);
		const [sent] = await asSystem(
			({ sql }) => sql`select sent_at is not null as sent from talk_invitation where talk_id = ${talkId}`
		);
		expect(sent?.sent).toBe(true);
	});

	test('letters where nobody needs one are refused', async () => {
		const { mentor } = school.actors;
		await expect(as(mentor, (db) => downloadLetters(db, mentor, roundId))).rejects.toMatchObject({
			key: 'gesprekken_refusal_no_letters'
		});
	});

	test('goes to both parents with custody, and at night to who got it later', async () => {
		await invite();
		await giveFatherCustody(school);
		await fillAll(today);
		const invited = await asSystem(
			({ sql }) => sql<{ id: string }[]>`select person_id as id from talk_invitation where talk_id = ${talkId}`
		);
		expect(invited.map(({ id }) => id).sort()).toEqual([school.parents.jayden, school.parents.jaydensFather].sort());
	});

	test('at 18 the pupil is asked, and the parents are not', async () => {
		await asSystem(({ sql }) => sql`update pupil set born_on = '2008-11-16' where id = ${school.pupils.jayden}`);
		await invite();
		const invited = await asSystem(
			({ sql }) => sql<{ id: string }[]>`select person_id as id from talk_invitation where talk_id = ${talkId}`
		);
		expect(invited.map(({ id }) => id)).toEqual([school.pupils.jayden]);
	});
});

describe('who was invited and is not asked any more hears nothing further', () => {
	const turns18 = () =>
		asSystem(({ sql }) => sql`update pupil set born_on = '2008-11-17' where id = ${school.pupils.jayden}`);
	const losesCustody = () =>
		asSystem(({ sql }) => sql`update contact set has_custody = false where person_id = ${school.parents.jayden}`);
	const endings: [string, () => Promise<unknown>][] = [
		['the child turns 18', turns18],
		['the parent loses custody', losesCustody]
	];
	const later = '2026-11-18';
	const told = async (tell: Omit<Tell, 'talkId'>) => {
		await asSystem(async (db) => {
			await db.sql`delete from outbox where school_id = ${school.schoolId}`;
			await tellPeople(db, school.schoolId, { ...tell, talkId }, new Date(`${later}T09:00:00+01:00`));
		});
		return (await taken<Mail>('mail')).map(({ to }) => to);
	};
	const was = { at: '2026-11-20T13:00:00Z', minutes: 20, version: 4 };

	test.each(endings)('when %s: not that it moved, is off, or is soon', async (_, end) => {
		await setTime('2026-11-20T14:00:00+01:00');
		await invite();
		const news = [{ news: 'moved' }, { news: 'cancelled', was }, { news: 'reminder', people: [school.parents.jayden] }];
		for (const tell of news) expect(await told(tell as Omit<Tell, 'talkId'>)).toEqual(['sandra@example.nl']);
		await end();
		for (const tell of news) expect(await told(tell as Omit<Tell, 'talkId'>)).toEqual([]);
	});

	test.each(endings)('when %s: no reminder leaves in the morning, and no question to pick a time', async (_, end) => {
		await invite();
		await offerTime();
		await asSystem(
			({ sql }) => sql`update talk_invitation set sent_at = '2026-11-01T10:00:00Z' where talk_id = ${talkId}`
		);
		await end();
		await taken('gesprekken.tell');
		await remindAll(later);
		await setTime('2026-11-20T14:00:00+01:00');
		await remindAll(later);
		expect(await taken('gesprekken.tell')).toEqual([]);
	});

	test.each(endings)('when %s: no letter', async (_, end) => {
		await asSystem(({ sql }) => sql`delete from reach where school_id = ${school.schoolId}`);
		await invite();
		await end();
		const director = { ...school.actors.directeur, today: later };
		await expect(as(director, (db) => downloadLetters(db, director, roundId))).rejects.toMatchObject({
			key: 'gesprekken_refusal_no_letters'
		});
	});

	test('a parent whom the pupil of 18 lets read along is told as before', async () => {
		await setTime('2026-11-20T14:00:00+01:00');
		await invite();
		await turns18();
		const pupil = { ...school.actors.pupil, today: '2026-11-17' };
		await as(pupil, (db) => allowParent(db, pupil, school.pupils.jayden, school.parents.jayden, '2026-11-17'));
		expect(await told({ news: 'moved' })).toEqual(['sandra@example.nl']);
	});

	test('a mentor whose term ended gets no letters of talks that still have the old name', async () => {
		await asSystem(({ sql }) => sql`delete from reach where school_id = ${school.schoolId}`);
		await invite();
		const count = async () =>
			(await as(school.actors.mentor, ({ sql }) => sql`select 1 from talk_letters(${roundId})`)).length;
		expect(await count()).toBe(1);
		await asSystem(
			({ sql }) => sql`update group_staff set until_on = '2026-11-01' where person_id = ${school.people.mentor}`
		);
		expect(await count()).toBe(0);
	});
});

describe('a talk in people’s calendars', () => {
	test('moves, and goes when it is off', async () => {
		await setTime('2026-11-20T14:00:00+01:00');
		await invite();
		const [first] = await mails();
		await setTime('2026-11-23T15:00:00+01:00');
		await asSystem(
			({ sql }) =>
				sql`insert into outbox (school_id, kind, payload) values (${school.schoolId}, 'gesprekken.tell', ${JSON.stringify({ news: 'moved', talkId })}::text::jsonb)`
		);
		const [moved] = await mails();
		expect(line(moved, 'UID')).toBe(line(first, 'UID'));
		expect([line(first, 'SEQUENCE'), line(moved, 'SEQUENCE')]).toEqual(['SEQUENCE:2', 'SEQUENCE:3']);
		expect(moved?.text).toContain('maandag 23 november om 15.00 uur');

		const was = { at: '2026-11-23T14:00:00Z', minutes: 20, version: 4 };
		await asSystem(
			({ sql }) =>
				sql`insert into outbox (school_id, kind, payload) values (${school.schoolId}, 'gesprekken.tell', ${JSON.stringify({ news: 'cancelled', talkId, was })}::text::jsonb)`
		);
		const [off] = await mails();
		expect(off?.calendar?.method).toBe('CANCEL');
		expect([line(off, 'UID'), line(off, 'SEQUENCE')]).toEqual([line(first, 'UID'), 'SEQUENCE:4']);
	});

	test('is downloaded by who may see it, once it has a time', async () => {
		const { parent } = school.actors;
		const download = () => as(parent, (db) => downloadCalendar(db, parent, school.pupils.jayden, talkId));
		await expect(download()).rejects.toThrow('not found');
		await setTime('2026-11-20T14:00:00+01:00');
		expect(await download()).toContain('METHOD:PUBLISH');
	});
});

describe('every morning', () => {
	const told = async (day: string) => {
		await remindAll(day);
		return (await taken<Tell>('gesprekken.tell')).map(({ news }) => news);
	};

	test('a talk in two days is told once; when it moves, again', async () => {
		await invite();
		await setTime('2026-11-20T14:00:00+01:00');
		await taken('gesprekken.tell');
		expect(await told('2026-11-17')).toEqual([]);
		expect(await told('2026-11-18')).toEqual(['reminder']);
		expect(await told('2026-11-19')).toEqual([]);
		await setTime('2026-11-21T10:00:00+01:00');
		expect(await told('2026-11-19')).toEqual(['reminder']);
	});

	test('who picked nothing is asked again as often as the school says, and no more', async () => {
		await offerTime();
		await invite();
		await taken('gesprekken.tell');
		await asSystem(
			({ sql }) => sql`update talk_invitation set sent_at = '2026-11-09T10:00:00Z' where talk_id = ${talkId}`
		);
		expect(await told('2026-11-15')).toEqual([]);
		expect(await told('2026-11-16')).toEqual(['choose']);
		expect(await told('2026-11-22')).toEqual([]);
		expect(await told('2026-11-23')).toEqual(['choose']);
		expect(await told('2026-12-20')).toEqual([]);
	});

	test('nobody is asked to pick when there is nothing left to pick', async () => {
		await invite();
		await taken('gesprekken.tell');
		await asSystem(
			({ sql }) => sql`update talk_invitation set sent_at = '2026-11-09T10:00:00Z' where talk_id = ${talkId}`
		);
		expect(await told('2026-11-23')).toEqual([]);
	});
});
