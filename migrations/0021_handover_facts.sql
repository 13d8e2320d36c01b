-- What the norm of the warm handover asks, for all pupils of whose team the actor is one: it looks once who that are, as
-- `opp_facts` does. Handovers that were due before this day count only while they are open.
create function handover_facts(only_pupils uuid[], since date)
	returns table (pupil_id uuid, name text, group_name text, handovers jsonb)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name), g.name, coalesce(held.handovers, '[]')
		from (
			select distinct i.school_id, i.pupil_id from involvement i
			where i.school_id = (select app_school()) and i.person_id = (select app_person()) and 'team' = any (i.sees)
			and (select app_today()) between i.from_on and i.until_on and (only_pupils is null or i.pupil_id = any (only_pupils))
		) own
		join pupil p on p.school_id = own.school_id and p.id = own.pupil_id
		left join lateral (
			select jsonb_agg(jsonb_build_object('dueOn', h.due_on, 'doneOn', h.done_on) order by h.due_on, h.id) as handovers
			from handover h
			where h.school_id = p.school_id and h.pupil_id = p.id and (h.due_on >= since or h.done_on is null)
		) held on true
		left join lateral (
			select m.group_id from group_member m
			where m.school_id = p.school_id and m.pupil_id = p.id and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = p.school_id and g.id = member.group_id
		order by p.family_name, p.given_name
	$$;
