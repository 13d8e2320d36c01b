-- ── What tables decide, and what of it is read elsewhere ─────────────────────────────────────────────────────────────

-- A decision is about the point at which it was made. While the table meets it changes; once the meeting is closed only what
-- became of an agreement for a group, and staff write that.
create function agenda_decision_stays() returns trigger language plpgsql as $$
	declare evaluating text[] := '{evaluation,changed_by_id,version}';
	begin
		if app_person() is null then return new; end if;
		if (new.id, new.item_id, new.created_at) is distinct from (old.id, old.item_id, old.created_at)
			or not app_is_staff() or new.changed_by_id is distinct from old.changed_by_id and new.changed_by_id <> app_person()
			or (to_jsonb(new) - evaluating is distinct from to_jsonb(old) - evaluating and not app_decides_item(old.item_id)) then
			raise exception 'what a table decided stays' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger agenda_decision_stays before update on agenda_decision for each row execute function agenda_decision_stays();--> statement-breakpoint

-- What tables decided about a pupil, for whom each decision is for: the parents and the team read no agenda, and so neither the
-- row that says which pupil a point is about. Of that point it tells the kind of meeting and its day.
create function pupil_decisions(of_pupil uuid)
	returns table (id uuid, item_id uuid, meeting_id uuid, meeting text, on_day date, text text, audience text, evaluate_on date, evaluation text, created_at timestamptz)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select d.id, d.item_id, m.id, m.name, m.on_day, d.text, d.audience, d.evaluate_on, d.evaluation, d.created_at
		from agenda_pupil ap
		join agenda_item i on i.school_id = ap.school_id and i.id = ap.item_id
		join meeting m on m.school_id = i.school_id and m.id = i.meeting_id and m.state = 'closed'
		join agenda_decision d on d.school_id = i.school_id and d.item_id = i.id and d.removed_at is null
		where ap.school_id = app_school() and ap.pupil_id = of_pupil and app_reads_outcome(i.id, d.audience)
	$$;--> statement-breakpoint

-- What tables decided about groups and about the school, never about a pupil: for who still reads the point; and where it is
-- about no pupil at all, for who leads such meetings and for who ever sat at one, but not for a partner (S4).
create function table_decisions()
	returns table (id uuid, item_id uuid, meeting_id uuid, kind_key text, meeting text, on_day date, title text, text text, evaluate_on date, evaluation text, created_at timestamptz)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select d.id, i.id, m.id, m.kind_key, m.name, m.on_day, i.title, d.text, d.evaluate_on, d.evaluation, d.created_at
		from agenda_decision d
		join agenda_item i on i.school_id = d.school_id and i.id = d.item_id and i.about <> 'leerling' and i.state <> 'off'
		join meeting m on m.school_id = i.school_id and m.id = i.meeting_id and m.state = 'closed'
		where d.school_id = app_school() and d.removed_at is null and (
			m.circle = 'geen leerlingen' and (app_leads_meetings(m.circle, m.location_id) or exists (
				select 1 from meeting_seat s
				join meeting other on other.school_id = s.school_id and other.id = s.meeting_id and other.kind_key = m.kind_key
					and other.circle = m.circle and other.location_id is not distinct from m.location_id
				where s.school_id = m.school_id and s.person_id = app_person() and s.kind <> 'partner' and s.from_on <= s.until_on))
			or app_item_sight(i.id) = 3)
	$$;--> statement-breakpoint

-- What N21 asks of actions: whose, of which meeting, due and done; not what was agreed. For who answers for the school's
-- figures, at the own location, and of oneself.
create function meeting_action_facts()
	returns table (action_id uuid, owner text, meeting text, agreed_on date, due_on date, done_on date)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select a.id, concat_ws(' ', p.given_name, p.infix, p.family_name), m.name, m.on_day, a.due_on, a.done_on
		from meeting_action a
		join meeting m on m.school_id = a.school_id and m.id = a.meeting_id and m.state in ('held', 'closed')
		join person p on p.school_id = a.school_id and p.id = a.owner_id
		where a.school_id = app_school() and a.removed_at is null and (a.owner_id = app_person() or exists (
			select 1 from role_assignment r
			where r.school_id = a.school_id and r.person_id = app_person() and r.role in ('directeur', 'teamleider', 'zorgcoordinator')
			and app_today() between r.from_on and coalesce(r.until_on, 'infinity')
			and (r.location_id is null or m.location_id is null or r.location_id = m.location_id)))
	$$;
