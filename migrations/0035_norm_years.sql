CREATE TABLE "norm_year" (
	"school_id" uuid NOT NULL,
	"year_starts_on" date NOT NULL,
	"norm_key" text NOT NULL,
	"part_kind" text NOT NULL,
	"part_key" text NOT NULL,
	"part_name" text NOT NULL,
	"met" integer NOT NULL,
	"missed" integer NOT NULL,
	"overdue" integer NOT NULL,
	"not_applicable" integer NOT NULL,
	"target" integer NOT NULL,
	CONSTRAINT "norm_year_school_id_year_starts_on_norm_key_part_kind_part_key_pk" PRIMARY KEY("school_id","year_starts_on","norm_key","part_kind","part_key")
);
--> statement-breakpoint
ALTER TABLE "norm_year" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "own_norm" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"counter" text NOT NULL,
	"option" text,
	"times" smallint NOT NULL,
	"period" text NOT NULL,
	"stages" smallint[] DEFAULT '{}' NOT NULL,
	"location_ids" uuid[] DEFAULT '{}' NOT NULL,
	"target" integer NOT NULL,
	"result_area" text,
	"is_task" boolean NOT NULL,
	"why" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"set_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "own_norm_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "own_norm_day" UNIQUE("school_id","key","from_on")
);
--> statement-breakpoint
ALTER TABLE "own_norm" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "own_norm" ADD CONSTRAINT "own_norm_school_id_set_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","set_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "own_norm_set_by" ON "own_norm" USING btree ("school_id","set_by_id");--> statement-breakpoint
CREATE POLICY "read" ON "norm_year" AS PERMISSIVE FOR SELECT TO public USING ("norm_year"."school_id" = (select app_school()) and (select app_has_role('directeur', 'teamleider', 'zorgcoordinator')));--> statement-breakpoint
CREATE POLICY "read" ON "own_norm" AS PERMISSIVE FOR SELECT TO public USING ("own_norm"."school_id" = (select app_school()) and (select app_is_staff()));--> statement-breakpoint
CREATE POLICY "add" ON "own_norm" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("own_norm"."school_id" = (select app_school()) and (select app_has_role('directeur', 'beheerder')));--> statement-breakpoint
CREATE POLICY "change" ON "own_norm" AS PERMISSIVE FOR UPDATE TO public USING ("own_norm"."school_id" = (select app_school()) and (select app_has_role('directeur', 'beheerder'))) WITH CHECK ("own_norm"."school_id" = (select app_school()) and (select app_has_role('directeur', 'beheerder')));--> statement-breakpoint

-- Whose pupils the norms are about: those of whose team the actor is one today. The system, which is nobody, judges a school
-- and day that it names: all pupils who were enrolled there on that day.
create function team_pupils(only_pupils uuid[]) returns table (school_id uuid, pupil_id uuid)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select distinct i.school_id, i.pupil_id from involvement i
		where i.school_id = (select app_school()) and i.person_id = (select app_person()) and 'team' = any (i.sees)
			and (select app_today()) between i.from_on and i.until_on and (only_pupils is null or i.pupil_id = any (only_pupils))
		union
		select e.school_id, e.pupil_id from enrolment e
		where (select app_person()) is null and 'zicht_system' in (session_user, current_setting('role'))
			and e.school_id = (select app_school()) and (select app_today()) between e.from_on and coalesce(e.until_on, 'infinity')
			and (only_pupils is null or e.pupil_id = any (only_pupils))
	$$;--> statement-breakpoint

create or replace function opp_facts(only_pupils uuid[])
	returns table (
		pupil_id uuid, name text, group_name text, enrolled_on date, placed_on date, left_on date, is_guest boolean, versions jsonb,
		discussed_on date[])
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name), g.name, s.enrolled_on, s.placed_on, s.left_on, s.is_guest,
			s.versions, s.discussed_on
		from team_pupils(only_pupils) own
		join pupil p on p.school_id = own.school_id and p.id = own.pupil_id
		join opp_standing s on s.school_id = p.school_id and s.pupil_id = p.id
		left join lateral (
			select m.group_id from group_member m
			where m.school_id = p.school_id and m.pupil_id = p.id and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc, m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = p.school_id and g.id = member.group_id
		order by p.family_name, p.given_name
	$$;--> statement-breakpoint

create or replace function handover_facts(only_pupils uuid[], since date)
	returns table (pupil_id uuid, name text, group_name text, handovers jsonb)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name), g.name, coalesce(held.handovers, '[]')
		from team_pupils(only_pupils) own
		join pupil p on p.school_id = own.school_id and p.id = own.pupil_id
		left join lateral (
			select jsonb_agg(jsonb_build_object('dueOn', h.due_on, 'doneOn', h.done_on) order by h.due_on, h.id) as handovers
			from handover h
			where h.school_id = p.school_id and h.pupil_id = p.id and (h.due_on >= since or h.done_on is null)
		) held on true
		left join lateral (
			select m.group_id from group_member m
			where m.school_id = p.school_id and m.pupil_id = p.id and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc, m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = p.school_id and g.id = member.group_id
		order by p.family_name, p.given_name
	$$;--> statement-breakpoint

-- What stands beside the plans is of this school year. Of an earlier one it is made from versions, goals and scores again.
create or replace function iop_facts(only_pupils uuid[])
	returns table (
		pupil_id uuid, name text, group_name text, stage int, enrolled_on date, left_on date, is_guest boolean, versions jsonb, goals jsonb)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name), g.name, coalesce(member.stage, g.stage),
			s.enrolled_on, s.left_on, s.is_guest, coalesce(i.versions, '[]'), coalesce(i.goals, '[]')
		from team_pupils(only_pupils) own
		join pupil p on p.school_id = own.school_id and p.id = own.pupil_id
		join opp_standing s on s.school_id = p.school_id and s.pupil_id = p.id
		left join lateral (
			select k.versions, k.goals from iop_standing k
			where k.school_id = p.school_id and k.pupil_id = p.id
				and (select school_year_start(app_today()) = school_year_start((now() at time zone 'Europe/Amsterdam')::date))
			union all
			select f.versions, f.goals from iop_facts_since(p.school_id, array[p.id], (select school_year_start(app_today()))) f
			where (select school_year_start(app_today()) <> school_year_start((now() at time zone 'Europe/Amsterdam')::date))
		) i on true
		left join lateral (
			select m.group_id, m.stage from group_member m
			where m.school_id = p.school_id and m.pupil_id = p.id and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc, m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = p.school_id and g.id = member.group_id
		order by p.family_name, p.given_name
	$$;
