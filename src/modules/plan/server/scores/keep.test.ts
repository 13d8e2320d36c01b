import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { counting } from '../../scores/score.ts';
import { keepScores, listScores, type PressedScore } from '../index.ts';

let database: FreshDatabase;
let school: TestSchool;
let goalId: string;
beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	goalId = await addGoal();
});

const addGoal = (row: object = {}) =>
	asSystem((db) =>
		add(db, 'goal', {
			schoolId: school.schoolId,
			pupilId: school.pupils.jayden,
			plan: 'iop',
			origin: 'pupil',
			behaviour: 'Ik vraag hulp als ik vastloop',
			fromOn: '2026-09-01',
			changedById: school.people.mentor,
			...row
		})
	);

const press = (value: string | null, more: Partial<PressedScore> = {}): PressedScore => ({
	id: randomUUID(),
	pupilId: school.pupils.jayden,
	goalId,
	competence: null,
	value,
	on: today,
	at: new Date(),
	...more
});
const keep = async (actor: Actor, ...pressed: PressedScore[]) => {
	const outcomes = await as(actor, (db) => keepScores(db, actor, pressed, today));
	return pressed.map(({ id }) => outcomes.get(id));
};
const scores = () => as(school.actors.mentor, (db) => listScores(db, [school.pupils.jayden]));
const values = async () => counting(await scores()).map(({ value }) => value);
/** As if what is kept had been given so long ago. */
const letPass = (minutes: number) =>
	asSystem(({ sql }) => sql`update score set created_at = created_at - make_interval(mins => ${minutes})`);

describe('what is pressed', () => {
	test('is kept, in the name and on the side of who pressed it', async () => {
		expect(await keep(school.actors.mentor, press('zelf'))).toEqual(['kept']);
		expect(await keep(school.actors.pupil, press('met-hulp'))).toEqual(['kept']);
		expect(await scores()).toMatchObject([
			{ side: 'staff', byId: school.people.mentor, value: 'zelf', step: 4, steps: 4, isSufficient: true },
			{ side: 'pupil', byId: school.pupils.jayden, value: 'met-hulp', step: 2, isSufficient: false }
		]);
	});

	test('and is sent twice, counts once', async () => {
		const pressed = press('zelf');
		expect(await keep(school.actors.mentor, pressed)).toEqual(['kept']);
		expect(await keep(school.actors.mentor, pressed)).toEqual(['known']);
		expect(await scores()).toHaveLength(1);
	});

	test('and is sent by two pages at the same moment, counts once', async () => {
		const pressed = press('zelf');
		const both = await Promise.all([keep(school.actors.mentor, pressed), keep(school.actors.mentor, pressed)]);
		expect(both.flat().sort()).toEqual(['kept', 'known']);
		expect(await scores()).toHaveLength(1);
	});

	test('is noted in the log without what was said', async () => {
		await keep(school.actors.mentor, press('zelf', { word: 'Hij stak zijn hand op.' }));
		const log = await asSystem(({ sql }) => sql`select act, detail from audit where school_id = ${school.schoolId}`);
		expect(log).toEqual([{ act: 'plan.score', detail: {} }]);
	});
});

