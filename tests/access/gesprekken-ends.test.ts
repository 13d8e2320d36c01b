import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
	downloadCalendar,
	finishAgreement,
	keepParentsWords,
	pickTime,
	viewPick,
	viewPreparation,
	viewPupilTalks
} from '#modules/gesprekken/server/index.ts';
import { downloadReport, signReport, viewTalkPage } from '#modules/iop/server/index.ts';
import { allowParent } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { handOver, type Running } from '#platform/running.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';
import { addRound, addSlot, addTalk, giveFatherCustody } from '../support/talks.ts';

/** A parent's part in the talks ends in the middle of a round: at the 18th birthday, or when custody ends. And what two parents see of each other. */

let database: FreshDatabase;
let school: TestSchool;
let open: string;
let held: string;
let slot: string;
let agreement: string;

beforeAll(async () => {
	database = await openTestDatabase();
	handOver({ settings: { origin: 'https://zicht.example', mailFrom: 'zicht@school.example' } } as Running);
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	const { schoolId, pupils, parents, people: staff } = school;
	await asSystem(async (db) => {
		const roundId = await addRound(db, school);
		open = await addTalk(db, school, { roundId, plannedAt: '2026-11-27T14:00:00+01:00', place: 'Lokaal 12' });
		held = await addTalk(db, school, { state: 'held', heldOn: '2026-11-10' });
		slot = await addSlot(db, school, roundId, '2026-11-26T14:00:00+01:00');
		const ofTalk = { schoolId, talkId: held, pupilId: pupils.jayden };
		await db.sql`
			insert into talk_record (school_id, talk_id, pupil_id, notes, closed_at, changed_by_id)
			values (${schoolId}, ${held}, ${pupils.jayden}, 'Besproken.', '2026-11-10T10:00:00Z', ${staff.mentor})`;
		await db.sql`
			insert into talk_invitation (school_id, talk_id, pupil_id, person_id, how)
			values (${schoolId}, ${open}, ${pupils.jayden}, ${parents.jayden}, 'mail')`;
		agreement = await add(db, 'talk_agreement', {
			...ofTalk,
			ownerId: parents.jayden,
			what: 'Bellen',
			dueOn: '2026-12-01',
			addedById: staff.mentor
		});
	});
});

type Part = (db: Db, actor: Actor) => Promise<unknown>;
const words = { goed: 'Ze is vrolijk.', moeilijk: '', willen: '' };
/** Everything that a parent does around a talk. */
const parts: [string, Part][] = [
	['reads the list of talks', (db, actor) => viewPupilTalks(db, actor, school.pupils.jayden)],
	['looks at the times', (db, actor) => viewPick(db, actor, school.pupils.jayden, open)],
	[
		'picks a time',
		(db, actor) => pickTime(db, actor, school.pupils.jayden, open, { slot, interpreter: false, version: 1 })
	],
	['puts it in the calendar', (db, actor) => downloadCalendar(db, actor, school.pupils.jayden, open)],
	[
		'looks at the preparation',
		(db, actor) => viewPreparation(db, actor, school.pupils.jayden, open, { step: null, draft: async () => undefined })
	],
	['prepares', (db, actor) => keepParentsWords(db, actor, school.pupils.jayden, open, words)],
	['reads the talk ahead', (db, actor) => viewTalkPage(db, actor, school.pupils.jayden, open, async () => undefined)],
	['reads the report', (db, actor) => viewTalkPage(db, actor, school.pupils.jayden, held, async () => undefined)],
	['takes the report along', (db, actor) => downloadReport(db, actor, school.pupils.jayden, held)],
	[
		'signs the report',
		(db, actor) =>
			signReport(db, actor, school.pupils.jayden, held, { signedName: 'Sandra Wolters', agrees: 'ja', remark: '' })
	],
	['says that an agreement is kept', (db, actor) => finishAgreement(db, actor, school.pupils.jayden, agreement)]
];
const rowsOf = async (actor: Actor) => {
	const seen: string[] = [];
	for (const table of ['talk', 'talk_slot', 'talk_record', 'talk_invitation', 'talk_answer', 'talk_agreement']) {
		if ((await as(actor, ({ sql }) => sql`select 1 from ${sql(table)}`)).length > 0) seen.push(table);
	}
	return seen;
};

