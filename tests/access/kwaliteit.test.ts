import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { insertRows } from '#platform/database/bulk.ts';
import { asSystem } from '#platform/database/session.ts';
import { accessTable, people, type Who } from '#modules/kwaliteit/access.table.ts';
import type { OwnNormForm } from '#modules/kwaliteit/forms.ts';
import {
	changeNorm,
	endExemption,
	exempt,
	exportNorm,
	handoverNorm,
	makeNorm,
	setNorm,
	viewExemption,
	viewFigures,
	viewNorm,
	viewOwnNorm,
	viewStaffDay
} from '#modules/kwaliteit/server/index.ts';
import { listExemptions, listOwnSettings } from '#modules/kwaliteit/server/read/decided.ts';
import { listOwnNorms } from '#modules/kwaliteit/server/read/own.ts';
import { normYear } from '#modules/kwaliteit/server/tables.ts';
import { listEarlierFigures } from '#modules/kwaliteit/server/read/years.ts';
import { entryCounter } from '#modules/logboek/server/index.ts';
import type { StaffDay } from '#modules/kwaliteit/views.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, type Everybody } from '../support/everybody.ts';
import { ask, dayOffers, makeNormSchool, offers, why } from '../support/norms.ts';
import { linesBy } from '../support/norms.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let elsewhere: TestSchool;
let exemption: string;

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school, elsewhere } = everybody);
	({ exemption } = await makeNormSchool(school));
	await asSystem(async (db) => {
		await insertOwn(db, school.actors.directeur, 'E1');
		await insertRows(db, normYear, [keptFigure()]);
	});
});
afterAll(() => closeTestDatabase(database));

const actorOf = (who: Who): Actor => everybody.actors[who];

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
		expect(['NotFound', 'Refusal'].includes(name) || code === '42501', String(problem)).toBe(true);
	}
	return false;
}

async function allowed(work: (db: Db, actor: Actor) => Promise<unknown>): Promise<Who[]> {
	const able: Who[] = [];
	for (const who of people) if (await can(who, work)) able.push(who);
	return able;
}

const seesRows = (rows: unknown[]) => {
	if (rows.length === 0) throw Object.assign(new Error('no rows'), { name: 'NotFound' });
};
const insertExemption = (db: Db, actor: Actor) =>
	add(db, 'norm_exemption', {
		schoolId: school.schoolId,
		normKey: 'N18',
		pupilId: school.pupils.jayden,
		reason: 'ziek geweest',
		fromOn: today,
		untilOn: '2026-12-01',
		givenById: actor.personId
	});

const compliments: OwnNormForm = {
	name: 'Elke leerling krijgt complimenten',
	counts: 'logboek:compliment',
	times: 2,
	period: 'kwartaal',
	stages: [],
	locationIds: [],
	target: 90,
	isTask: true,
	why,
	version: 0
};
const counters = [{ ...entryCounter, options: async () => [{ key: 'compliment', name: 'compliment' }] }];
const insertOwn = (db: Db, actor: Actor, key = 'E9') =>
	add(db, 'own_norm', {
		schoolId: school.schoolId,
		key,
		name: 'Elke leerling krijgt complimenten',
		counter: 'logboek',
		option: 'compliment',
		times: 1,
		period: 'schooljaar',
		target: 90,
		isTask: true,
		why,
		fromOn: '2026-08-01',
		setById: actor.personId
	});
const keptFigure = (): typeof normYear.$inferInsert => ({
	schoolId: school.schoolId,
	yearStartsOn: '2025-08-01',
	normKey: 'N2',
	partKind: 'group',
	partKey: '2B',
	partName: '2B',
	met: 3,
	missed: 1,
	overdue: 0,
	notApplicable: 0,
	target: 80
});

describe('the access table', () => {
	test.each(people)('the figures of %s', async (who) => {
		const expected = accessTable.figures[who];
		const seen = as(actorOf(who), (db) => viewNorm(db, actorOf(who), 'N2', ask));
		if (!expected) return expect(seen).rejects.toMatchObject({ name: 'NotFound' });
		expect((await seen).rows.map(({ name }) => name).toSorted()).toEqual(expected);
	});

	test('read a setting', async () => {
		expect(await allowed(async (db, actor) => seesRows(await listOwnSettings(db, actor, today)))).toEqual(
			inOrder(accessTable.readSetting)
		);
	});
	test('write a setting', async () => {
		expect(
			await allowed((db, actor) =>
				setNorm(db, actor, 'N18', { isOn: true, target: 75, why, version: 0 }, { today, offers })
			)
		).toEqual(inOrder(accessTable.writeSetting));
	});
	test('read an exemption', async () => {
		expect(await allowed(async (db, actor) => seesRows(await listExemptions(db, actor, today)))).toEqual(
			inOrder(accessTable.readExemption)
		);
	});
	test('whether the warm handover was held in time', async () => {
		const of = { pupilIds: [school.pupils.jayden] };
		expect(await allowed(async (db) => seesRows(await linesBy(handoverNorm.judge, db, today, of)))).toEqual(
			inOrder(accessTable.handover)
		);
	});
	test('exempt', async () => {
		const input = { reason: 'ziek geweest', until: '2026-12-01' };
		expect(
			await allowed((db, actor) => exempt(db, actor, 'N18', school.pupils.jayden, input, { today, offers }))
		).toEqual(inOrder(accessTable.exempt));
		expect(
			await allowed((db, actor) => viewExemption(db, actor, 'N18', school.pupils.jayden, { today, offers }))
		).toEqual(inOrder(accessTable.exempt));
	});
	test('end an exemption', async () => {
		expect(
			await allowed((db, actor) => endExemption(db, actor, school.pupils.jayden, { exemption, version: 1 }, today))
		).toEqual(inOrder(accessTable.endExemption));
	});

	// The screen's rules might be right where the database lets too much through: the same cells with bare statements.
	test('write a setting, without the rules in between', async () => {
		const able = await allowed((db, actor) =>
			add(db, 'norm_setting', {
				schoolId: school.schoolId,
				normKey: 'N18',
				isOn: false,
				target: 1,
				fromOn: today,
				setById: actor.personId
			})
		);
		expect(able).toEqual(inOrder(accessTable.writeSetting));
	});
	test('exempt, without the rules in between', async () => {
		expect(await allowed(insertExemption)).toEqual(inOrder(accessTable.exempt));
	});
	test('nobody exempts in the name of another, and nobody removes an exemption', async () => {
		expect(await allowed((db) => insertExemption(db, school.actors.mentor))).toEqual([]);
		const { count } = await as(school.actors.directeur, (db) => db.sql`delete from norm_exemption`);
		expect(count).toBe(0);
	});
});

