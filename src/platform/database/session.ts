import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Actor } from '#platform/access/actor.ts';
import { pools } from './pools.ts';

/**
 * One transaction. `db` builds typed statements; `sql` sends prepared ones, for what is read often. Both are the same
 * transaction. What is given to `atEnd` is sent as its last statement, in the same round trip as the commit; when it fails
 * nothing is kept.
 */
export type Db = PostgresJsDatabase & { sql: postgres.TransactionSql; atEnd(statement: Last): void };
type Last = () => postgres.PendingQuery<postgres.Row[]>;

/**
 * The only way to the tables: one transaction as one actor, who sees what row-level security shows. The settings travel in
 * the same round trip as the first statement; were they to fail, that statement sees nothing and the transaction ends.
 */
export function asActor<T>(
	actor: Pick<Actor, 'schoolId' | 'personId' | 'today'>,
	work: (db: Db) => Promise<T> | T
): Promise<T> {
	return transaction(
		pools().app,
		work,
		(sql) =>
			sql`select set_config('app.school', ${actor.schoolId}, true), set_config('app.person', ${actor.personId}, true),
			set_config('app.today', ${actor.today ?? ''}, true)`
	);
}

/**
 * One transaction that sees every row of every school. Only the files listed in tests/architecture/system.test.ts may call
 * this, each with its reason.
 */
export function asSystem<T>(work: (db: Db) => Promise<T> | T): Promise<T> {
	return transaction(pools().system, work);
}

async function transaction<T>(
	pool: postgres.Sql,
	work: (db: Db) => Promise<T> | T,
	enter?: (sql: postgres.TransactionSql) => postgres.PendingQuery<postgres.Row[]>
): Promise<T> {
	const last: Last[] = [];
	let ending: Promise<unknown>[] = [];
	const outcome = await pool.begin(async (sql) => {
		const entered = sent(enter?.(sql));
		const result = await work(withSql(pool, sql, (statement) => last.push(statement)));
		await entered;
		ending = last.map((statement) => sent(statement()));
		return { result };
	});
	// A commit after a failed statement takes everything back and does not say so.
	await Promise.all(ending);
	return (outcome as { result: T }).result;
}

/** On its way now and awaited later; until then an early failure must not be reported as unhandled. */
function sent(statement: postgres.PendingQuery<postgres.Row[]> | undefined): Promise<unknown> {
	const sending = Promise.resolve(statement?.execute());
	sending.catch(() => {});
	return sending;
}

/** Drizzle on the connection of this transaction. Drizzle asks for a client's options, which a transaction does not carry. */
function withSql(pool: postgres.Sql, sql: postgres.TransactionSql, atEnd: Db['atEnd']): Db {
	const client = Object.assign(sql, { options: pool.options }) as unknown as postgres.Sql;
	return Object.assign(drizzle(client, { casing: 'snake_case' }), { sql, atEnd });
}
