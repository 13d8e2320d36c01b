import { randomUUID } from 'node:crypto';
import { pools } from '#platform/database/pools.ts';
import { note } from './note.ts';
import { hashTextOf, makeToken } from './tokens.ts';

/** A person that the demo lets you be. */
export type DemoPerson = { schoolId: string; personId: string };

/**
 * Makes a session for an invented person of a demo school, and gives its token. Refuses for everybody else: the check is
 * part of the statement, so that no caller can forget it.
 */
export async function startDemoSession({ schoolId, personId }: DemoPerson): Promise<string | undefined> {
	const token = makeToken();
	const [made] = await pools().auth`
		insert into session (id, token, "userId", "personId", "expiresAt", "updatedAt")
		select ${randomUUID()}, ${hashTextOf(token)}, m.user_id, m.person_id::text, now() + interval '12 hours', now()
		from membership m
		cross join lateral public.who_is(m.school_id, m.person_id) who
		where m.school_id = ${schoolId} and m.person_id = ${personId} and who."isDemo"
		returning id`;
	if (!made) return undefined;
	await note({ schoolId, personId }, 'inloggen.in', { way: 'demo' });
	return token;
}
