import type { Db } from '#platform/database/session.ts';
import type { Writes } from '../../import/writes.ts';
import type { PreparedRow } from './compare.ts';
import type { RunKey } from './run-key.ts';

const rowsAtOnce = 2000;

/** Keeps the preview of a run, some thousands of rows at a time; the next ones are made ready while the database takes these. */
export async function storeRows(
	{ sql }: Db,
	run: RunKey,
	rows: readonly PreparedRow[],
	tell: (stored: number) => Promise<void>
): Promise<void> {
	let sending: Promise<unknown> = Promise.resolve();
	for (let at = 0; at < rows.length; at += rowsAtOnce) {
		const chunk = JSON.stringify(rows.slice(at, at + rowsAtOnce).map((row, i) => asColumns(row, at + i + 1)));
		await sending;
		sending = sql`
			insert into import_row (school_id, run_id, number, row, line, outcome, name, facts, changes, problems, candidates, pupil_id, writes, mark, result)
			select ${run.schoolId}, ${run.runId}, r.number, r.row, r.line, r.outcome, r.name, r.facts, r.changes, r.problems, r.candidates,
				r.pupil_id, r.writes, r.mark, r.result
			from json_populate_recordset(null::import_row, ${chunk}::json) r`.execute();
		sending.catch(() => {}); // awaited in the next round; this keeps an early failure from being reported as unhandled
		await tell(at);
	}
	await sending;
}

const asColumns = (row: PreparedRow, number: number) => ({
	number,
	row: row.row,
	line: row.line,
	outcome: row.outcome,
	name: row.name,
	facts: row.facts,
	changes: row.changes,
	problems: row.problems,
	candidates: row.candidates.map(({ writes, ...candidate }) => ({ ...candidate, writes: forTables(writes) })),
	pupil_id: row.pupilId,
	writes: row.writes && forTables(row.writes),
	mark: row.mark,
	result: row.outcome === 'new' || row.outcome === 'changed' ? 'schrijven' : null
});

/** With the names of the columns, so that the database can make rows of it. */
export const forTables = (writes: Writes): unknown => ({
	add: mapValues(writes.add, (rows) => rows.map(snakeKeys)),
	change: mapValues(writes.change, (rows) =>
		rows.map(({ id, before, after }) => ({ id, before: snakeKeys(before), after: snakeKeys(after) }))
	)
});

const mapValues = <T>(of: Partial<Record<string, T>>, make: (value: T) => unknown) =>
	Object.fromEntries(Object.entries(of).flatMap(([key, value]) => (value === undefined ? [] : [[key, make(value)]])));

function snakeKeys(values: Record<string, unknown>): Record<string, unknown> {
	const snake: Record<string, unknown> = {};
	for (const key in values) snake[snakeOf(key)] = values[key];
	return snake;
}

const snakes = new Map<string, string>();

/** There are some thirty names, asked for a million times in a large import. */
function snakeOf(key: string): string {
	const known = snakes.get(key);
	if (known) return known;
	const snake = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
	snakes.set(key, snake);
	return snake;
}
