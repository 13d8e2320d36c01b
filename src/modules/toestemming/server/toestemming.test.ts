// Asking, answering, writing down and ending, as the pages do it; and what others are told of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { openStorage } from '#platform/storage/opened.ts';
import { FormIssue, NotFound } from '#platform/web/errors.ts';
import { parseForm } from '#platform/web/parse.ts';
import { addConsent, addConsentAnswer } from '../../../../tests/support/consents.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { linesBy } from '../../../../tests/support/norms.ts';
import { giveFatherCustody } from '../../../../tests/support/talks.ts';
import { AskForm, RecordForm } from '../forms.ts';
import {
	askConsent,
	consentDue,
	consentLine,
	consentNormOffer,
	consentTasks,
	downloadConsentForm,
	endConsent,
	findConsentGlance,
	giveConsent,
	recordAnswer,
	refuseConsent,
	viewAsk,
	viewConsent,
	viewConsents,
	viewOverview,
	withdrawConsent
} from './index.ts';

let database: FreshDatabase;
let school: TestSchool;
let jayden: string;
let partner: { id: string; name: string };
let folder: string;
beforeAll(async () => {
	database = await openTestDatabase();
	folder = mkdtempSync(join(tmpdir(), 'zicht-files-'));
	await openStorage(folder);
});
afterAll(async () => {
	await closeTestDatabase(database);
	rmSync(folder, { recursive: true });
});
beforeEach(async () => {
	school = await makeSchool();
	jayden = school.pupils.jayden;
	partner = await asSystem(async (db) => {
		const id = await add(db, 'partner', { schoolId: school.schoolId, name: 'De Brug', kind: 'zorg' });
		await db.sql`
			insert into reach (school_id, person_id, email) values (${school.schoolId}, ${school.parents.jayden}, 'sandra@example.nl')`;
		return { id, name: 'De Brug' };
	});
});

type Fields = Record<string, string | string[] | File>;
function formOf(fields: Fields): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) data.append(name, each);
	return data;
}
const question = (fields: Fields = {}) => ({
	purpose: 'verwijzing',
	partnerIds: [partner.id],
	what: 'Hoe het gaat in de klas.',
	why: 'Om hulp te vinden.',
	fromOn: today,
	untilOn: '2027-07-31',
	...fields
});
function asked(fields: Fields = {}): AskForm {
	const parsed = parseForm(AskForm, formOf(question(fields)));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
	return parsed.input;
}
const by = (actor: Actor) => ({
	ask: (fields: Fields = {}, pupilId = jayden) => as(actor, (db) => askConsent(db, actor, pupilId, asked(fields))),
	give: (id: string, pupilId = jayden) =>
		as(actor, (db) => giveConsent(db, actor, pupilId, id, { signedName: 'S. Wolters' })),
	refuse: (id: string, pupilId = jayden) => as(actor, (db) => refuseConsent(db, actor, pupilId, id, { remark: '' })),
	withdraw: (id: string, pupilId = jayden) =>
		as(actor, (db) => withdrawConsent(db, actor, pupilId, id, { remark: '' })),
	record: (id: string, fields: Fields) =>
		as(actor, (db) => {
			const parsed = parseForm(
				RecordForm,
				formOf({ on: today, how: 'mondeling', remark: 'Aan de telefoon', ...fields })
			);
			if (!parsed.ok) throw new FormIssue(parsed.errors);
			return recordAnswer(db, actor, jayden, id, parsed.input);
		}),
	end: (id: string) => as(actor, (db) => endConsent(db, actor, jayden, id, { reason: 'Niet meer nodig' })),
	see: (id: string, pupilId = jayden) => as(actor, (db) => viewConsent(db, actor, pupilId, id)),
	list: (pupilId = jayden) => as(actor, (db) => viewConsents(db, actor, pupilId)),
	tasks: () => as(actor, (db) => consentTasks(db, actor, today))
});
const latest = () =>
	asSystem(
		({ sql }) => sql<{ id: string }[]>`
			select id from consent where school_id = ${school.schoolId} order by created_at desc limit 1`
	).then(([row]) => row!.id);
const askOne = async (fields: Fields = {}, pupilId = jayden, who: Actor = school.actors.mentor) => {
	await by(who).ask(fields, pupilId);
	return latest();
};
const turn = (pupilId: string, bornOn: string) =>
	asSystem(
		({ sql }) => sql`update pupil set born_on = ${bornOn} where school_id = ${school.schoolId} and id = ${pupilId}`
	);
