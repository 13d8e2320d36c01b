import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import { sveltekitCookies } from 'better-auth/svelte-kit';
import { getRequestEvent } from '$app/server';
import pg from 'pg';

export type AuthOptions = {
	/** Signs cookies; kept in the data folder. */
	secret: string;
	pool: pg.PoolConfig;
	/** Set when the outside address is https. */
	isSecure: boolean;
};

/** Kept apart from the rest so that the tables of the sign-in can be made from it. */
export function authSettings({ secret, pool, isSecure }: AuthOptions) {
	return {
		appName: 'Zicht',
		secret,
		telemetry: { enabled: false },
		database: new pg.Pool(pool),
		emailAndPassword: { enabled: true, minPasswordLength: 12, maxPasswordLength: 200, disableSignUp: true },
		// Form actions pass by the library's own limiter: ours is in limits.ts.
		rateLimit: { enabled: false },
		session: {
			expiresIn: 60 * 60 * 12,
			updateAge: 60 * 30,
			additionalFields: {
				/** Which of the user's files at schools this session is about. */
				personId: { type: 'string' as const, required: false, input: false },
				/** When the person last proved who they are. */
				provedAt: { type: 'date' as const, required: false, input: false }
			}
		},
		advanced: {
			useSecureCookies: isSecure,
			ipAddress: { ipAddressHeaders: ['x-zicht-address'] }
		},
		plugins: [twoFactor({ issuer: 'Zicht' }), passkey({ rpName: 'Zicht' })]
	};
}

export function makeAuth(options: AuthOptions) {
	const settings = authSettings(options);
	// The cookie plugin must come last.
	return betterAuth({ ...settings, plugins: [...settings.plugins, sveltekitCookies(getRequestEvent)] });
}
