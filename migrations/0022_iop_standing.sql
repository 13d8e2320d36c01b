CREATE TABLE "iop_standing" (
	"school_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"versions" jsonb NOT NULL,
	"goals" jsonb NOT NULL,
	CONSTRAINT "iop_standing_school_id_pupil_id_pk" PRIMARY KEY("school_id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "iop_standing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "read" ON "iop_standing" AS PERMISSIVE FOR SELECT TO public USING ("iop_standing"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "iop_standing"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint

-- What the norms ask about the plans of these pupils, from versions, goals and scores themselves: what happened since a day.
create function iop_facts_since(school uuid, pupils uuid[], since date)
	returns table (pupil_id uuid, versions jsonb, goals jsonb)
	language sql stable set search_path = public, pg_temp
	as $$
		select p.id,
			coalesce((
				select jsonb_agg(jsonb_build_object('on', v.fixed_on, 'goals', jsonb_array_length(v.content -> 'goals')) order by v.number)
				from iop_version v where v.school_id = school and v.pupil_id = p.id and v.fixed_on is not null), '[]'),
			coalesce((
				select jsonb_agg(jsonb_build_object(
					'id', g.id, 'from', g.from_on, 'ended', g.ended_on,
					'competence', case when g.source_list = 'competenties' then g.source_key end,
					'isWhole', g.behaviour ~ '\S' and g.place ~ '\S' and g.moment ~ '\S' and g.approach ~ '\S',
					'pupil', coalesce(given.pupil, '[]'), 'staff', coalesce(given.staff, '[]')
				) order by g.from_on, g.id)
				from goal g
				left join lateral (
					select jsonb_agg(s.scored_on order by s.scored_on, s.created_at, s.id) filter (where s.side = 'pupil') as pupil,
						jsonb_agg(jsonb_build_array(s.scored_on, s.is_sufficient) order by s.scored_on, s.created_at, s.id)
							filter (where s.side = 'staff') as staff
					from score s
					where s.school_id = school and s.goal_id = g.id and s.pupil_id = p.id and s.scored_on >= since and s.value is not null
						and not exists (select from score c where c.school_id = school and c.corrects_id = s.id)
				) given on true
				where g.school_id = school and g.pupil_id = p.id and g.plan = 'iop' and g.audience in ('gedeeld', 'team')
					and coalesce(g.ended_on, 'infinity') >= since), '[]')
		from pupil p
		where p.school_id = school and p.id = any (pupils)
	$$;--> statement-breakpoint

-- The first day of the school year in which a day lies: art. 1.1 Wet voortgezet onderwijs 2020.
create function school_year_start(day date) returns date language sql immutable parallel safe
	as $$ select make_date(extract(year from day)::int - (extract(month from day) < 8)::int, 8, 1) $$;--> statement-breakpoint

-- Makes what the norms ask about these pupils what its sources say. Only the difference is written.
create function refresh_iop_standing(school uuid, pupils uuid[]) returns void
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		insert into iop_standing as s (school_id, pupil_id, versions, goals)
		select school, f.pupil_id, f.versions, f.goals
		from iop_facts_since(school, pupils, school_year_start((now() at time zone 'Europe/Amsterdam')::date)) f
		on conflict (school_id, pupil_id) do update
		set versions = excluded.versions, goals = excluded.goals
		where (s.versions, s.goals) is distinct from (excluded.versions, excluded.goals);
	end $$;--> statement-breakpoint

-- One trigger function for every source: the pupils whom the changed rows are about, once a statement.
create function iop_standing_changed() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		rows_changed text := case tg_op when 'DELETE' then 'select * from old_rows'
			when 'INSERT' then 'select * from new_rows' else 'select * from old_rows union all select * from new_rows' end;
		school uuid;
		pupils uuid[];
	begin
		for school, pupils in execute format(
			'select school_id, array_agg(distinct pupil_id) from (%s) as changed group by 1', rows_changed)
		loop
			perform refresh_iop_standing(school, pupils);
		end loop;
		return null;
	end $$;--> statement-breakpoint

do $$
declare source text;
begin
	foreach source in array array['goal', 'score', 'iop_version'] loop
		execute format('create trigger iop_standing_add after insert on %I referencing new table as new_rows for each statement execute function iop_standing_changed()', source);
		execute format('create trigger iop_standing_change after update on %I referencing old table as old_rows new table as new_rows for each statement execute function iop_standing_changed()', source);
		execute format('create trigger iop_standing_remove after delete on %I referencing old table as old_rows for each statement execute function iop_standing_changed()', source);
	end loop;
end $$;--> statement-breakpoint

-- For all pupils of whose team the actor is one, with name, group, year of school life and stay: it looks once who that are.
create function iop_facts(only_pupils uuid[])
	returns table (
		pupil_id uuid, name text, group_name text, stage int, enrolled_on date, left_on date, is_guest boolean, versions jsonb, goals jsonb)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name), g.name, coalesce(member.stage, g.stage),
			s.enrolled_on, s.left_on, s.is_guest, coalesce(i.versions, '[]'), coalesce(i.goals, '[]')
		from (
			select distinct i.school_id, i.pupil_id from involvement i
			where i.school_id = (select app_school()) and i.person_id = (select app_person()) and 'team' = any (i.sees)
			and (select app_today()) between i.from_on and i.until_on and (only_pupils is null or i.pupil_id = any (only_pupils))
		) own
		join pupil p on p.school_id = own.school_id and p.id = own.pupil_id
		join opp_standing s on s.school_id = p.school_id and s.pupil_id = p.id
		left join iop_standing i on i.school_id = p.school_id and i.pupil_id = p.id
		left join lateral (
			select m.group_id, m.stage from group_member m
			where m.school_id = p.school_id and m.pupil_id = p.id and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc, m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = p.school_id and g.id = member.group_id
		order by p.family_name, p.given_name
	$$;
