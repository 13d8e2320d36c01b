import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getFile } from '#modules/bestanden/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { openStorage } from '#platform/storage/opened.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { acts } from '../../../../../tests/support/pupils.ts';
import { AnswerInput } from '../../preparation/forms.ts';
import type { Question, TalkKind } from '../../gesprekken.ts';
import { keepAnswer, keepParentsWords, shareAnswers, takeBackAnswers } from './prepare.ts';
import { listAnswers, viewPreparation } from '../read/preparation.ts';

let database: FreshDatabase;
let school: TestSchool;
let talkId: string;

beforeAll(async () => {
	database = await openTestDatabase();
	await openStorage(mkdtempSync(join(tmpdir(), 'zicht-files-')));
	school = await makeSchool();
});
beforeEach(async () => {
	talkId = await addTalk('leerlinggesprek');
});
afterAll(() => closeTestDatabase(database));

const addTalk = (kind: TalkKind, state = 'open') =>
	asSystem((db) =>
		add(db, 'talk', {
			schoolId: school.schoolId,
			pupilId: school.pupils.jayden,
			kind,
			state,
			leadId: school.people.mentor,
			changedById: school.people.mentor
		})
	);

const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	'base64'
);
const picture = () => new File([png], 'tekening.png');

const say = (question: Question, sent: Record<string, unknown>, actor: Actor = school.actors.pupil) =>
	as(actor, (db) => keepAnswer(db, actor, school.pupils.jayden, talkId, question, AnswerInput.parse(sent)));
const share = (actor: Actor = school.actors.pupil) =>
	as(actor, (db) => shareAnswers(db, actor, school.pupils.jayden, talkId));
const answersFor = (actor: Actor) => as(actor, (db) => listAnswers(db, talkId));
const opens = (actor: Actor, fileId: string) =>
	as(actor, (db) => getFile(db, fileId)).then(
		() => true,
		() => false
	);

describe('the pupil answers', () => {
	test('by choosing, and goes on to the next question; by writing too; the richest way is the form', async () => {
		const done = await say('goed', { picked: ['op-tijd', 'hulp-vragen'] });
		expect(done?.to).toMatch(/\?vraag=moeilijk$/);
		await say('moeilijk', { picked: 'doorwerken', words: 'Lang doorwerken.' });
		expect(await answersFor(school.actors.pupil)).toMatchObject([
			{ question: 'goed', form: 'choice', pickedNames: ['Op tijd', 'Hulp vragen'], isPupils: true, sharedAt: null },
			{ question: 'moeilijk', form: 'text', picked: ['doorwerken'], words: 'Lang doorwerken.' }
		]);
	});

	test('again: the new answer stands in place of the old one, and no answer takes it away', async () => {
		await say('goed', { words: 'Eerst dit.' });
		await say('goed', { words: 'Nu dat.' });
		expect((await answersFor(school.actors.pupil)).map(({ words }) => words)).toEqual(['Nu dat.']);
		await say('goed', { words: ' ' });
		expect(await answersFor(school.actors.pupil)).toEqual([]);
	});

	test('what one wants is one thing, and only what is on the list counts', async () => {
		await say('willen', { picked: ['verzonnen', 'plannen', 'op-tijd'] });
		expect((await answersFor(school.actors.pupil))[0]!.picked).toEqual(['plannen']);
	});

	test('with a picture and a recording at once: one of the two', () => {
		const both = AnswerInput.safeParse({ picture: picture(), recording: picture() });
		expect(both.error?.issues[0]).toMatchObject({ path: ['recording'], message: 'gesprekken_form_one_file' });
	});

	test('with a file that is no picture: refused in words', async () => {
		await expect(say('goed', { picture: new File(['tekst'], 'foto.png') })).rejects.toThrow(Refusal);
		expect(await answersFor(school.actors.pupil)).toEqual([]);
	});
});

