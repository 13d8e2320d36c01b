-- Makes what the norms ask about the talks of these pupils what its sources say. Only the difference is written.
create function refresh_talk_standing(school uuid, pupils uuid[]) returns void
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		delete from talk_standing s
		where s.school_id = school and s.pupil_id = any (pupils)
			and not exists (select from enrolment e where e.school_id = school and e.pupil_id = s.pupil_id);
		insert into talk_standing as s (school_id, pupil_id, enrolled_on, left_on, is_guest, talks)
		select school, p.id, stay.enrolled_on, stay.left_on, stay.kind = 'gast',
			coalesce((
				select jsonb_agg(jsonb_build_object(
					'id', k.id, 'kind', k.kind, 'state', k.state, 'followsId', k.follows_id, 'isInRound', k.round_id is not null,
					'on', coalesce(k.held_on, (k.planned_at at time zone 'Europe/Amsterdam')::date, k.due_on, (k.created_at at time zone 'Europe/Amsterdam')::date),
					'plannedOn', (k.planned_at at time zone 'Europe/Amsterdam')::date, 'heldOn', k.held_on,
					'followedWithin', next.within_days, 'canTell', c.can_tell,
					'isPupilPresent', came.pupil, 'parentsAsked', came.asked, 'parentsPresent', came.parents
				) order by k.created_at, k.id)
				from talk k
				left join talk_round r on r.school_id = k.school_id and r.id = k.round_id
				left join lateral (
					select f.within_days from talk_round f
					where f.school_id = school and f.school_year_id = r.school_year_id and f.follows_key = r.key and f.number = r.number
						and f.location_id is not distinct from r.location_id
					order by f.id limit 1
				) next on true
				left join talk_record c on c.school_id = k.school_id and c.talk_id = k.id
				cross join lateral (
					select bool_or(a.is_present) filter (where a.role = 'leerling') as pupil,
						count(*) filter (where a.role = 'ouder') as asked,
						count(*) filter (where a.role = 'ouder' and a.is_present) as parents
					from talk_presence a where a.school_id = k.school_id and a.talk_id = k.id
				) came
				where k.school_id = school and k.pupil_id = p.id), '[]')
		from pupil p
		-- the present stay: enrolments that follow one another without a gap are one
		join lateral (
			select min(e.from_on) as enrolled_on, nullif(max(coalesce(e.until_on, 'infinity')), 'infinity') as left_on,
				(array_agg(e.kind order by e.from_on desc))[1] as kind
			from (
				select e.*, sum(e.is_new::int) over (order by e.from_on) as stay
				from (
					select e.from_on, e.until_on, e.kind, e.from_on > coalesce(max(coalesce(e.until_on, 'infinity')) over (
						order by e.from_on rows between unbounded preceding and 1 preceding) + 1, '-infinity') as is_new
					from enrolment e where e.school_id = school and e.pupil_id = p.id
				) e
			) e
			group by e.stay order by e.stay desc limit 1
		) stay on true
		where p.school_id = school and p.id = any (pupils)
		on conflict (school_id, pupil_id) do update
		set enrolled_on = excluded.enrolled_on, left_on = excluded.left_on, is_guest = excluded.is_guest, talks = excluded.talks
		where (s.enrolled_on, s.left_on, s.is_guest, s.talks)
			is distinct from (excluded.enrolled_on, excluded.left_on, excluded.is_guest, excluded.talks);
	end $$;--> statement-breakpoint

-- One trigger function for every source: the pupils whom the changed rows are about, once a statement. A round is about the
-- pupils with a talk in a round of its year, because whether talks are followed stands in another round.
create function talk_standing_changed() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		rows_changed text := case tg_op when 'DELETE' then 'select * from old_rows'
			when 'INSERT' then 'select * from new_rows' else 'select * from old_rows union all select * from new_rows' end;
		touched text := case tg_table_name
			when 'talk_round' then 'select c.school_id, k.pupil_id from changed c
				join talk_round r on r.school_id = c.school_id and r.school_year_id = c.school_year_id
				join talk k on k.school_id = r.school_id and k.round_id = r.id'
			else 'select school_id, pupil_id from changed' end;
		school uuid;
		pupils uuid[];
	begin
		for school, pupils in execute format(
			'with changed as (%s) select t.school_id, array_agg(distinct t.pupil_id) from (%s) as t (school_id, pupil_id) group by 1',
			rows_changed, touched)
		loop
			perform refresh_talk_standing(school, pupils);
		end loop;
		return null;
	end $$;--> statement-breakpoint

do $$
declare source text;
begin
	foreach source in array array['enrolment', 'talk', 'talk_presence', 'talk_record', 'talk_round'] loop
		execute format('create trigger talk_standing_add after insert on %I referencing new table as new_rows for each statement execute function talk_standing_changed()', source);
		execute format('create trigger talk_standing_change after update on %I referencing old table as old_rows new table as new_rows for each statement execute function talk_standing_changed()', source);
		execute format('create trigger talk_standing_remove after delete on %I referencing old table as old_rows for each statement execute function talk_standing_changed()', source);
	end loop;
end $$;--> statement-breakpoint

select refresh_talk_standing(school_id, array_agg(id)) from pupil group by school_id;--> statement-breakpoint

-- The same for all pupils of whose team the actor is one, with name and group: it looks once who that are.
create function talk_facts(only_pupils uuid[])
	returns table (pupil_id uuid, name text, group_name text, enrolled_on date, left_on date, is_guest boolean, talks jsonb)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name), g.name, s.enrolled_on, s.left_on, s.is_guest, s.talks
		from (
			select distinct i.school_id, i.pupil_id from involvement i
			where i.school_id = (select app_school()) and i.person_id = (select app_person()) and 'team' = any (i.sees)
			and (select app_today()) between i.from_on and i.until_on and (only_pupils is null or i.pupil_id = any (only_pupils))
		) own
		join pupil p on p.school_id = own.school_id and p.id = own.pupil_id
		join talk_standing s on s.school_id = p.school_id and s.pupil_id = p.id
		left join lateral (
			select m.group_id from group_member m
			where m.school_id = p.school_id and m.pupil_id = p.id and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = p.school_id and g.id = member.group_id
		order by p.family_name, p.given_name
	$$;
