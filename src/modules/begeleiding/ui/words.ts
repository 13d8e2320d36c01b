import { m } from '#paraglide/messages.js';
import type { TextKey } from '#platform/web/errors.ts';
import { kindLabel } from '#modules/rooster/ui/words.ts';
import { clock, number } from '#ui/format.ts';
import type { Mark, Slot } from '../card/card.ts';
import type { SessionAudience } from '../sessions/session.ts';
import type { TimeOutReason, WentTo } from '../time-out/time-out.ts';
import type { Presence, Result, TrainingKind } from '../training/training.ts';

export const audienceTitle = {
	gedeeld: 'begeleiding_for_shared',
	team: 'begeleiding_for_team',
	zorg: 'begeleiding_for_care'
} as const satisfies Record<SessionAudience, TextKey>;

const markTexts = [m.begeleiding_pupil_mark_no, m.begeleiding_pupil_mark_bit, m.begeleiding_pupil_mark_fully];
export const markText = (mark: Mark): string => markTexts[mark]!();
/** The three faces of a mark, the lowest first. */
export const markOptions = (): { value: string; label: string }[] =>
	markTexts.map((text, at) => ({ value: String(at), label: text() }));
/** From 0 to 1, as `Face` asks it. */
export const moodOf = (mark: Mark): number => mark / 2;

type PlanWords = { plan: string; planHour: string | null };
/** What a lesson is called: "Koken", "Mentoruur". */
export const slotName = ({ name, kind }: Pick<Slot, 'name' | 'kind'>, words: PlanWords): string =>
	name || kindLabel(kind, words);
/** "10.25 Koken"; a free line has no time. */
export const slotTitle = (slot: Pick<Slot, 'name' | 'kind' | 'startsAt'>, words: PlanWords): string =>
	[slot.startsAt && clock(slot.startsAt), slotName(slot, words)].filter(Boolean).join(' ');

const reasonTexts: Record<TimeOutReason, () => string> = {
	prikkels: m.begeleiding_reason_prikkels,
	boos: m.begeleiding_reason_boos,
	'ruzie-leerling': m.begeleiding_reason_ruzie,
	'botsing-medewerker': m.begeleiding_reason_botsing,
	werk: m.begeleiding_reason_werk,
	afspraak: m.begeleiding_reason_afspraak,
	anders: m.begeleiding_reason_anders
};
export const reasonText = (reason: TimeOutReason): string => reasonTexts[reason]();
export const reasonOptions = () => Object.entries(reasonTexts).map(([value, text]) => ({ value, label: text() }));

const wentTexts: Record<WentTo, () => string> = {
	les: m.begeleiding_went_lesson,
	huis: m.begeleiding_went_home,
	anders: m.begeleiding_went_else
};
export const wentText = (wentTo: WentTo): string => wentTexts[wentTo]();
export const wentOptions = () => Object.entries(wentTexts).map(([value, text]) => ({ value, label: text() }));

const kindTexts: Record<TrainingKind, () => string> = {
	'voor allemaal': m.begeleiding_kind_all,
	'op indicatie': m.begeleiding_kind_indication,
	gastles: m.begeleiding_kind_guest
};
export const trainingKindText = (kind: TrainingKind): string => kindTexts[kind]();

const resultTexts: Record<Result, () => string> = {
	behaald: m.begeleiding_result_yes,
	deels: m.begeleiding_result_partly,
	niet: m.begeleiding_result_no
};
export const resultText = (result: Result): string => resultTexts[result]();
export const resultOptions = () => Object.entries(resultTexts).map(([value, text]) => ({ value, label: text() }));

const presenceTexts: Record<Presence, () => string> = {
	aanwezig: m.begeleiding_presence_there,
	afgemeld: m.begeleiding_presence_excused,
	afwezig: m.begeleiding_presence_absent
};
export const presenceText = (presence: Presence): string => presenceTexts[presence]();

/** "3 uur en 20 minuten", "45 minuten". */
export function durationText(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	if (hours === 0) return m.begeleiding_minutes({ count: number(rest) });
	return rest === 0
		? m.begeleiding_hours({ hours: number(hours) })
		: m.begeleiding_hours_minutes({ hours: number(hours), minutes: number(rest) });
}
