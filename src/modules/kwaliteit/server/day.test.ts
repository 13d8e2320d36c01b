import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { dayOffers, makeNormSchool } from '../../../../tests/support/norms.ts';
import { as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../../../../tests/support/school.ts';
import type { StaffDay } from '../views.ts';
import { viewParentDay, viewPupilDay, viewStaffDay } from './index.ts';

type Who = keyof TestSchool['actors'];

let database: FreshDatabase;
let school: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
	({ school } = await makeNormSchool());
});
afterAll(() => closeTestDatabase(database));

describe('today, by role', () => {
	const keysOf = async (who: Who) => {
		const view = (await as(school.actors[who], (db) =>
			viewStaffDay(db, school.actors[who], { today, hour: 9, offers: dayOffers })
		)) as StaffDay;
		return [view.day.now, view.day.week, view.day.later].map((tasks) =>
			tasks.map(({ key }) => key.replace(/ [0-9a-f-]{36}$/, ''))
		);
	};

	test.each<[Who, string[][]]>([
		['mentor', [['norm N18', 'norm N2'], [], []]],
		['otherMentor', [['norm N18', 'norm N2', 'norm N2'], [], []]],
		['zorgcoordinator', [['figure N2', 'figure N18'], ['exemption', 'access'], []]],
		['directeur', [['figure N2', 'figure N18'], ['exemption'], []]],
		['administratie', [[], [], []]],
		['stagiair', [[], [], []]]
	])('%s', async (who, expected) => {
		expect(await keysOf(who)).toEqual(expected);
	});

	test('a draft waits, until the pupil is no longer one’s own', async () => {
		const { schoolId, people: staff, pupils } = school;
		const form = (pupil: string) => `leerlingen.${pupil}.logboek.nieuw:default`;
		await asSystem(
			(db) =>
				db.sql`insert into draft (school_id, person_id, form, fields)
				values (${schoolId}, ${staff.stagiair}, ${form(pupils.noor)}, '{}'), (${schoolId}, ${staff.stagiair}, ${form(pupils.finn)}, '{}')`
		);
		expect(await keysOf('stagiair')).toEqual([[`draft /leerlingen/${pupils.noor}/logboek/nieuw`], [], []]);
	});

	test('a parent and a pupil get their own page', async () => {
		const parent = await as(school.actors.parent, (db) =>
			viewParentDay(db, school.actors.parent, { today, offers: dayOffers })
		);
		expect(parent).toMatchObject({
			viewer: 'parent',
			children: [{ givenName: 'Jayden', group: '2B', mentors: [{ name: 'Mirjam Hoekstra' }], asked: [] }]
		});
		const without = await as(school.actors.parentWithoutCustody, (db) =>
			viewParentDay(db, school.actors.parentWithoutCustody, { today, offers: dayOffers })
		);
		expect(without).toMatchObject({ viewer: 'parent', children: [] });
		const pupil = await as(school.actors.pupil, (db) =>
			viewPupilDay(db, school.actors.pupil, { today, offers: dayOffers })
		);
		expect(pupil).toMatchObject({
			viewer: 'pupil',
			givenName: 'Jayden',
			mentors: [{ name: 'Mirjam Hoekstra' }],
			readers: 6
		});
	});
});
