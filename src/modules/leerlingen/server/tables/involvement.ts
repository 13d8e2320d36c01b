import { sql } from 'drizzle-orm';
import { date, foreignKey, index, integer, pgPolicy, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Audience } from '#platform/access/audience.ts';
import { inSchool, involvedAs, mayRead, mayWrite, me, seeing } from '#platform/access/policies.ts';
import { createdAt, fromOn, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { InvolvementRole } from '#modules/mensen/roles.ts';
import { pupil } from './pupil.ts';

/** What made somebody involved. */
export type InvolvementSource =
	'groep' | 'rooster' | 'school' | 'locatie' | 'gezag' | 'leerling' | 'toegang' | 'begeleiding';

/**
 * *Betrokkenheid*: who is involved with a pupil, as what, from–until, why, and which audiences that opens. It is derived:
 * the database keeps it right in the same transaction as its sources (groups, roles, contacts, grants, guides; see the function
 * `refresh_involvement` in migrations). Every policy on a pupil's rows looks here and nowhere else.
 */
export const involvement = pgTable(
	'involvement',
	{
		schoolId: schoolId(),
		personId: ref().notNull(),
		pupilId: ref().notNull(),
		role: text().$type<InvolvementRole>().notNull(),
		sees: text().array().$type<Audience[]>().notNull(),
		fromOn: date().notNull(),
		/** Always a date: 9999-12-31 stands for "until further notice", so that one comparison is enough. */
		untilOn: date().notNull(),
		source: text().$type<InvolvementSource>().notNull(),
		sourceId: ref().notNull(),
		why: text().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.personId, t.pupilId, t.role, t.sourceId, t.fromOn] }),
		index('involvement_pupil').on(t.schoolId, t.pupilId, t.untilOn),
		pgPolicy('read', { for: 'select', using: sql`${inSchool(t)} and ${t.personId} = ${me}` })
	]
);

/** Access that a person gave to another person, with an end and a reason: an outside helper, or reading a file with a reason. */
export const accessGrant = pgTable(
	'access_grant',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		personId: ref().notNull(),
		role: text().$type<'begeleider' | 'inzage'>().notNull(),
		sees: text().array().$type<Audience[]>().notNull(),
		fromOn: fromOn(),
		/** The last day; access without an end is not given. */
		untilOn: date().notNull(),
		why: text().notNull(),
		grantedById: ref().notNull(),
		createdAt: createdAt(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.grantedById], foreignColumns: [person.schoolId, person.id] }),
		index('access_grant_pupil').on(t.schoolId, t.pupilId),
		index('access_grant_person').on(t.schoolId, t.personId),
		index('access_grant_granted_by').on(t.schoolId, t.grantedById),
		mayRead(t, sql`(${t.personId} = ${me} or ${t.grantedById} = ${me} or ${seeing(t, 'zorg')})`),
		// The care team gives access and ends it; who leads the school opens a file for oneself with a reason, which the care
		// team sees. Having opened a file is not being of the care team.
		...mayWrite(
			t,
			sql`(${involvedAs(t, 'zorgcoordinator', 'orthopedagoog')} or (${t.role} = 'inzage' and ${t.personId} = ${me} and ${t.grantedById} = ${me} and ${involvedAs(t, 'directeur', 'teamleider')}))`
		)
	]
);
