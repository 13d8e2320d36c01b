// Scores for the tests, written as one says them: "staff 3 on 16 November".
import type { Score, Side } from './score.ts';

const sufficientFrom = 3;

/** A score on a scale of four, of which the upper two are sufficient. */
export function given(side: Side, on: string, step: number, more: Partial<Score> = {}): Score {
	const steps = more.steps ?? 4;
	return {
		id: `${side} ${on} ${step}`,
		goalId: 'hulp',
		competence: null,
		pupilId: 'jayden',
		on,
		byId: side === 'pupil' ? 'jayden' : 'mirjam',
		side,
		value: `v${step}`,
		step,
		steps,
		isSufficient: step >= sufficientFrom,
		correctsId: null,
		why: '',
		...more
	};
}
