import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { emptyContent as emptyOpp } from '#modules/opp/opp.ts';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { decisionField, TalkForm, SignForm } from '../../forms.ts';
import { keepTalk, signReport, viewTalkPage } from '../index.ts';

let database: FreshDatabase;
let school: TestSchool;
let talkId: string;
let goals: Record<'help' | 'onTime', string>;
const on = '2026-11-16';

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));

beforeEach(async () => {
	school = await makeSchool();
	const { schoolId, yearId, people, pupils } = school;
	const ofJayden = { schoolId, pupilId: pupils.jayden };
	await asSystem(async (db) => {
		const round = (key: string, kind: string, follows: object = {}) =>
			add(db, 'talk_round', {
				schoolId,
				schoolYearId: yearId,
				key,
				kind,
				name: 'Ronde 1',
				number: 1,
				startsOn: '2026-11-02',
				endsOn: '2026-11-27',
				...follows
			});
		const roundId = await round('iop-leerlinggesprek', 'leerlinggesprek');
		await round('iop-oudergesprek', 'oudergesprek', { followsKey: 'iop-leerlinggesprek', withinDays: 7 });
		const goal = (behaviour: string) =>
			add(db, 'goal', {
				...ofJayden,
				plan: 'iop',
				origin: 'pupil',
				behaviour,
				fromOn: '2026-09-01',
				changedById: people.mentor
			});
		goals = { help: await goal('Ik vraag hulp als ik vastloop.'), onTime: await goal('Ik ben op tijd.') };
		talkId = await add(db, 'talk', {
			...ofJayden,
			roundId,
			kind: 'leerlinggesprek',
			leadId: people.mentor,
			changedById: people.mentor
		});
		for (const [question, words, picked] of [
			['goed', 'Ik vroeg de kok om hulp.', []],
			['willen', '', ['op-tijd']]
		] as const) {
			await db.sql`insert into talk_answer (school_id, id, talk_id, pupil_id, by_id, question, form, picked, words, shared_at)
				values (${schoolId}, ${randomUUID()}, ${talkId}, ${pupils.jayden}, ${pupils.jayden}, ${question}, 'text', ${picked as unknown as string[]}, ${words}, now())`;
		}
		const content = { ...emptyOpp, actionPart: [{ what: 'Elke week een gesprek', byWhom: 'Mirjam', when: 'maandag' }] };
		await db.sql`insert into opp_version (school_id, id, pupil_id, number, kind, state, drafted_on, fixed_on, fixed_by_id, content, changed_by_id)
			values (${schoolId}, ${randomUUID()}, ${pupils.jayden}, 1, 'first', 'fixed', '2025-09-01', '2025-09-20', ${people.mentor}, ${JSON.stringify(content)}::jsonb, ${people.mentor})`;
	});
});

/** What is sent with the form of the talk, as a browser sends it. */
const sent = (fields: Record<string, unknown> = {}) =>
	TalkForm.parse({
		version: '0',
		doe: 'klaar',
		[decisionField(goals.help)]: 'reached',
		'bron-0': 'competenties:op-tijd:leerling',
		doel: 'Ik maak zelf een gerecht.',
		waar: 'Keuken',
		wanneer: 'Donderdag',
		'dagen-0': '4',
		aanwezig: school.pupils.jayden,
		kan: 'ja',
		moeilijk: 'Op tijd komen.',
		afspraken: 'Jayden zet vóór vrijdag de wekker klaar.\nMirjam belt de chef.',
		opp: 'on',
		...fields
	});
const keep = (fields: Record<string, unknown> = {}, actor = school.actors.mentor, id = talkId) =>
	as(actor, (db) => keepTalk(db, actor, school.pupils.jayden, id, sent(fields)));
const look = (actor = school.actors.mentor, id = talkId) =>
	as(actor, (db) => viewTalkPage(db, actor, school.pupils.jayden, id, async () => undefined));
const rows = <Row extends object>(query: string) =>
	asSystem(async ({ sql }) => (await sql.unsafe(query, [school.pupils.jayden])) as unknown as Row[]);

const allWords = 'Dit ging goed: Ik vroeg de kok om hulp.\nDit was moeilijk: Op tijd komen.\nDit wil ik leren: Op tijd';
const oppWords = () =>
	rows<{ form: string; on: string | null }>(
		`select form, words, written_out_by_id as by, confirmed_on::text as on from opp_words where pupil_id = $1
			order by written_out_by_id nulls first`
	);
