import type { Actions, PageServerLoad } from './$types';
import { requireSignedIn } from '#modules/inloggen/server/index.ts';
import { renewBackupCodes } from '#platform/identity/second-factor.ts';
import { requireFreshProof } from '#platform/web/fresh-proof.ts';

export const load: PageServerLoad = (event) => {
	requireFreshProof(event);
};

export const actions: Actions = {
	// Shown this once, so there is no redirect.
	default: async (event) => {
		requireFreshProof(event);
		return { codes: await renewBackupCodes(requireSignedIn(event).userId) };
	}
};
