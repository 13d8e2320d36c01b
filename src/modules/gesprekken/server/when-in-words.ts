/** Days and times in the language of who gets the letter, which is not that of the request. */
import { m } from '#paraglide/messages.js';
import type { Locale } from '#paraglide/runtime.js';
import { dateInNetherlands, timeInNetherlands } from '#platform/text/dates.ts';

type Formatters = Record<Locale, Intl.DateTimeFormat>;

function formattersOf(parts: Intl.DateTimeFormatOptions): Formatters {
	const inUtc = { day: 'numeric', month: 'long', timeZone: 'UTC', ...parts } as const;
	return { nl: new Intl.DateTimeFormat('nl-NL', inUtc), en: new Intl.DateTimeFormat('en-GB', inUtc) };
}
const withWeekday = formattersOf({ weekday: 'long' });
const withYear = formattersOf({ year: 'numeric' });

const written = (formatters: Formatters, date: string, locale: Locale): string =>
	formatters[locale].format(new Date(`${date}T00:00:00Z`));

/** "donderdag 19 november". */
export const longDayIn = (date: string, locale: Locale): string => written(withWeekday, date, locale);

/** "19 november 2026", as it stands above a letter. */
export const letterDateIn = (date: string, locale: Locale): string => written(withYear, date, locale);

/** "donderdag 19 november om 15.30 uur". */
export function whenIn(at: Date, locale: Locale): string {
	const time = timeInNetherlands(at);
	const shown = locale === 'nl' ? time.replace(':', '.') : time;
	return m.gesprekken_when({ date: longDayIn(dateInNetherlands(at), locale), time: shown }, { locale });
}
