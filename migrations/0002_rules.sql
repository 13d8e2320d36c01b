-- ── Betrokkenheid: derived from its sources, in the same transaction ─────────────────────────────────────────────────

-- What a role sees; src/modules/mensen/roles.ts says the same, and a test compares the two.
create function role_sees(role text) returns text[] language sql immutable parallel safe as $$
	select case
		when role = 'leerling' then '{gedeeld,eigen}'::text[]
		when role = 'ouder' then '{gedeeld}'
		when role in ('zorgcoordinator', 'orthopedagoog') then '{gedeeld,team,zorg}'
		when role in ('mentor', 'vakdocent', 'onderwijsassistent', 'stagiair', 'directeur', 'teamleider') then '{gedeeld,team}'
		else '{}'
	end
$$;--> statement-breakpoint

-- The day on which somebody is 18: who was born on 29 February, on 1 March of an ordinary year.
create function adult_on(born_on date) returns date language sql immutable parallel safe
	as $$ select case when extract(day from born_on) = extract(day from born_on + interval '18 years')
		then (born_on + interval '18 years')::date else (born_on + interval '18 years' + interval '1 day')::date end $$;--> statement-breakpoint

-- Who sorts pupils (enrols, groups, reports) knows a pupil before the first day of school, and after the last one as long as
-- the file is kept (P1).
create view involvement_source with (security_invoker = true) as
	select m.school_id, s.person_id, m.pupil_id, s.role, role_sees(s.role) as sees,
		greatest(s.from_on, m.from_on) as from_on,
		least(coalesce(s.until_on, '9999-12-31'), coalesce(m.until_on, '9999-12-31')) as until_on,
		'groep' as source, s.id as source_id, g.name as why
	from group_member m
	join group_staff s on s.school_id = m.school_id and s.group_id = m.group_id
	join school_group g on g.school_id = m.school_id and g.id = m.group_id
	union all
	select e.school_id, r.person_id, e.pupil_id, r.role, role_sees(r.role),
		greatest(r.from_on, e.from_on),
		least(coalesce(r.until_on, '9999-12-31'), coalesce(e.until_on, '9999-12-31')),
		case when r.location_id is null then 'school' else 'locatie' end, r.id, coalesce(l.name, '')
	from enrolment e
	join role_assignment r on r.school_id = e.school_id and (r.location_id is null or r.location_id = e.location_id)
	left join location l on l.school_id = r.school_id and l.id = r.location_id
	where r.role not in ('administratie', 'beheerder', 'directeur', 'zorgcoordinator')
	union all
	-- at the pupil's last place for two more years; who moved to another location is no longer theirs
	select e.school_id, r.person_id, e.pupil_id, r.role, role_sees(r.role), r.from_on,
		least(coalesce(r.until_on, '9999-12-31'), '9999-12-31', max(coalesce(e.until_on, '9999-12-31')) + case when exists (
			select from enrolment later where later.school_id = e.school_id and later.pupil_id = e.pupil_id
			and later.from_on > max(coalesce(e.until_on, '9999-12-31'))) then 0 else 730 end),
		case when r.location_id is null then 'school' else 'locatie' end, r.id, coalesce(l.name, '')
	from enrolment e
	join role_assignment r on r.school_id = e.school_id and (r.location_id is null or r.location_id = e.location_id)
	left join location l on l.school_id = r.school_id and l.id = r.location_id
	where r.role in ('administratie', 'beheerder', 'directeur', 'zorgcoordinator')
	group by e.school_id, e.pupil_id, r.school_id, r.id, l.school_id, l.id
	union all
	-- parents with custody, by law, until the day before the 18th birthday (art. 1:233 and 1:245 BW)
	select c.school_id, c.person_id, c.pupil_id, 'ouder', role_sees('ouder'), c.from_on,
		least(coalesce(c.until_on, '9999-12-31'), adult_on(p.born_on) - 1),
		'gezag', c.id, c.relation
	from contact c
	join pupil p on p.school_id = c.school_id and p.id = c.pupil_id
	where c.has_custody
	union all
	-- from 18 on, a parent whom the pupil allows it
	select a.school_id, a.person_id, a.pupil_id, 'ouder', role_sees('ouder'),
		greatest(a.from_on, adult_on(p.born_on)), coalesce(a.until_on, '9999-12-31'),
		'leerling', a.id, ''
	from parent_allowance a
	join pupil p on p.school_id = a.school_id and p.id = a.pupil_id
	union all
	-- the pupil, from the first enrolment until two years after the last one ends (the portfolio stays available)
	select p.school_id, p.id, p.id, 'leerling', role_sees('leerling'), min(e.from_on),
		least(max(coalesce(e.until_on, '9999-12-31'))::date + 730, date '9999-12-31'), 'leerling', p.id, ''
	from pupil p
	join enrolment e on e.school_id = p.school_id and e.pupil_id = p.id
	group by p.school_id, p.id
	union all
	select school_id, person_id, pupil_id, role, sees, from_on, until_on, 'toegang', id, why
	from access_grant;--> statement-breakpoint

