CREATE TABLE "lesson" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid,
	"pupil_id" uuid,
	"kind" text NOT NULL,
	"subject" text,
	"title" text DEFAULT '' NOT NULL,
	"weekday" smallint NOT NULL,
	"starts_at" time NOT NULL,
	"ends_at" time NOT NULL,
	"weeks" text DEFAULT 'elke' NOT NULL,
	"room" text DEFAULT '' NOT NULL,
	"teacher_id" uuid,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"source_key" text,
	"named_by_id" uuid DEFAULT app_person(),
	"named_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "lesson_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "lesson_of_one" CHECK (num_nonnulls("lesson"."group_id", "lesson"."pupil_id") = 1),
	CONSTRAINT "lesson_in_order" CHECK ("lesson"."starts_at" < "lesson"."ends_at" and "lesson"."from_on" <= "lesson"."until_on"),
	CONSTRAINT "lesson_weekday" CHECK ("lesson"."weekday" between 1 and 7)
);
--> statement-breakpoint
ALTER TABLE "lesson" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lesson_change" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lesson_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"kind" text NOT NULL,
	"teacher_id" uuid,
	"room" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"made_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "lesson_change_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "lesson_change_once" UNIQUE("school_id","lesson_id","on_day")
);
--> statement-breakpoint
ALTER TABLE "lesson_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lesson_import" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_year_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"patterns" jsonb NOT NULL,
	"choices" jsonb NOT NULL,
	"made_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"step_id" uuid,
	CONSTRAINT "lesson_import_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "lesson_import" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lesson_step" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid,
	"pupil_id" uuid,
	"what" text NOT NULL,
	"did" jsonb NOT NULL,
	"done_by_id" uuid NOT NULL,
	"done_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "lesson_step_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "lesson_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_school_id_group_id_school_group_school_id_id_fk" FOREIGN KEY ("school_id","group_id") REFERENCES "public"."school_group"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_school_id_teacher_id_person_school_id_id_fk" FOREIGN KEY ("school_id","teacher_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_school_id_named_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","named_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_change" ADD CONSTRAINT "lesson_change_school_id_lesson_id_lesson_school_id_id_fk" FOREIGN KEY ("school_id","lesson_id") REFERENCES "public"."lesson"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_change" ADD CONSTRAINT "lesson_change_school_id_teacher_id_person_school_id_id_fk" FOREIGN KEY ("school_id","teacher_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_change" ADD CONSTRAINT "lesson_change_school_id_made_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","made_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_import" ADD CONSTRAINT "lesson_import_school_id_school_year_id_school_year_school_id_id_fk" FOREIGN KEY ("school_id","school_year_id") REFERENCES "public"."school_year"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_import" ADD CONSTRAINT "lesson_import_school_id_made_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","made_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_import" ADD CONSTRAINT "lesson_import_school_id_step_id_lesson_step_school_id_id_fk" FOREIGN KEY ("school_id","step_id") REFERENCES "public"."lesson_step"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_step" ADD CONSTRAINT "lesson_step_school_id_group_id_school_group_school_id_id_fk" FOREIGN KEY ("school_id","group_id") REFERENCES "public"."school_group"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_step" ADD CONSTRAINT "lesson_step_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_step" ADD CONSTRAINT "lesson_step_school_id_done_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","done_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lesson_group" ON "lesson" USING btree ("school_id","group_id");--> statement-breakpoint
CREATE INDEX "lesson_pupil" ON "lesson" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "lesson_teacher" ON "lesson" USING btree ("school_id","teacher_id");--> statement-breakpoint
CREATE INDEX "lesson_named_by" ON "lesson" USING btree ("school_id","named_by_id");--> statement-breakpoint
CREATE INDEX "lesson_change_lesson" ON "lesson_change" USING btree ("school_id","lesson_id");--> statement-breakpoint
CREATE INDEX "lesson_change_teacher" ON "lesson_change" USING btree ("school_id","teacher_id");--> statement-breakpoint
CREATE INDEX "lesson_change_made_by" ON "lesson_change" USING btree ("school_id","made_by_id");--> statement-breakpoint
CREATE INDEX "lesson_import_year" ON "lesson_import" USING btree ("school_id","school_year_id");--> statement-breakpoint
CREATE INDEX "lesson_import_made_by" ON "lesson_import" USING btree ("school_id","made_by_id");--> statement-breakpoint
CREATE INDEX "lesson_import_step" ON "lesson_import" USING btree ("school_id","step_id");--> statement-breakpoint
CREATE INDEX "lesson_step_group" ON "lesson_step" USING btree ("school_id","group_id");--> statement-breakpoint
CREATE INDEX "lesson_step_pupil" ON "lesson_step" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "lesson_step_done_by" ON "lesson_step" USING btree ("school_id","done_by_id");--> statement-breakpoint
CREATE POLICY "read" ON "lesson" AS PERMISSIVE FOR SELECT TO public USING ("lesson"."school_id" = (select app_school()) and case when "lesson"."group_id" is null then exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "lesson"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0) else ((select app_is_staff()) or exists (
	select 1 from involvement i
	join group_member m on m.school_id = i.school_id and m.pupil_id = i.pupil_id
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and (select app_today()) between i.from_on and i.until_on
	and m.group_id = "lesson"."group_id" and m.from_on <= "lesson"."until_on" and coalesce(m.until_on, 'infinity') >= "lesson"."from_on" offset 0)) end);--> statement-breakpoint
