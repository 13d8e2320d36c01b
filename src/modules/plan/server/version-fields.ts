import type { Db } from '#platform/database/session.ts';

/** The columns of a version `v` as the rules know it, with the number that guards against two editors. */
export const versionFields = ({ sql }: Db) => sql`
	v.id, v.number, v.kind, v.state, v.predecessor_id as "predecessorId", v.drafted_on::text as "draftedOn",
	v.offered_on::text as "offeredOn", v.fixed_on::text as "fixedOn", v.fixed_by_id as "fixedBy", v.explanation, v.content,
	v.version as lock`;
