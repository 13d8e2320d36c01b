import type { Question } from './gesprekken.ts';

/** Where the pages of talks are. */
export const talksPath = '/gesprekken';
export const slotsPath = '/gesprekken/tijden';
export const roundsPath = '/school/rondes';
/** The rounds, with this one open. */
export const roundPath = (roundId: string): string => `${roundsPath}?ronde=${roundId}`;
/** The letters of a round, as one PDF: posted to, because from then on the parents count as asked. Asked for on that page. */
export const lettersPath = (roundId: string, page: typeof roundsPath | typeof slotsPath): string =>
	`${talksPath}/rondes/${roundId}/brieven?terug=${page}`;
/** Where one asked for the letters, with the round at hand. */
export const lettersAskedOn = (roundId: string, page: string | null): string =>
	`${page === slotsPath ? slotsPath : roundsPath}?ronde=${roundId}`;
/** The reports of the talks of a round that were held, as one PDF. */
export const reportsPath = (roundId: string): string => `${talksPath}/rondes/${roundId}/verslagen`;

export const pupilTalksPath = (pupilId: string): string => `/leerlingen/${pupilId}/gesprekken`;

/** Where a talk outside the rounds is planned. */
export const newTalkPath = (pupilId: string): string => `${pupilTalksPath(pupilId)}/nieuw`;

export function talkPaths(pupilId: string, talkId: string) {
	const page = `${pupilTalksPath(pupilId)}/${talkId}`;
	return {
		/** The talk itself: one screen on which it is held and closed. */
		page,
		/** What the pupil wants to say. */
		prepare: `${page}/voorbereiden`,
		/** The parents pick a time. */
		time: `${page}/tijd`,
		/** The mentor plans, moves or cancels it. */
		plan: `${page}/plannen`,
		/** The report of a held talk, on paper. */
		pdf: `${page}/pdf`,
		/** The calendar file. */
		calendar: `${page}/agenda`
	};
}

/** Where one prepares a talk; with a question, at that question. */
export const preparationPath = (pupilId: string, talkId: string, step?: Question | 'klaar'): string =>
	`${talkPaths(pupilId, talkId).prepare}${step ? `?vraag=${step}` : ''}`;
