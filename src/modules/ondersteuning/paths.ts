/** Where the pages of support are. */
import type { Need } from './evaluation/outcome.ts';

export const caseloadPath = '/ondersteuning';
export const requestsPath = '/ondersteuning/verzoeken';
export const numbersPath = '/ondersteuning/cijfers';

export const supportPath = (pupilId: string): string => `/leerlingen/${pupilId}/ondersteuning`;

export const newRequestPath = (pupilId: string): string => `${supportPath(pupilId)}/verzoek`;
export const requestPath = (pupilId: string, requestId: string): string => `${newRequestPath(pupilId)}/${requestId}`;

/** Where the care team opens a case, takes a step, names who guides, or closes. */
export const stepPath = (pupilId: string): string => `${supportPath(pupilId)}/stap`;

export const planPaths = (pupilId: string, versionId: string) => {
	const page = `${supportPath(pupilId)}/plan/${versionId}`;
	return { page, edit: `${page}/bewerken` };
};

export const evaluatePath = (pupilId: string): string => `${supportPath(pupilId)}/evaluatie`;
export const evaluationPath = (pupilId: string, id: string): string => `${evaluatePath(pupilId)}/${id}`;

export const newRoundPath = (pupilId: string): string => `${supportPath(pupilId)}/vragenronde`;
export const roundPath = (pupilId: string, roundId: string): string => `${newRoundPath(pupilId)}/${roundId}`;

/** Where `traject` has the figures of each arrangement. */
export const arrangementNumbersPath = '/arrangementen/cijfers';

/** Where `traject` gives a place in an arrangement. */
export const placementsPath = (pupilId: string): string => `/leerlingen/${pupilId}/trajecten`;

/** Where `verwijzing` keeps the referrals of a pupil. */
export const referralsPath = (pupilId: string): string => `/leerlingen/${pupilId}/verwijzingen`;

/** Where what an outcome asks is arranged, with what the evaluation says about it filled in. */
export const needPath: Record<Need, (pupilId: string, evaluationId: string, arrangementKey?: string) => string> = {
	plaatsing: (pupilId, evaluationId, key) =>
		`${placementsPath(pupilId)}/nieuw?${new URLSearchParams({ ...(key && { arrangement: key }), evaluatie: evaluationId })}`,
	'einde plaatsing': placementsPath,
	verwijzing: (pupilId, evaluationId) => `${referralsPath(pupilId)}/nieuw?evaluatie=${evaluationId}`
};