const outbox = () =>
	asSystem(
		({ sql }) => sql<{ payload: { letter: string; personId: string; path: string } }[]>`
			delete from outbox where school_id = ${school.schoolId} and kind = 'mail' returning payload`
	).then((rows) => rows.map(({ payload }) => payload));
const acts = () =>
	asSystem(
		({ sql }) => sql<{ act: string }[]>`
			select act from audit where school_id = ${school.schoolId} and act not like '%.view' order by number`
	).then((rows) => rows.map(({ act }) => act));

describe('the form of a question', () => {
	const errorsOf = (fields: Fields) => {
		const parsed = parseForm(AskForm, formOf(question(fields)));
		return parsed.ok ? {} : parsed.errors;
	};
	test.each<[string, () => Fields, object]>([
		['a referral to nobody', () => ({ partnerIds: [] }), { partnerIds: 'toestemming_form_partners' }],
		['a meeting that is not named', () => ({ purpose: 'overleg' }), { subjectKey: 'toestemming_form_subject' }],
		['no words', () => ({ what: ' ' }), { what: 'toestemming_form_what' }],
		['an end before the beginning', () => ({ untilOn: '2026-11-15' }), { untilOn: 'toestemming_form_order' }],
		['a purpose of one’s own', () => ({ purpose: 'alles' }), { purpose: 'toestemming_form_purpose' }]
	])('%s is refused', (_, fields, errors) => {
		expect(errorsOf(fields())).toMatchObject(errors);
	});

	test('an observation by the school itself needs no partner', () => {
		expect(errorsOf({ purpose: 'observatie', partnerIds: [] })).toEqual({});
	});
});

describe('asking', () => {
	test('the one who decides is told by mail that something waits, and nothing about what', async () => {
		expect(await by(school.actors.mentor).ask()).toMatchObject({ said: 'toestemming_said_asked' });
		const id = await latest();
		expect(await outbox()).toEqual([
			{ letter: 'ready', personId: school.parents.jayden, path: `/leerlingen/${jayden}/toestemmingen/${id}` }
		]);
		expect(await acts()).toEqual(['toestemming.ask']);
		expect(await by(school.actors.mentor).see(id)).toMatchObject({
			state: 'asked',
			partners: ['De Brug'],
			waitsFor: ['Sandra Wolters'],
			words: { what: 'Hoe het gaat in de klas.' }
		});
	});

	test('without an address somebody is told to print it', async () => {
		await giveFatherCustody(school);
		expect(await by(school.actors.mentor).ask()).toMatchObject({ said: 'toestemming_said_asked_paper' });
		const paper = await as(school.actors.mentor, async (db) =>
			downloadConsentForm(db, school.actors.mentor, jayden, await latest())
		);
		expect(paper.readers.map(({ name }) => name).toSorted()).toEqual(['Rob Jansen', 'Sandra Wolters']);
	});

	test('of a meeting the standing partners are written out', async () => {
		const view = await as(school.actors.mentor, (db) =>
			viewAsk(db, school.actors.mentor, jayden, { known: { partner: [] }, draft: async () => undefined })
		);
		const meeting = view.meetings.find(({ partnerIds }) => partnerIds.length > 0);
		expect(meeting, 'the set-up of the tests has a meeting with partners').toBeDefined();
		expect(view.untilOn).toBe('2027-07-31');
		const id = await askOne({ purpose: 'overleg', subjectKey: meeting!.key, partnerIds: [] });
		const { partners, subjectName } = await by(school.actors.mentor).see(id);
		expect(subjectName).toBe(meeting!.name);
		expect(partners).toHaveLength(meeting!.partnerIds.length);
	});

	test.each<[string, () => Promise<unknown>, object]>([
		['by who does not guide', () => by(school.actors.stagiair).ask(), { key: 'toestemming_refusal_ask' }],
		[
			'of another mentor, for whom there is no such pupil',
			() => by(school.actors.otherMentor).ask(),
			{ name: 'NotFound' }
		],
		[
			'about nobody’s child',
			() => noCustody().then(() => by(school.actors.mentor).ask()),
			{ key: 'toestemming_refusal_nobody' }
		],
		[
			'with a partner that is archived',
			() => archived().then(() => by(school.actors.mentor).ask()),
			{ errors: { partnerIds: 'toestemming_form_partner_gone' } }
		],
		[
			'for a meeting that the school does not have',
			() => by(school.actors.mentor).ask({ purpose: 'overleg', subjectKey: 'xyz' }),
			{ errors: { subjectKey: 'toestemming_form_subject' } }
		],
		[
			'until a day that has passed',
			() => by(school.actors.mentor).ask({ fromOn: '2026-11-01', untilOn: '2026-11-10' }),
			{ errors: { untilOn: 'toestemming_form_past' } }
		]
	])('%s is refused', async (_, work, problem) => {
		await expect(work()).rejects.toMatchObject(problem);
	});
	const noCustody = () =>
		asSystem(({ sql }) => sql`update contact set has_custody = false where school_id = ${school.schoolId}`);
	const archived = () => asSystem(({ sql }) => sql`update partner set is_archived = true where id = ${partner.id}`);
});

