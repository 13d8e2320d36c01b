import type { Actor } from '#platform/access/actor.ts';
import { maySeeCaseload } from '#modules/ondersteuning/access.ts';
import { caseloadPath } from '#modules/ondersteuning/index.ts';
import { m } from '#paraglide/messages.js';

type Back = { href: string; label: string };

/** Of a page that the care team reaches from its caseload: the way back there; for others the page's own. */
export function careBack<Own extends Back | undefined>(actor: Pick<Actor, 'roles'> | undefined, own: Own): Back | Own {
	return actor && maySeeCaseload(actor) ? { href: caseloadPath, label: m.ondersteuning_caseload() } : own;
}