-- Makes the involvement of these pupils what its sources say. Only the difference is written. "except" compares by hash:
-- a planner that cannot guess the size of the view's answer compares with "not exists" each row with each other row.
create function refresh_involvement(school uuid, pupils uuid[]) returns void
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		with due as materialized (
			select school_id, person_id, pupil_id, role, sees, from_on, until_on, source, source_id, why
			from involvement_source s
			where s.school_id = school and s.pupil_id = any (pupils) and s.from_on <= s.until_on
		), known as materialized (
			select school_id, person_id, pupil_id, role, sees, from_on, until_on, source, source_id, why
			from involvement i
			where i.school_id = school and i.pupil_id = any (pupils)
		), gone as (
			select person_id, pupil_id, role, source_id, from_on from known
			except select person_id, pupil_id, role, source_id, from_on from due
		), removed as (
			delete from involvement i using gone g
			where i.school_id = school and i.person_id = g.person_id and i.pupil_id = g.pupil_id and i.role = g.role
				and i.source_id = g.source_id and i.from_on = g.from_on
		)
		insert into involvement (school_id, person_id, pupil_id, role, sees, from_on, until_on, source, source_id, why)
		-- in the order of the key: many rows at once are then added to the index one beside the other
		select * from (select * from due except select * from known) missing
		order by person_id, pupil_id, role, source_id, from_on
		on conflict (school_id, person_id, pupil_id, role, source_id, from_on)
		do update set sees = excluded.sees, until_on = excluded.until_on, source = excluded.source, why = excluded.why;
	end $$;--> statement-breakpoint

-- One trigger function for every source: it finds the pupils whom the changed rows touch, once a statement.
create function source_changed() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		rows_changed text := case tg_op when 'DELETE' then 'select * from old_rows'
			when 'INSERT' then 'select * from new_rows' else 'select * from old_rows union all select * from new_rows' end;
		touched text := case tg_table_name
			when 'group_staff' then 'select r.school_id, m.pupil_id from changed r join group_member m on m.school_id = r.school_id and m.group_id = r.group_id'
			when 'role_assignment' then 'select r.school_id, e.pupil_id from changed r join enrolment e on e.school_id = r.school_id and (r.location_id is null or r.location_id = e.location_id)'
			when 'pupil' then 'select school_id, id from changed'
			when 'school_group' then 'select r.school_id, m.pupil_id from changed r join group_member m on m.school_id = r.school_id and m.group_id = r.id'
			else 'select school_id, pupil_id from changed' end;
		school uuid;
		pupils uuid[];
	begin
		for school, pupils in execute format(
			'with changed as (%s) select t.school_id, array_agg(distinct t.pupil_id) from (%s) as t (school_id, pupil_id) group by 1',
			rows_changed, touched)
		loop
			if current_setting('app.involvement_later', true) = 'on' then
				insert into involvement_due (school_id, pupils) values (school, pupils);
			else
				perform refresh_involvement(school, pupils);
			end if;
		end loop;
		return null;
	end $$;--> statement-breakpoint