describe('another group and another school', () => {
	test('a mentor gets nothing of another group, also by naming it', async () => {
		const view = await as(school.actors.otherMentor, (db) =>
			viewNorm(db, school.actors.otherMentor, 'N2', { ...ask, query: { ...ask.query, group: school.groups['2B'] } })
		);
		expect(view).toMatchObject({ rows: [], part: null, figure: { denominator: 0 } });
		const figures = await as(school.actors.otherMentor, (db) => viewFigures(db, school.actors.otherMentor, ask));
		expect(figures.choices.group.map(({ name }) => name)).toEqual(['3A']);
	});

	test('nor a task', async () => {
		const day = (await as(school.actors.otherMentor, (db) =>
			viewStaffDay(db, school.actors.otherMentor, { today, hour: 9, offers: dayOffers })
		)) as StaffDay;
		expect(JSON.stringify(day)).not.toContain('Jayden');
		expect(JSON.stringify(day)).not.toContain('Noor');
	});

	test('another school sees and exempts nobody here', async () => {
		const director = elsewhere.actors.directeur;
		expect(await as(director, (db) => listExemptions(db, director, today))).toEqual([]);
		await expect(
			as(director, (db) =>
				exempt(
					db,
					director,
					'N18',
					school.pupils.jayden,
					{ reason: 'ziek geweest', until: '2026-12-01' },
					{ today, offers }
				)
			)
		).rejects.toMatchObject({ name: 'NotFound' });
	});
});

describe('own norms and earlier years', () => {
	test('read an own norm', async () => {
		expect(await allowed(async (db) => seesRows(await listOwnNorms(db, today)))).toEqual(
			inOrder(accessTable.readOwnNorm)
		);
	});
	test('make one, change one, and see its form', async () => {
		expect(await allowed((db, actor) => makeNorm(db, actor, compliments, { today, counters }))).toEqual(
			inOrder(accessTable.writeOwnNorm)
		);
		expect(
			await allowed((db, actor) => changeNorm(db, actor, 'E1', { ...compliments, version: 1 }, { today, counters }))
		).toEqual(inOrder(accessTable.writeOwnNorm));
		expect(await allowed((db, actor) => viewOwnNorm(db, actor, 'E1', { today, counters }))).toEqual(
			inOrder(accessTable.writeOwnNorm)
		);
	});
	test('make one, without the rules in between; and nobody takes one away', async () => {
		expect(await allowed((db, actor) => insertOwn(db, actor))).toEqual(inOrder(accessTable.writeOwnNorm));
		const { count } = await as(school.actors.directeur, (db) => db.sql`delete from own_norm`);
		expect(count).toBe(0);
	});
	test('see the figures of earlier years', async () => {
		expect(await allowed(async (db) => seesRows(await listEarlierFigures(db, today)))).toEqual(
			inOrder(accessTable.readYears)
		);
	});
	test('write or change them', async () => {
		const insert = (db: Db) =>
			db.sql`insert into norm_year (school_id, year_starts_on, norm_key, part_kind, part_key, part_name, met, missed, overdue, not_applicable, target)
				values (${school.schoolId}, '2024-08-01', 'N2', 'school', '', '', 1, 0, 0, 0, 80)`;
		expect(await allowed(insert)).toEqual(inOrder(accessTable.writeYears));
		const { count } = await as(school.actors.directeur, (db) => db.sql`update norm_year set met = 4`);
		expect(count).toBe(0);
	});
	test('another school has neither', async () => {
		const director = elsewhere.actors.directeur;
		expect(await as(director, (db) => listOwnNorms(db, today))).toEqual([]);
		expect(await as(director, (db) => listEarlierFigures(db, today))).toEqual([]);
	});
	test.each(people)('what %s takes along as a file names the same pupils as the screen', async (who) => {
		const expected = accessTable.figures[who];
		const taken = as(actorOf(who), (db) => exportNorm(db, actorOf(who), 'N2', ask));
		if (!expected) return expect(taken).rejects.toMatchObject({ name: 'NotFound' });
		expect(
			(await taken)
				.slice(1)
				.map(([name]) => name)
				.toSorted()
		).toEqual(expected);
	});
});
