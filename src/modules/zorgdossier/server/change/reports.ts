import { randomUUID } from 'node:crypto';
import { takeContent } from '#modules/bestanden/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { documents, pictures } from '#platform/storage/kinds.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { isFamily } from '../../access.ts';
import { reportPaths, sharedReportPath } from '../../paths.ts';
import type { OpenForm, ReportForm } from '../../reports/forms.ts';
import { findContent, getReport, listSharedWithMe } from '../read/reports.ts';
import { getSubject } from '../read/subject.ts';
import { conflict, requireKeeper, thisVersion } from './facts.ts';

export const reportFileKinds = [...documents, ...pictures];

/** Writes down that there is a report, with its summary and its file. Who adds it has not opened it. */
export async function addReport(
	db: Db,
	actor: Actor,
	pupilId: string,
	input: ReportForm,
	today: string
): Promise<Done> {
	await requireKeeper(db, actor, pupilId);
	const { instrument, madeOn, madeBy, summary, familyMayRead } = input;
	if (madeOn > today) throw new FormIssue({ madeOn: 'zorgdossier_form_future' });
	const id = randomUUID();
	const file = await fileOf(input);
	await db.sql`
		insert into care_report (school_id, id, pupil_id, author_id, instrument, made_on, made_by, family_may_read)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${actor.personId}, ${instrument}, ${madeOn}, ${madeBy}, ${familyMayRead})`;
	await db.sql`
		insert into care_report_content (school_id, pupil_id, report_id, summary, file_name, file_kind, file_bytes, storage_key)
		values (${actor.schoolId}, ${pupilId}, ${id}, ${summary}, ${file?.name ?? null}, ${file?.kind ?? null}, ${file?.size ?? null}::int, ${file?.key ?? null})`;
	record(db, actor, { act: 'zorgdossier.add', pupilId, subjectId: id, detail: { kind: 'verslag' } });
	return { to: reportPaths(pupilId, id).page, said: 'zorgdossier_said_added' };
}

/** A report is corrected by who has it open; a new file takes the place of the old one. */
export async function changeReport(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: ReportForm,
	today: string
): Promise<Done> {
	await requireKeeper(db, actor, pupilId);
	const content = await findContent(db, actor, id);
	if (!content) throw new NotFound('open report');
	const { instrument, madeOn, madeBy, summary, familyMayRead, version } = input;
	if (madeOn > today) throw new FormIssue({ madeOn: 'zorgdossier_form_future' });
	const changed = await db.sql`
		update care_report set instrument = ${instrument}, made_on = ${madeOn}, made_by = ${madeBy}, family_may_read = ${familyMayRead},
			version = version + 1
		where ${thisVersion(db, actor, pupilId, id, version)} returning 1`;
	if (changed.length === 0) {
		const theirs = await getReport(db, pupilId, id);
		const values = { ...theirs, ...content, familyMayRead: theirs.familyMayRead ? 'ja' : '' };
		throw conflict(theirs, values, ['instrument', 'madeOn', 'madeBy', 'summary', 'familyMayRead']);
	}
	const file = await fileOf(input);
	await db.sql`
		update care_report_content set summary = ${summary}
		where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and report_id = ${id}`;
	if (file) {
		await db.sql`
			update care_report_content set file_name = ${file.name}, file_kind = ${file.kind}, file_bytes = ${file.size}, storage_key = ${file.key}
			where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and report_id = ${id}`;
	}
	record(db, actor, { act: 'zorgdossier.change', pupilId, subjectId: id, detail: { kind: 'verslag' } });
	return { to: reportPaths(pupilId, id).page, said: 'zorgdossier_said_changed' };
}

const fileOf = ({ file }: Pick<ReportForm, 'file'>) =>
	file ? takeContent(file, reportFileKinds, 'zorgdossier_refusal_file') : undefined;

/** Says why; for some hours after that the report can be read. The pupil and the parents see the category, never the words. */
export async function openReport(db: Db, actor: Actor, pupilId: string, id: string, input: OpenForm): Promise<Done> {
	const { own } = await getSubject(db, actor, pupilId);
	if (isFamily(own)) throw new Refusal('zorgdossier_refusal_not_yours');
	await getReport(db, pupilId, id);
	await noteOpening(db, actor, pupilId, id, input);
	return { to: reportPaths(pupilId, id).page };
}

/** The same for somebody of a partner, to whom the pupil's own pages do not exist. */
export async function openSharedReport(db: Db, actor: Actor, id: string, input: OpenForm): Promise<Done> {
	const shared = (await listSharedWithMe(db)).find(({ reportId }) => reportId === id);
	if (!shared) throw new NotFound('shared report');
	await noteOpening(db, actor, shared.pupilId, id, input);
	return { to: sharedReportPath(id) };
}

async function noteOpening(
	db: Db,
	actor: Actor,
	pupilId: string,
	reportId: string,
	{ reason, words }: OpenForm
): Promise<void> {
	await db.sql`
		insert into report_opening (school_id, id, pupil_id, report_id, person_id, reason, words)
		values (${actor.schoolId}, gen_random_uuid(), ${pupilId}, ${reportId}, ${actor.personId}, ${reason}, ${words})`;
	record(db, actor, { act: 'zorgdossier.openReport', pupilId, subjectId: reportId, detail: { why: reason } });
}
