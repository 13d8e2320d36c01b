-- What the actor is to groups today, all of them or one: its mentor, one who teaches or assists it or stands in its timetable, of the
-- care team of its location, one who leads. Policies of tables about a group, and not about one pupil of it, ask this.
create function groups_of_actor(only_group uuid default null) returns table (group_id uuid, parts text[])
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select own.group_id, array_agg(distinct own.part)
		from (
			select s.group_id, case s.role when 'mentor' then 'mentor' else 'docent' end as part
			from group_staff s
			where s.school_id = (select app_school()) and s.person_id = (select app_person())
				and (only_group is null or s.group_id = only_group)
				and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
			union all
			select i.source_id, 'docent'
			from involvement i
			where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.source = 'rooster'
				and (only_group is null or i.source_id = only_group) and i.source_id <> i.pupil_id
				and (select app_today()) between i.from_on and i.until_on
			union all
			select g.id, case when r.role in ('zorgcoordinator', 'orthopedagoog') then 'zorg' else 'leiding' end
			from role_assignment r
			join school_group g on g.school_id = r.school_id and (r.location_id is null or g.location_id = r.location_id)
			where r.school_id = (select app_school()) and r.person_id = (select app_person())
				and r.role in ('zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur')
				and (only_group is null or g.id = only_group)
				and (select app_today()) between r.from_on and coalesce(r.until_on, 'infinity')
		) own
		group by own.group_id
	$$;--> statement-breakpoint

create function group_parts(the_group uuid) returns text[]
	language sql stable security definer set search_path = public, pg_temp
	as $$ select coalesce((select o.parts from groups_of_actor(the_group) o), '{}') $$;--> statement-breakpoint

-- plpgsql, because the table does not exist yet here. It looks behind the policies, and says no more than yes or no.
create function observation_is_done(the_group uuid) returns boolean
	language plpgsql stable security definer set search_path = public, pg_temp
	as $$ begin
		return exists (
			select from observation_period p
			where p.school_id = app_school() and p.group_id = the_group and p.done_on is not null);
	end $$;
