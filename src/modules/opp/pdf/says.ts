/** Everything that an OPP says to its reader, in plain words: the same on paper and on the screen. */
import { m } from '#paraglide/messages.js';
import { destinationOf, type Destination } from '../destinations.ts';
import type { OppAsRead } from './document.ts';
import { answerSays, answersNote, changesSay, listed, longDate, pupilSays, talkSays } from './words.ts';

export type OppSays = ReturnType<typeof oppSays>;

export function oppSays(opp: OppAsRead, picture: string | null) {
	const lang = { locale: opp.locale };
	const { pupil, version } = opp;
	const { content } = version;
	const name = pupil.firstName;
	const title = m.opp_pdf_title({ name: pupil.name }, lang);
	const audience = pupil.isOfAge ? m.opp_pdf_audience_of_age({ name }, lang) : m.opp_pdf_audience({ name }, lang);

	return {
		title,
		lang: opp.locale,
		letterhead: {
			school: opp.school.name,
			place: opp.school.place,
			colour: opp.school.colour,
			running: audience,
			pageOf: m.opp_pdf_page_of({ page: '{page}', pages: '{pages}' }, lang)
		},
		empty: m.opp_pdf_empty({}, lang),
		lead: m.opp_pdf_lead({ name }, lang),
		notice: version.state === 'fixed' ? null : notice(opp),
		facts: facts(opp),
		words: { heading: m.opp_pdf_words({ name }, lang), picture, ...pupilSays(opp.words, name, lang) },
		destination: { heading: m.opp_pdf_destination({ name }, lang), ...destinationSays(opp) },
		grounds: { heading: m.opp_field_grounds({}, lang), text: content.grounds },
		supporting: { heading: m.opp_field_supporting({}, lang), items: content.supporting },
		hindering: { heading: m.opp_field_hindering({}, lang), items: content.hindering },
		help: help(opp),
		agreed: {
			heading: m.opp_field_action_part({}, lang),
			intro: pupil.isOfAge ? m.opp_pdf_agreed_intro_of_age({ name }, lang) : m.opp_pdf_agreed_intro({}, lang),
			head: [m.opp_pdf_agreed_what({}, lang), m.opp_pdf_agreed_who({}, lang), m.opp_pdf_agreed_when({}, lang)],
			rows: content.actionPart.map(({ what, byWhom, when }) => [what, byWhom, when])
		},
		answers: answers(opp),
		talks: {
			heading: m.opp_pdf_talks({}, lang),
			held: opp.consultations.map((talk) => talkSays(talk, opp.names, lang))
		},
		changes: changes(opp),
		dates: { heading: m.opp_pdf_dates({}, lang), lines: dates(opp) },
		readers: { heading: m.opp_pdf_readers({}, lang), intro: audience, people: opp.readers }
	};
}

function notice({ version, locale }: OppAsRead): string {
	return version.state === 'draft' ? m.opp_pdf_draft({}, { locale }) : m.opp_pdf_replaced({}, { locale });
}

function facts({ locale, pupil, mentors, version, predecessor }: OppAsRead) {
	const lang = { locale };
	const kinds = {
		first: m.opp_kind_first({}, lang),
		adjustment: m.opp_kind_adjustment({}, lang),
		evaluation: m.opp_kind_evaluation({}, lang)
	};
	const pairs: [name: string, value: string][] = [
		[m.opp_pdf_born({}, lang), longDate(pupil.bornOn, lang)],
		[m.opp_pdf_group({}, lang), pupil.group],
		[m.opp_pdf_mentor({}, lang), listed(mentors, lang)],
		[m.opp_pdf_version({}, lang), `${version.number}, ${kinds[version.kind]}`],
		[m.opp_pdf_fixed_on({}, lang), version.fixedOn ? longDate(version.fixedOn, lang) : m.opp_pdf_not_fixed({}, lang)],
		[
			m.opp_pdf_predecessor({}, lang),
			predecessor?.fixedOn
				? m.opp_pdf_version_of({ number: predecessor.number, on: longDate(predecessor.fixedOn, lang) }, lang)
				: m.opp_pdf_no_predecessor({}, lang)
		]
	];
	return pairs.map(([name, value]) => ({ name, value: value || m.opp_pdf_empty({}, lang) }));
}

function destinationSays({ locale, version, destinations }: OppAsRead) {
	const lang = { locale };
	const meanings: Record<Destination, string> = {
		'continued-education': m.opp_destination_continued_education({}, lang),
		'regular-work': m.opp_destination_regular_work({}, lang),
		'subsidised-work': m.opp_destination_subsidised_work({}, lang),
		'sheltered-work': m.opp_destination_sheltered_work({}, lang),
		'day-activities': m.opp_destination_day_activities({}, lang)
	};
	const chosen = destinationOf(destinations, version.content.destination);
	return { label: chosen?.label ?? '', meaning: chosen ? meanings[chosen.destination] : '' };
}

function help({ locale, pupil, version: { content } }: OppAsRead) {
	const lang = { locale };
	const name = pupil.firstName;
	return [
		{ heading: m.opp_field_support({}, lang), text: content.support },
		{
			heading: m.opp_field_deviations({}, lang),
			text: content.deviations || m.opp_pdf_no_deviations({ name }, lang)
		},
		{ heading: m.opp_field_programme({}, lang), items: content.programme },
		// A school without a living plan does not print an empty heading about it.
		...(content.goals.length > 0 ? [{ heading: m.opp_pdf_goals({ name }, lang), items: content.goals }] : [])
	];
}

function answers({ locale, answers, version }: OppAsRead) {
	const lang = { locale };
	return {
		heading: m.opp_pdf_answers({}, lang),
		people: answers.map(({ signatory, statement }) => ({
			name: signatory.name,
			...answerSays(statement, lang),
			// Who has not answered yet can do so on this paper.
			signature:
				statement === null && version.state !== 'replaced'
					? { name: m.opp_pdf_signature({}, lang), date: m.opp_pdf_signature_date({}, lang) }
					: null
		})),
		note: answersNote(answers, lang)
	};
}

function changes(opp: OppAsRead) {
	const lang = { locale: opp.locale };
	const { predecessor, version } = opp;
	if (!predecessor) return null;
	const fields = changesSay(opp, lang);
	const compared = fields.length > 0 ? m.opp_pdf_changed : m.opp_pdf_unchanged;
	return {
		heading: m.opp_pdf_changes({}, lang),
		intro: [version.explanation, compared({ number: predecessor.number }, lang)].filter(Boolean).join('\n\n'),
		fields
	};
}

function dates({ locale, due, version, nextEvaluationOn }: OppAsRead): string[] {
	const lang = { locale };
	return [
		nextEvaluationOn ? m.opp_pdf_next({ on: longDate(nextEvaluationOn, lang) }, lang) : '',
		version.kind === 'first' ? m.opp_pdf_due_enrolment({ on: longDate(due.fromEnrolment, lang) }, lang) : '',
		version.kind === 'first' && due.fromPlacement
			? m.opp_pdf_due_placement({ on: longDate(due.fromPlacement, lang) }, lang)
			: ''
	].filter(Boolean);
}
