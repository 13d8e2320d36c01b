CREATE TABLE "talk_slot" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" smallint NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"talk_id" uuid,
	"wants_interpreter" boolean DEFAULT false NOT NULL,
	"picked_by_id" uuid,
	"picked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "talk_slot_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "talk_slot_talk" UNIQUE("school_id","talk_id"),
	CONSTRAINT "talk_slot_lead" UNIQUE("school_id","lead_id","starts_at")
);
--> statement-breakpoint
ALTER TABLE "talk_slot" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_invitation" (
	"school_id" uuid NOT NULL,
	"talk_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"how" text NOT NULL,
	"sent_at" timestamp with time zone,
	"reminded_of" timestamp with time zone,
	"times_asked" smallint DEFAULT 0 NOT NULL,
	"last_asked_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "talk_invitation_school_id_talk_id_person_id_pk" PRIMARY KEY("school_id","talk_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "talk_invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_rhythm" (
	"school_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"every_weeks" smallint NOT NULL,
	"changed_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "talk_rhythm_school_id_pupil_id_pk" PRIMARY KEY("school_id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "talk_rhythm" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_standing" (
	"school_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"enrolled_on" date NOT NULL,
	"left_on" date,
	"is_guest" boolean NOT NULL,
	"talks" jsonb NOT NULL,
	CONSTRAINT "talk_standing_school_id_pupil_id_pk" PRIMARY KEY("school_id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "talk_standing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "talk_slot" ADD CONSTRAINT "talk_slot_school_id_round_id_talk_round_school_id_id_fk" FOREIGN KEY ("school_id","round_id") REFERENCES "public"."talk_round"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_slot" ADD CONSTRAINT "talk_slot_school_id_lead_id_person_school_id_id_fk" FOREIGN KEY ("school_id","lead_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_slot" ADD CONSTRAINT "talk_slot_school_id_talk_id_talk_school_id_id_fk" FOREIGN KEY ("school_id","talk_id") REFERENCES "public"."talk"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_slot" ADD CONSTRAINT "talk_slot_school_id_picked_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","picked_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_invitation" ADD CONSTRAINT "talk_invitation_school_id_talk_id_pupil_id_talk_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","talk_id","pupil_id") REFERENCES "public"."talk"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_invitation" ADD CONSTRAINT "talk_invitation_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_rhythm" ADD CONSTRAINT "talk_rhythm_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_rhythm" ADD CONSTRAINT "talk_rhythm_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "talk_slot_round" ON "talk_slot" USING btree ("school_id","round_id","lead_id");--> statement-breakpoint
CREATE INDEX "talk_slot_picked_by" ON "talk_slot" USING btree ("school_id","picked_by_id");--> statement-breakpoint
CREATE INDEX "talk_invitation_talk" ON "talk_invitation" USING btree ("school_id","talk_id","pupil_id");--> statement-breakpoint
CREATE INDEX "talk_invitation_person" ON "talk_invitation" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "talk_rhythm_changed_by" ON "talk_rhythm" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE POLICY "read" ON "talk_slot" AS PERMISSIVE FOR SELECT TO public USING ("talk_slot"."school_id" = (select app_school()) and ("talk_slot"."lead_id" = (select app_person()) or "talk_slot"."talk_id" is null and (select app_has_role('directeur', 'teamleider', 'zorgcoordinator', 'administratie', 'beheerder')) or exists (
		select 1 from talk k
		where k.school_id = "talk_slot"."school_id" and k.id = "talk_slot"."talk_id"
			or "talk_slot"."talk_id" is null and k.school_id = "talk_slot"."school_id" and k.round_id = "talk_slot"."round_id" and k.lead_id = "talk_slot"."lead_id" and k.state = 'open')));--> statement-breakpoint
CREATE POLICY "add" ON "talk_slot" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("talk_slot"."school_id" = (select app_school()) and "talk_slot"."lead_id" = (select app_person()) and (select app_is_staff()) and "talk_slot"."talk_id" is null);--> statement-breakpoint
CREATE POLICY "remove" ON "talk_slot" AS PERMISSIVE FOR DELETE TO public USING ("talk_slot"."school_id" = (select app_school()) and "talk_slot"."lead_id" = (select app_person()) and "talk_slot"."talk_id" is null);--> statement-breakpoint
CREATE POLICY "read" ON "talk_invitation" AS PERMISSIVE FOR SELECT TO public USING ("talk_invitation"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_invitation"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) or "talk_invitation"."person_id" = (select app_person())) offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "talk_rhythm" AS PERMISSIVE FOR SELECT TO public USING ("talk_rhythm"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_rhythm"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "talk_rhythm" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("talk_rhythm"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_rhythm"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "talk_rhythm" AS PERMISSIVE FOR UPDATE TO public USING ("talk_rhythm"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_rhythm"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)) WITH CHECK ("talk_rhythm"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_rhythm"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "talk_standing" AS PERMISSIVE FOR SELECT TO public USING ("talk_standing"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_standing"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint

-- Who begins and ends rounds, and prints their letters.
create function app_runs_rounds() returns boolean language sql stable
	as $$ select app_has_role('directeur', 'teamleider', 'zorgcoordinator', 'administratie', 'beheerder') $$;--> statement-breakpoint

-- Gives each pupil who belongs to a round and has no talk in it one, with the first named mentor of the pupil's own group.
-- Guests have their talks elsewhere, and who has left or not come yet gets none. Talks that follow another one are made when
-- that one is closed. What was not planned yet goes along to a new mentor.
create function add_talks_to_round(school uuid, the_round uuid, on_day date, by_person uuid) returns table (added int, without_mentor int)
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		r talk_round;
		day date;
	begin
		select * into r from talk_round t where t.school_id = school and t.id = the_round for update;
		if r.id is null or r.follows_key is not null then return query select 0, 0; return; end if;
		day := greatest(on_day, r.starts_on);
		return query
		with here as (
			select distinct e.pupil_id from enrolment e
			where e.school_id = school and e.kind = 'ingeschreven' and day between e.from_on and coalesce(e.until_on, 'infinity')
				and (r.location_id is null or e.location_id = r.location_id)
		), missing as (
			select h.pupil_id, lead.person_id
			from here h
			left join lateral (
				select s.person_id
				from group_member m
				join group_staff s on s.school_id = m.school_id and s.group_id = m.group_id and s.role = 'mentor'
					and day between s.from_on and coalesce(s.until_on, 'infinity')
				where m.school_id = school and m.pupil_id = h.pupil_id and day between m.from_on and coalesce(m.until_on, 'infinity')
				order by m.is_home desc, m.from_on desc, s.from_on, s.named_at, s.id limit 1
			) lead on true
			-- also not where the round was begun for the pupil's location and for the whole school
			where not exists (
				select from talk k join talk_round same on same.school_id = k.school_id and same.id = k.round_id
				where k.school_id = school and k.pupil_id = h.pupil_id and same.key = r.key and same.number = r.number
					and same.school_year_id = r.school_year_id)
		), made as (
			insert into talk (school_id, id, pupil_id, round_id, kind, lead_id, due_on, changed_by_id)
			select school, gen_random_uuid(), m.pupil_id, r.id, r.kind, m.person_id, r.ends_on, coalesce(by_person, m.person_id)
			from missing m where m.person_id is not null
			on conflict do nothing
			returning 1
		)
		select (select count(*) from made)::int, (select count(*) from missing where person_id is null)::int;

		update talk k set lead_id = next.person_id, version = k.version + 1
		from talk old
		join lateral (
			select i.person_id from involvement i
			where i.school_id = school and i.pupil_id = old.pupil_id and i.role = 'mentor' and day between i.from_on and i.until_on
			order by i.from_on, i.person_id limit 1
		) next on true
		where old.school_id = school and old.round_id = r.id and old.state = 'open' and old.planned_at is null
			and not exists (
				select from involvement i
				where i.school_id = school and i.pupil_id = old.pupil_id and i.person_id = old.lead_id and i.until_on >= day)
			and k.school_id = old.school_id and k.id = old.id;
	end $$;--> statement-breakpoint
revoke all on function add_talks_to_round from public;--> statement-breakpoint
grant execute on function add_talks_to_round to zicht_system;--> statement-breakpoint

create function fill_talk_round(the_round uuid) returns table (added int, without_mentor int)
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		if not app_runs_rounds() then
			raise exception 'not one who begins rounds' using errcode = 'insufficient_privilege';
		end if;
		return query select * from add_talks_to_round(app_school(), the_round, app_today(), app_person());
	end $$;--> statement-breakpoint

-- Takes a round back with all of its talks, as long as none was held and nobody prepared one. Gives the times that parents
-- have in their calendar, so that those are told.
create function stop_talk_round(the_round uuid)
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
			where k.school_id = r.school_id and k.id = any (talks) and k.planned_at is not null and k.state = 'open';
		delete from talk_slot s where s.school_id = r.school_id and (s.round_id = any (rounds) or s.talk_id = any (talks));
		delete from talk_invitation v where v.school_id = r.school_id and v.talk_id = any (talks);
		delete from talk_note n where n.school_id = r.school_id and n.talk_id = any (talks);
		delete from talk_presence p where p.school_id = r.school_id and p.talk_id = any (talks);
		delete from talk k where k.school_id = r.school_id and k.id = any (talks);
		delete from talk_round t where t.school_id = r.school_id and t.id = any (rounds);
	end $$;--> statement-breakpoint

-- How far the rounds of a year are, as numbers: also for who may not know which pupil it is about.
create function talk_round_counts(the_year uuid)
	returns table (round_id uuid, talks int, planned int, prepared int, held int, cancelled int)
	language plpgsql stable security definer set search_path = public, pg_temp
	as $$ begin
		if not app_runs_rounds() then
			raise exception 'not one who begins rounds' using errcode = 'insufficient_privilege';
		end if;
		return query
			select r.id, count(k.id)::int, (count(*) filter (where k.state = 'open' and k.planned_at is not null))::int,
				(count(*) filter (where exists (
					select from talk_answer a
					where a.school_id = k.school_id and a.talk_id = k.id and a.by_id = k.pupil_id and a.shared_at is not null)))::int,
				(count(*) filter (where k.state = 'held'))::int, (count(*) filter (where k.state = 'cancelled'))::int
			from talk_round r
			left join talk k on k.school_id = r.school_id and k.round_id = r.id
			where r.school_id = app_school() and r.school_year_id = the_year
			group by r.id;
	end $$;--> statement-breakpoint

-- A round that lasts longer or shorter: what is still open is due on its new last day.
create function talk_round_moves() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		update talk k set due_on = new.ends_on
		where k.school_id = new.school_id and k.round_id = new.id and k.state = 'open' and k.due_on = old.ends_on;
		return null;
	end $$;--> statement-breakpoint
create trigger talk_round_moves after update of ends_on on talk_round
	for each row when (new.ends_on is distinct from old.ends_on) execute function talk_round_moves();--> statement-breakpoint

-- As what the actor has to do with the talks of a pupil today: staff who hold them, or somebody who is asked to come. From 18
-- on the pupil is asked, and the parents whom the pupil allows it.
create function talk_part_of(the_pupil uuid) returns text
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select case
			when bool_or(i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider')) then 'staff'
			when bool_or(i.role = 'ouder' and 'gedeeld' = any (i.sees)) then 'asked'
			when bool_or(i.role = 'leerling') and exists (
				select from pupil p where p.school_id = app_school() and p.id = the_pupil and adult_on(p.born_on) <= app_today()) then 'asked'
		end
		from involvement i
		where i.school_id = app_school() and i.person_id = app_person() and i.pupil_id = the_pupil
			and app_today() between i.from_on and i.until_on
	$$;--> statement-breakpoint

-- Takes a time for a talk, and gives back the one that it had; the talk's own time follows in the same transaction. Locks the
-- talk first and then the time, always in this order. `known` is the version of the talk that the person saw: two parents who
-- pick at once for one child do not undo each other. Says `picked`, or why not.
create function pick_talk_slot(the_slot uuid, the_talk uuid, known int, interpreter boolean) returns text
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		k talk;
		s talk_slot;
		part text;
	begin
		select * into k from talk t where t.school_id = app_school() and t.id = the_talk for update;
		if k.id is null then return 'missing'; end if;
		part := talk_part_of(k.pupil_id);
		if part is null or part = 'asked' and k.kind not in ('startgesprek', 'oudergesprek') then return 'missing'; end if;
		if k.state <> 'open' then return 'closed'; end if;
		if k.version <> known then return 'changed'; end if;
		if part = 'asked' and (k.planned_at at time zone 'Europe/Amsterdam')::date <= app_today() then return 'late'; end if;

		perform from talk_slot t where t.school_id = k.school_id and (t.id = the_slot or t.talk_id = k.id) order by t.id for update;
		select * into s from talk_slot t
		where t.school_id = k.school_id and t.id = the_slot and t.round_id = k.round_id and t.lead_id = k.lead_id;
		if s.id is null or s.talk_id is not null and s.talk_id <> k.id then return 'taken'; end if;
		if (s.starts_at at time zone 'Europe/Amsterdam')::date < app_today() + (part = 'asked')::int then return 'taken'; end if;

		update talk_slot t set talk_id = null, wants_interpreter = false, picked_by_id = null, picked_at = null
		where t.school_id = k.school_id and t.talk_id = k.id and t.id <> s.id;
		update talk_slot t set talk_id = k.id, wants_interpreter = interpreter, picked_by_id = app_person(), picked_at = now()
		where t.school_id = k.school_id and t.id = s.id;
		update talk t set planned_at = s.starts_at, minutes = s.minutes, place = s.place, wants_interpreter = interpreter,
			changed_by_id = app_person(), version = t.version + 1
		where t.school_id = k.school_id and t.id = k.id;
		return 'picked';
	end $$;--> statement-breakpoint

-- Gives the time of a talk back: until the day before. Says `freed`, or why not.
create function free_talk_slot(the_talk uuid, known int) returns text
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare k talk;
	begin
		select * into k from talk t where t.school_id = app_school() and t.id = the_talk for update;
		if k.id is null or talk_part_of(k.pupil_id) is null then return 'missing'; end if;
		if k.state <> 'open' then return 'closed'; end if;
		if k.version <> known then return 'changed'; end if;
		if not exists (select from talk_slot t where t.school_id = k.school_id and t.talk_id = k.id) then return 'missing'; end if;
		if (k.planned_at at time zone 'Europe/Amsterdam')::date <= app_today() then return 'late'; end if;
		-- the trigger on the talk frees the time itself
		update talk t set planned_at = null, changed_by_id = app_person(), version = t.version + 1
		where t.school_id = k.school_id and t.id = k.id;
		return 'freed';
	end $$;--> statement-breakpoint

-- A talk that is planned by hand, gets another mentor or is cancelled gives back the time that it had; and at the time at
-- which a mentor holds a talk nobody else can pick one.
create function talk_leaves_slot() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		update talk_slot s set talk_id = null, wants_interpreter = false, picked_by_id = null, picked_at = null
		where s.school_id = new.school_id and s.talk_id = new.id
			and (new.state = 'cancelled' or s.starts_at is distinct from new.planned_at or s.lead_id <> new.lead_id);
		if new.state = 'open' and new.planned_at is not null then
			delete from talk_slot s
			where s.school_id = new.school_id and s.lead_id = new.lead_id and s.talk_id is null
				and s.starts_at < new.planned_at + make_interval(mins => new.minutes)
				and new.planned_at < s.starts_at + make_interval(mins => s.minutes);
		end if;
		return null;
	end $$;--> statement-breakpoint
create trigger talk_leaves_slot after update of planned_at, state, lead_id, minutes on talk
	for each row execute function talk_leaves_slot();--> statement-breakpoint

-- Writes down who is asked to these talks with parents, each person once, and gives those who were not asked before.
create function add_talk_invitations(school uuid, talks uuid[], on_day date)
	returns table (talk_id uuid, pupil_id uuid, person_id uuid, how text)
	language sql security definer set search_path = public, pg_temp
	as $$
		insert into talk_invitation (school_id, talk_id, pupil_id, person_id, how)
		select distinct on (k.id, i.person_id) school, k.id, k.pupil_id, i.person_id, case when r.email is null then 'letter' else 'mail' end
		from talk k
		join pupil p on p.school_id = k.school_id and p.id = k.pupil_id
		join involvement i on i.school_id = k.school_id and i.pupil_id = k.pupil_id and on_day between i.from_on and i.until_on
			and (i.role = 'ouder' and 'gedeeld' = any (i.sees) or i.role = 'leerling' and adult_on(p.born_on) <= on_day)
		left join reach r on r.school_id = i.school_id and r.person_id = i.person_id
		where k.school_id = school and k.id = any (talks) and k.state = 'open' and k.kind in ('startgesprek', 'oudergesprek')
		order by k.id, i.person_id
		on conflict do nothing
		returning talk_id, pupil_id, person_id, how
	$$;--> statement-breakpoint
revoke all on function add_talk_invitations from public;--> statement-breakpoint
grant execute on function add_talk_invitations to zicht_system;--> statement-breakpoint

-- The same, by somebody who holds these talks; others among them are left out.
create function invite_parents(talks uuid[])
	returns table (talk_id uuid, pupil_id uuid, person_id uuid, how text)
	language sql security definer set search_path = public, pg_temp
	as $$
		select * from add_talk_invitations(app_school(), array(
			select k.id from talk k
			where k.school_id = app_school() and k.id = any (talks) and talk_part_of(k.pupil_id) = 'staff'), app_today())
	$$;--> statement-breakpoint

-- Who is asked to the talks of a round, for letters on paper: for who runs rounds all, for a mentor the own ones.
create function talk_letters(the_round uuid)
	returns table (talk_id uuid, pupil_id uuid, person_id uuid, how text, lead_id uuid, due_on date, planned_at timestamptz, minutes smallint, place text)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select v.talk_id, v.pupil_id, v.person_id, v.how, k.lead_id, k.due_on, k.planned_at, k.minutes, k.place
		from talk k
		join talk_invitation v on v.school_id = k.school_id and v.talk_id = k.id
		where k.school_id = app_school() and k.round_id = the_round and k.state = 'open'
			and (k.lead_id = app_person() or app_runs_rounds())
	$$;--> statement-breakpoint

-- The letter was printed: from then on the person counts as asked.
create function note_talk_letters(talks uuid[], people uuid[]) returns int
	language sql security definer set search_path = public, pg_temp
	as $$
		with printed as (
			update talk_invitation v set sent_at = coalesce(v.sent_at, now())
			from unnest(talks, people) as letter (talk_id, person_id), talk k
			where v.school_id = app_school() and v.talk_id = letter.talk_id and v.person_id = letter.person_id
				and k.school_id = v.school_id and k.id = v.talk_id and (k.lead_id = app_person() or app_runs_rounds())
			returning 1)
		select count(*)::int from printed
	$$;
