import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyContent } from '#modules/iop/index.ts';
import { accessTable, people, type Who } from '#modules/iop/plan/access.table.ts';
import { PlanForm } from '#modules/iop/plan/forms.ts';
import {
	editPlan,
	findPlanGlance,
	planLine,
	viewEditPlan,
	viewPlan,
	viewPlanVersion,
	viewPoster
} from '#modules/iop/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, whoMay, type Everybody } from '../support/everybody.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database; and what a change between two talks makes. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let first: string;

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	await asSystem(async (db) => {
		const { schoolId, pupils, people: staff } = school;
		const ofPupil = { schoolId, pupilId: pupils.jayden, changedById: staff.mentor };
		await add(db, 'goal', {
			...ofPupil,
			plan: 'iop',
			origin: 'pupil',
			behaviour: 'Ik vraag hulp.',
			fromOn: '2026-09-01'
		});
		first = await add(db, 'iop_version', {
			...ofPupil,
			number: 1,
			kind: 'first',
			state: 'fixed',
			draftedOn: '2026-09-01',
			fixedOn: '2026-09-01',
			fixedById: staff.mentor,
			content: JSON.stringify({ ...emptyContent, ambition: 'Ik wil leren koken.', reckonWith: 'Rustige plek.' })
		});
	});
});
afterAll(() => closeTestDatabase(database));

const actorOf = (who: Who): Actor => everybody.actors[who];
const plan = (who: Who) => as(actorOf(who), (db) => viewPlan(db, actorOf(who), school.pupils.jayden, today));
const version = (who: Who, id = first) =>
	as(actorOf(who), (db) => viewPlanVersion(db, actorOf(who), school.pupils.jayden, id));
const poster = (who: Who) => as(actorOf(who), (db) => viewPoster(db, actorOf(who), school.pupils.jayden, today));
const edit = (who: Who, words: Partial<PlanForm>) =>
	as(actorOf(who), (db) =>
		editPlan(
			db,
			actorOf(who),
			school.pupils.jayden,
			PlanForm.parse({ version: 1, ambition: 'Ik wil leren koken.', explanation: 'Na de contactavond.', ...words }),
			today
		)
	);

describe.each(people)('%s', (who) => {
	const mayRead = accessTable.see.plan.includes(who);

	test(mayRead ? 'reads the plan and its versions' : 'knows of no plan', async () => {
		if (mayRead) {
			expect(await plan(who)).toMatchObject({ current: { number: 1 }, goals: [{ behaviour: 'Ik vraag hulp.' }] });
			expect(await version(who)).toMatchObject({ version: { isCurrent: true }, differences: null });
			expect(await poster(who)).toMatchObject({ ambition: 'Ik wil leren koken.' });
			return;
		}
		await expect(plan(who)).rejects.toThrow(NotFound);
		await expect(version(who)).rejects.toThrow(NotFound);
		await expect(poster(who)).rejects.toThrow(NotFound);
	});

	test(
		accessTable.do.mayEditPlan.includes(who) ? 'is offered to change it' : 'is not offered to change it',
		async () => {
			const may = mayRead ? (await plan(who)).may.edit : false;
			expect(may).toBe(accessTable.do.mayEditPlan.includes(who));
		}
	);
});

describe.each(people.filter((who) => !accessTable.do.mayEditPlan.includes(who)))('%s', (who) => {
	test('changes nothing', async () => {
		await expect(edit(who, { ambition: 'Iets anders.' })).rejects.toThrow(
			accessTable.see.plan.includes(who) ? Refusal : NotFound
		);
		expect((await plan('mentor')).versions).toHaveLength(1);
	});
});

