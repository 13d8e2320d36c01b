import { record } from '#platform/audit/record.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { pools } from '#platform/database/pools.ts';
import { sourceOf, type ImportKind } from '../../import/source.ts';
import type { RunKey } from './run-key.ts';
import { changeStatement, shapes, tables } from './written-tables.ts';

/** What an import itself writes of a pupil does not stand in the way of taking the pupil away again. */
const ownTables = ['pupil', 'reach', 'pupil_source_key', 'pupil_bsn', 'enrolment', 'group_member', 'contact'];

/** Where a pupil's own rows are, and the column that says whose they are. */
const pupilKeys = {
	person: 'id',
	pupil: 'id',
	reach: 'person_id',
	pupil_source_key: 'pupil_id',
	pupil_bsn: 'pupil_id',
	enrolment: 'pupil_id',
	group_member: 'pupil_id',
	contact: 'pupil_id'
};

/**
 * Puts back what stood there before a run, and takes away whom it made, for every pupil whom nobody changed or used since. It
 * acts as the system, because who imports cannot see a pupil any more whose enrolment is taken away; who may ask for it was
 * decided by row-level security when the run was set to be undone.
 */
export async function undoRun({ schoolId, runId }: RunKey, personId: string): Promise<void> {
	await asSystem(async (db) => {
		const { sql } = db;
		const [run] = await sql<{ kind: ImportKind; appliedIn: string }[]>`
			select kind, applied_in as "appliedIn" from import_run where school_id = ${schoolId} and id = ${runId} and state = 'terugdraaien' for update`;
		if (!run) return; // done by an earlier attempt
		await keepChanged(db, schoolId, runId);
		await keepTouched(db, schoolId, runId, run.appliedIn);
		await keepUsed(db, schoolId, runId);
		await sql`select set_config('app.involvement_later', 'on', true)`;
		for (const table of tables)
			await sql.unsafe(changeStatement(table, 'before'), [schoolId, runId, sourceOf(run.kind)]);
		await removeAdded(db, schoolId, runId);
		await removeEmptyGroups(db, schoolId, runId);
		await sql`
			update import_row set result = 'teruggedraaid' where school_id = ${schoolId} and run_id = ${runId} and result = 'schrijven'`;
		await sql`update import_run set state = 'teruggedraaid', undone_at = now() where school_id = ${schoolId} and id = ${runId}`;
		const counted = await sql<{ result: string; count: number }[]>`
			select result, count(*)::int as count from import_row
			where school_id = ${schoolId} and run_id = ${runId} and result in ('teruggedraaid', 'gebleven') group by 1`;
		const detail = Object.fromEntries(counted.map(({ result, count }) => [result, count]));
		record(db, { schoolId, personId }, { act: 'leerlingen.undoImport', subjectId: runId, detail });
		await sql`
			select audit_add_many(${schoolId}, ${personId}, 'leerlingen.undoImportPupil', ${runId}, array_agg(pupil_id order by number), '{}')
			from import_row
			where school_id = ${schoolId} and run_id = ${runId} and result = 'teruggedraaid' and pupil_id is not null`;
	});
}

const keepChanged = ({ sql }: Db, schoolId: string, runId: string) => sql`
	update import_row r set result = 'gebleven'
	from import_row f left join import_states(${schoolId}) s on s.pupil_id = f.pupil_id
	where f.school_id = ${schoolId} and f.run_id = ${runId} and f.result = 'schrijven' and f.mark is not null
		and f.mark is distinct from md5(s.state::text)
		and r.school_id = f.school_id and r.run_id = f.run_id and r.number = f.number`;

/** A new pupil of whom anything was added or changed in another transaction than the import's own. */
async function keepTouched({ sql }: Db, schoolId: string, runId: string, appliedIn: string): Promise<void> {
	for (const [table, key] of Object.entries(pupilKeys)) {
		await sql`
			update import_row r set result = 'gebleven' from ${sql(table)} t
			where r.school_id = ${schoolId} and r.run_id = ${runId} and r.result = 'schrijven' and r.mark is null
				and t.school_id = r.school_id and t.${sql(key)} = r.pupil_id and t.xmin::text <> ${appliedIn}`;
	}
	await sql`
		update import_row r set result = 'gebleven'
		from contact c join person p on p.school_id = c.school_id and p.id = c.person_id
			left join reach a on a.school_id = c.school_id and a.person_id = c.person_id
		where r.school_id = ${schoolId} and r.run_id = ${runId} and r.result = 'schrijven' and r.mark is null
			and c.school_id = r.school_id and c.pupil_id = r.pupil_id
			and r.writes #> '{add,person}' @> jsonb_build_array(jsonb_build_object('id', c.person_id))
			and (p.xmin::text <> ${appliedIn} or a.xmin::text <> ${appliedIn})`;
}