const sign = (actor = school.actors.pupil, signedName = '', fields: object = { agrees: 'ja' }) =>
	as(actor, (db) => signReport(db, actor, school.pupils.jayden, talkId, SignForm.parse({ signedName, ...fields })));
describe('while somebody types', () => {
	const typing = (fields: Record<string, string | string[]>) =>
		as(school.actors.mentor, (db) =>
			viewTalkPage(db, school.actors.mentor, school.pupils.jayden, talkId, async () => ({
				fields: { version: '0', opp: 'on', aanwezig: school.pupils.jayden, ...fields },
				savedAt: new Date()
			}))
		);
	const comes = (page: Awaited<ReturnType<typeof look>>) => (page.shows === 'table' ? page.view.comes : undefined);

	test('what comes of it follows, and nothing is kept', async () => {
		const page = await typing({
			[decisionField(goals.help)]: 'reached',
			doel: ['Ik maak zelf een gerecht.', ''],
			afspraken: 'Jayden zet vóór vrijdag de wekker klaar.'
		});
		expect(comes(page)).toMatchObject({
			version: { reached: 1, added: 1, continuing: 1 },
			tasks: [{ ownerId: school.pupils.jayden }]
		});
		expect(comes(await look())).toMatchObject({ version: { reached: 0, added: 0, continuing: 2 }, tasks: [] });
	});

	test('what cannot be kept changes nothing', async () => {
		const page = await typing({ [decisionField(goals.help)]: 'reached', afspraken: 'a'.repeat(5000) });
		expect(comes(page)).toMatchObject({ version: { reached: 0 }, tasks: [] });
	});
});

