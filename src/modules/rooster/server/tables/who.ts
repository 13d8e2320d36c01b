import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { involved, involvedAs, me, staff, withRole } from '#platform/access/policies.ts';

/** Who keeps the timetables of the school. */
export const keepers = withRole('administratie', 'beheerder', 'directeur');

type Owned = {
	schoolId: AnyPgColumn;
	groupId: AnyPgColumn;
	pupilId: AnyPgColumn;
	fromOn: AnyPgColumn;
	untilOn: AnyPgColumn;
};

const ofPupil = ({ schoolId, pupilId }: Owned) => ({ schoolId, pupilId });

/**
 * Staff read the lessons of every group: who is where is no secret at school. A parent, a pupil or a helper reads those of
 * the groups in which a pupil is, or was in that time, with whom they are involved. The lessons of one pupil are for whoever
 * is involved with that pupil.
 */
export const reads = (
	t: Owned
): SQL => sql`case when ${t.groupId} is null then ${involved(ofPupil(t))} else (${staff} or exists (
	select 1 from involvement i
	join group_member m on m.school_id = i.school_id and m.pupil_id = i.pupil_id
	where i.school_id = (select app_school()) and i.person_id = ${me} and (select app_today()) between i.from_on and i.until_on
	and m.group_id = ${t.groupId} and m.from_on <= ${t.untilOn} and coalesce(m.until_on, 'infinity') >= ${t.fromOn} offset 0)) end`;

/** Of a group: who keeps timetables. Of one pupil: they, and the pupil's mentor. */
export const writes = (t: Owned): SQL =>
	sql`(${keepers} or ${t.groupId} is null and ${involvedAs(ofPupil(t), 'mentor')})`;
