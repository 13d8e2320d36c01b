import type { LayoutServerLoad } from './$types';
import { takeFlash } from '#platform/web/flash.ts';

// Only what the frame shows. What somebody may see is decided by each page, in the database; never here.
export const load: LayoutServerLoad = ({ locals, cookies }) => ({
	actor: locals.actor && { name: locals.actor.name, kind: locals.actor.kind, roles: locals.actor.roles },
	school: locals.signedIn?.school,
	flash: takeFlash(cookies)
});
