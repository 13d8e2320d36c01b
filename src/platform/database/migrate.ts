import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import type postgres from 'postgres';
import { StartProblem } from '#platform/start-problem.ts';

/** Runs the migrations that were not run before, in one transaction. A folder without a list of migrations has none. */
export async function runMigrations(owner: postgres.Sql, folder: string): Promise<void> {
	if (!existsSync(join(folder, 'meta', '_journal.json'))) return;
	const known = readMigrationFiles({ migrationsFolder: folder });
	await migrate(drizzle(owner), { migrationsFolder: folder });
	const rows = await owner<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations`;
	refuseOtherMigrations(new Set(known.map(({ hash }) => hash)), new Set(rows.map(({ hash }) => hash)));
}

/**
 * The migrator looks at dates alone: it passes by a migration that is dated before the last one that ran, and says
 * nothing when the database was migrated by a newer version.
 */
function refuseOtherMigrations(known: Set<string>, run: Set<string>): void {
	if ([...run].some((hash) => !known.has(hash))) {
		throw new StartProblem(
			'De database is van een nieuwere versie van Zicht; werk Zicht bij of zet een reservekopie terug.',
			'The database belongs to a newer version of Zicht; update Zicht or restore a backup.'
		);
	}
	if ([...known].some((hash) => !run.has(hash))) {
		throw new StartProblem(
			'Een migratie is overgeslagen, omdat haar datum in migrations/meta/_journal.json vóór de laatst uitgevoerde ligt.',
			'A migration was passed by, because its date in migrations/meta/_journal.json lies before the last one that ran.'
		);
	}
}
