/** One school year of the demo: 1 August – 31 July, as schools in the country count it. */
export type Year = { name: string; startsOn: string; endsOn: string; start: number };

/** The school year in which the day lies, and those before it; the last is the current one. */
export function schoolYears(today: string, count: number): Year[] {
	const [year = 0, month = 0] = today.split('-').map(Number);
	const current = month >= 8 ? year : year - 1;
	return Array.from({ length: count }, (_, index) => yearFrom(current - count + 1 + index));
}

const yearFrom = (start: number): Year => ({
	name: `${start}-${start + 1}`,
	startsOn: `${start}-08-01`,
	endsOn: `${start + 1}-07-31`,
	start
});

/** Holidays and rounds of a year, on days that are about right for the country. */
export const periodsOf = ({ start }: Year) =>
	[
		['vakantie', 'Herfstvakantie', `${start}-10-17`, `${start}-10-25`],
		['vakantie', 'Kerstvakantie', `${start}-12-19`, `${start + 1}-01-03`],
		['vakantie', 'Voorjaarsvakantie', `${start + 1}-02-20`, `${start + 1}-02-28`],
		['vakantie', 'Meivakantie', `${start + 1}-04-24`, `${start + 1}-05-09`],
		['ronde', 'Ronde 1', `${start}-08-31`, `${start}-10-16`],
		['ronde', 'Ronde 2', `${start}-11-02`, `${start + 1}-02-05`],
		['ronde', 'Ronde 3', `${start + 1}-03-01`, `${start + 1}-06-11`],
		['rapport', 'Rapport 1', `${start + 1}-01-25`, `${start + 1}-02-05`],
		['rapport', 'Rapport 2', `${start + 1}-06-21`, `${start + 1}-07-02`]
	] as const;

/** So many days after (or before) a day, ISO. */
export function daysAfter(day: string, days: number): string {
	const date = new Date(`${day}T12:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}
