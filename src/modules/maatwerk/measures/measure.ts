/**
 * A measure for one pupil: extra time, larger type, a reading program. It has a ground and an end. Where the set-up names a
 * condition, such as a declaration, the measure is asked for first: for official exams. Source: PrO Assen, lines 262–266;
 * PrO Almere, lines 1171–1217; that everybody who teaches the pupil sees it, and the papers stay with the care team, is ours.
 */
import { addDays } from '#platform/text/dates.ts';
import type { IndicationKind } from '../indications/indication.ts';

/** On what it rests: a declaration or an indication on paper, or a decision of the school. */
export const grounds = ['verklaring', 'indicatie', 'school'] as const;
export type Ground = (typeof grounds)[number];

/** Where a request for it stands: asked, the declaration is there, granted, or refused. */
export const requestStates = ['gevraagd', 'verklaard', 'toegekend', 'afgewezen'] as const;
export type RequestState = (typeof requestStates)[number];

export type Measure = {
	what: string;
	fromOn: string;
	untilOn: string;
	/** Somebody ended it earlier. */
	stoppedOn: string | null;
	/** Null: it need not be asked for. */
	request: RequestState | null;
};

/** Its end is told so many days before (S3: six weeks, as for arrangements). */
export const endingSoonDays = 42;

/** In force: begun, not ended, and granted where it had to be asked for. */
export const isInForce = ({ fromOn, untilOn, stoppedOn, request }: Measure, day: string): boolean =>
	fromOn <= day && day <= untilOn && stoppedOn === null && (request === null || request === 'toegekend');

/** Running or still to come, also while it is asked for; what was refused is over. */
export const isCurrent = ({ untilOn, stoppedOn, request }: Omit<Measure, 'what' | 'fromOn'>, day: string): boolean =>
	untilOn >= day && stoppedOn === null && request !== 'afgewezen';

export const endsSoon = (measure: Measure, day: string): boolean =>
	isInForce(measure, day) && addDays(measure.untilOn, -endingSoonDays) <= day;

/** An indication as far as a request asks for it. */
export type Declaration = {
	kind: IndicationKind;
	isGranted: boolean;
	validFrom: string | null;
	validUntil: string | null;
};

/** Conditions that name one kind of paper ask for that kind; any other paper will do for what else a school writes. */
const named: [RegExp, IndicationKind][] = [
	[/dyslexie/i, 'dyslexieverklaring'],
	[/dyscalculie/i, 'dyscalculieverklaring'],
	[/\bTOS\b|taalontwikkelingsstoornis/i, 'tos']
];

/** Whether this paper, on this day, is what the condition of the set-up asks for. */
export function meetsCondition(condition: string, paper: Declaration, day: string): boolean {
	if (!paper.isGranted) return false;
	if (paper.validFrom !== null && paper.validFrom > day) return false;
	if (paper.validUntil !== null && paper.validUntil < day) return false;
	const kind = named.find(([words]) => words.test(condition))?.[1];
	return kind === undefined || paper.kind === kind;
}

/** Where a request may go from here. Without its declaration it can only be refused. */
export function nextStates(state: RequestState, isDeclared: boolean): RequestState[] {
	if (state === 'gevraagd') return isDeclared ? ['verklaard', 'toegekend', 'afgewezen'] : ['afgewezen'];
	if (state === 'verklaard') return isDeclared ? ['toegekend', 'afgewezen'] : ['afgewezen'];
	return [];
}
