import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { asSystem } from '#platform/database/session.ts';
import { accessTable, people, type Who } from '#modules/kwaliteit/access.table.ts';
import { card, met, offerOf, overdue } from '#modules/kwaliteit/norms.fixture.ts';
import {
	endExemption,
	exempt,
	listExemptions,
	setNorm,
	viewExemption,
	viewFigures,
	viewNorm,
	viewToday
} from '#modules/kwaliteit/server/index.ts';
import { listOwnSettings } from '#modules/kwaliteit/server/read/decided.ts';
import type { DayOffers } from '#modules/kwaliteit/index.ts';
import type { StaffDay } from '#modules/kwaliteit/views.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

let database: FreshDatabase;
let school: TestSchool;
let elsewhere: TestSchool;
let exemption: string;

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	elsewhere = await makeSchool('Een andere school');
	const { schoolId, pupils, people: staff } = school;
	exemption = await asSystem(async (db) => {
		await add(db, 'norm_setting', {
			schoolId,
			normKey: 'N2',
			isOn: true,
			target: 80,
			fromOn: '2026-08-01',
			setById: staff.directeur
		});
		await add(db, 'access_grant', {
			schoolId,
			pupilId: pupils.jayden,
			personId: staff.helper,
			role: 'begeleider',
			sees: ['gedeeld'],
			fromOn: '2026-11-01',
			untilOn: '2026-11-20',
			why: 'dyslexie',
			grantedById: staff.zorgcoordinator
		});
		return add(db, 'norm_exemption', {
			schoolId,
			normKey: 'N2',
			pupilId: pupils.jayden,
			reason: 'verhuisd',
			fromOn: '2026-11-01',
			untilOn: '2026-11-20',
			givenById: staff.directeur
		});
	});
});
afterAll(() => closeTestDatabase(database));

// Jayden and Finn are late with N18; Noor and Lotte are in time. Everybody is late with N2.
const offers = [
	offerOf(card('N18'), ({ name }) => (name === 'Jayden' || name === 'Finn' ? overdue : met)),
	offerOf(card('N2'), () => overdue)
];
const why = 'Besproken in het team';
const dayOffers: DayOffers = { norms: offers, tasks: [], messages: null, log: null };
const query = { groupId: undefined, locationId: undefined, state: undefined, page: 1 };
const ask = { query, today, offers };
const actorOf = (who: Who): Actor => school.actors[who];

/** Whether it can be done; what is done is undone. Refused, not found and not allowed are all "no". */
async function can(who: Who, work: (db: Db, actor: Actor) => Promise<unknown>): Promise<boolean> {
	const undo = new Error('undo');
	try {
		await as(actorOf(who), async (db) => {
			await work(db, actorOf(who));
			throw undo;
		});
	} catch (problem) {
		if (problem === undo) return true;
		const { name, code } = problem as { name: string; code?: string };
		expect(['NotFound', 'Refusal'].includes(name) || code === '42501', String(problem)).toBe(true);
	}
	return false;
}

async function allowed(work: (db: Db, actor: Actor) => Promise<unknown>): Promise<Who[]> {
	const able: Who[] = [];
	for (const who of people) if (await can(who, work)) able.push(who);
	return able;
}

const seesRows = (rows: unknown[]) => {
	if (rows.length === 0) throw Object.assign(new Error('no rows'), { name: 'NotFound' });
};
const insertExemption = (db: Db, actor: Actor) =>
	add(db, 'norm_exemption', {
		schoolId: school.schoolId,
		normKey: 'N18',
		pupilId: school.pupils.jayden,
		reason: 'ziek geweest',
		fromOn: today,
		untilOn: '2026-12-01',
		givenById: actor.personId
	});

describe('the access table', () => {
	test.each(people)('the figures of %s', async (who) => {
		const expected = accessTable.figures[who];
		const seen = as(actorOf(who), (db) => viewNorm(db, actorOf(who), 'N2', ask));
		if (!expected) return expect(seen).rejects.toMatchObject({ name: 'NotFound' });
		expect((await seen).rows.map(({ name }) => name).toSorted()).toEqual(expected);
	});

	test('read a setting', async () => {
		expect(await allowed(async (db, actor) => seesRows(await listOwnSettings(db, actor, today)))).toEqual(
			accessTable.readSetting
		);
	});
	test('write a setting', async () => {
		expect(
			await allowed((db, actor) =>
				setNorm(db, actor, 'N18', { isOn: true, target: 75, why, version: 0 }, { today, offers })
			)
		).toEqual(accessTable.writeSetting);
	});
	test('read an exemption', async () => {
		expect(await allowed(async (db, actor) => seesRows(await listExemptions(db, actor, today)))).toEqual(
			accessTable.readExemption
		);
	});
	test('exempt', async () => {
		const input = { reason: 'ziek geweest', until: '2026-12-01' };
		expect(
			await allowed((db, actor) => exempt(db, actor, 'N18', school.pupils.jayden, input, { today, offers }))
		).toEqual(accessTable.exempt);
		expect(
			await allowed((db, actor) => viewExemption(db, actor, 'N18', school.pupils.jayden, { today, offers }))
		).toEqual(accessTable.exempt);
	});
	test('end an exemption', async () => {
		expect(
			await allowed((db, actor) => endExemption(db, actor, school.pupils.jayden, { exemption, version: 1 }, today))
		).toEqual(accessTable.endExemption);
	});

	// The screen's rules might be right where the database lets too much through: the same cells with bare statements.
	test('write a setting, without the rules in between', async () => {
		const able = await allowed((db, actor) =>
			add(db, 'norm_setting', {
				schoolId: school.schoolId,
				normKey: 'N18',
				isOn: false,
				target: 1,
				fromOn: today,
				setById: actor.personId
			})
		);
		expect(able).toEqual(accessTable.writeSetting);
	});
	test('exempt, without the rules in between', async () => {
		expect(await allowed(insertExemption)).toEqual(accessTable.exempt);
	});
	test('nobody exempts in the name of another, and nobody removes an exemption', async () => {
		expect(await allowed((db) => insertExemption(db, school.actors.mentor))).toEqual([]);
		const { count } = await as(school.actors.directeur, (db) => db.sql`delete from norm_exemption`);
		expect(count).toBe(0);
	});
});

