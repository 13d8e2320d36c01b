/** The sentences of the OPP on paper: from recorded facts to plain words, in the reader's language. */
import { m } from '#paraglide/messages.js';
import { beforeAndAfter, type ChangedField } from '#modules/plan/index.ts';
import type { Statement } from '../agreement.ts';
import { destinationOf } from '../destinations.ts';
import { differences, type OppDifference } from '../differences.ts';
import type { Consultation } from '../fixing.ts';
import type { PupilWords } from '../words.ts';
import type { OppAsRead } from './document.ts';

type In = { locale: 'nl' | 'en' };

export function longDate(date: string, { locale }: In): string {
	return new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(`${date}T00:00:00Z`)
	);
}

export function listed(items: string[], { locale }: In): string {
	return new Intl.ListFormat(locale).format(items);
}

/** What the pupil said, and how we know that it is the pupil's. */
export function pupilSays(words: PupilWords | null, name: string, lang: In): { said: string; note: string } {
	if (!words) return { said: '', note: m.opp_pdf_words_none({}, lang) };
	const on = longDate(words.on, lang);
	switch (words.form) {
		case 'text':
			return { said: words.words, note: m.opp_pdf_words_text({ on }, lang) };
		case 'picture':
			return { said: words.words, note: m.opp_pdf_words_picture({ on }, lang) };
		case 'not given':
			return { said: '', note: m.opp_pdf_words_not_given({ name, reason: words.reason }, lang) };
		case 'voice':
			// Words that the pupil has not confirmed are the mentor's, so they do not stand here as the pupil's.
			if (words.confirmedOn === null) {
				const note = words.fileId ? m.opp_pdf_words_unconfirmed : m.opp_pdf_words_told_unconfirmed;
				return { said: '', note: note({ name, on }, lang) };
			}
			return {
				said: words.words,
				note: (words.fileId ? m.opp_pdf_words_voice : m.opp_pdf_words_told)(
					{ name, on, confirmed: longDate(words.confirmedOn, lang) },
					lang
				)
			};
	}
}

export function answerSays(statement: Statement | null, lang: In): { says: string; more: string; agrees: boolean } {
	if (!statement) return { says: m.opp_pdf_answer_none({}, lang), more: '', agrees: false };
	const on = longDate(statement.on, lang);
	switch (statement.answer) {
		case 'agrees':
			return {
				says: m.opp_pdf_answer_agrees({}, lang),
				more:
					statement.signedBy === 'digital'
						? m.opp_pdf_answer_digital({ on }, lang)
						: m.opp_pdf_answer_paper({ on }, lang),
				agrees: true
			};
		case 'refuses':
			return {
				says: m.opp_pdf_answer_refuses({}, lang),
				more: m.opp_pdf_answer_reason({ on, reason: statement.reason }, lang),
				agrees: false
			};
		case 'silent': {
			const asked = listed(
				statement.remindedOn.map((date) => longDate(date, lang)),
				lang
			);
			return {
				says: m.opp_pdf_answer_silent({}, lang),
				more: m.opp_pdf_answer_reminded({ asked }, lang),
				agrees: false
			};
		}
	}
}

/** O4: who disagrees reads where to go, and everybody that support goes on. */
export function answersNote(answers: OppAsRead['answers'], lang: In): string {
	const committees = answers.flatMap(({ statement }) =>
		statement && statement.answer !== 'agrees' ? [statement.disputeCommittee] : []
	);
	const [committee] = committees;
	return committee ? m.opp_pdf_answers_dispute({ committee }, lang) : m.opp_pdf_answers_note({}, lang);
}

export function talkSays({ on, how, attended, invited, summary }: Consultation, names: OppAsRead['names'], lang: In) {
	const named = (people: string[]) =>
		listed(
			people.map((person) => names[person] ?? m.opp_pdf_somebody({}, lang)),
			lang
		);
	const places = {
		school: m.opp_pdf_talk_school({}, lang),
		home: m.opp_pdf_talk_home({}, lang),
		phone: m.opp_pdf_talk_phone({}, lang),
		video: m.opp_pdf_talk_video({}, lang)
	};
	const away = invited.filter((person) => !attended.includes(person));
	const who = [
		attended.length > 0 ? m.opp_pdf_talk_with({ people: named(attended) }, lang) : m.opp_pdf_talk_nobody({}, lang),
		away.length > 0 ? m.opp_pdf_talk_away({ people: named(away) }, lang) : ''
	];
	return { when: `${longDate(on, lang)}, ${places[how]}`, who: who.filter(Boolean).join(' '), summary };
}

/** O7: before and after in words, because a stroke through a word says nothing to who listens. */
export function changesSay({ version, predecessor, destinations }: OppAsRead, lang: In): ChangedField[] {
	if (!predecessor) return [];
	const fields = {
		destination: m.opp_field_destination({}, lang),
		grounds: m.opp_field_grounds({}, lang),
		supporting: m.opp_field_supporting({}, lang),
		hindering: m.opp_field_hindering({}, lang),
		support: m.opp_field_support({}, lang),
		deviations: m.opp_field_deviations({}, lang),
		programme: m.opp_field_programme({}, lang),
		actionPart: m.opp_field_action_part({}, lang),
		goals: m.opp_field_goals({}, lang)
	};
	return differences(predecessor.content, version.content).map((difference) => ({
		heading: fields[difference.field],
		lines: linesOf(difference, destinations, lang)
	}));
}

function linesOf(difference: OppDifference, destinations: OppAsRead['destinations'], lang: In): ChangedField['lines'] {
	switch (difference.field) {
		case 'grounds':
		case 'support':
		case 'deviations':
			return wasAndIs(difference, lang);
		case 'destination': {
			const label = (key: string) => destinationOf(destinations, key)?.label ?? key;
			const pieces = difference.pieces.map(({ is, text }) => ({ is, text: label(text) }));
			return wasAndIs({ ...difference, pieces }, lang);
		}
		default:
			return addedAndGone(difference, lang);
	}
}

function wasAndIs({ pieces }: OppDifference, lang: In): ChangedField['lines'] {
	const [before, after] = beforeAndAfter(pieces.map(({ is, text }) => ({ is, text: text.replace(/\n+/g, '\n') })));
	return [
		{ label: m.opp_pdf_change_before({}, lang), pieces: before },
		{ label: m.opp_pdf_change_after({}, lang), pieces: after }
	].filter((line) => line.pieces.length > 0);
}

function addedAndGone({ pieces }: OppDifference, lang: In): ChangedField['lines'] {
	const labels = { added: m.opp_pdf_change_added({}, lang), removed: m.opp_pdf_change_removed({}, lang) };
	return pieces.flatMap(({ is, text }) =>
		is === 'same' ? [] : [{ label: labels[is], pieces: [{ text, isNew: false }] }]
	);
}
