import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayAddPupil, mayEnrol } from '../../access.ts';
import type { Choice, EnrolmentLine, EnrolmentView, GroupChoice, MembershipLine } from '../../views.ts';
import { getPupilHead } from './pupil.ts';

/** Where a pupil was and is enrolled and in which groups, and where the pupil could go. */
export async function viewEnrolment(db: Db, actor: Actor, pupilId: string, today: string): Promise<EnrolmentView> {
	if (!mayEnrol(actor)) throw new NotFound('pupil');
	const [pupil, enrolments, memberships, choices] = await Promise.all([
		getPupilHead(db, actor, pupilId),
		db.sql<EnrolmentLine[]>`
			select e.id, l.name as location, e.kind, e.from_on::text as "fromOn", e.until_on::text as "untilOn",
				e.placed_on::text as "placedOn", e.other_school as "otherSchool", e.leaving_reason as "leavingReason", e.version
			from enrolment e join location l on l.school_id = e.school_id and l.id = e.location_id
			where e.school_id = ${actor.schoolId} and e.pupil_id = ${pupilId} order by e.from_on desc`,
		db.sql<MembershipLine[]>`
			select m.id, g.name as "group", m.from_on::text as "fromOn", m.until_on::text as "untilOn"
			from group_member m join school_group g on g.school_id = m.school_id and g.id = m.group_id
			where m.school_id = ${actor.schoolId} and m.pupil_id = ${pupilId} order by m.from_on desc`,
		listPlaces(db, actor, today)
	]);
	record(db, actor, { act: 'leerlingen.viewEnrolment', pupilId });
	return {
		pupil: { id: pupil.id, name: pupil.name, givenName: pupil.givenName },
		enrolments,
		memberships,
		today,
		...choices
	};
}

/** What one chooses from for a new pupil. */
export async function viewNewPupil(db: Db, actor: Actor, today: string) {
	if (!mayAddPupil(actor)) throw new NotFound('page');
	return { today, me: actor.personId, ...(await listPlaces(db, actor, today)) };
}

async function listPlaces(db: Db, actor: Actor, today: string) {
	const [locations, groups, staff] = await Promise.all([
		db.sql<Choice[]>`
			select id, name from location where school_id = ${actor.schoolId} and coalesce(closed_on, 'infinity') > ${today}::date order by name`,
		db.sql<GroupChoice[]>`
			select g.id, g.name, y.name as "year" from school_group g
			join school_year y on y.school_id = g.school_id and y.id = g.school_year_id
			where g.school_id = ${actor.schoolId} and y.ends_on >= ${today}::date order by y.starts_on, g.name`,
		db.sql<Choice[]>`
			select id, concat_ws(' ', given_name, infix, family_name) as name from person
			where school_id = ${actor.schoolId} and kind = 'medewerker' and not archived order by family_name, given_name`
	]);
	return { locations, groups, staff };
}
