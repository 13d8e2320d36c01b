import type postgres from 'postgres';
import { inject } from 'vitest';
import { open, openAsAdministrator, type DatabaseRole } from '#platform/database/connect.ts';
import { databaseName, inDatabase, type DatabasePlace } from '#platform/database/place.ts';

export type FreshDatabase = {
	place: DatabasePlace;
	/** A pool as this role, closed by `end()`. */
	open(role: DatabaseRole, max?: number): postgres.Sql;
	/** A connection that row-level security does not hold, to arrange and to look behind the screen. Closed by `end()`. */
	administrator: postgres.Sql;
	/** Closes every connection and drops the database. */
	end(): Promise<void>;
};

let count = 0;

/** A migrated database of one's own: a copy of the template, in some tens of milliseconds. */
export async function freshDatabase(): Promise<FreshDatabase> {
	const template = inject('template');
	const name = databaseName(template).replace('template', 'test') + `_${process.pid}_${count++}`;
	const place = inDatabase(template, name);
	const maker = openAsAdministrator(inDatabase(template, 'postgres'));
	await copyDatabase(maker, databaseName(template), name);
	const pools: postgres.Sql[] = [];
	const keep = (pool: postgres.Sql) => (pools.push(pool), pool);
	return {
		place,
		administrator: keep(openAsAdministrator(place)),
		open: (role, max = 4) => keep(open(place, role, { max })),
		end: async () => {
			await Promise.all(pools.map((pool) => pool.end({ timeout: 1 })));
			await maker`drop database if exists ${maker(name)} with (force)`;
			await maker.end();
		}
	};
}

/** Copying files suits a small database: it skips writing the copy to the log of changes. */
async function copyDatabase(maker: postgres.Sql, template: string, name: string): Promise<void> {
	await maker`create database ${maker(name)} template ${maker(template)} strategy file_copy`;
}
