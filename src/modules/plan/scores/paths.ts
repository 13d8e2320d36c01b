/** Addresses of the pages of scores. */

/** The page where one puts an own score right, and where one comes back afterwards. */
export const correctPath = (pupilId: string, scoreId: string, back: string): string =>
	`/leerlingen/${pupilId}/scores/${scoreId}/verbeteren?terug=${encodeURIComponent(back)}`;

export const goalScoresPath = (pupilId: string, goalId: string): string =>
	`/leerlingen/${pupilId}/doelen/${goalId}/scores`;

/** The group's screen; `what` is `doelen`, or a competence by its key. */
export const groupScoresPath = (groupId: string, what?: string): string =>
	`/groepen/${groupId}/scoren${what ? `?wat=${encodeURIComponent(what)}` : ''}`;
