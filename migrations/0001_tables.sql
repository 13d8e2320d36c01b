CREATE TABLE "audit" (
	"school_id" uuid NOT NULL,
	"number" bigint DEFAULT 0 NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid,
	"act" text NOT NULL,
	"pupil_id" uuid,
	"subject_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"hash" "bytea" DEFAULT ''::bytea NOT NULL,
	CONSTRAINT "audit_school_id_number_pk" PRIMARY KEY("school_id","number")
);
--> statement-breakpoint
ALTER TABLE "audit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"school_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "draft" (
	"school_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"form" text NOT NULL,
	"fields" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_school_id_person_id_form_pk" PRIMARY KEY("school_id","person_id","form")
);
--> statement-breakpoint
ALTER TABLE "draft" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "file" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"storage_key" text NOT NULL,
	"thumbnail_key" text,
	"uploaded_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "file_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "norm_exemption" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"norm_key" text NOT NULL,
	"pupil_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"given_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "norm_exemption_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "norm_exemption" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "norm_setting" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"norm_key" text NOT NULL,
	"is_on" boolean NOT NULL,
	"target" integer NOT NULL,
	"numbers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"set_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "norm_setting_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "norm_setting_day" UNIQUE("school_id","norm_key","from_on")
);
--> statement-breakpoint
ALTER TABLE "norm_setting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access_grant" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"sees" text[] NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"why" text NOT NULL,
	"granted_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "access_grant_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "access_grant" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"relation" text NOT NULL,
	"has_custody" boolean NOT NULL,
	"may_ask_information" boolean DEFAULT false NOT NULL,
	"position" integer DEFAULT 1 NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "contact_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "contact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"kind" text DEFAULT 'ingeschreven' NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"placed_on" date,
	"other_school" text,
	"file_owner_id" uuid,
	"leaving_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "enrolment_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "enrolment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_member" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"is_home" boolean DEFAULT true NOT NULL,
	"stage" integer,
	"from_on" date NOT NULL,
	"until_on" date,
	CONSTRAINT "group_member_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "group_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handover" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"moment" text NOT NULL,
	"due_on" date NOT NULL,
	"from_person_id" uuid,
	"to_person_id" uuid,
	"done_on" date,
	"done_by_id" uuid,
	"points" text[] DEFAULT '{}' NOT NULL,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "handover_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "handover" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "involvement" (
	"school_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"role" text NOT NULL,
	"sees" text[] NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"source" text NOT NULL,
	"source_id" uuid NOT NULL,
	"why" text NOT NULL,
	CONSTRAINT "involvement_school_id_person_id_pupil_id_role_source_id_from_on_pk" PRIMARY KEY("school_id","person_id","pupil_id","role","source_id","from_on")
);
--> statement-breakpoint
ALTER TABLE "involvement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "parent_allowance" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	CONSTRAINT "parent_allowance_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "parent_allowance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pupil" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"given_name" text NOT NULL,
	"first_names" text,
	"infix" text,
	"family_name" text NOT NULL,
	"born_on" date NOT NULL,
	"gender" text DEFAULT 'onbekend' NOT NULL,
	"pupil_number" text,
	"home_language" text,
	"arrived_on" date,
	"language_level" text,
	"needs_interpreter" boolean DEFAULT false NOT NULL,
	"interests" text,
	"talents" text,
	"sector" text,
	"sector_chosen_on" date,
	"sector_reason" text,
	"photo_consent" text DEFAULT 'niet gevraagd' NOT NULL,
	"search_name" text NOT NULL,
	"eck_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pupil_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "pupil" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pupil_bsn" (
	"school_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "pupil_bsn_school_id_pupil_id_pk" PRIMARY KEY("school_id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "pupil_bsn" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pupil_source_key" (
	"school_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"source" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "pupil_source_key_school_id_pupil_id_source_pk" PRIMARY KEY("school_id","pupil_id","source"),
	CONSTRAINT "pupil_source_key_key" UNIQUE("school_id","source","key")
);
--> statement-breakpoint
ALTER TABLE "pupil_source_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "year_change" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_year_id" uuid NOT NULL,
	"to_year_id" uuid NOT NULL,
	"did" jsonb NOT NULL,
	"done_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_on" date,
	CONSTRAINT "year_change_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "year_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_row" (
	"school_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"row" integer,
	"line" integer,
	"outcome" text NOT NULL,
	"name" text NOT NULL,
	"facts" jsonb NOT NULL,
	"changes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"candidates" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"decision" text,
	"pupil_id" uuid,
	"writes" jsonb,
	"mark" text,
	"result" text,
	CONSTRAINT "import_row_school_id_run_id_number_pk" PRIMARY KEY("school_id","run_id","number")
);
--> statement-breakpoint
ALTER TABLE "import_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_run" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"storage_key" text,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"problem_params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"headers" text[],
	"mapping" jsonb,
	"held_on" date,
	"school_year" text,
	"new_groups" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"creates_groups" boolean DEFAULT false NOT NULL,
	"left_on" date,
	"started_by_id" uuid NOT NULL,
	"started_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp with time zone,
	"applied_in" text,
	"undone_at" timestamp with time zone,
	CONSTRAINT "import_run_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "import_run" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bullying_case" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"reader_ids" uuid[] DEFAULT '{}' NOT NULL,
	"author_id" uuid NOT NULL,
	"reported_on" date NOT NULL,
	"summary" text NOT NULL,
	"closed_on" date,
	"closed_by_id" uuid,
	"outcome" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "bullying_case_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "bullying_case" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bullying_step" (
	"school_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"step" text NOT NULL,
	"done_on" date,
	"done_by_id" uuid,
	"note" text,
	CONSTRAINT "bullying_step_school_id_case_id_position_pk" PRIMARY KEY("school_id","case_id","position")
);
--> statement-breakpoint
ALTER TABLE "bullying_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "incident" (
	"school_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"place" text,
	"hour" text,
	"damage" text,
	"police_informed_on" date,
	"restorative_talk_on" date,
	"closed_on" date,
	"closed_by_id" uuid,
	"outcome" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "incident_school_id_entry_id_pk" PRIMARY KEY("school_id","entry_id")
);
--> statement-breakpoint
ALTER TABLE "incident" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_addendum" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"text" text NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "log_addendum_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "log_addendum" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_attention" (
	"school_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"seen_at" timestamp with time zone,
	CONSTRAINT "log_attention_school_id_entry_id_person_id_pk" PRIMARY KEY("school_id","entry_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "log_attention" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_entry" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"reader_ids" uuid[] DEFAULT '{}' NOT NULL,
	"happened_on" date NOT NULL,
	"text" text NOT NULL,
	"author_id" uuid NOT NULL,
	"event_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"corrected_at" timestamp with time zone,
	"archived_on" date,
	"archived_by_id" uuid,
	"archive_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('dutch'::regconfig, text)) STORED,
	CONSTRAINT "log_entry_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "log_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_removal" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"reader_ids" uuid[] DEFAULT '{}' NOT NULL,
	"author_id" uuid NOT NULL,
	"happened_on" date NOT NULL,
	"removed_by_id" uuid NOT NULL,
	"removed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "log_removal_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "log_removal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "message" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "message" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "message_read" (
	"school_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_read_school_id_thread_id_person_id_pk" PRIMARY KEY("school_id","thread_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "message_read" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "message_thread" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"member_ids" uuid[] NOT NULL,
	"started_by_id" uuid NOT NULL,
	"last_message_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_thread_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "message_thread" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "working_note" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"text" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "working_note_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "working_note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"given_name" text NOT NULL,
	"infix" text,
	"family_name" text NOT NULL,
	"language" text DEFAULT 'nl' NOT NULL,
	"archived" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reach" (
	"school_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"email" text,
	"phone" text,
	"street" text,
	"postcode" text,
	"town" text,
	"address_is_secret" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reach_school_id_person_id_pk" PRIMARY KEY("school_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "reach" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "role_assignment" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"location_id" uuid,
	"from_on" date NOT NULL,
	"until_on" date,
	CONSTRAINT "role_assignment_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "role_assignment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opp_consultation" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"how" text NOT NULL,
	"invited" uuid[] NOT NULL,
	"attended" uuid[] NOT NULL,
	"summary" text NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "opp_consultation_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "opp_consultation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opp_reminder" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"action_part_revision" integer NOT NULL,
	"reminded_on" date NOT NULL,
	"reminded_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "opp_reminder_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "opp_reminder_once_a_day" UNIQUE("school_id","version_id","person_id","reminded_on")
);
--> statement-breakpoint
ALTER TABLE "opp_reminder" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opp_statement" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"action_part_revision" integer NOT NULL,
	"said_on" date NOT NULL,
	"answer" text NOT NULL,
	"signed_by" text,
	"signed_name" text,
	"scan_file_id" uuid,
	"reason" text,
	"reminded_on" date[],
	"dispute_committee" text,
	"recorded_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "opp_statement_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "opp_statement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opp_version" (
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
	"action_part_revision" integer DEFAULT 1 NOT NULL,
	"content" jsonb NOT NULL,
	"changed_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"searched" "tsvector" GENERATED ALWAYS AS (jsonb_to_tsvector('dutch'::regconfig, content, '["string"]')) STORED,
	CONSTRAINT "opp_version_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "opp_version_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "opp_version_number" UNIQUE("school_id","pupil_id","number")
);
--> statement-breakpoint
ALTER TABLE "opp_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opp_words" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"said_on" date NOT NULL,
	"form" text NOT NULL,
	"file_id" uuid,
	"words" text DEFAULT '' NOT NULL,
	"reason" text,
	"written_out_by_id" uuid,
	"confirmed_on" date,
	"given_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "opp_words_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "opp_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school_group" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_year_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"name" text NOT NULL,
	"stage" integer,
	"source_key" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "school_group_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "school_group_name" UNIQUE("school_id","school_year_id","location_id","name")
);
--> statement-breakpoint
ALTER TABLE "school_group" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_staff" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	CONSTRAINT "group_staff_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "group_staff" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "location" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"brin" text,
	"town" text,
	"closed_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "location_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "location_key" UNIQUE("school_id","key")
);
--> statement-breakpoint
ALTER TABLE "location" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "period" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"school_year_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"location_id" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "period_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "period" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"brin" text,
	"theme_color" text DEFAULT '#005b7e' NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "school" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school_year" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "school_year_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "school_year_name" UNIQUE("school_id","name")
);
--> statement-breakpoint
ALTER TABLE "school_year" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "setup_version" (
	"school_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"valid_from_on" date NOT NULL,
	"document" jsonb NOT NULL,
	"why" text NOT NULL,
	"changed_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "setup_version_school_id_number_pk" PRIMARY KEY("school_id","number")
);
--> statement-breakpoint
ALTER TABLE "setup_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_school_id_uploaded_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","uploaded_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "norm_exemption" ADD CONSTRAINT "norm_exemption_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "norm_exemption" ADD CONSTRAINT "norm_exemption_school_id_given_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","given_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "norm_setting" ADD CONSTRAINT "norm_setting_school_id_set_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","set_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_school_id_granted_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","granted_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_school_id_location_id_location_school_id_id_fk" FOREIGN KEY ("school_id","location_id") REFERENCES "public"."location"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_school_id_file_owner_id_person_school_id_id_fk" FOREIGN KEY ("school_id","file_owner_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_school_id_group_id_school_group_school_id_id_fk" FOREIGN KEY ("school_id","group_id") REFERENCES "public"."school_group"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_school_id_from_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","from_person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_school_id_to_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","to_person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_school_id_done_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","done_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parent_allowance" ADD CONSTRAINT "parent_allowance_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parent_allowance" ADD CONSTRAINT "parent_allowance_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pupil" ADD CONSTRAINT "pupil_school_id_id_person_school_id_id_fk" FOREIGN KEY ("school_id","id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pupil_bsn" ADD CONSTRAINT "pupil_bsn_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pupil_source_key" ADD CONSTRAINT "pupil_source_key_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "year_change" ADD CONSTRAINT "year_change_school_id_from_year_id_school_year_school_id_id_fk" FOREIGN KEY ("school_id","from_year_id") REFERENCES "public"."school_year"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "year_change" ADD CONSTRAINT "year_change_school_id_to_year_id_school_year_school_id_id_fk" FOREIGN KEY ("school_id","to_year_id") REFERENCES "public"."school_year"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "year_change" ADD CONSTRAINT "year_change_school_id_done_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","done_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_school_id_run_id_import_run_school_id_id_fk" FOREIGN KEY ("school_id","run_id") REFERENCES "public"."import_run"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_school_id_started_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","started_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bullying_case" ADD CONSTRAINT "bullying_case_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bullying_case" ADD CONSTRAINT "bullying_case_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bullying_case" ADD CONSTRAINT "bullying_case_school_id_closed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","closed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bullying_step" ADD CONSTRAINT "bullying_step_school_id_case_id_bullying_case_school_id_id_fk" FOREIGN KEY ("school_id","case_id") REFERENCES "public"."bullying_case"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bullying_step" ADD CONSTRAINT "bullying_step_school_id_done_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","done_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_school_id_entry_id_log_entry_school_id_id_fk" FOREIGN KEY ("school_id","entry_id") REFERENCES "public"."log_entry"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_school_id_closed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","closed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_addendum" ADD CONSTRAINT "log_addendum_school_id_entry_id_log_entry_school_id_id_fk" FOREIGN KEY ("school_id","entry_id") REFERENCES "public"."log_entry"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_addendum" ADD CONSTRAINT "log_addendum_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_attention" ADD CONSTRAINT "log_attention_school_id_entry_id_log_entry_school_id_id_fk" FOREIGN KEY ("school_id","entry_id") REFERENCES "public"."log_entry"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_attention" ADD CONSTRAINT "log_attention_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_entry" ADD CONSTRAINT "log_entry_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_entry" ADD CONSTRAINT "log_entry_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_entry" ADD CONSTRAINT "log_entry_school_id_archived_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","archived_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_removal" ADD CONSTRAINT "log_removal_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_removal" ADD CONSTRAINT "log_removal_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_removal" ADD CONSTRAINT "log_removal_school_id_removed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","removed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_school_id_thread_id_message_thread_school_id_id_fk" FOREIGN KEY ("school_id","thread_id") REFERENCES "public"."message_thread"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_read" ADD CONSTRAINT "message_read_school_id_thread_id_message_thread_school_id_id_fk" FOREIGN KEY ("school_id","thread_id") REFERENCES "public"."message_thread"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_read" ADD CONSTRAINT "message_read_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_school_id_started_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","started_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_note" ADD CONSTRAINT "working_note_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach" ADD CONSTRAINT "reach_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_consultation" ADD CONSTRAINT "opp_consultation_school_id_version_id_pupil_id_opp_version_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","version_id","pupil_id") REFERENCES "public"."opp_version"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_consultation" ADD CONSTRAINT "opp_consultation_school_id_recorded_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","recorded_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_reminder" ADD CONSTRAINT "opp_reminder_school_id_version_id_pupil_id_opp_version_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","version_id","pupil_id") REFERENCES "public"."opp_version"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_reminder" ADD CONSTRAINT "opp_reminder_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_reminder" ADD CONSTRAINT "opp_reminder_school_id_reminded_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","reminded_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_statement" ADD CONSTRAINT "opp_statement_school_id_version_id_pupil_id_opp_version_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","version_id","pupil_id") REFERENCES "public"."opp_version"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_statement" ADD CONSTRAINT "opp_statement_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_statement" ADD CONSTRAINT "opp_statement_school_id_recorded_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","recorded_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_statement" ADD CONSTRAINT "opp_statement_school_id_scan_file_id_file_school_id_id_fk" FOREIGN KEY ("school_id","scan_file_id") REFERENCES "public"."file"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_version" ADD CONSTRAINT "opp_version_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_version" ADD CONSTRAINT "opp_version_school_id_predecessor_id_pupil_id_opp_version_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","predecessor_id","pupil_id") REFERENCES "public"."opp_version"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_version" ADD CONSTRAINT "opp_version_school_id_fixed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","fixed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_version" ADD CONSTRAINT "opp_version_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_words" ADD CONSTRAINT "opp_words_school_id_version_id_pupil_id_opp_version_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","version_id","pupil_id") REFERENCES "public"."opp_version"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_words" ADD CONSTRAINT "opp_words_school_id_file_id_file_school_id_id_fk" FOREIGN KEY ("school_id","file_id") REFERENCES "public"."file"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_words" ADD CONSTRAINT "opp_words_school_id_written_out_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","written_out_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opp_words" ADD CONSTRAINT "opp_words_school_id_given_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","given_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_group" ADD CONSTRAINT "school_group_school_id_school_year_id_school_year_school_id_id_fk" FOREIGN KEY ("school_id","school_year_id") REFERENCES "public"."school_year"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_group" ADD CONSTRAINT "school_group_school_id_location_id_location_school_id_id_fk" FOREIGN KEY ("school_id","location_id") REFERENCES "public"."location"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_staff" ADD CONSTRAINT "group_staff_school_id_group_id_school_group_school_id_id_fk" FOREIGN KEY ("school_id","group_id") REFERENCES "public"."school_group"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_staff" ADD CONSTRAINT "group_staff_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location" ADD CONSTRAINT "location_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period" ADD CONSTRAINT "period_school_id_school_year_id_school_year_school_id_id_fk" FOREIGN KEY ("school_id","school_year_id") REFERENCES "public"."school_year"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period" ADD CONSTRAINT "period_school_id_location_id_location_school_id_id_fk" FOREIGN KEY ("school_id","location_id") REFERENCES "public"."location"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_year" ADD CONSTRAINT "school_year_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setup_version" ADD CONSTRAINT "setup_version_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setup_version" ADD CONSTRAINT "setup_version_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_pupil" ON "audit" USING btree ("school_id","pupil_id","at");--> statement-breakpoint
CREATE INDEX "audit_person" ON "audit" USING btree ("school_id","person_id","at");--> statement-breakpoint
CREATE INDEX "outbox_school" ON "outbox" USING btree ("school_id","id");--> statement-breakpoint
CREATE INDEX "file_pupil" ON "file" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "file_uploaded_by" ON "file" USING btree ("school_id","uploaded_by_id");--> statement-breakpoint
CREATE INDEX "norm_exemption_pupil" ON "norm_exemption" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "norm_exemption_given_by" ON "norm_exemption" USING btree ("school_id","given_by_id");--> statement-breakpoint
CREATE INDEX "norm_setting_set_by" ON "norm_setting" USING btree ("school_id","set_by_id");--> statement-breakpoint
CREATE INDEX "access_grant_pupil" ON "access_grant" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "access_grant_person" ON "access_grant" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "access_grant_granted_by" ON "access_grant" USING btree ("school_id","granted_by_id");--> statement-breakpoint
CREATE INDEX "contact_pupil" ON "contact" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "contact_person" ON "contact" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "enrolment_pupil" ON "enrolment" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "enrolment_location" ON "enrolment" USING btree ("school_id","location_id");--> statement-breakpoint
CREATE INDEX "enrolment_file_owner" ON "enrolment" USING btree ("school_id","file_owner_id");--> statement-breakpoint
CREATE INDEX "group_member_group" ON "group_member" USING btree ("school_id","group_id");--> statement-breakpoint
CREATE INDEX "group_member_pupil" ON "group_member" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "handover_pupil" ON "handover" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "handover_from" ON "handover" USING btree ("school_id","from_person_id");--> statement-breakpoint
CREATE INDEX "handover_to" ON "handover" USING btree ("school_id","to_person_id");--> statement-breakpoint
CREATE INDEX "handover_done_by" ON "handover" USING btree ("school_id","done_by_id");--> statement-breakpoint
CREATE INDEX "involvement_pupil" ON "involvement" USING btree ("school_id","pupil_id","until_on");--> statement-breakpoint
CREATE INDEX "parent_allowance_pupil" ON "parent_allowance" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "parent_allowance_person" ON "parent_allowance" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "pupil_name" ON "pupil" USING btree ("school_id","family_name","given_name");--> statement-breakpoint
CREATE INDEX "pupil_search" ON "pupil" USING gin ("search_name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "year_change_from_year" ON "year_change" USING btree ("school_id","from_year_id");--> statement-breakpoint
CREATE INDEX "year_change_to_year" ON "year_change" USING btree ("school_id","to_year_id");--> statement-breakpoint
CREATE INDEX "year_change_done_by" ON "year_change" USING btree ("school_id","done_by_id");--> statement-breakpoint
CREATE INDEX "import_row_outcome" ON "import_row" USING btree ("school_id","run_id","outcome","number");--> statement-breakpoint
CREATE INDEX "import_run_started_by" ON "import_run" USING btree ("school_id","started_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "import_run_one_at_a_time" ON "import_run" USING btree ("school_id") WHERE state in ('lezen', 'kolommen', 'voorbeeld', 'bezig', 'terugdraaien');--> statement-breakpoint
CREATE INDEX "bullying_case_pupil" ON "bullying_case" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "bullying_case_author" ON "bullying_case" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "bullying_case_closed_by" ON "bullying_case" USING btree ("school_id","closed_by_id");--> statement-breakpoint
CREATE INDEX "bullying_step_done_by" ON "bullying_step" USING btree ("school_id","done_by_id");--> statement-breakpoint
CREATE INDEX "incident_closed_by" ON "incident" USING btree ("school_id","closed_by_id");--> statement-breakpoint
CREATE INDEX "log_addendum_entry" ON "log_addendum" USING btree ("school_id","entry_id");--> statement-breakpoint
CREATE INDEX "log_addendum_author" ON "log_addendum" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "log_attention_person" ON "log_attention" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "log_entry_pupil" ON "log_entry" USING btree ("school_id","pupil_id","happened_on");--> statement-breakpoint
CREATE INDEX "log_entry_kind" ON "log_entry" USING btree ("school_id","kind","happened_on");--> statement-breakpoint
CREATE INDEX "log_entry_author" ON "log_entry" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "log_entry_archived_by" ON "log_entry" USING btree ("school_id","archived_by_id");--> statement-breakpoint
CREATE INDEX "log_entry_event" ON "log_entry" USING btree ("school_id","event_id");--> statement-breakpoint
CREATE INDEX "log_entry_search" ON "log_entry" USING gin ("school_id","search");--> statement-breakpoint
CREATE INDEX "log_removal_pupil" ON "log_removal" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "log_removal_author" ON "log_removal" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "log_removal_removed_by" ON "log_removal" USING btree ("school_id","removed_by_id");--> statement-breakpoint
CREATE INDEX "message_thread_of" ON "message" USING btree ("school_id","thread_id","sent_at");--> statement-breakpoint
CREATE INDEX "message_author" ON "message" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "message_read_person" ON "message_read" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "message_thread_pupil" ON "message_thread" USING btree ("school_id","pupil_id","last_message_at");--> statement-breakpoint
CREATE INDEX "message_thread_started_by" ON "message_thread" USING btree ("school_id","started_by_id");--> statement-breakpoint
CREATE INDEX "working_note_person" ON "working_note" USING btree ("school_id","person_id","changed_at");--> statement-breakpoint
CREATE INDEX "person_kind" ON "person" USING btree ("school_id","kind","family_name");--> statement-breakpoint
CREATE INDEX "role_assignment_person" ON "role_assignment" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "role_assignment_location" ON "role_assignment" USING btree ("school_id","location_id");--> statement-breakpoint
CREATE INDEX "opp_consultation_version" ON "opp_consultation" USING btree ("school_id","version_id","pupil_id");--> statement-breakpoint
CREATE INDEX "opp_consultation_pupil" ON "opp_consultation" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "opp_consultation_recorded_by" ON "opp_consultation" USING btree ("school_id","recorded_by_id");--> statement-breakpoint
CREATE INDEX "opp_reminder_version" ON "opp_reminder" USING btree ("school_id","version_id","pupil_id");--> statement-breakpoint
CREATE INDEX "opp_reminder_person" ON "opp_reminder" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "opp_reminder_reminded_by" ON "opp_reminder" USING btree ("school_id","reminded_by_id");--> statement-breakpoint
CREATE INDEX "opp_statement_version" ON "opp_statement" USING btree ("school_id","version_id","pupil_id");--> statement-breakpoint
CREATE INDEX "opp_statement_person" ON "opp_statement" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "opp_statement_recorded_by" ON "opp_statement" USING btree ("school_id","recorded_by_id");--> statement-breakpoint
CREATE INDEX "opp_statement_scan" ON "opp_statement" USING btree ("school_id","scan_file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "opp_version_one_draft" ON "opp_version" USING btree ("school_id","pupil_id") WHERE state = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "opp_version_one_fixed" ON "opp_version" USING btree ("school_id","pupil_id") WHERE state = 'fixed';--> statement-breakpoint
CREATE INDEX "opp_version_pupil" ON "opp_version" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "opp_version_predecessor" ON "opp_version" USING btree ("school_id","predecessor_id","pupil_id");--> statement-breakpoint
CREATE INDEX "opp_version_fixed_by" ON "opp_version" USING btree ("school_id","fixed_by_id");--> statement-breakpoint
CREATE INDEX "opp_version_changed_by" ON "opp_version" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE INDEX "opp_words_version" ON "opp_words" USING btree ("school_id","version_id","pupil_id");--> statement-breakpoint
CREATE INDEX "opp_words_file" ON "opp_words" USING btree ("school_id","file_id");--> statement-breakpoint
CREATE INDEX "opp_words_written_out_by" ON "opp_words" USING btree ("school_id","written_out_by_id");--> statement-breakpoint
CREATE INDEX "opp_words_given_by" ON "opp_words" USING btree ("school_id","given_by_id");--> statement-breakpoint
CREATE INDEX "school_group_location" ON "school_group" USING btree ("school_id","location_id");--> statement-breakpoint
CREATE INDEX "group_staff_group" ON "group_staff" USING btree ("school_id","group_id");--> statement-breakpoint
CREATE INDEX "group_staff_person" ON "group_staff" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "period_school_year" ON "period" USING btree ("school_id","school_year_id","starts_on");--> statement-breakpoint
CREATE INDEX "period_location" ON "period" USING btree ("school_id","location_id");--> statement-breakpoint
CREATE INDEX "setup_version_changed_by" ON "setup_version" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE POLICY "read" ON "audit" AS PERMISSIVE FOR SELECT TO public USING ("audit"."school_id" = (select app_school()) and ("audit"."person_id" = (select app_person()) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "audit"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling', 'ouder', 'mentor', 'zorgcoordinator', 'directeur') offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "audit" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("audit"."school_id" = (select app_school()) and "audit"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "add" ON "outbox" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("outbox"."school_id" = (select app_school()));--> statement-breakpoint
CREATE POLICY "own" ON "draft" AS PERMISSIVE FOR ALL TO public USING ("draft"."school_id" = (select app_school()) and "draft"."person_id" = (select app_person())) WITH CHECK ("draft"."school_id" = (select app_school()) and "draft"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "read" ON "file" AS PERMISSIVE FOR SELECT TO public USING ("file"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "file"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "file"."audience" = any (i.sees) offset 0) or ("file"."uploaded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "file"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0))));--> statement-breakpoint
CREATE POLICY "add" ON "file" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("file"."school_id" = (select app_school()) and "file"."uploaded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "file"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "file" AS PERMISSIVE FOR UPDATE TO public USING ("file"."school_id" = (select app_school()) and "file"."uploaded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "file"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0)) WITH CHECK ("file"."school_id" = (select app_school()) and "file"."uploaded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "file"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "file" AS PERMISSIVE FOR DELETE TO public USING ("file"."school_id" = (select app_school()) and "file"."uploaded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "file"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "norm_exemption" AS PERMISSIVE FOR SELECT TO public USING ("norm_exemption"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "norm_exemption"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "norm_exemption" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("norm_exemption"."school_id" = (select app_school()) and "norm_exemption"."given_by_id" = (select app_person()) and (select app_has_role('zorgcoordinator', 'directeur')) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "norm_exemption"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "end" ON "norm_exemption" AS PERMISSIVE FOR UPDATE TO public USING ("norm_exemption"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'directeur')) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "norm_exemption"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0)) WITH CHECK ("norm_exemption"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'directeur')) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "norm_exemption"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "norm_setting" AS PERMISSIVE FOR SELECT TO public USING ("norm_setting"."school_id" = (select app_school()) and (select app_is_staff()));--> statement-breakpoint
CREATE POLICY "add" ON "norm_setting" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("norm_setting"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'directeur')));--> statement-breakpoint
CREATE POLICY "change" ON "norm_setting" AS PERMISSIVE FOR UPDATE TO public USING ("norm_setting"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'directeur'))) WITH CHECK ("norm_setting"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'directeur')));--> statement-breakpoint
CREATE POLICY "remove" ON "norm_setting" AS PERMISSIVE FOR DELETE TO public USING ("norm_setting"."school_id" = (select app_school()) and (select app_has_role('zorgcoordinator', 'directeur')));--> statement-breakpoint
CREATE POLICY "read" ON "access_grant" AS PERMISSIVE FOR SELECT TO public USING ("access_grant"."school_id" = (select app_school()) and ("access_grant"."person_id" = (select app_person()) or "access_grant"."granted_by_id" = (select app_person()) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "access_grant"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'zorg' = any (i.sees) offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "access_grant" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("access_grant"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "access_grant"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or ("access_grant"."role" = 'inzage' and "access_grant"."person_id" = (select app_person()) and "access_grant"."granted_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "access_grant"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('directeur', 'teamleider') offset 0))));--> statement-breakpoint
CREATE POLICY "change" ON "access_grant" AS PERMISSIVE FOR UPDATE TO public USING ("access_grant"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "access_grant"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or ("access_grant"."role" = 'inzage' and "access_grant"."person_id" = (select app_person()) and "access_grant"."granted_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "access_grant"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('directeur', 'teamleider') offset 0)))) WITH CHECK ("access_grant"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "access_grant"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or ("access_grant"."role" = 'inzage' and "access_grant"."person_id" = (select app_person()) and "access_grant"."granted_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "access_grant"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('directeur', 'teamleider') offset 0))));--> statement-breakpoint
CREATE POLICY "remove" ON "access_grant" AS PERMISSIVE FOR DELETE TO public USING ("access_grant"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "access_grant"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or ("access_grant"."role" = 'inzage' and "access_grant"."person_id" = (select app_person()) and "access_grant"."granted_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "access_grant"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('directeur', 'teamleider') offset 0))));--> statement-breakpoint
CREATE POLICY "read" ON "contact" AS PERMISSIVE FOR SELECT TO public USING ("contact"."school_id" = (select app_school()) and ("contact"."person_id" = (select app_person()) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "contact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0) or (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "contact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "contact" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("contact"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "change" ON "contact" AS PERMISSIVE FOR UPDATE TO public USING ("contact"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder'))) WITH CHECK ("contact"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "remove" ON "contact" AS PERMISSIVE FOR DELETE TO public USING ("contact"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "read" ON "enrolment" AS PERMISSIVE FOR SELECT TO public USING ("enrolment"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "enrolment"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "enrolment" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("enrolment"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur', 'zorgcoordinator')));--> statement-breakpoint
CREATE POLICY "change" ON "enrolment" AS PERMISSIVE FOR UPDATE TO public USING ("enrolment"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur', 'zorgcoordinator'))) WITH CHECK ("enrolment"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur', 'zorgcoordinator')));--> statement-breakpoint
CREATE POLICY "remove" ON "enrolment" AS PERMISSIVE FOR DELETE TO public USING ("enrolment"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur', 'zorgcoordinator')));--> statement-breakpoint
CREATE POLICY "read" ON "group_member" AS PERMISSIVE FOR SELECT TO public USING ("group_member"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "group_member"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "group_member" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("group_member"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur', 'zorgcoordinator')));--> statement-breakpoint
CREATE POLICY "change" ON "group_member" AS PERMISSIVE FOR UPDATE TO public USING ("group_member"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur', 'zorgcoordinator'))) WITH CHECK ("group_member"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur', 'zorgcoordinator')));--> statement-breakpoint
CREATE POLICY "remove" ON "group_member" AS PERMISSIVE FOR DELETE TO public USING ("group_member"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur', 'zorgcoordinator')));--> statement-breakpoint
CREATE POLICY "read" ON "handover" AS PERMISSIVE FOR SELECT TO public USING ("handover"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "handover"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0) or ("handover"."done_on" is null and (select app_has_role('administratie', 'beheerder')) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "handover"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0))));--> statement-breakpoint
CREATE POLICY "add" ON "handover" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("handover"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder')) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "handover"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0)));--> statement-breakpoint
CREATE POLICY "change" ON "handover" AS PERMISSIVE FOR UPDATE TO public USING ("handover"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder')) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "handover"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0))) WITH CHECK ("handover"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder')) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "handover"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0)));--> statement-breakpoint
CREATE POLICY "remove" ON "handover" AS PERMISSIVE FOR DELETE TO public USING ("handover"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder')) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "handover"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0)));--> statement-breakpoint
CREATE POLICY "read" ON "involvement" AS PERMISSIVE FOR SELECT TO public USING ("involvement"."school_id" = (select app_school()) and "involvement"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "read" ON "parent_allowance" AS PERMISSIVE FOR SELECT TO public USING ("parent_allowance"."school_id" = (select app_school()) and ("parent_allowance"."person_id" = (select app_person()) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "parent_allowance"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "parent_allowance" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("parent_allowance"."school_id" = (select app_school()) and "parent_allowance"."pupil_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "change" ON "parent_allowance" AS PERMISSIVE FOR UPDATE TO public USING ("parent_allowance"."school_id" = (select app_school()) and "parent_allowance"."pupil_id" = (select app_person())) WITH CHECK ("parent_allowance"."school_id" = (select app_school()) and "parent_allowance"."pupil_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "remove" ON "parent_allowance" AS PERMISSIVE FOR DELETE TO public USING ("parent_allowance"."school_id" = (select app_school()) and "parent_allowance"."pupil_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "read" ON "pupil" AS PERMISSIVE FOR SELECT TO public USING ("pupil"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "pupil"."id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "pupil" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("pupil"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder')) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "pupil"."id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "change" ON "pupil" AS PERMISSIVE FOR UPDATE TO public USING ("pupil"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder')) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "pupil"."id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0))) WITH CHECK ("pupil"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder')) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "pupil"."id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "remove" ON "pupil" AS PERMISSIVE FOR DELETE TO public USING ("pupil"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder')) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "pupil"."id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "read" ON "pupil_bsn" AS PERMISSIVE FOR SELECT TO public USING ("pupil_bsn"."school_id" = (select app_school()) and (select app_has_role('administratie')));--> statement-breakpoint
CREATE POLICY "add" ON "pupil_bsn" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("pupil_bsn"."school_id" = (select app_school()) and (select app_has_role('administratie')));--> statement-breakpoint
CREATE POLICY "change" ON "pupil_bsn" AS PERMISSIVE FOR UPDATE TO public USING ("pupil_bsn"."school_id" = (select app_school()) and (select app_has_role('administratie'))) WITH CHECK ("pupil_bsn"."school_id" = (select app_school()) and (select app_has_role('administratie')));--> statement-breakpoint
CREATE POLICY "remove" ON "pupil_bsn" AS PERMISSIVE FOR DELETE TO public USING ("pupil_bsn"."school_id" = (select app_school()) and (select app_has_role('administratie')));--> statement-breakpoint
CREATE POLICY "read" ON "pupil_source_key" AS PERMISSIVE FOR SELECT TO public USING ("pupil_source_key"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "add" ON "pupil_source_key" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("pupil_source_key"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "change" ON "pupil_source_key" AS PERMISSIVE FOR UPDATE TO public USING ("pupil_source_key"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder'))) WITH CHECK ("pupil_source_key"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "remove" ON "pupil_source_key" AS PERMISSIVE FOR DELETE TO public USING ("pupil_source_key"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "read" ON "year_change" AS PERMISSIVE FOR SELECT TO public USING ("year_change"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "add" ON "year_change" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("year_change"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "change" ON "year_change" AS PERMISSIVE FOR UPDATE TO public USING ("year_change"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder'))) WITH CHECK ("year_change"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "remove" ON "year_change" AS PERMISSIVE FOR DELETE TO public USING ("year_change"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "read" ON "import_row" AS PERMISSIVE FOR SELECT TO public USING ("import_row"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "add" ON "import_row" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("import_row"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "change" ON "import_row" AS PERMISSIVE FOR UPDATE TO public USING ("import_row"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder'))) WITH CHECK ("import_row"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "remove" ON "import_row" AS PERMISSIVE FOR DELETE TO public USING ("import_row"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "read" ON "import_run" AS PERMISSIVE FOR SELECT TO public USING ("import_run"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "add" ON "import_run" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("import_run"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "change" ON "import_run" AS PERMISSIVE FOR UPDATE TO public USING ("import_run"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder'))) WITH CHECK ("import_run"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "remove" ON "import_run" AS PERMISSIVE FOR DELETE TO public USING ("import_run"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder')));--> statement-breakpoint
CREATE POLICY "read" ON "bullying_case" AS PERMISSIVE FOR SELECT TO public USING ("bullying_case"."school_id" = (select app_school()) and (
	("bullying_case"."audience" <> 'vertrouwelijk' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "bullying_case"."audience" = any (i.sees) offset 0))
	or ("bullying_case"."audience" in ('zorg', 'vertrouwelijk') and ("bullying_case"."author_id" = (select app_person()) or (select app_person()) = any ("bullying_case"."reader_ids")) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0))));--> statement-breakpoint
CREATE POLICY "add" ON "bullying_case" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("bullying_case"."school_id" = (select app_school()) and "bullying_case"."audience" in ('team', 'zorg') and (
	("bullying_case"."audience" <> 'vertrouwelijk' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "bullying_case"."audience" = any (i.sees) offset 0))
	or ("bullying_case"."audience" in ('zorg', 'vertrouwelijk') and ("bullying_case"."author_id" = (select app_person()) or (select app_person()) = any ("bullying_case"."reader_ids")) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0))) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "bullying_case" AS PERMISSIVE FOR UPDATE TO public USING ("bullying_case"."school_id" = (select app_school()) and "bullying_case"."audience" in ('team', 'zorg') and (
	("bullying_case"."audience" <> 'vertrouwelijk' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "bullying_case"."audience" = any (i.sees) offset 0))
	or ("bullying_case"."audience" in ('zorg', 'vertrouwelijk') and ("bullying_case"."author_id" = (select app_person()) or (select app_person()) = any ("bullying_case"."reader_ids")) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0))) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0)) WITH CHECK ("bullying_case"."school_id" = (select app_school()) and "bullying_case"."audience" in ('team', 'zorg') and (
	("bullying_case"."audience" <> 'vertrouwelijk' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "bullying_case"."audience" = any (i.sees) offset 0))
	or ("bullying_case"."audience" in ('zorg', 'vertrouwelijk') and ("bullying_case"."author_id" = (select app_person()) or (select app_person()) = any ("bullying_case"."reader_ids")) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0))) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "bullying_case" AS PERMISSIVE FOR DELETE TO public USING ("bullying_case"."school_id" = (select app_school()) and "bullying_case"."audience" in ('team', 'zorg') and (
	("bullying_case"."audience" <> 'vertrouwelijk' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "bullying_case"."audience" = any (i.sees) offset 0))
	or ("bullying_case"."audience" in ('zorg', 'vertrouwelijk') and ("bullying_case"."author_id" = (select app_person()) or (select app_person()) = any ("bullying_case"."reader_ids")) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0))) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "bullying_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "bullying_step" AS PERMISSIVE FOR SELECT TO public USING ("bullying_step"."school_id" = (select app_school()) and exists (select 1 from bullying_case c where c.school_id = "bullying_step"."school_id" and c.id = "bullying_step"."case_id"));--> statement-breakpoint
CREATE POLICY "add" ON "bullying_step" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("bullying_step"."school_id" = (select app_school()) and (select app_is_staff()) and exists (select 1 from bullying_case c where c.school_id = "bullying_step"."school_id" and c.id = "bullying_step"."case_id"));--> statement-breakpoint
CREATE POLICY "change" ON "bullying_step" AS PERMISSIVE FOR UPDATE TO public USING ("bullying_step"."school_id" = (select app_school()) and (select app_is_staff()) and exists (select 1 from bullying_case c where c.school_id = "bullying_step"."school_id" and c.id = "bullying_step"."case_id")) WITH CHECK ("bullying_step"."school_id" = (select app_school()) and (select app_is_staff()) and exists (select 1 from bullying_case c where c.school_id = "bullying_step"."school_id" and c.id = "bullying_step"."case_id"));--> statement-breakpoint
CREATE POLICY "remove" ON "bullying_step" AS PERMISSIVE FOR DELETE TO public USING ("bullying_step"."school_id" = (select app_school()) and (select app_is_staff()) and exists (select 1 from bullying_case c where c.school_id = "bullying_step"."school_id" and c.id = "bullying_step"."case_id"));--> statement-breakpoint
CREATE POLICY "read" ON "incident" AS PERMISSIVE FOR SELECT TO public USING ("incident"."school_id" = (select app_school()) and exists (select 1 from log_entry e where e.school_id = "incident"."school_id" and e.id = "incident"."entry_id" and true));--> statement-breakpoint
CREATE POLICY "add" ON "incident" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("incident"."school_id" = (select app_school()) and (select app_is_staff()) and exists (select 1 from log_entry e where e.school_id = "incident"."school_id" and e.id = "incident"."entry_id" and true));--> statement-breakpoint
CREATE POLICY "change" ON "incident" AS PERMISSIVE FOR UPDATE TO public USING ("incident"."school_id" = (select app_school()) and (select app_is_staff()) and exists (select 1 from log_entry e where e.school_id = "incident"."school_id" and e.id = "incident"."entry_id" and true)) WITH CHECK ("incident"."school_id" = (select app_school()) and (select app_is_staff()) and exists (select 1 from log_entry e where e.school_id = "incident"."school_id" and e.id = "incident"."entry_id" and true));--> statement-breakpoint
CREATE POLICY "remove" ON "incident" AS PERMISSIVE FOR DELETE TO public USING ("incident"."school_id" = (select app_school()) and (select app_is_staff()) and exists (select 1 from log_entry e where e.school_id = "incident"."school_id" and e.id = "incident"."entry_id" and true));--> statement-breakpoint
CREATE POLICY "read" ON "log_addendum" AS PERMISSIVE FOR SELECT TO public USING ("log_addendum"."school_id" = (select app_school()) and exists (select 1 from log_entry e where e.school_id = "log_addendum"."school_id" and e.id = "log_addendum"."entry_id" and true));--> statement-breakpoint
CREATE POLICY "add" ON "log_addendum" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("log_addendum"."school_id" = (select app_school()) and "log_addendum"."author_id" = (select app_person()) and exists (select 1 from log_entry e where e.school_id = "log_addendum"."school_id" and e.id = "log_addendum"."entry_id" and true));--> statement-breakpoint
CREATE POLICY "read" ON "log_attention" AS PERMISSIVE FOR SELECT TO public USING ("log_attention"."school_id" = (select app_school()) and (select app_is_staff()) and exists (select 1 from log_entry e where e.school_id = "log_attention"."school_id" and e.id = "log_attention"."entry_id" and true));--> statement-breakpoint
CREATE POLICY "add" ON "log_attention" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("log_attention"."school_id" = (select app_school()) and ("log_attention"."person_id" = (select app_person()) or exists (select 1 from log_entry e where e.school_id = "log_attention"."school_id" and e.id = "log_attention"."entry_id" and e.author_id = (select app_person()))));--> statement-breakpoint
CREATE POLICY "change" ON "log_attention" AS PERMISSIVE FOR UPDATE TO public USING ("log_attention"."school_id" = (select app_school()) and ("log_attention"."person_id" = (select app_person()) or exists (select 1 from log_entry e where e.school_id = "log_attention"."school_id" and e.id = "log_attention"."entry_id" and e.author_id = (select app_person())))) WITH CHECK ("log_attention"."school_id" = (select app_school()) and ("log_attention"."person_id" = (select app_person()) or exists (select 1 from log_entry e where e.school_id = "log_attention"."school_id" and e.id = "log_attention"."entry_id" and e.author_id = (select app_person()))));--> statement-breakpoint
CREATE POLICY "remove" ON "log_attention" AS PERMISSIVE FOR DELETE TO public USING ("log_attention"."school_id" = (select app_school()) and ("log_attention"."person_id" = (select app_person()) or exists (select 1 from log_entry e where e.school_id = "log_attention"."school_id" and e.id = "log_attention"."entry_id" and e.author_id = (select app_person()))));--> statement-breakpoint
CREATE POLICY "read" ON "log_entry" AS PERMISSIVE FOR SELECT TO public USING ("log_entry"."school_id" = (select app_school()) and (
	("log_entry"."audience" <> 'vertrouwelijk' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "log_entry"."audience" = any (i.sees) offset 0))
	or ("log_entry"."audience" in ('zorg', 'vertrouwelijk') and ("log_entry"."author_id" = (select app_person()) or (select app_person()) = any ("log_entry"."reader_ids")) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0))));--> statement-breakpoint
