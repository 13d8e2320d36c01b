-- Whoever stops a series need not sit at its tables: that there is a point on an agenda is seen, not what it says.
create function app_meeting_is_empty(of_meeting uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select not exists (select 1 from agenda_item i where i.school_id = app_school() and i.meeting_id = of_meeting)
	$$;
