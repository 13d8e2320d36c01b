-- ── Support: what never changes, and what follows from what ──────────────────────────────────────────────────────────

-- What was asked stays as it was asked; what becomes of it is said beside it.
create function support_request_stays() returns trigger language plpgsql as $$
	declare changing text[] := '{state,decided_on,decided_by_id,reason,case_id,version}';
	begin
		if to_jsonb(new) - changing is distinct from to_jsonb(old) - changing then
			raise exception 'what was asked never changes' using errcode = 'restrict_violation';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger support_request_stays before update on support_request for each row execute function support_request_stays();--> statement-breakpoint

create trigger plan_version_stays before update on support_plan_version for each row execute function plan_version_stays();--> statement-breakpoint

create function support_plan_version_fixed() returns trigger language plpgsql as $$
	begin
		new.fixed_at := now();
		return new;
	end $$;--> statement-breakpoint
create trigger support_plan_version_fixed before update on support_plan_version
	for each row when (old.state = 'draft' and new.state = 'fixed') execute function support_plan_version_fixed();--> statement-breakpoint

-- What was said of a plan is of the plan as it was talked about: after fixing it stays.
create function support_plan_answer_stays() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		if exists (select from support_plan_version v
			where v.school_id = new.school_id and v.id = new.version_id and v.state <> 'draft')
		then
			raise exception 'the answers to a fixed plan never change' using errcode = 'restrict_violation';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger support_plan_answer_stays before update on support_plan_answer for each row execute function support_plan_answer_stays();--> statement-breakpoint

-- A case that is closed is due and waits no more.
create function support_case_rests() returns trigger language plpgsql as $$
	begin
		if new.closed_on is not null then
			new.evaluation_on := null;
			new.waiting_since := null;
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger support_case_rests before update on support_case for each row execute function support_case_rests();--> statement-breakpoint

-- The case says when its plan is evaluated: lists of cases ask it of a thousand at once.
create function support_case_follows_plan() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		update support_case c set evaluation_on = (
			select (v.content ->> 'evaluationOn')::date from support_plan_version v
			where v.school_id = c.school_id and v.case_id = c.id and v.state = 'fixed')
		where c.school_id = new.school_id and c.id = new.case_id and c.closed_on is null;
		return null;
	end $$;--> statement-breakpoint
create trigger support_case_follows_plan after insert or update on support_plan_version
	for each row when (new.state <> 'draft') execute function support_case_follows_plan();--> statement-breakpoint

-- And since when something is waited for: a place, a referral, anything else.
create function support_case_waits() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		update support_case c set waiting_since = (
			select min(p.since_on) from case_point p
			where p.school_id = c.school_id and p.case_id = c.id and p.done_on is null
				and p.kind in ('plaatsing', 'verwijzing', 'wachten'))
		where c.school_id = new.school_id and c.id = new.case_id and c.closed_on is null;
		return null;
	end $$;--> statement-breakpoint
create trigger support_case_waits after insert or update on case_point for each row execute function support_case_waits();--> statement-breakpoint

-- ── What the norms ask: of pupils of whose team the actor is one; for the system all of the school ───────────────────

create function support_facts(only_pupils uuid[])
	returns table (pupil_id uuid, case_id uuid, closed_on date, steps jsonb, plans jsonb)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		with cases as materialized (
			select c.school_id, c.id, c.pupil_id, c.closed_on from support_case c
			where c.school_id = (select app_school()) and coalesce(c.closed_on, 'infinity') >= (select school_year_start(app_today()))
		)
		select c.pupil_id, c.id, c.closed_on,
			coalesce((
				select jsonb_agg(jsonb_build_object('on', s.happened_on, 'to', s.to_level) order by s.happened_on, s.created_at, s.id)
				from ladder_step s where s.school_id = c.school_id and s.case_id = c.id), '[]'),
			coalesce((
				select jsonb_agg(jsonb_build_object(
					'fixedOn', v.fixed_on, 'kind', v.kind, 'evaluationOn', v.content ->> 'evaluationOn', 'heldOn', e.held_on) order by v.number)
				from support_plan_version v
				left join support_evaluation e on e.school_id = v.school_id and e.version_id = v.id
				where v.school_id = c.school_id and v.case_id = c.id and v.fixed_on is not null), '[]')
		from team_pupils(only_pupils) own join cases c on c.pupil_id = own.pupil_id
	$$;--> statement-breakpoint

-- ── Numbers without people, for who leads the school and the care team ───────────────────────────────────────────────

-- Requests that were raised in these days, by urgency: how many, how many were answered, and after how many days on average.
create function support_request_counts(since date, until date, in_location uuid)
	returns table (urgency text, raised int, answered int, mean_days float)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select r.urgency, count(*)::int, count(a.answered_on)::int, avg(a.answered_on - r.raised_on)::float
		from support_request r
		left join lateral (
			select least(
				(select min(y.said_on) from request_reply y
					where y.school_id = r.school_id and y.request_id = r.id and y.side = 'zorg'),
				case when r.decided_by_id is distinct from r.author_id then r.decided_on end) as answered_on
		) a on true
		where r.school_id = (select app_school()) and r.raised_on between since and until
			and (select app_has_role('directeur', 'zorgcoordinator', 'orthopedagoog'))
			and (in_location is null or exists (
				select from enrolment e
				where e.school_id = r.school_id and e.pupil_id = r.pupil_id and e.location_id = in_location
					and r.raised_on between e.from_on and coalesce(e.until_on, 'infinity')))
		group by r.urgency
	$$;
