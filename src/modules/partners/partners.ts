/*
 * The rules of partners: organisations around the school. Pure. No database, clock or framework; dates come in as arguments.
 * The words of kinds and of levels of help are those of the set-up (section `partners`); a test compares them.
 */

export const partnerKinds = [
	'onderwijs',
	'bedrijf',
	'arbeid',
	'gemeente',
	'jeugdhulp',
	'zorg',
	'welzijn',
	'veiligheid',
	'samenwerkingsverband',
	'overig'
] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** From the lightest to the heaviest: before help, guidance, treatment; or no help at all. */
export const helpLevels = ['voorliggend', 'begeleiding', 'behandeling', 'geen hulp'] as const;
export type HelpLevel = (typeof helpLevels)[number];

export type Partner = {
	id: string;
	/** Of the set-up's list; null for one that the school added by itself. */
	key: string | null;
	name: string;
	kind: PartnerKind;
	/** Nothing where no source says so. */
	helpLevel: HelpLevel | null;
	municipalities: string[];
	offers: string | null;
	isArchived: boolean;
};

/** What one asks of the list; empty means: whatever it is. */
export type PartnerFilter = { search: string; kind: string; municipality: string };

/**
 * The partners that answer to the question, in the order in which they came. One whose municipalities are not stated is
 * in the answer for each of them: it may well work there.
 */
export function filterPartners<P extends Pick<Partner, 'name' | 'kind' | 'municipalities' | 'offers'>>(
	partners: readonly P[],
	{ search, kind, municipality }: PartnerFilter
): P[] {
	const words = plain(search).split(/\s+/).filter(Boolean);
	return partners.filter((partner) => {
		const text = plain([partner.name, partner.offers, ...partner.municipalities].join(' '));
		return (
			words.every((word) => text.includes(word)) &&
			(kind === '' || partner.kind === kind) &&
			(municipality === '' ||
				partner.municipalities.length === 0 ||
				partner.municipalities.some((name) => plain(name) === plain(municipality)))
		);
	});
}

/** All municipalities that the list speaks of, once each, by the alphabet. */
export const municipalitiesOf = (partners: readonly Pick<Partner, 'municipalities'>[]): string[] =>
	[...new Set(partners.flatMap(({ municipalities }) => municipalities))].toSorted((a, b) => a.localeCompare(b, 'nl'));

/** Without capitals, accents and curly apostrophes. */
const plain = (text: string): string =>
	text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** Somebody of a partner, from–until. */
export type AtPartner = { fromOn: string; untilOn: string | null };

/** Whether somebody speaks for the partner on this day. */
export const isAtPartner = ({ fromOn, untilOn }: AtPartner, today: string): boolean =>
	fromOn <= today && (untilOn === null || today <= untilOn);
