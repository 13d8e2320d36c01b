-- ── Places that cannot be exceeded (docs/rules.md S3) ────────────────────────────────────────────────────────────────

-- What the set-up that holds today says of an arrangement: the latest day first, then the latest number (see setupOf).
create function arrangement_stated(school uuid, arrangement text) returns jsonb
	language sql stable set search_path = public, pg_temp
	as $$
		select a
		from (
			select v.document -> 'arrangementen' as list from setup_version v
			where v.school_id = school
			order by v.valid_from_on <= app_today() desc, case when v.valid_from_on <= app_today() then v.valid_from_on end desc,
				case when v.valid_from_on <= app_today() then v.number end desc, v.number
			limit 1
		) s, jsonb_array_elements(case when jsonb_typeof(s.list) = 'array' then s.list else '[]' end) a
		where a ->> 'key' = arrangement
	$$;--> statement-breakpoint

-- The last day of what begins on a day and lasts so long; lastDayOf in traject.ts says the same, and a test compares the two.
create function arrangement_end(from_on date, duration jsonb) returns date
	language sql immutable
	as $$
		select case
			when d.unit = 'week' then from_on + round(d.count * 7)::int - 1
			when d.unit = 'schooljaar' and d.count = trunc(d.count)
				then make_date(extract(year from from_on - interval '7 months')::int + d.count::int, 7, 31)
			else (from_on + make_interval(months => trunc(d.months)::int))::date + round((d.months - trunc(d.months)) * 30)::int - 1
		end
		from (
			select duration ->> 'eenheid' as unit, (duration ->> 'aantal')::numeric as count,
				(duration ->> 'aantal')::numeric * case duration ->> 'eenheid' when 'maand' then 1 else 12 end as months
		) d
	$$;--> statement-breakpoint

-- The days on which a placement takes a place; daysTaken in traject.ts says the same. Who should have ended is still there.
create function placement_days(p placement, today date) returns daterange
	language sql immutable
	as $$
		select case p.state
			when 'geplaatst' then daterange(p.from_on, greatest(p.end_by, today), '[]')
			when 'beëindigd' then daterange(p.from_on, p.ended_on, '[]')
			else 'empty' end
	$$;--> statement-breakpoint

-- How many others take a place on the busiest of these days. It only gets busier on a day on which somebody comes. Asked by the
-- owner, below, it counts all; asked by a person, whom that person may see.
create function most_placed(school uuid, arrangement text, within datemultirange, but uuid) returns int
	language sql stable set search_path = public, pg_temp
	as $$
		with others as materialized (
			select placement_days(p, app_today()) as days from placement p
			where p.school_id = school and p.arrangement_key = arrangement and p.state in ('geplaatst', 'beëindigd') and p.id <> but
		), turning as (
			select lower(part) as on_day from unnest(within) part
			union
			select lower(o.days) from others o where lower(o.days) <@ within
		)
		select coalesce(max((select count(*) from others o where t.on_day <@ o.days)), 0)::int from turning t
	$$;--> statement-breakpoint

-- Refuses one more than there are places, and a time longer than a hard duration, for the days that are newly taken. Who
-- places in the same arrangement at the same time waits here for the other one, so that two never take the last place. A
-- named person overrides it with a reason, in the same statement: an earlier override says nothing about this one.
create function placement_holds() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		takes daterange := placement_days(new, app_today());
		took daterange := 'empty';
		until_on date := case new.state when 'beëindigd' then new.ended_on else new.end_by end;
		stated jsonb;
		is_overridden boolean := coalesce(
			new.override_reason ~ '\S' and new.override_at = now() and new.override_by_id is not null
			and new.override_by_id is not distinct from coalesce(app_person(), new.override_by_id), false);
	begin
		if tg_op = 'UPDATE' then
			if new.pupil_id <> old.pupil_id or new.asked_by_id <> old.asked_by_id then
				raise exception 'a placement stays of its pupil' using errcode = 'insufficient_privilege';
			end if;
			if new.arrangement_key = old.arrangement_key then took := placement_days(old, app_today()); end if;
		end if;
		if takes <@ took then return new; end if;
		perform pg_advisory_xact_lock(hashtextextended(format('placement %s %s', new.school_id, new.arrangement_key), 0));
		if is_overridden then return new; end if;
		stated := arrangement_stated(new.school_id, new.arrangement_key);
		if stated #>> '{duur,soort}' in ('vast', 'maximum') and until_on > arrangement_end(new.from_on, stated -> 'duur') then
			raise exception 'longer than the arrangement may last' using errcode = 'check_violation', constraint = 'placement_duration';
		end if;
		if jsonb_typeof(stated -> 'capaciteit') = 'number'
			and most_placed(new.school_id, new.arrangement_key, datemultirange(takes) - datemultirange(took), new.id) >= (stated ->> 'capaciteit')::int
		then
			raise exception 'no place left' using errcode = 'check_violation', constraint = 'placement_capacity';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger placement_holds before insert or update on placement for each row execute function placement_holds();--> statement-breakpoint

-- ── What staff know of places without knowing whose they are ─────────────────────────────────────────────────────────

-- Of an arrangement, or of all: who waits, and who takes a place today or later. No pupil, no reason.
create function arrangement_places(only_key text)
	returns table (
		id uuid, arrangement_key text, location_id uuid, state text, is_urgent boolean, asked_on date, created_at timestamptz,
		from_on date, end_by date, ended_on date)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select p.id, p.arrangement_key, p.location_id, p.state, p.is_urgent, p.asked_on, p.created_at, p.from_on, p.end_by, p.ended_on
		from placement p
		where p.school_id = (select app_school()) and (select app_is_staff()) and (only_key is null or p.arrangement_key = only_key)
			and (p.state in ('wacht', 'geplaatst') or p.state = 'beëindigd' and p.ended_on >= (select app_today()))
	$$;--> statement-breakpoint

-- What norm PL asks of the pupils of whose team the actor is one: few have a placement. The day on which an end was decided is
-- no secret to the team; why it was, is.
create function placement_facts(only_pupils uuid[], since date) returns table (pupil_id uuid, ends jsonb)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		with agreed as (
			select p.pupil_id, p.end_by as due_on, null::date as decided_on
			from placement p where p.school_id = (select app_school()) and p.state = 'geplaatst'
			union all
			select s.pupil_id, s.end_was, s.on_day
			from placement_step s
			where s.school_id = (select app_school()) and s.kind in ('verlengd', 'beëindigd') and s.end_was >= since
		), known as materialized (
			select a.pupil_id, jsonb_agg(jsonb_build_object('dueOn', a.due_on, 'decidedOn', a.decided_on) order by a.due_on, a.decided_on) as ends
			from agreed a group by a.pupil_id
		)
		select k.pupil_id, k.ends from team_pupils(only_pupils) own join known k on k.pupil_id = own.pupil_id
	$$;
