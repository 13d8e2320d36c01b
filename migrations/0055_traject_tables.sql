CREATE TABLE "placement_goal" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"placement_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"result" text,
	CONSTRAINT "placement_goal_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "placement_goal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "placement" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"arrangement_key" text NOT NULL,
	"arrangement_name" text NOT NULL,
	"level" text,
	"module_key" text,
	"module_name" text,
	"location_id" uuid,
	"state" text NOT NULL,
	"asked_on" date NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"is_urgent" boolean DEFAULT false NOT NULL,
	"from_on" date,
	"end_by" date,
	"end_kind" text,
	"ended_on" date,
	"outcome_key" text,
	"outcome" text,
	"decided_on" date,
	"decided_by_id" uuid,
	"decided_in" text,
	"weekly_minutes" integer,
	"funding" text,
	"stays_enrolled_at" text,
	"override_by_id" uuid,
	"override_reason" text,
	"override_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "placement_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "placement_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "placement_is_whole" CHECK ("placement"."state" not in ('geplaatst', 'beëindigd') or ("placement"."from_on" <= "placement"."end_by" and "placement"."end_kind" is not null) is true),
	CONSTRAINT "placement_ends_after_it_began" CHECK ("placement"."state" <> 'beëindigd' or ("placement"."from_on" <= "placement"."ended_on") is true)
);
--> statement-breakpoint
ALTER TABLE "placement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "placement_reason" (
	"school_id" uuid NOT NULL,
	"placement_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"need" text NOT NULL,
	"entry_reason" text,
	"by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "placement_reason_school_id_placement_id_pk" PRIMARY KEY("school_id","placement_id")
);
--> statement-breakpoint
ALTER TABLE "placement_reason" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "placement_step" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"placement_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on_day" date NOT NULL,
	"by_id" uuid NOT NULL,
	"why" text,
	"end_was" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "placement_step_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "placement_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "placement_goal" ADD CONSTRAINT "placement_goal_school_id_placement_id_pupil_id_placement_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","placement_id","pupil_id") REFERENCES "public"."placement"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_school_id_location_id_location_school_id_id_fk" FOREIGN KEY ("school_id","location_id") REFERENCES "public"."location"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_school_id_asked_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","asked_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_school_id_decided_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","decided_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_school_id_override_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","override_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_reason" ADD CONSTRAINT "placement_reason_school_id_placement_id_pupil_id_placement_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","placement_id","pupil_id") REFERENCES "public"."placement"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_reason" ADD CONSTRAINT "placement_reason_school_id_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_step" ADD CONSTRAINT "placement_step_school_id_placement_id_pupil_id_placement_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","placement_id","pupil_id") REFERENCES "public"."placement"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_step" ADD CONSTRAINT "placement_step_school_id_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "placement_goal_placement" ON "placement_goal" USING btree ("school_id","placement_id","pupil_id");--> statement-breakpoint
CREATE INDEX "placement_pupil" ON "placement" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "placement_arrangement" ON "placement" USING btree ("school_id","arrangement_key","state");--> statement-breakpoint
CREATE INDEX "placement_location" ON "placement" USING btree ("school_id","location_id");--> statement-breakpoint
CREATE INDEX "placement_asked_by" ON "placement" USING btree ("school_id","asked_by_id");--> statement-breakpoint
CREATE INDEX "placement_decided_by" ON "placement" USING btree ("school_id","decided_by_id");--> statement-breakpoint
CREATE INDEX "placement_override_by" ON "placement" USING btree ("school_id","override_by_id");--> statement-breakpoint
CREATE INDEX "placement_reason_placement" ON "placement_reason" USING btree ("school_id","placement_id","pupil_id");--> statement-breakpoint
CREATE INDEX "placement_reason_by" ON "placement_reason" USING btree ("school_id","by_id");--> statement-breakpoint
CREATE INDEX "placement_step_placement" ON "placement_step" USING btree ("school_id","placement_id","pupil_id");--> statement-breakpoint
CREATE INDEX "placement_step_by" ON "placement_step" USING btree ("school_id","by_id");--> statement-breakpoint
CREATE POLICY "read" ON "placement_goal" AS PERMISSIVE FOR SELECT TO public USING ("placement_goal"."school_id" = (select app_school()) and exists (select 1 from placement p where p.school_id = "placement_goal"."school_id" and p.id = "placement_goal"."placement_id"));--> statement-breakpoint
CREATE POLICY "add" ON "placement_goal" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("placement_goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement_goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'mentor', 'begeleider')) offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "placement_goal" AS PERMISSIVE FOR UPDATE TO public USING ("placement_goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement_goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'mentor', 'begeleider')) offset 0)) WITH CHECK ("placement_goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement_goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'mentor', 'begeleider')) offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "placement_goal" AS PERMISSIVE FOR DELETE TO public USING ("placement_goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement_goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'mentor', 'begeleider')) offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "placement" AS PERMISSIVE FOR SELECT TO public USING ("placement"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) or 'gedeeld' = any (i.sees) and "placement"."state" in ('geplaatst', 'beëindigd')) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "placement" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("placement"."school_id" = (select app_school()) and "placement"."asked_by_id" = (select app_person()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or "placement"."state" = 'wacht' and not "placement"."is_urgent" and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog', 'mentor', 'teamleider') offset 0)));--> statement-breakpoint
CREATE POLICY "change" ON "placement" AS PERMISSIVE FOR UPDATE TO public USING ("placement"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("placement"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "placement_reason" AS PERMISSIVE FOR SELECT TO public USING ("placement_reason"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement_reason"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'zorg' = any (i.sees) offset 0) or "placement_reason"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement_reason"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "placement_reason" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("placement_reason"."school_id" = (select app_school()) and "placement_reason"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement_reason"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog', 'mentor', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "placement_reason" AS PERMISSIVE FOR UPDATE TO public USING ("placement_reason"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement_reason"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("placement_reason"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement_reason"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "placement_step" AS PERMISSIVE FOR SELECT TO public USING ("placement_step"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement_step"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'zorg' = any (i.sees) offset 0) or "placement_step"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement_step"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "placement_step" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("placement_step"."school_id" = (select app_school()) and "placement_step"."by_id" = (select app_person()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement_step"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or "placement_step"."kind" = 'gevraagd' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "placement_step"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog', 'mentor', 'teamleider') offset 0)));