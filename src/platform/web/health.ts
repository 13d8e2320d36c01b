import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { open } from '#platform/database/connect.ts';
import { running } from '#platform/running.ts';

const patienceMs = 3000;
let sql: postgres.Sql | undefined;

/** Whether the database answers in time. On a connection of its own, so that a busy pool does not look like a dead database. */
export async function databaseAnswers(): Promise<boolean> {
	sql ??= open(running().place, 'zicht_app', { max: 1, applicationName: 'zicht health' });
	const answer = sql`select 1`.then(
		() => true,
		() => false
	);
	return Promise.race([answer, sleep(patienceMs, false, { ref: false })]);
}
