import { boolean, date, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { involved, mayRead, mayWrite } from '#platform/access/policies.ts';
import { fromOn, id, ref, schoolId, untilOn } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { group, location } from '#modules/scholen/server/tables.ts';
import { pupil } from './pupil.ts';
import { maySort } from './who.ts';

/** From–until when a pupil belongs to a location, and how. */
export const enrolment = pgTable(
	'enrolment',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		locationId: ref().notNull(),
		/** A guest is enrolled at another school and taught here; the file has a named owner. */
		kind: text().$type<'ingeschreven' | 'gast'>().notNull().default('ingeschreven'),
		fromOn: fromOn(),
		untilOn: untilOn(),
		/** The day of placement, where it is later than the enrolment (O1). */
		placedOn: date(),
		otherSchool: text(),
		fileOwnerId: ref(),
		leavingReason: text(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.locationId], foreignColumns: [location.schoolId, location.id] }),
		foreignKey({ columns: [t.schoolId, t.fileOwnerId], foreignColumns: [person.schoolId, person.id] }),
		index('enrolment_pupil').on(t.schoolId, t.pupilId),
		index('enrolment_location').on(t.schoolId, t.locationId),
		index('enrolment_file_owner').on(t.schoolId, t.fileOwnerId),
		mayRead(t, involved(t)),
		...mayWrite(t, maySort)
	]
);

export const groupMember = pgTable(
	'group_member',
	{
		schoolId: schoolId(),
		id: id(),
		groupId: ref().notNull(),
		pupilId: ref().notNull(),
		/** The group that the pupil belongs to (*stamgroep*); the others are for a subject or an activity. */
		isHome: boolean().notNull().default(true),
		/** The pupil's year of school life, where it is not the group's. */
		stage: integer(),
		fromOn: fromOn(),
		untilOn: untilOn()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: [group.schoolId, group.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		index('group_member_group').on(t.schoolId, t.groupId),
		index('group_member_pupil').on(t.schoolId, t.pupilId),
		mayRead(t, involved(t)),
		...mayWrite(t, maySort)
	]
);
