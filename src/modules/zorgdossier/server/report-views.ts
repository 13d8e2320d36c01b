import { viewerOf } from '#modules/leerlingen/index.ts';
import { record, recordHourly } from '#platform/audit/record.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { isInCareCircle, mayKeepCareFile } from '../access.ts';
import type { SharedReport } from '../views.ts';
import {
	findContent,
	getReport,
	getReportFile,
	listAddressees,
	listOpenings,
	listSharedWithMe,
	listShares
} from './read/reports.ts';
import { findCircle, getSubject } from './read/subject.ts';

type OfPupil = Context<{ leerling: string }>;
type OfReport = Context<{ leerling: string; verslag: string }>;
type OfShared = Context<{ verslag: string }>;

export async function viewNewReport({ db, actor, params, today, draft }: OfPupil) {
	const subject = await getSubject(db, actor, params.leerling);
	if (!mayKeepCareFile(subject.own)) throw new NotFound('form');
	const circle = await findCircle(db, subject.id);
	return { pupil: subject, report: null, circle, today, owner: actor.personId, draft: await draft('default') };
}

/** A report: the question why as long as that is not said, then what it says. */
export async function viewReport({ db, actor, params, today }: OfReport) {
	const subject = await getSubject(db, actor, params.leerling);
	const report = await getReport(db, subject.id, params.verslag);
	const [content, openings, shares, circle] = await Promise.all([
		findContent(db, actor, report.id),
		listOpenings(db, actor, report.id),
		listShares(db, actor, subject.id, report.id),
		findCircle(db, subject.id)
	]);
	if (content) {
		recordHourly(db, actor, { act: 'zorgdossier.viewReport', pupilId: subject.id, subjectId: report.id });
	}
	const readsAll = isInCareCircle(subject.own);
	return {
		pupil: subject,
		report,
		content,
		openings: readsAll ? openings : [],
		shares: readsAll ? shares : [],
		circle,
		today,
		viewer: viewerOf(actor),
		can: { keep: mayKeepCareFile(subject.own) }
	};
}

/** To correct a report one has it open. */
export async function viewReportForm({ db, actor, params, today, draft }: OfReport) {
	const subject = await getSubject(db, actor, params.leerling);
	if (!mayKeepCareFile(subject.own)) throw new NotFound('form');
	const report = await getReport(db, subject.id, params.verslag);
	const content = await findContent(db, actor, report.id);
	if (!content || report.archivedOn) throw new NotFound('open report');
	return {
		pupil: subject,
		report: { ...report, ...content },
		circle: await findCircle(db, subject.id),
		today,
		owner: actor.personId,
		draft: await draft('default')
	};
}

export async function viewSharing({ db, actor, params, today }: OfReport) {
	const subject = await getSubject(db, actor, params.leerling);
	if (!mayKeepCareFile(subject.own)) throw new NotFound('form');
	const report = await getReport(db, subject.id, params.verslag);
	const [shares, addressees] = await Promise.all([
		listShares(db, actor, subject.id, report.id),
		listAddressees(db, actor, subject.id)
	]);
	record(db, actor, { act: 'zorgdossier.viewShares', pupilId: subject.id, subjectId: report.id });
	return { pupil: subject, report, shares, addressees, today };
}

/** The reports that partners shared in; whoever nothing is shared with finds an empty page. */
export async function viewShared({ db, actor }: Context<Record<string, string>>) {
	if (actor.kind !== 'extern') throw new NotFound('page');
	return { reports: await listSharedWithMe(db) };
}

export async function viewSharedReport({ db, actor, params }: OfShared) {
	const shared: SharedReport | undefined = (await listSharedWithMe(db)).find(
		({ reportId }) => reportId === params.verslag
	);
	if (!shared) throw new NotFound('shared report');
	const content = await findContent(db, actor, shared.reportId);
	if (content) {
		recordHourly(db, actor, { act: 'zorgdossier.viewReport', pupilId: shared.pupilId, subjectId: shared.reportId });
	}
	return { shared, content };
}

/** The file of a report, for who has it open; each time that it is fetched is recorded. */
export async function readReportFile({ db, actor, params }: OfShared) {
	const file = await getReportFile(db, actor, params.verslag);
	record(db, actor, { act: 'zorgdossier.readFile', pupilId: file.pupilId, subjectId: params.verslag });
	return file;
}
