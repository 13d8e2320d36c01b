import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Audience } from '#platform/access/audience.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { asSystem } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { accessTable, people, type Item, type Who } from '#modules/logboek/access.table.ts';
import {
	addAddendum,
	archiveEntry,
	correctEntry,
	deleteEntry,
	listClosedItems,
	listLogForTimeline,
	logSearch,
	writeEntry
} from '#modules/logboek/server/index.ts';
import { getEntry } from '#modules/logboek/server/read/entry.ts';
import { WriteForm } from '#modules/logboek/forms.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

let database: FreshDatabase;
let school: TestSchool;
let elsewhere: TestSchool;
let entries: Record<Item, string>;

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	elsewhere = await makeSchool('Een andere school');
	entries = await arrange();
});
afterAll(() => closeTestDatabase(database));

/** One entry of each kind about Jayden, with a word of its own, written two days ago; and a helper with access. */
async function arrange(): Promise<Record<Item, string>> {
	const { schoolId, pupils, people: staff } = school;
	return asSystem(async (db) => {
		await add(db, 'access_grant', {
			schoolId,
			pupilId: pupils.jayden,
			personId: staff.helper,
			role: 'begeleider',
			sees: ['gedeeld', 'team'],
			fromOn: '2026-11-01',
			untilOn: '2026-11-30',
			why: 'dyslexie',
			grantedById: staff.zorgcoordinator
		});
		const entry = (audience: Audience, word: string, authorId: string, readerIds: string[] = []) =>
			add(db, 'log_entry', {
				schoolId,
				pupilId: pupils.jayden,
				kind: 'notitie',
				audience,
				happenedOn: '2026-11-10',
				text: `Het woord is ${word}.`,
				authorId,
				readerIds,
				createdAt: '2026-11-14T10:00:00Z'
			});
		return {
			gedeeld: await entry('gedeeld', 'appeltaart', staff.mentor),
			team: await entry('team', 'bloemkool', staff.mentor),
			zorg: await entry('zorg', 'citroen', staff.zorgcoordinator),
			'zorg of the mentor': await entry('zorg', 'citroen', staff.mentor),
			vertrouwelijk: await entry('vertrouwelijk', 'druif', staff.mentor, [staff.directeur]),
			eigen: await entry('eigen', 'framboos', pupils.jayden)
		};
	});
}

const items = Object.keys(accessTable.read) as Item[];
const actorOf = (who: Who): Actor => school.actors[who];
const jayden = () => school.pupils.jayden;

/** Whether it can be done; what is done is undone. Refused, not found and not allowed are all "no". */
async function can(who: Who, work: (db: Db, actor: Actor) => Promise<unknown>): Promise<boolean> {
	const undo = new Error('undo');
	try {
		await as(actorOf(who), async (db) => {
			await work(db, actorOf(who));
			throw undo;
		});
	} catch (problem) {
		if (problem === undo) return true;
		const { name, code } = problem as { name: string; code?: string };
		expect(['NotFound', 'Refusal', 'FormIssue'].includes(name) || code === '42501', String(problem)).toBe(true);
	}
	return false;
}

const allowed = async (work: (db: Db, actor: Actor) => Promise<unknown>) => {
	const able: Who[] = [];
	for (const who of people) if (await can(who, work)) able.push(who);
	return able;
};
const sorted = (list: readonly Who[]) => people.filter((who) => list.includes(who));
const within = new Date('2026-11-15T09:59:00Z');

describe('the access table', () => {
	test.each(items)('read %s', async (item) => {
		expect(await allowed((db, actor) => getEntry(db, actor, jayden(), entries[item]))).toEqual(
			sorted(accessTable.read[item])
		);
	});
	test.each(items)('add to %s', async (item) => {
		expect(
			await allowed((db, actor) =>
				addAddendum(db, actor, jayden(), entries[item], { text: 'Nog iets.', namesSeen: false })
			)
		).toEqual(sorted(accessTable.add[item]));
	});
	test.each(items)('correct %s', async (item) => {
		const input = { kind: 'notitie' as const, happenedOn: '2026-11-10', text: 'Anders.', namesSeen: true, version: 1 };
		expect(
			await allowed((db, actor) => correctEntry(db, actor, jayden(), entries[item], input, today, within))
		).toEqual(sorted(accessTable.correct[item]));
	});
	test.each(items)('archive %s', async (item) => {
		expect(
			await allowed((db, actor) => archiveEntry(db, actor, jayden(), entries[item], { reason: 'Dubbel.' }, today))
		).toEqual(sorted(accessTable.archive[item]));
	});
	test.each(items)('delete %s', async (item) => {
		const able = await allowed((db, actor) =>
			deleteEntry(db, actor, jayden(), entries[item], { reason: 'Verkeerd kind.' })
		);
		expect(able).toEqual(sorted(accessTable.delete[item]));
	});
	test.each(Object.keys(accessTable.write) as (keyof typeof accessTable.write)[])('write %s', async (audience) => {
		const input = WriteForm.parse({ kind: 'notitie', audience, happenedOn: today, text: 'Iets.' });
		expect(await allowed((db, actor) => writeEntry(db, actor, jayden(), input, today))).toEqual(
			sorted(accessTable.write[audience])
		);
	});

	// The screen's rules might be right where the database lets too much through: the same cells with bare statements.
	test.each(Object.keys(accessTable.write) as (keyof typeof accessTable.write)[])(
		'write %s, without the rules in between',
		async (audience) => {
			const able = await allowed((db, actor) =>
				add(db, 'log_entry', {
					schoolId: school.schoolId,
					pupilId: jayden(),
					kind: 'notitie',
					audience,
					happenedOn: today,
					text: 'Iets.',
					authorId: actor.personId
				})
			);
			expect(able).toEqual(sorted(accessTable.write[audience]));
		}
	);
	test('nobody writes in the name of another', async () => {
		const able = await allowed((db, actor) =>
			add(db, 'log_entry', {
				schoolId: school.schoolId,
				pupilId: jayden(),
				kind: 'notitie',
				audience: 'gedeeld',
				happenedOn: today,
				text: 'Iets.',
				authorId: actor.personId === school.people.mentor ? school.people.directeur : school.people.mentor
			})
		);
		expect(able).toEqual([]);
	});
});

