import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { FormIssue, NotFound } from '#platform/web/errors.ts';
import { as, today } from '../../../../../tests/support/school.ts';
import * as opp from '../index.ts';
import { openMaking, refusal, startMaking, type Making } from '../making.fixture.ts';

let close: () => Promise<void>;
let making: Making;
let school: Making['school'];
let mentor: Making['mentor'];
let parent: Making['parent'];
let pupil: Making['pupil'];
let otherParent: Making['otherParent'];
let jayden: Making['jayden'];

/** Each part of the story begins at a school of its own. */
const newSchool = async () => {
	making = await startMaking();
	({ school, mentor, parent, pupil, otherParent, jayden } = making);
};

beforeAll(async () => {
	close = await openMaking();
	await newSchool();
});
afterAll(() => close());

test('belong to the words that were read', async () => {
	const id = await making.ready();
	await making.save(id, { actionPart: [{ what: 'Iets anders', byWhom: '', when: '' }] });
	expect((await making.look(id)).steps).toEqual([{ key: 'opp_missing_answer', page: 'sign' }]);
	await expect(making.sign(id, 2)).rejects.toEqual(refusal('opp_refusal_changed'));
	await making.sign(id, 3);
	expect((await making.look(id)).steps).toEqual([]);
});

test('are given for one’s own child only', async () => {
	const { draft } = await as(mentor, (db) => opp.viewChain(db, mentor, jayden));
	await expect(making.sign(draft!.id, 3, otherParent)).rejects.toThrow(NotFound);
	await expect(making.sign(draft!.id, 3, school.actors.parentWithoutCustody)).rejects.toThrow(NotFound);
	await expect(making.sign(draft!.id, 3, pupil)).rejects.toEqual(refusal('opp_refusal_not_signatory'));
	await expect(making.sign(draft!.id, 3, mentor)).rejects.toEqual(refusal('opp_refusal_not_signatory'));
	// Nor under the own child's address.
	await expect(
		as(otherParent, (db) =>
			opp.signOpp(db, otherParent, school.pupils.noor, draft!.id, {
				signedName: 'Karim',
				isAgreed: 'on',
				actionPartRevision: 3
			})
		)
	).rejects.toThrow(NotFound);
});

test('a refusal is kept with the dispute committee, and the plan goes on', async () => {
	const { draft } = await as(mentor, (db) => opp.viewChain(db, mentor, jayden));
	await as(parent, (db) =>
		opp.refuseOpp(db, parent, jayden, draft!.id, { actionPartRevision: 3, reason: 'Te veel hulp.' })
	);
	const { answers } = await as(mentor, (db) => opp.viewSign(db, mentor, jayden, draft!.id));
	expect(answers).toMatchObject([{ answer: 'refuses', reason: 'Te veel hulp.' }]);
	await making.fix(draft!.id);
	const { says } = await making.look(draft!.id, parent);
	expect(says.answers.note).toContain('Geschillencommissie');
});

test('silence counts after reminders on different days', async () => {
	await newSchool();
	const id = await making.start();
	await making.save(id);
	await making.offer(id);
	const person = { personId: school.parents.jayden };
	const remindOn = (day: string) =>
		as({ ...mentor, today: day }, (db) => opp.remind(db, { ...mentor, today: day }, jayden, id, person));
	const silence = () => as(mentor, (db) => opp.recordSilence(db, mentor, jayden, id, person));
	await expect(silence()).rejects.toEqual(refusal('opp_refusal_too_soon'));
	await remindOn(today);
	await expect(remindOn(today)).rejects.toEqual(refusal('opp_refusal_reminded_recently'));
	await expect(silence()).rejects.toEqual(refusal('opp_refusal_too_soon'));
	await expect(remindOn('2026-11-18')).rejects.toEqual(refusal('opp_refusal_reminded_recently'));
	await remindOn('2026-11-30');
	await silence();
	const { answers } = await as(mentor, (db) => opp.viewSign(db, mentor, jayden, id));
	expect(answers).toMatchObject([{ answer: 'silent', remindedOn: [today, '2026-11-30'] }]);
	await expect(
		as(mentor, (db) => opp.remind(db, mentor, jayden, id, { personId: school.parents.jaydensFather }))
	).rejects.toThrow(FormIssue);
});

test('the school sets how many reminders', async () => {
	await newSchool();
	await asSystem(
		(db) => db.sql`insert into setup_version (school_id, number, valid_from_on, document, why)
			select school_id, 2, '2026-09-01', jsonb_set(document, '{zicht}', document -> 'zicht' || '{"geschillencommissie": "de commissie",
				"herinneringen": {"aantal": 1, "dagen_ertussen": 7}}'), 'proef' from setup_version where school_id = ${school.schoolId}`
	);
	const id = await making.start();
	await making.save(id);
	await making.offer(id);
	const person = { personId: school.parents.jayden };
	await as(mentor, (db) => opp.remind(db, mentor, jayden, id, person));
	await as(mentor, (db) => opp.recordSilence(db, mentor, jayden, id, person));
	const [row] = await asSystem((db) => db.sql`select dispute_committee from opp_statement where version_id = ${id}`);
	expect(row?.dispute_committee).toBe('de commissie');
});

test('paper is a scan that parents do not get to see, and no other file', async () => {
	await newSchool();
	const id = await making.start();
	await making.save(id);
	const paper = (scan: File, on = today) =>
		as(mentor, (db) => opp.recordPaper(db, mentor, jayden, id, { personId: school.parents.jayden, on, scan }));
	const png = Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64'
	);
	await expect(paper(new File(['<script>'], 'scan.pdf'))).rejects.toEqual(refusal('opp_refusal_file'));
	await expect(paper(new File([png], 'scan.png'), '2026-12-01')).rejects.toThrow(FormIssue);
	await paper(new File([png], 'scan.png'));
	const { answers } = await as(mentor, (db) => opp.viewSign(db, mentor, jayden, id));
	expect(answers).toMatchObject([{ answer: 'agrees', how: 'paper', scanFileId: expect.any(String) }]);
	expect(await as(parent, (db) => db.sql`select 1 from file`)).toEqual([]);
});

test('from 18 the pupil signs, and the parent no more', async () => {
	await newSchool();
	await asSystem((db) => db.sql`update pupil set born_on = '2008-11-16' where id = ${jayden}`);
	const id = await making.start();
	await making.save(id);
	await making.offer(id);
	await expect(making.sign(id, 2)).rejects.toThrow(NotFound);
	await making.sign(id, 2, pupil);
	const { answers } = await as(mentor, (db) => opp.viewSign(db, mentor, jayden, id));
	expect(answers).toMatchObject([{ personId: jayden, answer: 'agrees' }]);
});
