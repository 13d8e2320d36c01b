-- Name, group and place of a pupil are told once to all norms, instead of by each: whose pupils they are is looked up once,
-- and not again for every row of every table on the way. Who left before this school year is no longer judged.
create function team_places(only_pupils uuid[])
	returns table (
		pupil_id uuid, name text, group_id uuid, group_name text, group_location text, stage int, location_id uuid, location text,
		first_on date, enrolled_on date, left_on date, is_guest boolean, mentors text)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		with mentors as materialized (
			select s.group_id, string_agg(concat_ws(' ', t.given_name, t.infix, t.family_name), ', ' order by t.family_name) as names
			from group_staff s join person t on t.school_id = s.school_id and t.id = s.person_id
			where s.school_id = (select app_school()) and s.role = 'mentor'
				and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
			group by s.group_id
		), locations as materialized (
			select l.id, l.name from location l where l.school_id = (select app_school())
		)
		-- By look-ups: the planner would rather read the pupils of all schools than those of one.
		select own.pupil_id, p.name, g.id, g.name, g.location, coalesce(member.stage, g.stage), l.id, l.name, stay.first_on,
			stay.enrolled_on, stay.left_on, coalesce(stay.kind = 'gast', false), g.mentors
		from team_pupils(only_pupils) own
		cross join lateral (
			select concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.family_name, p.given_name from pupil p
			where p.school_id = own.school_id and p.id = own.pupil_id limit 1
		) p
		cross join lateral (
			select min(e.from_on) as first_on,
				min(e.from_on) filter (where coalesce(e.until_on, 'infinity') >= (select school_year_start(app_today()))) as enrolled_on,
				nullif(max(coalesce(e.until_on, 'infinity')), 'infinity') as left_on,
				(array_agg(e.location_id order by e.from_on desc) filter (where e.is_now))[1] as location_id,
				(array_agg(e.kind order by e.from_on desc) filter (where e.is_now))[1] as kind
			from (
				select e.*, (select app_today()) between e.from_on and coalesce(e.until_on, 'infinity') as is_now
				from enrolment e where e.school_id = own.school_id and e.pupil_id = own.pupil_id
			) e
		) stay
		left join lateral (
			select m.group_id, m.stage from group_member m
			where m.school_id = own.school_id and m.pupil_id = own.pupil_id
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc, m.from_on desc limit 1
		) member on true
		left join lateral (
			select g.id, g.name, g.stage, (select l.name from locations l where l.id = g.location_id) as location,
				(select t.names from mentors t where t.group_id = g.id) as mentors
			from school_group g where g.school_id = own.school_id and g.id = member.group_id limit 1
		) g on true
		left join lateral (select l.id, l.name from locations l where l.id = stay.location_id limit 1) l on true
		where coalesce(stay.left_on, 'infinity') >= (select school_year_start(app_today()))
		order by p.family_name, p.given_name
	$$;--> statement-breakpoint

drop function opp_facts(uuid[]);--> statement-breakpoint
-- What the norms ask about the OPPs of these pupils; nothing of who left before this school year, as with the others below.
create function opp_facts(only_pupils uuid[])
	returns table (
		pupil_id uuid, enrolled_on date, placed_on date, left_on date, is_guest boolean, versions jsonb, discussed_on date[])
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select s.pupil_id, s.enrolled_on, s.placed_on, s.left_on, s.is_guest, s.versions, s.discussed_on
		from team_pupils(only_pupils) own
		join opp_standing s on s.school_id = own.school_id and s.pupil_id = own.pupil_id
		where s.school_id = (select app_school()) and coalesce(s.left_on, 'infinity') >= (select school_year_start(app_today()))
	$$;--> statement-breakpoint

drop function handover_facts(uuid[], date);--> statement-breakpoint
create function handover_facts(only_pupils uuid[], since date) returns table (pupil_id uuid, handovers jsonb)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select own.pupil_id, coalesce(held.handovers, '[]')
		from team_pupils(only_pupils) own
		left join lateral (
			select jsonb_agg(jsonb_build_object('dueOn', h.due_on, 'doneOn', h.done_on) order by h.due_on, h.id) as handovers
			from handover h
			where h.school_id = own.school_id and h.pupil_id = own.pupil_id and (h.due_on >= since or h.done_on is null)
		) held on true
	$$;--> statement-breakpoint

