CREATE TABLE "guide" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"source" text NOT NULL,
	"source_id" uuid NOT NULL,
	"why" text NOT NULL,
	"named_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "guide_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "guide" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "guide" ADD CONSTRAINT "guide_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide" ADD CONSTRAINT "guide_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide" ADD CONSTRAINT "guide_school_id_named_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","named_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guide_pupil" ON "guide" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "guide_person" ON "guide" USING btree ("school_id","person_id","until_on");--> statement-breakpoint
CREATE INDEX "guide_named_by" ON "guide" USING btree ("school_id","named_by_id");--> statement-breakpoint
CREATE INDEX "guide_source" ON "guide" USING btree ("school_id","source_id");--> statement-breakpoint
CREATE POLICY "read" ON "guide" AS PERMISSIVE FOR SELECT TO public USING ("guide"."school_id" = (select app_school()) and ("guide"."person_id" = (select app_person()) or "guide"."named_by_id" = (select app_person()) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "guide"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "guide" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("guide"."school_id" = (select app_school()) and "guide"."named_by_id" = (select app_person()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "guide"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "guide"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('teamleider') offset 0) and "guide"."person_id" <> (select app_person())) and exists (
					select 1 from person p where p.school_id = "guide"."school_id" and p.id = "guide"."person_id" and p.kind in ('medewerker', 'extern')));--> statement-breakpoint
CREATE POLICY "change" ON "guide" AS PERMISSIVE FOR UPDATE TO public USING ("guide"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "guide"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "guide"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('teamleider') offset 0))) WITH CHECK ("guide"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "guide"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "guide"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('teamleider') offset 0)));