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
	smallint,
	text,
	time,
	timestamp,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { mayAdd, mayAddAndChange, mayRead, mayUpdate, mayWrite, me, staff } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { partner } from '#modules/partners/server/tables.ts';
import { location } from '#modules/scholen/server/tables.ts';
import type { ConsentRule, MeetingCircle, MeetingSubject } from '../../kinds.ts';
import type { Interval } from '../../rhythm.ts';
import type { MeetingState, SeatKind } from '../../overleg.ts';

/** What the kind of meeting said when it was planned: a later set-up does not make an old meeting wider. */
const ofKind = {
	/** A key of the set-up's list of meetings. */
	kindKey: text().notNull(),
	name: text().notNull(),
	subject: text().$type<MeetingSubject>().notNull(),
	circle: text().$type<MeetingCircle>().notNull(),
	consent: text().$type<ConsentRule>().notNull()
};

/** Who plans meetings of this circle at this location: the care team where it is about care, else who leads the school. */
const plans = (t: { circle: AnyPgColumn; locationId: AnyPgColumn }): SQL =>
	sql`app_leads_meetings(${t.circle}, ${t.locationId})`;

/** Meetings that come back: every so many days, weeks or months. When and where says nothing about a pupil. */
export const meetingSeries = pgTable(
	'meeting_series',
	{
		schoolId: schoolId(),
		id: id(),
		...ofKind,
		/** Nothing means: of the whole school. */
		locationId: ref(),
		place: text().notNull().default(''),
		interval: text().$type<Interval>().notNull(),
		every: smallint().notNull().default(1),
		/** ISO weekdays, 1 is Monday. */
		weekdays: smallint().array().notNull(),
		startsAt: time().notNull(),
		minutes: smallint().notNull(),
		fromOn: date().notNull(),
		untilOn: date().notNull(),
		chairId: ref().notNull(),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		check(
			'meeting_series_in_order',
			sql`${t.fromOn} <= ${t.untilOn} and ${t.every} between 1 and 12 and ${t.minutes} between 5 and 480`
		),
		foreignKey({ columns: [t.schoolId, t.locationId], foreignColumns: [location.schoolId, location.id] }),
		foreignKey({ columns: [t.schoolId, t.chairId], foreignColumns: [person.schoolId, person.id] }),
		index('meeting_series_location').on(t.schoolId, t.locationId),
		index('meeting_series_chair').on(t.schoolId, t.chairId),
		index('meeting_series_until').on(t.schoolId, t.untilOn),
		mayRead(t, staff),
		...mayAddAndChange(t, plans(t))
	]
);

/** Who sits at the table whenever a series meets. */
export const seriesSeat = pgTable(
	'meeting_series_seat',
	{
		schoolId: schoolId(),
		seriesId: ref().notNull(),
		personId: ref().notNull(),
		kind: text().$type<SeatKind>().notNull(),
		partnerId: ref(),
		mayNote: boolean().notNull().default(false)
	},
	(t) => {
		const ofSeries = sql`exists (select 1 from meeting_series s where s.school_id = ${t.schoolId} and s.id = ${t.seriesId}
			and app_leads_meetings(s.circle, s.location_id))`;
		return [
			primaryKey({ columns: [t.schoolId, t.seriesId, t.personId] }),
			check('meeting_series_seat_partner', sql`(${t.kind} = 'partner') = (${t.partnerId} is not null)`),
			foreignKey({
				columns: [t.schoolId, t.seriesId],
				foreignColumns: [meetingSeries.schoolId, meetingSeries.id]
			}).onDelete('cascade'),
			foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
			foreignKey({ columns: [t.schoolId, t.partnerId], foreignColumns: [partner.schoolId, partner.id] }),
			index('meeting_series_seat_person').on(t.schoolId, t.personId),
			index('meeting_series_seat_partner').on(t.schoolId, t.partnerId),
			mayRead(t, staff),
			...mayWrite(t, ofSeries)
		];
	}
);