describe('the same thing on the same day', () => {
	test('with the same value is known', async () => {
		await keep(school.actors.mentor, press('zelf'));
		expect(await keep(school.actors.mentor, press('zelf'))).toEqual(['known']);
		expect(await scores()).toHaveLength(1);
	});

	test('with another value soon after puts a slip right', async () => {
		await keep(school.actors.mentor, press('zelf'));
		expect(await keep(school.actors.mentor, press('met-hulp'))).toEqual(['kept']);
		expect(await values()).toEqual(['met-hulp']);
		expect((await scores())[1]).toMatchObject({ why: 'vergissing' });
	});

	test('twice in one go is a slip too', async () => {
		expect(await keep(school.actors.mentor, press('zelf'), press('met-hulp'))).toEqual(['kept', 'kept']);
		expect(await values()).toEqual(['met-hulp']);
	});

	test('with another value later asks for a reason', async () => {
		await keep(school.actors.mentor, press('zelf'));
		await letPass(6);
		expect(await keep(school.actors.mentor, press('met-hulp'), press(null))).toEqual(['asks', 'asks']);
		expect(await values()).toEqual(['zelf']);
	});

	test('by a pupil later is another time, beside the first', async () => {
		await keep(school.actors.pupil, press('met-hulp'));
		await letPass(60);
		expect(await keep(school.actors.pupil, press('zelf'))).toEqual(['kept']);
		expect(await values()).toEqual(['met-hulp', 'zelf']);
	});

	test('by somebody else of the staff stands beside it', async () => {
		await keep(school.actors.mentor, press('zelf'));
		expect(await keep(school.actors.stagiair, press('met-hulp'))).toEqual(['kept']);
		expect(await values()).toEqual(['zelf', 'met-hulp']);
	});

	test('taken back is gone, and can be scored again', async () => {
		await keep(school.actors.mentor, press('zelf'));
		expect(await keep(school.actors.mentor, press(null))).toEqual(['kept']);
		expect(await values()).toEqual([]);
		expect(await scores()).toMatchObject([{ value: 'zelf', withdrawnWhy: 'vergissing' }]);
		expect(await keep(school.actors.mentor, press('meestal'))).toEqual(['kept']);
		expect(await values()).toEqual(['meestal']);
	});

	test('with a word is added to, hours later too', async () => {
		await keep(school.actors.pupil, press('zelf'));
		await letPass(300);
		expect(await keep(school.actors.pupil, press('zelf', { word: 'Ik deed het alleen.' }))).toEqual(['kept']);
		expect(counting(await scores())).toMatchObject([{ word: 'Ik deed het alleen.', why: 'aanvulling' }]);
	});
});

describe('what is not to be scored is refused, and keeps nothing else from being kept', () => {
	test('in one go', async () => {
		const { pupils } = school;
		const ended = await addGoal({ state: 'reached', endedOn: '2026-11-10' });
		const outcomes = await keep(
			school.actors.mentor,
			press('zelf', { pupilId: pupils.finn }),
			press('zelf', { pupilId: pupils.noor }),
			press('zelf', { goalId: ended }),
			press('zelf', { goalId: randomUUID() }),
			press('prachtig'),
			press('zelf', { goalId: null, competence: 'bestaat-niet' }),
			press('zelf', { on: '2026-11-17' }),
			press('zelf', { on: '2026-11-08' }),
			press('zelf', { goalId: null, competence: 'hulp-vragen' }),
			press('zelf')
		);
		expect(outcomes).toEqual([...Array<string>(8).fill('refused'), 'kept', 'kept']);
		expect(await values()).toEqual(['zelf', 'zelf']);
	});

	test('a goal that ended can be scored for the days on which it ran', async () => {
		const ended = await addGoal({ state: 'reached', endedOn: '2026-11-10' });
		expect(await keep(school.actors.mentor, press('zelf', { goalId: ended, on: '2026-11-10' }))).toEqual(['kept']);
	});
});

describe('the table itself', () => {
	const row = () => ({
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		goalId,
		scoredOn: today,
		scoredById: school.people.mentor,
		side: 'staff',
		scale: 'vier-stappen'
	});
	const worth = { value: 'zelf', step: 4, steps: 4, isSufficient: true };
	test.each<[string, object]>([
		['nothing', {}],
		['half a value', { value: 'zelf' }],
		['a value and nothing to correct, but for its step', { ...worth, step: null }],
		['a goal and a competence at once', { ...worth, competence: 'hulp-vragen' }]
	])('takes no score with %s', async (_what, more) => {
		await expect(asSystem((db) => add(db, 'score', { ...row(), ...more }))).rejects.toMatchObject({ code: '23514' });
	});

	test('takes a correction only with its reason, and once', async () => {
		const first = await asSystem((db) => add(db, 'score', { ...row(), ...worth }));
		const again = (why: string) => asSystem((db) => add(db, 'score', { ...row(), correctsId: first, why }));
		await expect(again('')).rejects.toMatchObject({ code: '23514' });
		await again('verkeerde leerling');
		await expect(again('nog eens')).rejects.toMatchObject({ code: '23505' });
	});
});
