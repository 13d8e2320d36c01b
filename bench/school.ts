import type { Db } from '#platform/database/session.ts';
import type { DemoSchool } from '../seed/schools.ts';

/** The school in which is measured: 300 pupils. The same one stands alone and among 174 others, with the same ids. */
export const measuredSchool: DemoSchool = {
	seed: 31_000_000,
	name: 'Voorbeeldschool De Maat',
	setup: 'pro-hardenberg',
	themeColor: '#005b7e',
	locations: [{ key: 'hoofdlocatie', name: 'De Maat', town: 'Voorbeeldstad' }],
	letters: ['A', 'B', 'C', 'D'],
	stages: 5,
	perGroup: 15,
	teachers: 8
};

/** Who asks for pages, and for whose dossier. */
export type Cast = {
	schoolId: string;
	mentorId: string;
	groupId: string;
	pupilId: string;
	parentId: string;
	careCoordinatorId: string;
	/** The meeting of the care team with the fullest agenda. */
	meetingId: string;
	users: string[];
};

const otherGroups = 6;

/** A mentor of fifteen, who also teaches six other groups, as mentors do: a list of a hundred rows. */
export async function makeCast({ sql }: Db): Promise<Cast> {
	const [found] = await sql<Omit<Cast, 'users'>[]>`
		select g.school_id as "schoolId", s.person_id as "mentorId", g.id as "groupId", m.pupil_id as "pupilId", c.person_id as "parentId",
			r.person_id as "careCoordinatorId", t.meeting_id as "meetingId"
		from school
		join school_group g on g.school_id = school.id and g.name = '3B'
		join group_staff s on s.school_id = g.school_id and s.group_id = g.id and s.role = 'mentor'
		join group_member m on m.school_id = g.school_id and m.group_id = g.id
		join contact c on c.school_id = g.school_id and c.pupil_id = m.pupil_id and c.has_custody
		join role_assignment r on r.school_id = g.school_id and r.role = 'zorgcoordinator' and r.location_id is null
		join (
			select i.school_id, i.meeting_id, s.person_id from agenda_item i
			join meeting_seat s on s.school_id = i.school_id and s.meeting_id = i.meeting_id
			group by 1, 2, 3 order by count(*) desc, 2
		) t on t.school_id = g.school_id and t.person_id = r.person_id
		where school.name = ${measuredSchool.name} and app_today() between s.from_on and s.until_on
			and app_today() between m.from_on and m.until_on
		order by m.pupil_id, c.position limit 1`;
	if (!found) throw new Error('The measured school was not loaded.');
	const { schoolId, mentorId } = found;
	await sql`
		insert into group_staff (school_id, id, group_id, person_id, role, from_on, until_on)
		select g.school_id, gen_random_uuid(), g.id, ${mentorId}, 'vakdocent', y.starts_on, y.ends_on
		from school_group g join school_year y on y.school_id = g.school_id and y.id = g.school_year_id
		where g.school_id = ${schoolId} and app_today() between y.starts_on and y.ends_on and g.name <> '3B'
		order by g.name limit ${otherGroups}`;
	const users = await sql<{ id: string }[]>`
		select distinct person_id as id from involvement
		where school_id = ${schoolId} and role in ('mentor', 'vakdocent', 'ouder') and app_today() between from_on and until_on
		order by 1 limit 50`;
	return { ...found, users: users.map(({ id }) => id) };
}
