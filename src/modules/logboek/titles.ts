import { m } from '#paraglide/messages.js';
import type { Audience } from '#platform/access/audience.ts';
import type { TextKey } from '#platform/web/errors.ts';
import { exampleSteps, type ExampleStep, type SchoolHour } from './incident.ts';
import { isLogKind, type LogKind } from './logboek.ts';
import type { PatternKind } from './patterns.ts';

/* The texts that name what the log knows. */

/** What a kind is called: the words that the entry was written under. Ours, unchanged, is read in the reader's language. */
export function titleOfKind(kind: string, label: string | null): { key: TextKey; params?: { label: string } } {
	if (isLogKind(kind) && (label === null || label === m[kindTitle[kind]]({}, { locale: 'nl' }))) {
		return { key: kindTitle[kind] };
	}
	return { key: 'logboek_kind_own', params: { label: label ?? kind } };
}

/** Which step of ours it is, by its key or by its unchanged words; a school's own step is its own words. */
export const ourStep = (step: string): ExampleStep | undefined =>
	exampleSteps.find((ours) => ours === step || m[stepTitle[ours]]({}, { locale: 'nl' }) === step);

const kindTitle = {
	gesprek: 'logboek_kind_talk',
	telefoon: 'logboek_kind_phone',
	compliment: 'logboek_kind_compliment',
	incident: 'logboek_kind_incident',
	'time-out': 'logboek_kind_time_out',
	pestmelding: 'logboek_kind_bullying',
	verzuimgesprek: 'logboek_kind_absence',
	notitie: 'logboek_kind_note'
} as const satisfies Record<LogKind, TextKey>;

export const audienceTitle = {
	gedeeld: 'logboek_for_shared',
	team: 'logboek_for_team',
	zorg: 'logboek_for_care',
	vertrouwelijk: 'logboek_for_secret',
	eigen: 'logboek_for_own'
} as const satisfies Record<Audience, TextKey>;

export const stepTitle = {
	leerling: 'logboek_step_pupil',
	anderen: 'logboek_step_others',
	ouders: 'logboek_step_parents',
	afspraken: 'logboek_step_agreements',
	'twee-weken': 'logboek_step_two_weeks',
	'zes-weken': 'logboek_step_six_weeks'
} as const satisfies Record<ExampleStep, TextKey>;

/** One of a kind, and more than one. */
export const kindCountText = {
	incident: ['logboek_count_incident', 'logboek_count_incidents'],
	'time-out': ['logboek_count_time_out', 'logboek_count_time_outs'],
	pestmelding: ['logboek_count_bullying', 'logboek_count_bullyings']
} as const satisfies Record<PatternKind, [TextKey, TextKey]>;

/** Hours that are no number have a word. */
export const hourTitle = {
	voor: 'logboek_hour_before',
	pauze: 'logboek_hour_break',
	na: 'logboek_hour_after'
} as const satisfies Partial<Record<SchoolHour, TextKey>>;
