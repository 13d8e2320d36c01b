import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { pools } from '#platform/database/pools.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, makeSchool, openTestDatabase, type TestSchool } from '../support/school.ts';

let database: FreshDatabase;
let school: TestSchool;
let elsewhere: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	elsewhere = await makeSchool('Een andere school');
});
afterAll(() => closeTestDatabase(database));

type Who = keyof TestSchool['actors'];
const pupilsSeenBy = async (who: Who, today?: string) =>
	(await as({ ...school.actors[who], ...(today && { today }) }, (db) => db.sql<{ givenName: string }[]>`select given_name as "givenName" from pupil order by 1`)).map(
		(row) => row.givenName
	);

describe('which pupils exist for whom', () => {
	const everyone = ['Finn', 'Jayden', 'Lotte', 'Noor'];
	test.each<[Who, string[]]>([
		['directeur', everyone],
		['zorgcoordinator', everyone],
		['administratie', everyone],
		['mentor', ['Jayden', 'Noor']],
		['otherMentor', ['Finn', 'Lotte']],
		['stagiair', ['Jayden', 'Noor']],
		['helper', []],
		['pupil', ['Jayden']],
		['parent', ['Jayden']],
		['parentWithoutCustody', []],
		['otherParent', ['Noor']]
	])('%s: %j', async (who, expected) => {
		expect(await pupilsSeenBy(who)).toEqual(expected);
	});

	test('nobody without an actor, also on a connection that had one', async () => {
		for (let i = 0; i < 8; i++) {
			await pupilsSeenBy('directeur');
			expect(await pools().app`select 1 from pupil`).toEqual([]);
		}
	});

	test('nobody of another school', async () => {
		const rows = await as(elsewhere.actors.directeur, (db) => db.sql`select 1 from pupil where school_id = ${school.schoolId}`);
		expect(rows).toEqual([]);
	});
});

describe('involvement follows its sources in the same transaction', () => {
	test('a mentor whose group changed sees nothing from the day after', async () => {
		await asSystem((db) => db.sql`update group_staff set until_on = '2026-11-09' where person_id = ${school.people.mentor}`);
		expect(await pupilsSeenBy('mentor', '2026-11-09')).toEqual(['Jayden', 'Noor']);
		expect(await pupilsSeenBy('mentor')).toEqual([]);
		await asSystem((db) => db.sql`update group_staff set until_on = '2027-07-31' where person_id = ${school.people.mentor}`);
		expect(await pupilsSeenBy('mentor')).toEqual(['Jayden', 'Noor']);
	});

	test('also when it waits until many rows are written: at the commit at the latest', async () => {
		const change = (untilOn: string) =>
			asSystem(async ({ sql }) => {
				await sql`select set_config('app.involvement_later', 'on', true)`;
				await sql`update group_staff set until_on = ${untilOn} where person_id = ${school.people.mentor}`;
			});
		await change('2026-11-09');
		expect(await pupilsSeenBy('mentor')).toEqual([]);
		await change('2027-07-31');
		expect(await pupilsSeenBy('mentor')).toEqual(['Jayden', 'Noor']);
	});

	test('a parent sees nothing from the 18th birthday, unless the pupil allows it', async () => {
		expect(await pupilsSeenBy('parent', '2030-03-03')).toEqual(['Jayden']);
		expect(await pupilsSeenBy('parent', '2030-03-04')).toEqual([]);
		await asSystem((db) =>
			add(db, 'parent_allowance', { schoolId: school.schoolId, pupilId: school.pupils.jayden, personId: school.parents.jayden, fromOn: '2030-03-04' })
		);
		expect(await pupilsSeenBy('parent', '2030-03-04')).toEqual(['Jayden']);
	});

	test('an outside helper sees one pupil until the last day of the access', async () => {
		await as(school.actors.zorgcoordinator, (db) =>
			add(db, 'access_grant', {
				schoolId: school.schoolId, pupilId: school.pupils.finn, personId: school.people.helper, role: 'begeleider', sees: ['gedeeld'],
				fromOn: '2026-11-01', untilOn: '2026-11-30', why: 'dyslexie', grantedById: school.people.zorgcoordinator
			})
		);
		expect(await pupilsSeenBy('helper', '2026-11-30')).toEqual(['Finn']);
		expect(await pupilsSeenBy('helper', '2026-12-01')).toEqual([]);
	});

	test('a mentor cannot give access', async () => {
		await expect(
			as(school.actors.mentor, (db) =>
				add(db, 'access_grant', {
					schoolId: school.schoolId, pupilId: school.pupils.jayden, personId: school.people.helper, role: 'begeleider', sees: ['gedeeld'],
					fromOn: '2026-11-01', untilOn: '2026-11-30', why: 'zomaar', grantedById: school.people.mentor
				})
			)
		).rejects.toMatchObject({ code: '42501' });
	});
});
