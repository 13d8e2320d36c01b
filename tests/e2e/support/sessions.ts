import { inDatabase } from './in-database.ts';
import type { Account } from './people.ts';

/** As if this person had been away too long: every session's time is over. */
export const expireSessionsOf = ({ personId }: Pick<Account, 'personId'>): Promise<unknown> =>
	inDatabase(
		(sql) => sql`
			update auth.session set "expiresAt" = now() - interval '1 minute'
			where "userId" in (select user_id from auth.membership where person_id = ${personId})`
	);
