import type { RequestEvent } from '@sveltejs/kit';
import { findAccount, setPassword } from '#platform/identity/accounts.ts';
import { countBackupCodes } from '#platform/identity/second-factor.ts';
import { endSessionOf, endSessionsOf, listSessions } from '#platform/identity/sessions.ts';
import type { Done } from '#platform/web/act.ts';
import { requireActor } from '#platform/web/context.ts';
import { requireFreshProof } from '#platform/web/fresh-proof.ts';
import { requireStrong } from './password.ts';
import { requireSignedIn } from './second-factor.ts';

/** The page of one's own account: how one signs in, and where one is signed in. */
export async function viewAccount(event: RequestEvent) {
	const actor = requireActor(event);
	const { userId, sessionId, school, hasMoreSchools } = requireSignedIn(event);
	const [account, sessions, backupCodes] = await Promise.all([
		findAccount({ userId }),
		listSessions(userId),
		countBackupCodes(userId)
	]);
	return {
		name: actor.name,
		schoolName: school.name,
		isDemo: school.isDemo,
		// A pupil's card and PIN are the mentor's.
		hasOwnSecrets: actor.kind !== 'leerling',
		email: account?.email ?? '',
		hasPassword: account?.hasPassword ?? false,
		backupCodes,
		hasMoreSchools,
		sessions: sessions.map((session) => ({ ...session, isThis: session.id === sessionId }))
	};
}

export async function endOneSession(event: RequestEvent, sessionId: string): Promise<Done> {
	await endSessionOf(requireSignedIn(event).userId, sessionId);
	return { to: '/mijn-account', said: 'inloggen_account_ended' };
}

export async function endOtherSessions(event: RequestEvent): Promise<Done> {
	const { userId, sessionId } = requireSignedIn(event);
	await endSessionsOf(userId, sessionId);
	return { to: '/mijn-account', said: 'inloggen_account_ended' };
}

/** A new password for who just proved it. All other sessions end. */
export async function changePassword(event: RequestEvent, password: string): Promise<Done> {
	const actor = requireFreshProof(event);
	const { userId, sessionId, school } = requireSignedIn(event);
	const account = await findAccount({ userId });
	await requireStrong(password, [actor.name, account?.email, school.name]);
	await setPassword(userId, password, sessionId);
	return { to: '/mijn-account', said: 'inloggen_account_password_changed' };
}
