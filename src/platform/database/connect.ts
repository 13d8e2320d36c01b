import postgres from 'postgres';
import type { DatabasePlace } from './place.ts';

/**
 * `zicht_owner` owns every table and migrates; `zicht_app` owns nothing and cannot pass by row-level security;
 * `zicht_system` owns nothing and sees every row, for the few files that may call `asSystem`;
 * `zicht_auth` has the schema of the sign-in, `zicht_job` that of the job queue.
 */
export const databaseRoles = ['zicht_owner', 'zicht_app', 'zicht_system', 'zicht_auth', 'zicht_job'] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

export type ConnectionOptions = { max?: number; applicationName?: string };

const connectTimeoutSeconds = 10;

/** A pool of connections as one role. Close it with `end()`. */
export function open(place: DatabasePlace, role: DatabaseRole, options: ConnectionOptions = {}): postgres.Sql {
	const { max = 10, applicationName = 'zicht' } = options;
	const shared = { max, connect_timeout: connectTimeoutSeconds, onnotice: () => {} };
	const connection = { application_name: applicationName, ...searchPath(role), ...planning(role) };
	if ('url' in place) return postgres(place.url, { ...shared, connection: { ...connection, role } });
	return postgres({ ...shared, ...socketOf(place), database: place.database, username: role, connection });
}

/**
 * One connection with the rights to make roles and databases: the embedded superuser, or whoever DATABASE_URL names.
 * For the start and for tests only.
 */
export function openAsAdministrator(place: DatabasePlace): postgres.Sql {
	const shared = { max: 1, connect_timeout: connectTimeoutSeconds, onnotice: () => {} };
	if ('url' in place) return postgres(place.url, shared);
	return postgres({ ...shared, ...socketOf(place), database: place.database, username: 'postgres' });
}

/** The same connection for libraries that bring the `pg` driver: better-auth and pg-boss. */
export function poolOptions(place: DatabasePlace, role: DatabaseRole, options: ConnectionOptions = {}) {
	const { max = 5, applicationName = 'zicht' } = options;
	const shared = { max, application_name: applicationName, connectionTimeoutMillis: connectTimeoutSeconds * 1000 };
	const path = Object.entries(searchPath(role)).map(([name, value]) => `-c ${name}=${value}`);
	if ('url' in place)
		return { ...shared, connectionString: place.url, options: [`-c role=${role}`, ...path].join(' ') };
	return { ...shared, ...socketOf(place), database: place.database, user: role, options: path.join(' ') };
}

function socketOf(place: { socket: string; port: number }) {
	return { host: place.socket, port: place.port };
}

/** Set on the connection, because a setting of the role itself does not count when the role comes from DATABASE_URL. */
function searchPath(role: DatabaseRole): Record<string, string> {
	if (role === 'zicht_auth') return { search_path: 'auth' };
	if (role === 'zicht_job') return { search_path: 'job' };
	return {};
}

/**
 * For the planner. A look-up by key costs little where the rows are in memory or on a solid disk; by its default it would
 * rather read all people of a school than twelve of them. And the application's statements are planned once a connection,
 * not again for each request: planning behind row-level security costs more than the planner thinks.
 */
function planning(role: DatabaseRole): Record<string, string> {
	const looksUp = { random_page_cost: '1.1' };
	return role === 'zicht_app' ? { ...looksUp, plan_cache_mode: 'force_generic_plan' } : looksUp;
}
