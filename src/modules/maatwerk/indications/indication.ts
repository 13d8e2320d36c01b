/**
 * A paper about a pupil that somebody outside the school issues, or an application for it: a dyslexia declaration, an
 * indication for youth care. It is for the care team alone: what says that somebody has something is never for the whole
 * team. Source: PrO Almere, lines 1092–1130 (TOS, asked at Viertaal), 1171–1217 (dyslexia); PrO Assen, lines 1112–1122.
 */
import { addMonths } from '#platform/text/dates.ts';

export const indicationKinds = [
	'dyslexieverklaring',
	'dyscalculieverklaring',
	'tos',
	'nt2',
	'cluster',
	'jeugdhulp',
	'eigen'
] as const;
export type IndicationKind = (typeof indicationKinds)[number];

/** Asked by the school or the parents, sent to whom decides, granted or refused. */
export const indicationStates = ['aangevraagd', 'verstuurd', 'toegekend', 'afgewezen'] as const;
export type IndicationState = (typeof indicationStates)[number];

export type Indication = {
	kind: IndicationKind;
	state: IndicationState;
	/** From–until, both inclusive; no end: until further notice. */
	validFrom: string | null;
	validUntil: string | null;
};

/** Its end is told so many months before, as of a TLV (T6). */
export const warnMonths = 3;

export const isValidOn = ({ state, validFrom, validUntil }: Indication, day: string): boolean =>
	state === 'toegekend' && (validFrom === null || validFrom <= day) && (validUntil === null || validUntil >= day);

/** The day from which its end is told. */
export const warnsFrom = (validUntil: string): string => addMonths(validUntil, -warnMonths);

export const endsSoon = (indication: Indication, day: string): boolean =>
	isValidOn(indication, day) && indication.validUntil !== null && warnsFrom(indication.validUntil) <= day;

/** Still waiting for whoever decides. */
export const isWaiting = ({ state }: Pick<Indication, 'state'>): boolean =>
	state === 'aangevraagd' || state === 'verstuurd';
