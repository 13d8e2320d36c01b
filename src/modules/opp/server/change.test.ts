import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { ogg } from '#platform/storage/test-files.ts';
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
import type { DraftForm } from '../forms.ts';
import * as opp from './index.ts';

let database: FreshDatabase;
let school: TestSchool;
let folder: string;
let mentor: Actor, parent: Actor, pupil: Actor, otherParent: Actor;
let jayden: string;

beforeAll(async () => {
	database = await openTestDatabase();
	folder = await mkdtemp(join(tmpdir(), 'opp-'));
	await openStorage(folder);
});
afterAll(async () => {
	await closeTestDatabase(database);
	await rm(folder, { recursive: true });
});

/** Each part of the story begins at a school of its own. */
const newSchool = async () => {
	school = await makeSchool();
	({ mentor, parent, pupil, otherParent } = school.actors);
	jayden = school.pupils.jayden;
};

const noDraft = async () => undefined;
const written = (version: number, change: Partial<DraftForm['content']> = {}): DraftForm => ({
	version,
	explanation: '',
	content: {
		destination: 'regular-work',
		grounds: 'Jayden kookt graag.',
		supporting: ['Vraagt om hulp'],
		hindering: ['Drukte'],
		support: 'Een vaste plek.',
		deviations: '',
		programme: ['Koken'],
		actionPart: [{ what: 'Elke ochtend de dag doornemen', byWhom: 'mentor', when: '8.30 uur' }],
		...change
	}
});

const start = async () => {
	await as(mentor, (db) => opp.startOpp(db, mentor, jayden));
	const { draft } = await as(mentor, (db) => opp.viewChain(db, mentor, jayden));
	return draft!.id;
};
const look = (id: string, actor = mentor) => as(actor, (db) => opp.viewOpp(db, actor, jayden, id));
const lockOf = async (id: string) => (await look(id)).lock;
const save = async (id: string, change = {}) => {
	const version = await lockOf(id);
	return as(mentor, (db) => opp.saveDraft(db, mentor, jayden, id, written(version, change)));
};
const consult = (id: string, on = '2026-11-10') =>
	as(mentor, (db) =>
		opp.recordConsultation(db, mentor, jayden, id, {
			on,
			how: 'school',
			invited: [school.parents.jayden],
			attended: [school.parents.jayden],
			summary: 'Besproken.'
		})
	);
const offer = (id: string) => as(mentor, (db) => opp.offerOpp(db, mentor, jayden, id));
const speak = (id: string) =>
	as(pupil, (db) => opp.giveWords(db, pupil, jayden, id, { form: 'text', words: 'Ik wil kok worden.' }));
const sign = (id: string, revision: number, actor = parent) =>
	as(actor, (db) =>
		opp.signOpp(db, actor, jayden, id, { signedName: 'Sandra Wolters', isAgreed: 'on', actionPartRevision: revision })
	);
const fix = async (id: string, actor = mentor) => {
	const version = await lockOf(id);
	return as(actor, (db) => opp.fixOpp(db, actor, jayden, id, { version }));
};
const ready = async () => {
	const id = await start();
	await save(id);
	await consult(id);
	await offer(id);
	await speak(id);
	await sign(id, 2);
	return id;
};
const refusal = (key: string) => expect.objectContaining({ key });

