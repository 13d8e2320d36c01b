-- A point that was taken off is gone for partners and for who reads along. Staff at the table, who brought it in and who runs
-- the meeting still find it, as much of it as before, so that they can put it back. For the rest: word for word as it was.
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
			if i.is_anonymous then return case when i.checked_at is not null then 2 else 0 end; end if;
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
	end $$;--> statement-breakpoint

-- Where the next point of a meeting stands, and how many anonymous ones there are already: who brings in a pupil does not see
-- the other points. Two who do so at once wait for each other, so that there is one "Leerling A".
create function app_agenda_place(of_meeting uuid) returns table (place int, aliases int)
	language plpgsql volatile security definer set search_path = public, pg_temp
	as $$ begin
		if not app_is_staff() or not app_meeting_is_open(of_meeting) then return; end if;
		perform pg_advisory_xact_lock(hashtextextended('agenda ' || of_meeting::text, 0));
		return query
			select coalesce(max(i.position), 0) + 1, count(distinct nullif(i.alias, ''))::int
			from agenda_item i where i.school_id = app_school() and i.meeting_id = of_meeting;
	end $$;
