import { asSystem } from '#platform/database/session.ts';
import { log } from '#platform/web/log.ts';
import type { Storage } from './storage.ts';

/** Younger content may belong to a transaction that is still under way. */
const oldEnoughMs = 24 * 60 * 60 * 1000;
const atOnce = 500;
/** With more content than this and no row that names any of it, the database is most likely not the one of this folder. */
const suspicious = 20;

/**
 * Takes away content that no row names: what a transaction left behind that failed after its file was stored. Every column
 * with the name of a storage key counts, of whatever module, so that a new table is safe by its name alone.
 */
export async function forgetOrphans(storage: Storage, now = new Date()): Promise<number> {
	const columns = await listKeyColumns();
	const orphans: string[] = [];
	let named = 0;
	let batch: string[] = [];
	const judge = async (): Promise<void> => {
		const known = await namedAmong(batch, columns);
		named += known.size;
		orphans.push(...batch.filter((key) => !known.has(key)));
		batch = [];
	};
	for await (const { key, storedAt } of storage.list()) {
		if (now.getTime() - storedAt.getTime() < oldEnoughMs) continue;
		if (batch.push(key) === atOnce) await judge();
	}
	if (batch.length > 0) await judge();
	if (named === 0 && orphans.length > suspicious) {
		log().error({
			job: 'storage.forgetOrphans',
			orphans: orphans.length,
			why: 'no row names any content: nothing deleted'
		});
		return 0;
	}
	for (const key of orphans) await storage.delete(key);
	return orphans.length;
}

type KeyColumn = { table: string; column: string };

/** `storage_key`, `thumbnail_key`, and whatever ends so. */
function listKeyColumns(): Promise<KeyColumn[]> {
	return asSystem(
		({ sql }) => sql<KeyColumn[]>`
			select table_name as "table", column_name as "column" from information_schema.columns
			where table_schema = 'public' and column_name ~ '(^|_)(storage|thumbnail)_key$'`
	);
}

function namedAmong(keys: readonly string[], columns: readonly KeyColumn[]): Promise<Set<string>> {
	return asSystem(async ({ sql }) => {
		const found = new Set<string>();
		for (const { table, column } of columns) {
			const rows = await sql<{ key: string }[]>`
				select ${sql(column)} as key from ${sql(table)} where ${sql(column)} = any (${keys as string[]})`;
			for (const { key } of rows) found.add(key);
		}
		return found;
	});
}