do $$
declare source text;
begin
	foreach source in array array['group_member', 'group_staff', 'role_assignment', 'enrolment', 'contact', 'parent_allowance', 'access_grant', 'pupil', 'school_group'] loop
		execute format('create trigger involvement_add after insert on %I referencing new table as new_rows for each statement execute function source_changed()', source);
		execute format('create trigger involvement_change after update on %I referencing old table as old_rows new table as new_rows for each statement execute function source_changed()', source);
		execute format('create trigger involvement_remove after delete on %I referencing old table as old_rows for each statement execute function source_changed()', source);
	end loop;
end $$;--> statement-breakpoint

-- Who is involved with a pupil today: for those who are involved themselves. Parents do not see each other here, and of
-- staff with a role at the whole school only those who see something of the file.
create function involved_people(pupil uuid)
	returns table (person_id uuid, given_name text, infix text, family_name text, kind text, role text, sees text[], from_on date, until_on date, source text, why text)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select i.person_id, p.given_name, p.infix, p.family_name, p.kind, i.role, i.sees, i.from_on, i.until_on, i.source, i.why
		from involvement i
		join person p on p.school_id = i.school_id and p.id = i.person_id
		where i.school_id = app_school() and i.pupil_id = pupil and app_today() between i.from_on and i.until_on
		and exists (
			select 1 from involvement mine
			where mine.school_id = app_school() and mine.pupil_id = pupil and mine.person_id = app_person()
			and app_today() between mine.from_on and mine.until_on)
		and (p.kind <> 'ouder' or i.person_id = app_person() or app_is_staff() or pupil = app_person())
		order by i.role, p.family_name, p.given_name
	$$;--> statement-breakpoint

-- ── The log of who read and who changed: added to, never changed ─────────────────────────────────────────────────────

-- The last number and hash of each school. The row is the lock that keeps the chain one chain.
create table audit_head (
	school_id uuid primary key,
	number bigint not null,
	hash bytea not null
);--> statement-breakpoint

-- What a row's hash takes in, in one place: the seal and the check use the same words.
create function audit_hash(previous bytea, r audit) returns bytea language sql immutable as $$
	select sha256(previous || convert_to(concat_ws('|', r.school_id, r.number,
		extract(epoch from r.at), r.person_id, r.act, r.pupil_id, r.subject_id, r.detail), 'UTF8'))
$$;--> statement-breakpoint

create function audit_seal() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare previous bytea;
	begin
		insert into audit_head as h (school_id, number, hash) values (new.school_id, 0, '')
			on conflict (school_id) do update set school_id = excluded.school_id
			returning h.number + 1, h.hash into new.number, previous;
		new.at := clock_timestamp();
		new.hash := audit_hash(previous, new);
		update audit_head set number = new.number, hash = new.hash where school_id = new.school_id;
		return new;
	end $$;--> statement-breakpoint

create trigger audit_seal before insert on audit for each row execute function audit_seal();--> statement-breakpoint

create function audit_stays() returns trigger language plpgsql as $$
	begin raise exception 'the audit log is never changed' using errcode = 'insufficient_privilege'; end $$;--> statement-breakpoint

create trigger audit_stays before update or delete on audit for each row execute function audit_stays();--> statement-breakpoint
create trigger audit_stays_whole before truncate on audit for each statement execute function audit_stays();--> statement-breakpoint

-- The first row of a school whose hash is not what its contents say; nothing when the chain is whole.
create function audit_first_broken(school uuid) returns bigint
	language sql stable set search_path = public, pg_temp
	as $$
		select min(number) from (
			select a.number, a.hash, lag(a.hash, 1, ''::bytea) over w as previous, lag(a.number, 1, 0) over w as previous_number, a as r
			from audit a where a.school_id = school window w as (order by a.number)
		) chain
		where chain.number <> chain.previous_number + 1 or chain.hash <> audit_hash(chain.previous, chain.r)
	$$;
--> statement-breakpoint

-- ── The outbox: whoever carries it hears of a new message when it is committed ───────────────────────────────────────

create function outbox_filled() returns trigger language plpgsql as $$ begin notify outbox; return null; end $$;--> statement-breakpoint
create trigger outbox_filled after insert on outbox for each statement execute function outbox_filled();
