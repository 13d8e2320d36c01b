/** Where pages about meetings are. */
export const meetingsPath = '/overleg';
export const newMeetingPath = '/overleg/nieuw';
export const seriesPath = '/overleg/reeksen';
export const newSeriesPath = '/overleg/reeksen/nieuw';
/** The agenda. */
export const meetingPath = (id: string): string => `/overleg/${id}`;
export const tablePath = (id: string): string => `/overleg/${id}/tafel`;
/** While it is held. */
export const sessionPath = (id: string): string => `/overleg/${id}/vergadering`;
export const bringInPath = (id: string): string => `/overleg/${id}/inbrengen`;
export const pointPath = (id: string, itemId: string): string => `/overleg/${id}/punt/${itemId}`;
export const checkPath = (id: string, itemId: string): string => `${pointPath(id, itemId)}/nalezen`;
/** From the dossier: at which meeting, and what is asked. */
export const bringPupilPath = (pupilId: string): string => `/leerlingen/${pupilId}/inbrengen`;
/** One line for the next evaluation of the day; about this pupil. */
export const signalPath = (pupilId?: string): string =>
	pupilId ? `/overleg/signaal?leerling=${pupilId}` : '/overleg/signaal';
/** One's meetings for one's own calendar, and one of them. */
export const calendarPath = '/overleg/kalender';
export const meetingCalendarPath = (id: string): string => `/overleg/${id}/kalender`;
export const concernsPath = '/overleg/zorgen';
/** One point of it while it is held. */
export const sessionPointPath = (id: string, itemId: string): string => `${sessionPath(id)}/${itemId}`;
export const actionsPath = '/overleg/acties';
export const decisionsPath = '/overleg/besluiten';
/** What tables decided about a pupil. */
export const minutesPath = (pupilId: string): string => `/leerlingen/${pupilId}/overleg`;
