/* Where the pages of the living plan are; those of talks: gesprekken. */

/** The living plan as it is now. */
export const planPath = (pupilId: string): string => `/leerlingen/${pupilId}/plan`;

export const posterPath = (pupilId: string): string => `/leerlingen/${pupilId}/plan/poster`;

/** The pupil's first page, with this goal in front. */
export const homePath = (goalId?: string): string => `/vandaag${goalId ? `?doel=${goalId}` : ''}`;

export const editPlanPath = (pupilId: string): string => `${planPath(pupilId)}/wijzigen`;

/** All talks of a pupil, and where one more is planned: pages of `gesprekken`. */
export const talksOfPath = (pupilId: string): string => `/leerlingen/${pupilId}/gesprekken`;
export const newTalkPath = (pupilId: string): string => `${talksOfPath(pupilId)}/nieuw`;
