import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addGroupStaff, addNextYear, endGroupStaff, listNewMentors } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

let database: FreshDatabase;
let school: TestSchool;
let els: Actor;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	els = school.actors.administratie;
});

const denied = { code: '42501' };
const term = { startsOn: '2026-11-16', endsOn: '2027-07-31' };
const name = (personId: string, actor = els, groupId = school.groups['2B']) =>
	as(actor, (db) => addGroupStaff(db, actor, groupId, { personId, role: 'mentor', ...term }));
const row = () => ({ schoolId: school.schoolId, groupId: school.groups['2B'], role: 'mentor', fromOn: today });
const pupilsSeen = (actor: Actor) =>
	as(
		actor,
		async ({ sql }) =>
			(
				await sql`select distinct pupil_id from involvement where 'team' = any (sees) and app_today() between from_on and until_on`
			).length
	);

test.each(['administratie', 'beheerder', 'directeur'] as const)(
	'the %s names another, and never oneself',
	async (who) => {
		const actor = school.actors[who];
		await expect(name(actor.personId, actor)).rejects.toThrow(new FormIssue({ personId: 'scholen_form_oneself' }));
		await expect(
			as(actor, (db) => add(db, 'group_staff', { ...row(), personId: actor.personId }))
		).rejects.toMatchObject(denied);
		await name(school.people.otherMentor, actor);
	}
);

test('nor by a way around: taking over a row, or making an own one longer', async () => {
	const other = await asSystem((db) => add(db, 'group_staff', { ...row(), personId: school.people.otherMentor }));
	const takeOver = as(els, ({ sql }) => sql`update group_staff set person_id = ${els.personId} where id = ${other}`);
	await expect(takeOver).rejects.toMatchObject(denied);
	const own = await asSystem((db) =>
		add(db, 'group_staff', { ...row(), personId: els.personId, untilOn: '2026-12-01' })
	);
	for (const change of ["until_on = '2027-01-01'", 'until_on = null', "from_on = '2026-01-01'", "role = 'vakdocent'"]) {
		const widened = as(els, ({ sql }) => sql.unsafe(`update group_staff set ${change} where id = '${own}'`));
		await expect(widened, change).rejects.toMatchObject(denied);
	}
	const longer = { staffId: own, untilOn: '2027-01-01' };
	await expect(as(els, (db) => endGroupStaff(db, els, school.groups['2B'], longer, today))).rejects.toThrow(FormIssue);
	// Ending one's own is nobody's harm.
	await as(els, (db) => endGroupStaff(db, els, school.groups['2B'], { staffId: own, untilOn: today }, today));
	expect(await pupilsSeen({ ...els, today: '2026-11-17' })).toBe(0);
});

test('nor in the name of somebody else', async () => {
	const forged = { ...row(), personId: school.people.otherMentor, namedById: school.people.directeur };
	await expect(as(els, (db) => add(db, 'group_staff', forged))).rejects.toMatchObject(denied);
});

test('nor with a role or with custody', async () => {
	const { beheerder } = school.actors;
	const role = { schoolId: school.schoolId, role: 'zorgcoordinator', fromOn: today };
	const own = as(beheerder, (db) => add(db, 'role_assignment', { ...role, personId: beheerder.personId }));
	await expect(own).rejects.toMatchObject(denied);
	const turned = as(
		beheerder,
		({ sql }) => sql`update role_assignment set role = 'zorgcoordinator' where person_id = ${beheerder.personId}`
	);
	await expect(turned).rejects.toMatchObject(denied);
	await as(beheerder, (db) => add(db, 'role_assignment', { ...role, personId: school.people.otherMentor }));
	const custody = {
		schoolId: school.schoolId,
		pupilId: school.pupils.noor,
		relation: 'voogd',
		hasCustody: true,
		fromOn: today
	};
	await expect(as(els, (db) => add(db, 'contact', { ...custody, personId: els.personId }))).rejects.toMatchObject(
		denied
	);
});

test('a next year in which one is mentor is refused with the reason, and nothing of it is made', async () => {
	const input = { yearId: school.yearId, withGroups: 'on' as const, [`mentor.${school.groups['2B']}`]: els.personId };
	await expect(as(els, (db) => addNextYear(db, els, input))).rejects.toThrow(new Refusal('scholen_refusal_oneself'));
	const years = await asSystem(({ sql }) => sql`select 1 from school_year where school_id = ${school.schoolId}`);
	expect(years).toHaveLength(1);
});

test('the other mentors of the group and the care coordinator are told, for a week, with who did it', async () => {
	await name(school.people.otherMentor);
	const told = (actor: Actor) => as(actor, (db) => listNewMentors(db, actor));
	const { mentor, zorgcoordinator, otherMentor, directeur, stagiair, parent } = school.actors;
	for (const actor of [mentor, zorgcoordinator]) {
		expect(await told(actor)).toMatchObject([{ name: 'Joris Blom', group: '2B', by: 'Els Kok' }]);
	}
	for (const actor of [els, otherMentor, directeur, stagiair, parent]) expect(await told(actor)).toEqual([]);
	const [noted] = await asSystem(
		({ sql }) =>
			sql<
				{ personId: string }[]
			>`select person_id as "personId" from audit where act = 'scholen.addGroupStaff' and school_id = ${school.schoolId}`
	);
	expect(noted?.personId).toBe(els.personId);
	await asSystem(
		({ sql }) => sql`update group_staff set named_at = now() - interval '8 days' where school_id = ${school.schoolId}`
	);
	expect(await told(mentor)).toEqual([]);
});