const turns18 = () =>
	asSystem(({ sql }) => sql`update pupil set born_on = '2008-11-16' where id = ${school.pupils.jayden}`);
const losesCustody = () =>
	asSystem(({ sql }) => sql`update contact set has_custody = false where person_id = ${school.parents.jayden}`);

describe.each<[string, () => Promise<unknown>]>([
	['the child turns 18', turns18],
	['custody ends', losesCustody]
])('when %s, a parent no longer', (_, end) => {
	test.each(parts)('%s', async (_what, part) => {
		const { parent } = school.actors;
		await end();
		await expect(as(parent, (db) => part(db, parent))).rejects.toThrow(NotFound);
	});

	test('sees a row of any of it', async () => {
		const { parent } = school.actors;
		await as(parent, (db) => keepParentsWords(db, parent, school.pupils.jayden, open, words));
		expect(await rowsOf(parent)).toEqual([
			'talk',
			'talk_slot',
			'talk_record',
			'talk_invitation',
			'talk_answer',
			'talk_agreement'
		]);
		await end();
		expect(await rowsOf(parent)).toEqual([]);
	});
});

describe('until then, and after it by leave of the pupil, a parent', () => {
	test.each(parts)('%s', async (_, part) => {
		const { parent } = school.actors;
		await as(parent, (db) => part(db, parent));
	});

	test.each(parts)('%s, when the pupil of 18 allows it', async (_, part) => {
		const { parent, pupil } = school.actors;
		await turns18();
		await as(pupil, (db) => allowParent(db, pupil, school.pupils.jayden, parent.personId, today));
		await as(parent, (db) => part(db, parent));
	});
});

test('at 18 the pupil picks the time, and before it does not', async () => {
	const { pupil } = school.actors;
	const pick = () =>
		as(pupil, (db) => pickTime(db, pupil, school.pupils.jayden, open, { slot, interpreter: false, version: 1 }));
	await expect(pick()).rejects.toThrow();
	await turns18();
	await expect(pick()).resolves.toBeDefined();
});

describe('of two parents with custody who live apart', () => {
	test('neither sees how the other was asked, what the other prepared, or what the other says about the report', async () => {
		await giveFatherCustody(school);
		const { parent, parentWithoutCustody: father } = school.actors;
		const { jayden } = school.pupils;
		await as(parent, async (db) => {
			await keepParentsWords(db, parent, jayden, open, words);
			await signReport(db, parent, jayden, held, {
				signedName: 'Sandra Wolters',
				agrees: 'nee',
				remark: 'Klopt niet.'
			});
		});
		expect(await rowsOf(father)).toEqual(['talk', 'talk_slot', 'talk_record', 'talk_agreement']);
		const { report } = await as(father, (db) => downloadReport(db, father, jayden, held));
		expect(report.view).toMatchObject({ signatures: [], maySign: true });
		for (const [, part] of parts.slice(0, 9)) {
			const shown = JSON.stringify(await as(father, (db) => part(db, father)));
			expect(shown).not.toMatch(/Sandra|Klopt niet|vrolijk/);
		}
	});

	test('an address that is secret stands on no letter, calendar file or page for the other', async () => {
		await giveFatherCustody(school);
		const { parentWithoutCustody: father } = school.actors;
		await asSystem(
			({ sql }) => sql`
			insert into reach (school_id, person_id, email, street, town, address_is_secret)
			values (${school.schoolId}, ${school.parents.jayden}, 'sandra@geheim.nl', 'Geheimstraat 1', 'Verweg', true)`
		);
		expect(await as(father, ({ sql }) => sql`select 1 from reach`)).toEqual([]);
		for (const [, part] of parts.slice(0, 9)) {
			const shown = JSON.stringify(await as(father, (db) => part(db, father)));
			expect(shown).not.toMatch(/geheim|Geheimstraat|Verweg/);
		}
	});
});
