import { randomUUID } from 'node:crypto';
import { pools } from '#platform/database/pools.ts';
import { hashTextOf, makeToken } from './tokens.ts';

/* Between the password and the code there is no session: who stole a password gets a note that opens nothing. */

const minutes = 10;

/** Notes that this user gave the right password, and gives the token of the note. */
export async function beginStep(userId: string): Promise<string> {
	const token = makeToken();
	await pools().auth`
		insert into verification (id, identifier, value, "expiresAt")
		values (${randomUUID()}, ${identifierOf(token)}, ${userId}, now() + make_interval(mins => ${minutes}))`;
	return token;
}

/** Whose step it is, or nothing when it ended. */
export async function findStepUser(token: string): Promise<{ id: string; email: string } | undefined> {
	const [user] = await pools().auth<{ id: string; email: string }[]>`
		select u.id, u.email from verification v join "user" u on u.id = v.value
		where v.identifier = ${identifierOf(token)} and v."expiresAt" > now()`;
	return user;
}

/** Ends the step; it says whether it was still there, so that it is used once. */
export async function endStep(token: string): Promise<boolean> {
	const ended = await pools().auth`delete from verification where identifier = ${identifierOf(token)} returning id`;
	return ended.length > 0;
}

const identifierOf = (token: string): string => `step:${hashTextOf(token)}`;
