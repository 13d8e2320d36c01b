import type postgres from 'postgres';
import { StartProblem } from '#platform/start-problem.ts';

/**
 * Forces row-level security on every table of schema public, also on its owner (drizzle-kit writes only ENABLE). Altering
 * takes a lock that waits for every reader, so tables that are right already are left alone.
 */
export async function forceRowSecurity(owner: postgres.Sql): Promise<void> {
	await owner.unsafe(`
		do $$ declare t record; begin
			for t in
				select oid::regclass as name from pg_class
				where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
					and not (relrowsecurity and relforcerowsecurity)
					and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
			loop
				execute format('alter table %s enable row level security, force row level security', t.name);
			end loop;
		end $$
	`);
}

/**
 * Who is no person sees every row: the owner, whose functions look behind the policies to answer a question, and the
 * system role. Policies for persons are never about them.
 */
export async function openToSystem(owner: postgres.Sql): Promise<void> {
	await owner.unsafe(`
		do $$ declare t record; begin
			for t in
				select tablename as name from pg_tables
				where schemaname = 'public' and not exists (
					select from pg_policies p where p.schemaname = 'public' and p.tablename = pg_tables.tablename and p.policyname = 'system')
			loop
				execute format('create policy system on %I to zicht_owner, zicht_system using (true) with check (true)', t.name);
			end loop;
		end $$
	`);
}

/** The application may read and write every table; the append-only ones it may read and add to. */
export async function grantRights(owner: postgres.Sql, appendOnly: readonly string[]): Promise<void> {
	await owner.begin(async (tx) => {
		const tables = (
			await tx<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
		).map(({ name }) => name);
		refuseUnknown(appendOnly, tables);
		for (const table of tables) {
			const rights = appendOnly.includes(table) ? 'select, insert' : 'select, insert, update, delete';
			await tx`revoke all on table public.${tx(table)} from zicht_app, zicht_system`;
			await tx`grant ${tx.unsafe(rights)} on table public.${tx(table)} to zicht_app, zicht_system`;
		}
		await tx`grant usage on all sequences in schema public to zicht_app, zicht_system`;
	});
}

/** A misspelt name here would let the application change its own audit. */
function refuseUnknown(appendOnly: readonly string[], tables: string[]): void {
	const unknown = appendOnly.filter((table) => !tables.includes(table));
	if (tables.length > 0 && unknown.length > 0) {
		throw new Error(`No such append-only table: ${unknown.join(', ')} (src/platform/database/append-only.ts)`);
	}
}

/** Everything about access rests on this: a role that could pass by row-level security would see every school. */
export async function refuseAllSeeingApplication(administrator: postgres.Sql): Promise<void> {
	const [app] = await administrator<{ seesAll: boolean; isOwner: boolean }[]>`
		select bool_or(rolsuper or rolbypassrls) as "seesAll", bool_or(rolname = 'zicht_owner') as "isOwner"
		from pg_roles where pg_has_role('zicht_app', oid, 'member')`;
	if (!app?.seesAll && !app?.isOwner) return;
	throw new StartProblem(
		'De rol zicht_app is superuser, heeft BYPASSRLS of is lid van zo’n rol of van zicht_owner; neem dat weg, anders ziet iedereen alles.',
		'The role zicht_app is superuser, has BYPASSRLS or is a member of such a role or of zicht_owner; take that away, or everyone sees everything.'
	);
}
