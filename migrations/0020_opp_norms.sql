-- What the norms O2, O3 and O4 ask stands beside what N2, N18 and O5 ask: whether a version holds what the law asks, whether
-- there was a talk before it was fixed, and since when everybody who signs has answered.
create or replace function refresh_opp_standing(school uuid, pupils uuid[]) returns void
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		delete from opp_standing s
		where s.school_id = school and s.pupil_id = any (pupils)
			and not exists (select from enrolment e where e.school_id = school and e.pupil_id = s.pupil_id);
		insert into opp_standing as s (school_id, pupil_id, enrolled_on, placed_on, left_on, is_guest, versions, discussed_on)
		select school, p.id, stay.enrolled_on, stay.placed_on, stay.left_on, stay.kind = 'gast',
			coalesce(own.versions, '[]'),
			array(
				select c.held_on from opp_consultation c
				where c.school_id = school and c.pupil_id = p.id and exists (
					select from unnest(c.attended) a where a <> p.id or c.held_on >= adult_on(p.born_on))
				order by c.held_on)
		from pupil p
		-- the present stay: enrolments that follow one another without a gap are one
		join lateral (
			select min(e.from_on) as enrolled_on, min(e.placed_on) as placed_on,
				nullif(max(coalesce(e.until_on, 'infinity')), 'infinity') as left_on,
				(array_agg(e.kind order by e.from_on desc))[1] as kind
			from (
				select e.*, sum(e.is_new::int) over (order by e.from_on) as stay
				from (
					select e.from_on, e.until_on, e.placed_on, e.kind, e.from_on > coalesce(max(coalesce(e.until_on, 'infinity')) over (
						order by e.from_on rows between unbounded preceding and 1 preceding) + 1, '-infinity') as is_new
					from enrolment e where e.school_id = school and e.pupil_id = p.id
				) e
			) e
			group by e.stay order by e.stay desc limit 1
		) stay on true
		left join lateral (
			-- An action part that stays as it was keeps the agreement with it: versions with the same one are of one run.
			with chain as (
				select v.*, sum(v.is_other::int) over (order by v.number) as run
				from (
					select v.id, v.number, v.state, v.fixed_on, v.content, v.action_part_revision,
						v.content -> 'actionPart' is distinct from lag(v.content -> 'actionPart') over (order by v.number) as is_other
					from opp_version v where v.school_id = school and v.pupil_id = p.id
				) v
			)
			select jsonb_agg(jsonb_build_object(
				'state', v.state, 'fixedOn', v.fixed_on,
				'isPupilHeard', exists (
					select from opp_words w
					where w.school_id = school and w.version_id = v.id and w.pupil_id = p.id and case w.form
						when 'not given' then w.reason <> ''
						when 'voice' then w.words <> '' and w.confirmed_on is not null
						else w.words <> '' end),
				-- O2; deviations only "if any"
				'isComplete', coalesce(
					v.content ->> 'destination' ~ '\S' and v.content ->> 'grounds' ~ '\S' and v.content ->> 'support' ~ '\S'
					and v.content -> 'supporting' ->> 0 ~ '\S' and v.content -> 'hindering' ->> 0 ~ '\S', false),
				-- O3
				'isConsulted', exists (
					select from opp_consultation c
					where c.school_id = school and c.version_id = v.id and c.pupil_id = p.id and c.held_on <= v.fixed_on),
				-- O4: the last day on which one of the signatories of the day of fixing answered; null while one has not
				'answeredOn', case when v.fixed_on is not null then (
					select case when bool_and(a.said_on is not null) then max(a.said_on) end
					from (
						select p.id as person_id where adult_on(p.born_on) <= v.fixed_on
						union all
						select c.person_id from contact c
						where c.school_id = school and c.pupil_id = p.id and c.has_custody and adult_on(p.born_on) > v.fixed_on
							and v.fixed_on between c.from_on and coalesce(c.until_on, 'infinity')
					) s
					left join lateral (
						select t.said_on, t.answer, u.number
						from chain u
						join opp_statement t on t.school_id = school and t.version_id = u.id and t.pupil_id = p.id
							and t.person_id = s.person_id and t.action_part_revision = u.action_part_revision
						where u.run = v.run and u.number <= v.number
						order by u.number desc, t.said_on desc, t.created_at desc limit 1
					) a on a.number = v.number or a.answer = 'agrees') end
				) order by v.number) as versions
			from chain v
		) own on true
		where p.school_id = school and p.id = any (pupils)
		on conflict (school_id, pupil_id) do update
		set enrolled_on = excluded.enrolled_on, placed_on = excluded.placed_on, left_on = excluded.left_on, is_guest = excluded.is_guest,
			versions = excluded.versions, discussed_on = excluded.discussed_on
		where (s.enrolled_on, s.placed_on, s.left_on, s.is_guest, s.versions, s.discussed_on)
			is distinct from (excluded.enrolled_on, excluded.placed_on, excluded.left_on, excluded.is_guest, excluded.versions, excluded.discussed_on);
	end $$;--> statement-breakpoint

-- One trigger function for every source: the pupils whom the changed rows are about, once a statement.
create or replace function opp_standing_changed() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		-- Who has custody counts only where there is an OPP to answer to.
		counting text := case tg_table_name when 'contact' then
			'where exists (select from opp_version v where v.school_id = changed.school_id and v.pupil_id = changed.pupil_id)' else '' end;
		rows_changed text := case tg_op when 'DELETE' then 'select * from old_rows'
			when 'INSERT' then 'select * from new_rows' else 'select * from old_rows union all select * from new_rows' end;
		school uuid;
		pupils uuid[];
	begin
		for school, pupils in execute format(
			'select school_id, array_agg(distinct pupil_id) from (%s) as changed %s group by 1', rows_changed, counting)
		loop
			perform refresh_opp_standing(school, pupils);
		end loop;
		return null;
	end $$;--> statement-breakpoint

do $$
declare source text;
begin
	foreach source in array array['opp_statement', 'contact'] loop
		execute format('create trigger opp_standing_add after insert on %I referencing new table as new_rows for each statement execute function opp_standing_changed()', source);
		execute format('create trigger opp_standing_change after update on %I referencing old table as old_rows new table as new_rows for each statement execute function opp_standing_changed()', source);
		execute format('create trigger opp_standing_remove after delete on %I referencing old table as old_rows for each statement execute function opp_standing_changed()', source);
	end loop;
end $$;--> statement-breakpoint

select refresh_opp_standing(school_id, array_agg(id)) from pupil group by school_id;
