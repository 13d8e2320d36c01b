-- O7: a fixed version never changes. Only its place in the chain may: it is replaced by its successor.
-- What is searched is made from the rest, and not yet there in a new row.
create function opp_version_stays() returns trigger language plpgsql as $$
	declare changing text[] := '{state,version,searched}';
	begin
		if old.state <> 'draft' and (old.state <> 'fixed' or new.state <> 'replaced'
			or to_jsonb(new) - changing is distinct from to_jsonb(old) - changing) then
			raise exception 'a fixed OPP never changes' using errcode = 'restrict_violation';
		end if;
		return new;
	end $$;--> statement-breakpoint

create trigger opp_version_stays before update on opp_version for each row execute function opp_version_stays();--> statement-breakpoint

-- Nor do the words that the pupil said in it. It looks behind row-level security: a pupil may not see the draft yet.
create function opp_words_stay() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		if exists (select 1 from opp_version v where v.school_id = old.school_id and v.id in (old.version_id, new.version_id) and v.state <> 'draft') then
			raise exception 'the words in a fixed OPP never change' using errcode = 'restrict_violation';
		end if;
		return new;
	end $$;--> statement-breakpoint

create trigger opp_words_stay before update on opp_words for each row execute function opp_words_stay();--> statement-breakpoint

-- The draft for which the pupil can speak, also before it is offered: that it is there, not what is in it.
create function opp_open_for_words(of_pupil uuid)
	returns table (id uuid, number integer, kind text, drafted_on date)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select v.id, v.number, v.kind, v.drafted_on
		from opp_version v
		where v.school_id = app_school() and v.pupil_id = of_pupil and v.state = 'draft' and exists (
			select 1 from involvement i
			where i.school_id = app_school() and i.person_id = app_person() and i.pupil_id = of_pupil and i.role = 'leerling'
			and app_today() between i.from_on and i.until_on)
	$$;
