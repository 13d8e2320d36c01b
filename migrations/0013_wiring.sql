ALTER TABLE "bullying_step" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "log_entry" ADD COLUMN "kind_label" text;--> statement-breakpoint

-- The set-up that holds today is the one that the rest of the program reads: the latest day first, then the latest number.
-- That something stands in the dossier which the actor may not read: the day, for whom it is, and whom to ask. Only for
-- staff who are involved (no trainee), and only at a school that wants it so (set-up: zicht.gesloten_items).
create or replace function closed_log_items(pupil uuid) returns table (happened_on date, audience text, ask text)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select e.happened_on, e.audience, concat_ws(' ', p.given_name, p.infix, p.family_name)
		from log_entry e
		cross join lateral (
			-- about the care team's items ask the care coordinator, about a confidential one its author
			select coalesce((
				select i.person_id from involvement i
				where e.audience = 'zorg' and i.school_id = e.school_id and i.pupil_id = e.pupil_id and i.role = 'zorgcoordinator'
				and app_today() between i.from_on and i.until_on
				order by i.from_on limit 1), e.author_id) as person_id
		) whom
		join person p on p.school_id = e.school_id and p.id = whom.person_id
		where e.school_id = app_school() and e.pupil_id = pupil and e.audience in ('zorg', 'vertrouwelijk') and e.archived_on is null
		and e.author_id <> app_person() and not app_person() = any (e.reader_ids)
		and exists (
			select 1 from involvement mine
			where mine.school_id = e.school_id and mine.pupil_id = e.pupil_id and mine.person_id = app_person()
			and app_today() between mine.from_on and mine.until_on
			and mine.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog'))
		and not exists (
			select 1 from involvement mine
			where mine.school_id = e.school_id and mine.pupil_id = e.pupil_id and mine.person_id = app_person()
			and app_today() between mine.from_on and mine.until_on and e.audience = 'zorg' and 'zorg' = any (mine.sees))
		and (
			select coalesce(v.document #>> '{zicht,gesloten_items}' = 'ja', false) from setup_version v
			where v.school_id = app_school() and v.valid_from_on <= app_today() order by v.valid_from_on desc, v.number desc limit 1)
		order by e.happened_on desc
	$$;
--> statement-breakpoint

ALTER TABLE "norm_setting" ADD COLUMN "why" text;
--> statement-breakpoint

CREATE POLICY "read_sign_in" ON "audit" AS PERMISSIVE FOR SELECT TO public USING ("audit"."school_id" = (select app_school()) and "audit"."pupil_id" is null and ("audit"."act" like 'inloggen.%' or "audit"."act" like 'mensen.%')
				and ("audit"."subject_id" = (select app_person()) or (select app_has_role('beheerder'))));
--> statement-breakpoint

CREATE INDEX "audit_subject" ON "audit" USING btree ("school_id","subject_id") WHERE "audit"."pupil_id" is null;
--> statement-breakpoint

ALTER TABLE "group_staff" ADD COLUMN "named_by_id" uuid DEFAULT app_person();--> statement-breakpoint
ALTER TABLE "group_staff" ADD COLUMN "named_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "group_staff" ADD CONSTRAINT "group_staff_school_id_named_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","named_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_staff_named_by" ON "group_staff" USING btree ("school_id","named_by_id");--> statement-breakpoint
ALTER POLICY "add" ON "contact" TO public WITH CHECK ("contact"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')) and "contact"."person_id" <> (select app_person()));--> statement-breakpoint
ALTER POLICY "add" ON "role_assignment" TO public WITH CHECK ("role_assignment"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur')) and "role_assignment"."person_id" <> (select app_person()));--> statement-breakpoint
ALTER POLICY "add" ON "group_staff" TO public WITH CHECK ("group_staff"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie')) and "group_staff"."person_id" <> (select app_person()) and "group_staff"."named_by_id" = (select app_person()));
--> statement-breakpoint

-- Nobody gives sight of pupils to oneself. The policies refuse a new row of which the actor is the person; this refuses a
-- change of an own row that says more than before. Ending it is fine. The system, which has no actor, is not held.
create function not_for_oneself() returns trigger
	language plpgsql
	as $$
	declare was jsonb := to_jsonb(old); is_now jsonb := to_jsonb(new);
	begin
		if new.person_id is distinct from app_person() then return new; end if;
		if was ->> 'person_id' is distinct from is_now ->> 'person_id'
			or was ->> 'group_id' is distinct from is_now ->> 'group_id'
			or was ->> 'pupil_id' is distinct from is_now ->> 'pupil_id'
			or was ->> 'location_id' is distinct from is_now ->> 'location_id'
			or was ->> 'role' is distinct from is_now ->> 'role'
			or coalesce((is_now ->> 'has_custody')::boolean, false) and not coalesce((was ->> 'has_custody')::boolean, false)
			or new.from_on < old.from_on
			or coalesce(new.until_on, 'infinity') > coalesce(old.until_on, 'infinity')
		then
			raise exception 'not for oneself' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger not_for_oneself before update on group_staff for each row execute function not_for_oneself();--> statement-breakpoint
create trigger not_for_oneself before update on role_assignment for each row execute function not_for_oneself();--> statement-breakpoint
create trigger not_for_oneself before update on contact for each row execute function not_for_oneself();
--> statement-breakpoint

-- Many entries of one act at once, as an import has them: the same chain, with the head of the log taken and written once.
-- (One insert of many rows would change the head twice for each, every time past all its earlier versions: thirty thousand
-- take the better part of an hour.) Only the owner's own function may number rows itself; for all others the seal does.
drop trigger audit_seal on audit;--> statement-breakpoint
create trigger audit_seal before insert on audit for each row when (current_user <> 'zicht_owner') execute function audit_seal();--> statement-breakpoint
create function audit_add_many(school uuid, person uuid, act text, subject uuid, pupils uuid[], details jsonb[]) returns void
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		head audit_head;
		entry audit;
	begin
		insert into audit_head as h (school_id, number, hash) values (school, 0, '')
			on conflict (school_id) do update set school_id = excluded.school_id returning h.* into head;
		entry.school_id := school;
		entry.person_id := person;
		entry.act := audit_add_many.act;
		entry.subject_id := subject;
		for at in 1 .. coalesce(array_length(pupils, 1), 0) loop
			entry.number := head.number + 1;
			entry.at := clock_timestamp();
			entry.pupil_id := pupils[at];
			entry.detail := coalesce(details[at], '{}');
			entry.hash := audit_hash(head.hash, entry);
			insert into audit select entry.*;
			head.number := entry.number;
			head.hash := entry.hash;
		end loop;
		update audit_head set number = head.number, hash = head.hash where school_id = school;
	end $$;--> statement-breakpoint
revoke all on function audit_add_many from public;--> statement-breakpoint
grant execute on function audit_add_many to zicht_system;--> statement-breakpoint
-- The same for an actor, who writes in the own name only.
create function audit_add_all(act text, subject uuid, pupils uuid[], details jsonb[]) returns void
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	begin
		if app_school() is null or app_person() is null then
			raise exception 'nobody is acting' using errcode = 'insufficient_privilege';
		end if;
		perform audit_add_many(app_school(), app_person(), act, subject, pupils, details);
	end $$;--> statement-breakpoint
revoke all on function audit_add_all from public;--> statement-breakpoint
grant execute on function audit_add_all to zicht_app;
--> statement-breakpoint

-- Which of these people a mail of the school reaches, of those whom the actor may know. Where the address is secret only the
-- administration sees it; the letter goes all the same, and the one who sends it does not see where.
create function mail_reaches(people uuid[]) returns setof uuid
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select r.person_id from reach r
		where r.school_id = app_school() and r.person_id = any (people) and r.email is not null
		and (r.person_id = app_person() or app_has_role('administratie', 'beheerder', 'directeur') or may_know_person(r.person_id))
	$$;
--> statement-breakpoint

ALTER POLICY "add" ON "file" TO public WITH CHECK ("file"."school_id" = (select app_school()) and "file"."uploaded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "file"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "file"."audience" = any (i.sees) offset 0));
