import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
	endGuide,
	endGuides,
	extendGuides,
	listGuides,
	listInvolved,
	nameGuide
} from '#modules/leerlingen/server/index.ts';
import type { NewGuide } from '#modules/leerlingen/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, whoMay, type Everybody } from '../support/everybody.ts';
import { acts } from '../support/pupils.ts';
import { add, as, closeTestDatabase, openTestDatabase, today } from '../support/school.ts';

let database: FreshDatabase;
let all: Everybody;
let jayden: string;
let placement: string;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	all = await makeEverybody();
	jayden = all.school.pupils.jayden;
	placement = randomUUID();
});

const denied = { code: '42501' };
const lastOn = '2027-01-31';
const guide = (change: Partial<NewGuide> = {}): NewGuide => ({
	pupilId: jayden,
	personId: all.school.people.otherMentor,
	fromOn: today,
	untilOn: lastOn,
	source: 'traject',
	sourceId: placement,
	why: 'Extra Nederlands',
	...change
});
const name = (actor: Actor, change: Partial<NewGuide> = {}) => as(actor, (db) => nameGuide(db, actor, guide(change)));
const row = (actor: Actor, change: object = {}) => ({
	...guide(),
	schoolId: actor.schoolId,
	namedById: actor.personId,
	...change
});
const sees = (actor: Actor, on: string) =>
	as({ ...actor, today: on }, ({ sql }) =>
		sql`select 1 from pupil where id = ${jayden}`.then((rows) => rows.length > 0)
	);
const days = async () =>
	(await as(all.actors.zorgcoordinator, (db) => listGuides(db, [placement]))).map((one) => one.untilOn);

test('a guide sees the pupil from the first day to the last, and everybody involved sees why', async () => {
	const { zorgcoordinator, otherMentor, parent } = all.actors;
	await name(zorgcoordinator, { fromOn: '2026-11-20' });
	expect(await sees(otherMentor, '2026-11-19')).toBe(false);
	expect(await sees(otherMentor, '2026-11-20')).toBe(true);
	expect(await sees(otherMentor, lastOn)).toBe(true);
	expect(await sees(otherMentor, '2027-02-01')).toBe(false);
	const involved = await as({ ...parent, today: '2026-11-20' }, (db) => listInvolved(db, jayden));
	expect(involved.find(({ source }) => source === 'begeleiding')).toMatchObject({
		name: 'Joris Blom',
		role: 'begeleider',
		sees: ['gedeeld', 'team'],
		why: 'Extra Nederlands'
	});
	expect(await acts(jayden)).toEqual(['leerlingen.nameGuide']);
});

test('and no longer than the pupil is at school', async () => {
	await name(all.actors.zorgcoordinator);
	await asSystem(({ sql }) => sql`update enrolment set until_on = '2026-12-18' where pupil_id = ${jayden}`);
	expect(await sees(all.actors.otherMentor, '2026-12-18')).toBe(true);
	expect(await sees(all.actors.otherMentor, '2026-12-19')).toBe(false);
});

test('the care team and the team leader name one, nobody else', async () => {
	const able = inOrder(['zorgcoordinator', 'orthopedagoog', 'teamleider']);
	expect(await whoMay(all, (db, actor) => db.sql`insert into guide ${db.sql(snake(row(actor)))} returning id`)).toEqual(
		able
	);
	await name(all.actors.zorgcoordinator);
	expect(
		await whoMay(
			all,
			(db) => db.sql`update guide set until_on = '2026-12-01' where source_id = ${placement} returning id`
		)
	).toEqual(able);
	expect(await whoMay(all, (db) => db.sql`delete from guide where source_id = ${placement} returning id`)).toEqual([]);
	await expect(name(all.actors.mentor)).rejects.toThrow(new Refusal('leerlingen_refusal_guide'));
});

