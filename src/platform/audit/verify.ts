import { asSystem } from '#platform/database/session.ts';

export type AuditCheck = { schoolId: string; entries: number; broken: number | null };

/**
 * For each school: how many entries its log has, and the number of the first whose hash is not what its contents say, or
 * nothing when the chain is whole. An entry that was taken off the end is noticed by the head, which counts them.
 */
export function firstBrokenEntries(): Promise<AuditCheck[]> {
	return asSystem(
		async ({ sql }) => sql<AuditCheck[]>`
			select h.school_id as "schoolId", h.number::int as entries,
				coalesce(audit_first_broken(h.school_id), case when h.hash is distinct from last.hash then h.number end)::int as broken
			from audit_head h
			left join audit last on last.school_id = h.school_id and last.number = h.number
			order by h.school_id`
	);
}
