// What mails say and when they leave, in which language; nothing about the pupil is ever in them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import type { Mail } from '#platform/mail/mail.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { as, closeTestDatabase, openTestDatabase, today } from '../../../../../tests/support/school.ts';
import { giveFatherCustody } from '../../../../../tests/support/talks.ts';
import { fillAll } from '../jobs.ts';
import { downloadCalendar } from '../read/calendar.ts';
import { downloadLetters } from '../read/letters.ts';
import { running, startTalkToTell, type TalkToTell } from './talk-to-tell.fixture.ts';

let database: FreshDatabase;
let talk: TalkToTell;
let school: TalkToTell['school'];
let roundId: TalkToTell['roundId'];
let talkId: TalkToTell['talkId'];
beforeAll(async () => {
	database = await openTestDatabase();
	running();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	talk = await startTalkToTell();
	({ school, roundId, talkId } = talk);
});

/** The line of the calendar that begins so. */
const line = (mail: Mail | undefined, start: string) =>
	mail?.calendar?.content.split('\r\n').find((one) => one.startsWith(start));

describe('an invitation', () => {
	test('waits until there is a time to pick, and goes once', async () => {
		expect(await talk.invite()).toEqual({ mailed: 1, byLetter: 0 });
		expect(await talk.mails()).toEqual([]);
		await talk.offerTime();
		await talk.leave({ news: 'invited' }, 2);
		const [mail, ...more] = await talk.mails();
		expect(more).toEqual([]);
		expect(mail).toMatchObject({ to: 'sandra@example.nl', subject: 'Kies een tijd voor het gesprek op De Proef' });
		expect(mail?.text).toContain(`https://zicht.example/leerlingen/${school.pupils.jayden}/gesprekken/${talkId}/tijd`);
		expect(mail?.calendar).toBeUndefined();
		expect(await talk.invite()).toEqual({ mailed: 0, byLetter: 0 });
	});

	test('says nothing about the pupil', async () => {
		await talk.setTime('2026-11-20T14:00:00+01:00');
		await talk.invite();
		const [mail] = await talk.mails();
		expect(JSON.stringify(mail)).not.toMatch(/Jayden|Wolters/);
		expect(mail?.subject).toBe('Gesprek op De Proef');
	});

	test('is in the reader’s language, with the time in the calendar', async () => {
		await asSystem(({ sql }) => sql`update person set language = 'en' where id = ${school.parents.jayden}`);
		await talk.setTime('2026-11-20T14:00:00+01:00');
		await talk.invite();
		const [mail] = await talk.mails();
		expect(mail?.text).toContain('Friday 20 November at 14:00');
		expect(line(mail, 'DTSTART;')).toBe('DTSTART;TZID=Europe/Amsterdam:20261120T140000');
		expect(mail?.calendar?.method).toBe('REQUEST');
	});

	test('who has no address gets a letter', async () => {
		await talk.nobodyHasMail();
		expect(await talk.invite()).toEqual({ mailed: 0, byLetter: 1 });
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
		await talk.invite();
		await giveFatherCustody(school);
		await fillAll(today);
		const invited = await talk.invited();
		expect(invited.sort()).toEqual([school.parents.jayden, school.parents.jaydensFather].sort());
	});

	test('at 18 the pupil is asked, and the parents are not', async () => {
		await asSystem(({ sql }) => sql`update pupil set born_on = '2008-11-16' where id = ${school.pupils.jayden}`);
		await talk.invite();
		const invited = await talk.invited();
		expect(invited).toEqual([school.pupils.jayden]);
	});
});

describe('a talk in people’s calendars', () => {
	test('moves, and goes when it is off', async () => {
		await talk.setTime('2026-11-20T14:00:00+01:00');
		await talk.invite();
		const [first] = await talk.mails();
		await talk.setTime('2026-11-23T15:00:00+01:00');
		await talk.leave({ news: 'moved' });
		const [moved] = await talk.mails();
		expect(line(moved, 'UID')).toBe(line(first, 'UID'));
		expect([line(first, 'SEQUENCE'), line(moved, 'SEQUENCE')]).toEqual(['SEQUENCE:2', 'SEQUENCE:3']);
		expect(moved?.text).toContain('maandag 23 november om 15.00 uur');

		const was = { at: '2026-11-23T14:00:00Z', minutes: 20, version: 4 };
		await talk.leave({ news: 'cancelled', was });
		const [off] = await talk.mails();
		expect(off?.calendar?.method).toBe('CANCEL');
		expect([line(off, 'UID'), line(off, 'SEQUENCE')]).toEqual([line(first, 'UID'), 'SEQUENCE:4']);
	});

	test('is downloaded by who may see it, once it has a time', async () => {
		const { parent } = school.actors;
		const download = () => as(parent, (db) => downloadCalendar(db, parent, school.pupils.jayden, talkId));
		await expect(download()).rejects.toThrow('not found');
		await talk.setTime('2026-11-20T14:00:00+01:00');
		expect(await download()).toContain('METHOD:PUBLISH');
	});
});
