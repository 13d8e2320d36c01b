-- What tables decided about the pupils with whom the actor is involved today, found by its words: the same decisions, for the
-- same people, as `pupil_decisions`. The words come first, so that sight is asked only of what was found.
create function found_decisions(words text, at_most int)
	returns table (id uuid, item_id uuid, pupil_id uuid, meeting text, on_day date, audience text, marked text)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		with asked as (select websearch_to_tsquery('dutch', words) as query),
		own as (
			select distinct v.pupil_id from involvement v
			where v.school_id = app_school() and v.person_id = app_person() and app_today() between v.from_on and v.until_on
		), held as materialized (
			select d.id, d.item_id, ap.pupil_id, m.name, m.on_day, d.audience, d.text, asked.query
			from asked, own
			join agenda_pupil ap on ap.school_id = app_school() and ap.pupil_id = own.pupil_id
			join agenda_item i on i.school_id = ap.school_id and i.id = ap.item_id
			join meeting m on m.school_id = i.school_id and m.id = i.meeting_id and m.state = 'closed'
			join agenda_decision d on d.school_id = i.school_id and d.item_id = i.id and d.removed_at is null
			where to_tsvector('dutch', d.text) @@ asked.query
		), found as (
			select * from held where app_reads_outcome(held.item_id, held.audience) order by held.on_day desc, held.id limit at_most
		)
		select f.id, f.item_id, f.pupil_id, f.name, f.on_day, f.audience,
			ts_headline('dutch', f.text, f.query, 'StartSel=' || chr(2) || ', StopSel=' || chr(3) || ', MaxWords=24, MinWords=12')
		from found f order by f.on_day desc, f.id
	$$;
