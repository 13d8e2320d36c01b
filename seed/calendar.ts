import { schoolYearOf } from '#modules/scholen/year.ts';

/** One school year of the demo, and the calendar year in which it starts. */
export type Year = { name: string; startsOn: string; endsOn: string; start: number };

/** The school year in which the day lies, and those before it; the last is the current one. */
export function schoolYears(today: string, count: number): Year[] {
	const current = startOf(schoolYearOf(today));
	return Array.from({ length: count }, (_, index) => {
		const start = current - count + 1 + index;
		return { ...schoolYearOf(`${start}-08-01`), start };
	});
}

const startOf = ({ startsOn }: { startsOn: string }): number => Number(startsOn.slice(0, 4));

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
