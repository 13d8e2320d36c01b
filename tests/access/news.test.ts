import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { talkNews } from '#modules/gesprekken/server/index.ts';
import { emptyContent } from '#modules/iop/index.ts';
import { iopNews } from '#modules/iop/server/index.ts';
import { logNews } from '#modules/logboek/server/index.ts';
import { planNews } from '#modules/plan/server/index.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import {
	add,
	as,
	changeSetup,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../support/school.ts';
import { chooseNews, findNewsChoice, tellFamilies } from '#modules/leerlingen/server/index.ts';

/** Rows carry the database's own time, so these tests live now; a day is as long as it always is. */
const dayMs = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * dayMs);

let database: FreshDatabase;
let school: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
});
beforeEach(async () => {
	await asSystem(({ sql }) => sql`delete from outbox`);
	school = await makeSchool();
	await asSystem(async ({ sql }) => {
		for (const [name, personId] of Object.entries(school.parents)) {
			await sql`insert into reach (school_id, person_id, email) values (${school.schoolId}, ${personId}, ${`${name}@voorbeeld.nl`})`;
		}
	});
});
afterAll(() => closeTestDatabase(database));

const sources = [planNews, iopNews, talkNews, logNews];
const tell = (days: number) => tellFamilies(sources, inDays(days));
const told = async () =>
	(
		await asSystem(
			({ sql }) => sql<{ payload: { letter: string; personId: string; path: string } }[]>`
				select payload from outbox where school_id = ${school.schoolId} and kind = 'mail' order by id`
		)
	).map(({ payload }) => payload);
const names = async () =>
	(await told()).map(({ personId }) => Object.entries(school.parents).find(([, id]) => id === personId)?.[0]);

const ofJayden = () => ({ schoolId: school.schoolId, pupilId: school.pupils.jayden });
const happen = (what: string) => asSystem((db) => happens[what]!(db));
type Happening = (db: Db) => Promise<unknown>;
const happens: Record<string, Happening> = {
	'a score of the school': (db) => score(db, school.people.mentor, 'staff'),
	'a tap of the pupil': (db) => score(db, school.pupils.jayden, 'pupil'),
	'a new goal': (db) => goal(db),
	'a version of the plan': (db) =>
		add(db, 'iop_version', {
			...ofJayden(),
			number: 1,
			kind: 'first',
			state: 'fixed',
			draftedOn: '2026-11-01',
			fixedOn: '2026-11-01',
			fixedById: school.people.mentor,
			changedById: school.people.mentor,
			content: JSON.stringify(emptyContent)
		}),
	'a report of a talk': (db) => report(db, new Date()),
	'something shared in the log': (db) => entry(db, 'gedeeld'),
	'a message': (db) => message(db, school.people.mentor)
};

const goal = (db: Db, audience = 'gedeeld') =>
	add(db, 'goal', {
		...ofJayden(),
		plan: 'iop',
		origin: 'pupil',
		audience,
		behaviour: 'Ik vraag hulp.',
		fromOn: '2026-09-01',
		changedById: school.people.mentor
	});
const score = (db: Db, scoredById: string, side: string) =>
	add(db, 'score', {
		...ofJayden(),
		competence: 'op-tijd',
		scoredOn: '2026-11-16',
		scoredById,
		side,
		scale: 'vier-stappen',
		value: 'zelf',
		step: 4,
		steps: 4,
		isSufficient: true
	});
async function report(db: Db, closedAt: Date | null): Promise<void> {
	const changedById = school.people.mentor;
	const talk = {
		...ofJayden(),
		kind: 'oudergesprek',
		state: 'held',
		heldOn: '2026-11-16',
		leadId: changedById,
		changedById
	};
	const talkId = await add(db, 'talk', talk);
	await db.sql`
		insert into talk_record (school_id, talk_id, pupil_id, closed_at, changed_by_id)
		values (${school.schoolId}, ${talkId}, ${school.pupils.jayden}, ${closedAt?.toISOString() ?? null}, ${changedById})`;
}
const entry = (db: Db, audience: string, authorId = school.people.mentor) =>
	add(db, 'log_entry', {
		...ofJayden(),
		kind: 'compliment',
		audience,
		happenedOn: '2026-11-16',
		text: 'Goed gewerkt.',
		authorId
	});
