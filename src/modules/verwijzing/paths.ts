/** Where the pages of referrals are. */
export const overviewPath = '/verwijzingen';
export const referralsPath = (pupilId: string): string => `/leerlingen/${pupilId}/verwijzingen`;
export const newReferralPath = (pupilId: string): string => `${referralsPath(pupilId)}/nieuw`;
export const referralPath = (pupilId: string, id: string): string => `${referralsPath(pupilId)}/${id}`;

export const newSwvPath = (pupilId: string): string => `${referralsPath(pupilId)}/swv/nieuw`;
export const swvPath = (pupilId: string, id: string): string => `${referralsPath(pupilId)}/swv/${id}`;
export const swvPdfPath = (pupilId: string, id: string): string => `${swvPath(pupilId, id)}/pdf`;
export const swvJsonPath = (pupilId: string, id: string): string => `${swvPath(pupilId, id)}/json`;

export const newSearchPath = (pupilId: string): string => `${referralsPath(pupilId)}/andere-school/nieuw`;
export const searchPath = (pupilId: string, id: string): string => `${referralsPath(pupilId)}/andere-school/${id}`;
