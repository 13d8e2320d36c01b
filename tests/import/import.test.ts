import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	chooseColumns,
	decide,
	forgetOldImports,
	startImport,
	stopImport,
	undoImport
} from '#modules/leerlingen/server/index.ts';
import { checkRun } from '#modules/leerlingen/server/import/check-job.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asActor, asSystem } from '#platform/database/session.ts';
import { storage } from '#platform/storage/opened.ts';
import type { FreshDatabase } from '../support/database.ts';
import { confirm, fileOf, openImportPlace, preview, undo, view } from '../support/import.ts';
import { add, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

let database: FreshDatabase;
let closePlace: () => void;
beforeAll(async () => {
	database = await openTestDatabase();
	closePlace = await openImportPlace();
});
afterAll(async () => {
	await closeTestDatabase(database);
	closePlace();
});

const header =
	'Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Klas;Leerjaar;Inschrijfdatum;BSN;Naam ouder 1;Relatie ouder 1;Gezag ouder 1;E-mail ouder 1;Telefoon ouder 1';
const sara =
	'501;Sara;de;Vries;01-02-2013;2B;2;01-08-2026;123456782;Mieke de Vries;moeder;ja;mieke@example.org;0600000001';
const tom = '502;Tom;;Kuiper;03-04-2012;3A;3;01-08-2025;;;;;;';
const csv = (...rows: string[]) => [header, ...rows].join('\n');

/** What there is of a school's pupils, in a form that can be compared. */
const everything = (school: TestSchool) =>
	asSystem(async ({ sql }) => {
		const states = await sql<
			{ state: unknown }[]
		>`select state from import_states(${school.schoolId}) order by pupil_id`;
		const [counts] = await sql`
			select (select count(*)::int from person where school_id = ${school.schoolId}) as people,
				(select count(*)::int from reach where school_id = ${school.schoolId}) as reach,
				(select count(*)::int from school_group where school_id = ${school.schoolId}) as groups,
				(select count(*)::int from involvement where school_id = ${school.schoolId}) as involved`;
		return { states, counts };
	});

const seenBy = async (actor: Actor) =>
	(await asActor(actor, ({ sql }) => sql<{ name: string }[]>`select given_name as name from pupil order by 1`)).map(
		({ name }) => name
	);

describe('an import', () => {
	test('writes nothing before it is confirmed, then all of it, and the same file again changes nothing', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		const before = await everything(school);
		const runId = await preview(els, csv(sara, tom));
		expect((await view(els, runId)).counts).toMatchObject({ new: 2, error: 0, changed: 0 });
		expect(await everything(school)).toEqual(before);

		await confirm(els, runId);
		expect(await seenBy(school.actors.mentor)).toEqual(['Jayden', 'Noor', 'Sara']);
		expect(await seenBy(school.actors.otherMentor)).toEqual(['Finn', 'Lotte', 'Tom']);
		const [mother] = await asSystem(
			({ sql }) => sql<{ pupils: number }[]>`
			select count(*)::int as pupils from involvement i join reach r on r.school_id = i.school_id and r.person_id = i.person_id
			where i.school_id = ${school.schoolId} and r.email = 'mieke@example.org' and i.role = 'ouder'`
		);
		expect(mother?.pupils).toBe(1);

		const again = await preview(els, csv(sara, tom));
		expect((await view(els, again)).counts).toMatchObject({ same: 2, new: 0, changed: 0, left: 0 });
		await confirm(els, again);
	});

	test('says what changes, field by field, and changes just that', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		await confirm(els, await preview(els, csv(sara, tom)));
		const moved = sara.replace(';2B;2;', ';3A;3;').replace('0600000001', '0600000009');
		const runId = await preview(els, csv(moved, tom));
		const { counts, rows } = await view(els, runId, 'toon=changed');
		expect(counts).toMatchObject({ changed: 1, same: 1 });
		expect(rows[0]?.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
			['stage', 2, 3],
			['group', '2B', '3A'],
			['contact.phone', '0600000001', '0600000009']
		]);
		await confirm(els, runId);
		expect(await seenBy(school.actors.mentor)).toEqual(['Jayden', 'Noor']);
		expect(await seenBy(school.actors.otherMentor)).toEqual(['Finn', 'Lotte', 'Sara', 'Tom']);
		expect((await view(els, await preview(els, csv(moved, tom)))).counts).toMatchObject({ same: 2, changed: 0 });
	});

	test('tells rows that cannot be used, with their line and the reason', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		const runId = await preview(els, csv(sara, '503;;;Jansen;31-02-2012;2B;2;01-08-2026;;;;;;'));
		const { counts, rows } = await view(els, runId, 'toon=error');
		expect(counts).toMatchObject({ new: 1, error: 1 });
		expect(rows[0]?.problems.map(({ key, line }) => [key, line])).toEqual([
			['leerlingen_import_problem_date', 3],
			['leerlingen_import_problem_no_given_name', 3]
		]);
	});

	test('leaves a possible double alone until a person has decided', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		const noor = '600;Noor;;Bakker;12-09-2012;2B;2;01-08-2025;;;;;;';
		const finn = '601;Finn;;Otten;20-01-2011;3A;3;01-08-2025;;;;;;';
		const lotte = '602;Lotte;;Bruins;30-06-2011;3A;3;01-08-2025;;;;;;';
		const runId = await preview(els, csv(noor, finn, lotte));
		const { counts, rows } = await view(els, runId, 'toon=possible-double');
		expect(counts['possible-double']).toBe(3);
		const say = (number: number, decision: string) =>
			asActor(els, (db) => decide(db, els, runId, { number, decision }));
		await say(1, school.pupils.noor);
		await say(2, 'new');
		await expect(say(3, school.pupils.jayden), 'who was not offered').rejects.toThrow('not found');
		expect(rows[0]?.candidates[0]?.pupilId).toBe(school.pupils.noor);
		await confirm(els, runId);
		const pupils = await asSystem(
			({ sql }) => sql`
			select given_name || coalesce(' ' || pupil_number, '') as name from pupil where school_id = ${school.schoolId} order by 1`
		);
		expect(pupils.map(({ name }) => name)).toEqual(['Finn', 'Finn 601', 'Jayden', 'Lotte', 'Noor 600']);
	});

	test('ends the stay of who is no longer in the file only when asked, on the day that was chosen', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		await confirm(els, await preview(els, csv(sara, tom)));
		const kept = await preview(els, csv(sara));
		expect((await view(els, kept)).counts).toMatchObject({ same: 1, left: 1 });
		await confirm(els, kept);
		expect(await seenBy(school.actors.otherMentor)).toContain('Tom');
		const runId = await preview(els, csv(sara));
		await confirm(els, runId, { endsStays: 'on', leftOn: '2026-11-15' });
		expect(await seenBy(school.actors.otherMentor)).not.toContain('Tom');
		await undo(els, runId);
		expect(await seenBy(school.actors.otherMentor)).toContain('Tom');
	});

	test('makes the groups that are new when asked, and takes them away again with an undo', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		const before = await everything(school);
		const runId = await preview(els, csv(sara.replace(';2B;', ';2C;')));
		expect((await view(els, runId)).run.newGroups).toMatchObject([{ name: '2C', stage: 2, location: 'Hoofdgebouw' }]);
		await confirm(els, runId, { createsGroups: 'on' });
		expect((await everything(school)).counts).toMatchObject({ groups: 3 });
		await undo(els, runId);
		expect(await everything(school)).toEqual(before);
	});

	test('asks what the columns are where they are not clear', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		const runId = await preview(els, csv(sara).replace('Roepnaam', 'Naampje'));
		const { run } = await view(els, runId);
		expect([run.state, run.mapping?.[1]]).toEqual(['kolommen', null]);
		const fields = Object.fromEntries((run.mapping ?? []).map((column, i) => [`kolom${i}`, column ?? '']));
		await expect(asActor(els, (db) => chooseColumns(db, els, runId, fields))).rejects.toMatchObject({
			errors: { '': 'leerlingen_import_mapping_no_name' }
		});
		await asActor(els, (db) => chooseColumns(db, els, runId, { ...fields, kolom1: 'givenName' }));
		await checkRun({ schoolId: els.schoolId, runId });
		expect((await view(els, runId)).counts).toMatchObject({ new: 1 });
	});

	test.each([
		['what is no XML to its end', '<EDEX>\n<school>\n</leerlingen>', 'leerlingen_import_file_not_xml', { line: 3 }],
		[
			'a school year that the school does not have',
			csv(sara).replace('Klas', 'Schooljaar').replace(';2B;', ';2030-2031;'),
			'leerlingen_import_file_no_year',
			{ year: '2030-2031' }
		]
	])('refuses %s, and the file goes', async (_, text, problem, problemParams) => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		const { run } = await view(els, await preview(els, text));
		expect(run).toMatchObject({ state: 'mislukt', problem, problemParams });
		for await (const left of storage().list()) expect(left).toBeUndefined();
	});

	test('refuses a picture at once', async () => {
		const school = await makeSchool();
		await expect(startImport(school.actors.administratie, fileOf('\u0089PNG\u0000\u0000'), today)).rejects.toThrow(
			'leerlingen_import_file_wrong_kind'
		);
	});
});

