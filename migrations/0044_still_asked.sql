-- Who is asked to the talks with parents about a pupil on a day: parents who may read what is shared, from 18 on the pupil and
-- the parents whom the pupil allows it. Whoever was invited and is not asked any more hears nothing further: not when, not
-- where, and gets no letter.
create function talk_asked(school uuid, the_pupil uuid, on_day date) returns setof uuid
	language sql stable
	as $$
		select distinct i.person_id
		from involvement i
		join pupil p on p.school_id = i.school_id and p.id = i.pupil_id
		where i.school_id = school and i.pupil_id = the_pupil and on_day between i.from_on and i.until_on
			and (i.role = 'ouder' and 'gedeeld' = any (i.sees) or i.role = 'leerling' and adult_on(p.born_on) <= on_day)
	$$;--> statement-breakpoint

create or replace function add_talk_invitations(school uuid, talks uuid[], on_day date)
	returns table (talk_id uuid, pupil_id uuid, person_id uuid, how text)
	language sql security definer set search_path = public, pg_temp
	as $$
		insert into talk_invitation (school_id, talk_id, pupil_id, person_id, how)
		select school, k.id, k.pupil_id, asked, case when r.email is null then 'letter' else 'mail' end
		from talk k
		cross join lateral talk_asked(school, k.pupil_id, on_day) asked
		left join reach r on r.school_id = k.school_id and r.person_id = asked
		where k.school_id = school and k.id = any (talks) and k.state = 'open' and k.kind in ('startgesprek', 'oudergesprek')
		on conflict do nothing
		returning talk_id, pupil_id, person_id, how
	$$;--> statement-breakpoint

create or replace function talk_letters(the_round uuid)
	returns table (talk_id uuid, pupil_id uuid, person_id uuid, how text, lead_id uuid, due_on date, planned_at timestamptz, minutes smallint, place text)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select v.talk_id, v.pupil_id, v.person_id, v.how, k.lead_id, k.due_on, k.planned_at, k.minutes, k.place
		from talk k
		join talk_invitation v on v.school_id = k.school_id and v.talk_id = k.id
		where k.school_id = app_school() and k.round_id = the_round and k.state = 'open'
			and (k.lead_id = app_person() and talk_part_of(k.pupil_id) = 'staff' or app_runs_rounds())
			and v.person_id in (select talk_asked(k.school_id, k.pupil_id, app_today()))
	$$;--> statement-breakpoint

create or replace function note_talk_letters(talks uuid[], people uuid[]) returns int
	language sql security definer set search_path = public, pg_temp
	as $$
		with printed as (
			update talk_invitation v set sent_at = coalesce(v.sent_at, now())
			from unnest(talks, people) as letter (talk_id, person_id), talk k
			where v.school_id = app_school() and v.talk_id = letter.talk_id and v.person_id = letter.person_id
				and k.school_id = v.school_id and k.id = v.talk_id and (k.lead_id = app_person() and talk_part_of(k.pupil_id) = 'staff' or app_runs_rounds())
			returning 1)
		select count(*)::int from printed
	$$;--> statement-breakpoint

create or replace function stop_talk_round(the_round uuid)
	returns table (outcome text, talk_id uuid, person_id uuid, planned_at timestamptz, minutes smallint, talk_version int)
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		r talk_round;
		rounds uuid[];
		talks uuid[];
	begin
		if not app_runs_rounds() then
			raise exception 'not one who begins rounds' using errcode = 'insufficient_privilege';
		end if;
		select * into r from talk_round t where t.school_id = app_school() and t.id = the_round for update;
		if r.id is null then return query select 'missing', null::uuid, null::uuid, null::timestamptz, null::smallint, null::int; return; end if;
		-- The talks that would follow these go along.
		rounds := array(
			select t.id from talk_round t
			where t.school_id = r.school_id and (t.id = r.id or t.follows_key = r.key and t.school_year_id = r.school_year_id
				and t.number = r.number and t.location_id is not distinct from r.location_id));
		talks := array(select k.id from talk k where k.school_id = r.school_id and k.round_id = any (rounds) order by k.id for update);
		if exists (select from talk k where k.school_id = r.school_id and k.id = any (talks) and k.state = 'held')
			or exists (select from talk_record c where c.school_id = r.school_id and c.talk_id = any (talks)) then
			return query select 'held', null::uuid, null::uuid, null::timestamptz, null::smallint, null::int; return;
		end if;
		if exists (select from talk_answer a where a.school_id = r.school_id and a.talk_id = any (talks)) then
			return query select 'prepared', null::uuid, null::uuid, null::timestamptz, null::smallint, null::int; return;
		end if;
		return query
			select 'stopped', k.id, v.person_id, k.planned_at, k.minutes, k.version
			from talk k join talk_invitation v on v.school_id = k.school_id and v.talk_id = k.id
			where k.school_id = r.school_id and k.id = any (talks) and k.planned_at is not null and k.state = 'open'
				and v.person_id in (select talk_asked(k.school_id, k.pupil_id, app_today()));
		delete from talk_slot s where s.school_id = r.school_id and (s.round_id = any (rounds) or s.talk_id = any (talks));
		delete from talk_invitation v where v.school_id = r.school_id and v.talk_id = any (talks);
		delete from talk_note n where n.school_id = r.school_id and n.talk_id = any (talks);
		delete from talk_presence p where p.school_id = r.school_id and p.talk_id = any (talks);
		delete from talk k where k.school_id = r.school_id and k.id = any (talks);
		delete from talk_round t where t.school_id = r.school_id and t.id = any (rounds);
	end $$;
