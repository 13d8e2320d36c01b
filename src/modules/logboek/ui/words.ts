import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { textOf } from '#ui/text.ts';
import type { SchoolHour } from '../incident.ts';
import { kindCounts, type Happened } from '../patterns.ts';
import { hourTitle, kindCountText, ourStep, stepTitle, titleOfKind } from '../titles.ts';

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

/** "Jij mag lezen: 2 incidenten en 1 time-out.": only what happened. */
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

/** What a kind is called: as the school called it when the entry was written, else as we do. */
export function kindInWords(kind: string, label: string | null): string {
	const { key, params } = titleOfKind(kind, label);
	return textOf(key, params);
}

/** The kinds to choose from; what stays chosen may be one that the school no longer has. */
export function kindOptions(
	kinds: readonly { key: string; label: string | null }[],
	chosen?: { kind: string; kindLabel: string | null }
): { value: string; label: string }[] {
	const gone = chosen && !kinds.some(({ key }) => key === chosen.kind);
	const all = gone ? [...kinds, { key: chosen.kind, label: chosen.kindLabel }] : kinds;
	return all.map(({ key, label }) => ({ value: key, label: kindInWords(key, label) }));
}

/** A step of the example protocol has a text of ours; a school's own step is its own words. */
export function stepInWords(step: string): string {
	const ours = ourStep(step);
	return ours ? textOf(stepTitle[ours]) : step;
}
