import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { ask, makeNormSchool, offers, why } from '../../../../tests/support/norms.ts';
import { as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../../../../tests/support/school.ts';
import { endExemption, exempt, setNorm, viewFigures, viewNorm } from './index.ts';
import { listExemptions, listOwnSettings } from './read/decided.ts';

let database: FreshDatabase;
let school: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
	({ school } = await makeNormSchool());
});
afterAll(() => closeTestDatabase(database));

describe('exemptions in the figures', () => {
	const figureOf = async (who: 'directeur' | 'mentor', norm: string, on = today) => {
		const actor = { ...school.actors[who], today: on };
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
