import type { Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { OwnInvolvement } from '../../access.ts';

/** The pupil whom a page of the log is about, and what the actor is to this pupil today. */
export type Subject = { id: string; givenName: string; familyName: string; name: string; own: OwnInvolvement };

/** Who sees nothing of a dossier (the administration sees who a pupil is, not what is written) finds no log. */
export async function getSubject(db: Db, actor: Actor, pupilId: string): Promise<Subject> {
	const [row] = await db.sql<(Omit<Subject, 'own'> & { as: string[]; sees: Audience[] })[]>`
		select p.id, p.given_name as "givenName", p.family_name as "familyName",
			concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
			array_agg(distinct i.role) as "as", array_agg(distinct s.audience) as sees
		from pupil p
		join involvement i on i.school_id = p.school_id and i.pupil_id = p.id and i.person_id = ${actor.personId}
			and (select app_today()) between i.from_on and i.until_on
		cross join unnest(i.sees) as s (audience)
		where p.school_id = ${actor.schoolId} and p.id = ${pupilId}
		group by p.school_id, p.id`;
	if (!row) throw new NotFound('pupil');
	const { as, sees, ...pupil } = row;
	return { ...pupil, own: { as, sees } };
}

export type InvolvedPerson = { id: string; name: string; kind: string; roles: string[]; sees: Audience[] };

/** Who is involved with the pupil today, each once. */
export function listInvolved(db: Db, pupilId: string): Promise<InvolvedPerson[]> {
	return db.sql<InvolvedPerson[]>`
		select person_id as id, concat_ws(' ', given_name, infix, family_name) as name, kind,
			array_agg(distinct role) as roles, array_agg(distinct s.audience) filter (where s.audience is not null) as sees
		from involved_people(${pupilId}) left join unnest(sees) as s (audience) on true
		group by person_id, given_name, infix, family_name, kind
		having bool_or(s.audience is not null)
		order by kind = 'medewerker' desc, family_name, given_name`;
}
