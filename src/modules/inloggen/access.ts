import type { Actor } from '#platform/access/actor.ts';
import { hasRole } from '#platform/access/actor.ts';

/** Makes, renews and takes away the card of a group, and sets its pupils' PINs: its mentors and the administration. */
export const mayKeepCard = (actor: Pick<Actor, 'roles' | 'kind'>, { isMentor }: { isMentor: boolean }): boolean =>
	actor.kind === 'medewerker' && (isMentor || hasRole(actor, 'administratie', 'beheerder'));
