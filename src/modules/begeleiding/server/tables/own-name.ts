import { sql, type SQL } from 'drizzle-orm';
import { pgPolicy, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { inSchool, mayAdd, me } from '#platform/access/policies.ts';

/** May add the rows for which this holds, and change those of others too; each time the row names who did. */
export const mayWriteInOwnName = (t: { schoolId: AnyPgColumn }, by: AnyPgColumn, condition: SQL) => [
	mayAdd(t, sql`${by} = ${me} and ${condition}`),
	pgPolicy('change', {
		for: 'update',
		using: sql`${inSchool(t)} and ${condition}`,
		withCheck: sql`${inSchool(t)} and ${by} = ${me} and ${condition}`
	})
];
