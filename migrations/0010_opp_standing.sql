CREATE TABLE "opp_standing" (
	"school_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"enrolled_on" date NOT NULL,
	"placed_on" date,
	"left_on" date,
	"is_guest" boolean NOT NULL,
	"versions" jsonb NOT NULL,
	"discussed_on" date[] NOT NULL,
	CONSTRAINT "opp_standing_school_id_pupil_id_pk" PRIMARY KEY("school_id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "opp_standing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "read" ON "opp_standing" AS PERMISSIVE FOR SELECT TO public USING ("opp_standing"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_standing"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint

-- Makes what the norms ask about these pupils what its sources say. Only the difference is written.
create function refresh_opp_standing(school uuid, pupils uuid[]) returns void
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		delete from opp_standing s
		where s.school_id = school and s.pupil_id = any (pupils)
			and not exists (select from enrolment e where e.school_id = school and e.pupil_id = s.pupil_id);
		insert into opp_standing as s (school_id, pupil_id, enrolled_on, placed_on, left_on, is_guest, versions, discussed_on)
		select school, p.id, stay.enrolled_on, stay.placed_on, stay.left_on, stay.kind = 'gast',
			coalesce((
				select jsonb_agg(jsonb_build_object('id', v.id, 'state', v.state, 'fixedOn', v.fixed_on, 'isPupilHeard', exists (
					select from opp_words w
					where w.school_id = school and w.version_id = v.id and w.pupil_id = p.id and case w.form
						when 'not given' then w.reason <> ''
						when 'voice' then w.words <> '' and w.confirmed_on is not null
						else w.words <> '' end
				)) order by v.number)
				from opp_version v where v.school_id = school and v.pupil_id = p.id), '[]'),
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
		where p.school_id = school and p.id = any (pupils)
		on conflict (school_id, pupil_id) do update
		set enrolled_on = excluded.enrolled_on, placed_on = excluded.placed_on, left_on = excluded.left_on, is_guest = excluded.is_guest,
			versions = excluded.versions, discussed_on = excluded.discussed_on
		where (s.enrolled_on, s.placed_on, s.left_on, s.is_guest, s.versions, s.discussed_on)
			is distinct from (excluded.enrolled_on, excluded.placed_on, excluded.left_on, excluded.is_guest, excluded.versions, excluded.discussed_on);
	end $$;--> statement-breakpoint

-- One trigger function for every source: the pupils whom the changed rows are about, once a statement.
create function opp_standing_changed() returns trigger
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
			perform refresh_opp_standing(school, pupils);
		end loop;
		return null;
	end $$;--> statement-breakpoint

do $$
declare source text;
begin
	foreach source in array array['enrolment', 'opp_version', 'opp_words', 'opp_consultation'] loop
		execute format('create trigger opp_standing_add after insert on %I referencing new table as new_rows for each statement execute function opp_standing_changed()', source);
		execute format('create trigger opp_standing_change after update on %I referencing old table as old_rows new table as new_rows for each statement execute function opp_standing_changed()', source);
		execute format('create trigger opp_standing_remove after delete on %I referencing old table as old_rows for each statement execute function opp_standing_changed()', source);
	end loop;
end $$;--> statement-breakpoint

-- Of the pupil only the day of birth counts: from 18 on the pupil decides, and a talk with the pupil is one about the OPP.
create function opp_standing_born() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		perform refresh_opp_standing(school_id, array_agg(id)) from (
			select n.school_id, n.id from new_rows n join old_rows o on o.school_id = n.school_id and o.id = n.id
			where n.born_on <> o.born_on) changed
		group by school_id;
		return null;
	end $$;--> statement-breakpoint
create trigger opp_standing_born after update on pupil referencing old table as old_rows new table as new_rows
	for each statement execute function opp_standing_born();--> statement-breakpoint

select refresh_opp_standing(school_id, array_agg(id)) from pupil group by school_id;--> statement-breakpoint

-- The same for all pupils of whose team the actor is one, with name and group: it looks once who that are.
drop function opp_facts;--> statement-breakpoint
create function opp_facts(only_pupils uuid[])
	returns table (
		pupil_id uuid, name text, group_name text, enrolled_on date, placed_on date, left_on date, is_guest boolean, versions jsonb,
		discussed_on date[])
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name), g.name, s.enrolled_on, s.placed_on, s.left_on, s.is_guest,
			s.versions, s.discussed_on
		from (
			select distinct i.school_id, i.pupil_id from involvement i
			where i.school_id = (select app_school()) and i.person_id = (select app_person()) and 'team' = any (i.sees)
			and (select app_today()) between i.from_on and i.until_on and (only_pupils is null or i.pupil_id = any (only_pupils))
		) own
		join pupil p on p.school_id = own.school_id and p.id = own.pupil_id
		join opp_standing s on s.school_id = p.school_id and s.pupil_id = p.id
		left join lateral (
			select m.group_id from group_member m
			where m.school_id = p.school_id and m.pupil_id = p.id and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = p.school_id and g.id = member.group_id
		order by p.family_name, p.given_name
	$$;
