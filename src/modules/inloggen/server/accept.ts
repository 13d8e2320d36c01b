import type { RequestEvent } from '@sveltejs/kit';
import {
	findAccount,
	joinFile,
	makeAccount,
	setPassword,
	vouchForMailbox,
	type Account
} from '#platform/identity/accounts.ts';
import { findCode, takeCodeOnce, type FoundCode } from '#platform/identity/codes.ts';
import { addressSubject, takeAttempt, takeBack } from '#platform/identity/limits.ts';
import { needsSecondFactor } from '#platform/identity/session.ts';
import { endSessionsOf } from '#platform/identity/sessions.ts';
import { mailAddressOf } from '#platform/identity/sign-in.ts';
import { readCode } from '#platform/identity/tokens.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import type { AcceptForm } from '../forms.ts';
import { deviceAt, letUserIn, waitUntil } from './enter.ts';
import { requireStrong } from './password.ts';
import { sendMailLink } from './mail.ts';

/** What the page of an invitation shows. */
export type Invited = {
	name: string;
	schoolName: string;
	/** Nothing: the person tells it. */
	email: string | null;
	/** Staff have a password and a second factor; a parent may do with a link by mail. */
	mustHavePassword: boolean;
	/** There is an account with other files already: it is joined by who signs in to it. */
	state: 'new' | 'sign-in' | 'join';
};

type Visitor = Pick<RequestEvent, 'locals'>;

/** The invitation behind this code, for this visitor; nothing when it cannot be used any more. */
export async function viewInvitation(code: string, { locals }: Visitor): Promise<Invited | undefined> {
	const found = await findCode(code, 'uitnodiging');
	if (!found) return undefined;
	const { account, isUsedElsewhere } = await accountFor(found, found.email);
	return {
		name: found.name,
		schoolName: found.schoolName,
		email: found.email,
		mustHavePassword: needsSecondFactor(found.kind),
		state: !isUsedElsewhere ? 'new' : locals.signedIn?.userId === account?.id ? 'join' : 'sign-in'
	};
}

/** Accepts an invitation: makes the account, or joins the file to the account that signed in. */
export async function acceptInvitation(event: RequestEvent, code: string, input: AcceptForm): Promise<Done> {
	const found = await findCode(code, 'uitnodiging');
	if (!found) throw new Refusal('inloggen_invitation_over');
	const email = found.email ?? (input.email ? mailAddressOf(input.email) : undefined);
	if (!email) throw new FormIssue({ email: 'inloggen_email_missing' });
	const { account, isUsedElsewhere } = await accountFor(found, email);
	if (account && isUsedElsewhere) return joinOwn(event, code, found, account);

	const byMail = input.way === 'mail' && !needsSecondFactor(found.kind) && found.email !== null;
	const password = input.password ?? '';
	if (!byMail) await requireStrong(password, [found.name, email, found.schoolName]);
	if (!(await takeCodeOnce(code, 'uitnodiging'))) throw new Refusal('inloggen_invitation_over');
	const userId = account?.id ?? (await makeAccount({ email, name: found.name, emailVerified: found.email !== null }));
	await joinFile(userId, found);
	if (found.email) await vouchForMailbox(userId, found.email);
	if (!byMail) await setPassword(userId, password);
	if (!found.email) await sendMailLink(event, { ...found, email });
	if (account?.hasSecondFactor) return { to: '/inloggen', said: 'inloggen_password_set' };
	return letUserIn(event, 'invitation', userId, found.personId);
}

/** Whoever has other files proves first to be their owner: an invitation from one school opens nothing at another. */
async function joinOwn(event: RequestEvent, code: string, found: FoundCode, account: Account): Promise<Done> {
	if (event.locals.signedIn?.userId !== account.id) throw new Refusal('inloggen_invitation_sign_in');
	if (!(await takeCodeOnce(code, 'uitnodiging'))) throw new Refusal('inloggen_invitation_over');
	await joinFile(account.id, found);
	await endSessionsOf(account.id);
	return letUserIn(event, 'invitation', account.id, found.personId);
}

type Present = { account?: Account; isUsedElsewhere: boolean };

/** The account that this person has, or that has this mailbox, and whether it opens other files too. */
async function accountFor(found: FoundCode, email: string | null): Promise<Present> {
	const own = await findAccount({ schoolId: found.schoolId, personId: found.personId });
	if (own) return { account: own, isUsedElsewhere: own.files > 1 };
	const account = email ? await findAccount({ email }) : undefined;
	return { account, isUsedElsewhere: account !== undefined && account.files > 0 };
}

/** Somebody types the code of a letter over. Guessing is slowed down, though no code can be guessed. */
export async function openInvitation(event: RequestEvent, typed: string): Promise<Done> {
	const address = addressSubject(deviceAt(event).address);
	const until = await takeAttempt([address]);
	if (until) throw waitUntil(until);
	if (!(await findCode(typed, 'uitnodiging'))) throw new FormIssue({ code: 'inloggen_letter_wrong' });
	await takeBack(address);
	return { to: `/uitnodiging/${readCode(typed)}` };
}
