import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { as, closeTestDatabase, openTestDatabase, today } from '../../../../tests/support/school.ts';
import { consequenceOf, isPossible, outcomes } from '../evaluation/outcome.ts';
import { levels } from '../ondersteuning.ts';
import * as support from './index.ts';
import { issue, refusal, startSupport, type Making } from './making.fixture.ts';

let database: FreshDatabase;
let making: Making;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => void (making = await startSupport()));

const goals = (state: string) =>
	asSystem(
		({ sql }) => sql<{ behaviour: string; audience: string }[]>`
			select behaviour, audience from goal where pupil_id = ${making.jayden} and state = ${state} order by behaviour`
	);

describe('a support plan', () => {
	test('asks for a case, and for a maker', async () => {
		await expect(making.startDraft()).rejects.toEqual(refusal('ondersteuning_refusal_no_case'));
		await making.step(2);
		await expect(making.startDraft(making.school.actors.stagiair)).rejects.toEqual(
			refusal('ondersteuning_refusal_role')
		);
	});

	test('is fixed by the care team after a talk with the parents; then parents and pupil read it and its goals run', async () => {
		const { mentor, care, jayden, school } = making;
		await making.step(2);
		const id = await making.startDraft();
		expect((await making.plan(id)).missing).toHaveLength(5);
		await as(mentor, (db) => support.saveDraft(db, mentor, jayden, id, making.written()));
		const fix = (actor: typeof care, version: number) =>
			as(actor, (db) => support.fixPlan(db, actor, jayden, id, { version }));
		await expect(fix(care, 2)).rejects.toEqual(refusal('ondersteuning_missing_talk'));
		await making.talk(id);
		await expect(fix(mentor, 2)).rejects.toEqual(refusal('ondersteuning_refusal_fix'));
		await expect(fix(care, 1)).rejects.toEqual(refusal('ondersteuning_refusal_changed'));
		await expect(making.plan(id, school.actors.parent)).rejects.toThrow(NotFound);
		await fix(care, 2);
		expect(await making.plan(id, school.actors.parent)).toMatchObject({
			isCurrent: true,
			answers: [{ answer: 'eens' }]
		});
		expect(await goals('running')).toEqual([
			{ behaviour: 'Ik kom na een time-out terug.', audience: 'gedeeld' },
			{ behaviour: 'Ik vraag hulp als ik vastloop.', audience: 'gedeeld' }
		]);
		expect((await making.page()).case).toMatchObject({ evaluationOn: '2027-01-18' });
	});

	test('for the team alone has goals for the team alone, and parents find nothing', async () => {
		const { parent, pupil } = making.school.actors;
		await making.step(2);
		const id = await making.fixedPlan({ audience: 'team' });
		expect(await goals('running')).toMatchObject([{ audience: 'team' }, { audience: 'team' }]);
		await expect(making.plan(id, parent)).rejects.toThrow(NotFound);
		expect((await making.page(pupil)).current).toBeNull();
	});

	test('two who write at the same time: the second sees both texts, and nothing is lost', async () => {
		const { mentor, care, jayden } = making;
		await making.step(2);
		const id = await making.startDraft();
		await as(mentor, (db) =>
			support.saveDraft(db, mentor, jayden, id, making.written({ situation: 'Van de mentor.' }))
		);
		const conflict = await as(care, (db) =>
			support.saveDraft(db, care, jayden, id, making.written({ situation: 'Van het zorgteam.' }))
		).catch((problem) => problem);
		expect(conflict).toBeInstanceOf(EditConflict);
		expect(conflict).toMatchObject({
			version: 2,
			theirs: { situation: 'Van de mentor.', changedBy: 'Mirjam Hoekstra' }
		});
	});

	test('that changes is a version of its own, with why and what; its goals begin, read otherwise and end', async () => {
		const { mentor, care, jayden } = making;
		await making.step(2);
		const first = await making.fixedPlan();
		const kept = (await making.plan(first)).version.content.goals[0]!;
		const next = await making.startDraft();
		const change = making.written({
			version: (await making.plan(next)).version.lock,
			goalId: [kept.id, ''],
			goalBehaviour: ['Ik vraag om hulp.', 'Ik begin op tijd.'],
			explanation: 'Het tweede doel was te groot.'
		});
		await as(mentor, (db) => support.saveDraft(db, mentor, jayden, next, change));
		await making.talk(next);
		const { lock } = (await making.plan(next)).version;
		await as(care, (db) => support.fixPlan(db, care, jayden, next, { version: lock }));
		expect(await making.plan(next)).toMatchObject({
			isCurrent: true,
			predecessorId: first,
			differences: [{ field: 'goals' }]
		});
		expect((await goals('running')).map(({ behaviour }) => behaviour)).toEqual([
			'Ik begin op tijd.',
			'Ik vraag om hulp.'
		]);
		expect((await goals('stopped')).map(({ behaviour }) => behaviour)).toEqual(['Ik kom na een time-out terug.']);
		expect((await making.plan(first)).version).toMatchObject({ state: 'replaced', content: { goals: [kept, {}] } });
	});

	test('a draft that is thrown away leaves the plan in force', async () => {
		const { mentor, jayden } = making;
		await making.step(2);
		const first = await making.fixedPlan();
		const next = await making.startDraft();
		await as(mentor, (db) => support.dropPlan(db, mentor, jayden, next));
		expect(await making.page()).toMatchObject({ current: { id: first }, draft: null });
		await expect(as(mentor, (db) => support.dropPlan(db, mentor, jayden, first))).rejects.toEqual(
			refusal('ondersteuning_refusal_fixed')
		);
	});
});

