import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { addLessonRow, hire } from '../../../../tests/support/lessons.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { heldBy } from '../rooster.ts';
import { viewTaughtDay } from './index.ts';

const monday = '2026-11-16';
const tuesday = '2026-11-17';
const nextMonday = '2026-11-23';

let database: FreshDatabase;
let school: TestSchool;
let tessa: Actor;
let otto: Actor;

beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	const staff = async (name: string): Promise<Actor> => ({
		...school.actors.mentor,
		personId: await hire(school, name)
	});
	tessa = await staff('Tessa');
	otto = await staff('Otto');
});

/** "2026-11-16: 08:30 2B 12" */
const taught = async (actor: Actor, day = monday) => {
	const found = await as(actor, (db) => viewTaughtDay(db, actor, day));
	return (
		found && [found.day, ...found.lessons.map((lesson) => `${lesson.startsAt} ${lesson.ofName} ${heldBy(lesson).room}`)]
	);
};
const teach = (otherwise: Record<string, unknown> = {}) =>
	addLessonRow(school, { teacherId: tessa.personId, ...otherwise });
const change = (lessonId: string, otherwise: Record<string, unknown>) =>
	asSystem((db) =>
		add(db, 'lesson_change', {
			schoolId: school.schoolId,
			lessonId,
			onDay: monday,
			madeById: school.people.administratie,
			...otherwise
		})
	);

test('the lessons of today, in order, with their groups', async () => {
	await teach({ startsAt: '10:30', endsAt: '11:20', groupId: school.groups['3A'] });
	await teach();
	expect(await taught(tessa)).toEqual([monday, '08:30 2B 12', '10:30 3A 12']);
});

test('without a lesson today, those of the next day with any', async () => {
	await teach();
	expect(await taught(tessa, tuesday)).toEqual([nextMonday, '08:30 2B 12']);
});

test('a holiday is no day with lessons', async () => {
	await teach();
	await asSystem(async (db) => {
		const [year] = await db.sql<{ id: string }[]>`
			select id from school_year where school_id = ${school.schoolId} and ${nextMonday}::date between starts_on and ends_on`;
		await add(db, 'period', {
			schoolId: school.schoolId,
			schoolYearId: year!.id,
			kind: 'vakantie',
			name: 'Vrije dag',
			startsOn: nextMonday,
			endsOn: nextMonday
		});
	});
	expect(await taught(tessa, tuesday)).toEqual(['2026-11-30', '08:30 2B 12']);
});

test('who gives no lessons gets nothing', async () => {
	await teach();
	expect(await taught(otto)).toBeNull();
});

test('a lesson that is taken over is of who takes it over, that day only', async () => {
	await change(await teach(), { kind: 'vervanging', teacherId: otto.personId, room: '7' });
	expect(await taught(otto)).toEqual([monday, '08:30 2B 7']);
	expect(await taught(otto, tuesday)).toBeNull();
	expect(await taught(tessa)).toEqual([nextMonday, '08:30 2B 12']);
});

test('a lesson that falls out is not given', async () => {
	await change(await teach(), { kind: 'uitval' });
	expect(await taught(tessa)).toEqual([nextMonday, '08:30 2B 12']);
});

test('a break is no lesson', async () => {
	await teach({ kind: 'pauze', subject: null });
	expect(await taught(tessa)).toBeNull();
});

test('a teacher of another school sees nothing of it', async () => {
	await teach();
	const elsewhere = await makeSchool();
	expect(await taught({ ...elsewhere.actors.mentor, personId: tessa.personId })).toBeNull();
	expect(await taught(elsewhere.actors.mentor)).toBeNull();
});

test('neither does a parent', async () => {
	await teach();
	expect(await taught(school.actors.parent)).toBeNull();
});