describe('klaar: the talk leaves no paperwork', () => {
	beforeEach(() => keep());

	test('the next version of the plan counts, with what ended and what is new', async () => {
		const versions = await rows<{ number: number; state: string; content: { goals: object[]; ended: object[] } }>(
			'select number, state, content from iop_version where pupil_id = $1'
		);
		expect(versions).toHaveLength(1);
		expect(versions[0]).toMatchObject({ number: 1, state: 'fixed' });
		expect(versions[0]!.content.goals).toMatchObject([
			{ behaviour: 'Ik ben op tijd.', isNew: false },
			{ behaviour: 'Ik maak zelf een gerecht.', place: 'Keuken', isNew: true }
		]);
		expect(versions[0]!.content.ended).toMatchObject([{ id: goals.help, decision: 'reached' }]);
	});

	test('goals end and begin that day', async () => {
		const all = await rows<{ behaviour: string; state: string }>(
			'select behaviour, state, ended_on::text, weekdays, origin from goal where pupil_id = $1 order by behaviour'
		);
		expect(all).toMatchObject([
			{ behaviour: 'Ik ben op tijd.', state: 'running', ended_on: null },
			{ behaviour: 'Ik maak zelf een gerecht.', state: 'running', weekdays: [4], origin: 'pupil' },
			{ behaviour: 'Ik vraag hulp als ik vastloop.', state: 'reached', ended_on: on }
		]);
	});

	test('agreements became tasks with an owner and a day', async () => {
		const tasks = await rows<{ owner_id: string; due_on: string }>(
			'select owner_id, what, due_on::text from talk_action where pupil_id = $1 order by due_on'
		);
		expect(tasks.map(({ owner_id, due_on }) => [owner_id, due_on])).toEqual([
			[school.pupils.jayden, '2026-11-19'],
			[school.people.mentor, '2026-11-23']
		]);
	});

	test('the talk with the parents is there, within a week (I4)', async () => {
		const [parents] = await rows(
			"select state, follows_id, due_on::text, round_id is not null as in_round from talk where pupil_id = $1 and kind = 'oudergesprek'"
		);
		expect(parents).toMatchObject({ state: 'open', follows_id: talkId, due_on: '2026-11-23', in_round: true });
	});

	test('and the report leads there, as that talk leads back', async () => {
		const { linked } = await look();
		expect(linked).toMatchObject([
			{ kind: 'oudergesprek', isNext: true, state: 'open', isInvited: true, isPicked: false }
		]);
		const back = await look(school.actors.mentor, linked[0]!.id);
		expect(back.linked).toMatchObject([{ id: talkId, isNext: false, state: 'held', heldOn: on }]);
	});

	test('the evaluation of the OPP has begun, in the words of the pupil, and parents can read it', async () => {
		const [draft] = await rows<{ id: string; kind: string; offered_on: string }>(
			"select id, kind, offered_on::text from opp_version where pupil_id = $1 and state = 'draft'"
		);
		expect(draft).toMatchObject({ kind: 'evaluation', offered_on: on });
		// What the mentor wrote out waits for the pupil; what the pupil wrote stands there.
		expect(await oppWords()).toEqual([
			{ form: 'text', words: 'Dit ging goed: Ik vroeg de kok om hulp.\nDit wil ik leren: Op tijd', by: null, on: null },
			{ form: 'voice', words: allWords, by: school.people.mentor, on: null }
		]);
	});

	test('pupil and parent read the report; who is not involved finds nothing', async () => {
		for (const actor of [school.actors.pupil, school.actors.parent, school.actors.mentor]) {
			const page = await look(actor);
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
			await expect(look(actor)).rejects.toThrow(NotFound);
		}
	});

	test('the report says who wrote out the words; the pupil’s name under it makes them the pupil’s', async () => {
		const writtenOut = async () => {
			const page = await look();
			return page.shows === 'report' ? page.view.said.map((said) => said.writtenOut) : [];
		};
		expect(await writtenOut()).toEqual([null, { byName: school.actors.mentor.name, isRight: null }, null]);
		await sign(school.actors.parent, 'Sandra Wolters');
		expect((await oppWords()).at(-1)).toMatchObject({ form: 'voice', on: null });
		await sign(school.actors.pupil, 'Jayden Wolters');
		expect((await oppWords()).at(-1)).toMatchObject({ form: 'voice', words: allWords, on });
		expect(await writtenOut()).toEqual([null, { byName: school.actors.mentor.name, isRight: true }, null]);
	});

	test('a pupil who says that something is not right leaves the words of the other where they are', async () => {
		await sign(school.actors.pupil, 'Jayden Wolters', { agrees: 'nee', remark: 'Dat zei ik niet.' });
		expect((await oppWords()).at(-1)).toMatchObject({ form: 'voice', on: null });
		const page = await look();
		expect(page.shows === 'report' && page.view.said[1]!.writtenOut).toMatchObject({ isRight: false });
	});

	test('it happens once: a second "klaar" is told that the talk is closed', async () => {
		await expect(keep({ version: '1' })).rejects.toThrow(new Refusal('iop_refusal_closed'));
		expect(await rows('select 1 from iop_version where pupil_id = $1')).toHaveLength(1);
	});

	test('the parent puts a name under it, once', async () => {
		const { parent } = school.actors;
		await sign(parent, 'Sandra Wolters');
		await expect(sign(parent, 'Sandra Wolters')).rejects.toThrow(new Refusal('iop_refusal_signed'));
		await expect(sign(school.actors.mentor, 'Mirjam Hoekstra')).rejects.toThrow(Refusal);
	});
});

test('the pupil says at the table that it is right: then it stands in the OPP at once', async () => {
	await keep({ klopt: 'on' });
	expect(await oppWords()).toEqual([{ form: 'voice', words: allWords, by: school.people.mentor, on }]);
	const page = await look();
	expect(page.shows === 'report' && page.view.said[1]!.writtenOut).toMatchObject({ isRight: true });
});

test('nothing was written out: the words are the pupil’s own, with or without the tick', async () => {
	await keep({ moeilijk: '', klopt: 'on' });
	expect(await oppWords()).toMatchObject([{ form: 'text', by: null }]);
});

