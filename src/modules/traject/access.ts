/**
 * What an actor may do with arrangements and placements. Roles are those on the pupil, as *betrokkenheid* gives them. Pure, so
 * that the same answers decide which buttons a screen shows; the policies of the tables are made of the same lists.
 */
import { hasRole, type Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';

/** What the actor is to the pupil today. */
export type OwnInvolvement = { as: readonly string[]; sees: readonly Audience[] };

/** Decides who gets a place, until when, and with what outcome. */
export const careTeam = ['zorgcoordinator', 'orthopedagoog'];
/** Asks for a place. */
export const askers = [...careTeam, 'mentor', 'teamleider'];
/** Writes goals and says how they went; of guides only those who read with the team. */
export const goalWriters = [...careTeam, 'mentor', 'begeleider'];

const isOneOf = (own: OwnInvolvement, roles: readonly string[]): boolean => own.as.some((role) => roles.includes(role));

export const mayAsk = (own: OwnInvolvement): boolean => isOneOf(own, askers);

/** Place, extend, end, give priority, take off the list. */
export const mayDecide = (own: OwnInvolvement): boolean => isOneOf(own, careTeam);

export const mayWriteGoals = (own: OwnInvolvement): boolean => own.sees.includes('team') && isOneOf(own, goalWriters);

export const mayNameGuides = (own: OwnInvolvement): boolean => mayDecide(own) || isOneOf(own, ['teamleider']);

/** Why a place was asked for, and why what was decided; whoever wrote it reads it too. */
export const mayReadReasons = (own: OwnInvolvement): boolean => own.sees.includes('zorg');

type Who = Pick<Actor, 'kind' | 'roles'>;

/** Places taken, free and waited for. Names only of pupils whose placements the actor may read. */
export const maySeeArrangements = ({ kind }: Who): boolean => kind === 'medewerker';

/** The figures of a year, for the school and for outside it. */
export const maySeeNumbers = (actor: Who): boolean =>
	actor.kind === 'medewerker' && hasRole(actor, 'directeur', 'teamleider', ...careTeam);
