do $$
declare name text;
begin
	foreach name in array array['meeting_series', 'meeting_series_seat', 'meeting', 'meeting_seat', 'agenda_item', 'agenda_origin', 'agenda_pupil', 'agenda_note', 'agenda_decision', 'meeting_action', 'partner_concern'] loop
		execute format('alter table %I force row level security', name);
	end loop;
end $$;--> statement-breakpoint

-- ── What stays ───────────────────────────────────────────────────────────────────────────────────────────────────────

-- What the kind said when the meeting was planned stays; so does a meeting that was closed.
create function meeting_stays() returns trigger language plpgsql as $$ begin
	if (new.series_id, new.kind_key, new.subject, new.circle, new.consent, new.partner_days)
		is distinct from (old.series_id, old.kind_key, old.subject, old.circle, old.consent, old.partner_days)
		or old.state = 'closed' and app_person() is not null then
		raise exception 'what a meeting was planned as, and a closed one, stays' using errcode = 'insufficient_privilege';
	end if;
	return new;
end $$;--> statement-breakpoint
create trigger meeting_stays before update on meeting for each row execute function meeting_stays();--> statement-breakpoint

-- Other words of an anonymous point take the check back, whoever writes them; who checks says so now, in the
-- own name. What a point is about stays.
create function agenda_item_stays() returns trigger
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
		return new;
	end $$;--> statement-breakpoint
create trigger agenda_item_stays before update on agenda_item for each row execute function agenda_item_stays();--> statement-breakpoint

-- A point begins unread: nobody adds one as checked.
create function agenda_item_begins() returns trigger language plpgsql as $$ begin
	if app_person() is not null and (new.checked_at is not null or new.state <> 'open') then
		raise exception 'a point begins open and unchecked' using errcode = 'insufficient_privilege';
	end if;
	return new;
end $$;--> statement-breakpoint
create trigger agenda_item_begins before insert on agenda_item for each row execute function agenda_item_begins();--> statement-breakpoint

-- Somebody from outside sits at a table only for a partner that this person speaks for, and staff never as a partner.
create function meeting_seat_fits() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare is_extern boolean;
	begin
		select p.kind = 'extern' into is_extern from person p where p.school_id = new.school_id and p.id = new.person_id;
		if is_extern <> (new.kind = 'partner') or is_extern and not exists (
			select 1 from partner_person s where s.school_id = new.school_id and s.person_id = new.person_id and s.partner_id = new.partner_id) then
			raise exception 'this person has no such seat' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger meeting_seat_fits before insert or update of person_id, kind, partner_id on meeting_seat for each row execute function meeting_seat_fits();--> statement-breakpoint
create trigger meeting_series_seat_fits before insert or update on meeting_series_seat for each row execute function meeting_seat_fits();--> statement-breakpoint

-- A partner's seat is never longer than the days after the meeting (S4).
create function meeting_seat_ends() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare last_on date;
	begin
		select m.on_day + m.partner_days into last_on from meeting m where m.school_id = new.school_id and m.id = new.meeting_id;
		if new.kind = 'partner' and new.until_on > last_on then
			raise exception 'a partner reads until some days after the meeting' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger meeting_seat_ends before insert or update on meeting_seat for each row execute function meeting_seat_ends();--> statement-breakpoint

-- An action falls to somebody of the school. A partner has no list of things to do here, and the words of an action are read
-- through by nobody: they may name an anonymous pupil.
create function meeting_action_of_staff() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		if not exists (select 1 from person p where p.school_id = new.school_id and p.id = new.owner_id and p.kind = 'medewerker') then
			raise exception 'an action falls to somebody of the school' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger meeting_action_of_staff before insert or update of owner_id on meeting_action for each row execute function meeting_action_of_staff();--> statement-breakpoint

-- Whoever an action falls to says that it is done, or that it is not done after all. The table changes the rest while it meets.
create function meeting_action_stays() returns trigger language plpgsql as $$
	declare changing text[] := '{done_on,done_by_id,version}';
	begin
		if app_person() is null then return new; end if;
		if (new.id, new.meeting_id, new.item_id, new.added_by_id, new.created_at) is distinct from (old.id, old.meeting_id, old.item_id, old.added_by_id, old.created_at)
			or (to_jsonb(new) - changing is distinct from to_jsonb(old) - changing
				and not (app_seat(old.meeting_id) = 'staff' and app_meeting_is_open(old.meeting_id)))
			or ((new.done_on, new.done_by_id) is distinct from (old.done_on, old.done_by_id)
				and new.done_on is not null and (new.done_on, new.done_by_id) is distinct from (app_today(), app_person())) then
			raise exception 'only whether it is done' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger meeting_action_stays before update on meeting_action for each row execute function meeting_action_stays();--> statement-breakpoint

-- When a meeting is moved, the seats move along.
create function meeting_seats_follow() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		if new.on_day <> old.on_day then
			update meeting_seat s set until_on = s.until_on + (new.on_day - old.on_day)
			where s.school_id = new.school_id and s.meeting_id = new.id;
		end if;
		return null;
	end $$;--> statement-breakpoint
create trigger meeting_seats_follow after update of on_day on meeting for each row execute function meeting_seats_follow();
