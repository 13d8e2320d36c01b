import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveScores, keepScores, listScores, viewGoalScores } from '#modules/plan/server/index.ts';
import { accessTable, people, things, type Thing, type Who } from '#modules/plan/score-access.table.ts';
import { mayCorrect, mayScore } from '#modules/plan/score-access.ts';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let school: TestSchool;
let elsewhere: TestSchool;
const actors = {} as Record<Who, Actor>;
const goals: Record<Thing, string | null> = { shared: '', care: '', competence: null };
const scores = {} as Record<Thing, string>;

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	elsewhere = await makeSchool('Een andere school');
	const { schoolId, pupils, people: staff, groups } = school;
	await asSystem(async (db) => {
		const somebody = (givenName: string) =>
			add(db, 'person', { schoolId, kind: 'medewerker', givenName, familyName: 'Smit' });
		const teamleider = await somebody('Hanneke');
		await add(db, 'role_assignment', { schoolId, personId: teamleider, role: 'teamleider', fromOn: '2024-08-01' });
		const vakdocent = await somebody('Bas');
		const term = { fromOn: '2026-08-01', untilOn: '2027-07-31' };
		await add(db, 'group_staff', { schoolId, groupId: groups['2B'], personId: vakdocent, role: 'vakdocent', ...term });
		await add(db, 'access_grant', {
			schoolId,
			pupilId: pupils.jayden,
			personId: staff.helper,
			role: 'begeleider',
			sees: ['gedeeld', 'team'],
			fromOn: '2026-11-01',
			untilOn: '2026-11-30',
			why: 'dyslexie',
			grantedById: staff.zorgcoordinator
		});
		Object.assign(actors, school.actors, {
			teamleider: { ...school.actors.mentor, personId: teamleider },
			vakdocent: { ...school.actors.mentor, personId: vakdocent },
			stranger: elsewhere.actors.mentor
		});
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

/** Whether it can be done; what is done is undone. */
async function can(who: Who, work: (db: Db) => Promise<unknown>): Promise<boolean> {
	const undo = new Error('undo');
	try {
		await as(actors[who], async (db) => {
			await work(db);
			throw undo;
		});
	} catch (problem) {
		if (problem === undo) return true;
		// Drizzle wraps what PostgreSQL says: refused by a policy, or the goal is not there to name its audience.
		const { code = (problem as { cause?: { code: string } }).cause?.code } = problem as { code?: string };
		expect(['42501', '23503'], String(problem)).toContain(code);
	}
	return false;
}

const allowed = async (work: (db: Db, actor: Actor) => Promise<unknown>) => {
	const able: Who[] = [];
	for (const who of people) if (await can(who, (db) => work(db, actors[who]))) able.push(who);
	return able;
};
const sorted = (list: readonly Who[]) => people.filter((who) => list.includes(who));

describe('the access table', () => {
	test.each(things)('sees a score of: %s', async (thing) => {
		const seers: Who[] = [];
		for (const who of people) {
			const seen = await as(actors[who], (db) => listScores(db, [school.pupils.jayden]));
			if (seen.some(({ id }) => id === scores[thing])) seers.push(who);
		}
		expect(seers).toEqual(sorted(accessTable.see[thing]));
	});

	test.each(things)('scores: %s', async (thing) => {
		expect(await allowed((db, actor) => give(db, actor, thing))).toEqual(sorted(accessTable.add[thing]));
	});

	test.each(people)('what %s may do on screen is what the database allows', async (who) => {
		const own = await as(actors[who], (db) => findOwnInvolvement(db, actors[who], school.pupils.jayden));
		expect(mayScore({ ...actors[who], roles: own.as })).toBe(accessTable.add.shared.includes(who));
	});

	test('changes or removes a score: nobody', async () => {
		const counts = { change: [] as Who[], remove: [] as Who[] };
		for (const who of people) {
			await as(actors[who], async ({ sql }) => {
				const changed =
					await sql`update score set value = 'nog-niet' where school_id = ${actors[who].schoolId} returning id`;
				const removed = await sql`delete from score where school_id = ${actors[who].schoolId} returning id`;
				if (changed.length > 0) counts.change.push(who);
				if (removed.length > 0) counts.remove.push(who);
			});
		}
		expect(counts).toEqual({ change: accessTable.change, remove: accessTable.remove });
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

describe('what is not for somebody looks as if it were not there', () => {
	const now = { today, now: new Date() };
	test.each<Who>(['otherParent', 'otherPupil', 'otherMentor', 'administratie', 'parentWithoutCustody', 'stranger'])(
		'%s finds no page of the goal',
		async (who) => {
			const actor = actors[who];
			await expect(
				as(actor, (db) => viewGoalScores(db, actor, school.pupils.jayden, goals.shared!, now))
			).rejects.toThrow(NotFound);
		}
	);

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
