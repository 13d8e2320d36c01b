import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import * as access from '#modules/zorgdossier/access.ts';
import { accessTable, type Addition, type Row, type Who } from '#modules/zorgdossier/access.table.ts';
import { viewCareFile, viewFact, viewReport } from '#modules/zorgdossier/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import * as care from '../support/care.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, takes, whoMay, type Everybody } from '../support/everybody.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let ids: Record<Row, string>;
let shared: care.Shared;

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	const { actors } = everybody;
	await asSystem(async (db) => {
		const archived = { archivedOn: today, archivedById: school.people.zorgcoordinator, archiveReason: 'Voorbij' };
		const medical = (row = {}) => care.addMedical(db, school, row);
		const named = await medical();
		const namedAndArchived = await medical(archived);
		for (const factId of [named, namedAndArchived]) {
			for (const who of ['mentor', 'stagiair', 'helper', 'parent', 'formerMentor'] as const) {
				await care.addReader(db, school, 'medical_reader', factId, { personId: actors[who].personId });
			}
		}
		await care.addInstruction(db, school, named);
		await care.addInstruction(db, school, namedAndArchived, { isArchived: true });
		const judicial = await care.addJudicial(db, school);
		for (const who of ['teamleider', 'mentor'] as const) {
			await care.addReader(db, school, 'judicial_reader', judicial, { personId: actors[who].personId });
		}
		const opened = await care.addReport(db, school);
		const ago = (hours: number) => ({ openedAt: new Date(Date.now() - hours * 3_600_000).toISOString() });
		await care.addOpening(db, school, opened, actors.orthopedagoog.personId, ago(1));
		await care.addOpening(db, school, opened, actors.zorgcoordinator.personId, ago(9));
		const closed = await care.addReport(db, school);
		const family = await care.addReport(db, school, { familyMayRead: true });
		shared = await care.addPartnerWithConsent(db, school);
		const removal = await add(db, 'care_removal', {
			schoolId: school.schoolId,
			pupilId: school.pupils.jayden,
			kind: 'verslag',
			removedById: school.people.zorgcoordinator,
			reason: 'Hoort hier niet'
		});
		ids = {
			diagnosis: await care.addDiagnosis(db, school),
			sharedDiagnosis: await care.addDiagnosis(db, school, { familyMayRead: true }),
			medicalFact: await medical(),
			namedMedicalFact: named,
			archivedMedicalFact: namedAndArchived,
			instruction: named,
			archivedInstruction: namedAndArchived,
			judicialFact: await care.addJudicial(db, school),
			namedJudicialFact: judicial,
			report: closed,
			closedContent: closed,
			openedContent: opened,
			sharedReport: family,
			sharedContent: family,
			opening: opened,
			share: await care.addShare(db, school, closed, shared),
			removal
		};
	});
});
afterAll(() => closeTestDatabase(database));

const tables: Record<Row, [table: string, key: string]> = {
	diagnosis: ['diagnosis', 'id'],
	sharedDiagnosis: ['diagnosis', 'id'],
	medicalFact: ['medical_fact', 'id'],
	namedMedicalFact: ['medical_fact', 'id'],
	archivedMedicalFact: ['medical_fact', 'id'],
	instruction: ['medical_instruction', 'fact_id'],
	archivedInstruction: ['medical_instruction', 'fact_id'],
	judicialFact: ['judicial_fact', 'id'],
	namedJudicialFact: ['judicial_fact', 'id'],
	report: ['care_report', 'id'],
	closedContent: ['care_report_content', 'report_id'],
	openedContent: ['care_report_content', 'report_id'],
	sharedReport: ['care_report', 'id'],
	sharedContent: ['care_report_content', 'report_id'],
	opening: ['report_opening', 'report_id'],
	share: ['report_share', 'id'],
	removal: ['care_removal', 'id']
};

test.each(Object.keys(tables) as Row[])('who sees: %s', async (row) => {
	const [table, key] = tables[row];
	const able = await whoMay(everybody, ({ sql }) => sql`select 1 from ${sql(table)} where ${sql(key)} = ${ids[row]}`);
	expect(able).toEqual(inOrder(accessTable.see[row]));
});

