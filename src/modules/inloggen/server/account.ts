import type { RequestEvent } from '@sveltejs/kit';
import { findAccount, setPassword } from '#platform/identity/accounts.ts';
import { asActor } from '#platform/database/session.ts';
import { note } from '#platform/identity/note.ts';
import { countBackupCodes } from '#platform/identity/second-factor.ts';
import { endSessionOf, endSessionsOf, listSessions } from '#platform/identity/sessions.ts';
import type { Done } from '#platform/web/act.ts';
import { requireActor } from '#platform/web/context.ts';
import { requireFreshProof } from '#platform/web/fresh-proof.ts';
import { listNoted } from './noted.ts';
import { requireStrong } from './password.ts';
import { requireSignedIn } from './second-factor.ts';

/** The page of one's own account: how one signs in, and where one is signed in. */
export async function viewAccount(event: RequestEvent) {
	const actor = requireActor(event);
	const { userId, sessionId, school, hasMoreSchools } = requireSignedIn(event);
	const [account, sessions, backupCodes, noted] = await Promise.all([
		findAccount({ userId }),
		listSessions(userId),
		countBackupCodes(userId),
		asActor(actor, (db) => listNoted(db, actor, actor.personId))
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
		noted,
		sessions: sessions.map((session) => ({ ...session, isThis: session.id === sessionId }))
	};
}

export async function endOneSession(event: RequestEvent, sessionId: string): Promise<Done> {
	const { userId } = requireSignedIn(event);
	await endSessionOf(userId, sessionId);
	await note({ userId }, 'inloggen.end_sessions');
	return { to: '/mijn-account', said: 'inloggen_account_ended' };
}

export async function endOtherSessions(event: RequestEvent): Promise<Done> {
	const { userId, sessionId } = requireSignedIn(event);
	await endSessionsOf(userId, sessionId);
	await note({ userId }, 'inloggen.end_sessions');
	return { to: '/mijn-account', said: 'inloggen_account_ended' };
}

/** A new password for who just proved it. All other sessions end. */
export async function changePassword(event: RequestEvent, password: string): Promise<Done> {
	const actor = requireFreshProof(event);
	const { userId, sessionId, school } = requireSignedIn(event);
	const account = await findAccount({ userId });
	await requireStrong(password, [actor.name, account?.email, school.name]);
	await setPassword(userId, password, sessionId);
	await note({ userId }, 'inloggen.change_password');
	return { to: '/mijn-account', said: 'inloggen_account_password_changed' };
}
