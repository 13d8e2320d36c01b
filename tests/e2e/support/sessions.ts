import { openAsAdministrator } from '#platform/database/connect.ts';
import type { DatabasePlace } from '#platform/database/place.ts';
import type { Account } from './people.ts';

/** As if this person had been away too long: every session's time is over. */
export async function expireSessionsOf({ personId }: Account): Promise<void> {
	const sql = openAsAdministrator(JSON.parse(process.env.E2E_DATABASE ?? '') as DatabasePlace);
	await sql`
		update auth.session set "expiresAt" = now() - interval '1 minute'
		where "userId" in (select user_id from auth.membership where person_id = ${personId})`;
	await sql.end();
}
