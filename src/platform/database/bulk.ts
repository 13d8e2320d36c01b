import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from './session.ts';

const rowsAtOnce = 5000;
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Adds many rows in few statements: the rows travel as one JSON value, so that their number has no limit in parameters.
 * Rows of one call name the same columns. Returns how many were added.
 */
export async function insertRows<Table extends PgTable>(
	{ sql }: Pick<Db, 'sql'>,
	table: Table,
	rows: readonly Table['$inferInsert'][]
): Promise<number> {
	const [first] = rows;
	if (!first) return 0;
	const name = `"${getTableName(table)}"`;
	const keys = Object.keys(first).map((key) => [key, snake(key)] as const);
	const columns = keys.map(([, column]) => `"${column}"`).join(', ');
	// Only names from our own tables are put together here; every value is a parameter.
	const statement = `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $1::jsonb)`;
	for (let at = 0; at < rows.length; at += rowsAtOnce) {
		const chunk = rows.slice(at, at + rowsAtOnce).map((row) => {
			const values = row as Record<string, unknown>;
			return Object.fromEntries(keys.map(([key, column]) => [column, values[key] ?? null]));
		});
		await sql.unsafe(statement, [JSON.stringify(chunk)]);
	}
	return rows.length;
}