describe('undo', () => {
	test('puts back everything, and the same file is new again', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		await confirm(els, await preview(els, csv(tom)));
		const before = await everything(school);
		const runId = await preview(els, csv(sara, tom.replace('Kuiper', 'Kuipers').replace(';3A;3;', ';2B;2;')));
		await confirm(els, runId);
		await undo(els, runId);
		const after = await everything(school);
		expect(after).toEqual(before);
		expect((await view(els, runId)).results).toEqual({ teruggedraaid: 2 });
		expect((await view(els, await preview(els, csv(sara, tom)))).counts).toMatchObject({ new: 1, same: 1 });
	});

	test('leaves alone whom somebody changed or used since, and lists them', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		await confirm(els, await preview(els, csv(tom)));
		const lisa = '504;Lisa;;Mulder;05-05-2012;2B;2;01-08-2026;;;;;;';
		const runId = await preview(els, csv(sara, lisa, tom.replace('Kuiper', 'Kuipers')));
		await confirm(els, runId);
		await asSystem(async (db) => {
			await db.sql`update pupil set pupil_number = '999' where school_id = ${school.schoolId} and given_name = 'Tom'`;
			const [pupil] = await db.sql<
				{ id: string }[]
			>`select id from pupil where school_id = ${school.schoolId} and given_name = 'Sara'`;
			await add(db, 'handover', { schoolId: school.schoolId, pupilId: pupil?.id, moment: 'toelating', dueOn: today });
		});
		await undo(els, runId);
		const { stayed, results } = await view(els, runId);
		expect(results).toEqual({ teruggedraaid: 1, gebleven: 2 });
		expect(stayed.map(({ name }) => name)).toEqual(['Sara de Vries', 'Tom Kuipers']);
		expect(await seenBy(els)).toEqual(['Finn', 'Jayden', 'Lotte', 'Noor', 'Sara', 'Tom']);
	});

	test('can be done once', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		const runId = await preview(els, csv(sara));
		await expect(asActor(els, (db) => undoImport(db, els, runId))).rejects.toThrow('leerlingen_inlezen_refusal_busy');
		await confirm(els, runId);
		await undo(els, runId);
		await expect(undo(els, runId)).rejects.toThrow('leerlingen_inlezen_refusal_state');
	});
});