describe('the rows themselves', () => {
	const draft = () => ({
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		changedById: school.people.mentor,
		number: 9,
		kind: 'first',
		draftedOn: today,
		content: JSON.stringify(emptyContent)
	});

	test('adds a version, and no standing', async () => {
		expect(await whoMay(everybody, (db) => add(db, 'iop_version', draft()))).toEqual(inOrder(accessTable.add.plan));
		const standing = { school_id: school.schoolId, pupil_id: school.pupils.jayden, versions: '[]', goals: '[]' };
		expect(await whoMay(everybody, ({ sql }) => sql`insert into iop_standing ${sql(standing)}`)).toEqual(
			accessTable.add.standing
		);
	});

	test('sees a draft, and what the norms ask', async () => {
		const id = await asSystem((db) => add(db, 'iop_version', draft()));
		expect(await whoMay(everybody, ({ sql }) => sql`select 1 from iop_version where id = ${id}`)).toEqual(
			inOrder(accessTable.see.draft)
		);
		await asSystem(({ sql }) => sql`delete from iop_version where id = ${id}`);
		expect(
			await whoMay(everybody, ({ sql }) => sql`select 1 from iop_standing where pupil_id = ${school.pupils.jayden}`)
		).toEqual(inOrder(accessTable.see.standing));
	});

	test('nobody takes a version away or changes one that is fixed', async () => {
		expect(await whoMay(everybody, ({ sql }) => sql`delete from iop_version returning 1`)).toEqual([]);
		for (const who of accessTable.do.mayEditPlan) {
			await expect(
				as(actorOf(who), ({ sql }) => sql`update iop_version set explanation = 'x' where id = ${first}`)
			).rejects.toMatchObject({ code: '23001' });
		}
	});
});

describe('a plan changed between two talks', () => {
	test('without a change makes no version, and asks why', async () => {
		await expect(edit('mentor', {})).rejects.toMatchObject({ key: 'iop_refusal_same' });
		expect(PlanForm.safeParse({ version: 1, explanation: ' ' }).error?.issues[0]?.message).toBe('iop_form_why');
	});

	test('is a version of its own, with its reason and the goals as they stand', async () => {
		await edit('mentor', { ambition: 'Ik wil leren bakken.', communication: 'Bellen na vier uur.' });
		const view = await plan('parent');
		expect(view.current).toEqual({ number: 2, fixedOn: today });
		expect(view.versions).toMatchObject([
			{ number: 2, kind: 'edit', explanation: 'Na de contactavond.', change: { parts: ['ambition', 'communication'] } },
			{ number: 1, kind: 'first', isCurrent: false }
		]);
		const now = await version('parent', view.versions[0]!.id);
		expect(now.content).toMatchObject({ goals: [{ behaviour: 'Ik vraag hulp.' }], reckonWith: 'Rustige plek.' });
		expect(now.differences?.map(({ field }) => field)).toEqual(['goals', 'ambition', 'communication']);
		expect((await version('parent')).content.ambition).toBe('Ik wil leren koken.');
	});

	test('on top of an older version gives both texts, and changes nothing', async () => {
		const conflict = await edit('zorgcoordinator', { ambition: 'Ik wil naar buiten.' }).catch((problem) => problem);
		expect(conflict).toBeInstanceOf(EditConflict);
		expect(conflict).toMatchObject({
			version: 2,
			theirs: { ambition: 'Ik wil leren bakken.', changedBy: 'Mirjam Hoekstra' }
		});
		await edit('zorgcoordinator', {
			version: 2,
			ambition: 'Ik wil naar buiten.',
			communication: 'Bellen na vier uur.'
		});
		expect((await plan('mentor')).current?.number).toBe(3);
	});

	test('two at the same moment: one counts, the other hears of it', async () => {
		const outcomes = await Promise.allSettled([
			edit('mentor', { version: 3, ambition: 'Ik wil stage lopen.' }),
			edit('zorgcoordinator', { version: 3, ambition: 'Ik wil een baan.' })
		]);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect((await plan('mentor')).current?.number).toBe(4);
	});

	test('stands in the dossier: at a glance, and on the line', async () => {
		const { mentor, otherMentor } = school.actors;
		const { jayden } = school.pupils;
		expect(await as(mentor, (db) => findPlanGlance(db, mentor, jayden))).toMatchObject({
			current: { number: 4 },
			lastTalk: null
		});
		const line = (actor: Actor) => as(actor, (db) => planLine(db, jayden, { limit: 20 }));
		expect((await line(mentor)).map(({ kind }) => kind)).toEqual(Array(4).fill('plan'));
		expect(await line(otherMentor)).toEqual([]);
	});

	test('where there is no plan there is nothing to change', async () => {
		const { mentor } = school.actors;
		await expect(
			as(mentor, (db) => viewEditPlan(db, mentor, school.pupils.noor, async () => undefined))
		).rejects.toThrow(NotFound);
	});
});
