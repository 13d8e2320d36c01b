CREATE TABLE "goal_before" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"version" integer NOT NULL,
	"words" jsonb NOT NULL,
	"written_by_id" uuid NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "goal_before_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "goal_before_version" UNIQUE("school_id","goal_id","version")
);
--> statement-breakpoint
ALTER TABLE "goal_before" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "goal_before" ADD CONSTRAINT "goal_before_school_id_goal_id_pupil_id_audience_goal_school_id_id_pupil_id_audience_fk" FOREIGN KEY ("school_id","goal_id","pupil_id","audience") REFERENCES "public"."goal"("school_id","id","pupil_id","audience") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_before" ADD CONSTRAINT "goal_before_school_id_written_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","written_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "goal_before_goal" ON "goal_before" USING btree ("school_id","goal_id","pupil_id","audience");--> statement-breakpoint
CREATE INDEX "goal_before_written_by" ON "goal_before" USING btree ("school_id","written_by_id");--> statement-breakpoint
CREATE POLICY "read" ON "goal_before" AS PERMISSIVE FOR SELECT TO public USING ("goal_before"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_before"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "goal_before"."audience" = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "goal_before" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("goal_before"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_before"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "goal_before"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_before"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));