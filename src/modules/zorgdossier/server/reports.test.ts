import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from '#modules/bestanden/server/index.ts';
import { openFile, viewInvolved } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { openStorage } from '#platform/storage/opened.ts';
import type { Context } from '#platform/web/context.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import * as care from '../../../../tests/support/care.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import type { ReportForm } from '../reports/forms.ts';
import { deleteItem } from './change/lasting.ts';
import { addReport, changeReport, openReport } from './change/reports.ts';
import { endShare, shareReport } from './change/share.ts';
import { listReports } from './read/reports.ts';
import { readReportFile, viewReport, viewReportForm } from './report-views.ts';
import { careTasks, markOpeningSeen } from './tasks.ts';

let database: FreshDatabase;
let school: TestSchool;
let coordinator: Actor;
let pupilId: string;

beforeAll(async () => {
	database = await openTestDatabase();
	await openStorage(mkdtempSync(join(tmpdir(), 'zicht-reports-')));
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	coordinator = school.actors.zorgcoordinator;
	pupilId = school.pupils.jayden;
});

const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	'base64'
);
const input = (): ReportForm => ({
	instrument: 'WISC-V',
	madeOn: '2026-10-01',
	madeBy: 'gz-psycholoog',
	summary: 'Wat het onderzoek zegt.',
	file: new File([png], 'scan.png'),
	familyMayRead: false,
	version: 0
});
const byCoordinator = <Result>(work: (db: Db) => Promise<Result>) => as(coordinator, work);
const contextOf = <Params extends Record<string, string>>(db: Db, params: Params, actor: Actor): Context<Params> => ({
	db,
	actor,
	params,
	today,
	url: new URL('http://zicht.test/'),
	draft: async () => undefined
});
async function newReport(row: Partial<ReportForm> = {}): Promise<string> {
	await byCoordinator((db) => addReport(db, coordinator, pupilId, { ...input(), ...row }, today));
	return (await byCoordinator((db) => listReports(db, pupilId)))[0]!.id;
}
const view = (verslag: string, actor = coordinator) =>
	as(actor, (db) => viewReport(contextOf(db, { leerling: pupilId, verslag }, actor)));
const open = (id: string, actor = coordinator, words: string | null = null) =>
	as(actor, (db) => openReport(db, actor, pupilId, id, { reason: 'overleg', words }));
const fileOf = (verslag: string, actor = coordinator) =>
	as(actor, (db) => readReportFile(contextOf(db, { verslag }, actor)));

describe('the door before a report', () => {
	test('stands there for its own author, and asks once in some hours', async () => {
		const id = await newReport();
		expect((await view(id)).content).toBeUndefined();
		await expect(fileOf(id)).rejects.toThrow(NotFound);
		await open(id, coordinator, 'Voor het MDO');
		expect((await view(id)).content).toMatchObject({ summary: 'Wat het onderzoek zegt.', fileName: 'scan.png' });
		expect(await fileOf(id)).toMatchObject({ name: 'scan.png', kind: 'png' });
		expect((await view(id)).openings).toMatchObject([{ name: 'Ruud Smit', reason: 'overleg', words: 'Voor het MDO' }]);
	});

	test('closes after eight hours', async () => {
		const id = await newReport();
		const openedAt = new Date(Date.now() - 8 * 3_600_000).toISOString();
		await asSystem((db) => care.addOpening(db, school, id, coordinator.personId, { openedAt }));
		expect((await view(id)).content).toBeUndefined();
	});

	test('is no door for the family: what is shared with them they read, what is not does not exist', async () => {
		const id = await newReport({ familyMayRead: true });
		const secret = await newReport();
		const { parent } = school.actors;
		expect((await view(id, parent)).content).toMatchObject({ summary: 'Wat het onderzoek zegt.' });
		expect((await view(id, parent)).openings).toEqual([]);
		await expect(view(secret, parent)).rejects.toThrow(NotFound);
		await expect(open(id, parent)).rejects.toThrow(Refusal);
	});

	test('tells the pupil and the parents who opened it and the category, never the words', async () => {
		const id = await newReport();
		await open(id, coordinator, 'Omdat zijn oom belde');
		for (const who of ['parent', 'pupil'] as const) {
			const actor = school.actors[who];
			const { looks } = await as(actor, (db) => viewInvolved(db, actor, pupilId, { page: 1, today }));
			const opened = looks?.lines.find(({ act }) => act === 'zorgdossier.openReport');
			expect(opened).toMatchObject({ name: 'Ruud Smit', why: 'overleg' });
			expect(JSON.stringify(looks)).not.toContain('oom');
		}
		const kept = await asSystem(
			({ sql }) => sql`select 1 from audit where school_id = ${school.schoolId} and detail::text like '%oom%'`
		);
		expect(kept).toEqual([]);
	});

	test('is the only way to the file: it stands among no files of the pupil', async () => {
		const id = await newReport();
		await open(id);
		for (const who of ['zorgcoordinator', 'mentor', 'directeur', 'parent'] as const) {
			expect(await as(school.actors[who], (db) => listFiles(db, pupilId))).toEqual([]);
		}
		await expect(fileOf(id, school.actors.mentor)).rejects.toThrow(NotFound);
	});

	test('also stands before correcting it', async () => {
		const id = await newReport();
		const form = () =>
			byCoordinator((db) => viewReportForm(contextOf(db, { leerling: pupilId, verslag: id }, coordinator)));
		await expect(form()).rejects.toThrow(NotFound);
		const change = (version: number) =>
			byCoordinator((db) =>
				changeReport(db, coordinator, pupilId, id, { ...input(), summary: 'Beter.', version }, today)
			);
		await expect(change(1)).rejects.toThrow(NotFound);
		await open(id);
		const { version } = (await form()).report;
		await change(version);
		expect((await view(id)).content?.summary).toBe('Beter.');
		await expect(change(version)).rejects.toMatchObject({ theirs: { summary: 'Beter.' } });
	});
});