CREATE POLICY "add" ON "log_entry" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("log_entry"."school_id" = (select app_school()) and ("log_entry"."author_id" = (select app_person()) and (
	("log_entry"."audience" in ('gedeeld', 'team') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'stagiair', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "log_entry"."audience" = any (i.sees) offset 0))
	or ("log_entry"."audience" in ('zorg', 'vertrouwelijk') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0))
	or ("log_entry"."audience" in ('gedeeld', 'eigen') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0)))));--> statement-breakpoint
CREATE POLICY "change" ON "log_entry" AS PERMISSIVE FOR UPDATE TO public USING ("log_entry"."school_id" = (select app_school()) and (("log_entry"."author_id" = (select app_person()) and (
	("log_entry"."audience" in ('gedeeld', 'team') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'stagiair', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "log_entry"."audience" = any (i.sees) offset 0))
	or ("log_entry"."audience" in ('zorg', 'vertrouwelijk') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0))
	or ("log_entry"."audience" in ('gedeeld', 'eigen') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0)))) or ("log_entry"."audience" in ('gedeeld', 'team', 'zorg') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "log_entry"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator') offset 0)))) WITH CHECK ("log_entry"."school_id" = (select app_school()) and (("log_entry"."author_id" = (select app_person()) and (
	("log_entry"."audience" in ('gedeeld', 'team') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'stagiair', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "log_entry"."audience" = any (i.sees) offset 0))
	or ("log_entry"."audience" in ('zorg', 'vertrouwelijk') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0))
	or ("log_entry"."audience" in ('gedeeld', 'eigen') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0)))) or ("log_entry"."audience" in ('gedeeld', 'team', 'zorg') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "log_entry"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator') offset 0))));--> statement-breakpoint
CREATE POLICY "remove" ON "log_entry" AS PERMISSIVE FOR DELETE TO public USING ("log_entry"."school_id" = (select app_school()) and (("log_entry"."author_id" = (select app_person()) and (
	("log_entry"."audience" in ('gedeeld', 'team') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'stagiair', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "log_entry"."audience" = any (i.sees) offset 0))
	or ("log_entry"."audience" in ('zorg', 'vertrouwelijk') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0))
	or ("log_entry"."audience" in ('gedeeld', 'eigen') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0)))) or ("log_entry"."audience" in ('gedeeld', 'team', 'zorg') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "log_entry"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_entry"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator') offset 0))));--> statement-breakpoint
CREATE POLICY "read" ON "log_removal" AS PERMISSIVE FOR SELECT TO public USING ("log_removal"."school_id" = (select app_school()) and (
	("log_removal"."audience" <> 'vertrouwelijk' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_removal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "log_removal"."audience" = any (i.sees) offset 0))
	or ("log_removal"."audience" in ('zorg', 'vertrouwelijk') and ("log_removal"."author_id" = (select app_person()) or (select app_person()) = any ("log_removal"."reader_ids")) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_removal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0))));--> statement-breakpoint
