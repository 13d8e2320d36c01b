/** Where the pages of partners are. */
export const partnersPath = '/partners';

export function partnerPaths(partnerId: string) {
	const page = `${partnersPath}/${partnerId}`;
	return { page, edit: `${page}/wijzigen`, person: `${page}/iemand` };
}
