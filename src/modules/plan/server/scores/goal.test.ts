import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
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
import {
	correctScore,
	saveGroupScores,
	scoreGoal,
	takeBackScore,
	viewCorrectScore,
	viewGoalScores,
	viewGroupScores
} from '../index.ts';

let database: FreshDatabase;
let school: TestSchool;
let goalId: string;
beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	goalId = await addGoal(school.pupils.jayden);
});

const addGoal = (pupilId: string, row: object = {}) =>
	asSystem((db) =>
		add(db, 'goal', {
			schoolId: school.schoolId,
			pupilId,
			plan: 'iop',
			origin: 'pupil',
			behaviour: 'Ik vraag hulp als ik vastloop',
			fromOn: '2026-09-01',
			changedById: school.people.mentor,
			...row
		})
	);

const now = () => ({ today, now: new Date() });
const later = (minutes: number) => ({ today, now: new Date(Date.now() + minutes * 60_000) });
const jayden = () => school.pupils.jayden;
const view = (actor: Actor, at = now()) => as(actor, (db) => viewGoalScores(db, actor, jayden(), goalId, at));
const score = (actor: Actor, value: string, more: { word?: string; at?: ReturnType<typeof now> } = {}) =>
	as(actor, (db) =>
		scoreGoal(db, actor, jayden(), goalId, { id: randomUUID(), value, word: more.word ?? '' }, more.at ?? now())
	);

describe('the page of one goal', () => {
	test('asks who scores, and shows who only looks on', async () => {
		expect((await view(school.actors.mentor)).scoring).toMatchObject({ today: null });
		expect((await view(school.actors.pupil)).scoring?.scale.values).toHaveLength(4);
		expect((await view(school.actors.parent)).scoring).toBeNull();
		expect((await view(school.actors.directeur)).scoring).toBeNull();
	});

	test('shows what was scored today, in a word and in the line', async () => {
		await score(school.actors.mentor, 'meestal', { word: 'Stak zijn hand op.' });
		const { scoring, lines, scores } = await view(school.actors.mentor);
		expect(scoring?.today).toBe('meestal');
		expect(lines.staff).toEqual([{ on: today, height: 2 / 3, value: 'meestal' }]);
		expect(scores).toMatchObject([{ valueName: 'Lukt meestal zelf', word: 'Stak zijn hand op.', ended: null }]);
	});

	test('asks no score of a goal that has ended', async () => {
		await asSystem(({ sql }) => sql`update goal set state = 'reached', ended_on = '2026-11-10' where id = ${goalId}`);
		expect((await view(school.actors.mentor)).scoring).toBeNull();
		await expect(score(school.actors.mentor, 'zelf')).rejects.toThrow(new Refusal('plan_refusal_score'));
	});

	test('notes who looked', async () => {
		await view(school.actors.parent);
		const looks = await asSystem(
			({ sql }) => sql`select act, person_id as who from audit where pupil_id = ${jayden()}`
		);
		expect(looks).toEqual([{ act: 'plan.viewScores', who: school.parents.jayden }]);
	});
});

describe('taking back', () => {
	const takeBack = async (actor: Actor, at = now()) => {
		const [line] = (await view(actor)).scores;
		await as(actor, (db) => takeBackScore(db, actor, jayden(), { id: randomUUID(), scoreId: line!.id }, at));
	};

	test('a tap of a moment ago, without a reason', async () => {
		await score(school.actors.pupil, 'zelf');
		await takeBack(school.actors.pupil);
		const { lines, scores, scoring } = await view(school.actors.pupil);
		expect([lines.pupil, scoring?.today]).toEqual([[], null]);
		expect(scores).toMatchObject([{ ended: { why: 'vergissing', isTakenBack: true }, takeBackId: null }]);
	});

	test('is for a moment only', async () => {
		await score(school.actors.mentor, 'zelf');
		expect((await view(school.actors.mentor, later(6))).scores).toMatchObject([{ takeBackId: null, mayCorrect: true }]);
		await expect(takeBack(school.actors.mentor, later(6))).rejects.toThrow(new Refusal('plan_refusal_reason'));
	});

	test('and of one’s own only', async () => {
		await score(school.actors.mentor, 'zelf');
		const [line] = (await view(school.actors.pupil)).scores;
		expect(line).toMatchObject({ takeBackId: null, mayCorrect: false });
		await expect(takeBack(school.actors.pupil)).rejects.toThrow(NotFound);
	});
});

