// Dutch prefixes (tussenvoegsels) do not count: Jan van der Berg is JB.
const prefixes = new Set("van de den der het 't ten ter te in op aan bij uit von el al".split(' '));

/** At most two letters: of the first word and of the last one that is not a prefix. */
export function initials(name: string): string {
	const words = name
		.trim()
		.split(/[\s-]+/)
		.filter(Boolean);
	const names = words.filter((word) => !prefixes.has(word.toLowerCase()));
	return [...new Set([names.at(0), names.at(-1)])].map((name) => name?.[0]?.toUpperCase() ?? '').join('');
}
