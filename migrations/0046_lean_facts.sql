-- Norms cost less when less travels. Of a talk: when the parents heard of it, instead of which talk that was. Of plans: the
-- versions of this school year, and the one that counted before it.
create or replace function iop_facts_since(school uuid, pupils uuid[], since date)
	returns table (pupil_id uuid, versions jsonb, goals jsonb)
	language sql stable set search_path = public, pg_temp
	as $$
		select p.id,
			coalesce((
				select jsonb_agg(jsonb_build_object('on', v.fixed_on, 'goals', jsonb_array_length(v.content -> 'goals')) order by v.number)
				from iop_version v
				where v.school_id = school and v.pupil_id = p.id and v.fixed_on is not null and (v.fixed_on >= since or v.number = (
					select max(b.number) from iop_version b
					where b.school_id = school and b.pupil_id = p.id and b.fixed_on < since))), '[]'),
			coalesce((
				select jsonb_agg(jsonb_build_object(
					'from', g.from_on, 'ended', g.ended_on,
					'competence', case when g.source_list = 'competenties' then g.source_key end,
					'isWhole', g.behaviour ~ '\S' and g.place ~ '\S' and g.moment ~ '\S' and g.approach ~ '\S',
					'pupil', coalesce(given.pupil, '[]'), 'staff', coalesce(given.staff, '[]')
				) order by g.from_on, g.id)
				from goal g
				left join lateral (
					-- Days are numbers, below nothing where it was not sufficient.
					select jsonb_agg(s.on_day order by s.on_day, s.created_at, s.id) filter (where s.side = 'pupil') as pupil,
						jsonb_agg(case when s.is_sufficient then s.on_day else -s.on_day end order by s.on_day, s.created_at, s.id)
							filter (where s.side = 'staff') as staff
					from (select s.*, s.scored_on - date '1970-01-01' as on_day from score s) s
					where s.school_id = school and s.goal_id = g.id and s.pupil_id = p.id and s.scored_on >= since and s.value is not null
						and not exists (select from score c where c.school_id = school and c.corrects_id = s.id)
				) given on true
				where g.school_id = school and g.pupil_id = p.id and g.plan = 'iop' and g.audience in ('gedeeld', 'team')
					and coalesce(g.ended_on, 'infinity') >= since), '[]')
		from pupil p
		where p.school_id = school and p.id = any (pupils)
	$$;--> statement-breakpoint
