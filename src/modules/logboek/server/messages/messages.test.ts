import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { NewThreadForm } from '../../forms.ts';
import { getThread, listThreads } from './read.ts';
import { reply, startThread } from './send.ts';

let database: FreshDatabase;
let school: TestSchool;
let elsewhere: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	elsewhere = await makeSchool('Een andere school');
});
afterAll(() => closeTestDatabase(database));

const start = async (actor: Actor, about: string, values: Record<string, string> = {}) => {
	const input = NewThreadForm.parse({ about, subject: 'Moe', text: 'Het woord is kers.', ...values });
	const done = await as(actor, (db) => startThread(db, actor, input));
	return (done as { to: string }).to.split('/').at(-1) ?? '';
};
const threadsOf = (actor: Actor) => as(actor, (db) => listThreads(db, actor));
const outbox = () =>
	asSystem(
		({ sql }) => sql<{ kind: string; payload: Record<string, unknown> }[]>`select kind, payload from outbox order by id`
	);

describe('a parent writes to the mentor', () => {
	test('who reads and answers it; nobody else knows of it', async () => {
		const { parent, mentor } = school.actors;
		const id = await start(parent, `leerling:${school.pupils.jayden}`);
		expect(await threadsOf(mentor)).toMatchObject([
			{ id, isUnread: true, lastBy: 'Sandra Wolters', others: ['Sandra Wolters'] }
		]);
		await as(mentor, (db) => reply(db, mentor, id, { text: 'Ik let erop.' }));
		const thread = await as(parent, (db) => getThread(db, parent, id));
		expect(thread.messages.map(({ text, author }) => [author, text])).toEqual([
			['Sandra Wolters', 'Het woord is kers.'],
			['Mirjam Hoekstra', 'Ik let erop.']
		]);
		const others = {
			...school.actors,
			...Object.fromEntries(Object.entries(elsewhere.actors).map(([who, actor]) => [`${who} elsewhere`, actor]))
		};
		for (const actor of Object.values(others).filter(
			({ personId }) => personId !== parent.personId && personId !== mentor.personId
		)) {
			await as(actor, async (db) => {
				expect(await listThreads(db, actor)).toEqual([]);
				expect(await db.sql`select 1 from message union all select 1 from message_read`).toEqual([]);
			});
			await expect(as(actor, (db) => reply(db, actor, id, { text: 'Ook ik.' }))).rejects.toThrow(NotFound);
		}
	});

	test('the mail says no more than that something is ready', async () => {
		for (const { kind, payload } of await outbox()) {
			expect(kind).toBe('mail');
			expect(Object.keys(payload).sort()).toEqual(['letter', 'path', 'personId']);
			expect(payload.letter).toBe('ready');
			expect(JSON.stringify(payload)).not.toMatch(/kers|Moe|Jayden|Wolters/);
		}
	});

	test('not about another child, nor without custody', async () => {
		const { parent, parentWithoutCustody } = school.actors;
		await expect(start(parent, `leerling:${school.pupils.noor}`)).rejects.toThrow(FormIssue);
		await expect(start(parentWithoutCustody, `leerling:${school.pupils.jayden}`)).rejects.toThrow(FormIssue);
		await expect(start(parent, `groep:${school.groups['2B']}`)).rejects.toThrow(FormIssue);
	});
});

describe('a mentor writes to home', () => {
	test('to all parents of the group: each home apart', async () => {
		const { mentor, otherParent, parent } = school.actors;
		await start(mentor, `groep:${school.groups['2B']}`, { subject: 'Schoolreis' });
		for (const actor of [parent, otherParent]) {
			const threads = (await threadsOf(actor)).filter(({ subject }) => subject === 'Schoolreis');
			expect(threads).toHaveLength(1);
			expect(threads[0]?.others).toEqual(['Mirjam Hoekstra']);
		}
	});

	test('two parents of one child do not read each other', async () => {
		await asSystem((db) =>
			add(db, 'contact', {
				schoolId: school.schoolId,
				pupilId: school.pupils.noor,
				personId: school.parents.jaydensFather,
				relation: 'vader',
				hasCustody: true,
				fromOn: '2026-01-01'
			})
		);
		const { mentor, otherParent, parentWithoutCustody: second } = school.actors;
		await start(mentor, `leerling:${school.pupils.noor}`, { subject: 'Beiden' });
		const first = (await threadsOf(otherParent)).find(({ subject }) => subject === 'Beiden');
		await as(otherParent, (db) => reply(db, otherParent, first?.id ?? '', { text: 'Alleen voor school.' }));
		const theirs = (await threadsOf(second)).find(({ subject }) => subject === 'Beiden');
		expect(theirs?.id).not.toBe(first?.id);
		expect(JSON.stringify(await threadsOf(second))).not.toContain('Alleen voor school');
	});

	test('not to a group of somebody else', async () => {
		await expect(start(school.actors.mentor, `groep:${school.groups['3A']}`)).rejects.toThrow(FormIssue);
		await expect(start(school.actors.mentor, `leerling:${school.pupils.finn}`)).rejects.toThrow(FormIssue);
	});
});

test('who is no longer involved reads it no more, and there is nobody left to answer', async () => {
	const { parent, mentor } = school.actors;
	const id = await start(parent, `leerling:${school.pupils.jayden}`, { subject: 'Laatste' });
	const later = '2027-08-01';
	await expect(as({ ...mentor, today: later }, (db) => getThread(db, mentor, id))).rejects.toThrow(NotFound);
	await expect(
		as({ ...parent, today: later }, (db) => reply(db, parent, id, { text: 'Bent u er nog?' }))
	).rejects.toThrow(Refusal);
});