describe('from nothing to a fixed OPP', () => {
	beforeAll(newSchool);
	let id: string;

	test('starts with what is known, once', async () => {
		await asSystem((db) => db.sql`update pupil set talents = 'kan goed koken' where id = ${jayden}`);
		id = await start();
		const { content } = await as(mentor, (db) => opp.viewEdit(db, mentor, jayden, id, noDraft));
		expect(content.supporting).toEqual(['kan goed koken']);
		await expect(as(mentor, (db) => opp.startOpp(db, mentor, jayden))).rejects.toEqual(refusal('opp_refusal_started'));
	});

	test('cannot be fixed while anything is missing (O2–O5)', async () => {
		await expect(fix(id)).rejects.toEqual(refusal('opp_missing_destination'));
		await save(id);
		await expect(fix(id)).rejects.toEqual(refusal('opp_missing_consultation'));
		await consult(id);
		await expect(fix(id)).rejects.toEqual(refusal('opp_missing_words'));
	});

	test('the pupil speaks before the draft is offered, and does not see the draft', async () => {
		await expect(look(id, pupil)).rejects.toThrow(NotFound);
		expect(await as(pupil, (db) => opp.listAsked(db, pupil))).toMatchObject([{ what: 'words' }]);
		await speak(id);
		expect((await look(id)).says.words.said).toBe('Ik wil kok worden.');
	});

	test('parents do not see it before it is offered, and get a letter when it is', async () => {
		await expect(look(id, parent)).rejects.toThrow(NotFound);
		await asSystem(
			(db) =>
				db.sql`insert into reach (school_id, person_id, email, address_is_secret) values (${school.schoolId}, ${parent.personId}, 'ouder@voorbeeld.invalid', true)`
		);
		expect(await offer(id)).toEqual({ said: 'opp_said_offered' });
		const sent = await asSystem(
			(db) => db.sql<{ payload: object }[]>`select payload from outbox where school_id = ${school.schoolId}`
		);
		// The letter names neither the pupil nor the address, which is looked up when it goes: it may be a secret one.
		expect(sent.map(({ payload }) => payload)).toEqual([
			{ letter: 'ready', personId: parent.personId, path: `/leerlingen/${jayden}/opp/${id}/tekenen` }
		]);
		expect((await look(id, parent)).may).toMatchObject({ sign: true, edit: false, fix: false });
	});

	test('the parent signs on the phone; then only the decision is missing', async () => {
		expect(await as(parent, (db) => opp.listAsked(db, parent))).toMatchObject([{ what: 'sign' }]);
		await sign(id, 2);
		expect(await as(parent, (db) => opp.listAsked(db, parent))).toEqual([]);
		expect(await as(mentor, (db) => opp.listOpenDrafts(db, mentor))).toMatchObject([{ step: { key: 'opp_step_fix' } }]);
	});

	test('is fixed by name, and then stays as it is (O7)', async () => {
		await fix(id);
		expect((await look(id)).version).toMatchObject({ state: 'fixed', fixedOn: today, fixedByName: 'Mirjam Hoekstra' });
		await expect(save(id)).rejects.toEqual(refusal('opp_refusal_fixed'));
		await expect(fix(id)).rejects.toEqual(refusal('opp_refusal_fixed'));
		await expect(speak(id)).rejects.toEqual(refusal('opp_refusal_fixed'));
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
		await expect(fix(next)).rejects.toEqual(refusal('opp_missing_consultation'));
		await consult(next, today);
		await as(mentor, (db) =>
			opp.giveWords(db, mentor, jayden, next, { form: 'not given', reason: 'Jayden wilde niets zeggen.' })
		);
		// The action part is unchanged, so the agreement with it stands.
		await fix(next);
		const chain = await as(parent, (db) => opp.viewChain(db, parent, jayden));
		expect(chain.current).toMatchObject({ id: next, number: 2, kind: 'evaluation', answers: [{ answer: 'agrees' }] });
		expect(chain.history).toMatchObject([{ id, state: 'replaced' }]);
		expect((await look(next)).says.changes).toMatchObject({
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
		await save(draft!.id, { destination: 'continued-education' });
		const { says } = await look(draft!.id);
		expect(says.changes?.fields.map(({ heading }) => heading)).toEqual(['Uitstroombestemming']);
	});
});

describe('answers to the action part (O4)', () => {
	beforeAll(newSchool);

	test('belong to the words that were read', async () => {
		const id = await ready();
		await save(id, { actionPart: [{ what: 'Iets anders', byWhom: '', when: '' }] });
		expect((await look(id)).steps).toEqual([{ key: 'opp_missing_answer', page: 'sign' }]);
		await expect(sign(id, 2)).rejects.toEqual(refusal('opp_refusal_changed'));
		await sign(id, 3);
		expect((await look(id)).steps).toEqual([]);
	});

	test('are given for one’s own child only', async () => {
		const { draft } = await as(mentor, (db) => opp.viewChain(db, mentor, jayden));
		await expect(sign(draft!.id, 3, otherParent)).rejects.toThrow(NotFound);
		await expect(sign(draft!.id, 3, school.actors.parentWithoutCustody)).rejects.toThrow(NotFound);
		await expect(sign(draft!.id, 3, pupil)).rejects.toEqual(refusal('opp_refusal_not_signatory'));
		await expect(sign(draft!.id, 3, mentor)).rejects.toEqual(refusal('opp_refusal_not_signatory'));
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
		await fix(draft!.id);
		const { says } = await look(draft!.id, parent);
		expect(says.answers.note).toContain('Geschillencommissie');
	});

	test('silence counts after reminders on different days', async () => {
		await newSchool();
		const id = await start();
		await save(id);
		await offer(id);
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
		const id = await start();
		await save(id);
		await offer(id);
		const person = { personId: school.parents.jayden };
		await as(mentor, (db) => opp.remind(db, mentor, jayden, id, person));
		await as(mentor, (db) => opp.recordSilence(db, mentor, jayden, id, person));
		const [row] = await asSystem((db) => db.sql`select dispute_committee from opp_statement where version_id = ${id}`);
		expect(row?.dispute_committee).toBe('de commissie');
	});

	test('paper is a scan that parents do not get to see, and no other file', async () => {
		await newSchool();
		const id = await start();
		await save(id);
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
		const id = await start();
		await save(id);
		await offer(id);
		await expect(sign(id, 2)).rejects.toThrow(NotFound);
		await sign(id, 2, pupil);
		const { answers } = await as(mentor, (db) => opp.viewSign(db, mentor, jayden, id));
		expect(answers).toMatchObject([{ personId: jayden, answer: 'agrees' }]);
	});
});

describe('the pupil’s words (O5)', () => {
	beforeAll(newSchool);

	test('a recording counts once written out by the mentor and confirmed by the pupil', async () => {
		const id = await start();
		const sound = new File([new Uint8Array(ogg)], 'opname.ogg');
		await as(pupil, (db) => opp.giveWords(db, pupil, jayden, id, { form: 'voice', file: sound, words: '' }));
		const heard = async () => !(await look(id)).steps.some(({ key }) => key === 'opp_missing_words');
		const [said] = (await as(mentor, (db) => opp.viewWords(db, mentor, jayden, id, noDraft))).said;
		const wordsId = said!.id;
		expect(await heard()).toBe(false);
		await as(mentor, (db) => opp.writeOut(db, mentor, jayden, id, { wordsId, words: 'Ik wil kok worden.' }));
		expect(await heard()).toBe(false);
		expect(await as(pupil, (db) => opp.listAsked(db, pupil))).toMatchObject([{ what: 'confirm' }]);
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
		await save(draft!.id);
		await offer(draft!.id);
		await expect(say(parent, { form: 'text', words: 'x' })).rejects.toEqual(refusal('opp_refusal_role'));
	});
});

describe('two people at once', () => {
	beforeAll(newSchool);

	test('the second one gets both texts', async () => {
		const id = await start();
		const version = await lockOf(id);
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
		const version = await lockOf(draft!.id);
		await save(draft!.id);
		await expect(as(mentor, (db) => opp.fixOpp(db, mentor, jayden, draft!.id, { version }))).rejects.toEqual(
			refusal('opp_refusal_changed')
		);
	});
});

test('everything that was done and read is in the log, without a word of the dossier', async () => {
	await newSchool();
	const id = await ready();
	await fix(id);
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
