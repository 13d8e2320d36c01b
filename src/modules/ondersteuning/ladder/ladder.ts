/** The ladder of one pupil: the steps that were taken, and what is still to be arranged. Pure. */
import type { Need } from '../evaluation/outcome.ts';
import { basis, type Level } from '../ondersteuning.ts';

export const stepKinds = ['geopend', 'stap', 'voortgezet', 'gesloten'] as const;
export type StepKind = (typeof stepKinds)[number];

/** Who reads the reason of a step, or an open point. */
export const caseAudiences = ['team', 'zorg'] as const;
export type CaseAudience = (typeof caseAudiences)[number];

/** What an outcome leaves to arrange, something that is waited for, or anything else. */
export type PointKind = Need | 'wachten' | 'anders';

export type Step = { kind: StepKind; on: string; from: Level; to: Level };

/** How the step is told. */
export type StepWay = 'opened' | 'up' | 'down' | 'continued' | 'closed';
export function wayOf({ kind, from, to }: Pick<Step, 'kind' | 'from' | 'to'>): StepWay {
	if (kind === 'geopend') return 'opened';
	if (kind === 'gesloten') return 'closed';
	return to === from ? 'continued' : to > from ? 'up' : 'down';
}

/** Since when the pupil stood on each level the last time, by the steps of the case that is open. */
export function sinceOn(steps: readonly Step[]): Record<Level, string | null> {
	const since: Record<Level, string | null> = { 1: null, 2: null, 3: null, 4: null };
	for (const { kind, on, to } of steps) if (kind !== 'voortgezet') since[to] = on;
	return since;
}

/** What a decision outside an evaluation makes of a case; null where the pupil stands there already. */
export function stepFrom(now: Level | null, to: Level): StepKind | null {
	if (now === null) return 'geopend';
	if (to === basis) return 'gesloten';
	return to === now ? null : 'stap';
}
