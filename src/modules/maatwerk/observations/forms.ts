/** What people may send about observations. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { isEmpty, levels, themes, type Finding, type Theme } from './period.ts';

const words = (most: number) => z.string().trim().max(most, 'maatwerk_form_long').default('');
const asked = (least: number, most: number, key: string) =>
	z.string(key).trim().min(least, key).max(most, 'maatwerk_form_long');
const day = z.iso.date('maatwerk_form_date');
const version = z.coerce.number().int().positive();

const longestText = 1000;

/** The names of the fields of one pupil in the form of a group. */
export const levelName = (theme: Theme, pupilId: string): string => `${theme}-${pupilId}`;
export const textName = (pupilId: string): string => `tekst-${pupilId}`;

const pupilInName = /^[a-z]+-([0-9a-f-]{36})$/;

/** What somebody saw of the pupils of a group, and of the group. Fields come under the name of their pupil. */
export const FindingsForm = z.looseObject({ group: words(3000) }).transform(({ group, ...rest }, issues) => {
	const findings = new Map<string, Finding>();
	for (const [name, value] of Object.entries(rest)) {
		const pupilId = name.match(pupilInName)?.[1];
		if (!pupilId || typeof value !== 'string') continue;
		const finding = findings.get(pupilId) ?? { themes: {}, text: '' };
		const theme = themes.find((one) => levelName(one, pupilId) === name);
		const level = levels.find((one) => one === value);
		if (theme && level) finding.themes[theme] = level;
		if (name === textName(pupilId)) {
			finding.text = value.trim();
			if (finding.text.length > longestText)
				issues.addIssue({ code: 'custom', path: [name], message: 'maatwerk_form_long' });
		}
		findings.set(pupilId, finding);
	}
	return {
		group,
		findings: [...findings].map(([pupilId, finding]) => ({ pupilId, ...finding })),
		/** Those in which something stands. */
		written: [...findings].filter(([, finding]) => !isEmpty(finding)).length
	};
});
export type FindingsForm = z.output<typeof FindingsForm>;

export const MarkForm = z.object({ pupilId: z.uuid('platform_form_check'), why: words(500) });
export type MarkForm = z.output<typeof MarkForm>;

export const PupilForm = z.object({ pupilId: z.uuid('platform_form_check') });
export type PupilForm = z.output<typeof PupilForm>;

export const GroupObservationForm = z.object({
	observedOn: day,
	place: words(200),
	text: asked(3, 5000, 'maatwerk_form_seen'),
	advice: words(2000)
});
export type GroupObservationForm = z.output<typeof GroupObservationForm>;

export const BeginObservationForm = z.object({
	question: asked(5, 1000, 'maatwerk_form_question'),
	observerId: z.uuid('maatwerk_form_observer'),
	audience: z.enum(['team', 'zorg'], 'maatwerk_form_audience')
});
export type BeginObservationForm = z.output<typeof BeginObservationForm>;

export const WriteObservationForm = z.object({
	observedOn: day,
	place: words(200),
	findings: asked(3, 8000, 'maatwerk_form_seen'),
	advice: words(3000),
	version
});
export type WriteObservationForm = z.output<typeof WriteObservationForm>;

export const FinishObservationForm = z.object({ version });
export type FinishObservationForm = z.output<typeof FinishObservationForm>;

export const StopObservationForm = z.object({ version, reason: asked(3, 500, 'maatwerk_form_reason') });
export type StopObservationForm = z.output<typeof StopObservationForm>;

export const NoFields = z.object({});
