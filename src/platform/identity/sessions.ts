import { randomUUID } from 'node:crypto';
import { pools } from '#platform/database/pools.ts';
import { hashTextOf, makeToken } from './tokens.ts';

/** From where somebody signs in. */
export type Device = { address: string; agent: string };

export type NewSession = {
	userId: string;
	/** Which of the user's files at schools; nothing means: the first, or a choice when there are more. */
	personId?: string;
	device: Device;
	hours?: number;
};

export type OpenSession = { id: string; agent: string; lastUsedAt: Date; startedAt: Date };

const workingDayHours = 12;

/** Starts a session and gives its token, which is new each time; the database keeps its hash only. */
export async function startSession({ userId, personId, device, hours = workingDayHours }: NewSession): Promise<string> {
	const token = makeToken();
	await pools().auth`
		insert into session (id, token, "userId", "personId", "expiresAt", "updatedAt", "provedAt", "ipAddress", "userAgent")
		values (${randomUUID()}, ${hashTextOf(token)}, ${userId}, ${personId ?? null}, now() + make_interval(hours => ${hours}), now(), now(),
			${device.address}, ${device.agent.slice(0, 300)})`;
	return token;
}

/** Ends the session of this token; one that does not exist is ended too. */
export async function endSession(token: string): Promise<void> {
	await pools().auth`delete from session where token = ${hashTextOf(token)}`;
}

/** The sessions of a user that can still be used, the last used first. */
export async function listSessions(userId: string): Promise<OpenSession[]> {
	const rows = await pools().auth<{ id: string; agent: string | null; lastUsedAt: string; startedAt: string }[]>`
		select id, "userAgent" as agent, "updatedAt" as "lastUsedAt", "createdAt" as "startedAt" from session
		where "userId" = ${userId} and "expiresAt" > now() order by "updatedAt" desc`;
	return rows.map((row) => ({
		id: row.id,
		agent: row.agent ?? '',
		lastUsedAt: new Date(row.lastUsedAt),
		startedAt: new Date(row.startedAt)
	}));
}

/** Ends one session of this user; somebody else's is left alone. */
export async function endSessionOf(userId: string, sessionId: string): Promise<void> {
	await pools().auth`delete from session where "userId" = ${userId} and id = ${sessionId}`;
}

/** Ends all sessions of a user, but for the one that asks, when there is one. */
export async function endSessionsOf(userId: string, exceptId = ''): Promise<void> {
	await pools().auth`delete from session where "userId" = ${userId} and id <> ${exceptId}`;
}

/** The person proved again who they are. */
export async function renewProof(sessionId: string): Promise<void> {
	await pools().auth`update session set "provedAt" = now(), "updatedAt" = now() where id = ${sessionId}`;
}
