/** Where a thing in a set-up comes from, for the mark beside it. */
export type Origin = 'document' | 'wet' | 'voorbeeld' | 'eigen';

/** What has no line in the document, is no law and no example of ours, the school made itself. */
export function originOf({ regels, wettelijk, voorbeeld }: Record<string, unknown>): Origin {
	if (voorbeeld) return 'voorbeeld';
	if (wettelijk) return 'wet';
	return regels ? 'document' : 'eigen';
}

export type Counts = { items: number; examples: number; unstated: number };

/** How much stands in a part, how much of it is our example, and how much is not stated. */
export function countsOf(value: unknown): Counts {
	const counts = { items: 0, examples: 0, unstated: 0 };
	count(value, counts);
	return counts;
}

function count(value: unknown, counts: Counts): void {
	if (value === 'niet vermeld') counts.unstated++;
	if (typeof value !== 'object' || value === null) return;
	if ('key' in value) counts.items++;
	if ('voorbeeld' in value) counts.examples++;
	if ('voorbeeldvelden' in value && Array.isArray(value.voorbeeldvelden))
		counts.examples += value.voorbeeldvelden.length;
	for (const inside of Object.values(value)) count(inside, counts);
}
