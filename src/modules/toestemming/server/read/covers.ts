import type { Db } from '#platform/database/session.ts';
import type { Purpose } from '../../toestemming.ts';

/** What somebody wants to do today, with whom; without partners: only with people of the school. */
export type ConsentQuestion = {
	purpose: Purpose;
	/** The key of the kind of meeting; nothing where it is not about one kind. */
	subjectKey?: string | null;
	partnerIds?: readonly string[];
};

/** With which of the partners it may be done today, for each of these pupils: all that one asks, in one statement (S2). */
export async function listCovered(
	db: Pick<Db, 'sql'>,
	pupilIds: readonly string[],
	{ purpose, subjectKey = null, partnerIds = [] }: ConsentQuestion
): Promise<Map<string, { isCovered: boolean; partnerIds: string[] }>> {
	const rows = await db.sql<{ pupilId: string; isCovered: boolean; partnerIds: string[] }[]>`
		select p.id as "pupilId",
			case when ${partnerIds.length} = 0 then consent_covers(p.id, ${purpose}, ${subjectKey}, null)
				else coalesce(array_length(given.ids, 1), 0) = ${partnerIds.length} end as "isCovered", given.ids as "partnerIds"
		from unnest(${pupilIds as string[]}::uuid[]) as p (id)
		cross join lateral (
			select array(
				select w.id from unnest(${partnerIds as string[]}::uuid[]) as w (id)
				where consent_covers(p.id, ${purpose}, ${subjectKey}, w.id)) as ids
		) given`;
	return new Map(rows.map(({ pupilId, ...covered }) => [pupilId, covered]));
}
