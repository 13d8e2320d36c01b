-- As in 0002, but whoever has no involvement yet (thousands of pupils at once, in an import) gets it without comparing.
create or replace function refresh_involvement(school uuid, pupils uuid[]) returns void
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		known uuid[] := array(
			select distinct i.pupil_id from involvement i where i.school_id = school and i.pupil_id = any (pupils));
		new uuid[] := array(select p from unnest(pupils) p except select k from unnest(known) k);
	begin
		if cardinality(new) > 0 then
			insert into involvement (school_id, person_id, pupil_id, role, sees, from_on, until_on, source, source_id, why)
			select distinct on (person_id, pupil_id, role, source_id, from_on)
				school_id, person_id, pupil_id, role, sees, from_on, until_on, source, source_id, why
			from involvement_source s
			where s.school_id = school and s.pupil_id = any (new) and s.from_on <= s.until_on
			-- in the order of the key: many rows at once are then added to the index one beside the other
			order by person_id, pupil_id, role, source_id, from_on;
		end if;
		if cardinality(known) = 0 then return; end if;
		with due as materialized (
			select school_id, person_id, pupil_id, role, sees, from_on, until_on, source, source_id, why
			from involvement_source s
			where s.school_id = school and s.pupil_id = any (known) and s.from_on <= s.until_on
		), kept as materialized (
			select school_id, person_id, pupil_id, role, sees, from_on, until_on, source, source_id, why
			from involvement i
			where i.school_id = school and i.pupil_id = any (known)
		), gone as (
			select person_id, pupil_id, role, source_id, from_on from kept
			except select person_id, pupil_id, role, source_id, from_on from due
		), removed as (
			delete from involvement i using gone g
			where i.school_id = school and i.person_id = g.person_id and i.pupil_id = g.pupil_id and i.role = g.role
				and i.source_id = g.source_id and i.from_on = g.from_on
		)
		insert into involvement (school_id, person_id, pupil_id, role, sees, from_on, until_on, source, source_id, why)
		select * from (select * from due except select * from kept) missing
		order by person_id, pupil_id, role, source_id, from_on
		on conflict (school_id, person_id, pupil_id, role, source_id, from_on)
		do update set sees = excluded.sees, until_on = excluded.until_on, source = excluded.source, why = excluded.why;
	end $$;
