/** Where the pages of arrangements and placements are. */
export const arrangementsPath = '/arrangementen';
export const numbersPath = `${arrangementsPath}/cijfers`;
/** Where `ondersteuning` has the figures of each level and outcome. */
export const supportNumbersPath = '/ondersteuning/cijfers';
export const arrangementPath = (key: string): string => `${arrangementsPath}/${key}`;

export const pupilPlacementsPath = (pupilId: string): string => `/leerlingen/${pupilId}/trajecten`;

/** Where a place is asked for; with an arrangement, for that one, and with an evaluation, filled in from that. */
export function askPath(pupilId: string, arrangementKey?: string, evaluationId?: string): string {
	const said = new URLSearchParams({
		...(arrangementKey && { arrangement: arrangementKey }),
		...(evaluationId && { evaluatie: evaluationId })
	}).toString();
	return `${pupilPlacementsPath(pupilId)}/nieuw${said ? `?${said}` : ''}`;
}

export function placementPaths(pupilId: string, placementId: string) {
	const page = `${pupilPlacementsPath(pupilId)}/${placementId}`;
	return {
		page,
		place: `${page}/plaatsen`,
		/** Priority on the waiting list, or off the list. */
		waiting: `${page}/wachtlijst`,
		goals: `${page}/doelen`,
		guides: `${page}/begeleiders`,
		extend: `${page}/verlengen`,
		end: `${page}/beeindigen`
	};
}
