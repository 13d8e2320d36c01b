import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { accessTable } from '#modules/scholen/access.table.ts';
import {
	addGroup,
	addPlace,
	changeColor,
	exportSetup,
	saveLocation,
	savePeriod,
	viewSchool
} from '#modules/scholen/server/index.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

type Who = keyof TestSchool['actors'];

const tomorrow = addDays(today, 1);

let database: FreshDatabase;
let school: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
});
afterAll(() => closeTestDatabase(database));

const inTurn = <Result>(who: Who, work: (db: Db, actor: Actor) => Promise<Result>, of = school): Promise<Result> =>
	as(of.actors[who], (db) => work(db, of.actors[who]));

/** Whether the actor gets through; what it did is undone. */
async function can(who: Who, work: (db: Db, actor: Actor) => Promise<unknown>): Promise<boolean> {
	const undo = new Error('undo');
	try {
		await inTurn(who, async (db, actor) => {
			await work(db, actor);
			throw undo;
		});
	} catch (problem) {
		if (problem === undo) return true;
		const { name, code } = problem as { name: string; code?: string };
		expect(name === 'NotFound' || code === '42501', String(problem)).toBe(true);
	}
	return false;
}

async function allowed(work: (db: Db, actor: Actor) => Promise<unknown>): Promise<Who[]> {
	const able: Who[] = [];
	for (const who of Object.keys(school.actors) as Who[]) if (await can(who, work)) able.push(who);
	return able;
}

const change = { why: 'Anders afgesproken', validFromOn: tomorrow, version: 1 };
const acts: Record<keyof typeof accessTable, (db: Db, actor: Actor) => Promise<unknown>> = {
	see: (db, actor) => viewSchool(db, actor, today),
	'keep years': (db, actor) =>
		savePeriod(db, actor, school.yearId, {
			periodId: null,
			kind: 'ronde',
			name: 'Ronde 1',
			locationId: null,
			startsOn: '2026-09-01',
			endsOn: '2026-11-20'
		}),
	'keep groups': (db, actor) =>
		addGroup(db, actor, { yearId: school.yearId, name: '1A', locationId: school.locationId, stage: 1 }),
	'change setup': (db, actor) => addPlace(db, actor, today, 'pijlers', { ...change, naam: 'Sport' }),
	'change location': (db, actor) =>
		saveLocation(db, actor, today, { locationId: null, name: 'Oost', town: '', brin: '', why: 'Nieuw gebouw' }),
	'change colour': (db, actor) => changeColor(db, actor, { themeColor: '#7a2e5d', version: 1 }),
	'export setup': (db, actor) => exportSetup(db, actor)
};

describe('the access table', () => {
	test.each(Object.keys(acts) as (keyof typeof acts)[])('%s', async (act) => {
		expect(await allowed(acts[act])).toEqual([...accessTable[act]]);
	});

	// The rules of the screen might be right where the database lets too much through: the same with bare statements.
	const bare: [string, Who[], (db: Db) => Promise<unknown>][] = [
		[
			'a set-up',
			['directeur', 'beheerder'],
			({ sql }) =>
				sql`insert into setup_version (school_id, number, valid_from_on, document, why) values (${school.schoolId}, 9, ${today}, '{}', 'x')`
		],
		[
			'a set-up of the past',
			[],
			({ sql }) =>
				sql`insert into setup_version (school_id, number, valid_from_on, document, why) values (${school.schoolId}, 9, ${addDays(today, -1)}, '{}', 'x')`
		],
		[
			'a location',
			['directeur', 'beheerder'],
			(db) => add(db, 'location', { schoolId: school.schoolId, key: 'oost', name: 'Oost' })
		],
		[
			'a year',
			['directeur', 'administratie', 'beheerder'],
			(db) => add(db, 'school_year', { schoolId: school.schoolId, name: 'x', startsOn: today, endsOn: tomorrow })
		],
		[
			'somebody to a group',
			['directeur', 'administratie', 'beheerder'],
			(db) =>
				add(db, 'group_staff', {
					schoolId: school.schoolId,
					groupId: school.groups['2B'],
					personId: school.people.otherMentor,
					role: 'mentor',
					fromOn: today
				})
		]
	];
	test.each(bare)('adds %s without the rules in between: %j', async (_, expected, work) => {
		expect(await allowed(work)).toEqual(expected);
	});

	test('nobody changes or takes away a version that is there', async () => {
		for (const who of ['directeur', 'beheerder'] as const) {
			const touched = await inTurn(who, ({ sql }) => sql`update setup_version set why = 'anders' returning 1`).catch(
				() => []
			);
			const gone = await inTurn(who, ({ sql }) => sql`delete from setup_version returning 1`).catch(() => []);
			expect([...touched, ...gone]).toEqual([]);
		}
	});
});
