import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import {
	addGroupStaff,
	addNextYear,
	endGroupStaff,
	savePeriod,
	viewGroups,
	viewYear
} from '#modules/scholen/server/index.ts';
import type { FreshDatabase } from '../support/database.ts';
import { as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

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

describe('who works with a group', () => {
	const pupilsSeen = async (on: string) =>
		(await as({ ...school.actors.mentor, today: on }, ({ sql }) => sql`select 1 from pupil`)).length;
	const mentorOf2B = async () => {
		const rows = await asSystem(
			({ sql }) => sql<{ id: string }[]>`select id from group_staff where person_id = ${school.people.mentor}`
		);
		return rows[0]?.id ?? '';
	};

	test('a mentor whose last day was today sees nothing from tomorrow', async () => {
		const staffId = await mentorOf2B();
		expect(await pupilsSeen(tomorrow)).toBe(2);
		await inTurn('administratie', (db, actor) =>
			endGroupStaff(db, actor, school.groups['2B'], { staffId, untilOn: today }, today)
		);
		expect([await pupilsSeen(today), await pupilsSeen(tomorrow)]).toEqual([2, 0]);
		const { groups } = await as({ ...school.actors.directeur, today: tomorrow }, (db) =>
			viewGroups(db, school.actors.directeur, tomorrow, null)
		);
		expect(groups.find(({ name }) => name === '2B')?.mentors).toEqual([]);
	});

	test('whoever is added sees the pupils from the first day to the last', async () => {
		const input = {
			personId: school.people.mentor,
			role: 'vakdocent' as const,
			startsOn: '2026-12-01',
			endsOn: '2026-12-31'
		};
		await inTurn('administratie', (db, actor) => addGroupStaff(db, actor, school.groups['3A'], input));
		expect([await pupilsSeen('2026-11-30'), await pupilsSeen('2026-12-01'), await pupilsSeen('2027-01-01')]).toEqual([
			0, 2, 0
		]);
	});

	test.each<[string, object, object]>([
		['outside the year', { endsOn: '2027-08-01' }, { errors: { endsOn: 'scholen_form_outside' } }],
		['twice in one role', { role: 'mentor' }, { errors: { personId: 'scholen_form_twice' } }]
	])('not %s', async (_, more, expected) => {
		const input = {
			personId: school.people.otherMentor,
			role: 'vakdocent' as const,
			startsOn: today,
			endsOn: '2027-07-31',
			...more
		};
		await expect(
			inTurn('administratie', (db, actor) => addGroupStaff(db, actor, school.groups['3A'], input))
		).rejects.toMatchObject(expected);
	});

	test('a parent is no member of staff', async () => {
		const input = { personId: school.parents.jayden, role: 'mentor' as const, startsOn: today, endsOn: '2027-07-31' };
		await expect(
			inTurn('administratie', (db, actor) => addGroupStaff(db, actor, school.groups['3A'], input))
		).rejects.toMatchObject({ errors: { personId: 'scholen_form_person' } });
	});

	test('nobody ends before yesterday: what has been stays', async () => {
		const staffId = await mentorOf2B();
		const ending = inTurn('administratie', (db, actor) =>
			endGroupStaff(db, actor, school.groups['2B'], { staffId, untilOn: addDays(today, -2) }, today)
		);
		await expect(ending).rejects.toMatchObject({ errors: { untilOn: 'scholen_form_end_past' } });
	});
});

describe('a new year', () => {
	test('is made of the last: parts on the same weekdays, groups and the mentors that were chosen; once', async () => {
		const own = await makeSchool();
		const { administratie } = own.actors;
		await inTurn(
			'administratie',
			(db, actor) =>
				savePeriod(db, actor, own.yearId, {
					periodId: null,
					kind: 'ronde',
					name: 'Ronde 1',
					locationId: null,
					startsOn: '2026-08-31',
					endsOn: '2026-10-16'
				}),
			own
		);
		const input = {
			yearId: own.yearId,
			withPeriods: 'on' as const,
			withGroups: 'on' as const,
			[`mentor.${own.groups['2B']}`]: own.people.mentor,
			[`mentor.${own.groups['3A']}`]: ''
		};
		const done = await inTurn('administratie', (db, actor) => addNextYear(db, actor, input), own);
		const yearId = (done && done.to?.split('/').at(-1)) ?? '';
		const [year, groups] = await as(administratie, (db) =>
			Promise.all([viewYear(db, administratie, yearId), viewGroups(db, administratie, today, yearId)])
		);
		expect(year.periods).toMatchObject([{ name: 'Ronde 1', startsOn: '2027-08-30', endsOn: '2027-10-15' }]);
		expect(groups.groups.map(({ name, mentors }) => [name, mentors.map((mentor) => mentor.name)])).toEqual([
			['2B', ['Mirjam Hoekstra']],
			['3A', []]
		]);
		await expect(inTurn('administratie', (db, actor) => addNextYear(db, actor, input), own)).rejects.toMatchObject({
			key: 'scholen_refusal_year_exists'
		});
	});
});