test('who reads it: who reads what is shared of the pupil, and the guide', async () => {
	await name(all.actors.zorgcoordinator);
	expect(await whoMay(all, (db) => db.sql`select 1 from guide where source_id = ${placement}`)).toEqual(
		inOrder([
			'pupil',
			'parent',
			'mentor',
			'otherMentor',
			'teacher',
			'assistant',
			'stagiair',
			'helper',
			'zorgcoordinator',
			'orthopedagoog',
			'teamleider',
			'directeur'
		])
	);
});

test('who leads the school names another, and never oneself; the care team may', async () => {
	const { teamleider, orthopedagoog, zorgcoordinator } = all.actors;
	const own = name(teamleider, { personId: teamleider.personId });
	await expect(own).rejects.toThrow(new FormIssue({ personId: 'leerlingen_form_guide_oneself' }));
	const direct = as(teamleider, (db) => add(db, 'guide', row(teamleider, { personId: teamleider.personId })));
	await expect(direct).rejects.toMatchObject(denied);
	await name(orthopedagoog, { personId: orthopedagoog.personId });
	const id = await name(zorgcoordinator, { personId: teamleider.personId });
	for (const change of ["until_on = '2027-03-01'", "from_on = '2026-09-01'"]) {
		const longer = as(teamleider, ({ sql }) => sql.unsafe(`update guide set ${change} where id = '${id}'`));
		await expect(longer, change).rejects.toMatchObject(denied);
	}
	await as(teamleider, (db) => endGuide(db, teamleider, id, today));
});

test('nor by a way around: another pupil, another person, another name beneath it, a parent', async () => {
	const { zorgcoordinator, teamleider } = all.actors;
	const id = await name(zorgcoordinator);
	for (const change of [
		`pupil_id = '${all.school.pupils.noor}'`,
		`person_id = '${teamleider.personId}'`,
		`source_id = '${id}'`
	]) {
		const turned = as(zorgcoordinator, ({ sql }) => sql.unsafe(`update guide set ${change} where id = '${id}'`));
		await expect(turned, change).rejects.toMatchObject(denied);
	}
	const forged = row(zorgcoordinator, { namedById: teamleider.personId });
	await expect(as(zorgcoordinator, (db) => add(db, 'guide', forged))).rejects.toMatchObject(denied);
	const otherParent = all.school.parents.noor;
	await expect(name(zorgcoordinator, { personId: otherParent })).rejects.toThrow(FormIssue);
	const parent = row(zorgcoordinator, { personId: otherParent });
	await expect(as(zorgcoordinator, (db) => add(db, 'guide', parent))).rejects.toMatchObject(denied);
});

test('all guides end with what they guide in; who made it longer stands with it', async () => {
	const { zorgcoordinator, teamleider, otherMentor } = all.actors;
	await name(zorgcoordinator);
	await name(zorgcoordinator, { personId: all.school.people.helper, untilOn: '2026-12-01' });
	await as(teamleider, (db) => extendGuides(db, teamleider, placement, { from: lastOn, until: '2027-06-30' }));
	expect(await days()).toEqual(['2027-06-30', '2026-12-01']);
	const [longer] = await asSystem(
		({ sql }) => sql`select 1 from guide where until_on = '2027-06-30' and named_by_id = ${teamleider.personId}`
	);
	expect(longer).toBeDefined();
	await as(zorgcoordinator, (db) => endGuides(db, zorgcoordinator, placement, '2026-12-18'));
	expect(await days()).toEqual(['2026-12-18', '2026-12-01']);
	expect(await sees(otherMentor, '2026-12-19')).toBe(false);
	// Who had still to begin never begins.
	await name(zorgcoordinator, { personId: all.school.people.directeur, fromOn: '2027-01-01' });
	await as(zorgcoordinator, (db) => endGuides(db, zorgcoordinator, placement, '2026-12-18'));
	expect(await days()).toEqual(['2026-12-18', '2026-12-01']);
});

const snake = (of: object): Record<string, string> =>
	Object.fromEntries(
		Object.entries({ id: randomUUID(), ...of }).map(([key, value]) => [
			key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
			value as string
		])
	);
