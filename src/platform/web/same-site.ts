const anywhere = 'http://same-site.invalid';

/** A path on this site to go back to; the home page for anything that could lead away from it. */
export function sameSitePath(text: unknown): string {
	if (typeof text !== 'string' || !text.startsWith('/') || !URL.canParse(text, anywhere)) return '/';
	const url = new URL(text, anywhere);
	// `/\host`, `//host` and `/.//host` all end up elsewhere in some browser.
	if (url.origin !== anywhere || url.pathname.startsWith('//')) return '/';
	return url.pathname + url.search + url.hash;
}
