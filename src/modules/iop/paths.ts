/* Where the pages of the living plan are; those of talks: gesprekken. */

/** The living plan as it is now. */
export const planPath = (pupilId: string): string => `/leerlingen/${pupilId}/plan`;

export const posterPath = (pupilId: string): string => `${planPath(pupilId)}/poster`;

/** The pupil's first page, with this goal in front. */
export const homePath = (goalId?: string): string => `/vandaag${goalId ? `?doel=${goalId}` : ''}`;

export const editPlanPath = (pupilId: string): string => `${planPath(pupilId)}/wijzigen`;
