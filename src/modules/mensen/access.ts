import type { Actor } from '#platform/access/actor.ts';
import { hasRole } from '#platform/access/actor.ts';

type Asker = Pick<Actor, 'kind' | 'roles' | 'personId'>;

/** Somebody who works here, as the list shows them. */
export type Colleague = { id: string; roles: readonly string[]; isArchived: boolean; hasAccount: boolean };

/** Sees the list of people and their accounts, and adds somebody. */
export const mayKeepPeople = (actor: Asker): boolean =>
	actor.kind === 'medewerker' && hasRole(actor, 'administratie', 'beheerder', 'directeur');

/** Decides about roles at the school. The administration does not: a role opens files that the administration does not see. */
export const mayGiveRoles = (actor: Asker): boolean =>
	actor.kind === 'medewerker' && hasRole(actor, 'beheerder', 'directeur');

/** Whoever sends the invitation of somebody with a role decides who gets in with that role. */
export const mayInvite = (actor: Asker, { roles, isArchived, hasAccount }: Colleague): boolean =>
	!isArchived && !hasAccount && (roles.length > 0 ? mayGiveRoles(actor) : mayKeepPeople(actor));

/** Ends somebody's access today; never one's own, so that somebody is left. */
export const mayEndAccess = (actor: Asker, { id, roles, isArchived }: Colleague): boolean =>
	!isArchived && id !== actor.personId && (roles.length > 0 ? mayGiveRoles(actor) : mayKeepPeople(actor));

/** Sees when colleagues came in and when somebody tried: who keeps the accounts. The database says the same. */
export const maySeeSignIns = (actor: Asker): boolean => actor.kind === 'medewerker' && hasRole(actor, 'beheerder');

/** Takes the second factor of a colleague away who lost phone and codes; not one's own. */
export const mayRemoveSecondFactor = (actor: Asker, { id, isArchived, hasAccount }: Colleague): boolean =>
	!isArchived && hasAccount && id !== actor.personId && mayGiveRoles(actor);

/** Invites a parent: the administration, and who guides the child. Whoever makes the letter could use it: a short list. */
export const mayInviteParent = (actor: Asker, { guidesChild }: { guidesChild: boolean }): boolean =>
	mayKeepPeople(actor) || (actor.kind === 'medewerker' && guidesChild);
