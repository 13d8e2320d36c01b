import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	giveScores,
	keepScores,
	listScores,
	saveGroupScores,
	viewGoalScores,
	viewGroupScores
} from '#modules/plan/server/index.ts';
import { accessTable, people, things, type Thing, type Who } from '#modules/plan/scores/access.table.ts';
import { mayCorrect, mayScore } from '#modules/plan/scores/access.ts';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, whoMay, type Everybody } from '../support/everybody.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let actors: Record<Who, Actor>;
const goals: Record<Thing, string | null> = { shared: '', care: '', competence: null };
const scores = {} as Record<Thing, string>;

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school, actors } = everybody);
	const { schoolId, pupils, people: staff } = school;
	await asSystem(async (db) => {
		const goal = (audience: string) =>
			add(db, 'goal', {
				schoolId,
				pupilId: pupils.jayden,
				plan: 'iop',
				audience,
				origin: 'pupil',
				behaviour: 'Ik vraag hulp als ik vastloop',
				fromOn: '2026-09-01',
				changedById: staff.zorgcoordinator
			});
		goals.shared = await goal('gedeeld');
		goals.care = await goal('zorg');
	});
	const { zorgcoordinator } = school.actors;
	for (const thing of things) scores[thing] = await as(zorgcoordinator, (db) => give(db, zorgcoordinator, thing));
});
afterAll(() => closeTestDatabase(database));

/** A score as the page of a goal gives it, straight into the table: only the database says no. */
async function give(db: Db, actor: Actor, thing: Thing): Promise<string> {
	const id = randomUUID();
	const about = { goalId: goals[thing], competence: goals[thing] ? null : 'hulp-vragen' };
	await giveScores(db, actor, [{ id, pupilId: school.pupils.jayden, ...about, value: 'zelf', on: today }]);
	return id;
}

describe('the access table', () => {
	test.each(things)('sees a score of: %s', async (thing) => {
		const seers: Who[] = [];
		for (const who of people) {
			const seen = await as(actors[who], (db) => listScores(db, [school.pupils.jayden]));
			if (seen.some(({ id }) => id === scores[thing])) seers.push(who);
		}
		expect(seers).toEqual(inOrder(accessTable.see[thing]));
	});

	test.each(things)('scores: %s', async (thing) => {
		expect(await whoMay(everybody, (db, actor) => give(db, actor, thing))).toEqual(inOrder(accessTable.add[thing]));
	});

	test.each(things)('changes or removes a score of: %s', async (thing) => {
		expect(
			await whoMay(everybody, ({ sql }) => sql`update score set word = 'x' where id = ${scores[thing]} returning 1`)
		).toEqual(inOrder(accessTable.change[thing]));
		expect(
			await whoMay(everybody, ({ sql }) => sql`delete from score where id = ${scores[thing]} returning 1`)
		).toEqual(inOrder(accessTable.remove[thing]));
	});

	test.each(people)('what %s is offered is what the database allows', async (who) => {
		const own = await as(actors[who], (db) => findOwnInvolvement(db, actors[who], school.pupils.jayden));
		const actor = { ...actors[who], roles: own.as };
		expect(mayScore(actor)).toBe(accessTable.do.mayScore.includes(who));
		expect(mayCorrect(actor, { byId: actor.personId, counts: true })).toBe(accessTable.do.mayCorrect.includes(who));
		expect(mayCorrect(actor, { byId: randomUUID(), counts: true })).toBe(false);
	});
});