describe('answering', () => {
	test('yes, and withdrawn again: at once', async () => {
		const id = await askOne();
		const mother = by(school.actors.parent);
		expect(await mother.see(id)).toMatchObject({ isAskedOfMe: true, possible: ['gives', 'refuses'], waitsFor: [] });
		await mother.give(id);
		expect(await mother.see(id)).toMatchObject({ isInForce: true, possible: ['withdraws'] });
		await mother.withdraw(id);
		expect(await mother.see(id)).toMatchObject({ isInForce: false, state: 'withdrawn', possible: [] });
		expect(await acts()).toEqual(['toestemming.ask', 'toestemming.give', 'toestemming.withdraw']);
	});

	test('no, and later yes', async () => {
		const id = await askOne();
		const mother = by(school.actors.parent);
		await mother.refuse(id);
		expect(await mother.see(id)).toMatchObject({ state: 'refused', possible: ['gives'] });
		await mother.give(id);
		expect(await mother.see(id)).toMatchObject({ isInForce: true });
	});

	test('of two parents both; neither hears what the other said', async () => {
		await giveFatherCustody(school);
		const father: Actor = { ...school.actors.parent, personId: school.parents.jaydensFather };
		const id = await askOne();
		await by(father).refuse(id);
		const seen = await by(school.actors.parent).see(id);
		expect(seen).toMatchObject({ said: [], state: 'refused', isAskedOfMe: true, waitsFor: [] });
		expect(JSON.stringify(seen)).not.toContain('Rob');
		await by(school.actors.parent).give(id);
		expect(await by(school.actors.parent).see(id)).toMatchObject({ isInForce: false, own: { answer: 'gives' } });
	});

	test.each<[string, (id: string) => Promise<unknown>, string]>([
		[
			'a second yes',
			(id) =>
				by(school.actors.parent)
					.give(id)
					.then(() => by(school.actors.parent).give(id)),
			'toestemming_refusal_said'
		],
		[
			'no after yes',
			(id) =>
				by(school.actors.parent)
					.give(id)
					.then(() => by(school.actors.parent).refuse(id)),
			'toestemming_refusal_other'
		],
		[
			'yes after a withdrawal',
			(id) =>
				by(school.actors.parent)
					.give(id)
					.then(() => by(school.actors.parent).withdraw(id))
					.then(() => by(school.actors.parent).give(id)),
			'toestemming_refusal_over'
		],
		['yes by the pupil of 14', (id) => by(school.actors.pupil).give(id), 'toestemming_refusal_not_yours'],
		[
			'yes by the mentor, as if it were theirs',
			(id) => by(school.actors.mentor).give(id),
			'toestemming_refusal_not_yours'
		],
		[
			'yes once the school has ended it',
			(id) =>
				by(school.actors.mentor)
					.end(id)
					.then(() => by(school.actors.parent).give(id)),
			'toestemming_refusal_over'
		],
		[
			'ending it twice',
			(id) =>
				by(school.actors.mentor)
					.end(id)
					.then(() => by(school.actors.mentor).end(id)),
			'toestemming_refusal_over'
		]
	])('%s is refused', async (_, work, key) => {
		await expect(work(await askOne())).rejects.toMatchObject({ key });
	});

	test.each<[string, () => Actor]>([
		['parent of another child', () => school.actors.otherParent],
		['parent without custody', () => school.actors.parentWithoutCustody],
		['other pupil', () => school.actors.otherPupil],
		['administration', () => school.actors.administratie]
	])('for the %s there is no such question', async (_, who) => {
		const id = await askOne();
		await expect(by(who()).see(id)).rejects.toThrow(NotFound);
		await expect(by(who()).give(id)).rejects.toThrow(NotFound);
		await expect(by(who()).list()).rejects.toThrow(NotFound);
		expect(await by(who()).tasks()).toEqual([]);
	});

	test('from 16 the pupil alone; the parents still read it', async () => {
		await turn(jayden, '2010-11-16');
		const id = await askOne();
		expect(await by(school.actors.parent).see(id)).toMatchObject({ possible: [], pupilDecides: true });
		await expect(by(school.actors.parent).give(id)).rejects.toMatchObject({ key: 'toestemming_refusal_not_yours' });
		await by(school.actors.pupil).give(id);
		expect(await by(school.actors.mentor).see(id)).toMatchObject({ isInForce: true });
	});

	test('from 18 the parents do not read it either', async () => {
		await turn(jayden, '2008-11-16');
		const id = await askOne();
		await expect(by(school.actors.parent).see(id)).rejects.toThrow(NotFound);
		expect(await by(school.actors.pupil).see(id)).toMatchObject({ isAskedOfMe: true });
	});

	test('the team sees that it is there, and not what is in it', async () => {
		const id = await askOne();
		const seen = await by(school.actors.stagiair).see(id);
		expect(seen).toMatchObject({ words: null, partners: ['De Brug'], mayRecord: false });
		expect((await by(school.actors.zorgcoordinator).see(id)).words).not.toBeNull();
	});
});

