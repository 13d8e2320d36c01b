import { m } from '#paraglide/messages.js';
import type { StateName } from '#ui/states.ts';
import type { IndicationKind } from '../../indications/indication.ts';
import { endsSoon, isInForce, type RequestState } from '../../measures/measure.ts';
import type { MeasureLine } from '../../views.ts';
import { dayOfMonth, longDate } from '#ui/format.ts';
import { kindLabel } from '../indications/words.ts';

const requests: Record<RequestState, () => string> = {
	gevraagd: m.maatwerk_request_gevraagd,
	verklaard: m.maatwerk_request_verklaard,
	toegekend: m.maatwerk_request_toegekend,
	afgewezen: m.maatwerk_request_afgewezen
};
export const requestLabel = (request: RequestState): string => requests[request]();

const moves: Record<Exclude<RequestState, 'gevraagd'>, () => string> = {
	verklaard: m.maatwerk_request_to_verklaard,
	toegekend: m.maatwerk_request_to_toegekend,
	afgewezen: m.maatwerk_request_to_afgewezen
};
export const moveLabel = (to: RequestState): string => (to === 'gevraagd' ? requestLabel(to) : moves[to]());

/** How a measure stands today, as a sign. */
export function signOf(measure: MeasureLine, today: string): { is: StateName; label: string } {
	const { request, stoppedOn, untilOn, fromOn } = measure;
	if (request === 'afgewezen') return { is: 'na', label: requestLabel(request) };
	if (stoppedOn) return { is: 'na', label: m.maatwerk_measure_stopped_on({ date: dayOfMonth(stoppedOn) }) };
	if (untilOn < today) return { is: 'na', label: m.maatwerk_measure_over() };
	if (request && request !== 'toegekend') return { is: 'todo', label: requestLabel(request) };
	if (fromOn > today) return { is: 'todo', label: m.maatwerk_measure_from({ date: dayOfMonth(fromOn) }) };
	if (endsSoon(measure, today)) return { is: 'soon', label: m.maatwerk_measure_ends({ date: dayOfMonth(untilOn) }) };
	return { is: 'done', label: isInForce(measure, today) ? m.maatwerk_measure_holds() : '' };
}

/** "1 september 2026 – 31 juli 2027" */
export const spanInWords = ({ fromOn, untilOn }: Pick<MeasureLine, 'fromOn' | 'untilOn'>): string =>
	m.maatwerk_from_until({ from: longDate(fromOn), until: longDate(untilOn) });

/** A paper as people say it: "Dyslexieverklaring, tot 1 augustus 2028". */
export function paperLabel(paper: { kind: IndicationKind; label: string; validUntil: string | null }): string {
	const what = paper.label || kindLabel(paper.kind);
	return paper.validUntil ? m.maatwerk_paper_until({ what, date: longDate(paper.validUntil) }) : what;
}
