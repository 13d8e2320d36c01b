import { sql } from 'drizzle-orm';
import { boolean, foreignKey, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core';
import { mayAddAndChange, mayRead, me } from '#platform/access/policies.ts';
import { ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';

/** When a parent was last told that there is news, and whether (s)he wants to hear it. Nobody else's business. */
export const newsTold = pgTable(
	'news_told',
	{
		schoolId: schoolId(),
		personId: ref().notNull(),
		isWanted: boolean().notNull().default(true),
		toldAt: timestamp({ withTimezone: true })
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.personId] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		mayRead(t, sql`${t.personId} = ${me}`),
		...mayAddAndChange(t, sql`${t.personId} = ${me}`)
	]
);
