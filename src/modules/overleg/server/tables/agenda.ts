import { sql } from 'drizzle-orm';
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
	timestamp,
	unique
} from 'drizzle-orm/pg-core';
import {
	mayAdd,
	mayAddAndChange,
	mayRead,
	mayRemove,
	mayUpdate,
	me,
	seeing,
	staff
} from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { group } from '#modules/scholen/server/tables.ts';
import type { ItemAbout, ItemSource, ItemState } from '../../agenda.ts';
import { meeting } from './meeting.ts';

/*
 * What a meeting is about. A point of the agenda does not say which pupil it is about: that stands in a table of its own,
 * because row-level security hides rows and not columns. So a partner at the table can read the question about "Leerling A"
 * and there is no row anywhere from which that partner could learn who it is.
 *
 * The function `app_item_sight` of the database says how much of a point the actor sees:
 * 3 all of it · 2 as a partner, the question about somebody who stays anonymous, and own notes · 1 the own question, for who
 * brought it in and may not read what the table says · 0 nothing.
 */

/** A point of the agenda: what is asked, as everybody at the table reads it. */
export const agendaItem = pgTable(
	'agenda_item',
	{
		schoolId: schoolId(),
		id: id(),
		meetingId: ref().notNull(),
		position: smallint().notNull(),
		about: text().$type<ItemAbout>().notNull(),
		/** Of a group or a subject. Of a pupil it stays empty. */
		title: text().notNull().default(''),
		groupId: ref(),
		/** "A", "B" …: how an anonymous pupil is called at this meeting. */
		alias: text().notNull().default(''),
		isAnonymous: boolean().notNull().default(false),
		question: text().notNull(),
		/** What everybody at the table should know. */
		facts: text().notNull().default(''),
		/** A person read the words and says that they do not tell who it is; other words take it back. Who: `agenda_origin`. */
		checkedAt: timestamp({ withTimezone: true }),
		state: text().$type<ItemState>().notNull().default('open'),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		check(
			'agenda_item_about',
			sql`(${t.about} = 'groep') = (${t.groupId} is not null) and (${t.about} = 'leerling') = (${t.title} = '')`
		),
		// A letter is all that an alias is: initials or a first name would tell.
		check(
			'agenda_item_anonymous',
			sql`${t.alias} ~ '^[A-Z]{0,2}$' and (not ${t.isAnonymous} or ${t.about} = 'leerling' and ${t.alias} <> '')`
		),
		foreignKey({ columns: [t.schoolId, t.meetingId], foreignColumns: [meeting.schoolId, meeting.id] }),
		foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: [group.schoolId, group.id] }),
		index('agenda_item_meeting').on(t.schoolId, t.meetingId, t.position),
		index('agenda_item_group').on(t.schoolId, t.groupId),
		mayRead(t, sql`app_item_sight(${t.id}) > 0`),
		// Who brings it in stands in `agenda_origin`, in the same transaction: without it nobody can change the point.
		mayAdd(t, sql`${staff} and app_meeting_is_open(${t.meetingId})`),
		mayUpdate(t, sql`app_writes_item(${t.id}) and app_meeting_is_open(${t.meetingId})`)
	]
);

/**
 * Where a point comes from: who brought it in, why, and who read it through. Apart from the point, because the name of a
 * mentor, or the point of the meeting before, tells somebody from outside which pupil "Leerling A" is.
 */
export const agendaOrigin = pgTable(
	'agenda_origin',
	{
		schoolId: schoolId(),
		itemId: ref().notNull(),
		broughtInById: ref().notNull(),
		source: text().$type<ItemSource>().notNull(),
		sourceId: ref(),
		/** The point of the meeting before that this one goes on with. */
		followsId: ref(),
		/** Written by the database together with `agenda_item.checked_at`. */
		checkedById: ref(),
		/** It stood there with the name before it became anonymous: the database notes it, for good. */
		wasNamed: boolean().notNull().default(false)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.itemId] }),
		foreignKey({ columns: [t.schoolId, t.itemId], foreignColumns: [agendaItem.schoolId, agendaItem.id] }),
		foreignKey({ columns: [t.schoolId, t.followsId], foreignColumns: [agendaItem.schoolId, agendaItem.id] }),
		foreignKey({ columns: [t.schoolId, t.broughtInById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.checkedById], foreignColumns: [person.schoolId, person.id] }),
		index('agenda_origin_brought_in_by').on(t.schoolId, t.broughtInById),
		index('agenda_origin_source').on(t.schoolId, t.sourceId),
		index('agenda_origin_follows').on(t.schoolId, t.followsId),
		index('agenda_origin_checked_by').on(t.schoolId, t.checkedById),
		mayRead(t, sql`app_item_sight(${t.itemId}) in (1, 3)`),
		mayAdd(
			t,
			sql`${t.broughtInById} = ${me} and ${t.checkedById} is null and ${staff} and app_item_is_new(${t.itemId})`
		)
	]
);

