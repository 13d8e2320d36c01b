// Who was invited and is not asked any more hears nothing further.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { allowParent } from '#modules/leerlingen/server/index.ts';
import { asSystem } from '#platform/database/session.ts';
import type { Mail } from '#platform/mail/mail.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { as, closeTestDatabase, openTestDatabase } from '../../../../../tests/support/school.ts';
import type { Tell } from '../change/tell.ts';
import { remindAll } from '../jobs.ts';
import { downloadLetters } from '../read/letters.ts';
import { tellPeople } from './send.ts';
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
	return (await talk.taken<Mail>('mail')).map(({ to }) => to);
};
const was = { at: '2026-11-20T13:00:00Z', minutes: 20, version: 4 };

test.each(endings)('when %s: not that it moved, is off, or is soon', async (_, end) => {
	await talk.setTime('2026-11-20T14:00:00+01:00');
	await talk.invite();
	const news = [{ news: 'moved' }, { news: 'cancelled', was }, { news: 'reminder', people: [school.parents.jayden] }];
	for (const tell of news) expect(await told(tell as Omit<Tell, 'talkId'>)).toEqual(['sandra@example.nl']);
	await end();
	for (const tell of news) expect(await told(tell as Omit<Tell, 'talkId'>)).toEqual([]);
});

test.each(endings)('when %s: no reminder leaves in the morning, and no question to pick a time', async (_, end) => {
	await talk.invite();
	await talk.offerTime();
	await talk.invitedAt('2026-11-01T10:00:00Z');
	await end();
	await talk.taken('gesprekken.tell');
	await remindAll(later);
	await talk.setTime('2026-11-20T14:00:00+01:00');
	await remindAll(later);
	expect(await talk.taken('gesprekken.tell')).toEqual([]);
});

test.each(endings)('when %s: no letter', async (_, end) => {
	await talk.nobodyHasMail();
	await talk.invite();
	await end();
	const director = { ...school.actors.directeur, today: later };
	await expect(as(director, (db) => downloadLetters(db, director, roundId))).rejects.toMatchObject({
		key: 'gesprekken_refusal_no_letters'
	});
});

test('a parent whom the pupil of 18 lets read along is told as before', async () => {
	await talk.setTime('2026-11-20T14:00:00+01:00');
	await talk.invite();
	await turns18();
	const pupil = { ...school.actors.pupil, today: '2026-11-17' };
	await as(pupil, (db) => allowParent(db, pupil, school.pupils.jayden, school.parents.jayden, '2026-11-17'));
	expect(await told({ news: 'moved' })).toEqual(['sandra@example.nl']);
});

test('a mentor whose term ended gets no letters of talks that still have the old name', async () => {
	await talk.nobodyHasMail();
	await talk.invite();
	const count = async () =>
		(await as(school.actors.mentor, ({ sql }) => sql`select 1 from talk_letters(${roundId})`)).length;
	expect(await count()).toBe(1);
	await asSystem(
		({ sql }) => sql`update group_staff set until_on = '2026-11-01' where person_id = ${school.people.mentor}`
	);
	expect(await count()).toBe(0);
});
