import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { as, today } from '../../../../../tests/support/school.ts';
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

let id: string;

test('starts with what is known, once', async () => {
	await asSystem((db) => db.sql`update pupil set talents = 'kan goed koken' where id = ${jayden}`);
	id = await making.start();
	const { content } = await as(mentor, (db) => opp.viewEdit(db, mentor, jayden, id, noDraft));
	expect(content.supporting).toEqual(['kan goed koken']);
	await expect(as(mentor, (db) => opp.startOpp(db, mentor, jayden))).rejects.toEqual(refusal('opp_refusal_started'));
});

test('cannot be fixed while anything is missing (O2–O5)', async () => {
	await expect(making.fix(id)).rejects.toEqual(refusal('opp_missing_destination'));
	await making.save(id);
	await expect(making.fix(id)).rejects.toEqual(refusal('opp_missing_consultation'));
	await making.consult(id);
	await expect(making.fix(id)).rejects.toEqual(refusal('opp_missing_words'));
});

test('the pupil speaks before the draft is offered, and does not see the draft', async () => {
	await expect(making.look(id, pupil)).rejects.toThrow(NotFound);
	expect(await as(pupil, (db) => listAsked(db, pupil))).toMatchObject([{ what: 'words' }]);
	await making.speak(id);
	expect((await making.look(id)).says.words.said).toBe('Ik wil kok worden.');
});

test('parents do not see it before it is offered, and get a letter when it is', async () => {
	await expect(making.look(id, parent)).rejects.toThrow(NotFound);
	await asSystem(
		(db) =>
			db.sql`insert into reach (school_id, person_id, email, address_is_secret) values (${school.schoolId}, ${parent.personId}, 'ouder@voorbeeld.invalid', true)`
	);
	expect(await making.offer(id)).toEqual({ said: 'opp_said_offered' });
	const sent = await asSystem(
		(db) => db.sql<{ payload: object }[]>`select payload from outbox where school_id = ${school.schoolId}`
	);
	// The letter names neither the pupil nor the address, which is looked up when it goes: it may be a secret one.
	expect(sent.map(({ payload }) => payload)).toEqual([
		{ letter: 'ready', personId: parent.personId, path: `/leerlingen/${jayden}/opp/${id}/tekenen` }
	]);
	expect((await making.look(id, parent)).may).toMatchObject({ sign: true, edit: false, fix: false });
});

test('the parent signs on the phone; then only the decision is missing', async () => {
	expect(await as(parent, (db) => listAsked(db, parent))).toMatchObject([{ what: 'sign' }]);
	await making.sign(id, 2);
	expect(await as(parent, (db) => listAsked(db, parent))).toEqual([]);
	expect(await as(mentor, (db) => opp.listOpenDrafts(db, mentor))).toMatchObject([{ step: { key: 'opp_step_fix' } }]);
});

test('is fixed by name, and then stays as it is (O7)', async () => {
	await making.fix(id);
	expect((await making.look(id)).version).toMatchObject({
		state: 'fixed',
		fixedOn: today,
		fixedByName: 'Mirjam Hoekstra'
	});
	await expect(making.save(id)).rejects.toEqual(refusal('opp_refusal_fixed'));
	await expect(making.fix(id)).rejects.toEqual(refusal('opp_refusal_fixed'));
	await expect(making.speak(id)).rejects.toEqual(refusal('opp_refusal_fixed'));
});

test('also for who writes to the database directly', async () => {
	const attempts = [
		`update opp_version set explanation = 'anders' where id = '${id}'`,
		`update opp_version set content = '{}' where id = '${id}'`,
		`update opp_version set state = 'draft' where id = '${id}'`,
		`update opp_version set state = 'replaced', fixed_on = null where id = '${id}'`,
		`update opp_words set words = 'anders' where version_id = '${id}'`
	];
	for (const attempt of attempts) {
		await expect(asSystem((db) => db.sql.unsafe(attempt))).rejects.toMatchObject({ code: '23001' });
	}
});

test('is evaluated without change: a dated version that names its predecessor (O6)', async () => {
	await as(mentor, (db) =>
		opp.startNext(db, mentor, jayden, id, { kind: 'evaluation', explanation: 'Het gaat goed.' })
	);
	const { draft, current } = await as(mentor, (db) => opp.viewChain(db, mentor, jayden));
	expect(current?.id).toBe(id);
	const next = draft!.id;
	await expect(
		as(mentor, (db) => opp.startNext(db, mentor, jayden, id, { kind: 'adjustment', explanation: 'x' }))
	).rejects.toEqual(refusal('opp_refusal_started'));
	await expect(making.fix(next)).rejects.toEqual(refusal('opp_missing_consultation'));
	await making.consult(next, today);
	await as(mentor, (db) =>
		opp.giveWords(db, mentor, jayden, next, { form: 'not given', reason: 'Jayden wilde niets zeggen.' })
	);
	// The action part is unchanged, so the agreement with it stands.
	await making.fix(next);
	const chain = await as(parent, (db) => opp.viewChain(db, parent, jayden));
	expect(chain.current).toMatchObject({ id: next, number: 2, kind: 'evaluation', answers: [{ answer: 'agrees' }] });
	expect(chain.history).toMatchObject([{ id, state: 'replaced' }]);
	expect((await making.look(next)).says.changes).toMatchObject({
		intro: expect.stringContaining('Het gaat goed.'),
		fields: []
	});
});

test('shows the differences of an adjustment with its predecessor', async () => {
	const { current } = await as(mentor, (db) => opp.viewChain(db, mentor, jayden));
	await as(mentor, (db) =>
		opp.startNext(db, mentor, jayden, current!.id, { kind: 'adjustment', explanation: 'Hij wil toch leren.' })
	);
	const { draft } = await as(mentor, (db) => opp.viewChain(db, mentor, jayden));
	await making.save(draft!.id, { destination: 'continued-education' });
	const { says } = await making.look(draft!.id);
	expect(says.changes?.fields.map(({ heading }) => heading)).toEqual(['Uitstroombestemming']);
});

test('everything that was done and read is in the log, without a word of the dossier', async () => {
	await newSchool();
	const id = await making.ready();
	await making.fix(id);
	const rows = await asSystem(
		(db) =>
			db.sql<
				{ act: string; detail: object }[]
			>`select act, detail from audit where school_id = ${school.schoolId} and act like 'opp.%'`
	);
	expect([...new Set(rows.map(({ act }) => act))].sort()).toEqual([
		'opp.consult',
		'opp.edit',
		'opp.fix',
		'opp.giveWords',
		'opp.offer',
		'opp.sign',
		'opp.start',
		'opp.view',
		'opp.viewChain'
	]);
	expect(JSON.stringify(rows)).not.toMatch(/kookt|kok worden|Besproken/);
});
