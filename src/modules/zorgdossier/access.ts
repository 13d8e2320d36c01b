/* What an actor may do with the care file of one pupil, by what they are to that pupil today. Pure. */
import type { Audience } from '#platform/access/audience.ts';
import { careTeam } from './zorgdossier.ts';

/** What the actor is to one pupil today. */
export type OwnInvolvement = { as: readonly string[]; sees: readonly Audience[] };

const isOneOf = (own: OwnInvolvement, roles: readonly string[]): boolean => own.as.some((role) => roles.includes(role));

/** Writes in it, names readers, shares a report, puts away and takes away. */
export const mayKeepCareFile = (own: OwnInvolvement): boolean => isOneOf(own, careTeam);

/** Reads diagnoses and reports, and all that is medical or judicial: the care team, and who opened the file with a reason. */
export const isInCareCircle = (own: OwnInvolvement): boolean =>
	own.sees.includes('zorg') && isOneOf(own, [...careTeam, 'inzage']);

/** Who leads the school reads the rest only after opening the file with a reason, on the page of who is involved. */
export const mayOpenWithReason = (own: OwnInvolvement): boolean =>
	isOneOf(own, ['directeur', 'teamleider']) && !isInCareCircle(own);

/** The page is there for whoever works with the pupil: at least what to do stands on it. */
export const mayReadInstructions = (own: OwnInvolvement): boolean => own.sees.includes('team');

/** The pupil and the parents: that the school keeps such data, whom they ask, and what is shared with them. */
export const isFamily = (own: OwnInvolvement): boolean =>
	isOneOf(own, ['leerling', 'ouder']) && own.sees.includes('gedeeld');
