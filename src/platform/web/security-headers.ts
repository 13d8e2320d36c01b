import type { Mode } from '#platform/settings.ts';

const always: Record<string, string> = {
	'X-Content-Type-Options': 'nosniff',
	// Addresses of pages hold numbers of pupils' files: no other site learns them.
	'Referrer-Policy': 'same-origin',
	// A pupil records their own words and pictures; nothing else of the device is needed.
	'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), display-capture=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'X-Frame-Options': 'DENY'
};

const oneYearSeconds = 31_536_000;

/** The headers of every answer, beside the content security policy that SvelteKit writes with its nonces. */
export function securityHeaders(protocol: 'http' | 'https', mode: Mode): Record<string, string> {
	return {
		...always,
		...(protocol === 'https' && { 'Strict-Transport-Security': `max-age=${oneYearSeconds}` }),
		...(mode === 'demo' && { 'X-Robots-Tag': 'noindex, nofollow' })
	};
}
