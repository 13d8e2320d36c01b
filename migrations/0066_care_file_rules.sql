-- ── Reports of the care file ─────────────────────────────────────────────────────────────────────────────────────────

-- The content of a file whose row is gone, or got another file, goes after the commit: also when its report is deleted by
-- somebody who never opened it.
create function forget_report_file() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		insert into outbox (school_id, kind, payload)
		values (old.school_id, 'bestanden.forget', jsonb_build_object('keys', jsonb_build_array(old.storage_key)));
		return null;
	end $$;--> statement-breakpoint
create trigger forget_report_file after delete on care_report_content
	for each row when (old.storage_key is not null) execute function forget_report_file();--> statement-breakpoint
create trigger forget_replaced_file after update on care_report_content
	for each row when (old.storage_key is not null and old.storage_key is distinct from new.storage_key) execute function forget_report_file();--> statement-breakpoint

-- A share is given once: it ends, and becomes no other one. So that a longer one asks anew whether the family allows it.
create function report_share_stays() returns trigger language plpgsql as $$
	declare changing text[] := '{ended_at,ended_by_id}';
	begin
		if app_person() is null then return new; end if;
		if to_jsonb(new) - changing is distinct from to_jsonb(old) - changing or old.ended_at is not null
			or new.ended_by_id is distinct from app_person() then
			raise exception 'what was shared stays; it ends in the own name' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger report_share_stays before update on report_share for each row execute function report_share_stays();--> statement-breakpoint

-- Who was named with an item stays named with it: that ends, and becomes nobody else.
create function named_reader_stays() returns trigger language plpgsql as $$ begin
		if to_jsonb(new) - 'ended_at' is distinct from to_jsonb(old) - 'ended_at' or old.ended_at is not null then
			raise exception 'who could read stays written down; it ends' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger named_reader_stays before update on medical_reader for each row execute function named_reader_stays();--> statement-breakpoint
create trigger named_reader_stays before update on judicial_reader for each row execute function named_reader_stays();--> statement-breakpoint

-- What is shared with the actor as somebody of a partner: these reports with whose they are, and nothing else of those
-- pupils, whose own rows do not exist for a partner. The policies on report_share and care_report say the same.
create function reports_shared_with_me()
	returns table (pupil_id uuid, report_id uuid, pupil_name text, instrument text, made_on date, made_by text, partner text,
		shared_by text, why text, until_on date, opened_at timestamptz)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select distinct on (s.report_id) s.pupil_id, s.report_id, concat_ws(' ', p.given_name, p.infix, p.family_name), r.instrument,
			r.made_on, r.made_by, o.name, concat_ws(' ', w.given_name, w.infix, w.family_name), s.why, s.until_on,
			(select max(x.opened_at) from report_opening x
				where x.school_id = s.school_id and x.report_id = s.report_id and x.person_id = s.person_id)
		from report_share s
		join care_report r on r.school_id = s.school_id and r.id = s.report_id and r.archived_on is null
		join pupil p on p.school_id = s.school_id and p.id = s.pupil_id
		join partner o on o.school_id = s.school_id and o.id = s.partner_id
		left join person w on w.school_id = s.school_id and w.id = s.shared_by_id
		where s.school_id = app_school() and s.person_id = app_person() and s.ended_at is null
		and app_today() between s.from_on and s.until_on
		and app_of_partner(s.partner_id) and consent_covers(s.pupil_id, 'verslag delen', null, s.partner_id)
		order by s.report_id, s.until_on desc
	$$;--> statement-breakpoint

-- Of which kinds the school keeps something about this pupil, for the pupil and the parents, who may ask to see it (P2).
-- Not of what is judicial: that may be about somebody else at home.
create function care_data_kept(pupil uuid) returns table (kind text)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select k.kind from (values
			('diagnose', 1, exists (select from diagnosis d where d.school_id = app_school() and d.pupil_id = pupil and d.archived_on is null)),
			('verslag', 2, exists (select from care_report r where r.school_id = app_school() and r.pupil_id = pupil and r.archived_on is null)),
			('medisch', 3, exists (select from medical_fact f where f.school_id = app_school() and f.pupil_id = pupil and f.archived_on is null))
		) as k (kind, place, is_kept)
		where k.is_kept and exists (
			select from involvement i
			where i.school_id = app_school() and i.person_id = app_person() and i.pupil_id = pupil and i.role in ('leerling', 'ouder')
			and app_today() between i.from_on and i.until_on)
		order by k.place
	$$;--> statement-breakpoint

-- ── Referrals ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Nothing goes out without a consent in force on that day (S2), whatever page asks for it.
create function referral_needs_consent() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$ begin
		if app_person() is null then return new; end if;
		if not consent_covers(new.pupil_id, 'verwijzing', null, new.partner_id) then
			raise exception 'a referral is sent with a consent in force' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger referral_needs_consent before insert on referral
	for each row when (new.sent_on is not null) execute function referral_needs_consent();--> statement-breakpoint
create trigger referral_sent_needs_consent before update on referral
	for each row when (new.sent_on is not null and (old.sent_on is null or new.partner_id is distinct from old.partner_id))
	execute function referral_needs_consent();