CREATE POLICY "add" ON "log_removal" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("log_removal"."school_id" = (select app_school()) and "log_removal"."removed_by_id" = (select app_person()) and (("log_removal"."author_id" = (select app_person()) and (
	("log_removal"."audience" in ('gedeeld', 'team') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_removal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'stagiair', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_removal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "log_removal"."audience" = any (i.sees) offset 0))
	or ("log_removal"."audience" in ('zorg', 'vertrouwelijk') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_removal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog', 'begeleider') offset 0))
	or ("log_removal"."audience" in ('gedeeld', 'eigen') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_removal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0)))) or ("log_removal"."audience" in ('gedeeld', 'team', 'zorg') and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_removal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "log_removal"."audience" = any (i.sees) offset 0) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "log_removal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator') offset 0))));--> statement-breakpoint
CREATE POLICY "read" ON "message" AS PERMISSIVE FOR SELECT TO public USING ("message"."school_id" = (select app_school()) and exists (select 1 from message_thread m where m.school_id = "message"."school_id" and m.id = "message"."thread_id"));--> statement-breakpoint
CREATE POLICY "add" ON "message" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("message"."school_id" = (select app_school()) and "message"."author_id" = (select app_person()) and exists (select 1 from message_thread m where m.school_id = "message"."school_id" and m.id = "message"."thread_id"));--> statement-breakpoint
CREATE POLICY "read" ON "message_read" AS PERMISSIVE FOR SELECT TO public USING ("message_read"."school_id" = (select app_school()) and exists (select 1 from message_thread m where m.school_id = "message_read"."school_id" and m.id = "message_read"."thread_id"));--> statement-breakpoint
CREATE POLICY "add" ON "message_read" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("message_read"."school_id" = (select app_school()) and "message_read"."person_id" = (select app_person()) and exists (select 1 from message_thread m where m.school_id = "message_read"."school_id" and m.id = "message_read"."thread_id"));--> statement-breakpoint
CREATE POLICY "change" ON "message_read" AS PERMISSIVE FOR UPDATE TO public USING ("message_read"."school_id" = (select app_school()) and "message_read"."person_id" = (select app_person()) and exists (select 1 from message_thread m where m.school_id = "message_read"."school_id" and m.id = "message_read"."thread_id")) WITH CHECK ("message_read"."school_id" = (select app_school()) and "message_read"."person_id" = (select app_person()) and exists (select 1 from message_thread m where m.school_id = "message_read"."school_id" and m.id = "message_read"."thread_id"));--> statement-breakpoint
CREATE POLICY "remove" ON "message_read" AS PERMISSIVE FOR DELETE TO public USING ("message_read"."school_id" = (select app_school()) and "message_read"."person_id" = (select app_person()) and exists (select 1 from message_thread m where m.school_id = "message_read"."school_id" and m.id = "message_read"."thread_id"));--> statement-breakpoint
CREATE POLICY "read" ON "message_thread" AS PERMISSIVE FOR SELECT TO public USING ("message_thread"."school_id" = (select app_school()) and (select app_person()) = any ("message_thread"."member_ids") and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "message_thread"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "message_thread" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("message_thread"."school_id" = (select app_school()) and (select app_person()) = any ("message_thread"."member_ids") and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "message_thread"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "message_thread" AS PERMISSIVE FOR UPDATE TO public USING ("message_thread"."school_id" = (select app_school()) and (select app_person()) = any ("message_thread"."member_ids") and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "message_thread"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0)) WITH CHECK ("message_thread"."school_id" = (select app_school()) and (select app_person()) = any ("message_thread"."member_ids") and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "message_thread"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "message_thread" AS PERMISSIVE FOR DELETE TO public USING ("message_thread"."school_id" = (select app_school()) and (select app_person()) = any ("message_thread"."member_ids") and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "message_thread"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "working_note" AS PERMISSIVE FOR SELECT TO public USING ("working_note"."school_id" = (select app_school()) and "working_note"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "add" ON "working_note" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("working_note"."school_id" = (select app_school()) and "working_note"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "change" ON "working_note" AS PERMISSIVE FOR UPDATE TO public USING ("working_note"."school_id" = (select app_school()) and "working_note"."person_id" = (select app_person())) WITH CHECK ("working_note"."school_id" = (select app_school()) and "working_note"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "remove" ON "working_note" AS PERMISSIVE FOR DELETE TO public USING ("working_note"."school_id" = (select app_school()) and "working_note"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "read" ON "person" AS PERMISSIVE FOR SELECT TO public USING ("person"."school_id" = (select app_school()) and ("person"."kind" in ('medewerker', 'extern') or "person"."id" = (select app_person()) or (select app_has_role('administratie', 'beheerder', 'directeur')) or may_know_person("person"."id")));--> statement-breakpoint
CREATE POLICY "add" ON "person" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("person"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "change" ON "person" AS PERMISSIVE FOR UPDATE TO public USING ("person"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur'))) WITH CHECK ("person"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "remove" ON "person" AS PERMISSIVE FOR DELETE TO public USING ("person"."school_id" = (select app_school()) and (select app_has_role('administratie', 'beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "read" ON "reach" AS PERMISSIVE FOR SELECT TO public USING ("reach"."school_id" = (select app_school()) and ("reach"."person_id" = (select app_person()) or (select app_has_role('administratie', 'beheerder', 'directeur')) or (not "reach"."address_is_secret" and (select app_is_staff()) and may_know_person("reach"."person_id"))));--> statement-breakpoint
CREATE POLICY "add" ON "reach" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("reach"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "reach"."person_id" = (select app_person())));--> statement-breakpoint
CREATE POLICY "change" ON "reach" AS PERMISSIVE FOR UPDATE TO public USING ("reach"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "reach"."person_id" = (select app_person()))) WITH CHECK ("reach"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "reach"."person_id" = (select app_person())));--> statement-breakpoint
CREATE POLICY "remove" ON "reach" AS PERMISSIVE FOR DELETE TO public USING ("reach"."school_id" = (select app_school()) and ((select app_has_role('administratie', 'beheerder', 'directeur')) or "reach"."person_id" = (select app_person())));--> statement-breakpoint
CREATE POLICY "read" ON "role_assignment" AS PERMISSIVE FOR SELECT TO public USING ("role_assignment"."school_id" = (select app_school()) and "role_assignment"."school_id" = (select app_school()));--> statement-breakpoint
CREATE POLICY "add" ON "role_assignment" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("role_assignment"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "change" ON "role_assignment" AS PERMISSIVE FOR UPDATE TO public USING ("role_assignment"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur'))) WITH CHECK ("role_assignment"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "remove" ON "role_assignment" AS PERMISSIVE FOR DELETE TO public USING ("role_assignment"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "read" ON "opp_consultation" AS PERMISSIVE FOR SELECT TO public USING ("opp_consultation"."school_id" = (select app_school()) and exists (select 1 from opp_version v where v.school_id = "opp_consultation"."school_id" and v.id = "opp_consultation"."version_id"));--> statement-breakpoint
CREATE POLICY "add" ON "opp_consultation" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("opp_consultation"."school_id" = (select app_school()) and "opp_consultation"."recorded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_consultation"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "opp_reminder" AS PERMISSIVE FOR SELECT TO public USING ("opp_reminder"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_reminder"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) or i.role in ('ouder', 'leerling') and "opp_reminder"."person_id" = (select app_person())) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "opp_reminder" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("opp_reminder"."school_id" = (select app_school()) and "opp_reminder"."reminded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_reminder"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "opp_statement" AS PERMISSIVE FOR SELECT TO public USING ("opp_statement"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_statement"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) or i.role = 'leerling' or i.role = 'ouder' and "opp_statement"."person_id" = (select app_person())) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "opp_statement" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("opp_statement"."school_id" = (select app_school()) and "opp_statement"."recorded_by_id" = (select app_person()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_statement"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)
				or "opp_statement"."person_id" = (select app_person()) and "opp_statement"."signed_by" is distinct from 'paper' and "opp_statement"."answer" <> 'silent'
					and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_statement"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('ouder', 'leerling') offset 0) and exists (select 1 from opp_version v where v.school_id = "opp_statement"."school_id" and v.id = "opp_statement"."version_id")));--> statement-breakpoint
CREATE POLICY "read" ON "opp_version" AS PERMISSIVE FOR SELECT TO public USING ("opp_version"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) or "opp_version"."fixed_on" is not null and 'gedeeld' = any (i.sees)
					or "opp_version"."offered_on" <= (select app_today()) and i.role in ('ouder', 'leerling')) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "opp_version" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("opp_version"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "opp_version" AS PERMISSIVE FOR UPDATE TO public USING ("opp_version"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)) WITH CHECK ("opp_version"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "opp_words" AS PERMISSIVE FOR SELECT TO public USING ("opp_words"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_words"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) or i.role = 'leerling') offset 0) or exists (select 1 from opp_version v where v.school_id = "opp_words"."school_id" and v.id = "opp_words"."version_id")));--> statement-breakpoint
CREATE POLICY "add" ON "opp_words" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("opp_words"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_words"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling', 'mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "opp_words" AS PERMISSIVE FOR UPDATE TO public USING ("opp_words"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_words"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling', 'mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0)) WITH CHECK ("opp_words"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "opp_words"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling', 'mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "school_group" AS PERMISSIVE FOR SELECT TO public USING ("school_group"."school_id" = (select app_school()) and true);--> statement-breakpoint
CREATE POLICY "add" ON "school_group" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("school_group"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie')));--> statement-breakpoint
CREATE POLICY "change" ON "school_group" AS PERMISSIVE FOR UPDATE TO public USING ("school_group"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie'))) WITH CHECK ("school_group"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie')));--> statement-breakpoint
CREATE POLICY "remove" ON "school_group" AS PERMISSIVE FOR DELETE TO public USING ("school_group"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie')));--> statement-breakpoint
CREATE POLICY "read" ON "group_staff" AS PERMISSIVE FOR SELECT TO public USING ("group_staff"."school_id" = (select app_school()) and true);--> statement-breakpoint
CREATE POLICY "add" ON "group_staff" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("group_staff"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie')));--> statement-breakpoint
CREATE POLICY "change" ON "group_staff" AS PERMISSIVE FOR UPDATE TO public USING ("group_staff"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie'))) WITH CHECK ("group_staff"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie')));--> statement-breakpoint
CREATE POLICY "remove" ON "group_staff" AS PERMISSIVE FOR DELETE TO public USING ("group_staff"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie')));--> statement-breakpoint
CREATE POLICY "read" ON "location" AS PERMISSIVE FOR SELECT TO public USING ("location"."school_id" = (select app_school()) and true);--> statement-breakpoint
CREATE POLICY "add" ON "location" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("location"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "change" ON "location" AS PERMISSIVE FOR UPDATE TO public USING ("location"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur'))) WITH CHECK ("location"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "remove" ON "location" AS PERMISSIVE FOR DELETE TO public USING ("location"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "read" ON "period" AS PERMISSIVE FOR SELECT TO public USING ("period"."school_id" = (select app_school()) and true);--> statement-breakpoint
CREATE POLICY "add" ON "period" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("period"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie')));--> statement-breakpoint
CREATE POLICY "change" ON "period" AS PERMISSIVE FOR UPDATE TO public USING ("period"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie'))) WITH CHECK ("period"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie')));--> statement-breakpoint
CREATE POLICY "remove" ON "period" AS PERMISSIVE FOR DELETE TO public USING ("period"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie')));--> statement-breakpoint
CREATE POLICY "read" ON "school" AS PERMISSIVE FOR SELECT TO public USING ("school"."id" = (select app_school()));--> statement-breakpoint
CREATE POLICY "change" ON "school" AS PERMISSIVE FOR UPDATE TO public USING ("school"."id" = (select app_school()) and (select app_has_role('beheerder', 'directeur')));--> statement-breakpoint
CREATE POLICY "read" ON "school_year" AS PERMISSIVE FOR SELECT TO public USING ("school_year"."school_id" = (select app_school()) and true);--> statement-breakpoint
CREATE POLICY "add" ON "school_year" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("school_year"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie')));--> statement-breakpoint
CREATE POLICY "change" ON "school_year" AS PERMISSIVE FOR UPDATE TO public USING ("school_year"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie'))) WITH CHECK ("school_year"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie')));--> statement-breakpoint
CREATE POLICY "remove" ON "school_year" AS PERMISSIVE FOR DELETE TO public USING ("school_year"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur', 'administratie')));--> statement-breakpoint
CREATE POLICY "read" ON "setup_version" AS PERMISSIVE FOR SELECT TO public USING ("setup_version"."school_id" = (select app_school()) and true);--> statement-breakpoint
CREATE POLICY "add" ON "setup_version" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("setup_version"."school_id" = (select app_school()) and (select app_has_role('beheerder', 'directeur')) and "setup_version"."valid_from_on" >= (select app_today()));