import { getLocale } from '#paraglide/runtime.js';
import { findLetterhead } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { initials } from '#platform/text/names.ts';
import type { ReportOnPaper } from '../../pdf/report-says.ts';
import { viewReport } from './report.ts';
import { getTable } from './at-table.ts';

/** What goes on paper, and under which name it is saved: initials only, because downloads lie about. Recorded. */
export async function downloadReport(
	db: Db,
	actor: Actor,
	pupilId: string,
	talkId: string
): Promise<{ report: ReportOnPaper; fileName: string }> {
	const table = await getTable(db, actor, pupilId, talkId);
	const [view, school] = await Promise.all([viewReport(db, actor, table), findLetterhead(db, pupilId)]);
	record(db, actor, { act: 'iop.downloadReport', pupilId, subjectId: talkId });
	const [firstName = '', ...rest] = table.pupil.name.split(' ');
	return {
		report: { view, school, locale: getLocale(), madeAt: new Date() },
		fileName: `${view.label.kort}-${initials({ firstName, lastName: rest.at(-1) ?? '' })}-${view.talk.heldOn}.pdf`
	};
}
