import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { renewProof } from '#platform/identity/sessions.ts';
import { proveAgain } from '#platform/identity/sign-in.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue } from '#platform/web/errors.ts';
import { sameSitePath } from '#platform/web/same-site.ts';
import type { ProofForm } from '../forms.ts';
import { deviceAt, waitUntil } from './enter.ts';
import { requireSignedIn } from './second-factor.ts';

/** Before a sensitive act: the password or a code once more, and then back to where the person was. */
export async function confirmAgain(
	event: RequestEvent,
	{ password, terug }: z.output<typeof ProofForm>
): Promise<Done> {
	const { userId, sessionId } = requireSignedIn(event);
	const answer = await proveAgain(userId, password, deviceAt(event));
	if (answer === 'wrong') throw new FormIssue({ password: 'inloggen_proof_wrong' });
	if (answer !== 'right') throw waitUntil(answer.until);
	await renewProof(sessionId);
	return { to: sameSitePath(terug) };
}
