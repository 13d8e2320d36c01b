/** Everything that the report of a talk says on paper, in the reader's language. */
import { m } from '#paraglide/messages.js';
import type { Locale } from '#paraglide/runtime.js';
import type { Letterhead } from '#modules/leerlingen/server/index.ts';
import { dateOf, day, longDate } from '#ui/format.ts';
import { yearParts } from '../talk/talk.ts';
import { asked, cameInWords, decided, nameOr, talkTitle, told, writtenOutSays, yearWords } from '../ui/labels.ts';
import type { ReportView } from '../views.ts';

/** What of a report goes on paper. */
export type ReportWords = Pick<
	ReportView,
	'pupil' | 'label' | 'said' | 'plan' | 'canTell' | 'notes' | 'agreements' | 'reflection' | 'presence' | 'signatures'
> & { talk: Pick<ReportView['talk'], 'kind' | 'roundName' | 'heldOn' | 'leadName'> };

type Paper = { school: Letterhead; locale: Locale; madeAt: Date };
export type ReportOnPaper = Paper & { view: ReportWords };
/** All reports of a round, each for its own pupil: they are handed out one by one. */
export type RoundOnPaper = Paper & { round: string; views: readonly ReportWords[] };

/** One report, with numbered pages. */
export function documentOfReport({ view, school, locale }: ReportOnPaper) {
	const report = reportSays(view);
	const pageOf = m.iop_pdf_page_of({ page: '{page}', pages: '{pages}' });
	return documentSays(report.title, { school, locale, pageOf, reports: [report] });
}

/** Those of a round. Their pages are not numbered: a number in the whole says nothing to who gets one of them. */
export function documentOfRound({ round, views, school, locale }: RoundOnPaper) {
	return documentSays(m.iop_reports_title({ round }), { school, locale, pageOf: '', reports: views.map(reportSays) });
}

type Parts = Pick<Paper, 'school' | 'locale'> & { pageOf: string; reports: ReturnType<typeof reportSays>[] };

const documentSays = (title: string, { school, locale, pageOf, reports }: Parts) => ({
	title,
	lang: locale,
	letterhead: { school: school.name, place: school.place, colour: school.colour, running: '', pageOf },
	reports
});

function reportSays(view: ReportWords) {
	const { pupil, talk } = view;
	const name = pupil.givenName;
	return {
		title: talkTitle(talk.kind, pupil.name),
		running: m.iop_report_sight({ name }),
		lead: [talk.roundName, longDate(talk.heldOn), cameInWords(view)].filter(Boolean).join(' · '),
		said: view.said.map((said) => ({
			asked: asked[said.question](),
			words: said.words,
			note: writtenOutSays(said, name)
		})),
		plan: planSays(view),
		reflection: view.reflection ? { heading: m.iop_parents_title(), text: view.reflection } : null,
		agreements: {
			heading: m.iop_step_agreements(),
			none: m.iop_report_no_agreements(),
			head: [m.iop_pdf_what(), m.iop_pdf_who(), m.iop_pdf_by()],
			rows: view.agreements.map(({ what, ownerName, dueOn }) => [what, nameOr(ownerName, 'ouder'), day(dueOn)])
		},
		notes: view.notes,
		told: view.canTell ? { question: m.iop_tell_question({ name }), answer: told[view.canTell]() } : null,
		signed: signedSays(view)
	};
}

function planSays({ plan, label, pupil }: ReportWords) {
	if (!plan) return null;
	const { content, number } = plan;
	return {
		heading: m.iop_report_plan({ plan: label.kort, number }),
		none: m.iop_report_no_goals({ name: pupil.givenName }),
		goals: content.goals.map(({ behaviour, place, moment, approach, helper, isNew }) => ({
			behaviour,
			state: isNew ? m.iop_report_new() : m.iop_report_goes_on(),
			how: [place, moment, approach, helper].filter(Boolean).join(' · ')
		})),
		ended: content.ended.map(({ behaviour, decision }) => ({ behaviour, state: decided[decision]() })),
		year: yearParts
			.filter((part) => content[part] !== '')
			.map((part) => ({ heading: yearWords[part].label(), text: content[part] }))
	};
}

function signedSays({ signatures }: ReportWords) {
	return {
		heading: m.iop_report_signatures(),
		lines: signatures.map(({ name, agrees, remark, at }) => {
			const on = day(dateOf(at));
			const said = agrees === 'ja' ? m.iop_report_agreed({ on }) : m.iop_report_disagreed({ on });
			return [`${name}: ${said}`, remark && `“${remark}”`].filter(Boolean).join(' ');
		}),
		open: signatures.length === 0,
		name: m.iop_pdf_name(),
		date: m.iop_pdf_date()
	};
}
