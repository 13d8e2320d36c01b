import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { openAsAdministrator } from '#platform/database/connect.ts';
import { databaseName, inDatabase, type DatabasePlace } from '#platform/database/place.ts';
import { readPostmaster } from '#platform/database/postmaster.ts';
import {
	buildWhenStale,
	cleanUp,
	newFolder,
	printedBy,
	startServer,
	type ServerProcess
} from '../../process/server.ts';
import { handOverDemos, type Demo } from './demo.ts';

/** A demo's folder, and its database when that is not in the folder. */
type Place = { folder: string; database?: { url: string } };

/**
 * Before all journeys: a new demo, and for each worker the built server with a copy of it. Afterwards nothing of them is
 * left, but for their logs.
 */
export default async function startDemos({ workers }: FullConfig): Promise<() => Promise<void>> {
	const places = Array.from({ length: workers }, (_, index) => newPlace(index));
	const [first, ...others] = places as [Place, ...Place[]];
	const servers: ServerProcess[] = [];
	const end = async () => {
		mkdirSync('test-results', { recursive: true });
		for (const [index, { output }] of servers.entries()) {
			writeFileSync(join('test-results', `server-${index + 1}.log`), output());
		}
		await cleanUp();
		for (const { database } of places) if (database) await drop(database);
	};
	try {
		buildWhenStale();
		const accounts = await makeDemo(first);
		for (const place of others) await copyDemo(first, place);
		for (const place of places) servers.push(await start(place));
		handOverDemos(places.map((place, index) => demoAt(place, servers[index]!, accounts)));
	} catch (error) {
		await end();
		throw error;
	}
	return end;
}

/** On the PostgreSQL of DATABASE_URL a database of our own; without one the server brings its embedded database. */
function newPlace(index: number): Place {
	const folder = newFolder();
	const url = process.env.DATABASE_URL;
	if (!url) return { folder };
	// What a killed run leaves behind is known by this name, and dropped before the next tests (tests/support/global.ts).
	return { folder, database: inDatabase({ url }, `zicht_test_${process.pid}_e2e_${index}`) };
}

const environmentOf = ({ database }: Place): Record<string, string> => (database ? { DATABASE_URL: database.url } : {});

const start = (place: Place): Promise<ServerProcess> =>
	startServer(place.folder, { ...environmentOf(place), DEMO_SCHOOLS: 'ja' });

/** Lets a server fill this place with a demo; gives the file that says who can be met there. */
async function makeDemo(place: Place): Promise<string> {
	const server = await start(place);
	const accounts = join(place.folder, 'accounts.json');
	writeFileSync(accounts, await printedBy(['scripts/demo-accounts.ts', '--json'], place.folder, environmentOf(place)));
	await server.stop();
	return accounts;
}

/** Nobody works in the one place, and the other is empty. */
async function copyDemo(from: Place, to: Place): Promise<void> {
	execFileSync('cp', ['-a', `${from.folder}/.`, to.folder]);
	if (!from.database || !to.database) return;
	const [template, copy] = [databaseName(from.database), databaseName(to.database)];
	await administer(from.database, (sql) => sql`create database ${sql(copy)} template ${sql(template)}`);
}

const drop = (database: { url: string }) =>
	administer(database, (sql) => sql`drop database if exists ${sql(databaseName(database))} with (force)`);

async function administer(
	place: DatabasePlace,
	work: (sql: ReturnType<typeof openAsAdministrator>) => PromiseLike<unknown>
): Promise<void> {
	const administrator = openAsAdministrator(inDatabase(place, 'postgres'));
	await work(administrator);
	await administrator.end();
}

function demoAt({ folder, database }: Place, { url }: ServerProcess, accounts: string): Demo {
	return { url, accounts, mails: join(folder, 'mail'), database: database ?? embeddedIn(folder) };
}

function embeddedIn(folder: string): DatabasePlace {
	const { socket, port } = readPostmaster(join(folder, 'postgres'))!;
	return { socket, port, database: 'zicht' };
}
