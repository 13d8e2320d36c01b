import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { leaveWrites } from '../../import/stay.ts';
import type { PupilState } from '../../import/state.ts';
import { sourceOf, type ImportKind } from '../../import/source.ts';
import type { WrittenTable } from '../../import/writes.ts';
import { forTables } from './store.ts';
import { addStatement, changeStatement, tables } from './written-tables.ts';

export type Importer = Pick<Actor, 'schoolId' | 'personId' | 'today'>;
type Run = { kind: ImportKind; leftOn: string | null; createsGroups: boolean; total: number };
type Step = (share: number) => Promise<void>;

/** Writes a confirmed run, as the person who confirmed it, in this one transaction: all of it or nothing. */
export async function applyRun(db: Db, actor: Importer, runId: string, tell: Step): Promise<void> {
	const { sql } = db;
	const { schoolId } = actor;
	await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${schoolId}`}, 0))`;
	const [run] = await sql<Run[]>`
		select kind, left_on::text as "leftOn", creates_groups as "createsGroups", total from import_run
		where school_id = ${schoolId} and id = ${runId} and state = 'bezig'`;
	if (!run) return; // done by an earlier attempt
	await chooseRows(db, schoolId, runId, run);
	await setAside(db, schoolId, runId, run);
	if (run.createsGroups) await createGroups(db, schoolId, runId);
	const [rights] = await sql<{ mayWriteBsn: boolean }[]>`select app_has_role('administratie') as "mayWriteBsn"`;
	const written = tables.filter((table) => table !== 'pupil_bsn' || rights?.mayWriteBsn);
	await addAll(db, schoolId, runId, written, (share) => tell(0.1 + 0.6 * share));
	await changeAll(db, schoolId, runId, written, sourceOf(run.kind));
	await tell(0.8);
	await finish(db, actor, runId);
}

/** To what is new and changed, which is to be written anyhow, add what a person decided, and who left when a last day was given. */
async function chooseRows(db: Db, schoolId: string, runId: string, { leftOn }: Run): Promise<void> {
	const { sql } = db;
	await sql`
		update import_row set result = 'schrijven'
		where school_id = ${schoolId} and run_id = ${runId} and outcome = 'possible-double' and decision = 'new' and writes is not null`;
	await sql`
		update import_row r set result = 'schrijven', writes = c -> 'writes', mark = c ->> 'mark', pupil_id = (c ->> 'pupilId')::uuid,
			changes = c -> 'changes'
		from import_row f cross join lateral jsonb_array_elements(f.candidates) c
		where f.school_id = ${schoolId} and f.run_id = ${runId} and f.outcome = 'possible-double' and c ->> 'pupilId' = f.decision
			and r.school_id = f.school_id and r.run_id = f.run_id and r.number = f.number`;
	if (leftOn) await endStays(db, schoolId, runId, leftOn);
}

async function endStays({ sql }: Db, schoolId: string, runId: string, leftOn: string): Promise<void> {
	const left = await sql<{ number: number; state: PupilState }[]>`
		select r.number, s.state from import_row r join import_states(${schoolId}) s on s.pupil_id = r.pupil_id
		where r.school_id = ${schoolId} and r.run_id = ${runId} and r.outcome = 'left'`;
	const rows = left.map(({ number, state }) => ({ number, writes: forTables(leaveWrites(state, leftOn)) }));
	await sql`
		update import_row r set result = 'schrijven', writes = w.writes
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) w (number int, writes jsonb)
		where r.school_id = ${schoolId} and r.run_id = ${runId} and r.number = w.number`;
}

/**
 * Leaves out what is no longer as it was at the preview, and who is not at school: nobody who imports may see those, and so
 * nobody may change them, unless this very import enrols them again.
 */
async function setAside(db: Db, schoolId: string, runId: string, { kind }: Run): Promise<void> {
	const { sql } = db;
	await sql`
		update import_row r set result = 'verouderd'
		where r.school_id = ${schoolId} and r.run_id = ${runId} and r.result = 'schrijven' and r.mark is null and exists (
			select from pupil_source_key k where k.school_id = ${schoolId} and k.source = ${sourceOf(kind)}
			and k.key = r.writes #>> '{add,pupil_source_key,0,key}')`;
	const known = await findWritten(db, schoolId, runId);
	if (known.length === 0) return;
	await sql`
		update import_row r set result = 'verouderd'
		from import_row f left join import_marks(${known}) m on m.pupil_id = f.pupil_id
		where f.school_id = ${schoolId} and f.run_id = ${runId} and f.result = 'schrijven' and f.mark is not null
			and f.mark is distinct from m.mark
			and r.school_id = f.school_id and r.run_id = f.run_id and r.number = f.number`;
	await sql`
		update import_row r set result = 'verborgen'
		where r.school_id = ${schoolId} and r.run_id = ${runId} and r.result = 'schrijven' and r.mark is not null
			and r.writes #> '{add,enrolment}' is null
			and not exists (select from pupil p where p.school_id = ${schoolId} and p.id = r.pupil_id)`;
}

