import type { Actor } from '#platform/access/actor.ts';
import type { SignedIn } from '#platform/identity/session.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			requestId?: string;
		}
		interface Locals {
			/** Who asks; nothing when nobody signed in, or when a step of the sign-in is still open. */
			actor?: Actor;
			/** What the screen shows of the one who signed in and of the school. */
			signedIn?: SignedIn;
			/** Whose session ended a short while ago: what they send is kept for them. */
			expired?: { schoolId: string; personId: string };
			/** The form that came with this request; the page is only shown along with it when it was refused. */
			sent?: { form: string; fields: Record<string, string | string[]> };
			requestId: string;
		}
	}
}
export {};
