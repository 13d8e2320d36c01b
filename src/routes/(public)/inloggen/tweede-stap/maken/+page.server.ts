import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { letUserIn, requireSignedIn, viewNewSecondFactor } from '#modules/inloggen/server/index.ts';
import { confirmSecondFactor } from '#platform/identity/second-factor.ts';
import type { SignedIn } from '#platform/identity/session.ts';
import { requireFreshProof } from '#platform/web/fresh-proof.ts';
import { sameSitePath } from '#platform/web/same-site.ts';

/** Whoever must make one can do nothing else; who wants another proves first who they are. */
function requireMaker(event: Pick<RequestEvent, 'locals' | 'url' | 'request'>): SignedIn {
	const signedIn = requireSignedIn(event);
	if (!signedIn.needsSecondFactor) requireFreshProof(event);
	return signedIn;
}

export const load: PageServerLoad = (event) => viewNewSecondFactor(requireMaker(event));

export const actions: Actions = {
	// The answer holds the backup codes, which are shown this once: so there is no redirect.
	default: async (event) => {
		const signedIn = requireMaker(event);
		const data = await event.request.formData();
		const codes = await confirmSecondFactor(signedIn.userId, String(data.get('code') ?? ''));
		if (!codes) return fail(422, { errors: { code: 'inloggen_code_wrong' as const } });
		// What this session may do just grew: it goes on under a new token.
		await letUserIn(event, 'code', signedIn.userId);
		const back = sameSitePath(event.url.searchParams.get('terug'));
		return { codes, next: back === '/' ? '/vandaag' : back };
	}
};
