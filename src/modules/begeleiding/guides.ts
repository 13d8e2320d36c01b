/**
 * Who guides a pupil from day to day, by what they are to the pupil (*betrokkenheid*). The policies of the tables are made
 * of these lists. Pure.
 */

/** Writes sessions and goal cards, and looks back on the day. */
export const guideRoles = [
	'begeleider',
	'mentor',
	'onderwijsassistent',
	'zorgcoordinator',
	'orthopedagoog',
	'teamleider'
] as const;

/** Sees a lesson happen: marks a card, and takes attendance of a training. */
export const adultRoles = [...guideRoles, 'vakdocent', 'stagiair'] as const;

/** Sends a pupil to the time-out room, receives it there, and lets it go. */
export const timeOutRoles = [...adultRoles, 'directeur'] as const;

/** Keeps the dossier right beside the author: takes away what should not stand there. */
export const careTeam = ['zorgcoordinator', 'orthopedagoog'] as const;

/** What the actor is to one pupil today. */
export type Own = { as: readonly string[]; sees: readonly string[] };

const isOneOf = ({ as }: Pick<Own, 'as'>, roles: readonly string[]): boolean => as.some((role) => roles.includes(role));

export const guides = (own: Pick<Own, 'as'>): boolean => isOneOf(own, guideRoles);
export const teaches = (own: Pick<Own, 'as'>): boolean => isOneOf(own, adultRoles);
export const isCareTeam = (own: Pick<Own, 'as'>): boolean => isOneOf(own, careTeam);
export const handlesTimeOuts = (own: Own): boolean => isOneOf(own, timeOutRoles) && own.sees.includes('team');
