-- ── The import of pupils: what it knows of each pupil, and what keeps it from harm ───────────────────────────────────

-- All that an import can write of one pupil, as one value (type PupilState in src/modules/leerlingen/import/state.ts).
-- Each source is read once for the whole school; row-level security is that of the caller.
create function import_states(school uuid) returns table (pupil_id uuid, state jsonb)
	language sql stable
	as $$
		with addresses as not materialized (
			select r.person_id, jsonb_build_object('email', r.email, 'phone', r.phone, 'street', r.street, 'postcode', r.postcode,
				'town', r.town, 'addressIsSecret', r.address_is_secret) as reach
			from reach r where r.school_id = school
		), keys as (
			select k.pupil_id, jsonb_object_agg(k.source, k.key) as list from pupil_source_key k where k.school_id = school group by 1
		), enrolments as (
			select e.pupil_id, jsonb_agg(jsonb_build_object('id', e.id, 'locationId', e.location_id, 'location', l.name,
				'fromOn', e.from_on, 'untilOn', e.until_on) order by e.from_on, e.id) as list
			from enrolment e join location l on l.school_id = e.school_id and l.id = e.location_id
			where e.school_id = school group by 1
		), memberships as (
			select m.pupil_id, jsonb_agg(jsonb_build_object('id', m.id, 'groupId', m.group_id, 'name', g.name, 'schoolYearId', g.school_year_id,
				'isHome', m.is_home, 'stage', coalesce(m.stage, g.stage), 'fromOn', m.from_on, 'untilOn', m.until_on) order by m.from_on, m.id) as list
			from group_member m join school_group g on g.school_id = m.school_id and g.id = m.group_id
			where m.school_id = school group by 1
		), contacts as (
			select c.pupil_id, jsonb_agg(jsonb_build_object('id', c.id, 'personId', c.person_id, 'relation', c.relation, 'hasCustody', c.has_custody,
				'mayAskInformation', c.may_ask_information, 'givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name,
				'reach', a.reach) order by c.position, c.id) as list
			from contact c
			join person p on p.school_id = c.school_id and p.id = c.person_id
			left join addresses a on a.person_id = c.person_id
			where c.school_id = school group by 1
		)
		select p.id, jsonb_build_object(
			'pupilId', p.id,
			'pupil', jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name, 'firstNames', p.first_names,
				'bornOn', p.born_on, 'gender', p.gender, 'pupilNumber', p.pupil_number, 'eckId', p.eck_id),
			'bsn', b.sealed, 'reach', a.reach, 'keys', coalesce(k.list, '{}'), 'enrolments', coalesce(e.list, '[]'),
			'memberships', coalesce(m.list, '[]'), 'contacts', coalesce(c.list, '[]'))
		from pupil p
		left join pupil_bsn b on b.school_id = p.school_id and b.pupil_id = p.id
		left join addresses a on a.person_id = p.id
		left join keys k on k.pupil_id = p.id
		left join enrolments e on e.pupil_id = p.id
		left join memberships m on m.pupil_id = p.id
		left join contacts c on c.pupil_id = p.id
		where p.school_id = school
	$$;--> statement-breakpoint

-- A digest of what is known of each of these pupils, also of those who are not at school now: another digest than at the
-- preview means that somebody changed the pupil meanwhile. For who may import; it tells nothing else.
create function import_marks(pupils uuid[]) returns table (pupil_id uuid, mark text)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select s.pupil_id, md5(s.state::text) from import_states(app_school()) s
		where app_has_role('administratie', 'beheerder') and s.pupil_id in (select unnest(pupils))
	$$;--> statement-breakpoint

-- Which of these rows others refer to, from any table but the named ones: what is in use is not removed by an undo.
create function referred_to(target regclass, school uuid, ids uuid[], except_from text[]) returns setof uuid
	language plpgsql stable set search_path = public, pg_temp
	as $$
	declare r record;
	begin
		for r in
			select f.conrelid::regclass as name, a.attname as col
			from pg_constraint f
			join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[2]
			where f.contype = 'f' and f.confrelid = target and cardinality(f.conkey) = 2
				and f.conrelid::regclass::text <> all (except_from)
		loop
			return query execute format('select distinct t.%I from %s t where t.school_id = $1 and t.%I in (select unnest($2))', r.col, r.name, r.col)
				using school, ids;
		end loop;
	end $$;--> statement-breakpoint

-- ── Betrokkenheid after many changes at once ─────────────────────────────────────────────────────────────────────────

-- A transaction that writes many pupils in several tables says `app.involvement_later`: then whom it touched waits here, and
-- the involvement is made right once, before the commit at the latest.
create table involvement_due (
	school_id uuid not null,
	number bigint generated always as identity,
	pupils uuid[] not null,
	primary key (school_id, number)
);--> statement-breakpoint
alter table involvement_due enable row level security, force row level security;--> statement-breakpoint

create function refresh_due() returns trigger
	language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		due uuid[];
	begin
		with taken as (delete from involvement_due d where d.school_id = new.school_id returning d.pupils)
		select array_agg(distinct p) into due from taken, unnest(taken.pupils) as p;
		if due is not null then perform refresh_involvement(new.school_id, due); end if;
		return null;
	end $$;--> statement-breakpoint

create constraint trigger involvement_due_done after insert on involvement_due
	deferrable initially deferred for each row execute function refresh_due();
--> statement-breakpoint

-- Rows are written once and read once for each table, soon after: packing them away would cost more than the room.
alter table import_row set (toast_tuple_target = 8160);
