import type postgres from 'postgres';
import { StartProblem } from '#platform/start-problem.ts';
import { databaseRoles } from './connect.ts';
import type { DatabasePlace } from './place.ts';

const notAllowed = '42501';
/** Roles belong to the whole server: another server may make them at the same moment. */
const madeMeanwhile = new Set(['42710', '23505']);

/** Makes the roles, the schemas and the extensions where they are missing, as the administrator. */
export async function makeRoles(administrator: postgres.Sql, place: DatabasePlace): Promise<void> {
	const isServer = 'url' in place;
	try {
		for (const role of databaseRoles) {
			await makeRole(administrator, role, isServer);
			// DATABASE_URL names one user, who puts on each role when connecting.
			if (isServer) await join(administrator, role);
		}
		await administrator.unsafe(`
			grant create on database ${await currentDatabase(administrator)} to zicht_owner;
			grant create, usage on schema public to zicht_owner;
			grant usage on schema public to zicht_app, zicht_system, zicht_auth, zicht_job;
			create schema if not exists auth authorization zicht_auth;
			grant create, usage on schema auth to zicht_owner;
			create schema if not exists job authorization zicht_job;
			create extension if not exists pg_trgm with schema public;
			create extension if not exists unaccent with schema public;
			create extension if not exists btree_gin with schema public;
		`);
	} catch (error) {
		if ((error as postgres.PostgresError).code !== notAllowed) throw error;
		throw new StartProblem(
			'De gebruiker van DATABASE_URL mag geen rollen of schema’s maken; geef hem CREATEROLE en maak hem eigenaar van de database (docs/beheer.md).',
			'The user of DATABASE_URL may not make roles or schemas; give it CREATEROLE and make it owner of the database (docs/beheer.md).',
			{ cause: error }
		);
	}
}

async function makeRole(administrator: postgres.Sql, role: string, isServer: boolean): Promise<void> {
	const existing = await administrator`select from pg_roles where rolname = ${role}`;
	if (existing.length > 0) return;
	try {
		await administrator.unsafe(`create role ${role} ${isServer ? 'nologin' : 'login'}`);
	} catch (error) {
		if (!madeMeanwhile.has((error as postgres.PostgresError).code)) throw error;
	}
}

/** Since PostgreSQL 16 whoever makes a role is a member of it, but may not yet act as it. */
async function join(administrator: postgres.Sql, role: string): Promise<void> {
	const [server] = await administrator`select current_setting('server_version_num')::int >= 160000 as "knowsSet"`;
	const right = server?.knowsSet ? 'set' : 'member';
	const [row] = await administrator`select pg_has_role(current_user, ${role}, ${right}) as "mayAct"`;
	if (!row?.mayAct) await administrator.unsafe(`grant ${role} to current_user`);
}

async function currentDatabase(administrator: postgres.Sql): Promise<string> {
	const [row] = await administrator`select quote_ident(current_database()) as name`;
	return String(row?.name);
}
