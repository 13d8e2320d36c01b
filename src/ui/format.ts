// Dates, times and numbers as people read them here: "ma 16 nov", "13.30 uur", "1.234,5".
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

const languages = { nl: 'nl-NL', en: 'en-GB' } as const;
// Everyone in a Dutch school lives in one time zone, wherever the server stands.
const timeZone = 'Europe/Amsterdam';
const dayMs = 86_400_000;

// Making a formatter costs far more than using one, so each is made once.
const keptDates = new Map<string, Intl.DateTimeFormat>();
const keptNumbers = new Map<string, Intl.NumberFormat>();
const isoDates = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	return keep(
		keptDates,
		getLocale() + JSON.stringify(options),
		() => new Intl.DateTimeFormat(languages[getLocale()], options)
	);
}

function numberFormatter(decimals: number | undefined): Intl.NumberFormat {
	const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals ?? 2 };
	return keep(
		keptNumbers,
		`${getLocale()}${decimals ?? ''}`,
		() => new Intl.NumberFormat(languages[getLocale()], options)
	);
}

function keep<Formatter>(kept: Map<string, Formatter>, key: string, make: () => Formatter): Formatter {
	const known = kept.get(key);
	if (known) return known;
	const made = make();
	kept.set(key, made);
	return made;
}

const startOf = (isoDate: string): Date => new Date(`${isoDate}T00:00:00Z`);

const dateText = (isoDate: string, options: Intl.DateTimeFormatOptions): string =>
	formatter({ ...options, timeZone: 'UTC' })
		.format(startOf(isoDate))
		.replaceAll(/[.,]/g, '');

/** `2026-11-16` → "ma 16 nov". */
export const day = (isoDate: string): string => dateText(isoDate, { weekday: 'short', day: 'numeric', month: 'short' });

/** `2026-11-16` → "ma 16 nov 2026"; for what may lie in another year. */
export const dayAndYear = (isoDate: string): string =>
	dateText(isoDate, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** `2026-11-16` → "16 nov"; where there is little room. */
export const dayOfMonth = (isoDate: string): string => dateText(isoDate, { day: 'numeric', month: 'short' });

/** `2026-11-16` → "16 november 2026". */
export const longDate = (isoDate: string): string =>
	dateText(isoDate, { day: 'numeric', month: 'long', year: 'numeric' });

/** `2026-11-16` → "november 2026". */
export const monthAndYear = (isoDate: string): string => dateText(isoDate, { month: 'long', year: 'numeric' });

/** `2026-11-16` → "maandag 16 november". */
export const longDay = (isoDate: string): string =>
	dateText(isoDate, { weekday: 'long', day: 'numeric', month: 'long' });

/** 1 → "maandag", 7 → "zondag". */
export const weekday = (number: number): string => dateText(`2024-01-0${number}`, { weekday: 'long' });

/** "08:30", a time without a day → "8.30", in English "8:30". */
export function clock(time: string): string {
	const text = time.replace(/^0/, '');
	return getLocale() === 'nl' ? text.replace(':', '.') : text;
}

/** The Dutch calendar date of an instant, as `YYYY-MM-DD`. */
export const dateOf = (instant: Date): string => isoDates.format(instant);

/** "13.30 uur", in English "13:30". */
export function time(instant: Date): string {
	const text = formatter({ hour: 'numeric', minute: '2-digit', timeZone }).format(instant);
	return m.ui_time({ time: getLocale() === 'nl' ? text.replace(/^0(?=\d)/, '').replace(':', '.') : text });
}

/** "ma 16 nov, 13.30 uur". */
export const moment = (instant: Date): string => `${day(dateOf(instant))}, ${time(instant)}`;

/** 1234.5 → "1.234,5". */
export const number = (value: number, decimals?: number): string => numberFormatter(decimals).format(value);

/** "91% (212 van 233)": a percentage always shows what it is of. */
export const percent = (part: number, whole: number): string =>
	whole === 0
		? m.ui_none()
		: m.ui_percent({ percent: Math.floor((100 * part) / whole), part: number(part), whole: number(whole) });

/** "vandaag", "morgen", "over 3 dagen", "3 dagen geleden". */
export function relativeDays(isoDate: string, today: string): string {
	const days = Math.round((startOf(isoDate).getTime() - startOf(today).getTime()) / dayMs);
	return new Intl.RelativeTimeFormat(languages[getLocale()], { numeric: 'auto' }).format(days, 'day');
}
