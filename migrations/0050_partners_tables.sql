CREATE TABLE "partner" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"help_level" text,
	"municipalities" text[] DEFAULT '{}' NOT NULL,
	"offers" text,
	"street" text,
	"postcode" text,
	"town" text,
	"website" text,
	"note" text,
	"is_archived" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "partner_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "partner_key" UNIQUE("school_id","key")
);
--> statement-breakpoint
ALTER TABLE "partner" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner_contact" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"function" text NOT NULL,
	"phone" text,
	"email" text,
	"position" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "partner_contact_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "partner_contact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner_person" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"function" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"named_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "partner_person_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "partner_person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consent" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"subject_key" text,
	"subject_name" text,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"asked_on" date NOT NULL,
	"ended_on" date,
	"ended_by_id" uuid,
	"end_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "consent_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "consent_in_order" CHECK ("consent"."from_on" <= "consent"."until_on" and "consent"."asked_on" <= "consent"."until_on"),
	CONSTRAINT "consent_ended_whole" CHECK (num_nonnulls("consent"."ended_on", "consent"."ended_by_id", "consent"."end_reason") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "consent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consent_answer" (
	"school_id" uuid NOT NULL,
	"consent_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"said_on" date NOT NULL,
	"how" text NOT NULL,
	"signed_name" text,
	"scan_file_id" uuid,
	"remark" text,
	"recorded_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_answer_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "consent_answer_shown" CHECK (case "consent_answer"."how"
			when 'papier' then "consent_answer"."scan_file_id" is not null
			when 'digitaal' then "consent_answer"."answer" <> 'gives' or "consent_answer"."signed_name" <> '' and "consent_answer"."signed_name" is not null
			else true end)
);
--> statement-breakpoint
ALTER TABLE "consent_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consent_in_force" (
	"school_id" uuid NOT NULL,
	"consent_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"subject_key" text,
	"partner_id" uuid,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	CONSTRAINT "consent_in_force_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "consent_in_force" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consent_partner" (
	"school_id" uuid NOT NULL,
	"consent_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "consent_partner_school_id_consent_id_partner_id_pk" PRIMARY KEY("school_id","consent_id","partner_id")
);
--> statement-breakpoint
ALTER TABLE "consent_partner" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consent_words" (
	"school_id" uuid NOT NULL,
	"consent_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"what" text NOT NULL,
	"why" text NOT NULL,
	CONSTRAINT "consent_words_school_id_consent_id_pk" PRIMARY KEY("school_id","consent_id")
);
--> statement-breakpoint
ALTER TABLE "consent_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "partner_contact" ADD CONSTRAINT "partner_contact_school_id_partner_id_partner_school_id_id_fk" FOREIGN KEY ("school_id","partner_id") REFERENCES "public"."partner"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_person" ADD CONSTRAINT "partner_person_school_id_partner_id_partner_school_id_id_fk" FOREIGN KEY ("school_id","partner_id") REFERENCES "public"."partner"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_person" ADD CONSTRAINT "partner_person_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_person" ADD CONSTRAINT "partner_person_school_id_named_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","named_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_school_id_asked_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","asked_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_school_id_ended_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","ended_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_answer" ADD CONSTRAINT "consent_answer_school_id_consent_id_pupil_id_consent_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","consent_id","pupil_id") REFERENCES "public"."consent"("school_id","id","pupil_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_answer" ADD CONSTRAINT "consent_answer_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_answer" ADD CONSTRAINT "consent_answer_school_id_recorded_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","recorded_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_answer" ADD CONSTRAINT "consent_answer_school_id_scan_file_id_file_school_id_id_fk" FOREIGN KEY ("school_id","scan_file_id") REFERENCES "public"."file"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_in_force" ADD CONSTRAINT "consent_in_force_school_id_consent_id_pupil_id_consent_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","consent_id","pupil_id") REFERENCES "public"."consent"("school_id","id","pupil_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_partner" ADD CONSTRAINT "consent_partner_school_id_consent_id_pupil_id_consent_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","consent_id","pupil_id") REFERENCES "public"."consent"("school_id","id","pupil_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_partner" ADD CONSTRAINT "consent_partner_school_id_partner_id_partner_school_id_id_fk" FOREIGN KEY ("school_id","partner_id") REFERENCES "public"."partner"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_words" ADD CONSTRAINT "consent_words_school_id_consent_id_pupil_id_consent_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","consent_id","pupil_id") REFERENCES "public"."consent"("school_id","id","pupil_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "partner_name" ON "partner" USING btree ("school_id","name");--> statement-breakpoint
CREATE INDEX "partner_contact_partner" ON "partner_contact" USING btree ("school_id","partner_id");--> statement-breakpoint
CREATE INDEX "partner_person_partner" ON "partner_person" USING btree ("school_id","partner_id");--> statement-breakpoint
CREATE INDEX "partner_person_person" ON "partner_person" USING btree ("school_id","person_id","partner_id");--> statement-breakpoint
CREATE INDEX "partner_person_named_by" ON "partner_person" USING btree ("school_id","named_by_id");--> statement-breakpoint
CREATE INDEX "consent_pupil" ON "consent" USING btree ("school_id","pupil_id","until_on");--> statement-breakpoint
CREATE INDEX "consent_until" ON "consent" USING btree ("school_id","until_on");--> statement-breakpoint
CREATE INDEX "consent_asked_by" ON "consent" USING btree ("school_id","asked_by_id");--> statement-breakpoint
CREATE INDEX "consent_ended_by" ON "consent" USING btree ("school_id","ended_by_id");--> statement-breakpoint
CREATE INDEX "consent_answer_consent" ON "consent_answer" USING btree ("school_id","consent_id","pupil_id");--> statement-breakpoint
CREATE INDEX "consent_answer_pupil" ON "consent_answer" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "consent_answer_person" ON "consent_answer" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "consent_answer_recorded_by" ON "consent_answer" USING btree ("school_id","recorded_by_id");--> statement-breakpoint
CREATE INDEX "consent_answer_scan" ON "consent_answer" USING btree ("school_id","scan_file_id");--> statement-breakpoint
CREATE INDEX "consent_in_force_covers" ON "consent_in_force" USING btree ("school_id","pupil_id","purpose","until_on");--> statement-breakpoint
CREATE INDEX "consent_in_force_consent" ON "consent_in_force" USING btree ("school_id","consent_id","pupil_id");--> statement-breakpoint
CREATE INDEX "consent_in_force_until" ON "consent_in_force" USING btree ("school_id","until_on");--> statement-breakpoint
CREATE INDEX "consent_partner_consent" ON "consent_partner" USING btree ("school_id","consent_id","pupil_id");--> statement-breakpoint
CREATE INDEX "consent_partner_partner" ON "consent_partner" USING btree ("school_id","partner_id");--> statement-breakpoint
CREATE INDEX "consent_words_consent" ON "consent_words" USING btree ("school_id","consent_id","pupil_id");--> statement-breakpoint
CREATE POLICY "read" ON "partner" AS PERMISSIVE FOR SELECT TO public USING ("partner"."school_id" = (select app_school()) and ((select app_is_staff()) or exists (
	select 1 from partner_person pp
	where pp.school_id = "partner"."school_id" and pp.partner_id = "partner"."id" and pp.person_id = (select app_person())
	and (select app_today()) between pp.from_on and coalesce(pp.until_on, 'infinity'))));--> statement-breakpoint
CREATE POLICY "add" ON "partner" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("partner"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'orthopedagoog', 'administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "change" ON "partner" AS PERMISSIVE FOR UPDATE TO public USING ("partner"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'orthopedagoog', 'administratie', 'beheerder'))) WITH CHECK ("partner"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'orthopedagoog', 'administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "read" ON "partner_contact" AS PERMISSIVE FOR SELECT TO public USING ("partner_contact"."school_id" = (select app_school()) and (select app_is_staff()));--> statement-breakpoint
CREATE POLICY "add" ON "partner_contact" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("partner_contact"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'orthopedagoog', 'administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "change" ON "partner_contact" AS PERMISSIVE FOR UPDATE TO public USING ("partner_contact"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'orthopedagoog', 'administratie', 'beheerder'))) WITH CHECK ("partner_contact"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'orthopedagoog', 'administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "remove" ON "partner_contact" AS PERMISSIVE FOR DELETE TO public USING ("partner_contact"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'orthopedagoog', 'administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "read" ON "partner_person" AS PERMISSIVE FOR SELECT TO public USING ("partner_person"."school_id" = (select app_school()) and ((select app_is_staff()) or "partner_person"."person_id" = (select app_person())));--> statement-breakpoint
CREATE POLICY "add" ON "partner_person" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("partner_person"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'orthopedagoog', 'administratie', 'beheerder')) and "partner_person"."named_by_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "change" ON "partner_person" AS PERMISSIVE FOR UPDATE TO public USING ("partner_person"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'orthopedagoog', 'administratie', 'beheerder'))) WITH CHECK ("partner_person"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'orthopedagoog', 'administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "read" ON "consent" AS PERMISSIVE FOR SELECT TO public USING ("consent"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "consent"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and (i.role in ('leerling', 'ouder') or 'team' = any (i.sees)) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "consent" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("consent"."school_id" = (select app_school()) and "consent"."asked_by_id" = (select app_person()) and "consent"."asked_on" <= (select app_today()) and "consent"."ended_on" is null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "consent"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "consent" AS PERMISSIVE FOR UPDATE TO public USING ("consent"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "consent"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("consent"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "consent"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "consent_answer" AS PERMISSIVE FOR SELECT TO public USING ("consent_answer"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "consent_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) or i.role = 'leerling' or i.role = 'ouder' and "consent_answer"."person_id" = (select app_person())) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "consent_answer" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("consent_answer"."school_id" = (select app_school()) and "consent_answer"."recorded_by_id" = (select app_person()) and (
				"consent_answer"."person_id" = (select app_person()) and "consent_answer"."how" = 'digitaal' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "consent_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('ouder', 'leerling') offset 0)
				or "consent_answer"."person_id" <> (select app_person()) and "consent_answer"."how" in ('papier', 'mondeling') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "consent_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "read" ON "consent_in_force" AS PERMISSIVE FOR SELECT TO public USING ("consent_in_force"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "consent_in_force"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and (i.role in ('leerling', 'ouder') or 'team' = any (i.sees)) offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "consent_partner" AS PERMISSIVE FOR SELECT TO public USING ("consent_partner"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "consent_partner"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and (i.role in ('leerling', 'ouder') or 'team' = any (i.sees)) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "consent_partner" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("consent_partner"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "consent_partner"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0) and exists (
	select 1 from consent c where c.school_id = "consent_partner"."school_id" and c.id = "consent_partner"."consent_id" and c.created_at = now()));--> statement-breakpoint
CREATE POLICY "read" ON "consent_words" AS PERMISSIVE FOR SELECT TO public USING ("consent_words"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "consent_words"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and (i.role in ('leerling', 'ouder', 'mentor') or 'zorg' = any (i.sees)) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "consent_words" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("consent_words"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "consent_words"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0) and exists (
	select 1 from consent c where c.school_id = "consent_words"."school_id" and c.id = "consent_words"."consent_id" and c.created_at = now()));--> statement-breakpoint
ALTER POLICY "add" ON "person" TO public WITH CHECK ("person"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or ("person"."kind" = 'extern' and (select app_has_role('zorgcoordinator', 'orthopedagoog')))));--> statement-breakpoint
ALTER POLICY "change" ON "person" TO public USING ("person"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or ("person"."kind" = 'extern' and (select app_has_role('zorgcoordinator', 'orthopedagoog'))))) WITH CHECK ("person"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or ("person"."kind" = 'extern' and (select app_has_role('zorgcoordinator', 'orthopedagoog')))));--> statement-breakpoint
ALTER POLICY "read" ON "reach" TO public USING ("reach"."school_id" = (select app_school()) and ("reach"."person_id" = (select app_person()) or (select app_has_role('administratie', 'beheerder', 'directeur')) or ((select app_has_role('zorgcoordinator', 'orthopedagoog')) and exists (select 1 from person x where x.school_id = "reach"."school_id" and x.id = "reach"."person_id" and x.kind = 'extern')) or (not "reach"."address_is_secret" and (select app_is_staff()) and may_know_person("reach"."person_id"))));--> statement-breakpoint
ALTER POLICY "add" ON "reach" TO public WITH CHECK ("reach"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "reach"."person_id" = (select app_person()) or ((select app_has_role('zorgcoordinator', 'orthopedagoog')) and exists (select 1 from person x where x.school_id = "reach"."school_id" and x.id = "reach"."person_id" and x.kind = 'extern'))));--> statement-breakpoint
ALTER POLICY "change" ON "reach" TO public USING ("reach"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "reach"."person_id" = (select app_person()) or ((select app_has_role('zorgcoordinator', 'orthopedagoog')) and exists (select 1 from person x where x.school_id = "reach"."school_id" and x.id = "reach"."person_id" and x.kind = 'extern')))) WITH CHECK ("reach"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "reach"."person_id" = (select app_person()) or ((select app_has_role('zorgcoordinator', 'orthopedagoog')) and exists (select 1 from person x where x.school_id = "reach"."school_id" and x.id = "reach"."person_id" and x.kind = 'extern'))));