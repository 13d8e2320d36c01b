/** What `aria-describedby` of a field says: the hint first, then what is wrong. */
export function describedBy(id: string, { hint, error }: { hint?: string; error?: string }): string | undefined {
	const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
	return ids.length ? ids.join(' ') : undefined;
}

/** The error summary links to fields by this id. */
export const fieldId = (name: string): string => `veld-${name}`;

export interface Option {
	value: string;
	label: string;
	/** One line that explains the choice. */
	hint?: string;
}