/** One more of it, in the own name. */
const additions: Record<Addition, (db: Db, me: string) => PromiseLike<unknown>> = {
	diagnosis: (db, authorId) => care.addDiagnosis(db, school, { authorId }),
	medicalFact: (db, authorId) => care.addMedical(db, school, { authorId }),
	instruction: (db) => care.addInstruction(db, school, ids.medicalFact),
	judicialFact: (db, authorId) => care.addJudicial(db, school, { authorId }),
	medicalReader: (db, namedById) =>
		care.addReader(db, school, 'medical_reader', ids.medicalFact, { personId: school.people.mentor, namedById }),
	judicialReader: (db, namedById) =>
		care.addReader(db, school, 'judicial_reader', ids.judicialFact, { personId: school.people.directeur, namedById }),
	report: (db, authorId) => care.addReportHead(db, school, { authorId }),
	content: async (db, authorId) => care.addContent(db, school, await care.addReportHead(db, school, { authorId })),
	opening: (db, me) => care.addOpening(db, school, ids.report, me),
	share: (db, sharedById) => care.addShare(db, school, ids.report, shared, { sharedById }),
	removal: (db, removedById) =>
		add(db, 'care_removal', {
			schoolId: school.schoolId,
			pupilId: school.pupils.jayden,
			kind: 'verslag',
			reason: 'Hoort hier niet',
			removedById
		})
};

test.each(Object.keys(additions) as Addition[])('who adds: %s', async (addition) => {
	const able = await whoMay(everybody, (db, actor) => additions[addition](db, actor.personId));
	expect(able).toEqual(inOrder(accessTable.add[addition]));
});

test.each(Object.keys(accessTable.do) as (keyof typeof accessTable.do)[])('who may: %s', async (name) => {
	const able = await whoMay(everybody, async (db, actor) => {
		const own = await findOwnInvolvement(db, actor, school.pupils.jayden);
		return access[name](own) ? [1] : [];
	});
	expect(able).toEqual(inOrder(accessTable.do[name]));
});

const contextOf = <Params extends Record<string, string>>(db: Db, actor: Actor, params: Params): Context<Params> => ({
	db,
	actor,
	params,
	today,
	url: new URL('http://zicht.test/'),
	draft: async () => undefined
});

describe('pages of who may not read', () => {
	test.each<Who>([
		'otherPupil',
		'otherParent',
		'parentWithoutCustody',
		'otherMentor',
		'formerMentor',
		'administratie',
		'beheerder',
		'stranger',
		'strangeMentor'
	])('for the %s there is no care file', async (who) => {
		const actor = everybody.actors[who];
		const params = { leerling: school.pupils.jayden };
		await expect(as(actor, (db) => viewCareFile(contextOf(db, actor, params)))).rejects.toThrow(NotFound);
	});

	test.each<Who>(['mentor', 'teacher', 'stagiair', 'directeur', 'parent', 'pupil'])(
		'for the %s there is no such report, and no fact to change',
		async (who) => {
			const actor = everybody.actors[who];
			const leerling = school.pupils.jayden;
			const report = { leerling, verslag: ids.report };
			await expect(as(actor, (db) => viewReport(contextOf(db, actor, report)))).rejects.toThrow(NotFound);
			const fact = { leerling, soort: 'medisch', item: ids.namedMedicalFact };
			await expect(as(actor, (db) => viewFact(contextOf(db, actor, fact)))).rejects.toThrow(NotFound);
		}
	);

	test('a teacher reads what to do and nothing else; the family hears of what kinds something is kept', async () => {
		const view = (who: Who) => {
			const actor = everybody.actors[who];
			return as(actor, (db) => viewCareFile(contextOf(db, actor, { leerling: school.pupils.jayden })));
		};
		const seen = await view('teacher');
		expect(seen.instructions).toEqual([{ id: ids.instruction, whatToDo: 'Laat rustig zitten', emergency: null }]);
		expect([seen.diagnoses, seen.medical, seen.judicial, seen.reports, seen.removals]).toEqual([[], [], [], [], []]);
		expect(seen.keptKinds).toEqual([]);
		const family = await view('parent');
		expect(family.keptKinds).toEqual(['diagnose', 'verslag', 'medisch']);
		expect(family.diagnoses.map(({ id }) => id)).toEqual([ids.sharedDiagnosis]);
		expect([family.instructions, family.medical, family.judicial]).toEqual([[], [], []]);
	});
});

