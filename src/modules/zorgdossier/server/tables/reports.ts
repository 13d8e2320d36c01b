import { sql, type SQL } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { mayAdd, mayRead, mayUpdate, mayWrite, me } from '#platform/access/policies.ts';
import { createdAt, fromOn, id, ref, schoolId } from '#platform/database/columns.ts';
import type { FileKind } from '#platform/storage/kinds.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { partner } from '#modules/partners/server/tables.ts';
import { mostShareDays, openHours, sharePurpose, type OpeningReason } from '../../reports/reports.ts';
import { inCareCircle, isCareTeam, isFamily, kept, keeping } from './circles.ts';

/** That there is a report: with what, when, by whom. What it says stands apart, behind the question why one opens it. */
export const careReport = pgTable(
	'care_report',
	{
		...kept(),
		instrument: text().notNull(),
		madeOn: date().notNull(),
		madeBy: text().notNull(),
		familyMayRead: boolean().notNull().default(false)
	},
	(t) => [
		...keeping('care_report', t),
		mayRead(
			t,
			sql`(${inCareCircle(t)} or (${t.archivedOn} is null and ((${t.familyMayRead} and ${isFamily(t)}) or ${isSharedWithMe(t)})))`
		)
	]
);

/**
 * What a report says, and its file. The row is there for whoever sees the report and said why it was opened, for some hours
 * after that; for the family without being asked. The file has no row among the other files of the pupil, so that there is
 * no other way to it than this one.
 */
export const careReportContent = pgTable(
	'care_report_content',
	{
		schoolId: schoolId(),
		pupilId: ref().notNull(),
		reportId: ref().notNull(),
		summary: text().notNull(),
		fileName: text(),
		fileKind: text().$type<FileKind>(),
		fileBytes: integer(),
		storageKey: text()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.pupilId, t.reportId] }),
		foreignKey({
			columns: [t.schoolId, t.reportId, t.pupilId],
			foreignColumns: [careReport.schoolId, careReport.id, careReport.pupilId]
		}).onDelete('cascade'),
		index('care_report_content_report').on(t.schoolId, t.reportId),
		check(
			'care_report_content_file',
			sql`num_nulls(${t.fileName}, ${t.fileKind}, ${t.fileBytes}, ${t.storageKey}) in (0, 4)`
		),
		mayRead(t, sql`${ofSeenReport(t, sql`((r.family_may_read and ${isFamily(t)}) or ${isOpened(t)})`)}`),
		...mayWrite(t, isCareTeam(t))
	]
);

/** Each time that somebody opened a report, and why. Added to, never changed, also when the report itself is gone. */
export const reportOpening = pgTable(
	'report_opening',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		/** No foreign key: what is known of a report that was deleted is that it was read. */
		reportId: ref().notNull(),
		personId: ref().notNull(),
		openedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		reason: text().$type<OpeningReason>().notNull(),
		words: text()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		index('report_opening_pupil').on(t.schoolId, t.pupilId),
		index('report_opening_person').on(t.schoolId, t.personId, t.reportId, t.openedAt),
		index('report_opening_report').on(t.schoolId, t.reportId, t.openedAt),
		mayRead(t, sql`(${t.personId} = ${me} or ${inCareCircle(t)})`),
		// Now, and not ahead: an opening holds for some hours from its time on.
		mayAdd(
			t,
			sql`${t.personId} = ${me} and ${t.openedAt} <= now() and ${ofSeenReport(t, sql`r.pupil_id = ${t.pupilId} and not ${isFamily(t)}`)}`
		)
	]
);

/** A report that somebody of a partner reads along, for at most a month, as long as the consent for it holds (S2). */
export const reportShare = pgTable(
	'report_share',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		reportId: ref().notNull(),
		partnerId: ref().notNull(),
		personId: ref().notNull(),
		fromOn: fromOn(),
		untilOn: date().notNull(),
		why: text().notNull(),
		sharedById: ref().notNull(),
		createdAt: createdAt(),
		endedAt: timestamp({ withTimezone: true }),
		endedById: ref()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({
			columns: [t.schoolId, t.reportId, t.pupilId],
			foreignColumns: [careReport.schoolId, careReport.id, careReport.pupilId]
		}).onDelete('cascade'),
		foreignKey({ columns: [t.schoolId, t.partnerId], foreignColumns: [partner.schoolId, partner.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.sharedById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.endedById], foreignColumns: [person.schoolId, person.id] }),
		check('report_share_short', sql`${t.untilOn} - ${t.fromOn} between 0 and ${sql.raw(String(mostShareDays - 1))}`),
		index('report_share_report').on(t.schoolId, t.reportId, t.pupilId),
		index('report_share_partner').on(t.schoolId, t.partnerId),
		index('report_share_person').on(t.schoolId, t.personId, t.reportId),
		index('report_share_shared_by').on(t.schoolId, t.sharedById),
		index('report_share_ended_by').on(t.schoolId, t.endedById),
		mayRead(t, sql`(${inCareCircle(t)} or (${t.personId} = ${me} and ${sharingHolds(t)}))`),
		mayAdd(t, sql`${t.sharedById} = ${me} and ${isCareTeam(t)} and ${isConsented(t)} and ${speaksForPartner(t)}`),
		mayUpdate(t, isCareTeam(t))
	]
);

type Share = Record<'pupilId' | 'partnerId' | 'fromOn' | 'untilOn' | 'endedAt', AnyPgColumn>;

function isConsented(t: Pick<Share, 'pupilId' | 'partnerId'>): SQL {
	return sql`consent_covers(${t.pupilId}, ${sql.raw(`'${sharePurpose}'`)}, null, ${t.partnerId})`;
}

function sharingHolds(t: Share): SQL {
	return sql`(${t.endedAt} is null and (select app_today()) between ${t.fromOn} and ${t.untilOn}
		and app_of_partner(${t.partnerId}) and ${isConsented(t)})`;
}

/** Nobody gets a report in the name of a partner for whom they do not speak. */
function speaksForPartner(t: { schoolId: AnyPgColumn; personId: AnyPgColumn; partnerId: AnyPgColumn }): SQL {
	return sql`exists (
		select from partner_person pp
		where pp.school_id = ${t.schoolId} and pp.person_id = ${t.personId} and pp.partner_id = ${t.partnerId}
		and (select app_today()) between pp.from_on and coalesce(pp.until_on, 'infinity'))`;
}

/** The policy on the share itself says whether it holds. */
function isSharedWithMe(t: { schoolId: AnyPgColumn; id: AnyPgColumn }): SQL {
	return sql`exists (
		select from report_share s where s.school_id = ${t.schoolId} and s.report_id = ${t.id} and s.person_id = ${me})`;
}

type OfReport = { schoolId: AnyPgColumn; reportId: AnyPgColumn };

/** Of a report that the actor sees; `r` is the report. */
function ofSeenReport(t: OfReport, also: SQL): SQL {
	return sql`exists (select from care_report r where r.school_id = ${t.schoolId} and r.id = ${t.reportId} and ${also})`;
}

/** The actor said why, and that was not long ago. */
function isOpened(t: OfReport): SQL {
	return sql`exists (
		select from report_opening o
		where o.school_id = ${t.schoolId} and o.report_id = ${t.reportId} and o.person_id = ${me}
		and o.opened_at > now() - interval '${sql.raw(String(openHours))} hours')`;
}
