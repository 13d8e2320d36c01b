-- ── Partners: the register begins with the set-up ────────────────────────────────────────────────────────────────────

-- Makes a row for each partner of a set-up, and lets what the set-up says of it follow. What the school added stays. A
-- partner that is no longer in the set-up keeps its row: records point at it. The id follows from school and key (as a uuid
-- of version 4), so that a demo is the same down to the last id.
create function partners_from_setup(school uuid, setup jsonb) returns void
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		if jsonb_typeof(setup -> 'partners') is distinct from 'array' then return; end if;
		insert into partner as p (school_id, id, key, name, kind, help_level, municipalities, offers)
		select school, overlay(overlay(md5(school || ' partner ' || (item ->> 'key')) placing '4' from 13) placing '8' from 17)::uuid,
			item ->> 'key', item ->> 'naam', item ->> 'soort',
			nullif(item ->> 'hulpniveau', 'niet vermeld'),
			case when jsonb_typeof(item -> 'gemeenten') = 'array' then array(select jsonb_array_elements_text(item -> 'gemeenten')) else '{}' end,
			nullif(item ->> 'biedt', 'niet vermeld')
		from jsonb_array_elements(setup -> 'partners') as item
		on conflict (school_id, key) do update
		set name = excluded.name, kind = excluded.kind, help_level = excluded.help_level, municipalities = excluded.municipalities,
			offers = excluded.offers, version = p.version + 1
		where (p.name, p.kind, p.help_level, p.municipalities, p.offers)
			is distinct from (excluded.name, excluded.kind, excluded.help_level, excluded.municipalities, excluded.offers);
	end $$;--> statement-breakpoint
revoke all on function partners_from_setup from public;--> statement-breakpoint

-- A set-up is installed or changed. As with locations, what holds from a later day stands in the register at once.
create function partners_follow_setup() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		perform partners_from_setup(new.school_id, new.document);
		return null;
	end $$;--> statement-breakpoint
create trigger partners_follow_setup after insert on setup_version for each row execute function partners_follow_setup();--> statement-breakpoint

select partners_from_setup(school_id, document) from (
	select distinct on (school_id) school_id, document from setup_version order by school_id, valid_from_on desc, number desc) latest;--> statement-breakpoint

-- Only somebody from outside speaks for a partner: a parent would otherwise come into a meeting by the back door.
create function partner_person_is_extern() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		if not exists (select 1 from person p where p.school_id = new.school_id and p.id = new.person_id and p.kind = 'extern') then
			raise exception 'only somebody from outside speaks for a partner' using errcode = 'insufficient_privilege';
		end if;
		if tg_op = 'UPDATE' and (new.partner_id, new.person_id, new.named_by_id) is distinct from (old.partner_id, old.person_id, old.named_by_id) then
			raise exception 'who speaks for whom stays; it ends' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger partner_person_is_extern before insert or update on partner_person for each row execute function partner_person_is_extern();--> statement-breakpoint

