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
