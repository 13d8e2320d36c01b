-- Who asks is also mentor of a group today: the menu then leads to the figures of that group. What is visible does not
-- depend on it; involvement decides.
create or replace function who_is(school uuid, person uuid)
	returns table (kind text, name text, roles text[], "schoolName" text, "themeColor" text, "isDemo" boolean)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select p.kind, concat_ws(' ', p.given_name, p.infix, p.family_name),
			array(
				select r.role from role_assignment r
				where r.school_id = p.school_id and r.person_id = p.id
				and (now() at time zone 'Europe/Amsterdam')::date between r.from_on and coalesce(r.until_on, 'infinity')
				union
				select g.role from group_staff g
				where g.school_id = p.school_id and g.person_id = p.id and g.role = 'mentor'
				and (now() at time zone 'Europe/Amsterdam')::date between g.from_on and coalesce(g.until_on, 'infinity')),
			s.name, s.theme_color, s.is_demo
		from person p
		join school s on s.id = p.school_id
		where p.school_id = school and p.id = person and not p.archived
	$$;
