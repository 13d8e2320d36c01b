import {
	foreignKey,
	index,
	integer,
	jsonb,
	pgPolicy,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid,
	date,
	boolean,
	unique
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { mayAdd, mayChange as mayAlter, mayRead, mayWrite, me, withRole } from '#platform/access/policies.ts';
import { createdAt, fromOn, id, ref, schoolId, untilOn } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { GroupRole } from '#modules/mensen/roles.ts';

/** Years, periods and groups: the daily work of the administration. */
const maySetUp = withRole('beheerder', 'directeur', 'administratie');
/** What the school is like. */
const mayChange = withRole('beheerder', 'directeur');

/** The school itself. What it is like (labels, catalogues, norms) stands in its set-up. */
export const school = pgTable(
	'school',
	{
		id: uuid().primaryKey(),
		name: text().notNull(),
		brin: text(),
		themeColor: text().notNull().default('#005b7e'),
		/** An invented school for trying out. Its pages say so. */
		isDemo: boolean().notNull().default(false),
		version: integer().notNull().default(1)
	},
	(t) => [
		pgPolicy('read', { for: 'select', using: sql`${t.id} = (select app_school())` }),
		pgPolicy('change', { for: 'update', using: sql`${t.id} = (select app_school()) and ${mayChange}` })
	]
);

/**
 * The set-up of a school, one row for each change: what held on a day is what the last row of that day says.
 * Rows are never changed, so a change never rewrites the past.
 */
export const setupVersion = pgTable(
	'setup_version',
	{
		schoolId: schoolId(),
		number: integer().notNull(),
		validFromOn: date().notNull(),
		document: jsonb().notNull(),
		why: text().notNull(),
		changedById: ref(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.number] }),
		foreignKey({ columns: [t.schoolId], foreignColumns: [school.id] }),
		foreignKey({ columns: [t.schoolId, t.changedById], foreignColumns: [person.schoolId, person.id] }),
		index('setup_version_changed_by').on(t.schoolId, t.changedById),
		mayRead(t),
		// A version that holds from an earlier day would rewrite what held then.
		mayAdd(t, sql`${mayChange} and ${t.validFromOn} >= (select app_today())`)
	]
);

export const location = pgTable(
	'location',
	{
		schoolId: schoolId(),
		id: id(),
		key: text().notNull(),
		name: text().notNull(),
		brin: text(),
		town: text(),
		closedOn: date(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('location_key').on(t.schoolId, t.key),
		foreignKey({ columns: [t.schoolId], foreignColumns: [school.id] }),
		mayRead(t),
		...mayWrite(t, mayChange)
	]
);

export const schoolYear = pgTable(
	'school_year',
	{
		schoolId: schoolId(),
		id: id(),
		/** As people say it: 2026-2027. */
		name: text().notNull(),
		startsOn: date().notNull(),
		endsOn: date().notNull(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('school_year_name').on(t.schoolId, t.name),
		foreignKey({ columns: [t.schoolId], foreignColumns: [school.id] }),
		mayRead(t),
		...mayWrite(t, maySetUp)
	]
);

/** A part of the school year: a holiday, a period, a round of plans or of reports. */
export const period = pgTable(
	'period',
	{
		schoolId: schoolId(),
		id: id(),
		schoolYearId: ref().notNull(),
		kind: text().$type<'vakantie' | 'periode' | 'ronde' | 'rapport'>().notNull(),
		name: text().notNull(),
		/** Nothing means: the whole school. */
		locationId: ref(),
		startsOn: date().notNull(),
		endsOn: date().notNull(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.schoolYearId], foreignColumns: [schoolYear.schoolId, schoolYear.id] }),
		foreignKey({ columns: [t.schoolId, t.locationId], foreignColumns: [location.schoolId, location.id] }),
		index('period_school_year').on(t.schoolId, t.schoolYearId, t.startsOn),
		index('period_location').on(t.schoolId, t.locationId),
		mayRead(t),
		...mayWrite(t, maySetUp)
	]
);

/** A class or *stamgroep* in one school year. */
export const group = pgTable(
	'school_group',
	{
		schoolId: schoolId(),
		id: id(),
		schoolYearId: ref().notNull(),
		locationId: ref().notNull(),
		name: text().notNull(),
		/** The year of school life, 1–6; groups may mix, then this is the lowest. */
		stage: integer(),
		sourceKey: text(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('school_group_name').on(t.schoolId, t.schoolYearId, t.locationId, t.name),
		foreignKey({ columns: [t.schoolId, t.schoolYearId], foreignColumns: [schoolYear.schoolId, schoolYear.id] }),
		foreignKey({ columns: [t.schoolId, t.locationId], foreignColumns: [location.schoolId, location.id] }),
		index('school_group_location').on(t.schoolId, t.locationId),
		mayRead(t),
		...mayWrite(t, maySetUp)
	]
);

/** Who works with a group, from–until. The involvement with its pupils follows from it. */
export const groupStaff = pgTable(
	'group_staff',
	{
		schoolId: schoolId(),
		id: id(),
		groupId: ref().notNull(),
		personId: ref().notNull(),
		role: text().$type<GroupRole>().notNull(),
		fromOn: fromOn(),
		untilOn: untilOn(),
		/** Who put the person there, and when; filled in by the database. Nobody for what came with the school. */
		namedById: uuid().default(sql`app_person()`),
		namedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.namedById], foreignColumns: [person.schoolId, person.id] }),
		index('group_staff_named_by').on(t.schoolId, t.namedById),
		foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: [group.schoolId, group.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		index('group_staff_group').on(t.schoolId, t.groupId),
		index('group_staff_person').on(t.schoolId, t.personId),
		mayRead(t),
		// Not oneself: who works with a group sees its pupils. A trigger sees to it that no change says more either (0010).
		mayAdd(t, sql`${maySetUp} and ${t.personId} <> ${me} and ${t.namedById} = ${me}`),
		...mayAlter(t, maySetUp)
	]
);
