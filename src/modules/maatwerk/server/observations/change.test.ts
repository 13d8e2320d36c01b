import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { FormIssue, NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { addObservationConsent, contextOf, withdrawConsent } from '../../../../../tests/support/maatwerk.ts';
import {
	as,
	changeSetup,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { FindingsForm, levelName, textName } from '../../observations/forms.ts';
import * as maatwerk from '../index.ts';

let database: FreshDatabase;
let school: TestSchool;
let jayden: string;
let noor: string;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	({ jayden, noor } = school.pupils);
});

const asked =
	(actor: Actor, more: object = {}) =>
	(db: Parameters<Parameters<typeof as>[1]>[0]) =>
		contextOf(db, actor, jayden, { groep: school.groups['2B'], ...more });
const own = (actor: Actor) => as(actor, (db) => maatwerk.viewOwnFindings(asked(actor)(db)));
const together = (actor: Actor) => as(actor, (db) => maatwerk.viewTogether(asked(actor)(db)));
const save = (actor: Actor, fields: Record<string, string>, on = today) =>
	as(actor, (db) => maatwerk.saveFindings(db, actor, school.groups['2B'], FindingsForm.parse(fields), on));

describe('the first weeks', () => {
	test('a teacher writes what was seen of each pupil and of the group, and empties it again', async () => {
		const { mentor, stagiair } = school.actors;
		const done = await save(stagiair, {
			[levelName('leren', jayden)]: 'goed',
			[levelName('stemming', jayden)]: 'zorg',
			[textName(jayden)]: 'Stil in de kring.',
			[textName(noor)]: '',
			group: 'Een drukke start.'
		});
		expect(done).toMatchObject({ params: { count: 1, total: 2 } });
		expect((await together(mentor)).rows[0]).toMatchObject({
			pupil: { id: jayden },
			findings: [{ author: 'Sanne Prins', themes: { leren: 'goed', stemming: 'zorg' }, text: 'Stil in de kring.' }]
		});
		await save(stagiair, { [levelName('leren', jayden)]: '', [textName(jayden)]: '', group: '' });
		expect(await together(mentor)).toMatchObject({ ofGroup: [], rows: [{ findings: [] }, { findings: [] }] });
	});

	test('what is sent about a pupil of another group is left out', async () => {
		const { mentor } = school.actors;
		await save(mentor, { [textName(school.pupils.finn)]: 'Hoort hier niet.' });
		expect(
			await asSystem(({ sql }) => sql`select 1 from observation_finding where school_id = ${school.schoolId}`)
		).toEqual([]);
	});

	test('a level that is none is left out, a text that is too long is refused', () => {
		expect(FindingsForm.parse({ [levelName('leren', jayden)]: 'top' }).findings).toEqual([
			{ pupilId: jayden, themes: {}, text: '' }
		]);
		expect(FindingsForm.safeParse({ [textName(jayden)]: 'x'.repeat(1001) }).success).toBe(false);
	});

	test('the mentor finishes it: nobody writes any more, until it is open again', async () => {
		const { mentor, stagiair } = school.actors;
		const group = school.groups['2B'];
		await expect(as(stagiair, (db) => maatwerk.finishPeriod(db, stagiair, group, today))).rejects.toMatchObject({
			key: 'maatwerk_refusal_role'
		});
		await as(mentor, (db) => maatwerk.finishPeriod(db, mentor, group, today));
		expect(await own(stagiair)).toMatchObject({
			group: { state: 'done', doneBy: 'Mirjam Hoekstra' },
			may: { write: false }
		});
		await expect(save(stagiair, { group: 'Later.' })).rejects.toMatchObject({ key: 'maatwerk_refusal_period_done' });
		await as(mentor, (db) => maatwerk.reopenPeriod(db, mentor, group, today));
		await save(stagiair, { group: 'Later.' });
	});

	test('before it begins there is nothing to write or to finish', async () => {
		const mentor = { ...school.actors.mentor, today: '2026-08-20' };
		expect(await own(mentor)).toMatchObject({
			group: { state: 'later', span: { startsOn: '2026-09-01', endsOn: '2026-09-28' } },
			may: { write: false }
		});
		const early = as(mentor, (db) => maatwerk.finishPeriod(db, mentor, school.groups['2B'], '2026-08-20'));
		await expect(early).rejects.toMatchObject({ key: 'maatwerk_refusal_period_later' });
	});

	test('is as long as the set-up says', async () => {
		await changeSetup(school.schoolId, '2026-08-01', (setup) => {
			setup.schooljaar.observatieperiode_weken = { minimaal: 2, maximaal: 2 };
		});
		expect((await own(school.actors.mentor)).group.span.endsOn).toBe('2026-09-14');
	});

	test('who is to be talked about is marked, and that it was', async () => {
		const { mentor, zorgcoordinator } = school.actors;
		const group = school.groups['2B'];
		await as(mentor, (db) => maatwerk.markPupil(db, mentor, group, { pupilId: jayden, why: 'Slaapt slecht.' }, today));
		const task = { pupilId: jayden, title: { key: 'maatwerk_day_talk', params: { name: 'Jayden Wolters' } } };
		const tasks = () => as(zorgcoordinator, (db) => maatwerk.tailoredTasks(db, zorgcoordinator, today));
		expect(await tasks()).toEqual(expect.arrayContaining([expect.objectContaining(task)]));
		await as(zorgcoordinator, (db) => maatwerk.noteTalked(db, zorgcoordinator, group, { pupilId: jayden }, today));
		expect(await tasks()).not.toEqual(expect.arrayContaining([expect.objectContaining(task)]));
		await expect(
			as(mentor, (db) => maatwerk.markPupil(db, mentor, group, { pupilId: school.pupils.finn, why: '' }, today))
		).rejects.toThrow(NotFound);
		await as(mentor, (db) => maatwerk.unmarkPupil(db, mentor, group, { pupilId: jayden }, today));
		expect((await together(mentor)).rows.every(({ mark }) => mark === null)).toBe(true);
	});
});

