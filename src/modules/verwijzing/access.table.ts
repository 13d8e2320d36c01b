/**
 * Which rows of referrals about Jayden exist for whom, who may add and change them, and what each may do.
 * tests/access/verwijzing.test.ts runs every cell for everybody in `people`.
 */
import { accessPeople, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

const careTeam: readonly Who[] = ['zorgcoordinator', 'orthopedagoog'];

export const accessTable = {
	see: {
		referral: careTeam,
		reminder: careTeam,
		request: careTeam,
		search: careTeam,
		step: careTeam,
		asked: careTeam
	} satisfies Record<string, readonly Who[]>,
	add: {
		referral: careTeam,
		reminder: careTeam,
		request: careTeam,
		search: careTeam,
		step: careTeam,
		asked: careTeam
	} satisfies Record<string, readonly Who[]>,
	change: {
		referral: careTeam,
		reminder: [],
		request: careTeam,
		search: careTeam,
		step: careTeam,
		asked: careTeam
	} satisfies Record<string, readonly Who[]>,
	do: {
		mayRefer: careTeam,
		maySeeReferrals: careTeam,
		maySeeOverview: careTeam
	} satisfies Record<string, readonly Who[]>
};
export type Row = keyof typeof accessTable.see;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet',
	add: 'legt vast:',
	change: 'wijzigt',
	do: '',
	referral: 'een verwijzing',
	reminder: 'dat er is nagevraagd',
	request: 'een aanvraag bij het samenwerkingsverband',
	search: 'dat er een andere school wordt gezocht',
	step: 'een stap daarin',
	asked: 'een gevraagde school',
	mayRefer: 'verwijst, vraagt aan en zoekt een andere school',
	maySeeReferrals: 'leest verwijzingen',
	maySeeOverview: 'ziet wat er van alle leerlingen openstaat'
};
