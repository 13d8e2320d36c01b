// What talks ask of a mentor, a parent and the pupil on the page of today, and in what order the mentor gets them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { addRound, addSlot, addTalk, planAt } from '../../../../tests/support/talks.ts';
import { viewTalks } from './read/views.ts';
import { talkTasks } from './tasks.ts';

let database: FreshDatabase;
let school: TestSchool;
let roundId: string;
let talkId: string;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	await asSystem(async (db) => {
		roundId = await addRound(db, school);
		talkId = await addTalk(db, school, { roundId });
	});
});

describe('on the page of today', () => {
	const tasks = async (who: 'mentor' | 'parent' | 'pupil' | 'otherParent', today = '2026-11-16') => {
		const actor = { ...school.actors[who], today };
		return (await as(actor, (db) => talkTasks(db, actor, today))).map(({ title, dueOn }) => [
			typeof title === 'string' ? title : title.key,
			dueOn
		]);
	};

	test('a mentor plans from a week before, holds on the day, and closes after it', async () => {
		expect(await tasks('mentor')).toEqual([]);
		expect(await tasks('mentor', '2026-11-27')).toEqual([['gesprekken_day_plan', '2026-12-04']]);
		await planAt(talkId, '2026-11-20T14:00:00+01:00');
		expect(await tasks('mentor')).toEqual([]);
		expect(await tasks('mentor', '2026-11-20')).toEqual([['gesprekken_day_today', '2026-11-20']]);
		expect(await tasks('mentor', '2026-11-23')).toEqual([['gesprekken_day_passed', '2026-11-20']]);
	});

	test('a parent picks as soon as there is a time; another parent is asked nothing', async () => {
		expect(await tasks('parent')).toEqual([]);
		await asSystem((db) => addSlot(db, school, roundId, '2026-11-20T14:00:00+01:00'));
		expect(await tasks('parent')).toEqual([['gesprekken_day_pick', '2026-12-04']]);
		expect(await tasks('otherParent')).toEqual([]);
	});

	test('a pupil prepares from two weeks before, until it is done', async () => {
		expect(await tasks('pupil')).toEqual([]);
		await planAt(talkId, '2026-11-20T14:00:00+01:00');
		expect(await tasks('pupil')).toEqual([['gesprekken_pupil_day', '2026-11-20']]);
		const { pupil } = school.actors;
		await as(
			pupil,
			({ sql }) => sql`
			insert into talk_answer (school_id, id, talk_id, pupil_id, by_id, question, form, words, shared_at)
			values (${school.schoolId}, gen_random_uuid(), ${talkId}, ${pupil.personId}, ${pupil.personId}, 'goed', 'text', 'Goed.', now())`
		);
		expect(await tasks('pupil')).toEqual([]);
	});

	test('the mentor’s list has what asks something first', async () => {
		await planAt(talkId, '2026-11-20T14:00:00+01:00');
		await asSystem((db) => addTalk(db, school, { pupilId: school.pupils.noor }));
		const view = await as(school.actors.mentor, (db) => viewTalks(db, school.actors.mentor));
		expect(view.mine.map(({ progress }) => progress)).toEqual(['unplanned', 'planned']);
		await expect(as(school.actors.parent, (db) => viewTalks(db, school.actors.parent))).rejects.toThrow(NotFound);
	});
});