describe('writing down what was said elsewhere', () => {
	const of = (fields: Fields = {}) => ({ personId: school.parents.jayden, answer: 'gives', ...fields });
	const png = () =>
		new File(
			[
				Buffer.from(
					'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
					'base64'
				)
			],
			'brief.png',
			{ type: 'image/png' }
		);

	test('by word of mouth, in the name of who wrote it', async () => {
		const id = await askOne();
		await by(school.actors.zorgcoordinator).record(id, of());
		const { isInForce, people } = await by(school.actors.mentor).see(id);
		expect(isInForce).toBe(true);
		expect(people[0]!.last).toMatchObject({ how: 'mondeling', recordedBy: 'Ruud Smit', remark: 'Aan de telefoon' });
	});

	test('on paper, on the day that stands on it, with the scan for the team', async () => {
		const id = await askOne();
		await by(school.actors.mentor).record(id, of({ how: 'papier', remark: '', scan: png() }));
		const last = (await by(school.actors.zorgcoordinator).see(id)).people[0]!.last!;
		expect(last).toMatchObject({ how: 'papier', saidOn: today });
		const sees = (actor: Actor) =>
			as(actor, ({ sql }) => sql`select 1 from file where id = ${last.scanFileId}`).then((rows) => rows.length > 0);
		expect(await sees(school.actors.zorgcoordinator)).toBe(true);
		expect(await sees(school.actors.parent)).toBe(false);
	});

	test('a file that is no picture or document is refused, and nothing is written down', async () => {
		const id = await askOne();
		const scan = new File(['#!/bin/sh'], 'brief.png');
		await expect(by(school.actors.mentor).record(id, of({ how: 'papier', remark: '', scan }))).rejects.toMatchObject({
			key: 'toestemming_refusal_file'
		});
		expect((await by(school.actors.mentor).see(id)).said).toEqual([]);
	});

	test('a withdrawal on behalf of somebody, with the reason: it ends at once', async () => {
		const id = await askOne();
		await by(school.actors.parent).give(id);
		await by(school.actors.mentor).record(id, of({ answer: 'withdraws', remark: 'Moeder belde' }));
		expect(await by(school.actors.mentor).see(id)).toMatchObject({ isInForce: false, state: 'withdrawn' });
	});

	test.each<[string, () => Fields, object]>([
		['on paper without the paper', () => of({ how: 'papier' }), { errors: { scan: 'toestemming_form_scan' } }],
		['by word of mouth without words', () => of({ remark: '' }), { errors: { remark: 'toestemming_form_remark' } }],
		[
			'a withdrawal without a reason',
			() => of({ answer: 'withdraws', how: 'papier', scan: png(), remark: '' }),
			{ errors: { remark: 'toestemming_form_remark' } }
		],
		['of tomorrow', () => of({ on: '2026-11-17' }), { errors: { on: 'toestemming_form_ahead' } }],
		['of before it was asked', () => of({ on: '2026-11-15' }), { errors: { on: 'toestemming_form_before' } }],
		[
			'of somebody without custody',
			() => of({ personId: school.parents.jaydensFather }),
			{ errors: { personId: 'toestemming_form_person' } }
		],
		['a withdrawal of what was not given', () => of({ answer: 'withdraws' }), { key: 'toestemming_refusal_other' }]
	])('%s is refused', async (_, fields, problem) => {
		await expect(by(school.actors.mentor).record(await askOne(), fields())).rejects.toMatchObject(problem);
	});

	test('by who does not guide is refused', async () => {
		await expect(by(school.actors.stagiair).record(await askOne(), of())).rejects.toMatchObject({
			key: 'toestemming_refusal_ask'
		});
	});
});