-- What the norms ask about the plans of these pupils: no goal is known by its number there.
create or replace function iop_facts_since(school uuid, pupils uuid[], since date)
	returns table (pupil_id uuid, versions jsonb, goals jsonb)
	language sql stable set search_path = public, pg_temp
	as $$
		select p.id,
			coalesce((
				select jsonb_agg(jsonb_build_object('on', v.fixed_on, 'goals', jsonb_array_length(v.content -> 'goals')) order by v.number)
				from iop_version v where v.school_id = school and v.pupil_id = p.id and v.fixed_on is not null), '[]'),
			coalesce((
				select jsonb_agg(jsonb_build_object(
					'from', g.from_on, 'ended', g.ended_on,
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
drop function iop_facts(uuid[]);--> statement-breakpoint
-- What stands beside the plans is of this school year. Of an earlier one it is made from versions, goals and scores again.
create function iop_facts(only_pupils uuid[])
	returns table (pupil_id uuid, enrolled_on date, left_on date, is_guest boolean, versions jsonb, goals jsonb)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select s.pupil_id, s.enrolled_on, s.left_on, s.is_guest, coalesce(i.versions, '[]'), coalesce(i.goals, '[]')
		from team_pupils(only_pupils) own
		join opp_standing s on s.school_id = own.school_id and s.pupil_id = own.pupil_id
		left join lateral (
			select k.versions, k.goals from iop_standing k
			where k.school_id = s.school_id and k.pupil_id = s.pupil_id
				and (select school_year_start(app_today()) = school_year_start((now() at time zone 'Europe/Amsterdam')::date))
			union all
			select f.versions, f.goals from iop_facts_since(s.school_id, array[s.pupil_id], (select school_year_start(app_today()))) f
			where (select school_year_start(app_today()) <> school_year_start((now() at time zone 'Europe/Amsterdam')::date))
		) i on true
		where s.school_id = (select app_school()) and coalesce(s.left_on, 'infinity') >= (select school_year_start(app_today()))
	$$;--> statement-breakpoint

-- What the norms ask about the talks of these pupils, from the talks themselves: those of since a day, and what is still open.
create function talk_facts_since(school uuid, pupils uuid[], since date)
	returns table (pupil_id uuid, enrolled_on date, left_on date, is_guest boolean, talks jsonb)
	language sql stable set search_path = public, pg_temp
	as $$
		select p.id, stay.enrolled_on, stay.left_on, stay.kind = 'gast',
			coalesce((
				select jsonb_agg(jsonb_build_object(
					'id', k.id, 'kind', k.kind, 'state', k.state, 'followsId', k.follows_id, 'isInRound', k.round_id is not null,
					'on', k.day, 'plannedOn', k.planned_on, 'heldOn', k.held_on,
					'followedWithin', next.within_days, 'canTell', c.can_tell,
					'isPupilPresent', came.pupil, 'parentsAsked', came.asked, 'parentsPresent', came.parents
				) order by k.created_at, k.id)
				from (
					select t.*, (t.planned_at at time zone 'Europe/Amsterdam')::date as planned_on,
						coalesce(t.held_on, (t.planned_at at time zone 'Europe/Amsterdam')::date, t.due_on,
							(t.created_at at time zone 'Europe/Amsterdam')::date) as day
					from talk t where t.school_id = school and t.pupil_id = p.id
				) k
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
				where k.day >= since or k.state = 'open'), '[]')
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
	$$;--> statement-breakpoint

create or replace function refresh_talk_standing(school uuid, pupils uuid[]) returns void
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		delete from talk_standing s
		where s.school_id = school and s.pupil_id = any (pupils)
			and not exists (select from enrolment e where e.school_id = school and e.pupil_id = s.pupil_id);
		insert into talk_standing as s (school_id, pupil_id, enrolled_on, left_on, is_guest, talks)
		select school, f.pupil_id, f.enrolled_on, f.left_on, f.is_guest, f.talks
		from talk_facts_since(school, pupils, school_year_start((now() at time zone 'Europe/Amsterdam')::date)) f
		on conflict (school_id, pupil_id) do update
		set enrolled_on = excluded.enrolled_on, left_on = excluded.left_on, is_guest = excluded.is_guest, talks = excluded.talks
		where (s.enrolled_on, s.left_on, s.is_guest, s.talks)
			is distinct from (excluded.enrolled_on, excluded.left_on, excluded.is_guest, excluded.talks);
	end $$;--> statement-breakpoint

drop function talk_facts(uuid[]);--> statement-breakpoint
-- What stands beside the talks is of this school year. Of an earlier one it is made from the talks again.
create function talk_facts(only_pupils uuid[])
	returns table (pupil_id uuid, enrolled_on date, left_on date, is_guest boolean, talks jsonb)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select k.pupil_id, k.enrolled_on, k.left_on, k.is_guest, k.talks
		from team_pupils(only_pupils) own
		join talk_standing k on k.school_id = own.school_id and k.pupil_id = own.pupil_id
		where k.school_id = (select app_school()) and coalesce(k.left_on, 'infinity') >= (select school_year_start(app_today()))
			and (select school_year_start(app_today()) = school_year_start((now() at time zone 'Europe/Amsterdam')::date))
		union all
		select f.pupil_id, f.enrolled_on, f.left_on, f.is_guest, f.talks
		from talk_facts_since(
			(select app_school()), array(select own.pupil_id from team_pupils(only_pupils) own), (select school_year_start(app_today()))) f
		where (select school_year_start(app_today()) <> school_year_start((now() at time zone 'Europe/Amsterdam')::date))
	$$;--> statement-breakpoint

select refresh_iop_standing(school_id, array_agg(id)), refresh_talk_standing(school_id, array_agg(id)) from pupil group by school_id;
