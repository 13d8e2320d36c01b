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

export interface DateParts {
	day: string;
	month: string;
	year: string;
}

/** The names of a date's three inputs: `bornOn.day`, `bornOn.month`, `bornOn.year`. */
export const datePartNames = (name: string): DateParts => ({
	day: `${name}.day`,
	month: `${name}.month`,
	year: `${name}.year`
});

/** `2026-11-06` → 6, 11, 2026; of what was no date, whatever was typed. */
export function splitDate(value: string | null | undefined): DateParts {
	const [year = '', month = '', day = ''] = (value ?? '').split('-');
	const short = (digits: string) => digits.replace(/^0(?=\d)/, '');
	return { day: short(day), month: short(month), year };
}

/** The three inputs as one value: a date as `YYYY-MM-DD`, nothing as '', else what was typed, so that it is not lost. */
export function joinDate({ day, month, year }: DateParts): string {
	const typed = [year, month, day].map((part) => part.trim());
	return typed.some(Boolean) ? typed.map((part) => (part.length === 1 ? `0${part}` : part)).join('-') : '';
}
