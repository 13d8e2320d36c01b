import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import * as access from '#modules/traject/access.ts';
import { accessTable, people, type Row, type Who } from '#modules/traject/access.table.ts';
import { addPlacement, giveCatalogue, placedRow, placementRow } from '#modules/traject/placements.fixture.ts';
import {
	listPlacements,
	placementDue,
	placementLine,
	viewArrangement,
	viewAsk,
	viewNumbers,
	viewOverview,
	viewPlacement,
	viewPlacements
} from '#modules/traject/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, takes, whoMay, type Everybody } from '../support/everybody.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let ids: { placed: string; waiting: string; asked: string; bare: string; noor: string };

const ofPlacement = (placementId: string) => ({
	schoolId: school.schoolId,
	placementId,
	pupilId: school.pupils.jayden
});
const insertReason = ({ sql }: Db, placementId: string, byId: string) => sql`
	insert into placement_reason (school_id, placement_id, pupil_id, need, by_id)
	values (${school.schoolId}, ${placementId}, ${school.pupils.jayden}, 'Heeft rust nodig.', ${byId})`;

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	await giveCatalogue(school);
	const { people: staff, pupils } = school;
	await asSystem(async (db) => {
		ids = {
			placed: await addPlacement(db, placedRow(school)),
			waiting: await addPlacement(db, placementRow(school, { arrangementKey: 'plus' })),
			asked: await addPlacement(db, placementRow(school, { arrangementKey: 'basisplus', askedById: staff.mentor })),
			bare: await addPlacement(db, placementRow(school, { arrangementKey: 'next-level' })),
			noor: await addPlacement(db, placedRow(school, { pupilId: pupils.noor }))
		};
		await insertReason(db, ids.placed, staff.zorgcoordinator);
		await insertReason(db, ids.asked, staff.mentor);
		await add(db, 'placement_goal', { ...ofPlacement(ids.placed), position: 0, text: 'Vraagt hulp' });
		await add(db, 'placement_goal', { ...ofPlacement(ids.waiting), position: 0, text: 'Komt op tijd' });
		await add(db, 'placement_step', {
			...ofPlacement(ids.placed),
			kind: 'geplaatst',
			onDay: '2026-08-20',
			byId: staff.zorgcoordinator,
			why: 'Thuis gaat het niet goed.'
		});
	});
});
afterAll(() => closeTestDatabase(database));

const actorOf = (who: Who): Actor => everybody.actors[who];

/** The rows of the table, as a question to the database. */
const rows: Record<Row, (db: Db) => PromiseLike<readonly unknown[]>> = {
	placed: ({ sql }) => sql`select 1 from placement where id = ${ids.placed}`,
	waiting: ({ sql }) => sql`select 1 from placement where id = ${ids.waiting}`,
	goal: ({ sql }) => sql`select 1 from placement_goal where placement_id = ${ids.placed}`,
	goalOfWaiting: ({ sql }) => sql`select 1 from placement_goal where placement_id = ${ids.waiting}`,
	need: ({ sql }) => sql`select 1 from placement_reason where placement_id = ${ids.placed}`,
	ownNeed: ({ sql }) => sql`select 1 from placement_reason where placement_id = ${ids.asked}`,
	step: ({ sql }) => sql`select 1 from placement_step where placement_id = ${ids.placed}`,
	places: ({ sql }) => sql`select 1 from arrangement_places('balans')`
};

/** One more of it, in the own name. */
const additions: Record<keyof typeof accessTable.add, (db: Db, me: string) => Promise<unknown>> = {
	waiting: (db, askedById) => addPlacement(db, placementRow(school, { arrangementKey: 'tweede', askedById })),
	first: (db, askedById) =>
		addPlacement(db, placementRow(school, { arrangementKey: 'tweede', askedById, isUrgent: true })),
	placed: (db, askedById) => addPlacement(db, placedRow(school, { arrangementKey: 'plus', askedById })),
	goal: (db) => add(db, 'placement_goal', { ...ofPlacement(ids.placed), position: 1, text: 'Blijft in de les' }),
	need: (db, me) => Promise.resolve(insertReason(db, ids.bare, me)),
	asked: (db, byId) => add(db, 'placement_step', { ...ofPlacement(ids.bare), kind: 'gevraagd', onDay: today, byId }),
	decided: (db, byId) => add(db, 'placement_step', { ...ofPlacement(ids.bare), kind: 'voorrang', onDay: today, byId })
};

