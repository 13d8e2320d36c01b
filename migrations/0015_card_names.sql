-- The names on the card of a group: a first name and as many letters of the family name as it takes to tell two of the same
-- first name apart, and no more. Who has the very same name keeps the whole of it, twice: then the group's mentor helps.
create or replace function card_pupils(school uuid, school_group uuid)
	returns table ("personId" uuid, name text, "groupName" text, "schoolName" text, "themeColor" text, "isDemo" boolean)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		with member as (
			select p.id, p.given_name, p.family_name, lower(p.given_name) as given, lower(p.family_name) as family
			from group_member m
			join person p on p.school_id = m.school_id and p.id = m.pupil_id and not p.archived
			where m.school_id = school and m.group_id = school_group
			and (now() at time zone 'Europe/Amsterdam')::date between m.from_on and coalesce(m.until_on, 'infinity')
		), letters as (
			select one.id, (
				select coalesce(max(n), 0) + 1 from member other, generate_series(1, length(one.family)) n
				where other.id <> one.id and other.given = one.given and left(other.family, n) = left(one.family, n)
			) as needed
			from member one
		)
		select o.id, o.given_name || ' ' || left(o.family_name, l.needed) || case when l.needed < length(o.family_name) then '.' else '' end,
			g.name, s.name, s.theme_color, s.is_demo
		from member o
		join letters l on l.id = o.id
		join school_group g on g.school_id = school and g.id = school_group
		join school s on s.id = school
		order by o.given_name, o.family_name
	$$;
