import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import { asActor, type Db } from '#platform/database/session.ts';
import { leave } from '#platform/jobs/outbox.ts';
import { storage } from '#platform/storage/opened.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayImport } from '../../import/access.ts';
import { allColumns, mappingProblems, type Column, type Mapping } from '../../import/columns.ts';
import type { ConfirmForm, ColumnsForm, DecideForm } from '../../import/forms.ts';
import { kindOfFile } from '../../import/source.ts';
import { getRun, type Run } from './read.ts';

export type FileOfPupils = { name: string; content: AsyncIterable<Uint8Array> };

/**
 * Takes a file of pupils and has it read in the background. The content lies in the storage until then; it is no file of a
 * pupil. One import at a time for a school: two previews would each be about a school that the other changes.
 * Returns the number of the run.
 */
export async function startImport(actor: Actor, file: FileOfPupils, today: string): Promise<string> {
	if (!mayImport(actor)) throw new NotFound('import');
	const { kind, content } = await lookAtStart(file);
	const stored = await storage().put(content);
	const id = randomUUID();
	try {
		await asActor(actor, async (db) => {
			await refuseWhenBusy(db, actor);
			await db.sql`
				insert into import_run (school_id, id, kind, file_name, storage_key, state, started_by_id, started_on)
				values (${actor.schoolId}, ${id}, ${kind}, ${file.name.slice(0, 200)}, ${stored.key}, 'lezen', ${actor.personId}, ${today})`;
			record(db, actor, { act: 'leerlingen.startImport', subjectId: id, detail: { kind, bytes: stored.size } });
			await leave(db, actor, 'leerlingen.checkImport', { runId: id });
		});
	} catch (problem) {
		await storage().delete(stored.key);
		throw problem;
	}
	return id;
}

async function lookAtStart({ content }: FileOfPupils) {
	const pieces = content[Symbol.asyncIterator]();
	const first = await pieces.next();
	const kind = first.done ? undefined : kindOfFile(first.value);
	if (!kind) {
		await pieces.return?.();
		throw new Refusal(first.done ? 'leerlingen_import_file_empty' : 'leerlingen_import_file_wrong_kind');
	}
	async function* all() {
		yield first.value as Uint8Array;
		yield* { [Symbol.asyncIterator]: () => pieces };
	}
	return { kind, content: Readable.from(all(), { objectMode: false }) };
}

/** What the columns of a table are; then it is read. */
export async function chooseColumns(db: Db, actor: Actor, runId: string, form: ColumnsForm): Promise<Done> {
	const run = await getRun(db, actor, runId);
	const mapping: Mapping = (run.headers ?? []).map((_, i) => {
		const chosen = form[`kolom${i}`];
		return allColumns.includes(chosen as Column) ? (chosen as Column) : null;
	});
	const wrong = mappingProblems(mapping).filter(({ severity }) => severity === 'error');
	if (wrong.length > 0) {
		const at = (column: Column | null) => (column ? `kolom${mapping.lastIndexOf(column)}` : '');
		const errors = wrong.map(
			({ key, column }) => [at(column), column ? 'leerlingen_inlezen_column_twice' : key] as const
		);
		throw new FormIssue(Object.fromEntries(errors));
	}
	await goOn(
		db,
		actor,
		run,
		['kolommen'],
		db.sql`state = 'lezen', mapping = ${JSON.stringify(mapping)}::jsonb, done = 0`
	);
	await leave(db, actor, 'leerlingen.checkImport', { runId });
}

/** Who a possible double is; nothing means: not decided, so it is left out. */
export async function decide(db: Db, actor: Actor, runId: string, { number, decision }: DecideForm): Promise<Done> {
	const run = await getRun(db, actor, runId);
	if (run.state !== 'voorbeeld') throw new Refusal('leerlingen_inlezen_refusal_state');
	const [other] = await db.sql<{ name: string }[]>`
		select name from import_row
		where school_id = ${actor.schoolId} and run_id = ${runId} and number <> ${number}
			and (decision = ${decision} or pupil_id::text = ${decision} and outcome in ('changed', 'same')) and ${decision} not in ('', 'new')`;
	if (other) throw new Refusal('leerlingen_inlezen_refusal_chosen', { name: other.name });
	const decided = await db.sql`
		update import_row set decision = ${decision || null}
		where school_id = ${actor.schoolId} and run_id = ${runId} and number = ${number} and outcome = 'possible-double'
			and (${decision} = '' or ${decision} = 'new' and writes is not null
				or exists (select from jsonb_array_elements(candidates) c where c ->> 'pupilId' = ${decision}))`;
	if (decided.count === 0) throw new NotFound('import row');
}

/** Agrees with the preview: it is written in the background, as this person. */
export async function confirmImport(db: Db, actor: Actor, runId: string, form: ConfirmForm): Promise<Done> {
	const run = await getRun(db, actor, runId);
	const leftOn = form.endsStays ? (form.leftOn ?? null) : null;
	const createsGroups = form.createsGroups !== undefined;
	await goOn(
		db,
		actor,
		run,
		['voorbeeld'],
		db.sql`state = 'bezig', done = 0, left_on = ${leftOn}, creates_groups = ${createsGroups}`
	);
	const { personId, today } = actor;
	await leave(db, actor, 'leerlingen.applyImport', { runId, personId, today });
}

/** Puts back what stood there before; see `undoRun` for what stays. */
export async function undoImport(db: Db, actor: Actor, runId: string): Promise<Done> {
	const run = await getRun(db, actor, runId);
	await refuseWhenBusy(db, actor);
	await goOn(db, actor, run, ['klaar'], db.sql`state = 'terugdraaien'`);
	await leave(db, actor, 'leerlingen.undoImport', { runId, personId: actor.personId });
}

/** Stops before anything is written; the file and what was read of it go. */
export async function stopImport(db: Db, actor: Actor, runId: string): Promise<Done> {
	const run = await getRun(db, actor, runId);
	await goOn(db, actor, run, ['lezen', 'kolommen', 'voorbeeld'], db.sql`state = 'gestopt'`);
	await db.sql`delete from import_row where school_id = ${actor.schoolId} and run_id = ${runId}`;
	record(db, actor, { act: 'leerlingen.stopImport', subjectId: runId });
	await leave(db, actor, 'leerlingen.forgetImportFile', { runId });
	return { to: '/leerlingen/import', said: 'leerlingen_inlezen_stopped' };
}

/** From one of these states to the next one, once: who is late hears that it happened already. */
async function goOn(
	db: Db,
	actor: Actor,
	run: Run,
	from: Run['state'][],
	change: ReturnType<Db['sql']>
): Promise<void> {
	const changed = await db.sql`
		update import_run set ${change} where school_id = ${actor.schoolId} and id = ${run.id} and state = any (${from})`;
	if (changed.count === 0) throw new Refusal('leerlingen_inlezen_refusal_state');
}

async function refuseWhenBusy({ sql }: Db, { schoolId }: Actor): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${schoolId}`}, 0))`;
	const [open] = await sql`
		select 1 from import_run where school_id = ${schoolId} and state in ('lezen', 'kolommen', 'voorbeeld', 'bezig', 'terugdraaien')`;
	if (open) throw new Refusal('leerlingen_inlezen_refusal_busy');
}
