import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { markTelling, type NamedPerson, type Secrets } from '../../names.ts';
import type { CheckView } from '../../views.ts';
import { getMeeting } from './meetings.ts';
import { getPoint } from './points.ts';

/**
 * The words of an anonymous point with everything marked that a program finds: names of the pupil, the family, brothers and
 * sisters and who works with the pupil, the day of birth and the groups. Only for who may know who it is and works with the pupil:
 * of somebody else the program would find nothing, and that looks as if all is well.
 */
export async function viewCheck(db: Db, actor: Actor, meetingId: string, itemId: string): Promise<CheckView> {
	const [meeting, point] = await Promise.all([
		getMeeting(db, actor, meetingId),
		getPoint(db, actor, meetingId, itemId)
	]);
	if (!point.isAnonymous || !point.pupil || !point.mayWrite || point.sight !== 3) throw new NotFound('point');
	const secrets = await findSecrets(db, actor, point.pupil.id);
	const [question, facts] = [markTelling(point.question, secrets), markTelling(point.facts, secrets)];
	record(db, actor, { act: 'overleg.viewCheck', pupilId: point.pupil.id, subjectId: itemId });
	return { meeting, point, question, facts, found: [...question, ...facts].filter(({ tells }) => tells).length };
}

/** What must not stand in a text about this pupil. Throws NotFound for who does not work with the pupil. */
export async function findSecrets({ sql }: Db, { schoolId }: Actor, pupilId: string): Promise<Secrets> {
	const people = sql<NamedPerson[]>`
		select given_name as "givenName", infix, family_name as "familyName", 'pupil' as who from pupil
		where school_id = ${schoolId} and id = ${pupilId}
		union all
		select first_names, infix, family_name, 'pupil' from pupil
		where school_id = ${schoolId} and id = ${pupilId} and first_names is not null
		union all
		select p.given_name, p.infix, p.family_name, 'family' from contact c
		join person p on p.school_id = c.school_id and p.id = c.person_id
		where c.school_id = ${schoolId} and c.pupil_id = ${pupilId}
		union all
		select p.given_name, p.infix, p.family_name, 'family' from contact mine
		join contact other on other.school_id = mine.school_id and other.person_id = mine.person_id and other.pupil_id <> mine.pupil_id
		join pupil p on p.school_id = other.school_id and p.id = other.pupil_id
		where mine.school_id = ${schoolId} and mine.pupil_id = ${pupilId}
		union all
		select i.given_name, i.infix, i.family_name, 'staff' from involved_people(${pupilId}) i
		where i.kind in ('medewerker', 'extern')`;
	const [named, facts] = await Promise.all([
		people,
		sql<{ bornOn: string; groups: string[] }[]>`
			select p.born_on::text as "bornOn", array(
				select distinct g.name from group_member m
				join school_group g on g.school_id = m.school_id and g.id = m.group_id
				where m.school_id = p.school_id and m.pupil_id = p.id) as groups
			from pupil p where p.school_id = ${schoolId} and p.id = ${pupilId}`
	]);
	const [pupil] = facts;
	if (!pupil) throw new NotFound('pupil');
	return { people: named, bornOn: pupil.bornOn, groups: pupil.groups };
}