create or replace function talk_facts_since(school uuid, pupils uuid[], since date)
	returns table (pupil_id uuid, enrolled_on date, left_on date, is_guest boolean, talks jsonb)
	language sql stable set search_path = public, pg_temp
	as $$
		select p.id, stay.enrolled_on, stay.left_on, stay.kind = 'gast',
			coalesce((
				select jsonb_agg(jsonb_build_object(
					'kind', k.kind, 'state', k.state, 'isInRound', k.round_id is not null, 'isFollowUp', k.follows_id is not null,
					'on', k.day, 'plannedOn', k.planned_on, 'heldOn', k.held_on,
					'followedWithin', next.within_days, 'followedOn', (
						select min(f.held_on) from talk f
						where f.school_id = school and f.pupil_id = p.id and f.follows_id = k.id),
					'canTell', c.can_tell,
					'isPupilPresent', came.pupil, 'parentsAsked', came.asked, 'parentsPresent', came.parents
				) order by k.held_on, k.created_at, k.id)
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

-- It is written seldom and read often, and always whole: kept as the text that it travels as, which the database need not make
-- again for each reading. Whether it changed is told by that text.
alter table opp_standing alter versions type json using versions::text::json;--> statement-breakpoint
alter table iop_standing alter versions type json using versions::text::json, alter goals type json using goals::text::json;--> statement-breakpoint
alter table talk_standing alter talks type json using talks::text::json;--> statement-breakpoint
do $$
	declare standing record;
	begin
		for standing in
			select f.oid, part from (values ('opp', 'versions'), ('iop', 'versions'), ('iop', 'goals'), ('talk', 'talks')) v (plan, part)
			join pg_proc f on f.proname = format('refresh_%s_standing', plan)
		loop
			execute regexp_replace(
				pg_get_functiondef(standing.oid), format('(where.*)s\.%1$s(.*)excluded\.%1$s', standing.part),
				format('\1s.%1$s::text\2excluded.%1$s::text', standing.part));
		end loop;
	end $$;--> statement-breakpoint

-- What stands beside the sources is read in one go for the whole school, and joined to whose pupils they are: a look-up for each
-- of hundreds of pupils cost more. `materialized` keeps the planner from reading those of all schools.
drop function opp_facts(uuid[]);--> statement-breakpoint
create function opp_facts(only_pupils uuid[])
	returns table (
		pupil_id uuid, enrolled_on date, placed_on date, left_on date, is_guest boolean, versions json, discussed_on date[])
	language sql stable security definer set search_path = public, pg_temp
	as $$
		with standing as materialized (
			select s.* from opp_standing s
			where s.school_id = (select app_school()) and coalesce(s.left_on, 'infinity') >= (select school_year_start(app_today()))
		)
		select s.pupil_id, s.enrolled_on, s.placed_on, s.left_on, s.is_guest, s.versions, s.discussed_on
		from team_pupils(only_pupils) own join standing s on s.pupil_id = own.pupil_id
	$$;--> statement-breakpoint

drop function iop_facts(uuid[]);--> statement-breakpoint
-- What stands beside the plans is of this school year. Of an earlier one it is made from versions, goals and scores again.
create function iop_facts(only_pupils uuid[])
	returns table (pupil_id uuid, enrolled_on date, left_on date, is_guest boolean, versions json, goals json)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		with stays as materialized (
			select s.pupil_id, s.enrolled_on, s.left_on, s.is_guest from opp_standing s
			where s.school_id = (select app_school()) and coalesce(s.left_on, 'infinity') >= (select school_year_start(app_today()))
		), known as materialized (
			select k.pupil_id, k.versions, k.goals from iop_standing k
			where k.school_id = (select app_school())
				and (select school_year_start(app_today()) = school_year_start((now() at time zone 'Europe/Amsterdam')::date))
			union all
			select f.pupil_id, f.versions::json, f.goals::json
			from iop_facts_since(
				(select app_school()), array(select own.pupil_id from team_pupils(only_pupils) own), (select school_year_start(app_today()))) f
			where (select school_year_start(app_today()) <> school_year_start((now() at time zone 'Europe/Amsterdam')::date))
		)
		select s.pupil_id, s.enrolled_on, s.left_on, s.is_guest, coalesce(k.versions, '[]'), coalesce(k.goals, '[]')
		from team_pupils(only_pupils) own
		join stays s on s.pupil_id = own.pupil_id
		left join known k on k.pupil_id = own.pupil_id
	$$;--> statement-breakpoint

drop function talk_facts(uuid[]);--> statement-breakpoint
-- What stands beside the talks is of this school year. Of an earlier one it is made from the talks again.
create function talk_facts(only_pupils uuid[])
	returns table (pupil_id uuid, enrolled_on date, left_on date, is_guest boolean, talks json)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		with known as materialized (
			select k.pupil_id, k.enrolled_on, k.left_on, k.is_guest, k.talks from talk_standing k
			where k.school_id = (select app_school()) and coalesce(k.left_on, 'infinity') >= (select school_year_start(app_today()))
				and (select school_year_start(app_today()) = school_year_start((now() at time zone 'Europe/Amsterdam')::date))
		)
		select k.pupil_id, k.enrolled_on, k.left_on, k.is_guest, k.talks
		from team_pupils(only_pupils) own join known k on k.pupil_id = own.pupil_id
		union all
		select f.pupil_id, f.enrolled_on, f.left_on, f.is_guest, f.talks::json
		from talk_facts_since(
			(select app_school()), array(select own.pupil_id from team_pupils(only_pupils) own), (select school_year_start(app_today()))) f
		where (select school_year_start(app_today()) <> school_year_start((now() at time zone 'Europe/Amsterdam')::date))
	$$;--> statement-breakpoint

drop function handover_facts(uuid[], date);--> statement-breakpoint
-- Of these pupils those who have a handover: few have one.
create function handover_facts(only_pupils uuid[], since date) returns table (pupil_id uuid, handovers jsonb)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		with known as materialized (
			select h.pupil_id, jsonb_agg(jsonb_build_object('dueOn', h.due_on, 'doneOn', h.done_on) order by h.due_on, h.id) as handovers
			from handover h
			where h.school_id = (select app_school()) and (h.due_on >= since or h.done_on is null)
			group by h.pupil_id
		)
		select k.pupil_id, k.handovers from team_pupils(only_pupils) own join known k on k.pupil_id = own.pupil_id
	$$;--> statement-breakpoint

create or replace function team_places(only_pupils uuid[])
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
		), groups as materialized (
			select g.id, g.name, g.stage, l.name as location, t.names as mentors
			from school_group g left join locations l on l.id = g.location_id left join mentors t on t.group_id = g.id
			where g.school_id = (select app_school())
		), members as materialized (
			select distinct on (m.pupil_id) m.pupil_id, m.group_id, m.stage from group_member m
			where m.school_id = (select app_school()) and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.pupil_id, m.is_home desc, m.from_on desc
		), stays as materialized (
			select e.pupil_id, min(e.from_on) as first_on,
				min(e.from_on) filter (where coalesce(e.until_on, 'infinity') >= (select school_year_start(app_today()))) as enrolled_on,
				nullif(max(coalesce(e.until_on, 'infinity')), 'infinity') as left_on
			from enrolment e where e.school_id = (select app_school())
			group by e.pupil_id
			having max(coalesce(e.until_on, 'infinity')) >= (select school_year_start(app_today()))
		), now_here as materialized (
			select distinct on (e.pupil_id) e.pupil_id, e.location_id, e.kind from enrolment e
			where e.school_id = (select app_school()) and (select app_today()) between e.from_on and coalesce(e.until_on, 'infinity')
			order by e.pupil_id, e.from_on desc
		), pupils as materialized (
			select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.family_name, p.given_name
			from pupil p where p.school_id = (select app_school())
		)
		select own.pupil_id, p.name, g.id, g.name, g.location, coalesce(m.stage, g.stage), l.id, l.name, s.first_on,
			s.enrolled_on, s.left_on, coalesce(h.kind = 'gast', false), g.mentors
		from team_pupils(only_pupils) own
		join pupils p on p.id = own.pupil_id
		join stays s on s.pupil_id = own.pupil_id
		left join now_here h on h.pupil_id = own.pupil_id
		left join members m on m.pupil_id = own.pupil_id
		left join groups g on g.id = m.group_id
		left join locations l on l.id = h.location_id
		order by p.family_name, p.given_name
	$$;--> statement-breakpoint

select refresh_iop_standing(school_id, array_agg(id)), refresh_talk_standing(school_id, array_agg(id)) from pupil group by school_id;