describe('while the talk is held', () => {
	test('what is kept for later is the team’s, and nothing has happened yet', async () => {
		await keep({ doe: 'bewaar' });
		expect((await look(school.actors.parent)).shows).toBe('ahead');
		expect((await look(school.actors.pupil)).shows).toBe('ahead');
		const page = await look();
		expect(page.shows === 'table' && page.view.stored.next).toMatchObject([{ behaviour: 'Ik maak zelf een gerecht.' }]);
		expect(await rows('select 1 from iop_version where pupil_id = $1')).toHaveLength(0);
	});

	test('the screen tells beforehand what "klaar" will bring', async () => {
		await keep({ doe: 'bewaar' });
		const page = await look();
		expect(page.shows === 'table' && page.view.comes).toMatchObject({
			version: { number: 1, reached: 1, stopped: 0, added: 1, continuing: 1 },
			forOpp: 'evaluation',
			parentsBy: '2026-11-23',
			goalCount: 'enough',
			unanswered: []
		});
	});

	test('an unanswered question is asked for, and nothing is done', async () => {
		await expect(keep({ kan: undefined })).rejects.toThrow(FormIssue);
		expect(await rows('select 1 from iop_version where pupil_id = $1')).toHaveLength(0);
		expect(await rows("select 1 from talk where pupil_id = $1 and state = 'held'")).toHaveLength(0);
	});

	test('more goals than the plan may have are refused (I1)', async () => {
		const many = ['Ik groet.', 'Ik ruim op.', 'Ik luister.'];
		await expect(keep({ doel: many, waar: ['', '', ''], wanneer: ['', '', ''] })).rejects.toThrow(FormIssue);
	});

	test('two mentors write at once: the second sees both texts', async () => {
		await keep({ doe: 'bewaar', verslag: 'Van Mirjam.' });
		const { zorgcoordinator } = school.actors;
		const second = keep({ doe: 'bewaar', verslag: 'Van Ruud.' }, zorgcoordinator);
		await expect(second).rejects.toThrow(EditConflict);
		await second.catch((conflict: EditConflict) => {
			expect(conflict.theirs).toMatchObject({ verslag: 'Van Mirjam.', changedBy: 'Mirjam Hoekstra' });
			expect(conflict.version).toBe(1);
		});
		await keep({ doe: 'bewaar', verslag: 'Van Mirjam en Ruud.', version: '1' }, zorgcoordinator);
		const page = await look();
		expect(page.shows === 'table' && page.view.stored.notes).toBe('Van Mirjam en Ruud.');
	});

	test('the own note is for its writer alone', async () => {
		await keep({ doe: 'bewaar', notitie: 'Even bellen met Ruud.' });
		const note = async (actor = school.actors.mentor) => {
			const page = await look(actor);
			return page.shows === 'table' && page.view.stored.note;
		};
		expect(await note()).toBe('Even bellen met Ruud.');
		expect(await note(school.actors.zorgcoordinator)).toBe('');
	});

	test('pupil, parent and colleague of another group do not hold it', async () => {
		for (const actor of [school.actors.pupil, school.actors.parent]) {
			await expect(keep({}, actor)).rejects.toThrow(new Refusal('iop_refusal_role'));
		}
		await expect(keep({}, school.actors.otherMentor)).rejects.toThrow(NotFound);
	});
});

describe('the talk with the parents', () => {
	const parentsTalk = async () =>
		(await rows<{ id: string }>("select id from talk where pupil_id = $1 and kind = 'oudergesprek'"))[0]!.id;
	const close = async (fields: Record<string, unknown> = {}) =>
		keep(
			{
				[decisionField(goals.help)]: undefined,
				doel: undefined,
				'bron-0': undefined,
				kan: undefined,
				afspraken: '',
				aanwezig: [school.pupils.jayden, school.parents.jayden],
				ouders: 'Wij zien thuis dat hij vaker hulp vraagt.',
				...fields
			},
			school.actors.mentor,
			await parentsTalk()
		);
	beforeEach(() => keep());

	test('is the consultation about the OPP, with who came (O3, N22)', async () => {
		await close();
		const [held] = await rows<{ attended: string[] }>(
			'select held_on::text, attended, summary from opp_consultation where pupil_id = $1'
		);
		expect(held).toMatchObject({
			held_on: on,
			attended: [school.pupils.jayden, school.parents.jayden],
			summary: 'Wij zien thuis dat hij vaker hulp vraagt.'
		});
		const presence = await rows<{ person_id: string; is_present: boolean }>(
			`select person_id, is_present from talk_presence where pupil_id = $1 and role = 'ouder'`
		);
		expect(presence).toEqual([{ person_id: school.parents.jayden, is_present: true }]);
	});

	test('that changes nothing about the goals leaves the plan as it is', async () => {
		await close();
		expect(await rows('select 1 from iop_version where pupil_id = $1')).toHaveLength(1);
	});

	test('at which a goal is dropped makes the next version', async () => {
		await close({ [decisionField(goals.onTime)]: 'stopped' });
		const states = await rows<{ number: number; state: string }>(
			'select number, state from iop_version where pupil_id = $1 order by number'
		);
		expect(states).toEqual([
			{ number: 1, state: 'replaced' },
			{ number: 2, state: 'fixed' }
		]);
	});
});