describe('what happens meanwhile', () => {
	test('a pupil who was changed after the preview is passed over and listed', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		await confirm(els, await preview(els, csv(sara, tom)));
		const runId = await preview(els, csv(sara.replace('Vries', 'Fries'), tom.replace('Kuiper', 'Kuipers')));
		await asSystem(
			({ sql }) =>
				sql`update pupil set first_names = 'Thomas' where school_id = ${school.schoolId} and given_name = 'Tom'`
		);
		await confirm(els, runId);
		expect((await view(els, runId)).stayed.map(({ name, result }) => [name, result])).toEqual([
			['Tom Kuipers', 'verouderd']
		]);
	});

	test('a second import waits until the first is finished or stopped; of another school it does not', async () => {
		const [school, elsewhere] = [await makeSchool(), await makeSchool()];
		const els = school.actors.administratie;
		const runId = await preview(els, csv(sara));
		await expect(preview(els, csv(sara))).rejects.toThrow('leerlingen_inlezen_refusal_busy');
		await preview(elsewhere.actors.administratie, csv(sara));
		await asActor(els, (db) => stopImport(db, els, runId));
		await preview(els, csv(sara));
	});
});

describe('who may', () => {
	test.each(['mentor', 'zorgcoordinator', 'directeur', 'parent', 'pupil'] as const)(
		'not a %s: there is nothing to see',
		async (who) => {
			const school = await makeSchool();
			const runId = await preview(school.actors.administratie, csv(sara));
			await expect(view(school.actors[who], runId)).rejects.toThrow('not found');
			await expect(startImport(school.actors[who], fileOf(csv(sara)), today)).rejects.toThrow('not found');
			for (const table of ['import_run', 'import_row', 'pupil_source_key']) {
				expect(await asActor(school.actors[who], ({ sql }) => sql`select 1 from ${sql(table)}`)).toEqual([]);
			}
		}
	);

	test('not the administration of another school, whatever number it names', async () => {
		const [school, elsewhere] = [await makeSchool(), await makeSchool()];
		const runId = await preview(school.actors.administratie, csv(sara));
		await expect(view(elsewhere.actors.administratie, runId)).rejects.toThrow('not found');
		await expect(confirm(elsewhere.actors.administratie, runId)).rejects.toThrow('not found');
		await checkRun({ schoolId: elsewhere.schoolId, runId });
		expect((await view(school.actors.administratie, runId)).run.state).toBe('voorbeeld');
	});

	test('an administrator of the system writes no citizen service number', async () => {
		const school = await makeSchool();
		await confirm(school.actors.beheerder, await preview(school.actors.beheerder, csv(sara)));
		const kept = await asSystem(({ sql }) => sql`select 1 from pupil_bsn where school_id = ${school.schoolId}`);
		expect(kept).toEqual([]);
	});
});

