-- The words that policies use. They read the settings that a request sets at the start of its transaction
-- (src/platform/database/session.ts). A setting that was never made is null, and null is equal to nothing: no rows.

create function app_school() returns uuid language sql stable parallel safe
	as $$ select nullif(current_setting('app.school', true), '')::uuid $$;--> statement-breakpoint

create function app_person() returns uuid language sql stable parallel safe
	as $$ select nullif(current_setting('app.person', true), '')::uuid $$;--> statement-breakpoint

-- Today in the Netherlands; the request may say another day (tests, and judging a file by the rules of then).
create function app_today() returns date language sql stable parallel safe
	as $$ select coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Europe/Amsterdam')::date) $$;--> statement-breakpoint

-- plpgsql, because the tables do not exist yet here. These look behind row-level security, and so say no more than yes or no.
create function app_has_role(variadic roles text[]) returns boolean
	language plpgsql stable security definer set search_path = public, pg_temp
	as $$ begin
		return exists (
			select 1 from role_assignment r
			where r.school_id = app_school() and r.person_id = app_person() and r.role = any (roles)
			and app_today() between r.from_on and coalesce(r.until_on, 'infinity'));
	end $$;--> statement-breakpoint

create function app_is_staff() returns boolean
	language plpgsql stable security definer set search_path = public, pg_temp
	as $$ begin
		return exists (
			select 1 from person p
			where p.school_id = app_school() and p.id = app_person() and p.kind = 'medewerker' and not p.archived);
	end $$;--> statement-breakpoint

-- A parent's or pupil's name is known to those who are involved with the pupil; parents do not know each other by it. A pupil knows the names of the own parents and contacts.
create function may_know_person(other uuid) returns boolean
	language plpgsql stable security definer set search_path = public, pg_temp
	as $$ begin
		return exists (
			select 1 from involvement mine
			where mine.school_id = app_school() and mine.person_id = app_person() and mine.pupil_id = other
			and app_today() between mine.from_on and mine.until_on)
		or exists (
			select 1 from contact c
			where c.school_id = app_school() and c.person_id = other and c.pupil_id = app_person())
		or app_is_staff() and exists (
			select 1 from contact c
			join involvement mine on mine.school_id = c.school_id and mine.pupil_id = c.pupil_id
			where c.school_id = app_school() and c.person_id = other and mine.person_id = app_person()
			and app_today() between mine.from_on and mine.until_on);
	end $$;