describe('group observations', () => {
	const observe = (actor: Actor, observedOn: string) =>
		as(actor, (db) =>
			maatwerk.addGroupObservation(
				db,
				actor,
				school.groups['2B'],
				{ observedOn, place: 'Koken', text: 'Rustige start.', advice: '' },
				today
			)
		);
	const view = (actor: Actor) => as(actor, (db) => maatwerk.viewGroupObservations(asked(actor)(db)));

	test('two a year, by the care coordinator', async () => {
		const { zorgcoordinator, mentor } = school.actors;
		expect(await view(mentor)).toMatchObject({
			asked: 2,
			next: { number: 1, dueOn: '2027-01-30' },
			may: { observe: false }
		});
		await observe(zorgcoordinator, '2026-11-10');
		expect(await view(mentor)).toMatchObject({ next: { number: 2 }, observations: [{ place: 'Koken' }] });
		await observe(zorgcoordinator, today);
		expect((await view(zorgcoordinator)).next).toBeNull();
	});

	test.each([
		['that is to come', '2026-11-17'],
		['of another school year', '2026-07-01']
	])('not on a day %s', async (_, on) => {
		await expect(observe(school.actors.zorgcoordinator, on)).rejects.toThrow(FormIssue);
	});

	test('and not by a mentor', async () => {
		await expect(observe(school.actors.mentor, today)).rejects.toMatchObject({ key: 'maatwerk_refusal_role' });
	});
});

describe('an observation of one pupil', () => {
	const begin = (audience: 'team' | 'zorg' = 'zorg') => {
		const { zorgcoordinator } = school.actors;
		const input = { question: 'Wanneer lukt het?', observerId: school.people.mentor, audience };
		return as(zorgcoordinator, (db) => maatwerk.beginObservation(db, zorgcoordinator, jayden, input, today));
	};
	const list = (actor: Actor) => as(actor, (db) => maatwerk.viewObservations(asked(actor)(db)));
	const running = async () => (await list(school.actors.zorgcoordinator)).running[0]!;
	const write = (actor: Actor, id: string, version: number) =>
		as(actor, (db) =>
			maatwerk.writeObservation(
				db,
				actor,
				jayden,
				id,
				{ observedOn: today, place: 'Rekenen', findings: 'Begint snel.', advice: '', version },
				today
			)
		);
	const finish = (actor: Actor, id: string, version: number) =>
		as(actor, (db) => maatwerk.finishObservation(db, actor, jayden, id, { version }, today));

	test('does not begin without consent', async () => {
		await expect(begin()).rejects.toMatchObject({ key: 'maatwerk_refusal_no_consent' });
	});

	test('is written by who observes, finished, and then stays', async () => {
		await addObservationConsent(school);
		await begin();
		const { mentor } = school.actors;
		const { id } = await running();
		await expect(finish(mentor, id, 1)).rejects.toMatchObject({ key: 'maatwerk_refusal_nothing_seen' });
		await write(mentor, id, 1);
		await finish(mentor, id, 2);
		await expect(write(mentor, id, 3)).rejects.toMatchObject({ key: 'maatwerk_refusal_role' });
		expect(await list(school.actors.zorgcoordinator)).toMatchObject({ running: [], past: [{ id, doneOn: today }] });
		expect((await list(school.actors.stagiair)).past).toEqual([]);
	});

	test('two who write at the same time: the second hears of it', async () => {
		await addObservationConsent(school);
		await begin();
		const { id } = await running();
		await write(school.actors.mentor, id, 1);
		await expect(write(school.actors.zorgcoordinator, id, 1)).rejects.toMatchObject({
			version: 2,
			theirs: { findings: 'Begint snel.' }
		});
	});

	test('withdrawn consent ends the writing at once; it can still be stopped', async () => {
		const consentId = await addObservationConsent(school);
		await begin();
		const { id } = await running();
		const { mentor } = school.actors;
		await write(mentor, id, 1);
		await withdrawConsent(school, consentId);
		await expect(write(mentor, id, 2)).rejects.toMatchObject({ key: 'maatwerk_refusal_consent_gone' });
		await expect(finish(mentor, id, 2)).rejects.toMatchObject({ key: 'maatwerk_refusal_consent_gone' });
		await expect(
			as(mentor, ({ sql }) => sql`update observation set findings = 'Toch' where id = ${id} returning 1`)
		).rejects.toMatchObject({ code: '42501' });
		await expect(begin()).rejects.toMatchObject({ key: 'maatwerk_refusal_no_consent' });
		await as(mentor, (db) =>
			maatwerk.stopObservation(db, mentor, jayden, id, { version: 2, reason: 'Toestemming ingetrokken.' }, today)
		);
		expect((await list(school.actors.zorgcoordinator)).past).toMatchObject([
			{ stoppedOn: today, findings: 'Begint snel.' }
		]);
	});

	test('is done by somebody who works with the pupil', async () => {
		await addObservationConsent(school);
		const { zorgcoordinator } = school.actors;
		const input = { question: 'Wanneer lukt het?', observerId: school.people.otherMentor, audience: 'team' } as const;
		const work = as(zorgcoordinator, (db) => maatwerk.beginObservation(db, zorgcoordinator, jayden, input, today));
		await expect(work).rejects.toThrow(FormIssue);
	});
});