const changes: Record<keyof typeof accessTable.change, (db: Db) => PromiseLike<readonly unknown[]>> = {
	placed: ({ sql }) => sql`update placement set end_by = '2027-06-30' where id = ${ids.placed} returning 1`,
	goal: ({ sql }) => sql`update placement_goal set result = 'ja' where placement_id = ${ids.placed} returning 1`,
	need: ({ sql }) => sql`update placement_reason set need = 'Anders' where placement_id = ${ids.asked} returning 1`,
	step: ({ sql }) => sql`update placement_step set why = 'Anders' where placement_id = ${ids.placed} returning 1`
};

const named = <Part extends keyof typeof accessTable>(part: Part, who: Who): string[] =>
	Object.entries(accessTable[part]).flatMap(([name, able]) => ((able as readonly Who[]).includes(who) ? [name] : []));

describe.each(people)('%s', (who) => {
	test(`sees ${named('see', who).join(', ') || 'nothing'}`, async () => {
		const seen: string[] = [];
		for (const [name, ask] of Object.entries(rows))
			if ((await as(actorOf(who), async (db) => ask(db))).length > 0) seen.push(name);
		expect(seen).toEqual(named('see', who));
	});

	test(`may add ${named('add', who).join(', ') || 'nothing'}`, async () => {
		const added: string[] = [];
		for (const [name, work] of Object.entries(additions)) {
			const one = async (db: Db) => {
				await work(db, actorOf(who).personId);
			};
			if (await takes(actorOf(who), one)) added.push(name);
		}
		expect(added).toEqual(named('add', who));
	});

	test(`may change ${named('change', who).join(', ') || 'nothing'}`, async () => {
		const changed: string[] = [];
		for (const [name, work] of Object.entries(changes)) if (await takes(actorOf(who), work)) changed.push(name);
		expect(changed).toEqual(named('change', who));
	});

	test(`may ${named('do', who).join(', ') || 'do nothing'}`, async () => {
		const actor = actorOf(who);
		const own = await as(actor, (db) => findOwnInvolvement(db, actor, school.pupils.jayden));
		// What somebody of another school sees of arrangements is there.
		const inSchool = actor.schoolId === school.schoolId ? actor : { ...actor, kind: 'extern' as const };
		const may = [
			...(['maySeeArrangements', 'maySeeNumbers'] as const).filter((name) => access[name](inSchool)),
			...(['mayAsk', 'mayDecide', 'mayWriteGoals', 'mayNameGuides', 'mayReadReasons'] as const).filter((name) =>
				access[name](own)
			)
		];
		expect(may).toEqual(named('do', who));
	});
});

describe('what is not for somebody looks as if it were not there', () => {
	test.each<Who>([
		'otherParent',
		'otherPupil',
		'otherMentor',
		'administratie',
		'parentWithoutCustody',
		'formerMentor',
		'stranger',
		'strangeMentor'
	])('%s', async (who) => {
		const actor = actorOf(who);
		const { jayden } = school.pupils;
		await expect(as(actor, (db) => viewPlacements(db, actor, jayden))).rejects.toThrow(NotFound);
		await expect(as(actor, (db) => viewPlacement(db, actor, jayden, ids.placed))).rejects.toThrow(NotFound);
		await expect(as(actor, (db) => viewAsk(db, actor, jayden, null))).rejects.toThrow(NotFound);
		expect(await as(actor, (db) => placementLine(db, jayden, { limit: 20 }))).toEqual([]);
		expect(await as(actor, (db) => listPlacements(db, [jayden]))).toEqual([]);
		expect(await as(actor, (db) => placementDue(db, actor, [jayden], '2027-07-01'))).toEqual(new Map());
	});

	test('a placement is not found under another pupil’s address', async () => {
		const { zorgcoordinator } = school.actors;
		const work = (db: Db) => viewPlacement(db, zorgcoordinator, school.pupils.jayden, ids.noor);
		await expect(as(zorgcoordinator, work)).rejects.toThrow(NotFound);
	});

	test('to pupil and parents: that a place is waited for, and the page with why', async () => {
		for (const who of ['pupil', 'parent'] as const) {
			const actor = actorOf(who);
			const view = await as(actor, (db) => viewPlacements(db, actor, school.pupils.jayden));
			expect(view.current.map(({ id }) => id)).toEqual([ids.placed]);
			expect([view.waiting, view.past]).toEqual([[], []]);
			await expect(as(actor, (db) => viewPlacement(db, actor, school.pupils.jayden, ids.placed))).rejects.toThrow(
				NotFound
			);
		}
	});

	test('to who sees no pupil by name: whose the places are', async () => {
		const actor = actorOf('otherMentor');
		const view = await as(actor, (db) => viewArrangement(db, actor, 'balans'));
		expect([view.placed, view.waiting, view.past]).toEqual([[], [], []]);
		expect(view.unseen).toEqual({ placed: 2, waiting: 0 });
		expect(view.room).toMatchObject({ capacity: 2, taken: 2, free: 0 });
	});

	test('to families and helpers from outside: the arrangements of the school', async () => {
		for (const who of ['pupil', 'parent', 'helper'] as const) {
			const actor = actorOf(who);
			await expect(as(actor, (db) => viewOverview(db, actor))).rejects.toThrow(NotFound);
			await expect(as(actor, (db) => viewArrangement(db, actor, 'balans'))).rejects.toThrow(NotFound);
			await expect(as(actor, (db) => viewNumbers(db, actor, { year: undefined, isForOutside: false }))).rejects.toThrow(
				NotFound
			);
		}
		const { mentor } = school.actors;
		await expect(as(mentor, (db) => viewNumbers(db, mentor, { year: undefined, isForOutside: false }))).rejects.toThrow(
			NotFound
		);
	});
});

