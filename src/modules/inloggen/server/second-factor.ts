import { redirect, type RequestEvent } from '@sveltejs/kit';
import { findAccount } from '#platform/identity/accounts.ts';
import { beginSecondFactor, countBackupCodes } from '#platform/identity/second-factor.ts';
import type { SignedIn } from '#platform/identity/session.ts';
import { qrPicture } from './qr.ts';

/** Who has a session, also when a step of the sign-in is still open; who has none goes to the sign-in. */
export function requireSignedIn({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): SignedIn {
	if (!locals.signedIn) redirect(303, `/inloggen?terug=${encodeURIComponent(url.pathname)}`);
	return locals.signedIn;
}

/** What the page shows to make a second factor: a picture to scan and the same as text. */
export async function viewNewSecondFactor({ userId }: SignedIn) {
	const account = await findAccount({ userId });
	const { secret, address } = await beginSecondFactor(userId, account?.email ?? '');
	return {
		picture: await qrPicture(address),
		secret: secret.match(/.{4}/g)!.join(' '),
		address,
		replacesAnother: (await countBackupCodes(userId)) !== undefined
	};
}
