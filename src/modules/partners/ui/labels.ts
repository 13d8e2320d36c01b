import { m } from '#paraglide/messages.js';
import type { IconName } from '#ui/icons.ts';
import type { HelpLevel, Partner, PartnerKind } from '../partners.ts';

const kinds: Record<PartnerKind, { label: () => string; icon: IconName }> = {
	onderwijs: { label: m.partners_kind_onderwijs, icon: 'school' },
	bedrijf: { label: m.partners_kind_bedrijf, icon: 'hammer' },
	arbeid: { label: m.partners_kind_arbeid, icon: 'card' },
	gemeente: { label: m.partners_kind_gemeente, icon: 'town-hall' },
	jeugdhulp: { label: m.partners_kind_jeugdhulp, icon: 'users' },
	zorg: { label: m.partners_kind_zorg, icon: 'heart' },
	welzijn: { label: m.partners_kind_welzijn, icon: 'home' },
	veiligheid: { label: m.partners_kind_veiligheid, icon: 'shield' },
	samenwerkingsverband: { label: m.partners_kind_samenwerkingsverband, icon: 'link' },
	overig: { label: m.partners_kind_overig, icon: 'circle' }
};
export const kindLabel = (kind: PartnerKind): string => kinds[kind].label();
export const kindIcon = (kind: PartnerKind): IconName => kinds[kind].icon;

const levels: Record<HelpLevel, () => string> = {
	voorliggend: m.partners_level_voorliggend,
	begeleiding: m.partners_level_begeleiding,
	behandeling: m.partners_level_behandeling,
	'geen hulp': m.partners_level_geen
};
export const levelLabel = (level: HelpLevel): string => levels[level]();

/** "jeugdhulp · begeleiding · Hardenberg, Ommen": what is known, and nothing where it is not. */
export const partnerMeta = ({
	kind,
	helpLevel,
	municipalities
}: Pick<Partner, 'kind' | 'helpLevel' | 'municipalities'>) =>
	[kindLabel(kind), helpLevel && levelLabel(helpLevel), municipalities.join(', ')].filter(Boolean).join(' · ');