describe('the database itself refuses', () => {
	test('asking in somebody else’s name', async () => {
		const row = placementRow(school, { arrangementKey: 'tweede', askedById: school.people.zorgcoordinator });
		expect(await whoMay(everybody, (db) => addPlacement(db, row).then(() => undefined))).toEqual(['zorgcoordinator']);
	});

	test('why, and what was decided, in somebody else’s name', async () => {
		const work = (db: Db) => insertReason(db, ids.bare, school.people.zorgcoordinator);
		expect(await whoMay(everybody, (db) => work(db).then(() => undefined))).toEqual(['zorgcoordinator']);
		const step = { ...ofPlacement(ids.bare), kind: 'voorrang', onDay: today, byId: school.people.zorgcoordinator };
		expect(await whoMay(everybody, (db) => add(db, 'placement_step', step).then(() => undefined))).toEqual([
			'zorgcoordinator'
		]);
	});

	test('hanging a goal or a reason of one pupil on the placement of another', async () => {
		const other = { code: '23503' };
		const { mentor } = school.actors;
		const goal = { ...ofPlacement(ids.noor), position: 0, text: 'Van een ander' };
		await expect(as(mentor, (db) => add(db, 'placement_goal', goal))).rejects.toMatchObject(other);
		await expect(as(mentor, (db) => insertReason(db, ids.noor, mentor.personId))).rejects.toMatchObject(other);
	});

	test('taking away a placement, a reason or a step; anybody', async () => {
		for (const table of ['placement', 'placement_reason', 'placement_step'])
			expect(await whoMay(everybody, ({ sql }) => sql`delete from ${sql(table)} returning 1`)).toEqual([]);
	});

	test('a helper who reads only what is shared writes no goals', async () => {
		const personId = randomUUID();
		await asSystem(async (db) => {
			await db.sql`
				insert into person (school_id, id, kind, given_name, family_name)
				values (${school.schoolId}, ${personId}, 'extern', 'Piet', 'Gast')`;
			await add(db, 'access_grant', {
				schoolId: school.schoolId,
				pupilId: school.pupils.jayden,
				personId,
				role: 'begeleider',
				sees: ['gedeeld'],
				fromOn: '2026-11-01',
				untilOn: '2026-11-30',
				why: 'stage',
				grantedById: school.people.zorgcoordinator
			});
		});
		const actor: Actor = { ...school.actors.helper, personId };
		expect(await takes(actor, (db) => additions.goal(db, personId).then(() => undefined))).toBe(false);
		expect(await as(actor, async (db) => rows.placed(db))).toHaveLength(1);
		expect(await as(actor, async (db) => rows.waiting(db))).toEqual([]);
	});

	test('the order of people in this table is that of all', () => {
		expect(inOrder(accessTable.see.step)).toEqual(accessTable.see.step);
	});
});
