/** Where the pages of an OPP are. */
export const chainPath = (pupilId: string): string => `/leerlingen/${pupilId}/opp`;

export function oppPaths(pupilId: string, oppId: string) {
	const page = `${chainPath(pupilId)}/${oppId}`;
	return {
		page,
		edit: `${page}/bewerken`,
		talk: `${page}/overleg`,
		sign: `${page}/tekenen`,
		words: `${page}/mijn-woorden`,
		evaluate: `${page}/evalueren`,
		pdf: `${page}/pdf`
	};
}
