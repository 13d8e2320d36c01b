/* What an actor may do with referrals of a pupil, requests to the SWV and a search for another school. Pure. */
import { hasRole, type Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';
import { careTeam } from './verwijzing.ts';

/** What the actor is to one pupil today. */
export type OwnInvolvement = { as: readonly string[]; sees: readonly Audience[] };

/** Refers, asks and seeks, and writes down what came of it. */
export const mayRefer = (own: OwnInvolvement): boolean =>
	own.as.some((role) => (careTeam as readonly string[]).includes(role));

/** Reads it: the care team, and who opened the file with a reason. */
export const maySeeReferrals = (own: OwnInvolvement): boolean => own.sees.includes('zorg');

/** The overview of all pupils: for who works on it every week. */
export const maySeeOverview = (actor: Pick<Actor, 'roles'>): boolean => hasRole(actor, ...careTeam);
