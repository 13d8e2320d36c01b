/** Where the pages of consent are. */
import type { Purpose } from './toestemming.ts';

export const consentsPath = (pupilId: string): string => `/leerlingen/${pupilId}/toestemmingen`;

export function consentPaths(pupilId: string, consentId: string) {
	const page = `${consentsPath(pupilId)}/${consentId}`;
	return { page, paper: `${page}/brief` };
}

/** What a page that needs consent knows already of the question. */
export type AskedFor = { purpose?: Purpose; subjectKey?: string; partnerIds?: readonly string[] };

/** Where one asks for it, with what is known filled in. */
export function askPath(pupilId: string, { purpose, subjectKey, partnerIds = [] }: AskedFor = {}): string {
	const known = new URLSearchParams();
	if (purpose) known.set('doel', purpose);
	if (subjectKey) known.set('overleg', subjectKey);
	for (const id of partnerIds) known.append('partner', id);
	const query = known.toString();
	return `${consentsPath(pupilId)}/nieuw${query && `?${query}`}`;
}

/** The consents of all pupils whom one guides: all that are open, or one kind of them. */
export const overviewPath = '/toestemmingen';
export const overviews = ['wacht', 'nee', 'loopt-af', 'geldt'] as const;
export type Overview = (typeof overviews)[number];
export const overviewOf = (which: Overview): string => `${overviewPath}?toon=${which}`;