CREATE POLICY "add" ON "lesson" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("lesson"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "lesson"."group_id" is null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "lesson"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor') offset 0)) and "lesson"."teacher_id" is distinct from (select app_person()) and "lesson"."named_by_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "change" ON "lesson" AS PERMISSIVE FOR UPDATE TO public USING ("lesson"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "lesson"."group_id" is null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "lesson"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor') offset 0))) WITH CHECK ("lesson"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "lesson"."group_id" is null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "lesson"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor') offset 0)));--> statement-breakpoint
CREATE POLICY "remove" ON "lesson" AS PERMISSIVE FOR DELETE TO public USING ("lesson"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "lesson"."group_id" is null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "lesson"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor') offset 0)));--> statement-breakpoint
CREATE POLICY "read" ON "lesson_change" AS PERMISSIVE FOR SELECT TO public USING ("lesson_change"."school_id" = (select app_school()) and exists (
	select 1 from lesson where lesson.school_id = "lesson_change"."school_id" and lesson.id = "lesson_change"."lesson_id" and true offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "lesson_change" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("lesson_change"."school_id" = (select app_school()) and "lesson_change"."made_by_id" = (select app_person()) and "lesson_change"."teacher_id" is distinct from (select app_person()) and exists (
	select 1 from lesson where lesson.school_id = "lesson_change"."school_id" and lesson.id = "lesson_change"."lesson_id" and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "lesson"."group_id" is null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "lesson"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor') offset 0)) offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "lesson_change" AS PERMISSIVE FOR UPDATE TO public USING ("lesson_change"."school_id" = (select app_school()) and exists (
	select 1 from lesson where lesson.school_id = "lesson_change"."school_id" and lesson.id = "lesson_change"."lesson_id" and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "lesson"."group_id" is null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "lesson"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor') offset 0)) offset 0)) WITH CHECK ("lesson_change"."school_id" = (select app_school()) and exists (
	select 1 from lesson where lesson.school_id = "lesson_change"."school_id" and lesson.id = "lesson_change"."lesson_id" and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "lesson"."group_id" is null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "lesson"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor') offset 0)) offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "lesson_change" AS PERMISSIVE FOR DELETE TO public USING ("lesson_change"."school_id" = (select app_school()) and exists (
	select 1 from lesson where lesson.school_id = "lesson_change"."school_id" and lesson.id = "lesson_change"."lesson_id" and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "lesson"."group_id" is null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "lesson"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor') offset 0)) offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "lesson_import" AS PERMISSIVE FOR SELECT TO public USING ("lesson_import"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "add" ON "lesson_import" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("lesson_import"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "change" ON "lesson_import" AS PERMISSIVE FOR UPDATE TO public USING ("lesson_import"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur'))) WITH CHECK ("lesson_import"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "remove" ON "lesson_import" AS PERMISSIVE FOR DELETE TO public USING ("lesson_import"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "read" ON "lesson_step" AS PERMISSIVE FOR SELECT TO public USING ("lesson_step"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "lesson_step"."pupil_id" is not null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "lesson_step"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor') offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "lesson_step" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("lesson_step"."school_id" = (select app_school()) and "lesson_step"."done_by_id" = (select app_person()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "lesson_step"."pupil_id" is not null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "lesson_step"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor') offset 0)));--> statement-breakpoint
CREATE POLICY "change" ON "lesson_step" AS PERMISSIVE FOR UPDATE TO public USING ("lesson_step"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "lesson_step"."pupil_id" is not null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "lesson_step"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor') offset 0))) WITH CHECK ("lesson_step"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "lesson_step"."pupil_id" is not null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "lesson_step"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor') offset 0)));--> statement-breakpoint

-- ── Who teaches is involved with the pupils ──────────────────────────────────────────────────────────────────────────

