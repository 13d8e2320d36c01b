// What "klaar" leaves behind.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { closeTestDatabase, openTestDatabase } from '../../../../../tests/support/school.ts';
import { allWords, on, startTalk, type TalkAtHand } from './talk.fixture.ts';

let database: FreshDatabase;
let talk: TalkAtHand;
let school: TalkAtHand['school'];
let talkId: TalkAtHand['talkId'];
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	talk = await startTalk();
	({ school, talkId } = talk);
});

describe('klaar: the talk leaves no paperwork', () => {
	beforeEach(() => talk.keep());

	test('the next version of the plan counts, with what ended and what is new', async () => {
		const versions = await talk.rows<{ number: number; state: string; content: { goals: object[]; ended: object[] } }>(
			'select number, state, content from iop_version where pupil_id = $1'
		);
		expect(versions).toHaveLength(1);
		expect(versions[0]).toMatchObject({ number: 1, state: 'fixed' });
		expect(versions[0]!.content.goals).toMatchObject([
			{ behaviour: 'Ik ben op tijd.', isNew: false },
			{ behaviour: 'Ik maak zelf een gerecht.', place: 'Keuken', isNew: true }
		]);
		expect(versions[0]!.content.ended).toMatchObject([{ id: talk.goals.help, decision: 'reached' }]);
	});

	test('goals end and begin that day', async () => {
		const all = await talk.rows<{ behaviour: string; state: string }>(
			'select behaviour, state, ended_on::text, weekdays, origin from goal where pupil_id = $1 order by behaviour'
		);
		expect(all).toMatchObject([
			{ behaviour: 'Ik ben op tijd.', state: 'running', ended_on: null },
			{ behaviour: 'Ik maak zelf een gerecht.', state: 'running', weekdays: [4], origin: 'pupil' },
			{ behaviour: 'Ik vraag hulp als ik vastloop.', state: 'reached', ended_on: on }
		]);
	});

	test('agreements became tasks with an owner and a day', async () => {
		const tasks = await talk.rows<{ owner_id: string; due_on: string }>(
			'select owner_id, what, due_on::text from talk_agreement where pupil_id = $1 order by due_on'
		);
		expect(tasks.map(({ owner_id, due_on }) => [owner_id, due_on])).toEqual([
			[school.pupils.jayden, '2026-11-19'],
			[school.people.mentor, '2026-11-23']
		]);
	});

	test('the talk with the parents is there, within a week (I4)', async () => {
		const [parents] = await talk.rows(
			"select state, follows_id, due_on::text, round_id is not null as in_round from talk where pupil_id = $1 and kind = 'oudergesprek'"
		);
		expect(parents).toMatchObject({ state: 'open', follows_id: talkId, due_on: '2026-11-23', in_round: true });
	});

	test('and the report leads there, as that talk leads back', async () => {
		const { linked } = await talk.look();
		expect(linked).toMatchObject([
			{ kind: 'oudergesprek', isNext: true, state: 'open', isInvited: true, isPicked: false }
		]);
		const back = await talk.look(school.actors.mentor, linked[0]!.id);
		expect(back.linked).toMatchObject([{ id: talkId, isNext: false, state: 'held', heldOn: on }]);
	});

	test('the evaluation of the OPP has begun, in the words of the pupil, and parents can read it', async () => {
		const [draft] = await talk.rows<{ id: string; kind: string; offered_on: string }>(
			"select id, kind, offered_on::text from opp_version where pupil_id = $1 and state = 'draft'"
		);
		expect(draft).toMatchObject({ kind: 'evaluation', offered_on: on });
		// What the mentor wrote out waits for the pupil; what the pupil wrote stands there.
		expect(await talk.oppWords()).toEqual([
			{ form: 'text', words: 'Dit ging goed: Ik vroeg de kok om hulp.\nDit wil ik leren: Op tijd', by: null, on: null },
			{ form: 'voice', words: allWords, by: school.people.mentor, on: null }
		]);
	});

	test('pupil and parent read the report; who is not involved finds nothing', async () => {
		for (const actor of [school.actors.pupil, school.actors.parent, school.actors.mentor]) {
			const page = await talk.look(actor);
			expect(page.shows).toBe('report');
			if (page.shows !== 'report') continue;
			expect(page.view.said.map(({ words }) => words)).toEqual([
				'Ik vroeg de kok om hulp.',
				'Op tijd komen.',
				'Op tijd'
			]);
			expect(page.view.agreements).toHaveLength(2);
		}
		for (const actor of [school.actors.otherParent, school.actors.otherPupil, school.actors.otherMentor]) {
			await expect(talk.look(actor)).rejects.toThrow(NotFound);
		}
	});

	test('the report says who wrote out the words; the pupil’s name under it makes them the pupil’s', async () => {
		const writtenOut = async () => {
			const page = await talk.look();
			return page.shows === 'report' ? page.view.said.map((said) => said.writtenOut) : [];
		};
		expect(await writtenOut()).toEqual([null, { byName: school.actors.mentor.name, isRight: null }, null]);
		await talk.sign(school.actors.parent, 'Sandra Wolters');
		expect((await talk.oppWords()).at(-1)).toMatchObject({ form: 'voice', on: null });
		await talk.sign(school.actors.pupil, 'Jayden Wolters');
		expect((await talk.oppWords()).at(-1)).toMatchObject({ form: 'voice', words: allWords, on });
		expect(await writtenOut()).toEqual([null, { byName: school.actors.mentor.name, isRight: true }, null]);
	});

	test('a pupil who says that something is not right leaves the words of the other where they are', async () => {
		await talk.sign(school.actors.pupil, 'Jayden Wolters', { agrees: 'nee', remark: 'Dat zei ik niet.' });
		expect((await talk.oppWords()).at(-1)).toMatchObject({ form: 'voice', on: null });
		const page = await talk.look();
		expect(page.shows === 'report' && page.view.said[1]!.writtenOut).toMatchObject({ isRight: false });
	});

	test('it happens once: a second "klaar" is told that the talk is closed', async () => {
		await expect(talk.keep({ version: '1' })).rejects.toThrow(new Refusal('iop_refusal_closed'));
		expect(await talk.rows('select 1 from iop_version where pupil_id = $1')).toHaveLength(1);
	});

	test('the parent puts a name under it, once', async () => {
		const { parent } = school.actors;
		await talk.sign(parent, 'Sandra Wolters');
		await expect(talk.sign(parent, 'Sandra Wolters')).rejects.toThrow(new Refusal('iop_refusal_signed'));
		await expect(talk.sign(school.actors.mentor, 'Mirjam Hoekstra')).rejects.toThrow(Refusal);
	});
});

test('the pupil says at the table that it is right: then it stands in the OPP at once', async () => {
	await talk.keep({ klopt: 'on' });
	expect(await talk.oppWords()).toEqual([{ form: 'voice', words: allWords, by: school.people.mentor, on }]);
	const page = await talk.look();
	expect(page.shows === 'report' && page.view.said[1]!.writtenOut).toMatchObject({ isRight: true });
});

test('nothing was written out: the words are the pupil’s own, with or without the tick', async () => {
	await talk.keep({ moeilijk: '', klopt: 'on' });
	expect(await talk.oppWords()).toMatchObject([{ form: 'text', by: null }]);
});