async function message(db: Db, authorId: string): Promise<void> {
	const { schoolId, people, parents } = school;
	const members = [people.mentor, parents.jayden];
	const threadId = randomUUID();
	await add(db, 'message_thread', {
		...ofJayden(),
		id: threadId,
		subject: 'Werkschoenen',
		memberIds: members,
		startedById: authorId,
		lastMessageAt: new Date().toISOString()
	});
	await add(db, 'message', { schoolId, threadId, authorId, text: 'Neem ze mee.' });
}

describe('a parent hears that there is news', () => {
	test.each(Object.keys(happens))('after %s', async (what) => {
		await happen(what);
		await tell(0);
		expect(await names()).toEqual(['jayden']);
	});

	test('once a week, however often the clock runs and however much there is', async () => {
		await happen('a new goal');
		await Promise.all([tell(0), tell(0)]);
		await tell(0);
		await happen('a score of the school');
		await tell(6);
		expect(await names()).toEqual(['jayden']);
		await tell(7);
		expect(await names()).toEqual(['jayden', 'jayden']);
	});

	test('only when there is something since the last time', async () => {
		await happen('a new goal');
		await tell(0);
		await tell(8);
		await tell(16);
		expect(await names()).toEqual(['jayden']);
	});

	test('in a mail that says nothing about the pupil', async () => {
		await happen('a new goal');
		await tell(0);
		expect(await told()).toEqual([{ letter: 'news', personId: school.parents.jayden, path: '/vandaag' }]);
	});
});

describe('nobody hears of', () => {
	test.each<[string, Happening]>([
		['what is for the team only', (db) => entry(db, 'team')],
		['a goal of the care team', (db) => goal(db, 'zorg')],
		['a talk that is not closed', (db) => report(db, null)],
		['the own words', (db) => entry(db, 'gedeeld', school.parents.jayden)],
		['the own message', (db) => message(db, school.parents.jayden)],
		['nothing at all', async () => undefined]
	])('%s', async (_, happening) => {
		await asSystem(happening);
		await tell(0);
		expect(await names()).toEqual([]);
	});

	test('what is older than the last period, at the first time', async () => {
		await happen('a new goal');
		await tell(9);
		expect(await names()).toEqual([]);
	});
});

describe('how often', () => {
	test.each<['nooit' | 'week' | 'maand', number, number]>([
		['nooit', 30, 0],
		['maand', 29, 1],
		['maand', 30, 2],
		['week', 7, 2]
	])('where the school says %s, after %i days: %i mails', async (rhythm, days, count) => {
		await changeSetup(school.schoolId, '2024-09-01', (setup) => {
			(setup.zicht as { berichten_ouders: string }).berichten_ouders = rhythm;
		});
		await happen('a new goal');
		await tell(0);
		// Something new for the second time.
		await asSystem(({ sql }) => sql`update goal set created_at = ${inDays(days - 1).toISOString()}`);
		await tell(days);
		expect(await names()).toHaveLength(count);
	});

	test('a parent switches it off, and on again; it is nobody else’s', async () => {
		const { parent, otherParent, mentor } = school.actors;
		expect(await as(parent, (db) => findNewsChoice(db, parent))).toEqual({ isWanted: true, rhythm: 'week' });
		await as(parent, (db) => chooseNews(db, parent, { isWanted: false }));
		await happen('a new goal');
		await tell(0);
		expect(await names()).toEqual([]);
		expect(await as(otherParent, (db) => db.sql`select * from news_told`)).toEqual([]);
		expect(await as(otherParent, (db) => db.sql`update news_told set is_wanted = true returning 1`)).toEqual([]);
		await as(parent, (db) => chooseNews(db, parent, { isWanted: true }));
		await tell(0);
		expect(await names()).toEqual(['jayden']);
		expect(await as(mentor, (db) => findNewsChoice(db, mentor))).toBeNull();
		await expect(as(mentor, (db) => chooseNews(db, mentor, { isWanted: true }))).rejects.toThrow(NotFound);
	});
});
