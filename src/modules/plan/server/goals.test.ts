import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { ogg } from '#platform/storage/test-files.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { openStorage } from '#modules/bestanden/server/index.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import type { ChangeGoalForm, NewGoalForm } from '../forms.ts';
import * as plan from './index.ts';

let database: FreshDatabase;
let folder: string;
let school: TestSchool;
let mentor: Actor, zorgcoordinator: Actor, pupil: Actor, parent: Actor, stagiair: Actor, otherMentor: Actor;
let jayden: string;

beforeAll(async () => {
	database = await openTestDatabase();
	folder = await mkdtemp(join(tmpdir(), 'doelen-'));
	await openStorage(folder);
});
beforeEach(async () => {
	school = await makeSchool();
	({ mentor, zorgcoordinator, pupil, parent, stagiair, otherMentor } = school.actors);
	jayden = school.pupils.jayden;
});
afterAll(async () => {
	await closeTestDatabase(database);
	await rm(folder, { recursive: true });
});

const words = {
	behaviour: 'Ik vraag hulp als ik vastloop',
	place: 'In de kookles',
	moment: '',
	approach: 'Met een kaart op tafel',
	helper: 'de kookdocent',
	weekdays: [4],
	subjects: ['koken'],
	fromOn: today,
	untilOn: null
};
const written = (change: Partial<NewGoalForm> = {}): NewGoalForm => ({
	...words,
	thoughtOf: 'staff',
	source: '',
	...change
});

/** Adds a goal as the mentor and gives its id. */
async function start(change: Partial<NewGoalForm> = {}): Promise<string> {
	const done = await as(mentor, (db) => plan.startGoal(db, mentor, jayden, written(change)));
	return done!.to!.split('/').at(-1)!;
}
const goalOf = (id: string, actor = mentor) => as(actor, (db) => plan.getGoal(db, jayden, id));
const change = (actor: Actor, id: string, version: number, values: Partial<ChangeGoalForm> = {}) =>
	as(actor, (db) => plan.changeGoal(db, actor, jayden, id, { ...words, version, ...values }));
const audited = (id: string) =>
	asSystem(
		({ sql }) => sql<{ act: string; detail: object }[]>`
			select act, detail from audit where subject_id = ${id} and act <> 'plan.viewGoal' order by number`
	);

describe('a new goal', () => {
	test('runs, with who thought of it, and is in the log without its words', async () => {
		const id = await start({ source: 'competenties:hulp-vragen' });
		expect(await goalOf(id)).toMatchObject({
			...words,
			state: 'running',
			origin: 'list',
			source: { list: 'competenties', key: 'hulp-vragen' },
			audience: 'gedeeld'
		});
		expect(await audited(id)).toEqual([{ act: 'plan.addGoal', detail: { origin: 'list' } }]);
	});

	test('that the pupil thought of is the pupil’s, also from the list', async () => {
		const id = await start({ thoughtOf: 'pupil', source: 'competenties:hulp-vragen' });
		expect(await goalOf(id, pupil)).toMatchObject({ origin: 'pupil', source: { key: 'hulp-vragen' } });
	});

	test('may have words that get a hint: the helper never blocks', async () => {
		expect(await goalOf(await start({ behaviour: 'Ik snap alles beter', place: '' }))).toMatchObject({ place: '' });
	});

	test('is not made by a parent, the pupil or a trainee; another mentor finds nobody', async () => {
		for (const actor of [parent, pupil, stagiair]) {
			await expect(as(actor, (db) => plan.startGoal(db, actor, jayden, written()))).rejects.toThrow(Refusal);
		}
		await expect(as(otherMentor, (db) => plan.startGoal(db, otherMentor, jayden, written()))).rejects.toThrow(NotFound);
	});

	test('names subjects and lists of the set-up only', async () => {
		await expect(start({ subjects: ['toveren'] })).rejects.toThrow(FormIssue);
		await expect(start({ source: 'competenties:toveren' })).rejects.toThrow(FormIssue);
	});
});

