import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { settingsOf } from '#modules/kwaliteit/school.ts';
import { getNormSchool, setNorm, viewFigures, viewNorm } from '#modules/kwaliteit/server/index.ts';
import type { NormOffer } from '#modules/kwaliteit/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { FormIssue } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { linesBy } from '../../../../tests/support/norms.ts';
import {
	as,
	changeSetup,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { judgeOpp, oppNumbers } from './index.ts';

let database: FreshDatabase;
let school: TestSchool;
let director: Actor;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	director = school.actors.directeur;
});

const offers: NormOffer[] = [{ judge: judgeOpp, numbers: oppNumbers, href: (id) => id }];
const why = 'Besproken in het team';
const query = { page: 1 };
const on = (day: string): Actor => ({ ...director, today: day });
const set = (normKey: string, values: object, day = today) =>
	as(on(day), (db) =>
		setNorm(db, on(day), normKey, { isOn: true, target: 90, why, version: 0, ...values }, { today: day, offers })
	);
const valueOn = async (key: string, day = today) =>
	(await as(on(day), (db) => oppNumbers(db, day))).find((number) => number.key === key)?.value;
const dueOfNoor = async (day = today) =>
	(await as(on(day), (db) => linesBy(judgeOpp, db, day, { pupilIds: [school.pupils.noor] }))).find(
		({ norm }) => norm.key === 'N18'
	)?.outcome;
const enrolledOn = (day: string) =>
	asSystem((db) => db.sql`update enrolment set from_on = ${day} where pupil_id = ${school.pupils.noor}`);

test('targets, numbers and whether a norm takes part begin with the set-up', async () => {
	await changeSetup(school.schoolId, '2026-08-01', ({ normen }) => {
		if (typeof normen.lijst === 'string') throw new Error('a school with norms');
		const [n2, n18] = ['N2', 'N18'].map((key) =>
			(normen.lijst as { nummer?: string }[]).find((norm) => norm.nummer === key)
		);
		Object.assign(n2!, { streef_procent: 85, eisen: [{ minimaal: 2, eenheid: 'keer per schooljaar' }] });
		Object.assign(n18!, { aan: 'nee' });
	});
	const view = await as(director, (db) => viewFigures(db, director, { query, today, offers }));
	expect(view.figures.find(({ norm }) => norm.key === 'N2')?.target).toBe(85);
	expect(view.off.map(({ key }) => key)).toEqual(['N18']);
	expect(await valueOn('discussionsAYear')).toBe(2);
	// What the set-up does not state is the norm's own.
	expect(view.figures.find(({ norm }) => norm.key === 'O5')?.target).toBe(100);
	// What the school sets itself goes over it, from that day.
	await set('N2', { target: 70, discussionsAYear: 3 });
	expect(
		settingsOf(await as(director, (db) => getNormSchool(db, '2026-11-15'))).find(({ normKey }) => normKey === 'N2')
			?.target
	).toBe(85);
	expect(await as(director, (db) => viewNorm(db, director, 'N2', { query, today, offers }))).toMatchObject({
		target: 70,
		version: 1,
		numbers: [{ key: 'discussionsAYear', value: 3 }]
	});
});

test('a shorter term holds for who comes from then on; for who came before, what held then', async () => {
	await enrolledOn('2026-11-10');
	expect(await dueOfNoor()).toMatchObject({ dueOn: '2026-12-22' });
	await set('N18', { days: 21 });
	expect(await dueOfNoor()).toMatchObject({ dueOn: '2026-12-22' });
	await enrolledOn(today);
	expect(await dueOfNoor()).toMatchObject({ dueOn: '2026-12-07' });
});

test('a term of the set-up too: what it said on the day of enrolment', async () => {
	await enrolledOn('2026-11-10');
	await changeSetup(school.schoolId, today, ({ plannen }) => {
		plannen.opp.termijn_weken = 4;
	});
	expect(await dueOfNoor()).toMatchObject({ dueOn: '2026-12-22' });
	await enrolledOn(today);
	expect(await dueOfNoor()).toMatchObject({ dueOn: '2026-12-14' });
});

test('not more than the law leaves, and not nothing', async () => {
	await expect(set('N18', { days: 43 })).rejects.toThrow(new FormIssue({ days: 'kwaliteit_form_number' }));
	await expect(set('N2', { discussionsAYear: 0 })).rejects.toThrow(
		new FormIssue({ discussionsAYear: 'kwaliteit_form_number' })
	);
	// A number of another norm is not kept with this one.
	await set('N2', { discussionsAYear: 2, days: 7 });
	const own = settingsOf(await as(director, (db) => getNormSchool(db, today))).find(({ normKey }) => normKey === 'N2');
	expect(own?.numbers).toEqual({ discussionsAYear: 2 });
});
