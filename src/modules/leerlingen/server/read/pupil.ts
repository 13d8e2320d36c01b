import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { PupilHead } from '../../views.ts';
import { listSectors, nameOfSector } from '../settings.ts';

/** Who the pupil is and where. Throws NotFound when there is no such pupil, or not for this actor. */
export async function getPupilHead(db: Db, actor: Actor, pupilId: string): Promise<PupilHead> {
	const [[pupil], sectors] = await Promise.all([
		db.sql<PupilHead[]>`
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.given_name as "givenName",
			p.born_on::text as "bornOn", extract(year from age((select app_today()), p.born_on))::int as age,
			g.id as "groupId", g.name as "group", l.name as location,
			p.home_language as "homeLanguage", p.needs_interpreter as "needsInterpreter", p.photo_consent as "photoConsent",
			p.sector, p.sector_chosen_on::text as "sectorChosenOn", p.sector_reason as "sectorReason", p.interests, p.talents,
			e.kind as "enrolmentKind", e.from_on::text as "enrolledOn", e.other_school as "otherSchool",
			case when e.until_on < (select app_today()) then e.until_on::text end as "leftOn",
			case when o.id is not null then concat_ws(' ', o.given_name, o.infix, o.family_name) end as "fileOwner"
		from pupil p
		left join lateral (
			select m.group_id from group_member m
			where m.school_id = p.school_id and m.pupil_id = p.id
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc, m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = p.school_id and g.id = member.group_id
		left join lateral (
			select * from enrolment e
			where e.school_id = p.school_id and e.pupil_id = p.id
			order by e.from_on <= (select app_today()) desc, e.from_on desc limit 1
		) e on true
		left join location l on l.school_id = p.school_id and l.id = e.location_id
		left join person o on o.school_id = p.school_id and o.id = e.file_owner_id
		where p.school_id = ${actor.schoolId} and p.id = ${pupilId}`,
		listSectors(db)
	]);
	if (!pupil) throw new NotFound('pupil');
	return { ...pupil, sector: await nameOfSector(db, sectors, pupil) };
}
