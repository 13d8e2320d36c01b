CREATE TABLE "talk" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"round_id" uuid,
	"kind" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"lead_id" uuid NOT NULL,
	"follows_id" uuid,
	"due_on" date,
	"planned_at" timestamp with time zone,
	"minutes" smallint DEFAULT 20 NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"wants_interpreter" boolean DEFAULT false NOT NULL,
	"held_on" date,
	"reason" text DEFAULT '' NOT NULL,
	"changed_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "talk_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "talk_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "talk_once_a_round" UNIQUE("school_id","round_id","pupil_id"),
	CONSTRAINT "talk_followed_once" UNIQUE("school_id","follows_id","kind")
);
--> statement-breakpoint
ALTER TABLE "talk" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_action" (
	"school_id" uuid NOT NULL,
	"talk_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"what" text NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"done_by_id" uuid,
	"added_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "talk_action_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "talk_action" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_answer" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"talk_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"question" text NOT NULL,
	"form" text NOT NULL,
	"picked" text[] DEFAULT '{}' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"file_id" uuid,
	"shared_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "talk_answer_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "talk_answer_once" UNIQUE("school_id","talk_id","by_id","question")
);
--> statement-breakpoint
ALTER TABLE "talk_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_note" (
	"school_id" uuid NOT NULL,
	"talk_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "talk_note_school_id_talk_id_by_id_pk" PRIMARY KEY("school_id","talk_id","by_id")
);
--> statement-breakpoint
ALTER TABLE "talk_note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_presence" (
	"school_id" uuid NOT NULL,
	"talk_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"is_present" boolean NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	CONSTRAINT "talk_presence_school_id_talk_id_person_id_pk" PRIMARY KEY("school_id","talk_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "talk_presence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_record" (
	"school_id" uuid NOT NULL,
	"talk_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"agreements" text DEFAULT '' NOT NULL,
	"reflection" text DEFAULT '' NOT NULL,
	"can_tell" text,
	"outcome" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_id" uuid,
	"changed_by_id" uuid NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "talk_record_school_id_talk_id_pk" PRIMARY KEY("school_id","talk_id")
);
--> statement-breakpoint
ALTER TABLE "talk_record" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_round" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_year_id" uuid NOT NULL,
	"location_id" uuid,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"number" smallint NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"follows_key" text,
	"within_days" smallint,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "talk_round_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "talk_round_number" UNIQUE NULLS NOT DISTINCT("school_id","school_year_id","location_id","key","number")
);
--> statement-breakpoint
ALTER TABLE "talk_round" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_signature" (
	"school_id" uuid NOT NULL,
	"talk_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"signed_name" text NOT NULL,
	"is_agreed" text NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "talk_signature_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "talk_signature_once" UNIQUE("school_id","talk_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "talk_signature" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "iop_version" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"predecessor_id" uuid,
	"drafted_on" date NOT NULL,
	"offered_on" date,
	"fixed_on" date,
	"fixed_by_id" uuid,
	"explanation" text DEFAULT '' NOT NULL,
	"content" jsonb NOT NULL,
	"changed_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"searched" "tsvector" GENERATED ALWAYS AS (jsonb_to_tsvector('dutch'::regconfig, content, '["string"]')) STORED,
	"talk_id" uuid,
	CONSTRAINT "iop_version_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "iop_version_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "iop_version_number" UNIQUE("school_id","pupil_id","number")
);
--> statement-breakpoint
ALTER TABLE "iop_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goal" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"plan" text NOT NULL,
	"audience" text DEFAULT 'gedeeld' NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"origin" text NOT NULL,
	"source_list" text,
	"source_key" text,
	"behaviour" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"moment" text DEFAULT '' NOT NULL,
	"approach" text DEFAULT '' NOT NULL,
	"helper" text DEFAULT '' NOT NULL,
	"weekdays" smallint[] DEFAULT '{}' NOT NULL,
	"subjects" text[] DEFAULT '{}' NOT NULL,
	"picture_id" uuid,
	"recording_id" uuid,
	"from_on" date NOT NULL,
	"until_on" date,
	"ended_on" date,
	"changed_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "goal_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "goal_of_pupil" UNIQUE("school_id","id","pupil_id","audience")
);
--> statement-breakpoint
ALTER TABLE "goal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "score" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"goal_id" uuid,
	"competence" text,
	"audience" text DEFAULT 'gedeeld' NOT NULL,
	"scored_on" date NOT NULL,
	"scored_by_id" uuid NOT NULL,
	"side" text NOT NULL,
	"scale" text NOT NULL,
	"value" text NOT NULL,
	"step" smallint NOT NULL,
	"steps" smallint NOT NULL,
	"is_sufficient" boolean NOT NULL,
	"word" text DEFAULT '' NOT NULL,
	"photo_id" uuid,
	"corrects_id" uuid,
	"why" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "score_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "score_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "score_corrected_once" UNIQUE("school_id","corrects_id"),
	CONSTRAINT "score_on_one_thing" CHECK (("score"."goal_id" is null) <> ("score"."competence" is null)),
	CONSTRAINT "score_correction_says_why" CHECK ("score"."corrects_id" is null or "score"."why" <> '')
);
--> statement-breakpoint
ALTER TABLE "score" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_school_id_round_id_talk_round_school_id_id_fk" FOREIGN KEY ("school_id","round_id") REFERENCES "public"."talk_round"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_school_id_follows_id_pupil_id_talk_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","follows_id","pupil_id") REFERENCES "public"."talk"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_school_id_lead_id_person_school_id_id_fk" FOREIGN KEY ("school_id","lead_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_action" ADD CONSTRAINT "talk_action_school_id_talk_id_pupil_id_talk_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","talk_id","pupil_id") REFERENCES "public"."talk"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_action" ADD CONSTRAINT "talk_action_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_action" ADD CONSTRAINT "talk_action_school_id_owner_id_person_school_id_id_fk" FOREIGN KEY ("school_id","owner_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_action" ADD CONSTRAINT "talk_action_school_id_done_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","done_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_action" ADD CONSTRAINT "talk_action_school_id_added_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","added_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_answer" ADD CONSTRAINT "talk_answer_school_id_talk_id_pupil_id_talk_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","talk_id","pupil_id") REFERENCES "public"."talk"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_answer" ADD CONSTRAINT "talk_answer_school_id_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_answer" ADD CONSTRAINT "talk_answer_school_id_file_id_file_school_id_id_fk" FOREIGN KEY ("school_id","file_id") REFERENCES "public"."file"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_note" ADD CONSTRAINT "talk_note_school_id_talk_id_pupil_id_talk_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","talk_id","pupil_id") REFERENCES "public"."talk"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_note" ADD CONSTRAINT "talk_note_school_id_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_presence" ADD CONSTRAINT "talk_presence_school_id_talk_id_pupil_id_talk_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","talk_id","pupil_id") REFERENCES "public"."talk"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_presence" ADD CONSTRAINT "talk_presence_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_presence" ADD CONSTRAINT "talk_presence_school_id_recorded_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","recorded_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_record" ADD CONSTRAINT "talk_record_school_id_talk_id_pupil_id_talk_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","talk_id","pupil_id") REFERENCES "public"."talk"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_record" ADD CONSTRAINT "talk_record_school_id_closed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","closed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_record" ADD CONSTRAINT "talk_record_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_round" ADD CONSTRAINT "talk_round_school_id_school_year_id_school_year_school_id_id_fk" FOREIGN KEY ("school_id","school_year_id") REFERENCES "public"."school_year"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_round" ADD CONSTRAINT "talk_round_school_id_location_id_location_school_id_id_fk" FOREIGN KEY ("school_id","location_id") REFERENCES "public"."location"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_signature" ADD CONSTRAINT "talk_signature_school_id_talk_id_pupil_id_talk_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","talk_id","pupil_id") REFERENCES "public"."talk"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_signature" ADD CONSTRAINT "talk_signature_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "iop_version" ADD CONSTRAINT "iop_version_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "iop_version" ADD CONSTRAINT "iop_version_school_id_predecessor_id_pupil_id_iop_version_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","predecessor_id","pupil_id") REFERENCES "public"."iop_version"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "iop_version" ADD CONSTRAINT "iop_version_school_id_fixed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","fixed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "iop_version" ADD CONSTRAINT "iop_version_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "iop_version" ADD CONSTRAINT "iop_version_school_id_talk_id_pupil_id_talk_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","talk_id","pupil_id") REFERENCES "public"."talk"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_school_id_picture_id_file_school_id_id_fk" FOREIGN KEY ("school_id","picture_id") REFERENCES "public"."file"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_school_id_recording_id_file_school_id_id_fk" FOREIGN KEY ("school_id","recording_id") REFERENCES "public"."file"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_school_id_goal_id_pupil_id_audience_goal_school_id_id_pupil_id_audience_fk" FOREIGN KEY ("school_id","goal_id","pupil_id","audience") REFERENCES "public"."goal"("school_id","id","pupil_id","audience") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_school_id_corrects_id_pupil_id_score_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","corrects_id","pupil_id") REFERENCES "public"."score"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_school_id_scored_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","scored_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_school_id_photo_id_file_school_id_id_fk" FOREIGN KEY ("school_id","photo_id") REFERENCES "public"."file"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "talk_pupil" ON "talk" USING btree ("school_id","pupil_id","state");--> statement-breakpoint
CREATE INDEX "talk_in_round" ON "talk" USING btree ("school_id","round_id");--> statement-breakpoint
CREATE INDEX "talk_follows" ON "talk" USING btree ("school_id","follows_id","pupil_id");--> statement-breakpoint
CREATE INDEX "talk_lead" ON "talk" USING btree ("school_id","lead_id","planned_at");--> statement-breakpoint
CREATE INDEX "talk_changed_by" ON "talk" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE INDEX "talk_action_talk" ON "talk_action" USING btree ("school_id","talk_id","pupil_id");--> statement-breakpoint
CREATE INDEX "talk_action_pupil" ON "talk_action" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "talk_action_owner" ON "talk_action" USING btree ("school_id","owner_id","due_on");--> statement-breakpoint
CREATE INDEX "talk_action_done_by" ON "talk_action" USING btree ("school_id","done_by_id");--> statement-breakpoint
CREATE INDEX "talk_action_added_by" ON "talk_action" USING btree ("school_id","added_by_id");--> statement-breakpoint
CREATE INDEX "talk_answer_talk" ON "talk_answer" USING btree ("school_id","talk_id","pupil_id");--> statement-breakpoint
CREATE INDEX "talk_answer_by" ON "talk_answer" USING btree ("school_id","by_id");--> statement-breakpoint
CREATE INDEX "talk_answer_file" ON "talk_answer" USING btree ("school_id","file_id");--> statement-breakpoint
CREATE INDEX "talk_note_talk" ON "talk_note" USING btree ("school_id","talk_id","pupil_id");--> statement-breakpoint
CREATE INDEX "talk_note_by" ON "talk_note" USING btree ("school_id","by_id");--> statement-breakpoint
CREATE INDEX "talk_presence_talk" ON "talk_presence" USING btree ("school_id","talk_id","pupil_id");--> statement-breakpoint
CREATE INDEX "talk_presence_pupil" ON "talk_presence" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "talk_presence_person" ON "talk_presence" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "talk_presence_recorded_by" ON "talk_presence" USING btree ("school_id","recorded_by_id");--> statement-breakpoint
CREATE INDEX "talk_record_talk" ON "talk_record" USING btree ("school_id","talk_id","pupil_id");--> statement-breakpoint
CREATE INDEX "talk_record_pupil" ON "talk_record" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "talk_record_closed_by" ON "talk_record" USING btree ("school_id","closed_by_id");--> statement-breakpoint
CREATE INDEX "talk_record_changed_by" ON "talk_record" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE INDEX "talk_round_year" ON "talk_round" USING btree ("school_id","school_year_id");--> statement-breakpoint
CREATE INDEX "talk_round_location" ON "talk_round" USING btree ("school_id","location_id");--> statement-breakpoint
CREATE INDEX "talk_signature_talk" ON "talk_signature" USING btree ("school_id","talk_id","pupil_id");--> statement-breakpoint
CREATE INDEX "talk_signature_pupil" ON "talk_signature" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "talk_signature_person" ON "talk_signature" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "iop_version_one_draft" ON "iop_version" USING btree ("school_id","pupil_id") WHERE state = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "iop_version_one_fixed" ON "iop_version" USING btree ("school_id","pupil_id") WHERE state = 'fixed';--> statement-breakpoint
CREATE INDEX "iop_version_pupil" ON "iop_version" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "iop_version_predecessor" ON "iop_version" USING btree ("school_id","predecessor_id","pupil_id");--> statement-breakpoint
CREATE INDEX "iop_version_fixed_by" ON "iop_version" USING btree ("school_id","fixed_by_id");--> statement-breakpoint
CREATE INDEX "iop_version_changed_by" ON "iop_version" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE INDEX "iop_version_talk" ON "iop_version" USING btree ("school_id","talk_id","pupil_id");--> statement-breakpoint
CREATE INDEX "goal_pupil" ON "goal" USING btree ("school_id","pupil_id","state");--> statement-breakpoint
CREATE INDEX "goal_picture" ON "goal" USING btree ("school_id","picture_id");--> statement-breakpoint
CREATE INDEX "goal_recording" ON "goal" USING btree ("school_id","recording_id");--> statement-breakpoint
CREATE INDEX "goal_changed_by" ON "goal" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE INDEX "score_pupil" ON "score" USING btree ("school_id","pupil_id","scored_on");--> statement-breakpoint
CREATE INDEX "score_goal" ON "score" USING btree ("school_id","goal_id","pupil_id","audience");--> statement-breakpoint
CREATE INDEX "score_corrects" ON "score" USING btree ("school_id","corrects_id","pupil_id");--> statement-breakpoint
CREATE INDEX "score_scored_by" ON "score" USING btree ("school_id","scored_by_id");--> statement-breakpoint
CREATE INDEX "score_photo" ON "score" USING btree ("school_id","photo_id");--> statement-breakpoint
CREATE POLICY "read" ON "talk" AS PERMISSIVE FOR SELECT TO public USING ("talk"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "talk" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("talk"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "talk" AS PERMISSIVE FOR UPDATE TO public USING ("talk"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)) WITH CHECK ("talk"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "talk_action" AS PERMISSIVE FOR SELECT TO public USING ("talk_action"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_action"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "talk_action" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("talk_action"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_action"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "talk_action" AS PERMISSIVE FOR UPDATE TO public USING ("talk_action"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_action"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0) or "talk_action"."owner_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_action"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0))) WITH CHECK ("talk_action"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_action"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0) or "talk_action"."owner_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_action"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0)));--> statement-breakpoint
CREATE POLICY "read" ON "talk_answer" AS PERMISSIVE FOR SELECT TO public USING ("talk_answer"."school_id" = (select app_school()) and ("talk_answer"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling', 'ouder') offset 0)
				or "talk_answer"."shared_at" is not null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) or i.role = 'leerling') offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "talk_answer" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("talk_answer"."school_id" = (select app_school()) and "talk_answer"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling', 'ouder') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "talk_answer" AS PERMISSIVE FOR UPDATE TO public USING ("talk_answer"."school_id" = (select app_school()) and "talk_answer"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling', 'ouder') offset 0)) WITH CHECK ("talk_answer"."school_id" = (select app_school()) and "talk_answer"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling', 'ouder') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "talk_answer" AS PERMISSIVE FOR DELETE TO public USING ("talk_answer"."school_id" = (select app_school()) and "talk_answer"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling', 'ouder') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "talk_note" AS PERMISSIVE FOR SELECT TO public USING ("talk_note"."school_id" = (select app_school()) and "talk_note"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "talk_note" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("talk_note"."school_id" = (select app_school()) and "talk_note"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "talk_note" AS PERMISSIVE FOR UPDATE TO public USING ("talk_note"."school_id" = (select app_school()) and "talk_note"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)) WITH CHECK ("talk_note"."school_id" = (select app_school()) and "talk_note"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "talk_note" AS PERMISSIVE FOR DELETE TO public USING ("talk_note"."school_id" = (select app_school()) and "talk_note"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "talk_presence" AS PERMISSIVE FOR SELECT TO public USING ("talk_presence"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_presence"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "talk_presence" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("talk_presence"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_presence"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "talk_presence" AS PERMISSIVE FOR UPDATE TO public USING ("talk_presence"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_presence"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)) WITH CHECK ("talk_presence"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_presence"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "talk_presence" AS PERMISSIVE FOR DELETE TO public USING ("talk_presence"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_presence"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "talk_record" AS PERMISSIVE FOR SELECT TO public USING ("talk_record"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_record"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) or "talk_record"."closed_at" is not null and 'gedeeld' = any (i.sees)) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "talk_record" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("talk_record"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_record"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "talk_record" AS PERMISSIVE FOR UPDATE TO public USING ("talk_record"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_record"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)) WITH CHECK ("talk_record"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_record"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "talk_round" AS PERMISSIVE FOR SELECT TO public USING ("talk_round"."school_id" = (select app_school()) and true);--> statement-breakpoint
CREATE POLICY "add" ON "talk_round" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("talk_round"."school_id" = (select app_school()) and (select app_has_role('directeur', 'teamleider', 'zorgcoordinator', 'administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "change" ON "talk_round" AS PERMISSIVE FOR UPDATE TO public USING ("talk_round"."school_id" = (select app_school()) and (select app_has_role('directeur', 'teamleider', 'zorgcoordinator', 'administratie', 'beheerder'))) WITH CHECK ("talk_round"."school_id" = (select app_school()) and (select app_has_role('directeur', 'teamleider', 'zorgcoordinator', 'administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "remove" ON "talk_round" AS PERMISSIVE FOR DELETE TO public USING ("talk_round"."school_id" = (select app_school()) and (select app_has_role('directeur', 'teamleider', 'zorgcoordinator', 'administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "read" ON "talk_signature" AS PERMISSIVE FOR SELECT TO public USING ("talk_signature"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_signature"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) or i.role = 'leerling' or "talk_signature"."person_id" = (select app_person())) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "talk_signature" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("talk_signature"."school_id" = (select app_school()) and "talk_signature"."person_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "talk_signature"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('ouder', 'leerling') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "iop_version" AS PERMISSIVE FOR SELECT TO public USING ("iop_version"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "iop_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) or "iop_version"."fixed_on" is not null and 'gedeeld' = any (i.sees)) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "iop_version" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("iop_version"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "iop_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "iop_version" AS PERMISSIVE FOR UPDATE TO public USING ("iop_version"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "iop_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)) WITH CHECK ("iop_version"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "iop_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "goal" AS PERMISSIVE FOR SELECT TO public USING ("goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "goal"."audience" = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "goal" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "goal"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "goal" AS PERMISSIVE FOR UPDATE TO public USING ("goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "goal"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)) WITH CHECK ("goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "goal"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "score" AS PERMISSIVE FOR SELECT TO public USING ("score"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "score"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "score"."audience" = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "score" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("score"."school_id" = (select app_school()) and "score"."scored_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "score"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "score"."audience" = any (i.sees) offset 0) and case "score"."side"
				when 'pupil' then exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "score"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0) else exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "score"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'vakdocent', 'onderwijsassistent', 'stagiair', 'begeleider') offset 0) end);--> statement-breakpoint

-- A fixed version of any plan stays as it is: it may only be replaced by its successor.
create function plan_version_stays() returns trigger language plpgsql as $$
	declare changing text[] := '{state,version,searched}';
	begin
		if old.state <> 'draft' and (old.state <> 'fixed' or new.state <> 'replaced'
			or to_jsonb(new) - changing is distinct from to_jsonb(old) - changing) then
			raise exception 'a fixed version of a plan never changes' using errcode = 'restrict_violation';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger plan_version_stays before update on iop_version for each row execute function plan_version_stays();--> statement-breakpoint
drop trigger opp_version_stays on opp_version;--> statement-breakpoint
drop function opp_version_stays;--> statement-breakpoint
create trigger plan_version_stays before update on opp_version for each row execute function plan_version_stays();--> statement-breakpoint

-- What was said at a talk stays as it was from the moment the talk is closed.
create function talk_record_stays() returns trigger language plpgsql as $$
	begin
		if old.closed_at is not null then
			raise exception 'the record of a closed talk never changes' using errcode = 'restrict_violation';
		end if;
		return new;
	end $$;--> statement-breakpoint
create trigger talk_record_stays before update on talk_record for each row execute function talk_record_stays();
