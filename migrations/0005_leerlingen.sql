-- The day on which somebody is 18: who was born on 29 February, on 1 March of an ordinary year.
create function adult_on(born_on date) returns date language sql immutable parallel safe
	as $$ select case when extract(day from born_on) = extract(day from born_on + interval '18 years')
		then (born_on + interval '18 years')::date else (born_on + interval '18 years' + interval '1 day')::date end $$;--> statement-breakpoint

-- As in 0002, with two differences: the 18th birthday of 29 February, and who sorts pupils (enrols, groups, reports).
-- They know a pupil before the first day of school, and after the last one as long as the file is kept (P1).
create or replace view involvement_source with (security_invoker = true) as
	select m.school_id, s.person_id, m.pupil_id, s.role, role_sees(s.role) as sees,
		greatest(s.from_on, m.from_on) as from_on,
		least(coalesce(s.until_on, '9999-12-31'), coalesce(m.until_on, '9999-12-31')) as until_on,
		'groep' as source, s.id as source_id, g.name as why
	from group_member m
	join group_staff s on s.school_id = m.school_id and s.group_id = m.group_id
	join school_group g on g.school_id = m.school_id and g.id = m.group_id
	union all
	select e.school_id, r.person_id, e.pupil_id, r.role, role_sees(r.role),
		greatest(r.from_on, e.from_on),
		least(coalesce(r.until_on, '9999-12-31'), coalesce(e.until_on, '9999-12-31')),
		case when r.location_id is null then 'school' else 'locatie' end, r.id, coalesce(l.name, '')
	from enrolment e
	join role_assignment r on r.school_id = e.school_id and (r.location_id is null or r.location_id = e.location_id)
	left join location l on l.school_id = r.school_id and l.id = r.location_id
	where r.role not in ('administratie', 'beheerder', 'directeur', 'zorgcoordinator')
	union all
	-- at the pupil's last place for two more years; who moved to another location is no longer theirs
	select e.school_id, r.person_id, e.pupil_id, r.role, role_sees(r.role), r.from_on,
		least(coalesce(r.until_on, '9999-12-31'), '9999-12-31', max(coalesce(e.until_on, '9999-12-31')) + case when exists (
			select from enrolment later where later.school_id = e.school_id and later.pupil_id = e.pupil_id
			and later.from_on > max(coalesce(e.until_on, '9999-12-31'))) then 0 else 730 end),
		case when r.location_id is null then 'school' else 'locatie' end, r.id, coalesce(l.name, '')
	from enrolment e
	join role_assignment r on r.school_id = e.school_id and (r.location_id is null or r.location_id = e.location_id)
	left join location l on l.school_id = r.school_id and l.id = r.location_id
	where r.role in ('administratie', 'beheerder', 'directeur', 'zorgcoordinator')
	group by e.school_id, e.pupil_id, r.school_id, r.id, l.school_id, l.id
	union all
	-- parents with custody, by law, until the day before the 18th birthday (art. 1:233 and 1:245 BW)
	select c.school_id, c.person_id, c.pupil_id, 'ouder', role_sees('ouder'), c.from_on,
		least(coalesce(c.until_on, '9999-12-31'), adult_on(p.born_on) - 1),
		'gezag', c.id, c.relation
	from contact c
	join pupil p on p.school_id = c.school_id and p.id = c.pupil_id
	where c.has_custody
	union all
	-- from 18 on, a parent whom the pupil allows it
	select a.school_id, a.person_id, a.pupil_id, 'ouder', role_sees('ouder'),
		greatest(a.from_on, adult_on(p.born_on)), coalesce(a.until_on, '9999-12-31'),
		'leerling', a.id, ''
	from parent_allowance a
	join pupil p on p.school_id = a.school_id and p.id = a.pupil_id
	union all
	-- the pupil, from the first enrolment until two years after the last one ends (the portfolio stays available)
	select p.school_id, p.id, p.id, 'leerling', role_sees('leerling'), min(e.from_on),
		least(max(coalesce(e.until_on, '9999-12-31'))::date + 730, date '9999-12-31'), 'leerling', p.id, ''
	from pupil p
	join enrolment e on e.school_id = p.school_id and e.pupil_id = p.id
	group by p.school_id, p.id
	union all
	select school_id, person_id, pupil_id, role, sees, from_on, until_on, 'toegang', id, why
	from access_grant;
--> statement-breakpoint

-- As in 0000, and a pupil knows the names of the own parents and contacts.
create or replace function may_know_person(other uuid) returns boolean
	language plpgsql stable security definer set search_path = public, pg_temp
	as $$ begin
		return exists (
			select 1 from involvement mine
			where mine.school_id = app_school() and mine.person_id = app_person() and mine.pupil_id = other
			and app_today() between mine.from_on and mine.until_on)
		or exists (
			select 1 from contact c
			where c.school_id = app_school() and c.person_id = other and c.pupil_id = app_person())
		or app_is_staff() and exists (
			select 1 from contact c
			join involvement mine on mine.school_id = c.school_id and mine.pupil_id = c.pupil_id
			where c.school_id = app_school() and c.person_id = other and mine.person_id = app_person()
			and app_today() between mine.from_on and mine.until_on);
	end $$;