/** The pupils of ours that this run writes; those that it adds are not among them. */
async function findWritten({ sql }: Db, schoolId: string, runId: string): Promise<string[]> {
	const rows = await sql<{ id: string }[]>`
		select pupil_id as id from import_row
		where school_id = ${schoolId} and run_id = ${runId} and result = 'schrijven' and mark is not null`;
	return rows.map(({ id }) => id);
}

async function createGroups({ sql }: Db, schoolId: string, runId: string): Promise<void> {
	await sql`
		insert into school_group (school_id, id, school_year_id, location_id, name, stage)
		select ${schoolId}, g.id, y.id, g."locationId", g.name, g.stage
		from import_run r
		join school_year y on y.school_id = r.school_id and y.name = r.school_year
		cross join lateral jsonb_to_recordset(r.new_groups) g (id uuid, "locationId" uuid, name text, stage int)
		where r.school_id = ${schoolId} and r.id = ${runId}`;
}

/** Everything new, table by table; only then who is involved with whom, once for all. Who came back can be seen from here on. */
async function addAll(
	{ sql }: Db,
	schoolId: string,
	runId: string,
	written: WrittenTable[],
	tell: Step
): Promise<void> {
	await sql`select set_config('app.involvement_later', 'on', true)`;
	for (const [at, table] of written.entries()) {
		await sql.unsafe(addStatement(table), [schoolId, runId]);
		await tell((at + 1) / (written.length + 2));
	}
	await sql`set constraints involvement_due_done immediate`;
}

/**
 * A row that the actor may not change would be passed over in silence, so what was changed is counted. Whoever leaves with one
 * table can be seen until all are done.
 */
async function changeAll(
	{ sql }: Db,
	schoolId: string,
	runId: string,
	written: WrittenTable[],
	source: string
): Promise<void> {
	await sql`set constraints involvement_due_done deferred`;
	const due = await sql<{ table: WrittenTable; count: number }[]>`
		select t.name as table, count(distinct c ->> 'id')::int as count
		from import_row r cross join lateral jsonb_each(r.writes -> 'change') t (name, list) cross join lateral jsonb_array_elements(t.list) c
		where r.school_id = ${schoolId} and r.run_id = ${runId} and r.result = 'schrijven' group by 1`;
	for (const table of written) {
		const expected = due.find((one) => one.table === table)?.count ?? 0;
		if (expected === 0) continue;
		const { count } = await sql.unsafe(changeStatement(table, 'after'), [schoolId, runId, source]);
		if (count !== expected) throw new Error(`${expected - count} rows of ${table} could not be changed`);
	}
	await sql`select set_config('app.involvement_later', 'off', true)`;
}

async function finish(db: Db, actor: Importer, runId: string): Promise<void> {
	const { sql } = db;
	const { schoolId } = actor;
	const known = await findWritten(db, schoolId, runId);
	if (known.length > 0) {
		await sql`
			update import_row r set mark = m.mark from import_marks(${known}) m
			where r.school_id = ${schoolId} and r.run_id = ${runId} and r.result = 'schrijven' and r.pupil_id = m.pupil_id and r.mark is not null`;
	}
	const ended = await sql`
		update import_run set state = 'klaar', applied_at = now(), applied_in = pg_current_xact_id()::xid::text, done = total
		where school_id = ${schoolId} and id = ${runId} and state = 'bezig'`;
	if (ended.count !== 1) throw new Error('the run is not open any more');
	const counted = await sql<{ outcome: string; count: number }[]>`
		select outcome, count(*)::int as count from import_row
		where school_id = ${schoolId} and run_id = ${runId} and result = 'schrijven' group by 1`;
	const counts = Object.fromEntries(counted.map(({ outcome, count }) => [outcome, count]));
	record(db, actor, { act: 'leerlingen.import', subjectId: runId, detail: counts });
	await recordPupils(db, actor, runId, 'leerlingen.importPupil');
}

/** An entry for each pupil whose file this run made or changed, so that the pupil's own log tells it. */
async function recordPupils({ sql }: Db, { schoolId }: Importer, runId: string, act: string): Promise<void> {
	await sql`
		select audit_add_all(${act}, ${runId}, array_agg(pupil_id order by number),
			array_agg(jsonb_build_object('outcome', outcome) order by number))
		from import_row
		where school_id = ${schoolId} and run_id = ${runId} and result = 'schrijven' and pupil_id is not null`;
}