describe('changing a goal', () => {
	test('keeps how it read before, and the way back puts that back', async () => {
		const id = await start();
		const done = await change(mentor, id, 1, { behaviour: 'Ik steek mijn hand op', weekdays: [] });
		expect(done).toMatchObject({ undo: { href: `/leerlingen/${jayden}/doelen/${id}/terugzetten` } });
		const { before } = await as(mentor, (db) => plan.viewGoal(db, mentor, jayden, id));
		expect(before).toMatchObject([{ version: 1, words, byName: 'Mirjam Hoekstra' }]);
		await as(mentor, (db) => plan.putBackGoal(db, mentor, jayden, id, { version: 2, back: 1 }));
		expect(await goalOf(id)).toMatchObject({ ...words, lock: 3 });
		expect((await audited(id)).slice(1)).toEqual([
			{ act: 'plan.changeGoal', detail: { fields: ['behaviour', 'weekdays'] } },
			{ act: 'plan.putBackGoal', detail: { fields: ['behaviour', 'weekdays'] } }
		]);
	});

	test('by two people: the second one sees both texts and nothing is overwritten', async () => {
		const id = await start();
		await change(zorgcoordinator, id, 1, { behaviour: 'Ik steek mijn hand op', weekdays: [1, 2] });
		const second = change(mentor, id, 1, { behaviour: 'Ik zeg: help' });
		await expect(second).rejects.toThrow(EditConflict);
		await expect(second).rejects.toMatchObject({
			version: 2,
			theirs: { behaviour: 'Ik steek mijn hand op', weekdays: '1,2', changedBy: 'Ruud Smit' }
		});
		expect(await goalOf(id)).toMatchObject({ behaviour: 'Ik steek mijn hand op', lock: 2 });
	});

	test('at the same moment: one of them is told', async () => {
		const id = await start();
		const both = await Promise.allSettled([
			change(mentor, id, 1, { behaviour: 'Ik zeg: help' }),
			change(zorgcoordinator, id, 1, { behaviour: 'Ik steek mijn hand op' })
		]);
		expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		expect((both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toBeInstanceOf(
			EditConflict
		);
	});

	test('without a difference leaves no trace of a change', async () => {
		const id = await start();
		expect(await change(mentor, id, 1)).not.toHaveProperty('undo');
		expect(await goalOf(id)).toMatchObject({ lock: 1 });
	});

	test('keeps a subject that left the set-up since', async () => {
		const id = await start();
		await asSystem(({ sql }) => sql`update goal set subjects = '{vroeger}' where id = ${id}`);
		await change(mentor, id, 1, { subjects: ['vroeger', 'koken'] });
		expect(await goalOf(id)).toMatchObject({ subjects: ['vroeger', 'koken'] });
		await expect(change(mentor, id, 2, { subjects: ['toveren'] })).rejects.toThrow(FormIssue);
	});

	test('is not for parents and pupils, not for a goal that ended, and not under another pupil', async () => {
		const id = await start();
		await expect(change(parent, id, 1)).rejects.toThrow(Refusal);
		const { noor } = school.pupils;
		await expect(as(mentor, (db) => plan.changeGoal(db, mentor, noor, id, { ...words, version: 1 }))).rejects.toThrow(
			NotFound
		);
		await expect(as(mentor, (db) => plan.putBackGoal(db, mentor, jayden, id, { version: 1, back: 7 }))).rejects.toThrow(
			NotFound
		);
		await as(mentor, (db) => plan.finishGoal(db, mentor, jayden, id, { state: 'reached' }, today));
		await expect(change(mentor, id, 2)).rejects.toMatchObject({ key: 'plan_refusal_ended' });
	});
});

describe('ending a goal', () => {
	test('reached or stopped, it is in the line of the dossier; resumed it runs again', async () => {
		const id = await start({ fromOn: '2026-09-01' });
		const done = await as(mentor, (db) => plan.finishGoal(db, mentor, jayden, id, { state: 'stopped' }, today));
		expect(done).toMatchObject({ said: 'plan_said_stopped', undo: { key: 'plan_undo_end' } });
		const line = await as(parent, (db) => plan.goalLine(db, jayden, { limit: 20 }));
		expect(line.map(({ at, title }) => [at, title])).toEqual([
			[today, { key: 'plan_line_stopped' }],
			['2026-09-01', { key: 'plan_line_added' }]
		]);
		expect(await as(parent, (db) => plan.goalLine(db, jayden, { kind: 'opp', limit: 20 }))).toEqual([]);
		await as(mentor, (db) => plan.resumeGoal(db, mentor, jayden, id));
		expect(await goalOf(id)).toMatchObject({ state: 'running', endedOn: null });
	});

	test('is not for who may not, and not for what does not run', async () => {
		const id = await start();
		const finish = (actor: Actor) =>
			as(actor, (db) => plan.finishGoal(db, actor, jayden, id, { state: 'reached' }, today));
		await expect(finish(pupil)).rejects.toMatchObject({ key: 'plan_refusal_role' });
		await expect(as(mentor, (db) => plan.resumeGoal(db, mentor, jayden, id))).rejects.toMatchObject({
			key: 'plan_refusal_runs'
		});
		await finish(mentor);
		await expect(finish(mentor)).rejects.toMatchObject({ key: 'plan_refusal_ended' });
		await expect(as(parent, (db) => plan.resumeGoal(db, parent, jayden, id))).rejects.toThrow(Refusal);
	});

	test('the list shows what runs, and what ended with the last one first', async () => {
		const [first, second, third] = [await start(), await start(), await start()];
		await as(mentor, (db) => plan.finishGoal(db, mentor, jayden, first, { state: 'reached' }, '2026-11-10'));
		await as(mentor, (db) => plan.finishGoal(db, mentor, jayden, second, { state: 'stopped' }, today));
		const view = await as(parent, (db) => plan.viewGoals(db, parent, jayden));
		expect(view.running.map(({ id }) => id)).toEqual([third]);
		expect(view.ended.map(({ id }) => id)).toEqual([second, first]);
		expect(view).toMatchObject({ plan: 'IOP', viewer: 'parent', may: { add: false } });
	});
});

describe('a picture and a voice', () => {
	const show = (actor: Actor, id: string, what: 'picture' | 'recording', file: File) =>
		as(actor, (db) => plan.showGoalBy(db, actor, jayden, id, what, { file }));
	const png = new File(
		[
			Buffer.from(
				'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
				'base64'
			)
		],
		'doel.png'
	);
	const voice = new File([new Uint8Array(ogg)], 'doel.ogg');

	test('stand with the goal for the pupil and the parents, and the words are nobody’s conflict', async () => {
		const id = await start();
		await show(mentor, id, 'picture', png);
		await show(mentor, id, 'recording', voice);
		const seen = await goalOf(id, pupil);
		expect(seen).toMatchObject({ lock: 1, pictureId: expect.any(String), recordingId: expect.any(String) });
		const files = await as(
			parent,
			({ sql }) => sql<{ audience: string }[]>`select audience from file where pupil_id = ${jayden}`
		);
		expect(files).toEqual([{ audience: 'gedeeld' }, { audience: 'gedeeld' }]);
		await as(mentor, (db) => plan.showGoalWithout(db, mentor, jayden, id, 'picture'));
		expect(await goalOf(id)).toMatchObject({ pictureId: null, recordingId: seen.recordingId });
	});

	test('are of their kind, and put there by who may change the goal', async () => {
		const id = await start();
		await expect(show(mentor, id, 'picture', voice)).rejects.toMatchObject({ key: 'plan_refusal_file' });
		await expect(show(parent, id, 'picture', png)).rejects.toMatchObject({ key: 'plan_refusal_role' });
		await expect(show(otherMentor, id, 'picture', png)).rejects.toThrow(NotFound);
		expect(await goalOf(id)).toMatchObject({ pictureId: null });
	});
});

describe('ideas and search', () => {
	test('earlier goals of own pupils, most used first, under their item; never what names a pupil', async () => {
		await start({ source: 'competenties:hulp-vragen' });
		await start({ behaviour: 'ik vraag hulp als ik vastloop.', source: 'competenties:hulp-vragen' });
		await start({ behaviour: 'Ik fiets zelf naar stage' });
		await start({ behaviour: 'jayden belt zelf af' });
		await start({ behaviour: 'Ik bel met Ineke af' });
		const { competences, subjects, own } = await as(mentor, (db) => plan.listGoalIdeas(db));
		expect(competences[0]).toMatchObject({
			source: { key: 'hulp-vragen' },
			count: 2,
			used: [{ behaviour: 'ik vraag hulp als ik vastloop.', count: 2 }]
		});
		expect(own.map(({ behaviour }) => behaviour)).toEqual(['Ik fiets zelf naar stage']);
		expect(subjects.map(({ source }) => source.key)).toContain('koken');
		const elsewhere = await as(otherMentor, (db) => plan.listGoalIdeas(db));
		expect([elsewhere.own, elsewhere.competences.filter(({ count }) => count > 0)]).toEqual([[], []]);
	});

	test('words of goals are found by their stem, what runs first', async () => {
		const ended = await start();
		await as(mentor, (db) => plan.finishGoal(db, mentor, jayden, ended, { state: 'reached' }, today));
		const running = await start();
		const hits = await as(mentor, (db) => plan.goalSearch.find(db, 'vragen', 20));
		expect(hits.map(({ id }) => id)).toEqual([running, ended]);
		expect(hits[0]).toMatchObject({ pupilName: 'Jayden Wolters', marked: 'Ik \u0002vraag\u0003 hulp als ik vastloop' });
	});
});
