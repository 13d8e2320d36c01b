/** Where the pages of a pupil's goals are. */
export const goalsPath = (pupilId: string): string => `/leerlingen/${pupilId}/doelen`;

export function goalPaths(pupilId: string, goalId: string) {
	const page = `${goalsPath(pupilId)}/${goalId}`;
	return {
		page,
		edit: `${page}/wijzigen`,
		end: `${page}/afsluiten`,
		resume: `${page}/hervatten`,
		putBack: `${page}/terugzetten`
	};
}
