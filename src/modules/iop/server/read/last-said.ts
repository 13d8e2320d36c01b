import type { Scale, Score, Side } from '#modules/plan/index.ts';

/** How it goes in words: the last value of this side; null for a value that the scale no longer has. `scores` are those that count, the oldest first. */
export function lastSaid(scores: readonly Score[], side: Side, scales: Record<Side, Scale>): string | null {
	const last = scores.findLast((score) => score.side === side);
	return scales[side].values.find(({ key }) => key === last?.value)?.name ?? null;
}
