-- ── Help cards ───────────────────────────────────────────────────────────────────────────────────────────────────────

-- A new version takes the place of the one before it, from its own day on.
create function help_card_follows() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		update help_card c set replaced_on = new.written_on
		where c.school_id = new.school_id and c.pupil_id = new.pupil_id and c.replaced_on is null and c.number < new.number;
		return new;
	end $$;--> statement-breakpoint
create trigger help_card_follows before insert on help_card for each row execute function help_card_follows();--> statement-breakpoint

-- ── Measures ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Whether there is a ground is what the grounds say. A request is granted or refused by the care team, and granted only with a
-- paper that holds that day.
create function measure_keeps() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		new.has_ground := exists (
			select from measure_ground g where g.school_id = new.school_id and g.measure_id = new.id);
		if tg_op = 'UPDATE' and new.request is not distinct from old.request then return new; end if;
		if coalesce(new.request, 'gevraagd') = 'gevraagd' and (tg_op = 'INSERT' or old.request is null) then return new; end if;
		if app_person() is not null and not exists (
			select from involvement i
			where i.school_id = new.school_id and i.pupil_id = new.pupil_id and i.person_id = app_person()
				and i.role in ('zorgcoordinator', 'orthopedagoog') and app_today() between i.from_on and i.until_on)
		then
			raise exception 'the care team says where a request stands' using errcode = 'insufficient_privilege';
		end if;
		if new.request in ('verklaard', 'toegekend') and not exists (
			select from measure_ground g
			join indication n on n.school_id = g.school_id and n.id = g.indication_id
			where g.school_id = new.school_id and g.measure_id = new.id and n.state = 'toegekend'
				and app_today() between coalesce(n.valid_from, '-infinity') and coalesce(n.valid_until, 'infinity'))
		then
			raise exception 'a request is granted with a paper that holds' using errcode = 'restrict_violation';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger measure_keeps before insert or update on measure for each row execute function measure_keeps();--> statement-breakpoint

create function measure_ground_told() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ declare changed measure_ground := coalesce(new, old);
	begin
		update measure m set has_ground = true where m.school_id = changed.school_id and m.id = changed.measure_id;
		return null;
	end $$;--> statement-breakpoint
create trigger measure_ground_told after insert or delete on measure_ground for each row execute function measure_ground_told();--> statement-breakpoint

-- ── Work plans ───────────────────────────────────────────────────────────────────────────────────────────────────────

create trigger plan_version_stays before update on work_plan_version for each row execute function plan_version_stays();--> statement-breakpoint

-- What N17 asks, of pupils of whose team the actor is one (for the system: of all). Of plans for who reads them, of declarations for
-- who reads those; few pupils have either, so it is read from the sources (docs/rules.md N17).
create function work_plan_facts(only_pupils uuid[])
	returns table (pupil_id uuid, enrolled_on date, left_on date, is_guest boolean, declared jsonb, plans jsonb)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		with stays as materialized (
			select s.pupil_id, s.enrolled_on, s.left_on, s.is_guest from opp_standing s
			where s.school_id = (select app_school()) and coalesce(s.left_on, 'infinity') >= (select school_year_start(app_today()))
		), made as materialized (
			select v.pupil_id, jsonb_agg(jsonb_build_object('fixedOn', v.fixed_on, 'evaluatedOn', e.evaluated_on) order by v.number) as plans
			from work_plan_version v
			left join work_plan_evaluation e on e.school_id = v.school_id and e.version_id = v.id
			where v.school_id = (select app_school()) and v.fixed_on is not null
				and coalesce(e.evaluated_on, 'infinity') >= (select school_year_start(app_today()))
			group by v.pupil_id
		), papers as materialized (
			select n.pupil_id, jsonb_agg(jsonb_build_object('from', n.valid_from, 'until', n.valid_until) order by n.valid_from) as declared
			from indication n
			where n.school_id = (select app_school()) and n.kind = 'dyslexieverklaring' and n.state = 'toegekend'
				and coalesce(n.valid_until, 'infinity') >= (select school_year_start(app_today()))
			group by n.pupil_id
		), own as (
			select t.pupil_id,
				(select app_person()) is null or bool_or(i.role in ('mentor', 'begeleider', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur')) as reads_plans,
				(select app_person()) is null or bool_or('zorg' = any (i.sees)) as reads_papers
			from team_pupils(only_pupils) t
			left join involvement i on i.school_id = t.school_id and i.pupil_id = t.pupil_id and i.person_id = (select app_person())
				and (select app_today()) between i.from_on and i.until_on
			where t.pupil_id in (select made.pupil_id from made union all select papers.pupil_id from papers)
			group by t.pupil_id
		)
		select s.pupil_id, s.enrolled_on, s.left_on, s.is_guest,
			case when own.reads_papers then coalesce(papers.declared, '[]') else '[]' end,
			case when own.reads_plans then coalesce(made.plans, '[]') else '[]' end
		from own
		join stays s on s.pupil_id = own.pupil_id
		left join made on made.pupil_id = own.pupil_id
		left join papers on papers.pupil_id = own.pupil_id
		where own.reads_plans and made.plans is not null or own.reads_papers and papers.declared is not null
	$$;--> statement-breakpoint

-- ── Observations ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- An observation of one pupil is begun, and what was seen is written, only while the consent for it is in force (S2).
create function observation_asks_consent() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		if app_person() is null then return new; end if;
		if (tg_op = 'INSERT' or (new.findings, new.advice, new.place, new.observed_on, new.question)
				is distinct from (old.findings, old.advice, old.place, old.observed_on, old.question)
				or new.done_on is not null and old.done_on is null)
			and not consent_covers(new.pupil_id, 'observatie', null, null)
		then
			raise exception 'an observation asks for consent' using errcode = 'insufficient_privilege';
		end if;
		if tg_op = 'UPDATE' and coalesce(old.done_on, old.stopped_on) is not null then
			raise exception 'an observation that is over stays as it is' using errcode = 'restrict_violation';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger observation_asks_consent before insert or update on observation for each row execute function observation_asks_consent();
