/** Days and times in the language of who gets the letter, which is not that of the request. */
import { m } from '#paraglide/messages.js';
import type { Locale } from '#paraglide/runtime.js';
import { dateInNetherlands, timeInNetherlands } from '#platform/text/dates.ts';

const formatters: Record<Locale, Intl.DateTimeFormat> = {
	nl: new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
	en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
};

/** "donderdag 19 november". */
export const longDayIn = (date: string, locale: Locale): string =>
	formatters[locale].format(new Date(`${date}T00:00:00Z`));

/** "donderdag 19 november om 15.30 uur". */
export function whenIn(at: Date, locale: Locale): string {
	const time = timeInNetherlands(at);
	const shown = locale === 'nl' ? time.replace(':', '.') : time;
	return m.gesprekken_when({ date: longDayIn(dateInNetherlands(at), locale), time: shown }, { locale });
}
