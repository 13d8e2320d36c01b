import type { Sql } from 'postgres';
import { openAsAdministrator } from '#platform/database/connect.ts';
import { demo } from './demo.ts';

/** What no screen can do for a journey: let time pass, or give somebody a birthday. */
export async function inDatabase<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
	const sql = openAsAdministrator(demo().database);
	return work(sql).finally(() => sql.end());
}
