/** What tables decided, as accessible PDF: about one pupil, or of one kind of meeting over the years. */
import { m } from '#paraglide/messages.js';
import type { Locale } from '#paraglide/runtime.js';
import type { Letterhead } from '#modules/leerlingen/server/index.ts';
import { renderPdf, type PdfData, type PdfJob } from '#platform/pdf/render.ts';
import { longDate } from '#ui/format.ts';
import type { Decision, DecisionsView, MinutesView } from '../minutes-views.ts';
import source from './minutes.typ?raw';

type Paper = { school: Letterhead; locale: Locale; madeAt: Date };
/** Of one pupil, for this reader. */
export type MinutesOnPaper = Paper & { view: Pick<MinutesView, 'pupil' | 'outcomes' | 'onlyShared'>; reader: string };
export type DecisionsOnPaper = Paper & { view: Pick<DecisionsView, 'kind' | 'decisions'> };

export const minutesPdf = (paper: MinutesOnPaper): Promise<Buffer> => renderPdf(minutesJob(paper));
export const decisionsPdf = (paper: DecisionsOnPaper): Promise<Buffer> => renderPdf(decisionsJob(paper));

/** Decisions and nothing else: notes and actions are for the table. Points at which nothing was decided are left out. */
export function minutesJob({ view, reader, ...paper }: MinutesOnPaper): PdfJob {
	const { pupil, outcomes, onlyShared } = view;
	const running = onlyShared
		? m.overleg_pdf_running_shared({ name: pupil.givenName })
		: m.overleg_pdf_running({ name: reader });
	const parts = outcomes
		.filter(({ decisions }) => decisions.length > 0)
		.map(({ meeting, onDay, decisions }) => ({
			heading: m.overleg_minutes_at({ meeting, day: longDate(onDay) }),
			points: [{ title: '', decisions: decisions.map((decision) => says(decision, !onlyShared)) }]
		}));
	return job(paper, { title: m.overleg_pdf_title({ name: pupil.name }), lead: madeOn(paper), running, parts });
}

export function decisionsJob({ view, ...paper }: DecisionsOnPaper): PdfJob {
	const meetings = Map.groupBy(view.decisions, ({ meetingId }) => meetingId);
	const parts = [...meetings.values()].map((ofMeeting) => ({
		heading: longDate(ofMeeting[0]!.onDay),
		points: [...Map.groupBy(ofMeeting, ({ title }) => title)].map(([title, decisions]) => ({
			title,
			decisions: decisions.map((decision) => says({ ...decision, audience: 'team' }, false))
		}))
	}));
	const title = m.overleg_pdf_decisions({ kind: view.kind?.name ?? '' });
	return job(paper, { title, lead: madeOn(paper), running: title, parts });
}

const audiences: Record<Decision['audience'], () => string> = {
	zorg: m.overleg_for_care,
	team: m.overleg_for_team,
	gedeeld: m.overleg_for_shared
};

const says = (
	{ text, audience, evaluateOn, evaluation }: Pick<Decision, 'text' | 'audience' | 'evaluateOn' | 'evaluation'>,
	withAudience: boolean
) => ({
	text,
	more: [
		withAudience ? m.overleg_pdf_for({ audience: audiences[audience]() }) : '',
		evaluateOn ? m.overleg_looks_again({ day: longDate(evaluateOn) }) : '',
		evaluation ? m.overleg_looked({ text: evaluation }) : ''
	].filter((line) => line !== '')
});

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const madeOn = ({ madeAt }: Paper): string => m.overleg_pdf_made({ day: longDate(isoDay.format(madeAt)) });

type Says = { title: string; lead: string; running: string; parts: object[] };
const job = ({ school, locale, madeAt }: Paper, { title, lead, running, parts }: Says): PdfJob => ({
	template: { name: 'minutes', source },
	data: {
		title,
		lang: locale,
		letterhead: {
			school: school.name,
			place: school.place,
			colour: school.colour,
			running,
			pageOf: m.overleg_pdf_page_of({ page: '{page}', pages: '{pages}' })
		},
		lead,
		parts,
		none: m.overleg_decisions_none()
	} as PdfData,
	madeAt
});
