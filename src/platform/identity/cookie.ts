import type { Cookies } from '@sveltejs/kit';

/** On https the browser itself holds to it that the cookie is ours alone: `__Host-` allows no other host, path or plain http. */
const nameOf = (name: string, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name);

const session = 'zicht_sessie';
const step = 'zicht_stap';
const shared = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** The session's token, or nothing. */
export const sessionToken = (cookies: Pick<Cookies, 'get'>, isSecure: boolean): string | undefined =>
	cookies.get(nameOf(session, isSecure)) || undefined;

/** Gives the browser its session. */
export function setSessionToken(cookies: Cookies, token: string, isSecure: boolean, hours = 12): void {
	cookies.set(nameOf(session, isSecure), token, { ...shared, secure: isSecure, maxAge: 3600 * hours });
}

export function dropSessionToken(cookies: Cookies, isSecure: boolean): void {
	cookies.delete(nameOf(session, isSecure), { ...shared, secure: isSecure });
}

/** Between the password and the code. */
export const stepToken = (cookies: Pick<Cookies, 'get'>, isSecure: boolean): string | undefined =>
	cookies.get(nameOf(step, isSecure)) || undefined;

export function setStepToken(cookies: Cookies, token: string, isSecure: boolean): void {
	cookies.set(nameOf(step, isSecure), token, { ...shared, secure: isSecure, maxAge: 600 });
}

export function dropStepToken(cookies: Cookies, isSecure: boolean): void {
	cookies.delete(nameOf(step, isSecure), { ...shared, secure: isSecure });
}