describe('an evaluation', () => {
	const cells = levels.flatMap((from) => outcomes.map((outcome) => [from, outcome] as const));
	test.each(cells)('from level %i: %s', async (from, outcome) => {
		await making.step(from);
		const id = await making.fixedPlan();
		const consequence = consequenceOf(outcome, from);
		const evaluated = making.evaluate(id, { outcome, untilOn: '2027-07-31', place: 'Het Atelier' });
		if (!isPossible(consequence)) {
			await expect(evaluated).rejects.toEqual(issue({ outcome: consequence }));
			expect(await making.page()).toMatchObject({ level: from, evaluations: [] });
			return;
		}
		await evaluated;
		const page = await making.page();
		const { closesCase, level, arrange, needsEnd } = consequence;
		expect(page).toMatchObject({
			level,
			evaluations: [{ outcome, fromLevel: from, toLevel: level, untilOn: needsEnd ? '2027-07-31' : null }]
		});
		const opening = from === 3 ? ['plaatsing'] : from === 4 ? ['verwijzing'] : [];
		expect(page.points.map(({ kind }) => kind).toSorted()).toEqual([...opening, ...arrange].toSorted());
		expect((await goals('reached')).map(({ behaviour }) => behaviour)).toEqual(['Ik vraag hulp als ik vastloop.']);
		if (closesCase) {
			expect(page).toMatchObject({ case: null, current: null, steps: [{}, { kind: 'gesloten', to: 1 }] });
			expect(await goals('running')).toEqual([]);
			return;
		}
		expect(page.case).toMatchObject({ level, evaluationOn: '2027-03-01' });
		expect(page.current).toMatchObject({
			kind: 'evaluation',
			number: 2,
			content: { evaluationOn: '2027-03-01', goals: [{ behaviour: 'Ik kom na een time-out terug.' }] }
		});
		expect(page.steps.at(-1)).toMatchObject({
			kind: level === from ? 'voortgezet' : 'stap',
			reason: 'Nog niet klaar.'
		});
	});

	const follow = async (id: string, actor = making.care) =>
		(await as(actor, (db) => support.viewEvaluation(making.context(db, actor, { evaluatie: id })))).follow;
	const settle = () => as(making.care, (db) => support.settleNeeds(db, making.care, making.jayden, 'plaatsing'));

	test('that asks for a place leads there, filled in, until the place is given', async () => {
		const { care, mentor, jayden } = making;
		await making.step(2);
		const id = await making.evaluate(await making.fixedPlan(), {
			outcome: 'buitenschools structureel',
			place: 'Het Atelier',
			audience: 'zorg'
		});
		expect(await follow(id)).toEqual({
			need: 'plaatsing',
			place: 'Het Atelier',
			href: `/leerlingen/${jayden}/trajecten/nieuw?evaluatie=${id}`
		});
		expect(await follow(id, mentor)).toBeNull();
		const proposal = (actor = care, of: string | null = id) => as(actor, (db) => support.findProposal(db, jayden, of));
		expect(await proposal()).toEqual({ id, why: 'Nog niet klaar.', goals: 'Ik kom na een time-out terug.' });
		// Its reason is the care team's.
		expect(await proposal(mentor)).toMatchObject({ why: '' });
		expect(await proposal(making.school.actors.otherMentor)).toBeNull();
		expect(await proposal(care, 'verzonnen')).toBeNull();
		await settle();
		expect(await follow(id)).toBeNull();
		expect((await making.page()).case).toMatchObject({ waitingSince: null });
	});

	test('of which somebody else arranges the place changes nothing for who is not of the care team', async () => {
		const { mentor, jayden } = making;
		await making.step(3);
		await as(mentor, (db) => support.settleNeeds(db, mentor, jayden, 'plaatsing'));
		expect((await making.page()).points).toMatchObject([{ kind: 'plaatsing', doneOn: null }]);
	});

	test('asks of every goal how far it came, and the days that go with the outcome', async () => {
		await making.step(2);
		const id = await making.fixedPlan();
		await expect(making.evaluate(id, { 'result-1': undefined })).rejects.toEqual(
			issue({ 'result-1': 'ondersteuning_form_result' })
		);
		await expect(making.evaluate(id, { nextOn: '' })).rejects.toEqual(issue({ nextOn: 'ondersteuning_form_next' }));
		await expect(making.evaluate(id, { outcome: 'buitenschools tijdelijk' })).rejects.toEqual(
			issue({ untilOn: 'ondersteuning_form_until' })
		);
		await expect(making.evaluate(id, { heldOn: '2026-11-17' })).rejects.toEqual(
			issue({ heldOn: 'ondersteuning_form_future' })
		);
		await expect(making.evaluate(id, { heldOn: '2026-11-15' })).rejects.toEqual(
			issue({ heldOn: 'ondersteuning_form_before_last' })
		);
	});

	test('is the care team’s, and not while a draft waits', async () => {
		await making.step(2);
		const id = await making.fixedPlan();
		await expect(making.evaluate(id, {}, making.mentor)).rejects.toEqual(refusal('ondersteuning_refusal_role'));
		await making.startDraft();
		await expect(making.evaluate(id)).rejects.toEqual(refusal('ondersteuning_refusal_draft'));
	});

	test('counts once: two at the same moment', async () => {
		await making.step(2);
		const id = await making.fixedPlan();
		const held = await Promise.allSettled([making.evaluate(id), making.evaluate(id, { outcome: 'terug naar basis' })]);
		expect(held.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect((await making.page()).evaluations).toHaveLength(1);
		await expect(making.evaluate(id)).rejects.toThrow();
	});

	test('of a shared plan is read by the parents, its reason for the care team is not', async () => {
		const { parent } = making.school.actors;
		await making.step(2);
		const evaluationId = await making.evaluate(await making.fixedPlan(), {
			audience: 'zorg',
			reason: 'Thuis is veel.'
		});
		const read = (actor: typeof parent) =>
			as(actor, (db) => support.viewEvaluation(making.context(db, actor, { evaluatie: evaluationId })));
		expect((await read(parent)).evaluation).toMatchObject({ parentsSay: 'Thuis ook.', reason: null });
		expect((await read(making.mentor)).evaluation.reason).toBeNull();
		expect((await read(making.care)).evaluation.reason).toBe('Thuis is veel.');
	});

	test('after the basis a new case begins with an empty plan, in the same chain', async () => {
		await making.step(2);
		await making.evaluate(await making.fixedPlan(), { outcome: 'terug naar basis' });
		await making.step(2);
		const id = await making.startDraft();
		expect((await making.plan(id)).version).toMatchObject({ number: 2, kind: 'first', content: { goals: [] } });
		expect(await making.page()).toMatchObject({ closedCases: 1, current: null });
	});
});

describe('a case', () => {
	test('opens, moves and closes with a reason; the days are in order', async () => {
		await expect(making.step(2, {}, making.mentor)).rejects.toEqual(refusal('ondersteuning_refusal_role'));
		await making.step(2, { happenedOn: '2026-11-02' });
		await expect(making.step(3, { happenedOn: '2026-11-01' })).rejects.toEqual(
			issue({ happenedOn: 'ondersteuning_form_before_last' })
		);
		await expect(making.step(2)).rejects.toEqual(issue({ level: 'ondersteuning_form_same_level' }));
		await expect(making.step(3, { version: 99 })).rejects.toEqual(refusal('ondersteuning_refusal_changed'));
		await making.step(3, { decidedIn: 'Zorgoverleg' });
		expect(await making.page()).toMatchObject({
			case: { level: 3, levelSince: today, openedOn: '2026-11-02', waitingSince: today },
			points: [{ kind: 'plaatsing', audience: 'team' }]
		});
		await making.step(1);
		expect(await making.page()).toMatchObject({ case: null, level: 1, steps: [{}, {}, { kind: 'gesloten' }] });
	});

	test('waits as long as something is waited for', async () => {
		const { care, jayden } = making;
		await making.step(2);
		const waiting = async () => (await making.page()).case?.waitingSince ?? null;
		expect(await waiting()).toBeNull();
		await as(care, (db) => support.addPoint(db, care, jayden, { kind: 'anders', text: 'Bellen', audience: 'zorg' }));
		expect(await waiting()).toBeNull();
		await as(care, (db) => support.addPoint(db, care, jayden, { kind: 'wachten', text: 'Een tolk', audience: 'team' }));
		expect(await waiting()).toBe(today);
		const point = (await making.page()).points.find(({ kind }) => kind === 'wachten');
		const finish = () => as(care, (db) => support.finishPoint(db, care, jayden, { point: point!.id }));
		await finish();
		expect(await waiting()).toBeNull();
		await finish();
		expect(await waiting()).toBe(today);
		const { mentor } = making;
		await expect(as(mentor, (db) => support.finishPoint(db, mentor, jayden, { point: point!.id }))).rejects.toEqual(
			refusal('ondersteuning_refusal_role')
		);
	});

	test('has who leads it, who reads along until it ends', async () => {
		const { care, jayden, school } = making;
		const { otherMentor } = school.actors;
		await making.step(2);
		const name = async (personId: string | null) => {
			const version = (await making.page()).case!.lock;
			await as(care, (db) => support.nameCaseGuide(db, care, jayden, { personId, version }));
		};
		await name(otherMentor.personId);
		expect((await making.page(otherMentor)).case).toMatchObject({ guideName: 'Joris Blom' });
		await making.step(1);
		const tomorrow = { ...otherMentor, today: '2026-11-17' };
		await expect(making.page(tomorrow)).rejects.toThrow(NotFound);
	});
});
