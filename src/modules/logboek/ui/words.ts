import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { textOf } from '#ui/text.ts';
import { isExampleStep, type SchoolHour } from '../incident.ts';
import { kindCounts, type Happened } from '../patterns.ts';
import { hourTitle, kindCountText, stepTitle } from '../titles.ts';

const namesShown = 3;

/** "Sandra Wolters, Mirjam Hoekstra, Ruud Smit en 4 anderen". */
export function peopleInWords(names: readonly string[]): string {
	const shown = names.slice(0, namesShown).join(', ');
	const rest = names.length - namesShown;
	if (rest <= 0) return shown;
	return rest === 1
		? m.logboek_people_and_one({ names: shown })
		: m.logboek_people_and_more({ names: shown, count: rest });
}

/** "2 incidenten en 1 time-out die jij mag lezen.": only what happened. */
export function countsInWords(happened: readonly Happened[]): string {
	const counts = kindCounts(happened).map(({ kind, count }) =>
		textOf(kindCountText[kind][count === 1 ? 0 : 1], { count })
	);
	if (counts.length === 0) return m.logboek_pattern_lead_none();
	return m.logboek_pattern_lead({ counts: new Intl.ListFormat(getLocale()).format(counts) });
}

/** A lesson hour as a number, the others as a word. */
export const hourInWords = (hour: SchoolHour): string =>
	hour === 'voor' || hour === 'pauze' || hour === 'na' ? textOf(hourTitle[hour]) : m.logboek_hour_lesson({ hour });

/** A step of the example protocol has a text of ours; a school's own step is its own words. */
export const stepInWords = (step: string): string => (isExampleStep(step) ? textOf(stepTitle[step]) : step);
