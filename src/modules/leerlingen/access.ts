import { hasRole, type Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';

/** What the actor is to one pupil today. */
export type OwnInvolvement = { as: readonly string[]; sees: readonly Audience[] };

type Who = Pick<Actor, 'kind' | 'roles' | 'personId'>;

const isOneOf = (own: OwnInvolvement, ...roles: string[]) => roles.some((role) => own.as.includes(role));

/** Language, interests, photo consent, sector choice; names and birth date only by the administration. */
export const mayEditFacts = (actor: Who, own: OwnInvolvement): boolean =>
	mayEditIdentity(actor) || isOneOf(own, 'mentor', 'zorgcoordinator', 'orthopedagoog');

export const mayEditIdentity = (actor: Who): boolean => hasRole(actor, 'administratie', 'beheerder');

export const mayEditContacts = (actor: Who): boolean => hasRole(actor, 'administratie', 'beheerder');

/** P5: the citizen service number is for the administration only. */
export const mayUseBsn = (actor: Who): boolean => hasRole(actor, 'administratie');

/** A pupil that is new at this school. */
export const mayAddPupil = (actor: Who): boolean => hasRole(actor, 'administratie', 'beheerder');

/** Begin and end an enrolment, and move a pupil to another group. */
export const mayEnrol = (actor: Who): boolean =>
	hasRole(actor, 'administratie', 'beheerder', 'directeur', 'zorgcoordinator');

export const mayChangeYear = (actor: Who): boolean => hasRole(actor, 'administratie', 'beheerder');

export const maySeeWhoLooked = (own: OwnInvolvement): boolean =>
	isOneOf(own, 'leerling', 'ouder', 'mentor', 'zorgcoordinator', 'directeur');

/** The care team gives somebody from outside access, and ends it. */
export const mayGiveAccess = (own: OwnInvolvement): boolean => isOneOf(own, 'zorgcoordinator', 'orthopedagoog');

/** Who guides because of a placement, plan or training; nobody who is not of the care team names oneself (decision 0006). */
export const mayNameGuide = (own: OwnInvolvement, isOneself = false): boolean =>
	mayGiveAccess(own) || (!isOneself && isOneOf(own, 'teamleider'));

/** Who leads the school opens what the care team wrote only with a reason, which the care team sees. */
export const mayOpenWithReason = (own: OwnInvolvement): boolean =>
	isOneOf(own, 'directeur', 'teamleider') && !own.sees.includes('zorg');

/** From the 18th birthday the pupil alone decides whether a parent reads along. */
export const mayAllowParents = (actor: Who, pupilId: string): boolean => actor.personId === pupilId;

export const mayHandOver = (own: OwnInvolvement): boolean => own.sees.includes('team');
