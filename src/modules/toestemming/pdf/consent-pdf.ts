/** The question on paper, to sign: a page for each who still has to answer, in their own language. */
import { m } from '#paraglide/messages.js';
import type { Locale } from '#paraglide/runtime.js';
import { renderPdf, type PdfJob } from '#platform/pdf/render.ts';
import type { Purpose } from '../toestemming.ts';
import { partnersInWords, questionOf } from '../words.ts';
import source from './consent.typ?raw';

export type PaperReader = { name: string; locale: Locale; isPupil: boolean };

export type ConsentPaper = {
	school: { name: string; place: string; colour: string };
	readers: PaperReader[];
	pupilGivenName: string;
	purpose: Purpose;
	subjectName: string | null;
	partners: string[];
	what: string;
	why: string;
	fromOn: string;
	untilOn: string;
	askedBy: string;
	/** On which day it is written. */
	on: string;
	/** The language of the document's own words, where readers differ. */
	locale: Locale;
	madeAt: Date;
};

export const consentPdf = (paper: ConsentPaper): Promise<Buffer> => renderPdf(consentJob(paper));

export function consentJob(paper: ConsentPaper): PdfJob {
	const { school, readers, locale, madeAt } = paper;
	return {
		template: { name: 'consent', source },
		data: {
			title: m.toestemming_paper_title({}, { locale }),
			lang: locale,
			letterhead: { school: school.name, place: school.place, colour: school.colour, running: '', pageOf: '' },
			letters: readers.map((reader) => says(paper, reader))
		} as PdfJob['data'],
		madeAt
	};
}

const noLimit = Number.POSITIVE_INFINITY;

function says(paper: ConsentPaper, { name: reader, locale, isPupil }: PaperReader) {
	const lang = { locale };
	const { pupilGivenName: name, partners, subjectName, askedBy, school } = paper;
	const { key, params } = questionOf(paper, name, isPupil ? 'pupil' : 'parent', locale);
	const dates = { from: dateIn(paper.fromOn, locale), until: dateIn(paper.untilOn, locale) };
	const whom =
		partners.length > 0
			? partnersInWords(partners, { most: noLimit, locale })
			: m.toestemming_with_all({ subject: subjectName ?? '' }, lang);
	return {
		lang: locale,
		date: dateIn(paper.on, locale),
		title: (m[key] as (params: object, options: object) => string)(params, lang),
		greeting: isPupil ? m.toestemming_paper_hello({ name }, lang) : m.toestemming_paper_greeting({ reader }, lang),
		facts: [
			...(partners.length > 0 || subjectName ? [{ label: m.toestemming_whom({}, lang), value: whom }] : []),
			{ label: m.toestemming_what({}, lang), value: paper.what },
			{ label: m.toestemming_why({}, lang), value: paper.why },
			{ label: m.toestemming_when({}, lang), value: m.toestemming_from_until(dates, lang) },
			{ label: m.toestemming_asked_by({}, lang), value: askedBy }
		],
		free: isPupil ? m.toestemming_paper_free_pupil({}, lang) : m.toestemming_paper_free({}, lang),
		answer: isPupil ? m.toestemming_paper_answer_pupil({}, lang) : m.toestemming_paper_answer({}, lang),
		choices: [m.toestemming_paper_yes({}, lang), m.toestemming_paper_no({}, lang)],
		sign: {
			name: m.toestemming_paper_name({}, lang),
			date: m.toestemming_paper_date({}, lang),
			signature: m.toestemming_paper_signature({}, lang)
		},
		giveBack: isPupil ? m.toestemming_paper_back_pupil({}, lang) : m.toestemming_paper_back({}, lang),
		closing: m.platform_mail_closing({ sender: school.name }, lang)
	};
}

const dates: Record<Locale, Intl.DateTimeFormat> = { nl: dateFormat('nl-NL'), en: dateFormat('en-GB') };
const dateIn = (date: string, locale: Locale): string => dates[locale].format(new Date(`${date}T00:00:00Z`));

function dateFormat(language: string): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