describe('the file of a report', () => {
	const forgotten = () =>
		asSystem(
			({ sql }) => sql<{ key: string }[]>`
				select payload -> 'keys' ->> 0 as key from outbox where school_id = ${school.schoolId} and kind = 'bestanden.forget'`
		);
	const keyOf = async (id: string) =>
		(
			await asSystem(
				({ sql }) => sql<{ key: string }[]>`select storage_key as key from care_report_content where report_id = ${id}`
			)
		)[0]!.key;

	test('goes with the report, also when who deletes it never opened it', async () => {
		const id = await newReport();
		const key = await keyOf(id);
		await byCoordinator((db) => deleteItem(db, coordinator, { pupilId, kind: 'verslag', id }, 'Hoort hier niet'));
		expect(await forgotten()).toEqual([{ key }]);
	});

	test('goes when another takes its place', async () => {
		const id = await newReport();
		const key = await keyOf(id);
		await open(id);
		await byCoordinator((db) => changeReport(db, coordinator, pupilId, id, { ...input(), version: 1 }, today));
		expect(await forgotten()).toEqual([{ key }]);
		expect(await keyOf(id)).not.toBe(key);
	});

	test('is refused when it is no document or picture', async () => {
		await expect(newReport({ file: new File(['MZ'], 'virus.exe') })).rejects.toThrow(Refusal);
	});
});

describe('sharing with a partner', () => {
	const share = (id: string, row: Record<string, string>) =>
		byCoordinator((db) =>
			shareReport(
				db,
				coordinator,
				pupilId,
				id,
				{ partnerPersonId: '', fromOn: today, untilOn: '2026-12-15', why: 'Voor de begeleiding', ...row },
				today
			)
		);
	const addressee = async () => {
		const shared = await asSystem((db) => care.addPartnerWithConsent(db, school));
		const [row] = await asSystem(
			({ sql }) => sql<{ id: string }[]>`select id from partner_person where person_id = ${shared.personId}`
		);
		return { ...shared, partnerPersonId: row!.id };
	};

	test('asks for a consent in force, and is ended by the care team', async () => {
		const id = await newReport();
		const { partnerPersonId, consentId } = await addressee();
		await share(id, { partnerPersonId });
		const { shares } = await view(id);
		expect(shares).toMatchObject([{ person: 'Bo Partner', untilOn: '2026-12-15', isConsented: true, endedAt: null }]);
		await byCoordinator((db) => endShare(db, coordinator, pupilId, id, shares[0]!.id));
		expect((await view(id)).shares[0]!.endedAt).toBeInstanceOf(Date);
		await asSystem(
			({ sql }) => sql`
			update consent set ended_on = ${today}, ended_by_id = asked_by_id, end_reason = 'Klaar' where id = ${consentId}`
		);
		await expect(share(id, { partnerPersonId })).rejects.toThrow(Refusal);
	});

	test.each([
		['a day too many', { untilOn: '2026-12-16' }],
		['days that have been', { fromOn: '2026-11-01', untilOn: '2026-11-15' }]
	])('not for %s', async (_, row) => {
		const id = await newReport();
		const { partnerPersonId } = await addressee();
		await expect(share(id, { partnerPersonId, ...row })).rejects.toThrow(FormIssue);
	});

	test('not with somebody who speaks for no partner, and not by a mentor', async () => {
		const id = await newReport();
		const { partnerPersonId } = await addressee();
		await expect(share(id, { partnerPersonId: crypto.randomUUID() })).rejects.toThrow(FormIssue);
		const { mentor } = school.actors;
		const byMentor = as(mentor, (db) =>
			shareReport(db, mentor, pupilId, id, { partnerPersonId, fromOn: today, untilOn: today, why: 'Zomaar' }, today)
		);
		await expect(byMentor).rejects.toThrow(Refusal);
	});
});

describe('the care team hears who opened a file', () => {
	test('with the reason, until one says: seen; whoever opened it is told nothing', async () => {
		const { directeur } = school.actors;
		await as(directeur, (db) => openFile(db, directeur, pupilId, 'Klacht van ouders', today));
		const tasks = (actor: Actor) => as(actor, (db) => careTasks(db, actor, today));
		const [task] = await tasks(coordinator);
		expect(task).toMatchObject({
			title: { key: 'zorgdossier_day_opened', params: { name: 'Jayden Wolters', person: 'Ineke Vos' } },
			text: { params: { why: 'Klacht van ouders' } }
		});
		for (const who of ['directeur', 'mentor', 'parent'] as const) expect(await tasks(school.actors[who])).toEqual([]);
		const grant = task!.post!.fields.grant!;
		await byCoordinator((db) => markOpeningSeen(db, coordinator, grant));
		expect(await tasks(coordinator)).toEqual([]);
		await expect(as(directeur, (db) => markOpeningSeen(db, directeur, grant))).rejects.toThrow(NotFound);
	});
});
