/** The invitations to the talks of a round on paper: one page for each who never signed in or gets no mail. */
import { m } from '#paraglide/messages.js';
import type { Locale } from '#paraglide/runtime.js';
import { renderPdf, type PdfJob } from '#platform/pdf/render.ts';
import source from './letters.typ?raw';

export type PaperLetter = {
	locale: Locale;
	/** On which day it is written, in the reader's words. */
	date: string;
	reader: string;
	street: string | null;
	/** Postcode and town. */
	town: string | null;
	pupilGivenName: string;
	mentor: string;
	/** In the reader's words; null while it has no time. */
	when: string | null;
	place: string;
	/** Until when it should be held. */
	until: string | null;
	/** The times that can still be picked, in words. */
	times: string[];
};

export type PaperLetters = {
	school: { name: string; place: string; colour: string };
	letters: PaperLetter[];
	/** The language of the document's own words, where letters differ. */
	locale: Locale;
	madeAt: Date;
};

export const lettersPdf = (round: PaperLetters): Promise<Buffer> => renderPdf(lettersJob(round));

export function lettersJob({ school, letters, locale, madeAt }: PaperLetters): PdfJob {
	const lang = { locale };
	return {
		template: { name: 'letters', source },
		data: {
			title: m.gesprekken_letters_title({}, lang),
			lang: locale,
			letterhead: { school: school.name, place: school.place, colour: school.colour, running: '', pageOf: '' },
			letters: letters.map((letter) => says(letter, school.name))
		} as PdfJob['data'],
		madeAt
	};
}

function says(letter: PaperLetter, school: string) {
	const { locale, date, reader, street, town, pupilGivenName: name, mentor, when, place, until, times } = letter;
	const lang = { locale };
	return {
		lang: locale,
		date,
		address: [reader, street, town].filter((line) => line),
		title: m.gesprekken_letter_title({ name }, lang),
		greeting: m.gesprekken_letter_greeting({ reader }, lang),
		lines: [
			m.gesprekken_letter_what({ name, mentor }, lang),
			when
				? place
					? m.gesprekken_letter_when_place({ when, place }, lang)
					: m.gesprekken_letter_when({ when }, lang)
				: until
					? m.gesprekken_letter_until({ until }, lang)
					: m.gesprekken_letter_soon({}, lang),
			m.gesprekken_letter_cannot({ mentor }, lang)
		],
		times: when ? [] : times,
		choose: m.gesprekken_letter_choose({}, lang),
		interpreter: m.gesprekken_pick_interpreter({}, lang),
		signHere: { name: m.gesprekken_letter_name({}, lang), date: m.gesprekken_letter_date({}, lang) },
		giveBack: m.gesprekken_letter_give_back({}, lang),
		closing: m.platform_mail_closing({ sender: school }, lang)
	};
}
