export type Field = [name: string, value: string];

/** What a draft may hold: text that was typed or chosen. Never a file, never a password. */
export function draftFields(entries: Iterable<[string, unknown]>, secretNames: ReadonlySet<string>): Field[] {
	return [...entries].filter((entry): entry is Field => typeof entry[1] === 'string' && !secretNames.has(entry[0]));
}

/** `{name}` in a text becomes its value; the server gives texts with their blanks left open. */
export function fillIn(text: string, values: Record<string, string>): string {
	return text.replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);
}

export function clock(at: Date): { hour: string; minute: string } {
	const two = (number: number) => String(number).padStart(2, '0');
	return { hour: two(at.getHours()), minute: two(at.getMinutes()) };
}
