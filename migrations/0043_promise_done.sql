-- Whoever promised something says that it is done, today, or that it is not done after all. What was promised, by whom and by
-- when, only those change who hold talks with the pupil.
create function talk_action_only_done() returns trigger language plpgsql as $$
	declare changing text[] := '{done_on,done_by_id}';
	begin
		if app_person() is null or talk_part_of(old.pupil_id) is not distinct from 'staff' then return new; end if;
		if to_jsonb(new) - changing is distinct from to_jsonb(old) - changing
			or (new.done_on, new.done_by_id) is distinct from (old.done_on, old.done_by_id)
			and (new.done_on is not null or new.done_by_id is not null)
			and (new.done_on, new.done_by_id) is distinct from (app_today(), app_person()) then
			raise exception 'only whether it is done' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger talk_action_only_done before update on talk_action for each row execute function talk_action_only_done();
