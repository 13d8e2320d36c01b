import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import { ogg } from '#platform/storage/test-files.ts';
import { as } from '../../../../../tests/support/school.ts';
import * as opp from '../index.ts';
import { listAsked } from '../work.ts';
import { noDraft, openMaking, refusal, startMaking, type Making } from '../making.fixture.ts';

let close: () => Promise<void>;
let making: Making;
let school: Making['school'];
let mentor: Making['mentor'];
let parent: Making['parent'];
let pupil: Making['pupil'];
let jayden: Making['jayden'];

/** Each part of the story begins at a school of its own. */
const newSchool = async () => {
	making = await startMaking();
	({ school, mentor, parent, pupil, jayden } = making);
};

beforeAll(async () => {
	close = await openMaking();
	await newSchool();
});
afterAll(() => close());

test('a recording counts once written out by the mentor and confirmed by the pupil', async () => {
	const id = await making.start();
	const sound = new File([new Uint8Array(ogg)], 'opname.ogg');
	await as(pupil, (db) => opp.giveWords(db, pupil, jayden, id, { form: 'voice', file: sound, words: '' }));
	const heard = async () => !(await making.look(id)).steps.some(({ key }) => key === 'opp_missing_words');
	const [said] = (await as(mentor, (db) => opp.viewWords(db, mentor, jayden, id, noDraft))).said;
	const wordsId = said!.id;
	expect(await heard()).toBe(false);
	await as(mentor, (db) => opp.writeOut(db, mentor, jayden, id, { wordsId, words: 'Ik wil kok worden.' }));
	expect(await heard()).toBe(false);
	expect(await as(pupil, (db) => listAsked(db, pupil))).toMatchObject([{ what: 'confirm' }]);
	await expect(
		as(mentor, (db) => opp.confirmWords(db, mentor, jayden, id, { wordsId, isRight: 'on' }))
	).rejects.toThrow(Refusal);
	await as(pupil, (db) => opp.confirmWords(db, pupil, jayden, id, { wordsId, isRight: 'on' }));
	expect(await heard()).toBe(true);
});

test('only staff can say that nothing is given; a parent or another pupil says nothing here', async () => {
	const { draft } = await as(mentor, (db) => opp.viewChain(db, mentor, jayden));
	const say = (actor: Actor, input: Parameters<typeof opp.giveWords>[4]) =>
		as(actor, (db) => opp.giveWords(db, actor, jayden, draft!.id, input));
	await expect(say(pupil, { form: 'not given', reason: 'geen zin' })).rejects.toThrow(Refusal);
	await expect(say(school.actors.otherPupil, { form: 'text', words: 'x' })).rejects.toThrow(NotFound);
	await making.save(draft!.id);
	await making.offer(draft!.id);
	await expect(say(parent, { form: 'text', words: 'x' })).rejects.toEqual(refusal('opp_refusal_role'));
});
