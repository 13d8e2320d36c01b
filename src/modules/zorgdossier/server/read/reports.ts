import { listCovered } from '#modules/toestemming/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { Opening, ReportContent, ReportFile, ReportHead, Share, SharedReport } from '../../views.ts';
import { sharePurpose } from '../../reports/reports.ts';
import { authorsOf, keptOf, newestFirst, thoseAsked, withDates } from './facts.ts';

type Asked = { pupilId: string; id?: string };

/** That there are reports, as far as the actor may know; the newest first. What they say is read by `findContent`. */
export const listReports = (db: Db, pupilId: string): Promise<ReportHead[]> => select(db, { pupilId });

export async function getReport(db: Db, pupilId: string, id: string): Promise<ReportHead> {
	const [found] = await select(db, { pupilId, id });
	if (!found) throw new NotFound('report');
	return found;
}

async function select(db: Db, asked: Asked): Promise<ReportHead[]> {
	const rows = await db.sql<ReportHead[]>`
		select ${keptOf(db)}, t.instrument, t.made_on::text as "madeOn", t.made_by as "madeBy", t.family_may_read as "familyMayRead"
		from care_report t ${authorsOf(db)} where ${thoseAsked(db, asked)} ${newestFirst(db)}`;
	return rows.map(withDates);
}

/** What a report says: nothing as long as the actor did not say why it is opened. The database decides. */
export async function findContent(
	db: Db,
	actor: Pick<Actor, 'schoolId'>,
	reportId: string
): Promise<ReportContent | undefined> {
	const [found] = await db.sql<ReportContent[]>`
		select summary, file_name as "fileName", file_bytes as "fileBytes" from care_report_content
		where school_id = ${actor.schoolId} and report_id = ${reportId}`;
	return found;
}

/** The file of a report that the actor opened, or NotFound. There is no other way to it. */
export async function getReportFile(
	db: Db,
	actor: Pick<Actor, 'schoolId'>,
	reportId: string
): Promise<ReportFile & { pupilId: string }> {
	const [found] = await db.sql<(ReportFile & { pupilId: string })[]>`
		select pupil_id as "pupilId", storage_key as "storageKey", file_name as name, file_kind as kind, file_bytes as bytes
		from care_report_content
		where school_id = ${actor.schoolId} and report_id = ${reportId} and storage_key is not null`;
	if (!found) throw new NotFound('report file');
	return found;
}

/** Who opened it and why, the last one first: for the care circle; others find their own. */
export async function listOpenings(db: Db, actor: Pick<Actor, 'schoolId'>, reportId: string): Promise<Opening[]> {
	const rows = await db.sql<(Omit<Opening, 'at'> & { at: string })[]>`
		select o.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, o.opened_at as at, o.reason, o.words
		from report_opening o left join person p on p.school_id = o.school_id and p.id = o.person_id
		where o.school_id = ${actor.schoolId} and o.report_id = ${reportId} order by o.opened_at desc limit 50`;
	return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** With whom of which partner a report is shared, or was, and whether the family still allows it. */
export async function listShares(
	db: Db,
	actor: Pick<Actor, 'schoolId'>,
	pupilId: string,
	reportId: string
): Promise<Share[]> {
	const rows = await db.sql<(Omit<Share, 'endedAt' | 'isConsented'> & { partnerId: string; endedAt: string | null })[]>`
		select s.id, s.partner_id as "partnerId", o.name as partner, concat_ws(' ', p.given_name, p.infix, p.family_name) as person,
			s.from_on::text as "fromOn", s.until_on::text as "untilOn", s.why, s.ended_at as "endedAt"
		from report_share s
		join partner o on o.school_id = s.school_id and o.id = s.partner_id
		left join person p on p.school_id = s.school_id and p.id = s.person_id
		where s.school_id = ${actor.schoolId} and s.report_id = ${reportId}
		order by s.ended_at is not null, s.until_on desc, s.id`;
	const allowed = await partnersAllowed(db, pupilId, rows);
	return rows.map(({ partnerId, ...row }) => ({
		...row,
		endedAt: row.endedAt ? new Date(row.endedAt) : null,
		isConsented: allowed.has(partnerId)
	}));
}

export type Addressee = {
	id: string;
	personId: string;
	partnerId: string;
	person: string;
	partner: string;
	isConsented: boolean;
};

/** People of partners with whom a report could be shared, and whether the family allows it for that partner today. */
export async function listAddressees(db: Db, actor: Pick<Actor, 'schoolId'>, pupilId: string): Promise<Addressee[]> {
	const rows = await db.sql<Omit<Addressee, 'isConsented'>[]>`
		select pp.id, pp.person_id as "personId", pp.partner_id as "partnerId", o.name as partner,
			concat_ws(' ', p.given_name, p.infix, p.family_name) as person
		from partner_person pp
		join partner o on o.school_id = pp.school_id and o.id = pp.partner_id and not o.is_archived
		join person p on p.school_id = pp.school_id and p.id = pp.person_id and not p.archived
		where pp.school_id = ${actor.schoolId} and (select app_today()) between pp.from_on and coalesce(pp.until_on, 'infinity')
		order by o.name, p.family_name, p.given_name`;
	const allowed = await partnersAllowed(db, pupilId, rows);
	return rows.map((row) => ({ ...row, isConsented: allowed.has(row.partnerId) }));
}

async function partnersAllowed(
	db: Db,
	pupilId: string,
	partners: readonly { partnerId: string }[]
): Promise<Set<string>> {
	const partnerIds = [...new Set(partners.map(({ partnerId }) => partnerId))];
	if (partnerIds.length === 0) return new Set();
	const covered = await listCovered(db, [pupilId], { purpose: sharePurpose, partnerIds });
	return new Set(covered.get(pupilId)?.partnerIds);
}

/** What is shared with the actor today, as somebody of a partner: these reports, and nothing else of those pupils. */
export async function listSharedWithMe(db: Db): Promise<SharedReport[]> {
	const rows = await db.sql<(Omit<SharedReport, 'openedAt'> & { openedAt: string | null })[]>`
		select report_id as "reportId", pupil_id as "pupilId", pupil_name as "pupilName", instrument, made_on::text as "madeOn", made_by as "madeBy",
			partner, shared_by as "sharedBy", why, until_on::text as "untilOn", opened_at as "openedAt"
		from reports_shared_with_me()`;
	return rows.map((row) => ({ ...row, openedAt: row.openedAt ? new Date(row.openedAt) : null }));
}