-- One row for each teacher, group (or pupil) and unbroken span of days, however many lessons there are: within the pupil's
-- time in the group, or at school. Breaks and internship are not taught. Who takes a lesson over, or looks after the group,
-- is involved on that day; a lesson that is lost gives nobody anything.
create view involvement_by_lesson with (security_invoker = true) as
	with taught as not materialized (
		select school_id, teacher_id as person_id, group_id, pupil_id, daterange(from_on, until_on, '[]') as days
		from lesson where teacher_id is not null and kind in ('les', 'mentoruur', 'planuur')
		union all
		select l.school_id, c.teacher_id, l.group_id, l.pupil_id, daterange(c.on_day, c.on_day, '[]')
		from lesson l join lesson_change c on c.school_id = l.school_id and c.lesson_id = l.id
		where c.teacher_id is not null and c.kind <> 'uitval' and l.kind in ('les', 'mentoruur', 'planuur')
		and c.on_day between l.from_on and l.until_on
	), met as (
		select m.school_id, t.person_id, m.pupil_id, m.group_id as source_id, g.name as why, t.days * daterange(m.from_on, m.until_on, '[]') as days
		from group_member m
		join taught t on t.school_id = m.school_id and t.group_id = m.group_id
		join school_group g on g.school_id = m.school_id and g.id = m.group_id
		union all
		select e.school_id, t.person_id, e.pupil_id, e.pupil_id, '', t.days * daterange(e.from_on, e.until_on, '[]')
		from enrolment e
		join taught t on t.school_id = e.school_id and t.pupil_id = e.pupil_id
	), spans as (
		select school_id, person_id, pupil_id, source_id, why, range_agg(days) as spans
		from met where not isempty(days) group by school_id, person_id, pupil_id, source_id, why
	)
	select s.school_id, s.person_id, s.pupil_id, 'vakdocent' as role, role_sees('vakdocent') as sees,
		lower(span) as from_on, upper(span) - 1 as until_on, 'rooster' as source, s.source_id, s.why
	from spans s cross join lateral unnest(s.spans) as span;--> statement-breakpoint

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
	from involvement_by_lesson;--> statement-breakpoint

create or replace function source_changed() returns trigger
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
			when 'lesson' then 'select r.school_id, r.pupil_id from changed r where r.pupil_id is not null
				union select r.school_id, m.pupil_id from changed r join group_member m on m.school_id = r.school_id and m.group_id = r.group_id'
			when 'lesson_change' then 'select l.school_id, l.pupil_id from changed r join lesson l on l.school_id = r.school_id and l.id = r.lesson_id where l.pupil_id is not null
				union select l.school_id, m.pupil_id from changed r join lesson l on l.school_id = r.school_id and l.id = r.lesson_id
				join group_member m on m.school_id = l.school_id and m.group_id = l.group_id'
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
	foreach source in array array['lesson', 'lesson_change'] loop
		execute format('create trigger involvement_add after insert on %I referencing new table as new_rows for each statement execute function source_changed()', source);
		execute format('create trigger involvement_change after update on %I referencing old table as old_rows new table as new_rows for each statement execute function source_changed()', source);
		execute format('create trigger involvement_remove after delete on %I referencing old table as old_rows for each statement execute function source_changed()', source);
	end loop;
end $$;--> statement-breakpoint

-- Nobody gives sight of pupils to oneself: see not_for_oneself (0013). Who names another teacher stands with it.
create function lesson_not_for_oneself() returns trigger
	language plpgsql
	as $$
	begin
		if new.teacher_id is distinct from old.teacher_id then
			new.named_by_id := app_person();
			new.named_at := now();
		end if;
		if new.teacher_id = app_person() and (
			new.teacher_id is distinct from old.teacher_id or new.group_id is distinct from old.group_id
			or new.pupil_id is distinct from old.pupil_id or new.kind is distinct from old.kind
			or new.from_on < old.from_on or new.until_on > old.until_on)
		then
			raise exception 'not for oneself' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger not_for_oneself before update on lesson for each row execute function lesson_not_for_oneself();--> statement-breakpoint

create function lesson_change_not_for_oneself() returns trigger
	language plpgsql
	as $$
	begin
		if new.teacher_id = app_person() and (
			new.teacher_id is distinct from old.teacher_id or new.lesson_id is distinct from old.lesson_id
			or new.on_day is distinct from old.on_day or old.kind = 'uitval' and new.kind <> 'uitval')
		then
			raise exception 'not for oneself' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger not_for_oneself before update on lesson_change for each row execute function lesson_change_not_for_oneself();
