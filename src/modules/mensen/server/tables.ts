import { sql, type SQL } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, type AnyPgColumn } from 'drizzle-orm/pg-core';
import {
	inSchool,
	mayAdd,
	mayAddAndChange,
	mayChange,
	mayRead,
	mayRemove,
	me,
	staff,
	withRole
} from '#platform/access/policies.ts';
import { createdAt, fromOn, id, ref, schoolId, untilOn } from '#platform/database/columns.ts';
import type { PersonKind, SchoolRole } from '../roles.ts';

const adminRoles = ['administratie', 'beheerder', 'directeur'];

/** The care team keeps people from outside, who work with a partner or guide a pupil; their names and addresses, not others'. */
const careTeam = withRole('zorgcoordinator', 'orthopedagoog');

const isExtern = (t: { schoolId: AnyPgColumn; personId: AnyPgColumn }): SQL =>
	sql`exists (select 1 from person x where x.school_id = ${t.schoolId} and x.id = ${t.personId} and x.kind = 'extern')`;

/**
 * Everybody at a school, with a name and nothing more. Names of staff are no secret to those who signed in; a parent's or a
 * pupil's name is seen by staff who are involved with the pupil (function `may_know_person`).
 */
export const person = pgTable(
	'person',
	{
		schoolId: schoolId(),
		id: id(),
		kind: text().$type<PersonKind>().notNull(),
		givenName: text().notNull(),
		infix: text(),
		familyName: text().notNull(),
		language: text().notNull().default('nl'),
		archived: boolean().notNull().default(false),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		index('person_kind').on(t.schoolId, t.kind, t.familyName),
		mayRead(
			t,
			sql`(${t.kind} in ('medewerker', 'extern') or ${t.id} = ${me} or ${withRole(...adminRoles)} or may_know_person(${t.id}))`
		),
		...mayAddAndChange(t, sql`(${withRole(...adminRoles)} or (${t.kind} = 'extern' and ${careTeam}))`),
		mayRemove(t, withRole(...adminRoles))
	]
);

/** How to reach somebody. Fewer people may know this than the name: it is a table of its own. */
export const reach = pgTable(
	'reach',
	{
		schoolId: schoolId(),
		personId: ref().notNull(),
		email: text(),
		phone: text(),
		street: text(),
		postcode: text(),
		town: text(),
		/** A secret address is shown to the administration only, also not to the other parent. */
		addressIsSecret: boolean().notNull().default(false),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.personId] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		mayRead(
			t,
			sql`(${t.personId} = ${me} or ${withRole(...adminRoles)} or (${careTeam} and ${isExtern(t)}) or (not ${t.addressIsSecret} and ${staff} and may_know_person(${t.personId})))`
		),
		...mayAddAndChange(
			t,
			sql`(${withRole(...adminRoles)} or ${t.personId} = ${me} or (${careTeam} and ${isExtern(t)}))`
		),
		mayRemove(t, sql`(${withRole(...adminRoles)} or ${t.personId} = ${me})`)
	]
);

/** A role at the whole school, or at one location. It ends; it is not removed. */
export const roleAssignment = pgTable(
	'role_assignment',
	{
		schoolId: schoolId(),
		id: id(),
		personId: ref().notNull(),
		role: text().$type<SchoolRole>().notNull(),
		/** Nothing means: the whole school. */
		locationId: ref(),
		fromOn: fromOn(),
		untilOn: untilOn()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		index('role_assignment_person').on(t.schoolId, t.personId),
		index('role_assignment_location').on(t.schoolId, t.locationId),
		mayRead(t, inSchool(t)),
		// A role opens files: somebody else gives it.
		mayAdd(t, sql`${withRole('beheerder', 'directeur')} and ${t.personId} <> ${me}`),
		...mayChange(t, withRole('beheerder', 'directeur'))
	]
);
