import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { involved, involvedAs, mayAdd, mayChange, mayRead, mayWrite, me } from '#platform/access/policies.ts';
import { fromOn, id, ref, schoolId, untilOn } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { pupil } from './pupil.ts';
import { administration } from './who.ts';

/** A parent, guardian or other contact of a pupil. */
export const contact = pgTable(
	'contact',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		personId: ref().notNull(),
		relation: text().notNull(),
		/** *Gezag*: decides with the school, signs, reads what is shared. */
		hasCustody: boolean().notNull(),
		/** May ask for information without custody (art. 1:377c BW); gives no access by itself. */
		mayAskInformation: boolean().notNull().default(false),
		position: integer().notNull().default(1),
		fromOn: fromOn(),
		untilOn: untilOn(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		index('contact_pupil').on(t.schoolId, t.pupilId),
		index('contact_person').on(t.schoolId, t.personId),
		// Staff and the pupil see all contacts; a parent sees the own row only, never the other parent's.
		mayRead(
			t,
			sql`(${t.personId} = ${me} or ${involvedAs(t, 'leerling')} or (select app_is_staff()) and ${involved(t)})`
		),
		// Custody opens the file, so nobody writes down their own.
		mayAdd(t, sql`${administration} and ${t.personId} <> ${me}`),
		...mayChange(t, administration)
	]
);

/** From the 18th birthday a parent sees nothing, unless the pupil allows it, from–until. Only the pupil gives and ends it. */
export const parentAllowance = pgTable(
	'parent_allowance',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		personId: ref().notNull(),
		fromOn: fromOn(),
		untilOn: untilOn()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		index('parent_allowance_pupil').on(t.schoolId, t.pupilId),
		index('parent_allowance_person').on(t.schoolId, t.personId),
		mayRead(t, sql`(${t.personId} = ${me} or ${involved(t)})`),
		...mayWrite(t, sql`${t.pupilId} = ${me}`)
	]
);