describe('nobody scores for another', () => {
	const row = () => ({
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		goalId: goals.shared,
		scoredOn: today,
		scale: 'vier-stappen',
		value: 'zelf',
		step: 4,
		steps: 4,
		isSufficient: true
	});
	const denied = { code: '42501' };
	test.each<[string, Who, 'pupil' | 'staff', () => string]>([
		['the pupil on the side of the staff', 'pupil', 'staff', () => school.pupils.jayden],
		['the mentor on the side of the pupil', 'mentor', 'pupil', () => school.people.mentor],
		['the mentor in the name of the pupil', 'mentor', 'pupil', () => school.pupils.jayden],
		['the mentor in the name of the trainee', 'mentor', 'staff', () => school.people.stagiair],
		['a parent in the own name', 'parent', 'staff', () => school.parents.jayden],
		['a parent in the name of the child', 'parent', 'pupil', () => school.pupils.jayden]
	])('%s', async (_what, who, side, byId) => {
		await expect(
			as(actors[who], (db) => add(db, 'score', { ...row(), side, scoredById: byId() }))
		).rejects.toMatchObject(denied);
	});

	test('the mentor puts no score of another right, and the pupil none of the staff', async () => {
		for (const [who, side] of [
			['mentor', 'staff'],
			['pupil', 'pupil']
		] as const) {
			const correction = { side, scoredById: actors[who].personId, correctsId: scores.shared, why: 'anders' };
			await expect(
				as(actors[who], (db) => add(db, 'score', { ...row(), ...correction })),
				who
			).rejects.toMatchObject({ code: '23503' });
		}
	});

	test('the one who gave it does, once, and only while it counts', () => {
		const own = { ...actors.zorgcoordinator, roles: ['zorgcoordinator'] };
		const byOwn = { byId: own.personId, counts: true };
		expect(mayCorrect(own, byOwn)).toBe(true);
		expect(mayCorrect(own, { ...byOwn, counts: false })).toBe(false);
		expect(mayCorrect({ ...own, personId: school.people.mentor }, byOwn)).toBe(false);
		expect(mayCorrect({ ...own, roles: [] }, byOwn)).toBe(false);
	});
});

describe('the screen of a whole group', () => {
	const batch = '00000000-0000-8000-a000-000000000001';
	const open = (who: Who) =>
		as(actors[who], (db) =>
			viewGroupScores(db, actors[who], school.groups['2B'], { what: null, today, now: new Date(), draft: undefined })
		);
	const save = (who: Who) =>
		as(actors[who], (db) => saveGroupScores(db, actors[who], { batch, scores: [] }, { today, now: new Date() }));

	test.each<Who>(['mentor', 'teacher', 'helper'])('is there for %s', async (who) => {
		expect((await open(who)).rows.map(({ pupil }) => pupil.givenName)).toContain('Jayden');
		expect(await save(who)).toEqual({ said: 'plan_group_said_none' });
	});

	test.each<Who>(['pupil', 'parent', 'otherPupil', 'otherParent', 'parentWithoutCustody'])(
		'is not there for %s, not even with the own row',
		async (who) => {
			await expect(open(who)).rejects.toThrow(NotFound);
			await expect(save(who)).rejects.toThrow(NotFound);
		}
	);
});

describe('what is not for somebody looks as if it were not there', () => {
	const now = { today, now: new Date() };
	test.each<Who>([
		'otherParent',
		'otherPupil',
		'otherMentor',
		'formerMentor',
		'administratie',
		'parentWithoutCustody',
		'stranger',
		'strangeMentor'
	])('%s finds no page of the goal', async (who) => {
		const actor = actors[who];
		await expect(
			as(actor, (db) => viewGoalScores(db, actor, school.pupils.jayden, goals.shared!, now))
		).rejects.toThrow(NotFound);
	});

	test.each<[Who, Thing]>([
		['mentor', 'care'],
		['otherMentor', 'shared'],
		['parent', 'shared'],
		['directeur', 'shared']
	])('%s is told that a score on %s is refused, and nothing is kept', async (who, thing) => {
		const actor = actors[who];
		const id = randomUUID();
		const pressed = {
			id,
			pupilId: school.pupils.jayden,
			goalId: goals[thing],
			competence: null,
			value: 'zelf',
			on: today
		};
		const outcomes = await as(actor, (db) => keepScores(db, actor, [{ ...pressed, at: new Date() }], today));
		expect(Object.fromEntries(outcomes)).toEqual({ [id]: 'refused' });
		const kept = await asSystem(({ sql }) => sql`select 1 from score where id = ${id}`);
		expect(kept).toHaveLength(0);
	});
});
