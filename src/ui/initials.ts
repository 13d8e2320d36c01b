// Dutch prefixes (tussenvoegsels) do not count: Jan van der Berg is JB.
const prefixes = new Set("van de den der het 't ten ter te in op aan bij uit von el al".split(' '));

/** At most two letters: of the first word and of the last one that is not a prefix. */
export function initials(name: string): string {
	const words = name.trim().split(/[\s-]+/).filter(Boolean);
	const counting = words.filter((word) => !prefixes.has(word.toLowerCase()));
	const [first] = counting;
	const last = counting.at(-1);
	return [first, counting.length > 1 ? last : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}
