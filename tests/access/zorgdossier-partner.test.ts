import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
	openReport,
	openSharedReport,
	readReportFile,
	viewReport,
	viewShared,
	viewSharedReport
} from '#modules/zorgdossier/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import * as care from '../support/care.ts';
import { addConsentAnswer } from '../support/consents.ts';
import type { FreshDatabase } from '../support/database.ts';
import { as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Somebody of a partner reads the reports that were shared, while that holds, and nothing else. */

let database: FreshDatabase;
let school: TestSchool;
let partner: Actor;
let shared: care.Shared;
let reports: { shared: string; other: string; noor: string };
let shareId: string;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	await asSystem(async (db) => {
		shared = await care.addPartnerWithConsent(db, school);
		reports = {
			shared: await care.addReport(db, school),
			other: await care.addReport(db, school),
			noor: await care.addReportHead(db, school, { pupilId: school.pupils.noor })
		};
		shareId = await care.addShare(db, school, reports.shared, shared);
		const file = { file_name: 'verslag.pdf', file_kind: 'pdf', file_bytes: 10, storage_key: 'ab/cd' };
		await db.sql`update care_report_content set ${db.sql(file)} where report_id = ${reports.shared}`;
	});
	partner = { ...school.actors.helper, personId: shared.personId };
});

const contextOf = <Params extends Record<string, string>>(
	db: Db,
	params: Params,
	actor = partner
): Context<Params> => ({
	db,
	actor,
	params,
	today,
	url: new URL('http://zicht.test/'),
	draft: async () => undefined
});
const why = { reason: 'hulp', words: null } as const;
const list = async () => (await as(partner, (db) => viewShared(contextOf(db, {})))).reports;
const read = (verslag: string) => as(partner, (db) => viewSharedReport(contextOf(db, { verslag })));
const open = (verslag: string) => as(partner, (db) => openSharedReport(db, partner, verslag, why));
const fetchFile = (verslag: string) => as(partner, (db) => readReportFile(contextOf(db, { verslag })));
const noted = (act: string) =>
	asSystem(
		({ sql }) => sql<{ detail: object }[]>`
			select detail from audit where school_id = ${school.schoolId} and person_id = ${partner.personId} and act = ${act}`
	);

test('finds the report with whose it is and until when, opens it with a reason, and only then reads it and its file', async () => {
	expect(await list()).toMatchObject([
		{
			reportId: reports.shared,
			pupilName: 'Jayden Wolters',
			instrument: 'WISC-V',
			untilOn: '2026-11-30',
			openedAt: null
		}
	]);
	expect((await read(reports.shared)).content).toBeUndefined();
	await expect(fetchFile(reports.shared)).rejects.toThrow(NotFound);
	await open(reports.shared);
	expect((await read(reports.shared)).content).toMatchObject({ summary: 'Wat het onderzoek zegt.' });
	expect(await fetchFile(reports.shared)).toMatchObject({ storageKey: 'ab/cd', name: 'verslag.pdf' });
	expect((await list())[0]?.openedAt).toBeInstanceOf(Date);
	expect(await noted('zorgdossier.openReport')).toEqual([{ detail: { why: 'hulp' } }]);
	expect(await noted('zorgdossier.readFile')).toHaveLength(1);
});

test('other ids are not there: of the same pupil, of another, by the address of the school', async () => {
	for (const id of [reports.other, reports.noor, crypto.randomUUID()]) {
		await expect(read(id)).rejects.toThrow(NotFound);
		await expect(open(id)).rejects.toThrow(NotFound);
		await expect(fetchFile(id)).rejects.toThrow(NotFound);
	}
	await open(reports.shared);
	const inSchool = { leerling: school.pupils.jayden, verslag: reports.shared };
	await expect(as(partner, (db) => viewReport(contextOf(db, inSchool)))).rejects.toThrow(NotFound);
	await expect(as(partner, (db) => openReport(db, partner, inSchool.leerling, inSchool.verslag, why))).rejects.toThrow(
		NotFound
	);
	for (const table of [
		'pupil',
		'diagnosis',
		'medical_fact',
		'medical_instruction',
		'judicial_fact',
		'log_entry',
		'file'
	]) {
		expect(await as(partner, ({ sql }) => sql`select 1 from ${sql(table)}`), table).toEqual([]);
	}
	expect(await as(partner, ({ sql }) => sql`select id from care_report`)).toEqual([{ id: reports.shared }]);
	expect(await as(partner, ({ sql }) => sql`select report_id from care_report_content`)).toHaveLength(1);
});

describe('the reading ends in the same moment', () => {
	const ends: [name: string, end: (db: Db) => PromiseLike<unknown>][] = [
		[
			'as the parent withdraws the consent',
			(db) =>
				addConsentAnswer(db, school, {
					consentId: shared.consentId,
					personId: school.parents.jayden,
					answer: 'withdraws'
				})
		],
		[
			'as the care team ends the share',
			({ sql }) => sql`update report_share set ended_at = now() where id = ${shareId}`
		],
		['after the last day', ({ sql }) => sql`update report_share set until_on = '2026-11-15' where id = ${shareId}`],
		[
			'as the report is put away',
			({ sql }) => sql`
				update care_report set archived_on = ${today}, archived_by_id = author_id, archive_reason = 'Voorbij' where id = ${reports.shared}`
		],
		[
			'as this person no longer speaks for the partner',
			({ sql }) => sql`update partner_person set until_on = '2026-11-15' where person_id = ${shared.personId}`
		],
		['as the report is deleted', ({ sql }) => sql`delete from care_report where id = ${reports.shared}`]
	];
	test.each(ends)('%s', async (_, end) => {
		await open(reports.shared);
		expect((await read(reports.shared)).content).toBeDefined();
		await asSystem(end);
		expect(await list()).toEqual([]);
		await expect(read(reports.shared)).rejects.toThrow(NotFound);
		await expect(open(reports.shared)).rejects.toThrow(NotFound);
		await expect(fetchFile(reports.shared)).rejects.toThrow(NotFound);
		expect(await as(partner, ({ sql }) => sql`select 1 from care_report_content`)).toEqual([]);
	});
});

test('has not begun before the first day', async () => {
	await asSystem(({ sql }) => sql`update report_share set from_on = '2026-11-17' where id = ${shareId}`);
	expect(await list()).toEqual([]);
});

test('a colleague of the same partner reads nothing of it', async () => {
	const [colleague] = await asSystem(
		({ sql }) => sql<{ id: string }[]>`
			insert into person (school_id, id, kind, given_name, family_name)
			values (${school.schoolId}, gen_random_uuid(), 'extern', 'Mo', 'Partner') returning id`
	);
	await asSystem(
		({ sql }) => sql`
			insert into partner_person (school_id, id, partner_id, person_id, function, from_on, named_by_id)
			values (${school.schoolId}, gen_random_uuid(), ${shared.partnerId}, ${colleague!.id}, 'arts', '2026-08-01', ${school.people.zorgcoordinator})`
	);
	const other = { ...partner, personId: colleague!.id };
	expect((await as(other, (db) => viewShared(contextOf(db, {}, other)))).reports).toEqual([]);
	expect(await as(other, ({ sql }) => sql`select 1 from care_report`)).toEqual([]);
});

test('the page is for who comes from outside', async () => {
	for (const who of ['mentor', 'parent', 'pupil'] as const) {
		const actor = school.actors[who];
		await expect(as(actor, (db) => viewShared(contextOf(db, {}, actor)))).rejects.toThrow(NotFound);
	}
});
