CREATE TABLE "news_told" (
	"school_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"is_wanted" boolean DEFAULT true NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "news_told_school_id_person_id_pk" PRIMARY KEY("school_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "news_told" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "news_told" ADD CONSTRAINT "news_told_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "read" ON "news_told" AS PERMISSIVE FOR SELECT TO public USING ("news_told"."school_id" = (select app_school()) and "news_told"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "add" ON "news_told" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("news_told"."school_id" = (select app_school()) and "news_told"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "change" ON "news_told" AS PERMISSIVE FOR UPDATE TO public USING ("news_told"."school_id" = (select app_school()) and "news_told"."person_id" = (select app_person())) WITH CHECK ("news_told"."school_id" = (select app_school()) and "news_told"."person_id" = (select app_person()));