describe('putting right', () => {
	let scoreId: string;
	beforeEach(async () => {
		await score(school.actors.mentor, 'zelf', { word: 'Alleen gedaan.' });
		scoreId = (await view(school.actors.mentor)).scores[0]!.id;
	});
	const correct = (actor: Actor, value: string | null, back: string | null = null) =>
		as(actor, (db) =>
			correctScore(db, actor, jayden(), scoreId, { id: randomUUID(), value, why: 'Dat was Noor.' }, back)
		);

	test('puts another in its place; the old one stays, with the reason', async () => {
		expect(await correct(school.actors.mentor, 'met-hulp')).toMatchObject({
			to: `/leerlingen/${jayden()}/doelen/${goalId}/scores`
		});
		expect((await view(school.actors.parent)).scores).toMatchObject([
			{ valueName: 'Lukt met hulp', why: 'Dat was Noor.', word: 'Alleen gedaan.', ended: null },
			{ valueName: 'Lukt altijd zelf', ended: { why: 'Dat was Noor.', isTakenBack: false } }
		]);
	});

	test('or nothing', async () => {
		await correct(school.actors.mentor, null);
		const { scores, lines } = await view(school.actors.parent);
		expect(lines.staff).toEqual([]);
		expect(scores).toMatchObject([{ ended: { why: 'Dat was Noor.', isTakenBack: true } }]);
	});

	test('asks for another value', async () => {
		await expect(correct(school.actors.mentor, 'zelf')).rejects.toThrow(FormIssue);
	});

	test('is for who gave it, and once', async () => {
		for (const actor of [school.actors.stagiair, school.actors.parent, school.actors.pupil]) {
			expect((await as(actor, (db) => viewCorrectScore(db, actor, jayden(), scoreId))).mayCorrect).toBe(false);
			await expect(correct(actor, 'met-hulp')).rejects.toThrow(new Refusal('plan_refusal_correct'));
		}
		await correct(school.actors.mentor, 'met-hulp');
		await expect(correct(school.actors.mentor, 'nog-niet')).rejects.toThrow(new Refusal('plan_refusal_correct'));
	});

	test('is not there for who does not see it', async () => {
		await expect(correct(school.actors.otherMentor, 'met-hulp')).rejects.toThrow(NotFound);
	});

	test('goes back where one came from, on this site only', async () => {
		expect(await correct(school.actors.mentor, 'met-hulp', '//elders.example')).toMatchObject({ to: '/' });
	});
});

describe('the screen of a group', () => {
	const look = (actor: Actor, what: string | null, day = today) =>
		as({ ...actor, today: day }, (db) =>
			viewGroupScores(db, { ...actor, today: day }, school.groups['2B'], { what, today: day, now: new Date() })
		);
	const cells = ({ rows }: Awaited<ReturnType<typeof look>>) =>
		rows.map(({ pupil, cells }) => [pupil.givenName, ...cells.map(({ title }) => title)]);

	test('has each pupil’s own goals of the day', async () => {
		await addGoal(school.pupils.noor, { behaviour: 'Ik ben op tijd', weekdays: [2] });
		await addGoal(school.pupils.noor, { behaviour: 'Dat doel is gehaald', state: 'reached', endedOn: '2026-11-01' });
		expect(cells(await look(school.actors.mentor, null))).toEqual([
			['Jayden', 'Ik vraag hulp als ik vastloop'],
			['Noor']
		]);
		expect(cells(await look(school.actors.mentor, null, '2026-11-17'))[1]).toEqual(['Noor', 'Ik ben op tijd']);
		expect(cells(await look(school.actors.mentor, 'doelen'))[1]).toEqual(['Noor', 'Ik ben op tijd']);
	});

	test('or one competence for all, which needs no goals', async () => {
		expect(cells(await look(school.actors.stagiair, 'hulp-vragen'))).toEqual([
			['Jayden', 'Hulp vragen'],
			['Noor', 'Hulp vragen']
		]);
	});

	test('is not there for who scores nobody in it', async () => {
		for (const actor of [school.actors.otherMentor, school.actors.directeur, school.actors.parent])
			await expect(look(actor, 'hulp-vragen')).rejects.toThrow(NotFound);
	});

	test('keeps a form once, and shows what was given', async () => {
		const { mentor } = school.actors;
		const scores = [{ pupilId: jayden(), about: 'hulp-vragen', value: 'zelf' }];
		const form = { batch: randomUUID(), scores };
		expect(await as(mentor, (db) => saveGroupScores(db, mentor, form, now()))).toEqual({
			said: 'plan_group_said_one',
			params: { count: 1 }
		});
		expect(await as(mentor, (db) => saveGroupScores(db, mentor, form, now()))).toEqual({
			said: 'plan_group_said_none'
		});
		const [row] = (await look(mentor, 'hulp-vragen')).rows;
		expect(row!.cells).toMatchObject([{ given: { value: 'zelf', isFresh: true } }]);
		const [other] = (await look(school.actors.stagiair, 'hulp-vragen')).rows;
		expect(other!.cells, 'each sees what one gave oneself').toMatchObject([{ given: null }]);
	});

	test('says which scores it could not keep', async () => {
		const { mentor } = school.actors;
		const form = {
			batch: randomUUID(),
			scores: [{ pupilId: school.pupils.finn, about: 'hulp-vragen', value: 'zelf' }]
		};
		expect(await as(mentor, (db) => saveGroupScores(db, mentor, form, now()))).toMatchObject({
			said: 'plan_group_said_refused'
		});
	});
});
