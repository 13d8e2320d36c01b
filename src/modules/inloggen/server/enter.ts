import type { RequestEvent } from '@sveltejs/kit';
import {
	dropSessionToken,
	dropStepToken,
	sessionToken,
	setSessionToken,
	setStepToken,
	stepToken
} from '#platform/identity/cookie.ts';
import { note, type Way } from '#platform/identity/note.ts';
import { endSession, startSession, type Device } from '#platform/identity/sessions.ts';
import { findSession } from '#platform/identity/session.ts';
import { signInWithCode, signInWithPassword, type Outcome } from '#platform/identity/sign-in.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import type { Done } from '#platform/web/act.ts';
import { privateHeaders } from '#platform/web/private-headers.ts';
import { sameSitePath } from '#platform/web/same-site.ts';
import { time } from '#ui/format.ts';
import type { CodeForm, SignInForm } from '../forms.ts';

export type Visit = Pick<RequestEvent, 'request' | 'cookies' | 'url'>;

export const isSecure = ({ url }: Pick<Visit, 'url'>): boolean => url.protocol === 'https:';

/** From where this request came, as our own server saw it. */
export const deviceAt = ({ request }: Pick<Visit, 'request'>): Device => ({
	address: request.headers.get(privateHeaders.address) ?? '',
	agent: request.headers.get('user-agent') ?? ''
});

/** Mail and password. The answer is the same for an account that does not exist. */
export async function enterWithPassword(visit: Visit, { email, password, terug }: SignInForm): Promise<Done> {
	const outcome = await signInWithPassword(email, password, deviceAt(visit));
	return answerTo(visit, outcome, { wrong: { password: 'inloggen_wrong' }, back: terug });
}

/** The code after the password. */
export async function enterWithCode(visit: Visit, { code, terug }: CodeForm): Promise<Done> {
	const step = stepToken(visit.cookies, isSecure(visit));
	if (!step) throw new Refusal('inloggen_step_ended');
	const outcome = await signInWithCode(step, code, deviceAt(visit));
	return answerTo(visit, outcome, { wrong: { code: 'inloggen_code_wrong' }, back: terug });
}

/** A new session for this browser. The one that it had is ended: a token from before the sign-in opens nothing after it. */
export async function letIn(visit: Visit, token: string, back?: string, hours?: number): Promise<Done> {
	const former = sessionToken(visit.cookies, isSecure(visit));
	if (former) await endSession(former);
	dropStepToken(visit.cookies, isSecure(visit));
	setSessionToken(visit.cookies, token, isSecure(visit), hours);
	return { to: await nextAfter(token, back) };
}

/** Starts a session for this user on this device, who proved it in this way. */
export async function letUserIn(visit: Visit, way: Way, userId: string, personId?: string): Promise<Done> {
	await note({ userId }, 'inloggen.in', { way });
	const token = await startSession({ userId, personId, device: deviceAt(visit) });
	return letIn(visit, token);
}

export async function leave(visit: Visit): Promise<void> {
	const token = sessionToken(visit.cookies, isSecure(visit));
	const found = token ? await findSession(token) : undefined;
	if (found?.state === 'valid') await note(found.actor, 'inloggen.out');
	if (token) await endSession(token);
	dropSessionToken(visit.cookies, isSecure(visit));
	dropStepToken(visit.cookies, isSecure(visit));
}

/** An address with the page to go back to, when there is one. */
export function withBack(path: string, back: string | undefined | null): string {
	const to = sameSitePath(back);
	return to === '/' ? path : `${path}?terug=${encodeURIComponent(to)}`;
}

/** "Try again after 13.05 uur". */
export const waitUntil = (until: Date): Refusal => new Refusal('inloggen_wait', { time: time(nextMinute(until)) });

async function answerTo(
	visit: Visit,
	outcome: Outcome,
	{ wrong, back }: { wrong: FormIssue['errors']; back?: string }
): Promise<Done> {
	switch (outcome.state) {
		case 'in':
			return letIn(visit, outcome.token, back);
		case 'code':
			setStepToken(visit.cookies, outcome.step, isSecure(visit));
			return { to: withBack('/inloggen/tweede-stap', back) };
		case 'wrong':
			throw new FormIssue(wrong);
		case 'wait':
			throw waitUntil(outcome.until);
		case 'ended':
			throw new Refusal('inloggen_step_ended');
	}
}

async function nextAfter(token: string, back: string | undefined): Promise<string> {
	const found = await findSession(token);
	if (found?.state !== 'valid') throw new Refusal('inloggen_no_file');
	if (found.signedIn.mustChooseSchool) return withBack('/inloggen/school', back);
	if (found.signedIn.needsSecondFactor) return withBack('/inloggen/tweede-stap/maken', back);
	const to = sameSitePath(back);
	return to === '/' ? '/vandaag' : to;
}

/** People read minutes: a lock that ends at 13.04.20 is over at 13.05. */
const nextMinute = (instant: Date): Date => new Date(Math.ceil(instant.getTime() / 60_000) * 60_000);
