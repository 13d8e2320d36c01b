import type { RequestEvent } from '@sveltejs/kit';
import { asActor } from '#platform/database/session.ts';
import { findAccount, setPassword, verifyMailbox } from '#platform/identity/accounts.ts';
import {
	findCode,
	mailLinkMinutes,
	makeCodeFor,
	resetMinutes,
	takeCodeOnce,
	type FoundCode,
	type Purpose
} from '#platform/identity/codes.ts';
import { evenly } from '#platform/identity/evenly.ts';
import { listFiles } from '#platform/identity/files.ts';
import { addressSubject, mailSubject, takeAttempt } from '#platform/identity/limits.ts';
import { note } from '#platform/identity/note.ts';
import { needsSecondFactor } from '#platform/identity/session.ts';
import { mailAddressOf } from '#platform/identity/sign-in.ts';
import { beginStep } from '#platform/identity/steps.ts';
import { setStepToken } from '#platform/identity/cookie.ts';
import { resetLetter, signInLetter } from '#platform/mail/letters.ts';
import { queueMail } from '#platform/mail/queue.ts';
import type { Done } from '#platform/web/act.ts';
import { Refusal } from '#platform/web/errors.ts';
import { getLocale } from '#paraglide/runtime.js';
import type { MailForm } from '../forms.ts';
import { deviceAt, isSecure, letUserIn, waitUntil } from './enter.ts';
import { requireStrong } from './password.ts';

/** Asks for a mail that lets one in. The answer and its time are the same whether there is such an account or not. */
export function askMailLink(event: RequestEvent, { email }: MailForm): Promise<void> {
	return ask(event, email, async (account) => {
		const files = await listFiles(account.id);
		// A mailbox alone is not enough for who opens the files of other people's children.
		if (files.some(({ kind }) => needsSecondFactor(kind))) return;
		const [file] = files;
		if (file) await sendMailLink(event, { ...file, email: account.email });
	});
}

/** Asks for a mail to choose a new password. The same answer for everybody. */
export function askReset(event: RequestEvent, { email }: MailForm): Promise<void> {
	return ask(event, email, async (account) => {
		const [file] = await listFiles(account.id);
		if (file) await send(event, 'herstel', { ...file, email: account.email });
	});
}

export type Addressee = { schoolId: string; personId: string; schoolName: string; email: string };

export const sendMailLink = (event: Pick<RequestEvent, 'url'>, to: Addressee): Promise<void> =>
	send(event, 'maillink', to);

/** Whose link it is, for the page with the button; nothing when it cannot be used any more. */
export const viewMailLink = (code: string): Promise<FoundCode | undefined> => findCode(code, 'maillink');

/** The button on the page of the link. Looking at the page uses nothing up: mail programs do that too. */
export async function enterWithLink(event: RequestEvent, code: string): Promise<Done> {
	const found = await findCode(code, 'maillink');
	const account = found && (await findAccount(found));
	if (!found || !account) throw new Refusal('inloggen_link_over');
	// A mailbox that somebody typed may be another's: its owner must be the one who signed in.
	if (!account.emailVerified && event.locals.signedIn?.userId !== account.id)
		throw new Refusal('inloggen_link_sign_in');
	if (!(await takeCodeOnce(code, 'maillink'))) throw new Refusal('inloggen_link_over');
	await verifyMailbox(account.id);
	if (!account.hasSecondFactor) return letUserIn(event, 'mail', account.id);
	setStepToken(event.cookies, await beginStep(account.id), isSecure(event));
	return { to: '/inloggen/tweede-stap' };
}

/** Whose new password it is, or nothing. */
export const viewReset = (code: string): Promise<FoundCode | undefined> => findCode(code, 'herstel');

/** Chooses a new password with the code of the mail. Then one signs in with it, and with the second factor. */
export async function resetPassword(code: string, password: string): Promise<Done> {
	const found = await findCode(code, 'herstel');
	const account = found && (await findAccount(found));
	if (!found || !account) throw new Refusal('inloggen_reset_over');
	await requireStrong(password, [found.name, account.email, found.schoolName]);
	if (!(await takeCodeOnce(code, 'herstel'))) throw new Refusal('inloggen_reset_over');
	await setPassword(account.id, password);
	await note({ userId: account.id }, 'inloggen.reset_password');
	return { to: '/inloggen', said: 'inloggen_password_set' };
}

type Mailable = { id: string; email: string };

async function ask(event: RequestEvent, typed: string, work: (account: Mailable) => Promise<void>): Promise<void> {
	const email = mailAddressOf(typed);
	const until = await takeAttempt([mailSubject(email), addressSubject(deviceAt(event).address)]);
	if (until) throw waitUntil(until);
	await evenly(async () => {
		const account = await findAccount({ email });
		if (account?.emailVerified) await work(account);
	});
}

const letters = {
	maillink: { write: signInLetter, path: '/inloggen/link/', minutes: mailLinkMinutes },
	herstel: { write: resetLetter, path: '/herstel/', minutes: resetMinutes }
};

async function send(
	{ url }: Pick<RequestEvent, 'url'>,
	purpose: Exclude<Purpose, 'uitnodiging'>,
	to: Addressee
): Promise<void> {
	const { write, path, minutes } = letters[purpose];
	const code = await makeCodeFor({ purpose, ...to });
	const mail = write({
		to: to.email,
		language: getLocale(),
		sender: to.schoolName,
		link: `${url.origin}${path}${code}`,
		minutes
	});
	await asActor(to, (db) => queueMail(db, to, mail));
}
