-- What is about a pupil stays about that pupil: the policies look at who may write about whom, not at what it was before.
create function guidance_stays_of_pupil() returns trigger language plpgsql as $$
	begin
		if new.pupil_id <> old.pupil_id then
			raise exception 'a row stays of its pupil' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
do $$
declare target text;
begin
	foreach target in array array['session_note', 'goal_card', 'day_review', 'day_log', 'time_out', 'training_member', 'training_attendance'] loop
		execute format('create trigger stays_of_pupil before update on %I for each row execute function guidance_stays_of_pupil()', target);
	end loop;
end $$;--> statement-breakpoint

-- A note is its guide's: the care team only takes it away.
create function session_note_of_guide() returns trigger language plpgsql as $$
	begin
		if new.guide_id <> old.guide_id
			or (app_person() is distinct from old.guide_id and app_person() is not null and new.removed_on is null)
		then
			raise exception 'a note is its guide''s' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger of_guide before update on session_note for each row execute function session_note_of_guide();--> statement-breakpoint

-- What was added goes with the text that was taken away.
create function session_note_gone() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	begin
		delete from session_addendum where school_id = new.school_id and note_id = new.id;
		return null;
	end $$;--> statement-breakpoint
create trigger gone after update of removed_on on session_note for each row when (new.removed_on is not null) execute function session_note_gone();--> statement-breakpoint

-- Of one pupil one card runs on a day, also when two guides make one at once. Whoever comes second gets 23P01.
create function goal_card_alone() returns trigger language plpgsql as $$
	declare last_on date := least(new.until_on, coalesce(new.stopped_on - 1, new.until_on));
	begin
		perform pg_advisory_xact_lock(hashtextextended('goal_card ' || new.pupil_id, 0));
		if exists (
			select from goal_card c
			where c.school_id = new.school_id and c.pupil_id = new.pupil_id and c.id <> new.id
				and c.from_on <= last_on and least(c.until_on, coalesce(c.stopped_on - 1, c.until_on)) >= new.from_on
				and c.from_on <= least(c.until_on, coalesce(c.stopped_on - 1, c.until_on)) and new.from_on <= last_on)
		then
			raise exception 'one card at a time' using errcode = 'exclusion_violation', constraint = 'goal_card_alone';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger alone before insert or update on goal_card for each row execute function goal_card_alone();--> statement-breakpoint

-- What was agreed stays once it was marked: until when, who guides and that it was stopped may still change.
create function goal_card_agreed() returns trigger language plpgsql as $$
	begin
		if (new.from_on, new.reward, new.needed, new.out_of, new.per, new.lines)
				is distinct from (old.from_on, old.reward, old.needed, old.out_of, old.per, old.lines)
			and exists (select from goal_card_mark k where k.school_id = old.school_id and k.card_id = old.id)
		then
			raise exception 'what was agreed stays' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger agreed before update on goal_card for each row execute function goal_card_agreed();
