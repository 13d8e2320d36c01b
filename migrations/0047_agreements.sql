-- What was agreed at a talk has one word: an agreement. Its table, and all that is named after it, follows.
alter table talk_action rename to talk_agreement;--> statement-breakpoint
do $$
	declare named_before text;
	begin
		for named_before in select conname from pg_constraint where conrelid = 'talk_agreement'::regclass loop
			execute format('alter table talk_agreement rename constraint %I to %I', named_before, replace(named_before, 'talk_action', 'talk_agreement'));
		end loop;
		for named_before in select indexrelid::regclass::text from pg_index where indrelid = 'talk_agreement'::regclass and not indisprimary loop
			execute format('alter index %I rename to %I', named_before, replace(named_before, 'talk_action', 'talk_agreement'));
		end loop;
	end $$;--> statement-breakpoint
alter trigger talk_action_only_done on talk_agreement rename to talk_agreement_only_done;--> statement-breakpoint
alter function talk_action_only_done() rename to talk_agreement_only_done;--> statement-breakpoint

-- Nobody writes one down in the name of somebody else, nor who was there.
ALTER POLICY "add" ON "talk_agreement" TO public WITH CHECK ("talk_agreement"."school_id" = (select app_school()) and "talk_agreement"."added_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_agreement"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
ALTER POLICY "add" ON "talk_presence" TO public WITH CHECK ("talk_presence"."school_id" = (select app_school()) and "talk_presence"."recorded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_presence"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint

-- Whoever it falls to says that it is done, today, or that it is not done after all; so do those who hold talks with the pupil,
-- and they alone change what it is, whose and by when. Who wrote it down, and who says that it is done, is never another.
create or replace function talk_agreement_only_done() returns trigger language plpgsql as $$
	declare changing text[] := '{done_on,done_by_id}';
	begin
		if app_person() is null then return new; end if;
		if new.added_by_id <> old.added_by_id then
			raise exception 'who wrote it down stays' using errcode = 'insufficient_privilege';
		end if;
		if (new.done_on, new.done_by_id) is distinct from (old.done_on, old.done_by_id)
			and (new.done_on is not null or new.done_by_id is not null)
			and (new.done_on, new.done_by_id) is distinct from (app_today(), app_person()) then
			raise exception 'done today, in the own name' using errcode = 'insufficient_privilege';
		end if;
		if talk_part_of(old.pupil_id) is distinct from 'staff' and to_jsonb(new) - changing is distinct from to_jsonb(old) - changing then
			raise exception 'only whether it is done' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;