describe('it is the pupil’s alone until it is shared', () => {
	const team = ['mentor', 'stagiair', 'directeur', 'zorgcoordinator'] as const;
	const others = [
		'parent',
		'otherParent',
		'otherPupil',
		'otherMentor',
		'administratie',
		'parentWithoutCustody'
	] as const;

	test('words and picture: nobody else before, the team after, parents and strangers never', async () => {
		const { actors } = school;
		await say('goed', { words: 'Ik ruimde op.', picture: picture() });
		const fileId = (await answersFor(actors.pupil))[0]!.fileId!;
		for (const who of [...team, ...others]) {
			expect(await answersFor(actors[who]), who).toEqual([]);
			expect(await opens(actors[who], fileId), who).toBe(false);
		}
		await share();
		for (const who of team) {
			expect(
				(await answersFor(actors[who])).map(({ words }) => words),
				who
			).toEqual(['Ik ruimde op.']);
			expect(await opens(actors[who], fileId), who).toBe(true);
		}
		for (const who of others) {
			expect(await answersFor(actors[who]), who).toEqual([]);
			expect(await opens(actors[who], fileId), who).toBe(false);
		}
		expect(await opens(actors.pupil, fileId)).toBe(true);
	});

	test('what is added or changed after that is shared too, its picture included; the old picture is gone', async () => {
		const { mentor, pupil } = school.actors;
		await say('goed', { picture: picture() });
		await share();
		const [before] = await answersFor(pupil);
		await say('goed', { picture: picture() });
		await say('moeilijk', { words: 'De pauze.' });
		const seen = await answersFor(mentor);
		expect(seen.map(({ question }) => question)).toEqual(['goed', 'moeilijk']);
		expect(seen[0]!.fileId).not.toBe(before!.fileId);
		expect(await opens(mentor, seen[0]!.fileId!)).toBe(true);
		expect(await opens(pupil, before!.fileId!)).toBe(false);
	});

	test('it can be taken back, picture and all, and taken away', async () => {
		const { mentor, pupil } = school.actors;
		await say('goed', { picture: picture() });
		await share();
		await as(pupil, (db) => takeBackAnswers(db, pupil, school.pupils.jayden, talkId));
		const [answer] = await answersFor(pupil);
		expect(await answersFor(mentor)).toEqual([]);
		expect(await opens(mentor, answer!.fileId!)).toBe(false);
		await say('goed', { removeFile: 'on' });
		expect(await answersFor(pupil)).toEqual([]);
	});

	test('nothing to show is not shared', async () => {
		await expect(share()).rejects.toThrow('gesprekken_refusal_empty');
	});
});

describe('who else', () => {
	test('a parent says something at a talk with parents: the team reads it, the pupil too, another parent does not', async () => {
		talkId = await addTalk('oudergesprek');
		const { parent, mentor, pupil, otherParent } = school.actors;
		const words = { goed: 'Thuis ruimt hij op.', moeilijk: '', willen: 'Hoe gaat de stage?' };
		await as(parent, (db) => keepParentsWords(db, parent, school.pupils.jayden, talkId, words));
		for (const actor of [parent, mentor, pupil]) {
			expect(await answersFor(actor)).toMatchObject([
				{ question: 'goed', isPupils: false, byName: 'Sandra Wolters' },
				{ question: 'willen' }
			]);
		}
		expect(await answersFor(otherParent)).toEqual([]);
	});

	test('a parent has no say at the talk of pupil and mentor; staff answer for nobody', async () => {
		const { parent, mentor, otherPupil } = school.actors;
		await expect(say('goed', { words: 'Iets.' }, parent)).rejects.toThrow('gesprekken_refusal_not_yours');
		await expect(say('goed', { words: 'Iets.' }, mentor)).rejects.toThrow('gesprekken_refusal_not_yours');
		await expect(say('goed', { words: 'Iets.' }, otherPupil)).rejects.toThrow(NotFound);
	});

	test('nobody answers in the name of the pupil: the database says so', async () => {
		const row = { schoolId: school.schoolId, talkId, pupilId: school.pupils.jayden, question: 'goed', form: 'text' };
		for (const actor of [school.actors.mentor, school.actors.parent, school.actors.otherPupil]) {
			const added = as(actor, (db) => add(db, 'talk_answer', { ...row, byId: school.pupils.jayden, words: 'Iets.' }));
			await expect(added).rejects.toMatchObject({ code: '42501' });
		}
	});
});

test('once the talk is held, the answers stay as they are', async () => {
	await say('goed', { words: 'Zo was het.' });
	await share();
	await asSystem(({ sql }) => sql`update talk set state = 'held', held_on = '2026-11-16' where id = ${talkId}`);
	await expect(say('goed', { words: 'Toch anders.' })).rejects.toThrow('gesprekken_refusal_closed');
	const { pupil } = school.actors;
	await expect(as(pupil, (db) => takeBackAnswers(db, pupil, school.pupils.jayden, talkId))).rejects.toThrow(Refusal);
	expect((await answersFor(school.actors.mentor))[0]!.words).toBe('Zo was het.');
});

test('the page: the pupil starts where nothing is said, the mentor only reads, and each opening is noted', async () => {
	const { pupil, mentor, otherMentor } = school.actors;
	const open = (actor: Actor, step: string | null = null) =>
		as(actor, (db) => viewPreparation(db, actor, school.pupils.jayden, talkId, { step, draft: async () => undefined }));
	await say('goed', { words: 'Ik was op tijd.' });
	expect(await open(pupil)).toMatchObject({ viewer: 'pupil', step: 'moeilijk', mayPrepare: true, isShared: false });
	expect((await open(pupil, 'goed')).step).toBe('goed');
	expect(await open(mentor)).toMatchObject({ viewer: 'staff', answers: [], mayPrepare: false });
	await expect(open(otherMentor)).rejects.toThrow(NotFound);
	expect((await acts(school.pupils.jayden)).slice(-3)).toEqual(Array(3).fill('gesprekken.viewPreparation'));
});