describe('on the page of today', () => {
	const titles = async (actor: Actor) =>
		(await by(actor).tasks()).map(({ title, dueOn }) => [(title as { key: string }).key, dueOn]);

	test('a parent is asked until there is an answer; the pupil of 14 is not', async () => {
		const id = await askOne();
		expect(await titles(school.actors.parent)).toEqual([['toestemming_ask_verwijzing', null]]);
		expect(await titles(school.actors.pupil)).toEqual([]);
		await by(school.actors.parent).give(id);
		expect(await titles(school.actors.parent)).toEqual([]);
	});

	test('from 16 the pupil is asked, in words of its own', async () => {
		await turn(jayden, '2010-11-16');
		await askOne();
		expect(await titles(school.actors.pupil)).toEqual([['toestemming_pupil_ask_verwijzing', null]]);
		expect(await titles(school.actors.parent)).toEqual([]);
	});

	test('a no stands with who asked and with the care team, until it is asked anew', async () => {
		const id = await askOne();
		await by(school.actors.parent).refuse(id);
		for (const actor of [school.actors.mentor, school.actors.zorgcoordinator])
			expect(await titles(actor)).toEqual([['toestemming_day_refused', null]]);
		expect(await titles(school.actors.stagiair)).toEqual([]);
		await askOne();
		expect(await titles(school.actors.mentor)).toEqual([]);
	});

	test('a mentor who did not ask hears it from the care team', async () => {
		const id = await askOne({}, jayden, school.actors.zorgcoordinator);
		await by(school.actors.parent).refuse(id);
		expect(await titles(school.actors.mentor)).toEqual([]);
		expect(await titles(school.actors.zorgcoordinator)).toHaveLength(1);
	});

	test('a withdrawal, and no longer once the school ended it', async () => {
		const id = await askOne();
		await by(school.actors.parent).give(id);
		await by(school.actors.parent).withdraw(id);
		expect(await titles(school.actors.zorgcoordinator)).toEqual([['toestemming_day_withdrawn', null]]);
	});

	test.each([
		['in two weeks', '2026-11-30', 1],
		['in fifteen days', '2026-12-01', 0],
		['today', today, 1]
	])('what ends %s is told: %s', async (_, untilOn, count) => {
		const id = await askOne({ untilOn });
		await by(school.actors.parent).give(id);
		const tasks = await titles(school.actors.zorgcoordinator);
		expect(tasks).toEqual(count ? [['toestemming_day_ends', untilOn]] : []);
	});

	test('what ends stands on the dossier of who may ask, whoever asked; for nobody else', async () => {
		const { zorgcoordinator, mentor, parent, ...others } = school.actors;
		const due = (actor: Actor) =>
			as(actor, async (db) =>
				[...(await consentDue(db, actor, [jayden, school.pupils.noor], today))].flatMap(([pupilId, items]) =>
					items.map(({ title, dueOn, state }) => ({ pupilId, title, dueOn, state }))
				)
			);
		const id = await askOne({ untilOn: '2026-11-30' }, jayden, zorgcoordinator);
		expect(await due(mentor)).toEqual([]);
		await by(parent).give(id);
		const line = {
			pupilId: jayden,
			title: { key: 'toestemming_due', params: { about: 'Verwijzing: De Brug' } },
			dueOn: '2026-11-30',
			state: 'soon'
		};
		for (const actor of [zorgcoordinator, mentor]) expect(await due(actor)).toEqual([line]);
		for (const actor of [parent, ...Object.values(others)]) expect(await due(actor)).toEqual([]);
		await askOne();
		expect(await due(mentor)).toEqual([]);
	});

	test('what ends and goes on in a later one is not told', async () => {
		const id = await askOne({ untilOn: '2026-11-30' });
		await by(school.actors.parent).give(id);
		await askOne();
		expect(await titles(school.actors.zorgcoordinator)).toEqual([]);
	});
});

