/** Where the pages of daily guidance are. */
export const guidancePath = '/begeleiding';
export const roomPath = '/begeleiding/time-out';
export const roomPatternPath = '/begeleiding/time-out/patroon';
export const timeOutPath = (id: string): string => `${roomPath}/${id}`;
export const trainingsPath = '/begeleiding/trainingen';
export const newTrainingPath = `${trainingsPath}/nieuw`;
export const trainingPath = (id: string): string => `${trainingsPath}/${id}`;
export const meetingPath = (trainingId: string, sessionId: string): string =>
	`${trainingPath(trainingId)}/${sessionId}`;

export const pupilGuidancePath = (pupilId: string): string => `/leerlingen/${pupilId}/begeleiding`;
export const newSessionPath = (pupilId: string): string => `${pupilGuidancePath(pupilId)}/sessies/nieuw`;
export const sessionPath = (pupilId: string, id: string): string => `${pupilGuidancePath(pupilId)}/sessies/${id}`;
export const pupilPatternPath = (pupilId: string): string => `${pupilGuidancePath(pupilId)}/time-outs`;

export const cardPath = (pupilId: string): string => `/leerlingen/${pupilId}/leskaart`;
/** The card of a day, with a lesson open. */
export function cardDayPath(pupilId: string, { day, slot }: { day?: string; slot?: string }): string {
	const query = new URLSearchParams({ ...(day && { dag: day }), ...(slot && { les: slot }) }).toString();
	return `${cardPath(pupilId)}${query && `?${query}`}`;
}
export const cardWeekPath = (pupilId: string, monday?: string): string =>
	`${cardPath(pupilId)}/week${monday ? `?week=${monday}` : ''}`;
export const newCardPath = (pupilId: string): string => `${cardPath(pupilId)}/nieuw`;
export const changeCardPath = (pupilId: string): string => `${cardPath(pupilId)}/wijzigen`;
/** The end of a day, by the guide with the pupil. */
export const reviewPath = (pupilId: string, day?: string): string =>
	`${cardPath(pupilId)}/terugblik${day ? `?dag=${day}` : ''}`;
/** What the pupil writes about the own day. */
export const dayLogPath = (pupilId: string): string => `${cardPath(pupilId)}/mijn-dag`;
