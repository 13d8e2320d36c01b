import { asSystem } from '#platform/database/session.ts';
import type { PersonKind } from '../roles.ts';

/** An invented person of a demo school, as the page shows them that lets you be that person. */
export type DemoPerson = {
	schoolId: string;
	schoolName: string;
	personId: string;
	name: string;
	kind: PersonKind;
	role: string;
	/** How many pupils the person is involved with. */
	pupils: number;
	/** The groups that a teacher has, or the one that a pupil is in; of a partner's person the organisation. */
	groups: string[];
	/** Of a parent. */
	children: string[];
};

const mostSchools = 8;

/**
 * The people of the demo schools that show most: for each school some of each role, each person once, in the role that says
 * most. Only schools that are marked as demo.
 */
export function listDemoPeople(perRole = 2): Promise<DemoPerson[]> {
	return asSystem(
		async ({ sql }) => sql<DemoPerson[]>`
			with shown as (
				select s.id, s.name, (select count(*) from pupil p where p.school_id = s.id) as size
				from school s where s.is_demo order by size desc limit ${mostSchools}
			), roles as (
				select i.school_id, i.person_id, i.role, count(distinct i.pupil_id)::int as pupils,
					-- The demo's story is about those who came to this group a short while ago (seed/monday.ts).
					count(distinct i.pupil_id) filter (where e.from_on > app_today() - 60 and exists (
						select 1 from group_member story
						join school_group g on g.school_id = story.school_id and g.id = story.group_id and g.name = '2B'
						where story.school_id = i.school_id and story.pupil_id = i.pupil_id
						and app_today() between story.from_on and coalesce(story.until_on, 'infinity')))::int as newcomers,
					-- And about the one whose talk is next, well prepared (seed/iop-story.ts).
					bool_or(exists (
						select from talk t
						join talk_answer a on a.school_id = t.school_id and a.talk_id = t.id and a.shared_at is not null
						where t.school_id = i.school_id and t.pupil_id = i.pupil_id and t.state = 'open')) as has_talk,
					array_agg(distinct i.why order by i.why) filter (where i.source = 'groep') as groups,
					array_position(array['mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur', 'vakdocent', 'onderwijsassistent',
						'stagiair', 'administratie', 'beheerder', 'begeleider', 'ouder', 'leerling'], i.role) as place
				from involvement i
				join shown on shown.id = i.school_id
				left join enrolment e on e.school_id = i.school_id and e.pupil_id = i.pupil_id and e.until_on is null
				where app_today() between i.from_on and i.until_on
				-- Who left keeps the own portfolio, but shows little of a school.
				and (i.role not in ('leerling', 'ouder') or exists (
					select 1 from group_member gm where gm.school_id = i.school_id and gm.pupil_id = i.pupil_id
					and app_today() between gm.from_on and coalesce(gm.until_on, 'infinity')))
				group by 1, 2, 3
				union all
				-- Who speaks for a partner is involved with nobody; instead of a group stands the organisation.
				select pp.school_id, pp.person_id, 'partner', 0, 0, false, array_agg(w.name order by w.name), 100
				from partner_person pp
				join shown on shown.id = pp.school_id
				join partner w on w.school_id = pp.school_id and w.id = pp.partner_id and not w.is_archived
				where app_today() between pp.from_on and coalesce(pp.until_on, 'infinity')
				group by 1, 2
			), people as (
				select distinct on (school_id, person_id) * from roles order by school_id, person_id, place
			), ranked as (
				select *, row_number() over (partition by school_id, role order by has_talk and role in ('ouder', 'leerling') desc, newcomers desc, pupils desc, person_id) as rank from people
			)
			select r.school_id as "schoolId", shown.name as "schoolName", r.person_id as "personId",
				concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.kind, r.role, r.pupils,
				coalesce(case when p.kind = 'leerling' then own.groups else r.groups end, '{}') as groups,
				coalesce(family.children, '{}') as children
			from ranked r
			join shown on shown.id = r.school_id
			join person p on p.school_id = r.school_id and p.id = r.person_id and not p.archived
			left join lateral (
				select array_agg(g.name order by g.name) as groups from group_member gm
				join school_group g on g.school_id = gm.school_id and g.id = gm.group_id
				where p.kind = 'leerling' and gm.school_id = r.school_id and gm.pupil_id = r.person_id
				and app_today() between gm.from_on and coalesce(gm.until_on, 'infinity')) own on true
			left join lateral (
				select array_agg(distinct child.given_name) as children from involvement i
				join person child on child.school_id = i.school_id and child.id = i.pupil_id
				where p.kind = 'ouder' and i.school_id = r.school_id and i.person_id = r.person_id
				and app_today() between i.from_on and i.until_on) family on true
			-- One more of those at home: the story's, and others to compare with.
			where r.rank <= ${perRole} + (r.role in ('ouder', 'leerling'))::int
			order by shown.size desc, shown.name, r.place, r.rank`
	);
}

/** Who can be met in the demo, for whoever tries it from a script. */
export type DemoAccount = {
	name: string;
	kind: PersonKind;
	role: string;
	groups: string[];
	school: { id: string; name: string };
	personId: string;
	/** Posting this form to this page signs in; on the page itself it is the button with the name. */
	signIn: { page: string; form: { persoon: string } };
	/** With whom the person is involved today, whatever the role. */
	pupils: { id: string; name: string }[];
};

/** As many of each role as asked for, each with the pupils that they are involved with. */
export async function listDemoAccounts(perRole: number): Promise<DemoAccount[]> {
	const people = await listDemoPeople(perRole);
	const involved = await asSystem(
		async ({ sql }) => sql<{ personId: string; pupils: DemoAccount['pupils'] }[]>`
			select i.person_id as "personId", json_agg(json_build_object('id', i.id, 'name', i.name) order by i.is_own desc, i.name) as pupils
			from (
				select distinct on (i.person_id, p.id) i.person_id, p.id, p.family_name, i.role in ('mentor', 'ouder', 'leerling') as is_own,
					concat_ws(' ', p.given_name, p.infix, p.family_name) as name
				from involvement i
				join pupil p on p.school_id = i.school_id and p.id = i.pupil_id
				where i.person_id = any(${people.map(({ personId }) => personId)}::uuid[])
				and app_today() between i.from_on and i.until_on
				order by i.person_id, p.id, i.role in ('mentor', 'ouder', 'leerling') desc
			) i
			group by i.person_id`
	);
	const pupilsOf = new Map(involved.map(({ personId, pupils }) => [personId, pupils]));
	return people.map(({ schoolId, schoolName, personId, name, kind, role, groups }) => ({
		name,
		kind,
		role,
		groups,
		school: { id: schoolId, name: schoolName },
		personId,
		signIn: { page: '/demo', form: { persoon: `${schoolId} ${personId}` } },
		pupils: pupilsOf.get(personId) ?? []
	}));
}
