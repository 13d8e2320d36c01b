import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { NotFound } from '#platform/web/errors.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { makeEverybody, type Everybody } from '../../../../tests/support/everybody.ts';
import { as, closeTestDatabase, openTestDatabase, today } from '../../../../tests/support/school.ts';
import { AskForm } from '../round/forms.ts';
import * as support from './index.ts';
import { issue, refusal } from './making.fixture.ts';

let database: FreshDatabase;
let everybody: Everybody;
let jayden: string;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	everybody = await makeEverybody();
	jayden = everybody.school.pupils.jayden;
});

const context = (db: unknown, actor: Actor, params: Record<string, string> = {}) =>
	({ db, actor, params: { leerling: jayden, ...params }, today: actor.today, draft: async () => undefined }) as never;
const ask = async (who: 'mentor' | 'teacher' = 'mentor', change: Record<string, unknown> = {}) => {
	const actor = everybody.actors[who];
	const { teacher, assistant } = everybody.actors;
	const input = AskForm.parse({
		first: 'Wat gaat goed?',
		second: 'Wat helpt?',
		closesOn: '2026-11-30',
		personIds: [teacher.personId, assistant.personId],
		...change
	});
	const done = await as(actor, (db) => support.askRound(db, actor, jayden, input));
	return done!.to!.split('/').at(-1)!;
};
const answer = (actor: Actor, id: string, first = 'Koken.') =>
	as(actor, (db) => support.answerRound(db, actor, jayden, id, { first, second: '' }));
const tasks = async (actor: Actor) =>
	(await as(actor, (db) => support.supportTasks(db, actor, actor.today ?? today))).map(({ key }) => key.split(' ')[0]);

test('the mentor is offered who teaches the pupil today, and nobody else', async () => {
	const { mentor, teacher, assistant } = everybody.actors;
	const view = await as(mentor, (db) => support.viewNewRound(context(db, mentor)));
	expect(view.teachers.map(({ id }) => id).toSorted()).toEqual([teacher.personId, assistant.personId].toSorted());
	expect(view.questions[0]).toContain('Jayden');
	await expect(as(teacher, (db) => support.viewNewRound(context(db, teacher)))).rejects.toThrow(NotFound);
});

test('each has a task until (s)he answered; all read the answers together', async () => {
	const { mentor, teacher, assistant, stagiair } = everybody.actors;
	const id = await ask();
	expect(await tasks(teacher)).toEqual(['question']);
	await answer(teacher, id);
	await answer(teacher, id, 'Koken en tuin.');
	expect([await tasks(teacher), await tasks(assistant), await tasks(mentor)]).toEqual([[], ['question'], []]);
	const view = await as(stagiair, (db) => support.viewRound(context(db, stagiair, { ronde: id })));
	expect(view.round.asked.map(({ answers }) => answers)).toEqual([['Koken en tuin.', ''], null]);
	expect(view.may).toEqual({ answer: false, close: false });
});

test('it closes by itself: nobody answers any more, and who asked is told for a week', async () => {
	const { mentor, assistant } = everybody.actors;
	const id = await ask('mentor', { closesOn: '2026-11-17' });
	const on = (actor: Actor, day: string) => ({ ...actor, today: day });
	await answer(on(assistant, '2026-11-17'), id);
	await expect(answer(on(assistant, '2026-11-18'), id)).rejects.toEqual(refusal('ondersteuning_refusal_round_closed'));
	expect(await tasks(on(mentor, '2026-11-17'))).toEqual([]);
	expect(await tasks(on(mentor, '2026-11-18'))).toEqual(['question']);
	expect(await tasks(on(mentor, '2026-11-24'))).toEqual(['question']);
	expect(await tasks(on(mentor, '2026-11-25'))).toEqual([]);
});

test('or by hand, once', async () => {
	const { mentor, teacher } = everybody.actors;
	const id = await ask();
	const close = (actor: Actor) => as(actor, (db) => support.closeRound(db, actor, jayden, id));
	await expect(close(teacher)).rejects.toEqual(refusal('ondersteuning_refusal_role'));
	await close(mentor);
	await expect(close(mentor)).rejects.toEqual(refusal('ondersteuning_refusal_round_closed'));
	await expect(answer(teacher, id)).rejects.toEqual(refusal('ondersteuning_refusal_round_closed'));
});

test('who is not asked does not answer, and who does not work with the pupil is not asked', async () => {
	const { stagiair, otherMentor, mentor } = everybody.actors;
	const id = await ask();
	await expect(answer(stagiair, id)).rejects.toEqual(refusal('ondersteuning_refusal_not_asked'));
	await expect(answer(otherMentor, id)).rejects.toThrow(NotFound);
	const whom = issue({ personIds: 'ondersteuning_form_teachers' });
	await expect(ask('mentor', { personIds: [otherMentor.personId] })).rejects.toEqual(whom);
	await expect(ask('mentor', { personIds: [mentor.personId] })).rejects.toEqual(whom);
	await expect(ask('mentor', { personIds: '' })).rejects.toEqual(whom);
	await expect(ask('mentor', { closesOn: '2026-11-15' })).rejects.toEqual(
		issue({ closesOn: 'ondersteuning_form_closes' })
	);
	await expect(ask('teacher')).rejects.toEqual(refusal('ondersteuning_refusal_role'));
});
