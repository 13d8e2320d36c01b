/** The report of a talk as an accessible PDF in plain language, for pupil and parents; or all those of a round at once. */
import { renderPdf, type PdfJob } from '#platform/pdf/render.ts';
import { documentOfReport, documentOfRound, type ReportOnPaper, type RoundOnPaper } from './report-says.ts';
import source from './report.typ?raw';

const template = { name: 'report', source };

export const reportPdf = (report: ReportOnPaper): Promise<Buffer> => renderPdf(reportJob(report));

/** One document, in which each report begins on a page of its own. */
export const reportsPdf = (round: RoundOnPaper): Promise<Buffer> => renderPdf(reportsJob(round));

export const reportJob = (report: ReportOnPaper): PdfJob => ({
	template,
	data: documentOfReport(report),
	madeAt: report.madeAt
});

export const reportsJob = (round: RoundOnPaper): PdfJob => ({
	template,
	data: documentOfRound(round),
	madeAt: round.madeAt
});
