import type { Cookies } from '@sveltejs/kit';

/** The identity library's own names; the second is what it uses on https. */
const names = ['better-auth.session_token', '__Secure-better-auth.session_token'] as const;

/** The session's token. What stands behind the point is the library's signature; a token that nobody can guess needs none to be looked up. */
export function sessionToken(cookies: Pick<Cookies, 'get'>): string | undefined {
	for (const name of names) {
		const value = cookies.get(name);
		if (value) return value.split('.')[0];
	}
	return undefined;
}

/** Gives the browser a session that we made ourselves. */
export function setSessionToken(cookies: Cookies, token: string, isSecure: boolean): void {
	cookies.set(names[isSecure ? 1 : 0], token, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure, maxAge: 60 * 60 * 12 });
}
