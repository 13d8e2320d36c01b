import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';

let database: FreshDatabase;
beforeAll(async () => {
	database = await freshDatabase();
});
afterAll(() => database.end());

/** Tables that no person may read, whatever policy: only the system and functions of the database use them. */
const withoutReaders = ['audit_head', 'involvement_due', 'outbox'];

describe('every table of the school', () => {
	test('has row-level security that also holds for its owner: see rights.ts', async () => {
		const open = await database.administrator`
			select relname from pg_class
			where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`;
		expect(open.map((row) => row.relname)).toEqual([]);
	});

	test('says who may read it: add mayRead(…) beside its columns', async () => {
		const silent = await database.administrator`
			select tablename from pg_tables t
			where schemaname = 'public' and not exists (
				select from pg_policies p where p.tablename = t.tablename and p.cmd in ('SELECT', 'ALL') and p.policyname <> 'system')
			order by 1`;
		expect(silent.map((row) => row.tablename)).toEqual(withoutReaders);
	});

	test('has the school first in its primary key', async () => {
		const other = await database.administrator`
			select c.relname from pg_constraint k
			join pg_class c on c.oid = k.conrelid and c.relnamespace = 'public'::regnamespace
			join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
			where k.contype = 'p' and a.attname <> 'school_id' order by 1`;
		// The school itself, and what only passes through.
		expect(other.map((row) => row.relname)).toEqual(
			['installation', 'outbox', 'school'].filter((name) => other.some((row) => row.relname === name))
		);
	});

	test('has an index on each foreign key: a missing one costs more than any policy', async () => {
		const missing = await database.administrator`
			select c.relname || ' (' || string_agg(a.attname, ', ' order by k.place) || ')' as key
			from pg_constraint f
			join pg_class c on c.oid = f.conrelid and c.relnamespace = 'public'::regnamespace
			cross join lateral unnest(f.conkey) with ordinality as k (attnum, place)
			join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
			where f.contype = 'f' and not exists (
				select from pg_index i where i.indrelid = f.conrelid
				and (select array_agg(x order by x) from unnest((i.indkey::int2[])[0:cardinality(f.conkey) - 1]) x) = (select array_agg(x order by x) from unnest(f.conkey) x))
			group by c.relname, f.oid order by 1`;
		expect(missing.map((row) => row.key)).toEqual([]);
	});

	test('is what tables.ts says: run drizzle-kit generate', () => {
		const folder = mkdtempSync(join(tmpdir(), 'zicht-drift-'));
		const config = join(folder, 'drizzle.config.ts');
		const out = join(folder, 'migrations');
		cpSync('migrations', out, { recursive: true });
		writeFileSync(
			config,
			`export default { dialect: 'postgresql', schema: ['./src/platform/*/tables.ts', './src/modules/*/server/tables.ts'], out: ${JSON.stringify(out)}, schemaFilter: ['public'], casing: 'snake_case' };`
		);
		execFileSync(
			process.execPath,
			['node_modules/drizzle-kit/bin.cjs', 'generate', '--config', config, '--name', 'drift'],
			{ stdio: 'pipe' }
		);
		expect(readdirSync(out).filter((name) => name.endsWith('drift.sql'))).toEqual([]);
		rmSync(folder, { recursive: true });
	});
});

describe('functions that look behind the policies', () => {
	test('say where they look, so that nobody can put other tables in the way', async () => {
		const loose = await database.administrator`
			select proname from pg_proc
			where pronamespace = 'public'::regnamespace and prosecdef and not coalesce(array_to_string(proconfig, ','), '') like '%search_path%'`;
		expect(loose.map((row) => row.proname)).toEqual([]);
	});
});
