-- ── Who guides is involved with the pupil ────────────────────────────────────────────────────────────────────────────

create or replace view involvement_source with (security_invoker = true) as
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
	from access_grant
	union all
	select school_id, person_id, pupil_id, role, sees, from_on, until_on, source, source_id, why
	from involvement_by_lesson
	union all
	-- who guides because of a placement, a plan or a training, and not longer than the pupil is at school
	select g.school_id, g.person_id, g.pupil_id, 'begeleider', '{gedeeld,team}'::text[], g.from_on,
		least(g.until_on, (select max(coalesce(e.until_on, '9999-12-31')) from enrolment e
			where e.school_id = g.school_id and e.pupil_id = g.pupil_id)),
		'begeleiding', g.id, g.why
	from guide g;--> statement-breakpoint

create trigger involvement_add after insert on guide referencing new table as new_rows for each statement execute function source_changed();--> statement-breakpoint
create trigger involvement_change after update on guide referencing old table as old_rows new table as new_rows for each statement execute function source_changed();--> statement-breakpoint
create trigger involvement_remove after delete on guide referencing old table as old_rows for each statement execute function source_changed();--> statement-breakpoint

-- A guide stays the guide of this pupil because of this: only the days change. Who is not of the care team makes no own time
-- longer (see not_for_oneself, 0013), and who makes it longer stands with it. The system, which has no actor, is not held.
create function guide_stays() returns trigger
	language plpgsql
	as $$
	declare is_longer boolean := new.from_on < old.from_on or new.until_on > old.until_on;
	begin
		if app_person() is null then return new; end if;
		if (new.pupil_id, new.person_id, new.source, new.source_id) is distinct from (old.pupil_id, old.person_id, old.source, old.source_id)
			or is_longer and new.person_id = app_person() and not exists (
				select from involvement i
				where i.school_id = new.school_id and i.person_id = app_person() and i.pupil_id = new.pupil_id
				and app_today() between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog'))
		then
			raise exception 'not for oneself' using errcode = 'insufficient_privilege';
		end if;
		new.named_by_id := case when is_longer then app_person() else old.named_by_id end;
		return new;
	end $$;--> statement-breakpoint
create trigger guide_stays before update on guide for each row execute function guide_stays();
