-- O7: a fixed version never changes. Only its place in the chain may: it is replaced by its successor.
-- What is searched is made from the rest, and not yet there in a new row.
create function opp_version_stays() returns trigger language plpgsql as $$
	declare changing text[] := '{state,version,searched}';
	begin
		if old.state <> 'draft' and (old.state <> 'fixed' or new.state <> 'replaced'
			or to_jsonb(new) - changing is distinct from to_jsonb(old) - changing) then
			raise exception 'a fixed OPP never changes' using errcode = 'restrict_violation';
		end if;
		return new;
	end $$;--> statement-breakpoint

create trigger opp_version_stays before update on opp_version for each row execute function opp_version_stays();--> statement-breakpoint

-- Nor do the words that the pupil said in it. It looks behind row-level security: a pupil may not see the draft yet.
create function opp_words_stay() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		if exists (select 1 from opp_version v where v.school_id = old.school_id and v.id in (old.version_id, new.version_id) and v.state <> 'draft') then
			raise exception 'the words in a fixed OPP never change' using errcode = 'restrict_violation';
		end if;
		return new;
	end $$;--> statement-breakpoint

create trigger opp_words_stay before update on opp_words for each row execute function opp_words_stay();--> statement-breakpoint

-- The draft for which the pupil can speak, also before it is offered: that it is there, not what is in it.
create function opp_open_for_words(of_pupil uuid)
	returns table (id uuid, number integer, kind text, drafted_on date)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select v.id, v.number, v.kind, v.drafted_on
		from opp_version v
		where v.school_id = app_school() and v.pupil_id = of_pupil and v.state = 'draft' and exists (
			select 1 from involvement i
			where i.school_id = app_school() and i.person_id = app_person() and i.pupil_id = of_pupil and i.role = 'leerling'
			and app_today() between i.from_on and i.until_on)
	$$;--> statement-breakpoint

-- What the norms ask, for all pupils of whose team the actor is one: it looks once who that are, and then behind row-level
-- security, because the team sees every row of an OPP anyway. Per row the policies would cost some hundred times as much.
create function opp_facts(only_pupils uuid[], only_group uuid)
	returns table (
		pupil_id uuid, name text, group_name text, enrolled_on date, placed_on date, left_on date, is_guest boolean, versions json,
		discussed_on text[])
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name), g.name, stay.enrolled_on, stay.placed_on, stay.left_on,
			stay.kind = 'gast',
			coalesce((
				select json_agg(json_build_object('id', v.id, 'state', v.state, 'fixedOn', v.fixed_on, 'isPupilHeard', exists (
					select 1 from opp_words w
					where w.school_id = v.school_id and w.version_id = v.id and w.pupil_id = v.pupil_id and case w.form
						when 'not given' then w.reason <> ''
						when 'voice' then w.words <> '' and w.confirmed_on is not null
						else w.words <> '' end
				)) order by v.number)
				from opp_version v where v.school_id = p.school_id and v.pupil_id = p.id), '[]'),
			-- with a parent, or with the pupil who decides for oneself
			array(
				select c.held_on::text from opp_consultation c
				where c.school_id = p.school_id and c.pupil_id = p.id and exists (
					select 1 from unnest(c.attended) a where a <> p.id or c.held_on >= p.born_on + interval '18 years'))
		from (
			select distinct i.school_id, i.pupil_id from involvement i
			where i.school_id = (select app_school()) and i.person_id = (select app_person()) and 'team' = any (i.sees)
			and (select app_today()) between i.from_on and i.until_on and (only_pupils is null or i.pupil_id = any (only_pupils))
		) own
		join pupil p on p.school_id = own.school_id and p.id = own.pupil_id
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
					from enrolment e where e.school_id = p.school_id and e.pupil_id = p.id
				) e
			) e
			group by e.stay order by e.stay desc limit 1
		) stay on true
		left join lateral (
			select m.group_id from group_member m
			where m.school_id = p.school_id and m.pupil_id = p.id and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = p.school_id and g.id = member.group_id
		where only_group is null or member.group_id = only_group
		order by p.family_name, p.given_name
	$$;
