CREATE TABLE "meeting" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"series_id" uuid,
	"kind_key" text NOT NULL,
	"name" text NOT NULL,
	"subject" text NOT NULL,
	"circle" text NOT NULL,
	"consent" text NOT NULL,
	"location_id" uuid,
	"place" text DEFAULT '' NOT NULL,
	"on_day" date NOT NULL,
	"starts_at" time NOT NULL,
	"minutes" smallint NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"partner_days" smallint NOT NULL,
	"chair_id" uuid NOT NULL,
	"cancel_reason" text DEFAULT '' NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meeting_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "meeting_minutes" CHECK ("meeting"."minutes" between 5 and 480 and "meeting"."partner_days" between 0 and 60),
	CONSTRAINT "meeting_closed" CHECK (("meeting"."state" = 'closed') = ("meeting"."closed_at" is not null and "meeting"."closed_by_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "meeting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_series" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind_key" text NOT NULL,
	"name" text NOT NULL,
	"subject" text NOT NULL,
	"circle" text NOT NULL,
	"consent" text NOT NULL,
	"location_id" uuid,
	"place" text DEFAULT '' NOT NULL,
	"interval" text NOT NULL,
	"every" smallint DEFAULT 1 NOT NULL,
	"weekdays" smallint[] NOT NULL,
	"starts_at" time NOT NULL,
	"minutes" smallint NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"chair_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meeting_series_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "meeting_series_in_order" CHECK ("meeting_series"."from_on" <= "meeting_series"."until_on" and "meeting_series"."every" between 1 and 12 and "meeting_series"."minutes" between 5 and 480)
);
--> statement-breakpoint
ALTER TABLE "meeting_series" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_seat" (
	"school_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"partner_id" uuid,
	"may_note" boolean DEFAULT false NOT NULL,
	"was_present" boolean,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"added_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meeting_seat_school_id_meeting_id_person_id_pk" PRIMARY KEY("school_id","meeting_id","person_id"),
	CONSTRAINT "meeting_seat_partner" CHECK (("meeting_seat"."kind" = 'partner') = ("meeting_seat"."partner_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "meeting_seat" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_series_seat" (
	"school_id" uuid NOT NULL,
	"series_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"partner_id" uuid,
	"may_note" boolean DEFAULT false NOT NULL,
	CONSTRAINT "meeting_series_seat_school_id_series_id_person_id_pk" PRIMARY KEY("school_id","series_id","person_id"),
	CONSTRAINT "meeting_series_seat_partner" CHECK (("meeting_series_seat"."kind" = 'partner') = ("meeting_series_seat"."partner_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "meeting_series_seat" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_decision" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"text" text NOT NULL,
	"audience" text NOT NULL,
	"evaluate_on" date,
	"evaluation" text DEFAULT '' NOT NULL,
	"changed_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agenda_decision_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "agenda_decision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_item" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"about" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"group_id" uuid,
	"alias" text DEFAULT '' NOT NULL,
	"is_anonymous" boolean DEFAULT false NOT NULL,
	"question" text NOT NULL,
	"facts" text DEFAULT '' NOT NULL,
	"checked_at" timestamp with time zone,
	"state" text DEFAULT 'open' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agenda_item_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "agenda_item_about" CHECK (("agenda_item"."about" = 'groep') = ("agenda_item"."group_id" is not null) and ("agenda_item"."about" = 'leerling') = ("agenda_item"."title" = '')),
	CONSTRAINT "agenda_item_anonymous" CHECK ("agenda_item"."alias" ~ '^[A-Z]{0,2}$' and (not "agenda_item"."is_anonymous" or "agenda_item"."about" = 'leerling' and "agenda_item"."alias" <> ''))
);
--> statement-breakpoint
ALTER TABLE "agenda_item" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_note" (
	"school_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agenda_note_school_id_item_id_by_id_pk" PRIMARY KEY("school_id","item_id","by_id")
);
--> statement-breakpoint
ALTER TABLE "agenda_note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_origin" (
	"school_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"brought_in_by_id" uuid NOT NULL,
	"source" text NOT NULL,
	"source_id" uuid,
	"follows_id" uuid,
	"checked_by_id" uuid,
	CONSTRAINT "agenda_origin_school_id_item_id_pk" PRIMARY KEY("school_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "agenda_origin" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_pupil" (
	"school_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agenda_pupil_school_id_item_id_pk" PRIMARY KEY("school_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "agenda_pupil" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_action" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"item_id" uuid,
	"what" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"done_by_id" uuid,
	"added_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meeting_action_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "meeting_action_of_meeting" UNIQUE("school_id","id","meeting_id"),
	CONSTRAINT "meeting_action_done" CHECK (("meeting_action"."done_on" is null) = ("meeting_action"."done_by_id" is null))
);
--> statement-breakpoint
ALTER TABLE "meeting_action" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner_concern" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"text" text NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by_id" uuid,
	"answered_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "partner_concern_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "partner_concern" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_school_id_series_id_meeting_series_school_id_id_fk" FOREIGN KEY ("school_id","series_id") REFERENCES "public"."meeting_series"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_school_id_location_id_location_school_id_id_fk" FOREIGN KEY ("school_id","location_id") REFERENCES "public"."location"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_school_id_chair_id_person_school_id_id_fk" FOREIGN KEY ("school_id","chair_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_school_id_closed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","closed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_school_id_location_id_location_school_id_id_fk" FOREIGN KEY ("school_id","location_id") REFERENCES "public"."location"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_school_id_chair_id_person_school_id_id_fk" FOREIGN KEY ("school_id","chair_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_seat" ADD CONSTRAINT "meeting_seat_school_id_meeting_id_meeting_school_id_id_fk" FOREIGN KEY ("school_id","meeting_id") REFERENCES "public"."meeting"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_seat" ADD CONSTRAINT "meeting_seat_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_seat" ADD CONSTRAINT "meeting_seat_school_id_partner_id_partner_school_id_id_fk" FOREIGN KEY ("school_id","partner_id") REFERENCES "public"."partner"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_seat" ADD CONSTRAINT "meeting_seat_school_id_added_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","added_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_series_seat" ADD CONSTRAINT "meeting_series_seat_school_id_series_id_meeting_series_school_id_id_fk" FOREIGN KEY ("school_id","series_id") REFERENCES "public"."meeting_series"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_series_seat" ADD CONSTRAINT "meeting_series_seat_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_series_seat" ADD CONSTRAINT "meeting_series_seat_school_id_partner_id_partner_school_id_id_fk" FOREIGN KEY ("school_id","partner_id") REFERENCES "public"."partner"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_decision" ADD CONSTRAINT "agenda_decision_school_id_item_id_agenda_item_school_id_id_fk" FOREIGN KEY ("school_id","item_id") REFERENCES "public"."agenda_item"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_decision" ADD CONSTRAINT "agenda_decision_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_school_id_meeting_id_meeting_school_id_id_fk" FOREIGN KEY ("school_id","meeting_id") REFERENCES "public"."meeting"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_school_id_group_id_school_group_school_id_id_fk" FOREIGN KEY ("school_id","group_id") REFERENCES "public"."school_group"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_note" ADD CONSTRAINT "agenda_note_school_id_item_id_agenda_item_school_id_id_fk" FOREIGN KEY ("school_id","item_id") REFERENCES "public"."agenda_item"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_note" ADD CONSTRAINT "agenda_note_school_id_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_origin" ADD CONSTRAINT "agenda_origin_school_id_item_id_agenda_item_school_id_id_fk" FOREIGN KEY ("school_id","item_id") REFERENCES "public"."agenda_item"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_origin" ADD CONSTRAINT "agenda_origin_school_id_follows_id_agenda_item_school_id_id_fk" FOREIGN KEY ("school_id","follows_id") REFERENCES "public"."agenda_item"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_origin" ADD CONSTRAINT "agenda_origin_school_id_brought_in_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","brought_in_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_origin" ADD CONSTRAINT "agenda_origin_school_id_checked_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","checked_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_pupil" ADD CONSTRAINT "agenda_pupil_school_id_item_id_agenda_item_school_id_id_fk" FOREIGN KEY ("school_id","item_id") REFERENCES "public"."agenda_item"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_pupil" ADD CONSTRAINT "agenda_pupil_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_school_id_meeting_id_meeting_school_id_id_fk" FOREIGN KEY ("school_id","meeting_id") REFERENCES "public"."meeting"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_school_id_item_id_agenda_item_school_id_id_fk" FOREIGN KEY ("school_id","item_id") REFERENCES "public"."agenda_item"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_school_id_owner_id_person_school_id_id_fk" FOREIGN KEY ("school_id","owner_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_school_id_done_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","done_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_school_id_added_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","added_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_concern" ADD CONSTRAINT "partner_concern_school_id_partner_id_partner_school_id_id_fk" FOREIGN KEY ("school_id","partner_id") REFERENCES "public"."partner"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_concern" ADD CONSTRAINT "partner_concern_school_id_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_concern" ADD CONSTRAINT "partner_concern_school_id_answered_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","answered_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_day" ON "meeting" USING btree ("school_id","on_day");--> statement-breakpoint
CREATE INDEX "meeting_of_series" ON "meeting" USING btree ("school_id","series_id","on_day");--> statement-breakpoint
CREATE INDEX "meeting_location" ON "meeting" USING btree ("school_id","location_id","on_day");--> statement-breakpoint
CREATE INDEX "meeting_chair" ON "meeting" USING btree ("school_id","chair_id");--> statement-breakpoint
CREATE INDEX "meeting_closed_by" ON "meeting" USING btree ("school_id","closed_by_id");--> statement-breakpoint
CREATE INDEX "meeting_series_location" ON "meeting_series" USING btree ("school_id","location_id");--> statement-breakpoint
CREATE INDEX "meeting_series_chair" ON "meeting_series" USING btree ("school_id","chair_id");--> statement-breakpoint
CREATE INDEX "meeting_series_until" ON "meeting_series" USING btree ("school_id","until_on");--> statement-breakpoint
CREATE INDEX "meeting_seat_person" ON "meeting_seat" USING btree ("school_id","person_id","until_on");--> statement-breakpoint
CREATE INDEX "meeting_seat_partner" ON "meeting_seat" USING btree ("school_id","partner_id");--> statement-breakpoint
CREATE INDEX "meeting_seat_added_by" ON "meeting_seat" USING btree ("school_id","added_by_id");--> statement-breakpoint
CREATE INDEX "meeting_series_seat_person" ON "meeting_series_seat" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "meeting_series_seat_partner" ON "meeting_series_seat" USING btree ("school_id","partner_id");--> statement-breakpoint
CREATE INDEX "agenda_decision_item" ON "agenda_decision" USING btree ("school_id","item_id");--> statement-breakpoint
CREATE INDEX "agenda_decision_changed_by" ON "agenda_decision" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE INDEX "agenda_item_meeting" ON "agenda_item" USING btree ("school_id","meeting_id","position");--> statement-breakpoint
CREATE INDEX "agenda_item_group" ON "agenda_item" USING btree ("school_id","group_id");--> statement-breakpoint
CREATE INDEX "agenda_note_by" ON "agenda_note" USING btree ("school_id","by_id");--> statement-breakpoint
CREATE INDEX "agenda_origin_brought_in_by" ON "agenda_origin" USING btree ("school_id","brought_in_by_id");--> statement-breakpoint
CREATE INDEX "agenda_origin_source" ON "agenda_origin" USING btree ("school_id","source_id");--> statement-breakpoint
CREATE INDEX "agenda_origin_follows" ON "agenda_origin" USING btree ("school_id","follows_id");--> statement-breakpoint
CREATE INDEX "agenda_origin_checked_by" ON "agenda_origin" USING btree ("school_id","checked_by_id");--> statement-breakpoint
CREATE INDEX "agenda_pupil_pupil" ON "agenda_pupil" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "meeting_action_meeting" ON "meeting_action" USING btree ("school_id","meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_action_item" ON "meeting_action" USING btree ("school_id","item_id");--> statement-breakpoint
CREATE INDEX "meeting_action_owner" ON "meeting_action" USING btree ("school_id","owner_id","due_on");--> statement-breakpoint
CREATE INDEX "meeting_action_open" ON "meeting_action" USING btree ("school_id","due_on") WHERE done_on is null;--> statement-breakpoint
CREATE INDEX "meeting_action_done_by" ON "meeting_action" USING btree ("school_id","done_by_id");--> statement-breakpoint
CREATE INDEX "meeting_action_added_by" ON "meeting_action" USING btree ("school_id","added_by_id");--> statement-breakpoint
CREATE INDEX "partner_concern_partner" ON "partner_concern" USING btree ("school_id","partner_id");--> statement-breakpoint
CREATE INDEX "partner_concern_by" ON "partner_concern" USING btree ("school_id","by_id");--> statement-breakpoint
CREATE INDEX "partner_concern_answered_by" ON "partner_concern" USING btree ("school_id","answered_by_id");--> statement-breakpoint
CREATE INDEX "partner_concern_open" ON "partner_concern" USING btree ("school_id","created_at") WHERE answered_at is null;--> statement-breakpoint
CREATE POLICY "read" ON "meeting" AS PERMISSIVE FOR SELECT TO public USING ("meeting"."school_id" = (select app_school()) and ((select app_is_staff()) or app_seat("meeting"."id") is not null));--> statement-breakpoint
CREATE POLICY "add" ON "meeting" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("meeting"."school_id" = (select app_school()) and app_leads_meetings("meeting"."circle", "meeting"."location_id"));--> statement-breakpoint
CREATE POLICY "change" ON "meeting" AS PERMISSIVE FOR UPDATE TO public USING ("meeting"."school_id" = (select app_school()) and (app_leads_meetings("meeting"."circle", "meeting"."location_id") or "meeting"."chair_id" = (select app_person()))) WITH CHECK ("meeting"."school_id" = (select app_school()) and (app_leads_meetings("meeting"."circle", "meeting"."location_id") or "meeting"."chair_id" = (select app_person())));--> statement-breakpoint
CREATE POLICY "read" ON "meeting_series" AS PERMISSIVE FOR SELECT TO public USING ("meeting_series"."school_id" = (select app_school()) and (select app_is_staff()));--> statement-breakpoint
CREATE POLICY "add" ON "meeting_series" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("meeting_series"."school_id" = (select app_school()) and app_leads_meetings("meeting_series"."circle", "meeting_series"."location_id"));--> statement-breakpoint
CREATE POLICY "change" ON "meeting_series" AS PERMISSIVE FOR UPDATE TO public USING ("meeting_series"."school_id" = (select app_school()) and app_leads_meetings("meeting_series"."circle", "meeting_series"."location_id")) WITH CHECK ("meeting_series"."school_id" = (select app_school()) and app_leads_meetings("meeting_series"."circle", "meeting_series"."location_id"));--> statement-breakpoint
CREATE POLICY "read" ON "meeting_seat" AS PERMISSIVE FOR SELECT TO public USING ("meeting_seat"."school_id" = (select app_school()) and ((select app_is_staff()) or app_seat("meeting_seat"."meeting_id") is not null));--> statement-breakpoint
CREATE POLICY "add" ON "meeting_seat" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("meeting_seat"."school_id" = (select app_school()) and "meeting_seat"."added_by_id" = (select app_person()) and app_runs_meeting("meeting_seat"."meeting_id") and ("meeting_seat"."person_id" <> (select app_person()) or app_may_sit("meeting_seat"."meeting_id")));--> statement-breakpoint
CREATE POLICY "change" ON "meeting_seat" AS PERMISSIVE FOR UPDATE TO public USING ("meeting_seat"."school_id" = (select app_school()) and app_runs_meeting("meeting_seat"."meeting_id") and ("meeting_seat"."person_id" <> (select app_person()) or app_seat("meeting_seat"."meeting_id") is not null or app_may_sit("meeting_seat"."meeting_id"))) WITH CHECK ("meeting_seat"."school_id" = (select app_school()) and app_runs_meeting("meeting_seat"."meeting_id") and ("meeting_seat"."person_id" <> (select app_person()) or app_seat("meeting_seat"."meeting_id") is not null or app_may_sit("meeting_seat"."meeting_id")));--> statement-breakpoint
CREATE POLICY "read" ON "meeting_series_seat" AS PERMISSIVE FOR SELECT TO public USING ("meeting_series_seat"."school_id" = (select app_school()) and (select app_is_staff()));--> statement-breakpoint
CREATE POLICY "add" ON "meeting_series_seat" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("meeting_series_seat"."school_id" = (select app_school()) and exists (select 1 from meeting_series s where s.school_id = "meeting_series_seat"."school_id" and s.id = "meeting_series_seat"."series_id"
			and app_leads_meetings(s.circle, s.location_id)));--> statement-breakpoint
CREATE POLICY "change" ON "meeting_series_seat" AS PERMISSIVE FOR UPDATE TO public USING ("meeting_series_seat"."school_id" = (select app_school()) and exists (select 1 from meeting_series s where s.school_id = "meeting_series_seat"."school_id" and s.id = "meeting_series_seat"."series_id"
			and app_leads_meetings(s.circle, s.location_id))) WITH CHECK ("meeting_series_seat"."school_id" = (select app_school()) and exists (select 1 from meeting_series s where s.school_id = "meeting_series_seat"."school_id" and s.id = "meeting_series_seat"."series_id"
			and app_leads_meetings(s.circle, s.location_id)));--> statement-breakpoint
CREATE POLICY "remove" ON "meeting_series_seat" AS PERMISSIVE FOR DELETE TO public USING ("meeting_series_seat"."school_id" = (select app_school()) and exists (select 1 from meeting_series s where s.school_id = "meeting_series_seat"."school_id" and s.id = "meeting_series_seat"."series_id"
			and app_leads_meetings(s.circle, s.location_id)));--> statement-breakpoint
CREATE POLICY "read" ON "agenda_decision" AS PERMISSIVE FOR SELECT TO public USING ("agenda_decision"."school_id" = (select app_school()) and app_reads_outcome("agenda_decision"."item_id", "agenda_decision"."audience"));--> statement-breakpoint
CREATE POLICY "add" ON "agenda_decision" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("agenda_decision"."school_id" = (select app_school()) and "agenda_decision"."changed_by_id" = (select app_person()) and app_decides_item("agenda_decision"."item_id"));--> statement-breakpoint
CREATE POLICY "change" ON "agenda_decision" AS PERMISSIVE FOR UPDATE TO public USING ("agenda_decision"."school_id" = (select app_school()) and app_decides_item("agenda_decision"."item_id") or "agenda_decision"."evaluate_on" is not null and app_item_sight("agenda_decision"."item_id") = 3) WITH CHECK ("agenda_decision"."school_id" = (select app_school()) and app_decides_item("agenda_decision"."item_id") or "agenda_decision"."evaluate_on" is not null and app_item_sight("agenda_decision"."item_id") = 3);--> statement-breakpoint
CREATE POLICY "remove" ON "agenda_decision" AS PERMISSIVE FOR DELETE TO public USING ("agenda_decision"."school_id" = (select app_school()) and app_decides_item("agenda_decision"."item_id"));--> statement-breakpoint
CREATE POLICY "read" ON "agenda_item" AS PERMISSIVE FOR SELECT TO public USING ("agenda_item"."school_id" = (select app_school()) and app_item_sight("agenda_item"."id") > 0);--> statement-breakpoint
CREATE POLICY "add" ON "agenda_item" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("agenda_item"."school_id" = (select app_school()) and (select app_is_staff()) and app_meeting_is_open("agenda_item"."meeting_id"));--> statement-breakpoint
CREATE POLICY "change" ON "agenda_item" AS PERMISSIVE FOR UPDATE TO public USING ("agenda_item"."school_id" = (select app_school()) and app_writes_item("agenda_item"."id") and app_meeting_is_open("agenda_item"."meeting_id")) WITH CHECK ("agenda_item"."school_id" = (select app_school()) and app_writes_item("agenda_item"."id") and app_meeting_is_open("agenda_item"."meeting_id"));--> statement-breakpoint
CREATE POLICY "read" ON "agenda_note" AS PERMISSIVE FOR SELECT TO public USING ("agenda_note"."school_id" = (select app_school()) and (app_item_sight("agenda_note"."item_id") = 3 or "agenda_note"."by_id" = (select app_person()) and app_item_sight("agenda_note"."item_id") = 2));--> statement-breakpoint
CREATE POLICY "add" ON "agenda_note" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("agenda_note"."school_id" = (select app_school()) and "agenda_note"."by_id" = (select app_person()) and app_notes_item("agenda_note"."item_id"));--> statement-breakpoint
CREATE POLICY "change" ON "agenda_note" AS PERMISSIVE FOR UPDATE TO public USING ("agenda_note"."school_id" = (select app_school()) and "agenda_note"."by_id" = (select app_person()) and app_notes_item("agenda_note"."item_id")) WITH CHECK ("agenda_note"."school_id" = (select app_school()) and "agenda_note"."by_id" = (select app_person()) and app_notes_item("agenda_note"."item_id"));--> statement-breakpoint
CREATE POLICY "read" ON "agenda_origin" AS PERMISSIVE FOR SELECT TO public USING ("agenda_origin"."school_id" = (select app_school()) and app_item_sight("agenda_origin"."item_id") in (1, 3));--> statement-breakpoint
CREATE POLICY "add" ON "agenda_origin" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("agenda_origin"."school_id" = (select app_school()) and "agenda_origin"."brought_in_by_id" = (select app_person()) and "agenda_origin"."checked_by_id" is null and (select app_is_staff()) and app_item_is_new("agenda_origin"."item_id"));--> statement-breakpoint
CREATE POLICY "read" ON "agenda_pupil" AS PERMISSIVE FOR SELECT TO public USING ("agenda_pupil"."school_id" = (select app_school()) and app_item_sight("agenda_pupil"."item_id") in (1, 3));--> statement-breakpoint
CREATE POLICY "add" ON "agenda_pupil" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("agenda_pupil"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "agenda_pupil"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0) or app_item_follows_own("agenda_pupil"."item_id", "agenda_pupil"."pupil_id")) and app_own_new_item("agenda_pupil"."item_id"));--> statement-breakpoint
CREATE POLICY "read" ON "meeting_action" AS PERMISSIVE FOR SELECT TO public USING ("meeting_action"."school_id" = (select app_school()) and ("meeting_action"."owner_id" = (select app_person()) or case when "meeting_action"."item_id" is null then app_seat("meeting_action"."meeting_id") = 'staff' else app_item_sight("meeting_action"."item_id") = 3 end));--> statement-breakpoint
CREATE POLICY "add" ON "meeting_action" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("meeting_action"."school_id" = (select app_school()) and "meeting_action"."added_by_id" = (select app_person()) and "meeting_action"."done_on" is null and app_seat("meeting_action"."meeting_id") = 'staff' and app_meeting_is_open("meeting_action"."meeting_id")
				and ("meeting_action"."item_id" is null or app_item_sight("meeting_action"."item_id") = 3));--> statement-breakpoint
CREATE POLICY "change" ON "meeting_action" AS PERMISSIVE FOR UPDATE TO public USING ("meeting_action"."school_id" = (select app_school()) and ("meeting_action"."owner_id" = (select app_person()) or app_seat("meeting_action"."meeting_id") = 'staff')) WITH CHECK ("meeting_action"."school_id" = (select app_school()) and ("meeting_action"."owner_id" = (select app_person()) or app_seat("meeting_action"."meeting_id") = 'staff'));--> statement-breakpoint
CREATE POLICY "remove" ON "meeting_action" AS PERMISSIVE FOR DELETE TO public USING ("meeting_action"."school_id" = (select app_school()) and app_seat("meeting_action"."meeting_id") = 'staff' and app_meeting_is_open("meeting_action"."meeting_id"));--> statement-breakpoint
CREATE POLICY "read" ON "partner_concern" AS PERMISSIVE FOR SELECT TO public USING ("partner_concern"."school_id" = (select app_school()) and ("partner_concern"."by_id" = (select app_person()) and app_of_partner("partner_concern"."partner_id") or (select app_has_role('zorgcoordinator', 'orthopedagoog'))));--> statement-breakpoint
CREATE POLICY "add" ON "partner_concern" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("partner_concern"."school_id" = (select app_school()) and "partner_concern"."by_id" = (select app_person()) and app_of_partner("partner_concern"."partner_id") and "partner_concern"."answered_at" is null and "partner_concern"."answer" = '');--> statement-breakpoint
CREATE POLICY "change" ON "partner_concern" AS PERMISSIVE FOR UPDATE TO public USING ("partner_concern"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'orthopedagoog'))) WITH CHECK ("partner_concern"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'orthopedagoog')));