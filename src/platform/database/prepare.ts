import postgres from 'postgres';
import type { Mode } from '#platform/settings.ts';
import { appendOnlyTables } from './append-only.ts';
import { open, openAsAdministrator } from './connect.ts';
import { settleMode } from './installation.ts';
import { runMigrations } from './migrate.ts';
import { databaseName, inDatabase, type DatabasePlace } from './place.ts';
import { unreachable } from './reach.ts';
import { forceRowSecurity, grantRights, openToSystem, refuseAllSeeingApplication } from './rights.ts';
import { makeRoles } from './roles.ts';

export type PrepareOptions = { migrations?: string; appendOnly?: readonly string[]; mode?: Mode };

/** Any number, as long as every server takes the same one. */
const lockNumber = 5_270_214;
const noSuchDatabase = '3D000';
const madeMeanwhile = new Set(['42P04', '23505']);

/**
 * Brings the database to what this version needs: roles, schemas, migrations, forced row-level security and rights. Safe
 * when several servers start at once, and quick when there is nothing to do. Gives back whether it is a demo. Throws a
 * StartProblem when it cannot.
 */
export async function prepareDatabase(place: DatabasePlace, options: PrepareOptions = {}): Promise<Mode> {
	const { migrations = 'migrations', appendOnly = appendOnlyTables } = options;
	await makeDatabase(place);
	const administrator = openAsAdministrator(place);
	const owner = open(place, 'zicht_owner', { max: 1, applicationName: 'zicht migrations' });
	try {
		// Held until this connection ends, also when the process is killed.
		await administrator`select pg_advisory_lock(${lockNumber})`;
		await makeRoles(administrator, place);
		await refuseAllSeeingApplication(administrator);
		const mode = await settleMode(owner, options.mode);
		await runMigrations(owner, migrations);
		await forceRowSecurity(owner);
		await openToSystem(owner);
		await grantRights(owner, appendOnly);
		return mode;
	} finally {
		await owner.end();
		await administrator.end();
	}
}

async function makeDatabase(place: DatabasePlace): Promise<void> {
	if (await databaseExists(place)) return;
	const administrator = openAsAdministrator(inDatabase(place, 'postgres'));
	try {
		await administrator`create database ${administrator(databaseName(place))}`;
	} catch (error) {
		if (!madeMeanwhile.has((error as postgres.PostgresError).code)) throw unreachable(place, error);
	} finally {
		await administrator.end();
	}
}

async function databaseExists(place: DatabasePlace): Promise<boolean> {
	const administrator = openAsAdministrator(place);
	try {
		await administrator`select 1`;
		return true;
	} catch (error) {
		if ((error as postgres.PostgresError).code === noSuchDatabase) return false;
		throw unreachable(place, error);
	} finally {
		await administrator.end();
	}
}