describe('another group and another school', () => {
	test('a mentor gets nothing of another group, also by naming it', async () => {
		const view = await as(school.actors.otherMentor, (db) =>
			viewNorm(db, school.actors.otherMentor, 'N2', { ...ask, query: { ...query, groupId: school.groups['2B'] } })
		);
		expect(view).toMatchObject({ rows: [], part: null, figure: { denominator: 0 } });
		const figures = await as(school.actors.otherMentor, (db) => viewFigures(db, school.actors.otherMentor, ask));
		expect(figures.groups.map(({ name }) => name)).toEqual(['3A']);
	});

	test('nor a task', async () => {
		const day = (await as(school.actors.otherMentor, (db) =>
			viewToday(db, school.actors.otherMentor, { today, hour: 9, offers: dayOffers })
		)) as StaffDay;
		expect(JSON.stringify(day)).not.toContain('Jayden');
		expect(JSON.stringify(day)).not.toContain('Noor');
	});

	test('another school sees and exempts nobody here', async () => {
		const director = elsewhere.actors.directeur;
		expect(await as(director, (db) => listExemptions(db, director, today))).toEqual([]);
		await expect(
			as(director, (db) =>
				exempt(
					db,
					director,
					'N18',
					school.pupils.jayden,
					{ reason: 'ziek geweest', until: '2026-12-01' },
					{ today, offers }
				)
			)
		).rejects.toMatchObject({ name: 'NotFound' });
	});
});

describe('exemptions in the figures', () => {
	const figureOf = async (who: Who, norm: string, on = today) => {
		const actor = { ...actorOf(who), today: on };
		const view = await as(actor, (db) => viewNorm(db, actor, norm, { ...ask, today: on }));
		return [view.figure.met, view.figure.denominator];
	};

	test('who is exempt does not count, the last day included', async () => {
		expect(await figureOf('directeur', 'N2', '2026-11-20')).toEqual([0, 3]);
		expect(await figureOf('directeur', 'N2', '2026-11-21')).toEqual([0, 4]);
		expect(await figureOf('mentor', 'N2')).toEqual([0, 1]);
	});

	test('who was let off counts again when it ends, and the same pupil is not exempted twice', async () => {
		const actor = school.actors.directeur;
		const input = { reason: 'ziek geweest', until: '2026-12-01' };
		await as(actor, (db) => exempt(db, actor, 'N18', school.pupils.jayden, input, { today, offers }));
		expect(await figureOf('directeur', 'N18')).toEqual([2, 3]);
		await expect(
			as(actor, (db) => exempt(db, actor, 'N18', school.pupils.jayden, input, { today, offers }))
		).rejects.toMatchObject({ key: 'kwaliteit_refusal_already' });
		const given = (await as(actor, (db) => listExemptions(db, actor, today))).find(({ normKey }) => normKey === 'N18');
		await expect(
			as(actor, (db) => endExemption(db, actor, school.pupils.jayden, { exemption: given!.id, version: 9 }, today))
		).rejects.toMatchObject({ name: 'EditConflict' });
		await as(actor, (db) =>
			endExemption(db, actor, school.pupils.jayden, { exemption: given!.id, version: given!.version }, today)
		);
		expect(await figureOf('directeur', 'N18')).toEqual([2, 4]);
	});

	test.each([
		['who is in time already', 'noor', '2026-12-01', { key: 'kwaliteit_refusal_met' }],
		['a day that is over', 'finn', '2026-11-15', { errors: { until: 'kwaliteit_form_past' } }]
	] as const)('not for %s', async (_, pupil, until, problem) => {
		const actor = school.actors.zorgcoordinator;
		await expect(
			as(actor, (db) =>
				exempt(db, actor, 'N18', school.pupils[pupil], { reason: 'ziek geweest', until }, { today, offers })
			)
		).rejects.toMatchObject(problem);
	});
});