describe('the database itself refuses', () => {
	const by = (who: Who, work: (db: Db) => PromiseLike<unknown>) => takes(everybody.actors[who], work);

	test('writing in the name of another', async () => {
		const other = school.people.mentor;
		expect(await by('zorgcoordinator', (db) => care.addDiagnosis(db, school, { authorId: other }))).toBe(false);
		expect(await by('zorgcoordinator', (db) => care.addOpening(db, school, ids.report, other))).toBe(false);
	});

	test('an opening that is ahead, and changing one or taking it away', async () => {
		const me = school.people.zorgcoordinator;
		const ahead = { openedAt: new Date(Date.now() + 3_600_000).toISOString() };
		expect(await by('zorgcoordinator', (db) => care.addOpening(db, school, ids.report, me, ahead))).toBe(false);
		expect(await by('zorgcoordinator', ({ sql }) => sql`update report_opening set opened_at = now()`)).toBe(false);
		expect(await by('zorgcoordinator', ({ sql }) => sql`delete from report_opening`)).toBe(false);
	});

	test('naming with the item of another pupil', async () => {
		const noor = { pupilId: school.pupils.noor, personId: school.people.mentor };
		expect(
			await by('zorgcoordinator', (db) => care.addReader(db, school, 'medical_reader', ids.medicalFact, noor))
		).toBe(false);
	});

	test('making who is named somebody else, or reading longer', async () => {
		for (const change of [`person_id = '${school.people.stagiair}'`, "until_on = '2030-01-01'"]) {
			expect(
				await by('zorgcoordinator', ({ sql }) => sql.unsafe(`update medical_reader set ${change} returning 1`)),
				change
			).toBe(false);
		}
	});

	test('sharing for more than thirty days, without a consent, or in the name of a partner for whom one does not speak', async () => {
		const me = { sharedById: school.people.zorgcoordinator };
		const share = (row: Record<string, unknown>) => (db: Db) =>
			care.addShare(db, school, ids.report, shared, { ...me, ...row });
		const tooLong = as(school.actors.zorgcoordinator, share({ untilOn: '2026-12-10' }));
		await expect(tooLong).rejects.toMatchObject({ code: '23514' });
		expect(await by('zorgcoordinator', share({ untilOn: '2026-12-09' }))).toBe(true);
		expect(await by('zorgcoordinator', share({ personId: school.people.helper }))).toBe(false);
		const [other] = await asSystem(
			({ sql }) => sql<{ id: string }[]>`
				select id from partner where school_id = ${school.schoolId} and id <> ${shared.partnerId} limit 1`
		);
		expect(await by('zorgcoordinator', share({ partnerId: other!.id }))).toBe(false);
	});
});

describe('who leads the school opens the file with a reason', () => {
	const grant = (personId: string, row = {}) =>
		asSystem((db) =>
			add(db, 'access_grant', {
				schoolId: school.schoolId,
				pupilId: school.pupils.jayden,
				personId,
				role: 'inzage',
				sees: ['gedeeld', 'team', 'zorg'],
				fromOn: today,
				untilOn: today,
				why: 'Klacht van ouders',
				grantedById: personId,
				...row
			})
		);
	const count = (actor: Actor, table: string) =>
		as(
			actor,
			async ({ sql }) => (await sql`select 1 from ${sql(table)} where pupil_id = ${school.pupils.jayden}`).length
		);

	test('then the director reads all kinds, opens a report with a reason, and writes nothing', async () => {
		const { directeur } = everybody.actors;
		const id = await grant(directeur.personId);
		for (const table of ['diagnosis', 'medical_fact', 'judicial_fact', 'care_report']) {
			expect(await count(directeur, table), table).toBeGreaterThan(1);
		}
		const contents = await as(
			directeur,
			({ sql }) => sql`select 1 from care_report_content where report_id = ${ids.report}`
		);
		expect(contents).toEqual([]);
		expect(await takes(directeur, (db) => care.addOpening(db, school, ids.report, directeur.personId))).toBe(true);
		expect(await takes(directeur, (db) => care.addDiagnosis(db, school, { authorId: directeur.personId }))).toBe(false);
		await asSystem(({ sql }) => sql`update access_grant set until_on = '2026-11-15' where id = ${id}`);
		expect(await count(directeur, 'diagnosis')).toBe(0);
	});

	test('a helper from outside who was given `zorg` reads no diagnosis and no report for it', async () => {
		const { helper } = everybody.actors;
		await grant(helper.personId, { role: 'begeleider', grantedById: school.people.zorgcoordinator });
		expect(await count(helper, 'diagnosis')).toBe(0);
		expect(await count(helper, 'care_report')).toBe(0);
	});
});
