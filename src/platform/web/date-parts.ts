// A date is asked in three inputs, `bornOn.day`, `bornOn.month` and `bornOn.year`, and is one value everywhere else.

export interface DateParts {
	day: string;
	month: string;
	year: string;
}

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

/** The same form with each date as one field. */
export function joinDates(sent: FormData): FormData {
	const joined = new FormData();
	const dates = new Set([...sent.keys()].flatMap((key) => key.match(/^(.+)\.year$/)?.[1] ?? []));
	const parts = new Set([...dates].flatMap((name) => Object.values(datePartNames(name))));
	for (const [key, value] of sent) if (!parts.has(key)) joined.append(key, value);
	for (const name of dates) {
		const { day, month, year } = datePartNames(name);
		const typed = (key: string) => String(sent.get(key) ?? '');
		joined.append(name, joinDate({ day: typed(day), month: typed(month), year: typed(year) }));
	}
	return joined;
}
