/** The day by which something is done, as a Dutch sentence says it. Pure. */
import { addDays, dutchMonths, dutchWeekdays, isDate, weekStart } from '#platform/text/dates.ts';

const numbers: Record<string, number> = { een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6 };

/** A word that leaves out the day itself: "vóór vrijdag" is done on Thursday. "Voor" without accents says the same. */
const before = '(?<before>v[oó][oó]r )?';
const dayAndMonth = new RegExp(
	`${before}(?:de )?(?<day>\\d{1,2})(?:e|ste|de)? (?<month>${dutchMonths.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})\\b(?: (?<year>\\d{4}))?`,
	'i'
);
const inFigures = new RegExp(`${before}\\b(?<day>\\d{1,2})[-/](?<month>\\d{1,2})(?:[-/](?<year>\\d{4}))?\\b`, 'i');
const onWeekday = new RegExp(
	`${before}(?<next>volgende week )?(?:op |komende |aanstaande )?\\b(?<name>${dutchWeekdays.join('|')})\\b`,
	'i'
);
const inWeeks = /\b(?:over|binnen|in) (?<count>\d+|een|één|twee|drie|vier|vijf|zes) (?<unit>dag|dagen|week|weken)\b/i;
const said: readonly [RegExp, (on: string) => string][] = [
	[/\bovermorgen\b/i, (on) => addDays(on, 2)],
	[/\bmorgen\b(?!s)/i, (on) => addDays(on, 1)],
	[/\bvandaag\b/i, (on) => on],
	[/\bdeze week\b/i, (on) => fridayOf(on)],
	[/\bvolgende week\b/i, (on) => fridayOf(addDays(on, 7))]
];

/** The day in a line, seen from the day on which it is said; null when the line names none. Never a day that is past. */
export function dueIn(line: string, on: string): string | null {
	const found = dateIn(line, on) ?? weekdayIn(line, on) ?? spanIn(line, on) ?? wordIn(line, on);
	return found !== null && found >= on ? found : null;
}

function dateIn(line: string, on: string): string | null {
	const named = dayAndMonth.exec(line)?.groups;
	const figures = named ? null : inFigures.exec(line)?.groups;
	const groups = named ?? figures;
	if (!groups) return null;
	const month = named
		? dutchMonths.findIndex((name) => name.startsWith(named.month!.toLowerCase().slice(0, 3))) + 1
		: Number(figures!.month);
	const date = nextDate(Number(groups.day), month, groups.year, on);
	return date && groups.before ? addDays(date, -1) : date;
}

/** Without a year it is the next time that this day comes. */
function nextDate(day: number, month: number, year: string | undefined, on: string): string | null {
	const inYear = (of: number) => `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	const thisYear = Number(on.slice(0, 4));
	const date = year ? inYear(Number(year)) : inYear(thisYear) >= on ? inYear(thisYear) : inYear(thisYear + 1);
	return isDate(date) ? date : null;
}

/** The first such day after today; "volgende week dinsdag" is the one in the week after this. */
function weekdayIn(line: string, on: string): string | null {
	const groups = onWeekday.exec(line)?.groups;
	if (!groups) return null;
	const asked = dutchWeekdays.findIndex((name) => name === groups.name!.toLowerCase());
	const monday = weekStart(groups.next ? addDays(on, 7) : on);
	const inWeek = addDays(monday, asked);
	const date = inWeek > on ? inWeek : addDays(inWeek, 7);
	return groups.before ? addDays(date, -1) : date;
}

function spanIn(line: string, on: string): string | null {
	const groups = inWeeks.exec(line)?.groups;
	if (!groups) return null;
	const count = numbers[groups.count!.toLowerCase()] ?? Number(groups.count);
	return addDays(on, count * (groups.unit!.toLowerCase().startsWith('w') ? 7 : 1));
}

function wordIn(line: string, on: string): string | null {
	const [, day] = said.find(([pattern]) => pattern.test(line)) ?? [];
	return day ? day(on) : null;
}

const fridayOf = (day: string): string => addDays(weekStart(day), 4);
