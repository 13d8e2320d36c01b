import { m } from '#paraglide/messages.js';
import type { StateName } from '#ui/states.ts';
import {
	indicationKinds,
	indicationStates,
	type IndicationKind,
	type IndicationState
} from '../../indications/indication.ts';
import type { IndicationLine } from '../../views.ts';
import { longDate } from '#ui/format.ts';

const kinds: Record<IndicationKind, () => string> = {
	dyslexieverklaring: m.maatwerk_kind_dyslexieverklaring,
	dyscalculieverklaring: m.maatwerk_kind_dyscalculieverklaring,
	tos: m.maatwerk_kind_tos,
	nt2: m.maatwerk_kind_nt2,
	cluster: m.maatwerk_kind_cluster,
	jeugdhulp: m.maatwerk_kind_jeugdhulp,
	eigen: m.maatwerk_kind_eigen
};
export const kindLabel = (kind: IndicationKind): string => kinds[kind]();
export const kindOptions = () => indicationKinds.map((value) => ({ value, label: kindLabel(value) }));

const states: Record<IndicationState, () => string> = {
	aangevraagd: m.maatwerk_state_aangevraagd,
	verstuurd: m.maatwerk_state_verstuurd,
	toegekend: m.maatwerk_state_toegekend,
	afgewezen: m.maatwerk_state_afgewezen
};
export const stateLabel = (state: IndicationState): string => states[state]();
export const stateOptions = () => indicationStates.map((value) => ({ value, label: stateLabel(value) }));

export const nameOf = ({ kind, label }: { kind: IndicationKind; label: string }): string => label || kindLabel(kind);

export function signOf({ state, isValid, endsSoon, validUntil }: IndicationLine): { is: StateName; label: string } {
	if (state !== 'toegekend') return { is: state === 'afgewezen' ? 'na' : 'todo', label: stateLabel(state) };
	if (endsSoon && validUntil) return { is: 'soon', label: m.maatwerk_paper_ends({ date: longDate(validUntil) }) };
	return isValid ? { is: 'done', label: m.maatwerk_paper_holds() } : { is: 'na', label: m.maatwerk_paper_over() };
}
