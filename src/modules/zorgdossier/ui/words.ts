import { m } from '#paraglide/messages.js';
import { longDate } from '#ui/format.ts';
import type { OpeningReason } from '../reports/reports.ts';
import type { CareKind, FactKind } from '../zorgdossier.ts';

/* The words of the care file on screen. */

const kinds: Record<CareKind, () => string> = {
	diagnose: m.zorgdossier_kind_diagnosis,
	medisch: m.zorgdossier_kind_medical,
	justitieel: m.zorgdossier_kind_judicial,
	verslag: m.zorgdossier_kind_report
};
export const kindLabel = (kind: CareKind): string => kinds[kind]();

const newLabels: Record<FactKind, () => string> = {
	diagnose: m.zorgdossier_new_diagnosis,
	medisch: m.zorgdossier_new_medical,
	justitieel: m.zorgdossier_new_judicial
};
export const newLabel = (kind: FactKind): string => newLabels[kind]();

/** The list of who looked says the same category (`leerlingen`): the pupil and the parents read it there. */
const reasons: Record<OpeningReason, () => string> = {
	hulp: m.leerlingen_opened_for_hulp,
	overleg: m.leerlingen_opened_for_overleg,
	plan: m.leerlingen_opened_for_plan,
	vraag: m.leerlingen_opened_for_vraag,
	overdracht: m.leerlingen_opened_for_overdracht,
	controle: m.leerlingen_opened_for_controle,
	anders: m.leerlingen_opened_for_anders
};
export const reasonLabel = (reason: OpeningReason): string => reasons[reason]();

/** "16 november 2026 – 31 juli 2027", or as much of it as is known. */
export function termLabel(fromOn: string | null, untilOn: string | null): string | null {
	if (fromOn && untilOn) return m.zorgdossier_term({ from: longDate(fromOn), until: longDate(untilOn) });
	if (fromOn) return m.zorgdossier_term_from({ date: longDate(fromOn) });
	return untilOn && m.zorgdossier_term_until({ date: longDate(untilOn) });
}
