CREATE TABLE "session_addendum" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"text" text NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_addendum_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "session_addendum" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_note" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"guide_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"minutes" smallint NOT NULL,
	"text" text NOT NULL,
	"audience" text NOT NULL,
	"arrangement" text,
	"arrangement_name" text,
	"event_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"corrected_at" timestamp with time zone,
	"removed_on" date,
	"removed_by_id" uuid,
	"removed_why" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "session_note_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "session_note_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "session_note_minutes" CHECK ("session_note"."minutes" between 1 and 480),
	CONSTRAINT "session_note_removed" CHECK (num_nonnulls("session_note"."removed_on", "session_note"."removed_by_id", "session_note"."removed_why") in (0, 3) and ("session_note"."removed_on" is null or "session_note"."text" = ''))
);
--> statement-breakpoint
ALTER TABLE "session_note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "day_log" (
	"school_id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"text" text NOT NULL,
	"audience" text DEFAULT 'eigen' NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "day_log_school_id_card_id_on_day_pk" PRIMARY KEY("school_id","card_id","on_day"),
	CONSTRAINT "day_log_audience" CHECK ("day_log"."audience" in ('eigen', 'gedeeld'))
);
--> statement-breakpoint
ALTER TABLE "day_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "day_review" (
	"school_id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"went_well" text DEFAULT '' NOT NULL,
	"could_be_better" text DEFAULT '' NOT NULL,
	"changed_by_id" uuid NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "day_review_school_id_card_id_on_day_pk" PRIMARY KEY("school_id","card_id","on_day")
);
--> statement-breakpoint
ALTER TABLE "day_review" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goal_card" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"guide_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"stopped_on" date,
	"stopped_why" text,
	"reward" text DEFAULT '' NOT NULL,
	"needed" smallint NOT NULL,
	"out_of" smallint NOT NULL,
	"per" text NOT NULL,
	"lines" text[] NOT NULL,
	"because" text,
	"changed_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "goal_card_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "goal_card_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "goal_card_in_order" CHECK ("goal_card"."from_on" <= "goal_card"."until_on"),
	CONSTRAINT "goal_card_reward" CHECK ("goal_card"."needed" between 1 and "goal_card"."out_of" and "goal_card"."out_of" <= 200),
	CONSTRAINT "goal_card_stopped" CHECK (("goal_card"."stopped_on" is null) = ("goal_card"."stopped_why" is null))
);
--> statement-breakpoint
ALTER TABLE "goal_card" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goal_card_goal" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "goal_card_goal_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "goal_card_goal_of_card" UNIQUE("school_id","id","card_id","pupil_id"),
	CONSTRAINT "goal_card_goal_position" UNIQUE("school_id","card_id","position"),
	CONSTRAINT "goal_card_goal_few" CHECK ("goal_card_goal"."position" between 1 and 3)
);
--> statement-breakpoint
ALTER TABLE "goal_card_goal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goal_card_mark" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"slot" text NOT NULL,
	"slot_name" text DEFAULT '' NOT NULL,
	"slot_kind" text NOT NULL,
	"starts_at" time,
	"ends_at" time,
	"side" text NOT NULL,
	"value" smallint,
	"by_id" uuid NOT NULL,
	"corrects_id" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "goal_card_mark_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "goal_card_mark_of_side" UNIQUE("school_id","id","goal_id","on_day","slot","side"),
	CONSTRAINT "goal_card_mark_corrected_once" UNIQUE("school_id","corrects_id"),
	CONSTRAINT "goal_card_mark_value" CHECK ("goal_card_mark"."value" between 0 and 2),
	CONSTRAINT "goal_card_mark_takes_back" CHECK ("goal_card_mark"."value" is not null or "goal_card_mark"."corrects_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "goal_card_mark" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "time_out" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"in_at" timestamp with time zone NOT NULL,
	"from_where" text DEFAULT '' NOT NULL,
	"reason" text,
	"reason_text" text DEFAULT '' NOT NULL,
	"in_by_id" uuid NOT NULL,
	"out_at" timestamp with time zone,
	"out_by_id" uuid,
	"helped" text DEFAULT '' NOT NULL,
	"went_to" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_on" date,
	"removed_by_id" uuid,
	"removed_why" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "time_out_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "time_out_in_order" CHECK ("time_out"."out_at" is null or "time_out"."in_at" <= "time_out"."out_at"),
	CONSTRAINT "time_out_ended" CHECK (num_nonnulls("time_out"."out_at", "time_out"."out_by_id", "time_out"."went_to") in (0, 3)),
	CONSTRAINT "time_out_removed" CHECK (num_nonnulls("time_out"."removed_on", "time_out"."removed_by_id", "time_out"."removed_why") in (0, 3)
				and ("time_out"."removed_on" is null or "time_out"."from_where" = '' and "time_out"."reason_text" = '' and "time_out"."helped" = '' and "time_out"."reason" is null))
);
--> statement-breakpoint
ALTER TABLE "time_out" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"group_id" uuid,
	"trainer_ids" uuid[] DEFAULT '{}' NOT NULL,
	"partner" text DEFAULT '' NOT NULL,
	"ended_on" date,
	"made_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "training_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "training_audience" UNIQUE("school_id","id","audience"),
	CONSTRAINT "training_closed" CHECK ("training"."audience" = case when "training"."kind" = 'op indicatie' then 'team' else 'gedeeld' end)
);
--> statement-breakpoint
ALTER TABLE "training" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training_attendance" (
	"school_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"training_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"presence" text NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "training_attendance_school_id_session_id_pupil_id_pk" PRIMARY KEY("school_id","session_id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "training_attendance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training_member" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"training_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"because" text DEFAULT '' NOT NULL,
	"added_by_id" uuid NOT NULL,
	"added_on" date NOT NULL,
	"left_on" date,
	"result" text,
	"result_word" text DEFAULT '' NOT NULL,
	"result_on" date,
	"result_by_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "training_member_school_id_training_id_pupil_id_pk" PRIMARY KEY("school_id","training_id","pupil_id"),
	CONSTRAINT "training_member_id" UNIQUE("school_id","id"),
	CONSTRAINT "training_member_audience" UNIQUE("school_id","training_id","pupil_id","audience"),
	CONSTRAINT "training_member_result" CHECK (num_nonnulls("training_member"."result", "training_member"."result_on", "training_member"."result_by_id") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "training_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training_session" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"training_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"starts_at" time NOT NULL,
	"ends_at" time NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"cancelled_why" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "training_session_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "training_session_of_training" UNIQUE("school_id","id","training_id"),
	CONSTRAINT "training_session_once" UNIQUE("school_id","training_id","on_day","starts_at"),
	CONSTRAINT "training_session_in_order" CHECK ("training_session"."starts_at" < "training_session"."ends_at")
);
--> statement-breakpoint
ALTER TABLE "training_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "session_addendum" ADD CONSTRAINT "session_addendum_school_id_note_id_pupil_id_session_note_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","note_id","pupil_id") REFERENCES "public"."session_note"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_addendum" ADD CONSTRAINT "session_addendum_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_note" ADD CONSTRAINT "session_note_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_note" ADD CONSTRAINT "session_note_school_id_guide_id_person_school_id_id_fk" FOREIGN KEY ("school_id","guide_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_note" ADD CONSTRAINT "session_note_school_id_removed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","removed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_log" ADD CONSTRAINT "day_log_school_id_card_id_pupil_id_goal_card_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","card_id","pupil_id") REFERENCES "public"."goal_card"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_review" ADD CONSTRAINT "day_review_school_id_card_id_pupil_id_goal_card_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","card_id","pupil_id") REFERENCES "public"."goal_card"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_review" ADD CONSTRAINT "day_review_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_card" ADD CONSTRAINT "goal_card_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_card" ADD CONSTRAINT "goal_card_school_id_guide_id_person_school_id_id_fk" FOREIGN KEY ("school_id","guide_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_card" ADD CONSTRAINT "goal_card_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_card_goal" ADD CONSTRAINT "goal_card_goal_school_id_card_id_pupil_id_goal_card_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","card_id","pupil_id") REFERENCES "public"."goal_card"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_card_mark" ADD CONSTRAINT "goal_card_mark_school_id_goal_id_card_id_pupil_id_goal_card_goal_school_id_id_card_id_pupil_id_fk" FOREIGN KEY ("school_id","goal_id","card_id","pupil_id") REFERENCES "public"."goal_card_goal"("school_id","id","card_id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_card_mark" ADD CONSTRAINT "goal_card_mark_corrects_same" FOREIGN KEY ("school_id","corrects_id","goal_id","on_day","slot","side") REFERENCES "public"."goal_card_mark"("school_id","id","goal_id","on_day","slot","side") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_card_mark" ADD CONSTRAINT "goal_card_mark_school_id_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_out" ADD CONSTRAINT "time_out_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_out" ADD CONSTRAINT "time_out_school_id_in_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","in_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_out" ADD CONSTRAINT "time_out_school_id_out_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","out_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_out" ADD CONSTRAINT "time_out_school_id_removed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","removed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training" ADD CONSTRAINT "training_school_id_group_id_school_group_school_id_id_fk" FOREIGN KEY ("school_id","group_id") REFERENCES "public"."school_group"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training" ADD CONSTRAINT "training_school_id_made_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","made_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_school_id_session_id_training_id_training_session_school_id_id_training_id_fk" FOREIGN KEY ("school_id","session_id","training_id") REFERENCES "public"."training_session"("school_id","id","training_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_school_id_training_id_pupil_id_audience_training_member_school_id_training_id_pupil_id_audience_fk" FOREIGN KEY ("school_id","training_id","pupil_id","audience") REFERENCES "public"."training_member"("school_id","training_id","pupil_id","audience") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_school_id_recorded_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","recorded_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_member" ADD CONSTRAINT "training_member_school_id_training_id_audience_training_school_id_id_audience_fk" FOREIGN KEY ("school_id","training_id","audience") REFERENCES "public"."training"("school_id","id","audience") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_member" ADD CONSTRAINT "training_member_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_member" ADD CONSTRAINT "training_member_school_id_added_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","added_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_member" ADD CONSTRAINT "training_member_school_id_result_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","result_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_school_id_training_id_training_school_id_id_fk" FOREIGN KEY ("school_id","training_id") REFERENCES "public"."training"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_addendum_note" ON "session_addendum" USING btree ("school_id","note_id","pupil_id");--> statement-breakpoint
CREATE INDEX "session_addendum_author" ON "session_addendum" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "session_note_pupil" ON "session_note" USING btree ("school_id","pupil_id","on_day");--> statement-breakpoint
CREATE INDEX "session_note_guide" ON "session_note" USING btree ("school_id","guide_id","on_day");--> statement-breakpoint
CREATE INDEX "session_note_removed_by" ON "session_note" USING btree ("school_id","removed_by_id");--> statement-breakpoint
CREATE INDEX "day_log_card" ON "day_log" USING btree ("school_id","card_id","pupil_id");--> statement-breakpoint
CREATE INDEX "day_review_card" ON "day_review" USING btree ("school_id","card_id","pupil_id");--> statement-breakpoint
CREATE INDEX "day_review_changed_by" ON "day_review" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE INDEX "goal_card_pupil" ON "goal_card" USING btree ("school_id","pupil_id","until_on");--> statement-breakpoint
CREATE INDEX "goal_card_guide" ON "goal_card" USING btree ("school_id","guide_id","until_on");--> statement-breakpoint
CREATE INDEX "goal_card_changed_by" ON "goal_card" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE INDEX "goal_card_goal_card" ON "goal_card_goal" USING btree ("school_id","card_id","pupil_id");--> statement-breakpoint
CREATE UNIQUE INDEX "goal_card_mark_first" ON "goal_card_mark" USING btree ("school_id","goal_id","on_day","slot","side") WHERE "goal_card_mark"."corrects_id" is null;--> statement-breakpoint
CREATE INDEX "goal_card_mark_card" ON "goal_card_mark" USING btree ("school_id","card_id","on_day");--> statement-breakpoint
CREATE INDEX "goal_card_mark_goal" ON "goal_card_mark" USING btree ("school_id","goal_id","card_id","pupil_id");--> statement-breakpoint
CREATE INDEX "goal_card_mark_corrects" ON "goal_card_mark" USING btree ("school_id","corrects_id","goal_id","on_day","slot","side");--> statement-breakpoint
CREATE INDEX "goal_card_mark_by" ON "goal_card_mark" USING btree ("school_id","by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "time_out_once" ON "time_out" USING btree ("school_id","pupil_id") WHERE "time_out"."out_at" is null and "time_out"."removed_on" is null;--> statement-breakpoint
CREATE INDEX "time_out_pupil" ON "time_out" USING btree ("school_id","pupil_id","in_at");--> statement-breakpoint
CREATE INDEX "time_out_day" ON "time_out" USING btree ("school_id","in_at");--> statement-breakpoint
CREATE INDEX "time_out_in_by" ON "time_out" USING btree ("school_id","in_by_id");--> statement-breakpoint
CREATE INDEX "time_out_out_by" ON "time_out" USING btree ("school_id","out_by_id");--> statement-breakpoint
CREATE INDEX "time_out_removed_by" ON "time_out" USING btree ("school_id","removed_by_id");--> statement-breakpoint
CREATE INDEX "training_group" ON "training" USING btree ("school_id","group_id");--> statement-breakpoint
CREATE INDEX "training_made_by" ON "training" USING btree ("school_id","made_by_id");--> statement-breakpoint
CREATE INDEX "training_attendance_session" ON "training_attendance" USING btree ("school_id","session_id","training_id");--> statement-breakpoint
CREATE INDEX "training_attendance_member" ON "training_attendance" USING btree ("school_id","training_id","pupil_id","audience");--> statement-breakpoint
CREATE INDEX "training_attendance_recorded_by" ON "training_attendance" USING btree ("school_id","recorded_by_id");--> statement-breakpoint
CREATE INDEX "training_member_training" ON "training_member" USING btree ("school_id","training_id","audience");--> statement-breakpoint
CREATE INDEX "training_member_pupil" ON "training_member" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "training_member_added_by" ON "training_member" USING btree ("school_id","added_by_id");--> statement-breakpoint
CREATE INDEX "training_member_result_by" ON "training_member" USING btree ("school_id","result_by_id");--> statement-breakpoint
CREATE INDEX "training_session_training" ON "training_session" USING btree ("school_id","training_id");--> statement-breakpoint
CREATE INDEX "training_session_day" ON "training_session" USING btree ("school_id","on_day");--> statement-breakpoint
CREATE POLICY "read" ON "session_addendum" AS PERMISSIVE FOR SELECT TO public USING ("session_addendum"."school_id" = (select app_school()) and exists (select 1 from session_note n where n.school_id = "session_addendum"."school_id" and n.id = "session_addendum"."note_id"));--> statement-breakpoint
CREATE POLICY "add" ON "session_addendum" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("session_addendum"."school_id" = (select app_school()) and "session_addendum"."author_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "session_addendum"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0) and exists (select 1 from session_note n where n.school_id = "session_addendum"."school_id" and n.id = "session_addendum"."note_id"));--> statement-breakpoint
CREATE POLICY "read" ON "session_note" AS PERMISSIVE FOR SELECT TO public USING ("session_note"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "session_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "session_note"."audience" = any (i.sees) offset 0) or ("session_note"."audience" = 'zorg' and "session_note"."guide_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "session_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0))));--> statement-breakpoint
CREATE POLICY "add" ON "session_note" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("session_note"."school_id" = (select app_school()) and ("session_note"."guide_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "session_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)
	and ("session_note"."audience" = 'zorg' or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "session_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "session_note"."audience" = any (i.sees) offset 0))));--> statement-breakpoint
CREATE POLICY "change" ON "session_note" AS PERMISSIVE FOR UPDATE TO public USING ("session_note"."school_id" = (select app_school()) and (("session_note"."guide_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "session_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)
	and ("session_note"."audience" = 'zorg' or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "session_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "session_note"."audience" = any (i.sees) offset 0))) or (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "session_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "session_note"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "session_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)))) WITH CHECK ("session_note"."school_id" = (select app_school()) and (("session_note"."guide_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "session_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)
	and ("session_note"."audience" = 'zorg' or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "session_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "session_note"."audience" = any (i.sees) offset 0))) or (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "session_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "session_note"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "session_note"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0))));--> statement-breakpoint
CREATE POLICY "read" ON "day_log" AS PERMISSIVE FOR SELECT TO public USING ("day_log"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "day_log"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "day_log"."audience" = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "day_log" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("day_log"."school_id" = (select app_school()) and "day_log"."pupil_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "day_log"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "day_log" AS PERMISSIVE FOR UPDATE TO public USING ("day_log"."school_id" = (select app_school()) and "day_log"."pupil_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "day_log"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0)) WITH CHECK ("day_log"."school_id" = (select app_school()) and "day_log"."pupil_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "day_log"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "day_log" AS PERMISSIVE FOR DELETE TO public USING ("day_log"."school_id" = (select app_school()) and "day_log"."pupil_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "day_log"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "day_review" AS PERMISSIVE FOR SELECT TO public USING ("day_review"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "day_review"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "day_review" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("day_review"."school_id" = (select app_school()) and "day_review"."changed_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "day_review"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "day_review"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "day_review" AS PERMISSIVE FOR UPDATE TO public USING ("day_review"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "day_review"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "day_review"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)) WITH CHECK ("day_review"."school_id" = (select app_school()) and "day_review"."changed_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "day_review"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "day_review"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "goal_card" AS PERMISSIVE FOR SELECT TO public USING ("goal_card"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "goal_card" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("goal_card"."school_id" = (select app_school()) and "goal_card"."changed_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "goal_card" AS PERMISSIVE FOR UPDATE TO public USING ("goal_card"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)) WITH CHECK ("goal_card"."school_id" = (select app_school()) and "goal_card"."changed_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "goal_card_goal" AS PERMISSIVE FOR SELECT TO public USING ("goal_card_goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card_goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "goal_card_goal" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("goal_card_goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card_goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card_goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "goal_card_goal" AS PERMISSIVE FOR UPDATE TO public USING ("goal_card_goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card_goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card_goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0) and not exists (
			select 1 from goal_card_mark k where k.school_id = "goal_card_goal"."school_id" and k.goal_id = "goal_card_goal"."id")) WITH CHECK ("goal_card_goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card_goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card_goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0) and not exists (
			select 1 from goal_card_mark k where k.school_id = "goal_card_goal"."school_id" and k.goal_id = "goal_card_goal"."id"));--> statement-breakpoint
CREATE POLICY "remove" ON "goal_card_goal" AS PERMISSIVE FOR DELETE TO public USING ("goal_card_goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card_goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card_goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0) and not exists (
			select 1 from goal_card_mark k where k.school_id = "goal_card_goal"."school_id" and k.goal_id = "goal_card_goal"."id"));--> statement-breakpoint
CREATE POLICY "read" ON "goal_card_mark" AS PERMISSIVE FOR SELECT TO public USING ("goal_card_mark"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card_mark"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "goal_card_mark" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("goal_card_mark"."school_id" = (select app_school()) and "goal_card_mark"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card_mark"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0) and case "goal_card_mark"."side"
				when 'pupil' then exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card_mark"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0) else exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal_card_mark"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'vakdocent', 'stagiair') offset 0) end);--> statement-breakpoint
CREATE POLICY "read" ON "time_out" AS PERMISSIVE FOR SELECT TO public USING ("time_out"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "time_out"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "time_out" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("time_out"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "time_out"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "time_out"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'vakdocent', 'stagiair', 'directeur') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "time_out" AS PERMISSIVE FOR UPDATE TO public USING ("time_out"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "time_out"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "time_out"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'vakdocent', 'stagiair', 'directeur') offset 0)) WITH CHECK ("time_out"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "time_out"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "time_out"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'vakdocent', 'stagiair', 'directeur') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "training" AS PERMISSIVE FOR SELECT TO public USING ("training"."school_id" = (select app_school()) and ((select app_has_role('zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur')) or ("training"."audience" = 'gedeeld' and (select app_is_staff())) or (select app_person()) = any ("training"."trainer_ids") or exists (select 1 from training_member m where m.school_id = "training"."school_id" and m.training_id = "training"."id")));--> statement-breakpoint
CREATE POLICY "add" ON "training" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("training"."school_id" = (select app_school()) and "training"."made_by_id" = (select app_person()) and case "training"."kind" when 'op indicatie' then (select app_has_role('zorgcoordinator', 'orthopedagoog')) else ((select app_has_role('zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur')) or exists (
			select 1 from group_staff s where s.school_id = "training"."school_id" and s.group_id = "training"."group_id" and s.person_id = (select app_person())
			and s.role = 'mentor' and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity'))) end);--> statement-breakpoint
CREATE POLICY "change" ON "training" AS PERMISSIVE FOR UPDATE TO public USING ("training"."school_id" = (select app_school()) and case "training"."kind" when 'op indicatie' then (select app_has_role('zorgcoordinator', 'orthopedagoog')) else ((select app_has_role('zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur')) or exists (
			select 1 from group_staff s where s.school_id = "training"."school_id" and s.group_id = "training"."group_id" and s.person_id = (select app_person())
			and s.role = 'mentor' and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity'))) end) WITH CHECK ("training"."school_id" = (select app_school()) and case "training"."kind" when 'op indicatie' then (select app_has_role('zorgcoordinator', 'orthopedagoog')) else ((select app_has_role('zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur')) or exists (
			select 1 from group_staff s where s.school_id = "training"."school_id" and s.group_id = "training"."group_id" and s.person_id = (select app_person())
			and s.role = 'mentor' and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity'))) end);--> statement-breakpoint
CREATE POLICY "read" ON "training_attendance" AS PERMISSIVE FOR SELECT TO public USING ("training_attendance"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_attendance"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "training_attendance"."audience" = any (i.sees) offset 0) or ("training_attendance"."pupil_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_attendance"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0))));--> statement-breakpoint
CREATE POLICY "add" ON "training_attendance" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("training_attendance"."school_id" = (select app_school()) and "training_attendance"."recorded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_attendance"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "training_attendance"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_attendance"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'vakdocent', 'stagiair') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "training_attendance" AS PERMISSIVE FOR UPDATE TO public USING ("training_attendance"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_attendance"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "training_attendance"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_attendance"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'vakdocent', 'stagiair') offset 0)) WITH CHECK ("training_attendance"."school_id" = (select app_school()) and "training_attendance"."recorded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_attendance"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "training_attendance"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_attendance"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'vakdocent', 'stagiair') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "training_member" AS PERMISSIVE FOR SELECT TO public USING ("training_member"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_member"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "training_member"."audience" = any (i.sees) offset 0) or ("training_member"."pupil_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_member"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0))));--> statement-breakpoint
CREATE POLICY "add" ON "training_member" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("training_member"."school_id" = (select app_school()) and "training_member"."added_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_member"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "training_member"."audience" = any (i.sees) offset 0) and case "training_member"."audience"
				when 'team' then exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_member"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) else exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_member"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur') offset 0) end);--> statement-breakpoint
CREATE POLICY "change" ON "training_member" AS PERMISSIVE FOR UPDATE TO public USING ("training_member"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_member"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "training_member"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_member"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur') offset 0)) WITH CHECK ("training_member"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_member"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "training_member"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "training_member"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider', 'mentor', 'onderwijsassistent', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "training_session" AS PERMISSIVE FOR SELECT TO public USING ("training_session"."school_id" = (select app_school()) and exists (select 1 from training x where x.school_id = "training_session"."school_id" and x.id = "training_session"."training_id" and true));--> statement-breakpoint
CREATE POLICY "add" ON "training_session" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("training_session"."school_id" = (select app_school()) and exists (select 1 from training x where x.school_id = "training_session"."school_id" and x.id = "training_session"."training_id" and ((select app_has_role('zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur')) or x.made_by_id = (select app_person()) or (select app_person()) = any (x.trainer_ids))));--> statement-breakpoint
CREATE POLICY "change" ON "training_session" AS PERMISSIVE FOR UPDATE TO public USING ("training_session"."school_id" = (select app_school()) and exists (select 1 from training x where x.school_id = "training_session"."school_id" and x.id = "training_session"."training_id" and ((select app_has_role('zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur')) or x.made_by_id = (select app_person()) or (select app_person()) = any (x.trainer_ids)))) WITH CHECK ("training_session"."school_id" = (select app_school()) and exists (select 1 from training x where x.school_id = "training_session"."school_id" and x.id = "training_session"."training_id" and ((select app_has_role('zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur')) or x.made_by_id = (select app_person()) or (select app_person()) = any (x.trainer_ids))));--> statement-breakpoint
CREATE POLICY "remove" ON "training_session" AS PERMISSIVE FOR DELETE TO public USING ("training_session"."school_id" = (select app_school()) and exists (select 1 from training x where x.school_id = "training_session"."school_id" and x.id = "training_session"."training_id" and ((select app_has_role('zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur')) or x.made_by_id = (select app_person()) or (select app_person()) = any (x.trainer_ids))));