import type { Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { OwnInvolvement } from '../../access.ts';
import type { InvolvedPerson, Look } from '../../views.ts';

/** What the actor is to the pupil today, and sees. */
export async function findOwnInvolvement(db: Db, actor: Actor, pupilId: string): Promise<OwnInvolvement> {
	const rows = await db.sql<{ role: string; sees: Audience[] }[]>`
		select role, sees from involvement
		where school_id = ${actor.schoolId} and person_id = ${actor.personId} and pupil_id = ${pupilId}
			and (select app_today()) between from_on and until_on`;
	return { as: rows.map((row) => row.role), sees: [...new Set(rows.flatMap((row) => row.sees))] };
}

/** As above, for those who must be involved at all. */
export async function getOwnInvolvement(db: Db, actor: Actor, pupilId: string): Promise<OwnInvolvement> {
	const own = await findOwnInvolvement(db, actor, pupilId);
	if (own.as.length === 0) throw new NotFound('pupil');
	return own;
}

/** Who is involved today, and why; the database tells it only to those who are involved themselves. */
export async function listInvolved(db: Db, pupilId: string): Promise<InvolvedPerson[]> {
	return db.sql<InvolvedPerson[]>`
		select i.person_id as "personId", concat_ws(' ', i.given_name, i.infix, i.family_name) as name, i.kind, i.role, i.sees,
			i.from_on::text as "fromOn", i.until_on::text as "untilOn", i.source, i.why, g.id as "grantId"
		from involved_people(${pupilId}) i
		left join access_grant g on i.source = 'toegang' and g.school_id = (select app_school()) and g.pupil_id = ${pupilId}
			and g.person_id = i.person_id and g.role = i.role and g.from_on = i.from_on and g.until_on = i.until_on`;
}

export const looksPerPage = 50;

/** Who read or changed something of this pupil, newest first: for those whom the log of acts is open to. */
export async function listLooks(db: Db, actor: Actor, pupilId: string, page = 1, size = looksPerPage): Promise<Look[]> {
	const rows = await db.sql<(Omit<Look, 'at'> & { at: string })[]>`
		select a.at, a.person_id as "personId", a.act,
			case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as name
		from audit a
		left join person p on p.school_id = a.school_id and p.id = a.person_id
		where a.school_id = ${actor.schoolId} and a.pupil_id = ${pupilId}
		order by a.at desc, a.number desc
		limit ${size + 1} offset ${(page - 1) * size}`;
	return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
