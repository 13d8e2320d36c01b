import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { mayAdd, mayRead, me } from '#platform/access/policies.ts';
import { createdAt, ref, schoolId } from '#platform/database/columns.ts';
import { accessGrant, pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { CareKind } from '../../zorgdossier.ts';
import { inCareCircle, isCareTeam } from './circles.ts';

/** That something of the care file was deleted: of what kind, by whom and why. What it said is gone. */
export const careRemoval = pgTable(
	'care_removal',
	{
		schoolId: schoolId(),
		/** The id that it had. */
		id: uuid().notNull(),
		pupilId: ref().notNull(),
		kind: text().$type<CareKind>().notNull(),
		removedById: ref().notNull(),
		removedAt: createdAt(),
		reason: text().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.removedById], foreignColumns: [person.schoolId, person.id] }),
		index('care_removal_pupil').on(t.schoolId, t.pupilId),
		index('care_removal_removed_by').on(t.schoolId, t.removedById),
		mayRead(t, inCareCircle(t)),
		mayAdd(t, sql`${t.removedById} = ${me} and ${isCareTeam(t)}`)
	]
);

/** That one of the care team saw that somebody who leads the school opened a file, and why. Each says so for oneself. */
export const fileOpeningSeen = pgTable(
	'file_opening_seen',
	{
		schoolId: schoolId(),
		grantId: ref().notNull(),
		personId: ref().notNull(),
		seenAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.grantId, t.personId] }),
		foreignKey({ columns: [t.schoolId, t.grantId], foreignColumns: [accessGrant.schoolId, accessGrant.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		index('file_opening_seen_person').on(t.schoolId, t.personId),
		mayRead(t, sql`${t.personId} = ${me}`),
		mayAdd(
			t,
			sql`${t.personId} = ${me} and exists (
				select from access_grant g
				where g.school_id = ${t.schoolId} and g.id = ${t.grantId} and g.role = 'inzage' and g.person_id <> ${me})`
		)
	]
);
