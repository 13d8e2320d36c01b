import { hasRole, type Actor } from '#platform/access/actor.ts';

type Who = Pick<Actor, 'kind' | 'roles'>;

/** Who answers for the whole school or a location sees its figures; others see those of the groups that they are mentor of. */
export const maySeeSchoolFigures = (actor: Who): boolean =>
	hasRole(actor, 'directeur', 'teamleider', 'zorgcoordinator');

/** Let a pupil off a norm, by name, with a reason and an end. */
export const mayExempt = (actor: Who): boolean => hasRole(actor, 'zorgcoordinator', 'directeur');

/** Switch a norm on or off and say what the school reaches for. */
export const maySetNorms = (actor: Who): boolean => hasRole(actor, 'zorgcoordinator', 'directeur');

/** Make a norm of building blocks, and change what it asks. */
export const mayMakeNorms = (actor: Who): boolean => hasRole(actor, 'directeur', 'beheerder');

/** Whose task it is to keep the figures above the target; the care coordinator watches over the deadlines of all mentors. */
export const answersForFigures = maySeeSchoolFigures;

/** Access of outside helpers that ends: the care team decides whether it goes on. */
export const watchesAccess = (actor: Who): boolean => hasRole(actor, 'zorgcoordinator', 'orthopedagoog');

/** Files that wait to be read in, and pupils whom nobody is mentor of. */
export const keepsAdministration = (actor: Who): boolean => hasRole(actor, 'administratie', 'beheerder');
