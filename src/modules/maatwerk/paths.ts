/* Where the pages of this module are. */

export const helpCardPath = (pupilId: string): string => `/leerlingen/${pupilId}/hulpkaart`;
export const writeHelpCardPath = (pupilId: string): string => `${helpCardPath(pupilId)}/schrijven`;

export const measuresPath = (pupilId: string): string => `/leerlingen/${pupilId}/maatregelen`;
export const measurePath = (pupilId: string, measureId: string): string => `${measuresPath(pupilId)}/${measureId}`;

export const workPlanPath = (pupilId: string): string => `/leerlingen/${pupilId}/werkplan`;
export const workPlanVersionPath = (pupilId: string, versionId: string): string =>
	`${workPlanPath(pupilId)}/${versionId}`;
export const evaluateWorkPlanPath = (pupilId: string, versionId: string): string =>
	`${workPlanVersionPath(pupilId, versionId)}/evalueren`;

export const indicationsPath = (pupilId: string): string => `/leerlingen/${pupilId}/indicaties`;
export const indicationPath = (pupilId: string, indicationId: string): string =>
	`${indicationsPath(pupilId)}/${indicationId}`;

export const observationsPath = (pupilId: string): string => `/leerlingen/${pupilId}/observaties`;
export const observationPath = (pupilId: string, observationId: string): string =>
	`${observationsPath(pupilId)}/${observationId}`;

/** Where consent is asked: the module `toestemming` has it. */
export const consentsPath = (pupilId: string): string => `/leerlingen/${pupilId}/toestemmingen`;

export const groupMeasuresPath = (groupId: string): string => `/groepen/${groupId}/maatregelen`;
export const periodPath = (groupId: string): string => `/groepen/${groupId}/observatieperiode`;
export const togetherPath = (groupId: string): string => `${periodPath(groupId)}/samen`;
export const groupObservationsPath = (groupId: string): string => `/groepen/${groupId}/observaties`;
/** All groups, with how far each is. */
export const allObservationsPath = '/observaties';
