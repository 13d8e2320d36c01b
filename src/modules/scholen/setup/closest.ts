/** The candidate that was probably meant, or nothing when none comes close. */
export function closestTo(word: string, candidates: readonly string[]): string | undefined {
	const allowed = Math.ceil(word.length / 3);
	const [best] = candidates
		.map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
		.filter(({ distance }) => distance <= allowed)
		.sort((a, b) => a.distance - b.distance);
	return best?.candidate;
}

/** Levenshtein: how many letters to add, drop or change. */
function editDistance(from: string, to: string): number {
	let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		for (let column = 1; column <= to.length; column++) {
			const changed = from[row - 1] === to[column - 1] ? 0 : 1;
			current.push(
				Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + changed)
			);
		}
		previous = current;
	}
	return previous[to.length] ?? 0;
}
