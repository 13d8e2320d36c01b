import { pools } from '#platform/database/pools.ts';

/**
 * What nobody can use any more goes: sessions (a day after their end, because until then they say whose unsent text it is),
 * steps and codes that ended, counts of attempts that are forgotten anyway. The limits know when (limits.ts: a day at most).
 */
export async function forgetEnded(): Promise<void> {
	const { auth } = pools();
	await auth`delete from session where "expiresAt" < now() - interval '1 day'`;
	await auth`delete from verification where "expiresAt" < now()`;
	await auth`delete from invitation where least(expires_at, coalesce(used_at, expires_at)) < now() - interval '1 day'`;
	await auth`delete from attempt where last_at < now() - interval '2 days' and coalesce(locked_until, last_at) < now()`;
}