/** Which pupil a point is about, by the name at that time. Nobody reads this row of an anonymous pupil who is from outside. */
export const agendaPupil = pgTable(
	'agenda_pupil',
	{
		schoolId: schoolId(),
		itemId: ref().notNull(),
		pupilId: ref().notNull(),
		name: text().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.itemId] }),
		foreignKey({ columns: [t.schoolId, t.itemId], foreignColumns: [agendaItem.schoolId, agendaItem.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		index('agenda_pupil_pupil').on(t.schoolId, t.pupilId),
		mayRead(t, sql`app_item_sight(${t.itemId}) in (1, 3)`),
		// One brings in a pupil whom one knows, together with the point: or who prepares the meeting puts it on from the last one.
		mayAdd(
			t,
			sql`(${seeing(t, 'team')} or app_item_follows_own(${t.itemId}, ${t.pupilId})) and app_own_new_item(${t.itemId})`
		)
	]
);

/** What one person at the table writes down about a point. A row for each, so that two who write never undo each other. */
export const agendaNote = pgTable(
	'agenda_note',
	{
		schoolId: schoolId(),
		itemId: ref().notNull(),
		byId: ref().notNull(),
		text: text().notNull(),
		version: integer().notNull().default(1),
		changedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.itemId, t.byId] }),
		foreignKey({ columns: [t.schoolId, t.itemId], foreignColumns: [agendaItem.schoolId, agendaItem.id] }),
		foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: [person.schoolId, person.id] }),
		index('agenda_note_by').on(t.schoolId, t.byId),
		mayRead(t, sql`(app_item_sight(${t.itemId}) = 3 or ${t.byId} = ${me} and app_item_sight(${t.itemId}) = 2)`),
		...mayAddAndChange(t, sql`${t.byId} = ${me} and app_notes_item(${t.itemId})`)
	]
);

/** What the table decided about a point, and who reads that in the dossier once the meeting is closed. */
export const agendaDecision = pgTable(
	'agenda_decision',
	{
		schoolId: schoolId(),
		id: id(),
		itemId: ref().notNull(),
		text: text().notNull(),
		audience: text().$type<'gedeeld' | 'team' | 'zorg'>().notNull(),
		/** Of what was agreed for a group: when it is looked at again, and what became of it. */
		evaluateOn: date(),
		evaluation: text().notNull().default(''),
		changedById: ref().notNull(),
		/** Taken away at the table: within reach of who sits there until the meeting is closed, then gone. */
		removedAt: timestamp({ withTimezone: true }),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.itemId], foreignColumns: [agendaItem.schoolId, agendaItem.id] }),
		foreignKey({ columns: [t.schoolId, t.changedById], foreignColumns: [person.schoolId, person.id] }),
		index('agenda_decision_item').on(t.schoolId, t.itemId),
		index('agenda_decision_changed_by').on(t.schoolId, t.changedById),
		mayRead(
			t,
			sql`(${t.removedAt} is null or app_decides_item(${t.itemId})) and app_reads_outcome(${t.itemId}, ${t.audience})`
		),
		mayAdd(t, sql`${t.changedById} = ${me} and app_decides_item(${t.itemId})`),
		// Trigger `agenda_decision_stays`: once the meeting is closed only what became of an agreement for a group.
		mayUpdate(
			t,
			sql`(app_decides_item(${t.itemId}) or ${t.evaluateOn} is not null and app_item_sight(${t.itemId}) = 3)`
		),
		mayRemove(t, sql`app_decides_item(${t.itemId})`)
	]
);

/** Something that somebody of the school will do, and by when (N21). */
export const meetingAction = pgTable(
	'meeting_action',
	{
		schoolId: schoolId(),
		id: id(),
		meetingId: ref().notNull(),
		itemId: ref(),
		what: text().notNull(),
		ownerId: ref().notNull(),
		dueOn: date().notNull(),
		doneOn: date(),
		doneById: ref(),
		/** As of a decision. */
		removedAt: timestamp({ withTimezone: true }),
		addedById: ref().notNull(),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('meeting_action_of_meeting').on(t.schoolId, t.id, t.meetingId),
		check('meeting_action_done', sql`(${t.doneOn} is null) = (${t.doneById} is null)`),
		foreignKey({ columns: [t.schoolId, t.meetingId], foreignColumns: [meeting.schoolId, meeting.id] }),
		foreignKey({ columns: [t.schoolId, t.itemId], foreignColumns: [agendaItem.schoolId, agendaItem.id] }),
		foreignKey({ columns: [t.schoolId, t.ownerId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.doneById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.addedById], foreignColumns: [person.schoolId, person.id] }),
		index('meeting_action_meeting').on(t.schoolId, t.meetingId),
		index('meeting_action_item').on(t.schoolId, t.itemId),
		index('meeting_action_owner').on(t.schoolId, t.ownerId, t.dueOn),
		index('meeting_action_open')
			.on(t.schoolId, t.dueOn)
			.where(sql`done_on is null`),
		index('meeting_action_done_by').on(t.schoolId, t.doneById),
		index('meeting_action_added_by').on(t.schoolId, t.addedById),
		// Whoever it falls to reads what is to be done, also when that person was not at the table.
		mayRead(
			t,
			sql`(${t.removedAt} is null or app_seat(${t.meetingId}) = 'staff') and (${t.ownerId} = ${me} or case when ${t.itemId} is null then app_seat(${t.meetingId}) = 'staff' else app_item_sight(${t.itemId}) = 3 end)`
		),
		mayAdd(
			t,
			sql`${t.addedById} = ${me} and ${t.doneOn} is null and app_seat(${t.meetingId}) = 'staff' and app_meeting_is_open(${t.meetingId})
				and (${t.itemId} is null or app_item_sight(${t.itemId}) = 3)`
		),
		// Trigger `meeting_action_stays`: the owner only says that it is done; the table changes it while it meets.
		mayUpdate(t, sql`(${t.ownerId} = ${me} or app_seat(${t.meetingId}) = 'staff')`),
		mayRemove(t, sql`app_seat(${t.meetingId}) = 'staff' and app_meeting_is_open(${t.meetingId})`)
	]
);
