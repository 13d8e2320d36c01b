import { bigint, index, jsonb, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { inSchool } from '#platform/access/policies.ts';

/**
 * What must happen outside the database because of a change (a mail, a document), written in the same transaction as the
 * change. A job picks it up after the commit; what was rolled back never happens.
 */
export const outbox = pgTable(
	'outbox',
	{
		id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		schoolId: uuid().notNull(),
		kind: text().notNull(),
		payload: jsonb().notNull(),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index('outbox_school').on(t.schoolId, t.id), pgPolicy('add', { for: 'insert', withCheck: inSchool(t) })]
);
