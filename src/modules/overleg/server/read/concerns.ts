import { hasRole, type Actor } from '#platform/access/actor.ts';
import { recordHourly } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { careTeam } from '../../access.ts';
import type { Choice, ConcernLine, ConcernsView } from '../../views.ts';

/** For whom the actor speaks today. */
export const listOwnPartners = ({ sql }: Db, { schoolId, personId }: Actor) => sql<Choice[]>`
	select o.id, o.name from partner_person s
	join partner o on o.school_id = s.school_id and o.id = s.partner_id and not o.is_archived
	where s.school_id = ${schoolId} and s.person_id = ${personId}
		and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
	order by o.name`;

/** Raw statements give moments as texts. */
const withDates = (row: ConcernLine): ConcernLine => ({
	...row,
	at: new Date(row.at),
	answeredAt: row.answeredAt && new Date(row.answeredAt)
});

/** A partner's own concerns; for the care team those of all partners. What waits for an answer first. */
export async function viewConcerns(db: Db, actor: Actor): Promise<ConcernsView> {
	const isCareTeam = hasRole(actor, ...careTeam);
	const partners = actor.kind === 'extern' ? [...(await listOwnPartners(db, actor))] : [];
	if (!isCareTeam && partners.length === 0) throw new NotFound('concerns');
	const concerns = await db.sql<ConcernLine[]>`
		select c.id, c.text, o.name as partner, concat_ws(' ', p.given_name, p.infix, p.family_name) as by, c.created_at as at,
			c.answer, c.answered_at as "answeredAt", c.version
		from partner_concern c
		join partner o on o.school_id = c.school_id and o.id = c.partner_id
		join person p on p.school_id = c.school_id and p.id = c.by_id
		where c.school_id = ${actor.schoolId}
		order by c.answered_at is not null, c.created_at desc, c.id limit 100`;
	if (isCareTeam && concerns.length > 0) recordHourly(db, actor, { act: 'overleg.viewConcerns' });
	return { concerns: concerns.map(withDates), partners, may: { raise: partners.length > 0, answer: isCareTeam } };
}