test('TO: what ends is asked anew or ended before its day; what was refused asks nothing', async () => {
	const norm = async (day: string) => {
		const actor = { ...school.actors.zorgcoordinator, today: day };
		const lines = await as(actor, (db) => linesBy(consentNormOffer.judge, db, day));
		return lines.find(({ subject }) => subject.id === jayden)?.outcome;
	};
	const id = await askOne({ untilOn: '2026-11-30' });
	expect(await norm(today)).toMatchObject({ is: 'n.v.t.' });
	await by(school.actors.parent).give(id);
	expect(await norm(today)).toEqual({ is: 'nog te doen', dueOn: '2026-11-30', isOverdue: false });
	expect(await norm('2026-12-01')).toEqual({ is: 'gemist', dueOn: '2026-11-30' });
	await askOne({ untilOn: '2027-06-30' });
	expect(await norm('2026-12-01')).toMatchObject({ is: 'voldaan' });
	const other = await askOne({ untilOn: '2026-11-20' });
	await by(school.actors.parent).refuse(other);
	expect(await norm('2026-12-01')).toMatchObject({ is: 'voldaan' });
});

describe('elsewhere', () => {
	test('the one line says what was asked and answered; a parent reads the own answer only', async () => {
		await giveFatherCustody(school);
		const id = await askOne();
		const father: Actor = { ...school.actors.parent, personId: school.parents.jaydensFather };
		await by(father).refuse(id);
		const line = async (actor: Actor, filter = {}) =>
			(await as(actor, (db) => consentLine(db, jayden, { limit: 10, ...filter }))).map(
				({ title }) => (title as { key: string }).key
			);
		expect((await line(school.actors.mentor)).toSorted()).toEqual([
			'toestemming_line_asked',
			'toestemming_line_refused'
		]);
		expect(await line(school.actors.parent)).toEqual(['toestemming_line_asked']);
		expect(await line(school.actors.mentor, { kind: 'opp' })).toEqual([]);
		expect(await line(school.actors.mentor, { untilOn: '2026-11-15' })).toEqual([]);
		expect(await line(school.actors.otherMentor)).toEqual([]);
	});

	test('the overview sorts them, of the own pupils only', async () => {
		const untilOn = '2026-11-20';
		const { schoolId: _, people, parents } = { ...school };
		await asSystem(async (db: Db) => {
			const gives = { personId: parents.jayden, answer: 'gives' as const, saidOn: '2026-11-02' };
			await addConsent(db, school, { untilOn, what: 'x' }).then((consentId) =>
				addConsentAnswer(db, school, { ...gives, consentId })
			);
			await addConsent(db, school, { purpose: 'onderzoek', subjectKey: null });
			await addConsent(db, school, { pupilId: school.pupils.finn, askedById: people.otherMentor });
		});
		const view = (actor: Actor) => as(actor, (db) => viewOverview(db, actor, undefined));
		expect((await view(school.actors.mentor)).counts).toEqual({ wacht: 1, nee: 0, 'loopt-af': 1, geldt: 1 });
		expect((await view(school.actors.zorgcoordinator)).counts.wacht).toBe(2);
		expect((await view(school.actors.stagiair)).lines).toEqual([]);
		await expect(view(school.actors.parent)).rejects.toThrow(NotFound);
	});

	test('the glance: for who may ask always, for others when there is something', async () => {
		const glance = (actor: Actor) => as(actor, (db) => findConsentGlance(db, actor, jayden));
		expect(await glance(school.actors.mentor)).toMatchObject({ lines: [], mayAsk: true });
		expect(await glance(school.actors.parent)).toBeNull();
		await askOne();
		expect(await glance(school.actors.parent)).toMatchObject({ count: 1, mayAsk: false });
		expect(await glance(school.actors.parentWithoutCustody)).toBeNull();
	});

	test('the paper is for who asks, while somebody has to sign', async () => {
		const id = await askOne();
		const download = (actor: Actor) => as(actor, (db) => downloadConsentForm(db, actor, jayden, id));
		await expect(download(school.actors.stagiair)).rejects.toThrow(NotFound);
		await expect(download(school.actors.parent)).rejects.toThrow(NotFound);
		await by(school.actors.parent).give(id);
		await expect(download(school.actors.mentor)).rejects.toMatchObject({ key: 'toestemming_refusal_no_paper' });
	});
});
