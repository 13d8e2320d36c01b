-- ── Meetings: who sits at the table, and what each at the table sees ─────────────────────────────────────────────────
-- The policies of the tables in the next migration ask these functions, which read those tables: so they are not checked yet.
set local check_function_bodies = off;--> statement-breakpoint

-- Who plans meetings of this circle, at the school or at the location: the care team where it is about care. A care
-- coordinator of one location does not set the table of another one.
create function app_leads_meetings(of_circle text, at_location uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select exists (
			select 1 from role_assignment r
			where r.school_id = app_school() and r.person_id = app_person()
			and app_today() between r.from_on and coalesce(r.until_on, 'infinity')
			and (r.location_id is null or at_location is null or r.location_id = at_location)
			and (r.role in ('zorgcoordinator', 'orthopedagoog')
				or of_circle in ('team', 'geen leerlingen') and r.role in ('teamleider', 'directeur', 'administratie', 'beheerder')))
	$$;--> statement-breakpoint

-- Whether the actor asks people to this meeting's table. Who is in the chair does so too, but not where it is about care:
-- whoever sits there reads what is confidential.
create function app_runs_meeting(of_meeting uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select exists (
			select 1 from meeting m
			where m.school_id = app_school() and m.id = of_meeting
			and (app_leads_meetings(m.circle, m.location_id) or m.chair_id = app_person() and m.circle in ('team', 'geen leerlingen')))
	$$;--> statement-breakpoint

-- Whether the actor may take a seat without being asked: the care team; where it is for the team, who leads the school and
-- reads that anyway; where it is about no pupil, whoever plans it. Others, who only keep the school, ask others to the table.
create function app_may_sit(of_meeting uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select exists (
			select 1 from meeting m
			join role_assignment r on r.school_id = m.school_id and r.person_id = app_person()
			where m.school_id = app_school() and m.id = of_meeting
			and app_today() between r.from_on and coalesce(r.until_on, 'infinity')
			and (r.location_id is null or m.location_id is null or r.location_id = m.location_id)
			and (r.role in ('zorgcoordinator', 'orthopedagoog') or m.circle = 'geen leerlingen'
				or m.circle = 'team' and r.role in ('teamleider', 'directeur')))
	$$;--> statement-breakpoint

create function app_meeting_is_open(of_meeting uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select exists (select 1 from meeting m where m.school_id = app_school() and m.id = of_meeting and m.state in ('planned', 'held'))
	$$;--> statement-breakpoint

-- As what the actor sits at this table today: staff, partner, or member (a pupil or parent in a council); nothing when not.
create function app_seat(of_meeting uuid) returns text
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select case p.kind when 'medewerker' then 'staff' when 'extern' then 'partner' else 'member' end
		from meeting_seat s
		join person p on p.school_id = s.school_id and p.id = s.person_id and not p.archived
		where s.school_id = app_school() and s.meeting_id = of_meeting and s.person_id = app_person()
		and app_today() between s.from_on and s.until_on
		and (p.kind <> 'extern' or app_of_partner(s.partner_id))
	$$;--> statement-breakpoint

-- How much of a point the actor sees: 3 all · 2 as a partner, the question about somebody anonymous · 1 the own question ·
-- 0 nothing (S2, S4). The only place that says so: every policy on points, notes, decisions and actions asks it.
create function app_item_sight(of_item uuid) returns int
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

-- A decision is read by the table; and in the dossier, once the meeting is closed, by whom it is for.
create function app_reads_outcome(of_item uuid, for_audience text) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select app_item_sight(of_item) = 3 or exists (
			select 1 from agenda_item i
			join meeting m on m.school_id = i.school_id and m.id = i.meeting_id and m.state = 'closed'
			join agenda_pupil ap on ap.school_id = i.school_id and ap.item_id = i.id
			join involvement v on v.school_id = i.school_id and v.person_id = app_person() and v.pupil_id = ap.pupil_id
			where i.school_id = app_school() and i.id = of_item and app_today() between v.from_on and v.until_on and for_audience = any (v.sees)
			-- a guide from outside who sat at the table: see app_item_sight
			and (not i.is_anonymous or v.role <> 'begeleider' or app_is_staff()))
	$$;--> statement-breakpoint

-- Who changes what a point says: staff at the table, who runs the meeting, and before it who brought it in.
create function app_writes_item(of_item uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select exists (
			select 1 from agenda_item i join meeting m on m.school_id = i.school_id and m.id = i.meeting_id
			join agenda_origin o on o.school_id = i.school_id and o.item_id = i.id
			where i.school_id = app_school() and i.id = of_item
			and (app_seat(m.id) = 'staff' or o.brought_in_by_id = app_person() and m.state = 'planned' and app_item_sight(i.id) > 0
				or app_runs_meeting(m.id) and app_item_sight(i.id) = 3))
	$$;--> statement-breakpoint

-- A note is written by who sits at the table and was asked to, on what one sees; a partner also about somebody anonymous.
create function app_notes_item(of_item uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select exists (
			select 1 from agenda_item i
			join meeting_seat s on s.school_id = i.school_id and s.meeting_id = i.meeting_id and s.person_id = app_person()
			where i.school_id = app_school() and i.id = of_item and s.may_note
			and app_seat(i.meeting_id) in ('staff', 'partner') and app_item_sight(i.id) >= 2 and app_meeting_is_open(i.meeting_id))
	$$;--> statement-breakpoint

create function app_decides_item(of_item uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select exists (
			select 1 from agenda_item i
			where i.school_id = app_school() and i.id = of_item and app_seat(i.meeting_id) = 'staff' and app_meeting_is_open(i.meeting_id))
	$$;--> statement-breakpoint

-- Where a point comes from, and which pupil it is about, is written in the same transaction as the point: it never becomes
-- somebody else's, or about another pupil.
create function app_item_is_new(of_item uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select exists (select 1 from agenda_item i where i.school_id = app_school() and i.id = of_item and i.created_at = now())
	$$;--> statement-breakpoint

create function app_own_new_item(of_item uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select exists (
			select 1 from agenda_item i join agenda_origin o on o.school_id = i.school_id and o.item_id = i.id
			where i.school_id = app_school() and i.id = of_item and i.about = 'leerling' and o.brought_in_by_id = app_person()
			and i.created_at = now())
	$$;--> statement-breakpoint

-- Who runs the meeting puts on the next agenda whom this table spoke about before: from a point that one sees whole.
create function app_item_follows_own(of_item uuid, of_pupil uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select exists (
			select 1 from agenda_origin o
			join agenda_pupil before on before.school_id = o.school_id and before.item_id = o.follows_id and before.pupil_id = of_pupil
			where o.school_id = app_school() and o.item_id = of_item and app_item_sight(o.follows_id) = 3)
	$$;