describe('what is kept', () => {
	test('a citizen service number stands nowhere to be read', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		await confirm(els, await preview(els, csv(sara)));
		await confirm(els, await preview(els, csv(sara.replace('123456782', '111222333'))));
		expect((await view(els, await preview(els, csv(sara.replace('123456782', '111222333'))))).counts).toMatchObject({
			same: 1
		});
		const tables = await database.administrator<
			{ name: string }[]
		>`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'job', 'auth')`;
		expect(tables.length).toBeGreaterThan(20);
		for (const { name } of tables) {
			const found =
				await database.administrator`select 1 from ${database.administrator(name)} t where t::text ~ '123456782|111222333'`;
			expect(found, name).toEqual([]);
		}
	});

	test('the log says what was done, and of whom whose file was changed', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		await confirm(els, await preview(els, csv(sara, tom)));
		const [made] = await asSystem(
			({ sql }) => sql`
				select count(distinct pupil_id)::int as pupils, array_agg(distinct detail ->> 'outcome') as outcomes from audit
				where school_id = ${school.schoolId} and act = 'leerlingen.importPupil'`
		);
		expect(made).toEqual({ pupils: 2, outcomes: ['new'] });
		const runId = await preview(els, csv(sara, tom.replace('Kuiper', 'Kuipers')));
		await confirm(els, runId);
		await undo(els, runId);
		const entries = await asSystem(
			({ sql }) => sql<{ act: string; detail: object }[]>`
			select act, detail from audit where school_id = ${school.schoolId} and subject_id = ${runId} order by number`
		);
		expect(entries.map(({ act, detail }) => [act, detail])).toEqual([
			['leerlingen.startImport', { kind: 'csv', bytes: expect.any(Number) }],
			['leerlingen.importPupil', { outcome: 'changed' }],
			['leerlingen.import', { changed: 1 }],
			['leerlingen.undoImportPupil', {}],
			['leerlingen.undoImport', { teruggedraaid: 1 }]
		]);
	});

	test('the rows of old imports go, the line in the list stays', async () => {
		const school = await makeSchool();
		const els = school.actors.administratie;
		const old = await preview(els, csv(sara));
		await confirm(els, old);
		await database.administrator`update import_run set created_at = now() - interval '31 days' where id = ${old}`;
		await forgetOldImports();
		const { run, counts } = await view(els, old);
		expect([run.state, counts.new]).toEqual(['klaar', 0]);
	});
});
