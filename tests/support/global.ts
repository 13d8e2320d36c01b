import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openAsAdministrator } from '#platform/database/connect.ts';
import { inDatabase, type DatabasePlace } from '#platform/database/place.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';
import { startCluster } from './cluster.ts';
import { quickFolder } from './quick-folder.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** A migrated database that nobody connects to: copy it with `freshDatabase()`. */
		template: DatabasePlace;
	}
}

/** Before all tests: one PostgreSQL with a migrated template database. */
export default async function (project: TestProject): Promise<() => Promise<void>> {
	const cluster = await startCluster();
	const files = openFolderForFiles();
	const template = inDatabase(cluster.place, `zicht_template_${process.pid}`);
	await clear(cluster.place);
	await prepareDatabase(template);
	project.provide('template', template);
	return async () => {
		await clear(cluster.place);
		await cluster.stop();
		rmSync(files, { recursive: true, force: true });
	};
}

/** Where the tests, and the servers that they start, keep their files. */
function openFolderForFiles(): string {
	const folder = mkdtempSync(join(quickFolder, 'zicht-files-'));
	// The account of an embedded database walks through it.
	chmodSync(folder, 0o711);
	process.env.TMPDIR = folder;
	return folder;
}

/** Drops what earlier runs left behind, not what a run beside us uses. */
async function clear(place: DatabasePlace): Promise<void> {
	const administrator = openAsAdministrator(inDatabase(place, 'postgres'));
	const left = await administrator<{ name: string; runner: number }[]>`
		select datname as name, substring(datname from '\\d+')::int as runner from pg_database
		where datname ~ '^zicht_(template|test)_\\d+'`;
	for (const { name, runner } of left) {
		if (runner !== process.pid && isRunning(runner)) continue;
		await administrator`drop database if exists ${administrator(name)} with (force)`;
	}
	await administrator.end();
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
