import type { Cookies } from '@sveltejs/kit';
import type { TextKey, TextParams } from './errors.ts';

/** What was just done, said once on the page that follows. */
export type Flash = {
	key: TextKey;
	params?: TextParams;
	/** The way back: a page that says what going back would do. */
	undo?: { href: string; key: TextKey };
};

const name = 'zicht_melding';

export function say(cookies: Cookies, flash: Flash): void {
	cookies.set(name, JSON.stringify(flash), { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 30 });
}

/** The message for this page, or nothing. It is said once. */
export function takeFlash(cookies: Cookies): Flash | undefined {
	const text = cookies.get(name);
	if (!text) return undefined;
	cookies.delete(name, { path: '/' });
	try {
		return JSON.parse(text) as Flash;
	} catch {
		return undefined; // somebody changed the cookie: then there is nothing to say
	}
}