/** One meeting: of what kind, when and where. Staff may know that; what it is about stands in its agenda. */
export const meeting = pgTable(
	'meeting',
	{
		schoolId: schoolId(),
		id: id(),
		seriesId: ref(),
		...ofKind,
		locationId: ref(),
		place: text().notNull().default(''),
		onDay: date().notNull(),
		startsAt: time().notNull(),
		minutes: smallint().notNull(),
		state: text().$type<MeetingState>().notNull().default('planned'),
		/** So many days after it a partner still reads what was discussed (S4), as the set-up said when it was planned. */
		partnerDays: smallint().notNull(),
		chairId: ref().notNull(),
		cancelReason: text().notNull().default(''),
		closedAt: timestamp({ withTimezone: true }),
		closedById: ref(),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		check('meeting_minutes', sql`${t.minutes} between 5 and 480 and ${t.partnerDays} between 0 and 60`),
		check('meeting_closed', sql`(${t.state} = 'closed') = (${t.closedAt} is not null and ${t.closedById} is not null)`),
		foreignKey({ columns: [t.schoolId, t.seriesId], foreignColumns: [meetingSeries.schoolId, meetingSeries.id] }),
		foreignKey({ columns: [t.schoolId, t.locationId], foreignColumns: [location.schoolId, location.id] }),
		foreignKey({ columns: [t.schoolId, t.chairId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.closedById], foreignColumns: [person.schoolId, person.id] }),
		index('meeting_day').on(t.schoolId, t.onDay),
		index('meeting_of_series').on(t.schoolId, t.seriesId, t.onDay),
		index('meeting_location').on(t.schoolId, t.locationId, t.onDay),
		index('meeting_chair').on(t.schoolId, t.chairId),
		index('meeting_closed_by').on(t.schoolId, t.closedById),
		mayRead(t, sql`(${staff} or app_seat(${t.id}) is not null)`),
		mayAdd(t, plans(t)),
		mayUpdate(t, sql`(${plans(t)} or ${t.chairId} = ${me})`)
	]
);

/**
 * A seat at the table, from–until: it opens the agenda of this meeting and nothing else. A partner's seat names for whom
 * this person speaks, and ends with the meeting and the days after it (S4).
 */
export const seat = pgTable(
	'meeting_seat',
	{
		schoolId: schoolId(),
		meetingId: ref().notNull(),
		personId: ref().notNull(),
		kind: text().$type<SeatKind>().notNull(),
		partnerId: ref(),
		mayNote: boolean().notNull().default(false),
		wasPresent: boolean(),
		fromOn: date().notNull(),
		untilOn: date().notNull(),
		addedById: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.meetingId, t.personId] }),
		check('meeting_seat_partner', sql`(${t.kind} = 'partner') = (${t.partnerId} is not null)`),
		foreignKey({ columns: [t.schoolId, t.meetingId], foreignColumns: [meeting.schoolId, meeting.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.partnerId], foreignColumns: [partner.schoolId, partner.id] }),
		foreignKey({ columns: [t.schoolId, t.addedById], foreignColumns: [person.schoolId, person.id] }),
		index('meeting_seat_person').on(t.schoolId, t.personId, t.untilOn),
		index('meeting_seat_partner').on(t.schoolId, t.partnerId),
		index('meeting_seat_added_by').on(t.schoolId, t.addedById),
		mayRead(t, sql`(${staff} or app_seat(${t.meetingId}) is not null)`),
		// Nobody gives oneself sight of pupils whom one would not see otherwise: `app_may_sit` (decision 0006).
		mayAdd(
			t,
			sql`${t.addedById} = ${me} and app_runs_meeting(${t.meetingId}) and (${t.personId} <> ${me} or app_may_sit(${t.meetingId}))`
		),
		mayUpdate(
			t,
			sql`app_runs_meeting(${t.meetingId}) and (${t.personId} <> ${me} or app_seat(${t.meetingId}) is not null or app_may_sit(${t.meetingId}))`
		)
	]
);