describe('a closed text never reaches who may not read it', () => {
	const secrets: [string, Item[]][] = [
		['citroen', ['zorg', 'zorg of the mentor']],
		['druif', ['vertrouwelijk']],
		['framboos', ['eigen']],
		['bloemkool', ['team']]
	];

	test.each(people.flatMap((who) => secrets.map(([word, of]) => [who, word, of] as const)))(
		'%s searches for %s',
		async (who, word, of) => {
			const readable = of.filter((item) => (accessTable.read[item] as Who[]).includes(who));
			const hits = await as(actorOf(who), (db) => logSearch.find(db, word, 20));
			expect(hits.map(({ id }) => id).sort()).toEqual(readable.map((item) => entries[item]).sort());
		}
	);

	test.each(people)('%s reads the timeline', async (who) => {
		const lines = JSON.stringify(await as(actorOf(who), (db) => listLogForTimeline(db, jayden(), { limit: 50 })));
		const words = {
			gedeeld: 'appeltaart',
			team: 'bloemkool',
			zorg: 'citroen',
			'zorg of the mentor': 'citroen',
			vertrouwelijk: 'druif',
			eigen: 'framboos'
		};
		for (const item of items) {
			const mayRead =
				(accessTable.read[item] as Who[]).includes(who) || (words[item] === 'citroen' && who === 'mentor');
			expect(lines.includes(words[item]), item).toBe(mayRead);
		}
	});

	test.each<[Who, string[]]>([
		['mentor', ['zorg']],
		['directeur', ['zorg', 'zorg']],
		['zorgcoordinator', ['vertrouwelijk']],
		['stagiair', []],
		['helper', []],
		['parent', []],
		['pupil', []],
		['administratie', []],
		['otherMentor', []]
	])('%s hears of closed items: %j', async (who, expected) => {
		const closed = await as(actorOf(who), (db) => listClosedItems(db, jayden()));
		expect(closed.map(({ audience }) => audience)).toEqual(expected);
		expect(JSON.stringify(closed)).not.toMatch(/citroen|druif|framboos/);
	});

	test('whom to ask: the care coordinator about care, the author about what is confidential', async () => {
		const [care] = await as(school.actors.mentor, (db) => listClosedItems(db, jayden()));
		expect(care).toEqual({ happenedOn: '2026-11-10', audience: 'zorg', ask: 'Ruud Smit' });
		const [secret] = await as(school.actors.zorgcoordinator, (db) => listClosedItems(db, jayden()));
		expect(secret?.ask).toBe('Mirjam Hoekstra');
	});

	test('a school that does not want it shows no closed items', async () => {
		const undo = new Error('undo');
		const looking = as(school.actors.directeur, async (db) => {
			await db.sql`insert into setup_version (school_id, number, valid_from_on, document, why) values (${school.schoolId}, 2, '2026-11-16', '{"zicht": {"gesloten_items": "nee"}}', 'test')`;
			expect(await listClosedItems(db, jayden())).toEqual([]);
			throw undo;
		});
		await expect(looking).rejects.toBe(undo);
	});

	test('another school finds nothing', async () => {
		for (const actor of Object.values(elsewhere.actors)) {
			await as(actor, async (db) => {
				expect(await logSearch.find(db, 'appeltaart', 20)).toEqual([]);
				expect(await db.sql`select 1 from log_entry`).toEqual([]);
				await expect(getEntry(db, { schoolId: school.schoolId }, jayden(), entries.gedeeld)).rejects.toThrow(NotFound);
			});
		}
	});

	test('the author reads a confidential entry only while involved', async () => {
		const left = { ...school.actors.mentor, today: '2027-08-01' };
		await expect(as(left, (db) => getEntry(db, left, jayden(), entries.vertrouwelijk))).rejects.toThrow(NotFound);
	});

	test('a trainee who is named still does not read it, nor does a parent', async () => {
		await asSystem(
			(db) =>
				db.sql`update log_entry set reader_ids = ${[school.people.stagiair, school.parents.jayden, jayden()]}::uuid[] where id = ${entries.zorg}`
		);
		for (const who of ['stagiair', 'parent', 'pupil'] as const) {
			await expect(as(actorOf(who), (db) => getEntry(db, actorOf(who), jayden(), entries.zorg))).rejects.toThrow(
				NotFound
			);
		}
		await asSystem((db) => db.sql`update log_entry set reader_ids = '{}' where id = ${entries.zorg}`);
	});
});