-- Whether the actor speaks for this partner today. For policies of what a partner may read.
create function app_of_partner(partner uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select exists (
			select 1 from partner_person pp
			join partner p on p.school_id = pp.school_id and p.id = pp.partner_id and not p.is_archived
			where pp.school_id = app_school() and pp.person_id = app_person() and pp.partner_id = partner
			and app_today() between pp.from_on and coalesce(pp.until_on, 'infinity'))
	$$;--> statement-breakpoint

-- ── Consent (S2) ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- The day on which somebody is 16: who was born on 29 February, on 1 March of an ordinary year. From then on the pupil
-- decides instead of the parents (art. 5 lid 1 UAVG).
create function sixteen_on(born_on date) returns date language sql immutable parallel safe
	as $$ select case when extract(day from born_on) = extract(day from born_on + interval '16 years')
		then (born_on + interval '16 years')::date else (born_on + interval '16 years' + interval '1 day')::date end $$;--> statement-breakpoint

-- The rules of src/modules/toestemming/toestemming.ts, where they are said in words; a test compares the two.

-- The last that this person said up to and including this day.
create function consent_last_answer(c consent, person uuid, on_day date) returns text language sql stable
	as $$
		select a.answer from consent_answer a
		where a.school_id = c.school_id and a.consent_id = c.id and a.person_id = person and a.said_on <= on_day
		order by a.said_on desc, a.created_at desc limit 1
	$$;--> statement-breakpoint

-- Whether everybody who has custody on this day had given it.
create function consent_parents_gave(c consent, on_day date) returns boolean language sql stable
	as $$
		select coalesce(bool_and(coalesce(consent_last_answer(c, k.person_id, on_day) = 'gives', false)), false) from contact k
		where k.school_id = c.school_id and k.pupil_id = c.pupil_id and k.has_custody
		and on_day between k.from_on and coalesce(k.until_on, 'infinity')
	$$;--> statement-breakpoint

-- Whether everybody who decides had given it. From 16 the pupil's own word counts, and until there is one what the parents gave.
create function consent_is_given(c consent, born_on date, on_day date) returns boolean language sql stable
	as $$
		select case when on_day < sixteen_on(born_on) then consent_parents_gave(c, on_day)
			else coalesce(consent_last_answer(c, c.pupil_id, on_day) = 'gives', consent_parents_gave(c, sixteen_on(born_on) - 1)) end
	$$;--> statement-breakpoint

-- A withdrawal is for good.
create function consent_is_withdrawn(c consent, on_day date) returns boolean language sql stable
	as $$
		select exists (
			select 1 from consent_answer a
			where a.school_id = c.school_id and a.consent_id = c.id and a.answer = 'withdraws' and a.said_on <= on_day)
	$$;--> statement-breakpoint

create function consent_holds(c consent, born_on date, on_day date) returns boolean language sql stable
	as $$
		select on_day between c.from_on and least(c.until_on, c.ended_on - 1)
			and not consent_is_withdrawn(c, on_day) and consent_is_given(c, born_on, on_day)
	$$;--> statement-breakpoint

-- How far it is on a day.
create function consent_state(c consent, born_on date, on_day date) returns text language sql stable
	as $$
		select case
			when consent_is_withdrawn(c, on_day) then 'withdrawn'
			when on_day > c.until_on or on_day >= c.ended_on then 'ended'
			when consent_is_given(c, born_on, on_day) then 'given'
			when case when on_day >= sixteen_on(born_on) then consent_last_answer(c, c.pupil_id, on_day) = 'refuses' else exists (
				select 1 from contact k
				where k.school_id = c.school_id and k.pupil_id = c.pupil_id and k.has_custody
				and on_day between k.from_on and coalesce(k.until_on, 'infinity')
				and consent_last_answer(c, k.person_id, on_day) = 'refuses') end then 'refused'
			else 'asked' end
	$$;--> statement-breakpoint

-- Of the consents that the actor sees: how far each is today. It looks behind row-level security, as a parent sees no answer
-- of the other one, and says no more than this.
create function consent_states(consents uuid[]) returns table (consent_id uuid, state text)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select c.id, consent_state(c, p.born_on, app_today())
		from consent c
		join pupil p on p.school_id = c.school_id and p.id = c.pupil_id
		where c.school_id = app_school() and c.id = any (consents) and exists (
			select 1 from involvement i
			where i.school_id = c.school_id and i.person_id = app_person() and i.pupil_id = c.pupil_id
			and app_today() between i.from_on and i.until_on and (i.role in ('leerling', 'ouder') or 'team' = any (i.sees)))
	$$;--> statement-breakpoint

-- Makes of these pupils from–until when each consent is in force what its sources say. It can only begin or end on a few days:
-- it asks what holds on each of those, and takes together what follows on. The lock lets two parents who answer at once wait
-- for each other: the second one then sees the first one's answer.
create function refresh_consent_in_force(school uuid, pupils uuid[]) returns void
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		perform 1 from consent c where c.school_id = school and c.pupil_id = any (pupils) order by c.id for no key update;
		delete from consent_in_force f where f.school_id = school and f.pupil_id = any (pupils);
		insert into consent_in_force (school_id, id, consent_id, pupil_id, purpose, subject_key, partner_id, from_on, until_on)
		select school, gen_random_uuid(), c.id, c.pupil_id, c.purpose, c.subject_key, w.partner_id, held.from_on, held.until_on
		from consent c
		join pupil p on p.school_id = c.school_id and p.id = c.pupil_id
		cross join lateral (
			select min(s.from_on) as from_on, max(s.until_on) as until_on
			from (
				select s.from_on, s.until_on, s.number - row_number() over (order by s.number) as row
				from (
					select d.turn as from_on, lead(d.turn, 1, c.until_on + 1) over w - 1 as until_on, row_number() over w as number
					from (
						select c.from_on as turn
						union select c.ended_on
						union select sixteen_on(p.born_on)
						union select a.said_on from consent_answer a where a.school_id = school and a.consent_id = c.id
						union select unnest(array[k.from_on, k.until_on + 1]) from contact k
							where k.school_id = school and k.pupil_id = c.pupil_id and k.has_custody
					) d
					where d.turn between c.from_on and c.until_on
					window w as (order by d.turn)
				) s
				where consent_holds(c, p.born_on, s.from_on)
			) s
			group by s.row
		) held
		left join consent_partner w on w.school_id = c.school_id and w.consent_id = c.id
		where c.school_id = school and c.pupil_id = any (pupils);
	end $$;--> statement-breakpoint
revoke all on function refresh_consent_in_force from public;--> statement-breakpoint

-- One trigger function for every source: the pupils whom the changed rows are about, once a statement.
create function consent_in_force_changed() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		rows_changed text := case tg_op when 'DELETE' then 'select * from old_rows'
			when 'INSERT' then 'select * from new_rows' else 'select * from old_rows union all select * from new_rows' end;
		school uuid;
		pupils uuid[];
	begin
		for school, pupils in execute format(
			-- who has no consent, as all pupils of an import, is not looked at any further
			'select r.school_id, array_agg(distinct r.pupil_id) from (%s) as r
			where exists (select from consent c where c.school_id = r.school_id and c.pupil_id = r.pupil_id)
			group by 1', rows_changed)
		loop
			perform refresh_consent_in_force(school, pupils);
		end loop;
		return null;
	end $$;--> statement-breakpoint

do $$
declare source text;
begin
	foreach source in array array['consent', 'consent_answer', 'consent_partner', 'contact'] loop
		execute format('create trigger consent_in_force_add after insert on %I referencing new table as new_rows for each statement execute function consent_in_force_changed()', source);
		execute format('create trigger consent_in_force_change after update on %I referencing old table as old_rows new table as new_rows for each statement execute function consent_in_force_changed()', source);
		execute format('create trigger consent_in_force_remove after delete on %I referencing old table as old_rows for each statement execute function consent_in_force_changed()', source);
	end loop;
end $$;--> statement-breakpoint

-- Of the pupil only the day of birth counts: who decides, and from when.
create function consent_in_force_born() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		perform refresh_consent_in_force(school_id, array_agg(id)) from (
			select n.school_id, n.id from new_rows n join old_rows o on o.school_id = n.school_id and o.id = n.id
			where n.born_on <> o.born_on) changed
		group by school_id;
		return null;
	end $$;--> statement-breakpoint
create trigger consent_in_force_born after update on pupil referencing old table as old_rows new table as new_rows
	for each statement execute function consent_in_force_born();--> statement-breakpoint

-- What was asked stays as it was asked; it can be said once that the school needs it no more, today and in the own name.
create function consent_stays() returns trigger language plpgsql as $$
	declare changing text[] := '{ended_on,ended_by_id,end_reason}';
	begin
		if app_person() is null then return new; end if;
		if to_jsonb(new) - changing is distinct from to_jsonb(old) - changing or old.ended_on is not null
			or (new.ended_on, new.ended_by_id) is distinct from (app_today(), app_person()) then
			raise exception 'what was asked stays; it ends today, in the own name' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger consent_stays before update on consent for each row execute function consent_stays();--> statement-breakpoint

-- An answer counts when the person decides on that day and can say it: function `possibleAnswers` says the same. It looks
-- behind row-level security, as a parent does not see who else has custody.
create function consent_answer_counts() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		c consent;
		born_on date;
		last text;
	begin
		if app_person() is null then return new; end if;
		select * into c from consent where school_id = new.school_id and id = new.consent_id;
		select p.born_on into born_on from pupil p where p.school_id = c.school_id and p.id = c.pupil_id;
		last := consent_last_answer(c, new.person_id, new.said_on);
		if c.id is null or new.said_on < c.asked_on or new.said_on > app_today()
			or new.said_on > c.until_on or c.ended_on is not null or consent_is_withdrawn(c, app_today())
			or not (case when new.said_on >= sixteen_on(born_on) then new.person_id = c.pupil_id else exists (
				select 1 from contact k
				where k.school_id = c.school_id and k.pupil_id = c.pupil_id and k.person_id = new.person_id and k.has_custody
				and new.said_on between k.from_on and coalesce(k.until_on, 'infinity')) end)
			or not (case
				when last = 'gives' or last is null and consent_is_given(c, born_on, new.said_on) then new.answer = 'withdraws'
				when last is null then new.answer in ('gives', 'refuses')
				else new.answer = 'gives' end)
		then
			raise exception 'this answer does not count' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger consent_answer_counts before insert on consent_answer for each row execute function consent_answer_counts();--> statement-breakpoint

-- Whether somebody may do this about the pupil today: one look-up, for policies and for screens. Without a partner, only
-- what holds whoever the partner is; without a subject, only what holds for every subject.
create function consent_covers(of_pupil uuid, for_purpose text, on_subject text, with_partner uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select exists (
			select 1 from consent_in_force f
			where f.school_id = app_school() and f.pupil_id = of_pupil and f.purpose = for_purpose
			and app_today() between f.from_on and f.until_on
			and (f.subject_key is null or f.subject_key = on_subject) and (f.partner_id is null or f.partner_id = with_partner))
	$$;
