import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAsAdministrator } from '#platform/database/connect.ts';
import { inDatabase, type DatabasePlace } from '#platform/database/place.ts';
import { readPostmaster } from '#platform/database/postmaster.ts';
import { buildWhenStale, cleanUp, newFolder, printedBy, startServer } from '../../process/server.ts';

/** Before all journeys: the built server as a new demo, and who can be met there. Afterwards nothing of it is left, but for its log. */
export default async function startDemo(): Promise<() => Promise<void>> {
	const database = await makeOwnDatabase();
	let log = () => '';
	const end = async () => {
		mkdirSync('test-results', { recursive: true });
		writeFileSync(join('test-results', 'server.log'), log());
		await cleanUp();
		await database.drop();
	};
	try {
		buildWhenStale();
		const folder = newFolder();
		const environment = { ...database.environment, DEMO_SCHOOLS: 'ja' };
		const server = await startServer(folder, environment);
		log = server.output;
		const accounts = join(folder, 'accounts.json');
		writeFileSync(accounts, await printedBy(['scripts/demo-accounts.ts', '--json'], folder, database.environment));
		process.env.E2E_URL = server.url;
		process.env.E2E_ACCOUNTS = accounts;
		process.env.E2E_MAILS = join(folder, 'mail');
		process.env.E2E_DATABASE = JSON.stringify(database.place ?? embeddedIn(folder));
	} catch (error) {
		await end();
		throw error;
	}
	return end;
}

type OwnDatabase = { environment: Record<string, string>; place?: DatabasePlace; drop(): Promise<void> };

function embeddedIn(folder: string): DatabasePlace {
	const { socket, port } = readPostmaster(join(folder, 'postgres'))!;
	return { socket, port, database: 'zicht' };
}

/** On the PostgreSQL of DATABASE_URL a database of our own; without one the server brings its embedded database. */
async function makeOwnDatabase(): Promise<OwnDatabase> {
	const url = process.env.DATABASE_URL;
	if (!url) return { environment: {}, drop: async () => {} };
	// What a killed run leaves behind is known by this name, and dropped before the next tests (tests/support/global.ts).
	const name = `zicht_test_${process.pid}_e2e`;
	const place = inDatabase({ url }, name);
	return {
		environment: { DATABASE_URL: place.url },
		place,
		drop: async () => {
			const administrator = openAsAdministrator(inDatabase({ url }, 'postgres'));
			await administrator`drop database if exists ${administrator(name)} with (force)`;
			await administrator.end();
		}
	};
}
