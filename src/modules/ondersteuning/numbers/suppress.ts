/**
 * P4: counts under five are not shown, and cannot be worked out from a total either. Pure.
 * Source: docs/rules.md P4.
 */

export const fewest = 5;

/** What is shown of counts that add up to a total: null where it is hidden. Nobody at all is no secret. */
export type Shown = { parts: (number | null)[]; total: number | null };

/**
 * Hides each part from 1 to 4. As long as those that are hidden are together fewer than five, the smallest of the others is
 * hidden too, because total minus the rest would tell them; where none is left, the total itself goes.
 */
export function suppressed(parts: readonly number[]): Shown {
	const total = parts.reduce((sum, part) => sum + part, 0);
	const hidden = new Set(parts.flatMap((part, at) => (part > 0 && part < fewest ? [at] : [])));
	const sum = () => [...hidden].reduce((all, at) => all + parts[at]!, 0);
	while (hidden.size > 0 && (sum() < fewest || hidden.size === 1)) {
		const [next] = parts
			.map((part, at) => ({ part, at }))
			.filter(({ part, at }) => part > 0 && !hidden.has(at))
			.sort((a, b) => a.part - b.part);
		if (!next) return { parts: parts.map((part) => (part === 0 ? 0 : null)), total: total < fewest ? null : total };
		hidden.add(next.at);
	}
	return { parts: parts.map((part, at) => (hidden.has(at) ? null : part)), total };
}
