import { afterAll, beforeAll, expect, test } from 'vitest';
import { EditConflict } from '#platform/web/errors.ts';
import { as } from '../../../../../tests/support/school.ts';
import * as opp from '../index.ts';
import { openMaking, refusal, startMaking, written, type Making } from '../making.fixture.ts';

let close: () => Promise<void>;
let making: Making;
let school: Making['school'];
let mentor: Making['mentor'];
let jayden: Making['jayden'];

/** Each part of the story begins at a school of its own. */
const newSchool = async () => {
	making = await startMaking();
	({ school, mentor, jayden } = making);
};

beforeAll(async () => {
	close = await openMaking();
	await newSchool();
});
afterAll(() => close());

test('the second one gets both texts', async () => {
	const id = await making.start();
	const version = await making.lockOf(id);
	await as(mentor, (db) => opp.saveDraft(db, mentor, jayden, id, written(version, { grounds: 'De eerste tekst.' })));
	const { zorgcoordinator } = school.actors;
	const second = as(zorgcoordinator, (db) =>
		opp.saveDraft(db, zorgcoordinator, jayden, id, written(version, { grounds: 'De tweede tekst.' }))
	);
	const problem = await second.catch((caught: unknown) => caught);
	expect(problem).toBeInstanceOf(EditConflict);
	expect(problem).toMatchObject({
		version: version + 1,
		theirs: { grounds: 'De eerste tekst.', changedBy: 'Mirjam Hoekstra' }
	});
	const again = version + 1;
	await as(zorgcoordinator, (db) =>
		opp.saveDraft(db, zorgcoordinator, jayden, id, written(again, { grounds: 'Samen.' }))
	);
});

test('nobody fixes what somebody else just changed', async () => {
	const { draft } = await as(mentor, (db) => opp.viewChain(db, mentor, jayden));
	const version = await making.lockOf(draft!.id);
	await making.save(draft!.id);
	await expect(as(mentor, (db) => opp.fixOpp(db, mentor, jayden, draft!.id, { version }))).rejects.toEqual(
		refusal('opp_refusal_changed')
	);
});
