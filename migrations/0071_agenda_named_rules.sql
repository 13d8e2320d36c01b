-- A point that stood on the agenda with the name and becomes anonymous later: a partner who could read the name then would
-- know who "Leerling A" is, and the own note may say it. So that partner does not read it any more; others do (S2).

-- Whether the actor sits at this table for a partner with whom somebody ever allowed to speak there about this pupil. Not
-- whether it holds today: what was withdrawn was read before.
create function app_knew_named(of_meeting uuid, of_pupil uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select exists (
			select 1 from meeting m
			join meeting_seat s on s.school_id = m.school_id and s.meeting_id = m.id and s.person_id = app_person()
			join consent c on c.school_id = m.school_id and c.pupil_id = of_pupil and c.purpose = 'overleg'
				and (c.subject_key is null or c.subject_key = m.kind_key)
			where m.school_id = app_school() and m.id = of_meeting
			and exists (select 1 from consent_answer a where a.school_id = c.school_id and a.consent_id = c.id and a.answer = 'gives')
			and (not exists (select 1 from consent_partner p where p.school_id = c.school_id and p.consent_id = c.id)
				or exists (select 1 from consent_partner p
					where p.school_id = c.school_id and p.consent_id = c.id and p.partner_id = s.partner_id)))
	$$;--> statement-breakpoint

-- The database notes that a point had the name. For the rest: word for word as it was.
create or replace function agenda_item_stays() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		if (new.meeting_id, new.about, new.group_id, new.created_at) is distinct from (old.meeting_id, old.about, old.group_id, old.created_at) then
			raise exception 'what a point is about stays' using errcode = 'insufficient_privilege';
		end if;
		if (new.question, new.facts, new.is_anonymous) is distinct from (old.question, old.facts, old.is_anonymous) then
			new.checked_at := null;
		elsif new.checked_at is not null and old.checked_at is distinct from new.checked_at and app_person() is not null then
			new.checked_at := now();
		end if;
		if new.checked_at is distinct from old.checked_at then
			update agenda_origin o set checked_by_id = case when new.checked_at is not null then app_person() end
			where o.school_id = new.school_id and o.item_id = new.id;
		end if;
		if new.is_anonymous and not old.is_anonymous then
			update agenda_origin o set was_named = true where o.school_id = new.school_id and o.item_id = new.id;
		end if;
		return new;
	end $$;--> statement-breakpoint

-- With the two lines about points that had the name; for the rest word for word as it was.
create or replace function app_item_sight(of_item uuid) returns int
	language plpgsql stable security definer set search_path = public, pg_temp
	as $$
	declare
		i agenda_item;
		m meeting;
		origin agenda_origin;
		of_pupil uuid;
		as_who text;
		is_staff boolean := app_is_staff();
	begin
		select * into i from agenda_item a where a.school_id = app_school() and a.id = of_item;
		if i.id is null then return 0; end if;
		select * into m from meeting t where t.school_id = i.school_id and t.id = i.meeting_id;
		select * into origin from agenda_origin o where o.school_id = i.school_id and o.item_id = i.id;
		select ap.pupil_id into of_pupil from agenda_pupil ap where ap.school_id = i.school_id and ap.item_id = i.id;
		as_who := app_seat(m.id);
		if i.state = 'off' and as_who is distinct from 'staff' and origin.brought_in_by_id is distinct from app_person()
			and not app_runs_meeting(m.id) then return 0; end if;
		if as_who = 'staff' then return 3; end if;
		if as_who = 'partner' and i.about = 'leerling' then
			if i.is_anonymous then
				return case when i.checked_at is null or origin.was_named and app_knew_named(m.id, of_pupil) then 0 else 2 end;
			end if;
			return case when of_pupil is not null and exists (
				select 1 from meeting_seat s
				where s.school_id = m.school_id and s.meeting_id = m.id and s.person_id = app_person()
				and consent_covers(of_pupil, 'overleg', m.kind_key, s.partner_id)) then 3 else 0 end;
		end if;
		if as_who = 'partner' then return case when i.about = 'onderwerp' then 3 else 0 end; end if;
		if as_who = 'member' then return case when m.circle = 'geen leerlingen' then 3 else 0 end; end if;
		-- Not at the table: those who are involved with the pupil and belong to the circle of the meeting. Who is from outside, a
		-- guide, may have sat at the table before: an anonymous point never tells such a person who it was about.
		if of_pupil is not null and (is_staff or not i.is_anonymous) and exists (
			select 1 from involvement v
			where v.school_id = i.school_id and v.person_id = app_person() and v.pupil_id = of_pupil
			and app_today() between v.from_on and v.until_on and m.circle = any (v.sees) and v.role not in ('leerling', 'ouder')) then return 3; end if;
		-- Of a group: who teaches it, where it is for the team.
		if i.group_id is not null and m.circle = 'team' and exists (
			select 1 from group_staff g
			where g.school_id = i.school_id and g.group_id = i.group_id and g.person_id = app_person()
			and app_today() between g.from_on and coalesce(g.until_on, 'infinity')) then return 3; end if;
		-- Who brought it in keeps reading the own question; of a pupil, while involved.
		if origin.brought_in_by_id is distinct from app_person() or not is_staff then return 0; end if;
		if i.about <> 'leerling' then return 1; end if;
		if of_pupil is not null and exists (
			select 1 from involvement v
			where v.school_id = i.school_id and v.person_id = app_person() and v.pupil_id = of_pupil
			and app_today() between v.from_on and v.until_on and 'team' = any (v.sees)) then return 1; end if;
		return 0;
	end $$;
