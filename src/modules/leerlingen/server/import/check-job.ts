import type { Readable } from 'node:stream';
import { asSystem } from '#platform/database/session.ts';
import { storage } from '#platform/storage/opened.ts';
import { guessMapping, mappingProblems, type Mapping } from '../../import/columns.ts';
import { readCsv } from '../../import/csv.ts';
import { readEdexml } from '../../import/edexml.ts';
import { UnreadableFile, type FileFacts, type ImportItem, type PupilRow } from '../../import/records.ts';
import { sourceOf, type ImportKind } from '../../import/source.ts';
import { readXlsx } from '../../import/xlsx.ts';
import { prepareRows } from './compare.ts';
import { closeFailed, forgetFile, tellProgress, type RunKey } from './run-key.ts';
import { findYear, readSchool } from './school.ts';
import { storeRows } from './store.ts';

type Run = { kind: ImportKind; storageKey: string; mapping: Mapping | null; startedOn: string };
type Contents = { facts: FileFacts; rows: PupilRow[] };

const tellEvery = 2000;

/**
 * Reads the file of a run, checks and compares it, and keeps what each row would change. Nothing of the school is written.
 * A table whose columns are not all clear waits for a person first.
 */
export async function checkRun(run: RunKey): Promise<void> {
	const found = await findRun(run);
	if (!found) return; // stopped, or done by an earlier attempt
	try {
		const contents = await readContents(run, found, storage().open(found.storageKey));
		if (contents) await compareContents(run, found, contents);
	} catch (problem) {
		await closeFailed(run, problem);
		if (!(problem instanceof UnreadableFile)) throw problem;
	} finally {
		await forgetFile(run);
	}
}

async function findRun({ schoolId, runId }: RunKey): Promise<Run | undefined> {
	const [run] = await asSystem(
		({ sql }) => sql<Run[]>`
		select kind, storage_key as "storageKey", mapping, started_on::text as "startedOn" from import_run
		where school_id = ${schoolId} and id = ${runId} and state = 'lezen' and storage_key is not null`
	);
	return run;
}

function itemsOf({ kind, mapping }: Run, content: Readable): AsyncIterable<ImportItem> {
	if (kind === 'edexml') return readEdexml(content);
	const options = mapping ? { mapping } : {};
	return kind === 'csv' ? readCsv(content, options) : readXlsx(content, options);
}

/** All rows, or nothing when a person has to say first what the columns are. */
async function readContents(run: RunKey, found: Run, content: Readable): Promise<Contents | undefined> {
	let facts: FileFacts | undefined;
	const rows: PupilRow[] = [];
	for await (const item of itemsOf(found, content)) {
		if (item.kind === 'pupil') {
			rows.push(item);
			if (rows.length % tellEvery === 0) await tellProgress(run, rows.length, 0);
			continue;
		}
		facts = item.file;
		if (facts.format === 'table' && !found.mapping && !isClear(facts.headers)) {
			content.destroy();
			await askColumns(run, facts.headers);
			return undefined;
		}
	}
	return facts && { facts, rows };
}

function isClear(headers: string[]): boolean {
	const mapping = guessMapping(headers);
	const isWhole = mapping.every((column, i) => column !== null || headers[i] === '');
	return isWhole && mappingProblems(mapping).every(({ severity }) => severity !== 'error');
}

const askColumns = ({ schoolId, runId }: RunKey, headers: string[]) =>
	asSystem(
		({ sql }) => sql`
		update import_run set state = 'kolommen', headers = ${headers}, mapping = ${JSON.stringify(guessMapping(headers))}::jsonb, done = 0
		where school_id = ${schoolId} and id = ${runId} and state = 'lezen'`
	);

async function compareContents(run: RunKey, { kind, startedOn }: Run, { facts, rows }: Contents): Promise<void> {
	const stated = rows.find(({ pupil }) => pupil.schoolYear)?.pupil.schoolYear;
	const name = (facts.format === 'edexml' ? facts.schoolYear : stated) ?? null;
	const on = (facts.format === 'edexml' ? facts.on : null) ?? startedOn;
	await asSystem(async (db) => {
		const year = await findYear(db, run.schoolId, name, on);
		if (!year && name) throw new UnreadableFile('leerlingen_import_file_no_year', { year: name });
		const frame = { on, year, source: sourceOf(kind) };
		const { prepared, newGroups } = prepareRows(run.schoolId, rows, await readSchool(db, run.schoolId, frame));
		await storeRows(db, run, prepared, (stored) => tellProgress(run, stored, prepared.length));
		const finished = await db.sql`
			update import_run set state = 'voorbeeld', held_on = ${on}, school_year = ${year?.name ?? null},
				new_groups = ${JSON.stringify(newGroups)}::jsonb, total = ${rows.length}, done = 0
			where school_id = ${run.schoolId} and id = ${run.runId} and state = 'lezen'
			returning id`;
		if (finished.length === 0) throw new Stopped();
	}).catch((problem) => {
		if (!(problem instanceof Stopped)) throw problem;
	});
}

/** A person stopped the import while it was read: what was prepared is dropped. */
class Stopped extends Error {}