/** A new pupil about whom something was written since, or who can sign in, stays. */
async function keepUsed({ sql }: Db, schoolId: string, runId: string): Promise<void> {
	const added = await sql<{ id: string }[]>`
		select pupil_id as id from import_row
		where school_id = ${schoolId} and run_id = ${runId} and result = 'schrijven' and writes #> '{add,pupil}' is not null`;
	const ids = added.map(({ id }) => id);
	if (ids.length === 0) return;
	const used = await sql<{ id: string }[]>`
		select referred_to('pupil', ${schoolId}, ${ids}, ${ownTables}) as id
		union select referred_to('person', ${schoolId}, ${ids}, ${ownTables})`;
	const stay = [...used.map(({ id }) => id), ...(await signingIn(schoolId, ids))];
	await sql`
		update import_row set result = 'gebleven'
		where school_id = ${schoolId} and run_id = ${runId} and result = 'schrijven' and pupil_id = any (${stay})`;
}

/** Who of these has a way to sign in; that is kept in a schema of its own. */
async function signingIn(schoolId: string, ids: string[]): Promise<string[]> {
	const rows = await pools().auth<{ id: string }[]>`
		select person_id as id from membership where school_id = ${schoolId} and person_id = any (${ids})
		union select person_id from invitation where school_id = ${schoolId} and person_id = any (${ids})`;
	return rows.map(({ id }) => id);
}

/** Takes away the rows that the run added, the last table first. A person stays when anybody else refers to them. */
async function removeAdded({ sql }: Db, schoolId: string, runId: string): Promise<void> {
	for (const table of tables.toReversed().filter((name) => name !== 'person' && name !== 'reach')) {
		const { key } = shapes[table];
		const ofSource = table === 'pupil_source_key' ? `and t.source = a ->> 'source'` : '';
		await sql.unsafe(
			`delete from ${table} t using import_row r cross join lateral jsonb_array_elements(r.writes #> '{add,${table}}') a
			where r.school_id = $1 and r.run_id = $2 and r.result = 'schrijven' and r.writes #> '{add,${table}}' is not null
				and t.school_id = $1 and t.${key} = (a ->> '${key}')::uuid ${ofSource}`,
			[schoolId, runId]
		);
	}
	const reached = await addedIds(sql, schoolId, runId, 'reach', 'person_id');
	const people = await addedIds(sql, schoolId, runId, 'person', 'id');
	const used = await sql<{ id: string }[]>`select referred_to('person', ${schoolId}, ${people}, ${['reach']}) as id`;
	const stay = new Set([...used.map(({ id }) => id), ...(await signingIn(schoolId, people))]);
	const gone = people.filter((id) => !stay.has(id));
	const known = new Set(people);
	const withoutReach = [...gone, ...reached.filter((id) => !known.has(id))];
	await sql`delete from reach where school_id = ${schoolId} and person_id = any (${withoutReach})`;
	await sql`delete from person where school_id = ${schoolId} and id = any (${gone})`;
}

async function addedIds(
	sql: Db['sql'],
	schoolId: string,
	runId: string,
	table: 'reach' | 'person',
	key: string
): Promise<string[]> {
	const rows = await sql<{ id: string }[]>`
		select a ->> ${key} as id from import_row r cross join lateral jsonb_array_elements(r.writes -> 'add' -> ${table}) a
		where r.school_id = ${schoolId} and r.run_id = ${runId} and r.result = 'schrijven' and r.writes -> 'add' -> ${table} is not null`;
	return rows.map(({ id }) => id);
}

async function removeEmptyGroups({ sql }: Db, schoolId: string, runId: string): Promise<void> {
	const made = await sql<{ id: string }[]>`
		select g.id from import_run r cross join lateral jsonb_to_recordset(r.new_groups) g (id uuid)
		where r.school_id = ${schoolId} and r.id = ${runId} and r.creates_groups`;
	const ids = made.map(({ id }) => id);
	if (ids.length === 0) return;
	await sql`
		delete from school_group where school_id = ${schoolId} and id = any (${ids})
			and id not in (select referred_to('school_group', ${schoolId}, ${ids}, '{}'))`;
}
