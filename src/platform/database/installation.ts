import type postgres from 'postgres';
import { open } from './connect.ts';
import type { DatabasePlace } from './place.ts';
import type { Mode } from '#platform/settings.ts';
import { StartProblem } from '#platform/start-problem.ts';

/**
 * A database is made as a demo or for real, and stays so: a demo's open sign-in must never meet real pupils, and invented
 * pupils never a real school. A new one becomes what was asked for, a demo when nothing was. Needs the lock of the start.
 */
export async function settleMode(owner: postgres.Sql, asked: Mode | undefined): Promise<Mode> {
	await owner.unsafe(`
		create schema if not exists zicht;
		create table if not exists zicht.installation (
			is_only boolean primary key default true check (is_only),
			mode text not null check (mode in ('demo', 'production')),
			made_at timestamptz not null default now()
		)`);
	await owner`insert into zicht.installation (mode) values (${asked ?? 'demo'}) on conflict do nothing`;
	const [installation] = await owner<{ mode: Mode }[]>`select mode from zicht.installation`;
	const mode = installation?.mode ?? 'demo';
	if (!asked || asked === mode) return mode;
	throw new StartProblem(
		`Deze database is gemaakt als ${mode} en kan geen ${asked} worden; kies een lege met DATA_DIR of DATABASE_URL.`,
		`This database was made as ${mode} and cannot become ${asked}; choose an empty one with DATA_DIR or DATABASE_URL.`
	);
}

/** Whether anybody uses this database yet; for the start, before there are pools. */
export async function hasSchool(place: DatabasePlace): Promise<boolean> {
	const system = open(place, 'zicht_system', { max: 1, applicationName: 'zicht start' });
	try {
		return (await system`select 1 from school limit 1`).length > 0;
	} finally {
		await system.end();
	}
}
