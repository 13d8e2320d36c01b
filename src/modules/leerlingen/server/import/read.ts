import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayImport } from '../../import/access.ts';
import type { Mapping } from '../../import/columns.ts';
import type { Outcome } from '../../import/compare.ts';
import type { FieldChange } from '../../import/merge.ts';
import type { RowProblem } from '../../import/problems.ts';
import { daysKept, type Counts, type ImportState, type NewGroup, type RowResult } from '../../import/run.ts';
import type { ImportKind } from '../../import/source.ts';
import type { RowFacts } from './compare.ts';

export type Run = {
	id: string;
	kind: ImportKind;
	fileName: string;
	state: ImportState;
	done: number;
	total: number;
	problem: string | null;
	problemParams: Record<string, string | number>;
	headers: string[] | null;
	mapping: Mapping | null;
	heldOn: string | null;
	schoolYear: string | null;
	newGroups: NewGroup[];
	leftOn: string | null;
	startedBy: string;
	createdAt: string;
	appliedAt: string | null;
	undoneAt: string | null;
};

export type RunRow = {
	number: number;
	row: number | null;
	line: number | null;
	outcome: Outcome;
	name: string;
	facts: RowFacts;
	changes: FieldChange[];
	problems: RowProblem[];
	candidates: { pupilId: string; name: string; facts: RowFacts; changes: FieldChange[] }[];
	mayBeNew: boolean;
	decision: string | null;
	result: RowResult | null;
};

export const rowsPerPage = 50;

const select = ({ sql }: Db, condition: ReturnType<Db['sql']>) => sql<Run[]>`
	select r.id, r.kind, r.file_name as "fileName", r.state, r.done, r.total, r.problem, r.problem_params as "problemParams", r.headers, r.mapping,
		r.held_on::text as "heldOn", r.school_year as "schoolYear", r.new_groups as "newGroups", r.left_on::text as "leftOn",
		concat_ws(' ', p.given_name, p.infix, p.family_name) as "startedBy",
		r.created_at as "createdAt", r.applied_at as "appliedAt", r.undone_at as "undoneAt"
	from import_run r join person p on p.school_id = r.school_id and p.id = r.started_by_id
	where r.school_id = (select app_school()) and ${condition}
	order by r.created_at desc limit 50`;

/** One import, or NotFound: also for who may not import. */
export async function getRun(db: Db, actor: Actor, runId: string): Promise<Run> {
	if (!mayImport(actor)) throw new NotFound('import');
	const [run] = await select(db, db.sql`r.id = ${runId}`);
	if (!run) throw new NotFound('import');
	return run;
}

/** The imports of the school, the newest first, with the one that is under way apart. */
export async function viewImports(db: Db, actor: Actor) {
	if (!mayImport(actor)) throw new NotFound('import');
	const runs = await select(db, db.sql`true`);
	const isOpen = ({ state }: Run) => ['lezen', 'kolommen', 'voorbeeld', 'bezig', 'terugdraaien'].includes(state);
	return { open: runs.find(isOpen), earlier: runs.filter((run) => !isOpen(run)) };
}

export type RunView = Awaited<ReturnType<typeof viewImport>>;

/** One import with its numbers, and the rows of one outcome or result, a page at a time. */
export async function viewImport(db: Db, actor: Actor, runId: string, search: URLSearchParams, today: string) {
	const run = await getRun(db, actor, runId);
	const [counts, results] = await Promise.all([countOutcomes(db, runId), countResults(db, runId)]);
	const asked = search.get('toon') ?? '';
	const shown = asked in counts ? (asked as Outcome) : firstOf(counts);
	const page = Math.max(1, Number(search.get('pagina')) || 1);
	const isDone = run.state === 'klaar' || run.state === 'teruggedraaid';
	const [rows, stayed] = await Promise.all([
		shown && (run.state === 'voorbeeld' || isDone) ? listRows(db, runId, db.sql`r.outcome = ${shown}`, page) : [],
		isDone ? listRows(db, runId, db.sql`r.result in ('verouderd', 'verborgen', 'gebleven')`, 1) : []
	]);
	const day = run.heldOn ?? today;
	return { run, counts, results, shown, page, rows, stayed, leftOn: run.leftOn ?? addDays(day, -1), daysKept };
}

/** What needs a person comes first. */
const order: Outcome[] = ['possible-double', 'error', 'new', 'changed', 'left', 'already-left', 'same'];
const firstOf = (counts: Counts): Outcome | undefined => order.find((outcome) => counts[outcome] > 0);

async function countOutcomes({ sql }: Db, runId: string): Promise<Counts> {
	const counted = await sql<{ outcome: Outcome; count: number }[]>`
		select outcome, count(*)::int as count from import_row
		where school_id = (select app_school()) and run_id = ${runId} group by 1`;
	const none = Object.fromEntries(order.map((outcome) => [outcome, 0])) as Counts;
	return { ...none, ...Object.fromEntries(counted.map(({ outcome, count }) => [outcome, count])) };
}

async function countResults({ sql }: Db, runId: string): Promise<Partial<Record<RowResult | 'open', number>>> {
	const counted = await sql<{ result: RowResult | 'open'; count: number }[]>`
		select case when result is null and outcome = 'possible-double' and decision is null then 'open' else result end as result, count(*)::int as count
		from import_row
		where school_id = (select app_school()) and run_id = ${runId} and (result is not null or outcome = 'possible-double') group by 1`;
	return Object.fromEntries(counted.map(({ result, count }) => [result, count]));
}

const listRows = ({ sql }: Db, runId: string, condition: ReturnType<Db['sql']>, page: number) => sql<RunRow[]>`
	select r.number, r.row, r.line, r.outcome, r.name, r.facts, r.changes, r.problems, r.decision, r.result, r.writes is not null as "mayBeNew",
		coalesce((select jsonb_agg(c - 'writes' - 'mark') from jsonb_array_elements(r.candidates) c), '[]') as candidates
	from import_row r
	where r.school_id = (select app_school()) and r.run_id = ${runId} and ${condition}
	order by r.number limit ${rowsPerPage} offset ${(page - 1) * rowsPerPage}`;