describe('settings', () => {
	test('a change holds from today and leaves what held before', async () => {
		const actor = school.actors.directeur;
		const input = (version: number, target: number) => ({ isOn: true, target, why, version });
		await as(actor, (db) => setNorm(db, actor, 'N2', input(1, 70), { today, offers }));
		await expect(as(actor, (db) => setNorm(db, actor, 'N2', input(1, 60), { today, offers }))).rejects.toMatchObject({
			name: 'EditConflict',
			version: 2
		});
		await as(actor, (db) => setNorm(db, actor, 'N2', input(2, 65), { today, offers }));
		const targetOn = async (day: string) =>
			(await as(actor, (db) => listOwnSettings(db, actor, day))).map(({ target }) => target);
		expect(await targetOn('2026-11-15')).toEqual([80]);
		expect(await targetOn(today)).toEqual([65]);
	});

	test('a change says why and by whom, and the screen shows what held before', async () => {
		const actor = school.actors.directeur;
		const { history } = await as(actor, (db) => viewNorm(db, actor, 'N2', ask));
		expect(history).toMatchObject([
			{ target: 65, why, by: 'Ineke Vos', fromOn: today, untilOn: null },
			{ target: 80, why: null, untilOn: '2026-11-15' }
		]);
	});

	test('who may not set norms does not get to see who set them', async () => {
		const { mentor } = school.actors;
		expect((await as(mentor, (db) => viewNorm(db, mentor, 'N2', ask))).history).toEqual([]);
	});

	test('a norm that is off has no tasks and no figure, and can be found to switch it on', async () => {
		const actor = school.actors.directeur;
		await as(actor, (db) => setNorm(db, actor, 'N18', { isOn: false, target: 90, why, version: 0 }, { today, offers }));
		const view = await as(actor, (db) => viewFigures(db, actor, ask));
		expect([view.figures.map(({ norm }) => norm.key), view.off.map(({ key }) => key)]).toEqual([['N2'], ['N18']]);
		expect(await as(actor, (db) => viewNorm(db, actor, 'N18', ask))).toMatchObject({
			isOn: false,
			rows: [],
			version: 1
		});
		await as(actor, (db) => setNorm(db, actor, 'N18', { isOn: true, target: 90, why, version: 1 }, { today, offers }));
	});
});

describe('today, by role', () => {
	const keysOf = async (who: Who) => {
		const view = (await as(actorOf(who), (db) =>
			viewToday(db, actorOf(who), { today, hour: 9, offers: dayOffers })
		)) as StaffDay;
		return [view.day.now, view.day.week, view.day.later].map((tasks) =>
			tasks.map(({ key }) => key.replace(/ [0-9a-f-]{36}$/, ''))
		);
	};

	test.each<[Who, string[][]]>([
		['mentor', [['norm N18', 'norm N2'], [], []]],
		['otherMentor', [['norm N18', 'norm N2', 'norm N2'], [], []]],
		['zorgcoordinator', [['figure N2', 'figure N18'], ['exemption', 'access'], []]],
		['directeur', [['figure N2', 'figure N18'], ['exemption'], []]],
		['administratie', [[], [], []]],
		['stagiair', [[], [], []]]
	])('%s', async (who, expected) => {
		expect(await keysOf(who)).toEqual(expected);
	});

	test('a draft waits, until the pupil is no longer one’s own', async () => {
		const { schoolId, people: staff, pupils } = school;
		const form = (pupil: string) => `leerlingen.${pupil}.logboek.nieuw:default`;
		await asSystem(
			(db) =>
				db.sql`insert into draft (school_id, person_id, form, fields)
				values (${schoolId}, ${staff.stagiair}, ${form(pupils.noor)}, '{}'), (${schoolId}, ${staff.stagiair}, ${form(pupils.finn)}, '{}')`
		);
		expect(await keysOf('stagiair')).toEqual([[`draft /leerlingen/${pupils.noor}/logboek/nieuw`], [], []]);
	});

	test('a parent and a pupil get their own page', async () => {
		const parent = await as(school.actors.parent, (db) =>
			viewToday(db, school.actors.parent, { today, hour: 9, offers: dayOffers })
		);
		expect(parent).toMatchObject({
			viewer: 'parent',
			children: [{ givenName: 'Jayden', group: '2B', mentors: [{ name: 'Mirjam Hoekstra' }], asked: [] }]
		});
		const without = await as(school.actors.parentWithoutCustody, (db) =>
			viewToday(db, school.actors.parentWithoutCustody, { today, hour: 9, offers: dayOffers })
		);
		expect(without).toMatchObject({ viewer: 'parent', children: [] });
		const pupil = await as(school.actors.pupil, (db) =>
			viewToday(db, school.actors.pupil, { today, hour: 9, offers: dayOffers })
		);
		expect(pupil).toMatchObject({
			viewer: 'pupil',
			givenName: 'Jayden',
			mentors: [{ name: 'Mirjam Hoekstra' }],
			readers: 6
		});
	});
});
