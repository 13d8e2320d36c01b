import { sql } from 'drizzle-orm';
import { jsonb, pgPolicy, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { inSchool, me } from '#platform/access/policies.ts';

/** What somebody is typing and has not sent yet, by form. Only that person sees it. */
export const draft = pgTable(
	'draft',
	{
		schoolId: uuid().notNull(),
		personId: uuid().notNull(),
		/** Which form; see draft-name.ts. */
		form: text().notNull(),
		fields: jsonb().$type<Record<string, string | string[]>>().notNull(),
		savedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.personId, t.form] }),
		pgPolicy('own', {
			for: 'all',
			using: sql`${inSchool(t)} and ${t.personId} = ${me}`,
			withCheck: sql`${inSchool(t)} and ${t.personId} = ${me}`
		})
	]
);
