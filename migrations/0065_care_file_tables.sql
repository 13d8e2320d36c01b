CREATE TABLE "other_school" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"started_on" date NOT NULL,
	"why" text NOT NULL,
	"closed_on" date,
	"outcome" text,
	"taken_over_by" text,
	"close_reason" text,
	CONSTRAINT "other_school_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "other_school_closed" CHECK (("other_school"."closed_on" is null) = ("other_school"."outcome" is null) and ("other_school"."outcome" is distinct from 'overgenomen' or "other_school"."taken_over_by" is not null))
);
--> statement-breakpoint
ALTER TABLE "other_school" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "other_school_asked" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"search_id" uuid NOT NULL,
	"school" text NOT NULL,
	"asked_on" date NOT NULL,
	"answer" text DEFAULT 'wacht' NOT NULL,
	"answered_on" date,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "other_school_asked_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "other_school_asked_answer" CHECK (("other_school_asked"."answer" = 'wacht') = ("other_school_asked"."answered_on" is null))
);
--> statement-breakpoint
ALTER TABLE "other_school_asked" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "other_school_step" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"search_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"step" text NOT NULL,
	"owner_id" uuid,
	"due_on" date,
	"done_on" date,
	"note" text,
	CONSTRAINT "other_school_step_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "other_school_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "referral" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"partner_id" uuid,
	"route" text,
	"to_name" text NOT NULL,
	"why" text NOT NULL,
	"sends" text NOT NULL,
	"sent_on" date,
	"waiting_since" date,
	"answered_on" date,
	"answer" text,
	"closed_on" date,
	"result" text,
	"stopped_on" date,
	"stop_reason" text,
	CONSTRAINT "referral_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "referral_waits" CHECK (("referral"."sent_on" is null) = ("referral"."waiting_since" is null)),
	CONSTRAINT "referral_in_order" CHECK (("referral"."answered_on" is null or "referral"."sent_on" <= "referral"."answered_on") and ("referral"."closed_on" is null or "referral"."answered_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "referral" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "referral_reminder" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"reminded_on" date NOT NULL,
	"note" text,
	"reminded_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "referral_reminder_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "referral_reminder" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "swv_request" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"kind_name" text,
	"partner_id" uuid,
	"question" text NOT NULL,
	"needs" text DEFAULT '' NOT NULL,
	"tried" text DEFAULT '' NOT NULL,
	"parents_view" text DEFAULT '' NOT NULL,
	"pupil_view" text DEFAULT '' NOT NULL,
	"enclosures" text[] DEFAULT '{}' NOT NULL,
	"state" text DEFAULT 'concept' NOT NULL,
	"sent_on" date,
	"taken_up_on" date,
	"decided_on" date,
	"decision" text,
	"decision_words" text,
	"number" text,
	"valid_from" date,
	"valid_until" date,
	"withdrawn_on" date,
	"withdraw_reason" text,
	CONSTRAINT "swv_request_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "swv_request_sent" CHECK ("swv_request"."state" in ('concept', 'ingetrokken') or "swv_request"."sent_on" is not null),
	CONSTRAINT "swv_request_decided" CHECK (("swv_request"."state" = 'besluit') = ("swv_request"."decided_on" is not null and "swv_request"."decision" is not null))
);
--> statement-breakpoint
ALTER TABLE "swv_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care_removal" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"removed_by_id" uuid NOT NULL,
	"removed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "care_removal_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "care_removal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care_report" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_on" date,
	"archived_by_id" uuid,
	"archive_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"instrument" text NOT NULL,
	"made_on" date NOT NULL,
	"made_by" text NOT NULL,
	"family_may_read" boolean DEFAULT false NOT NULL,
	CONSTRAINT "care_report_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "care_report_of_pupil" UNIQUE("school_id","id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "care_report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care_report_content" (
	"school_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"summary" text NOT NULL,
	"file_name" text,
	"file_kind" text,
	"file_bytes" integer,
	"storage_key" text,
	CONSTRAINT "care_report_content_school_id_pupil_id_report_id_pk" PRIMARY KEY("school_id","pupil_id","report_id"),
	CONSTRAINT "care_report_content_file" CHECK (num_nulls("care_report_content"."file_name", "care_report_content"."file_kind", "care_report_content"."file_bytes", "care_report_content"."storage_key") in (0, 4))
);
--> statement-breakpoint
ALTER TABLE "care_report_content" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "diagnosis" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_on" date,
	"archived_by_id" uuid,
	"archive_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"what" text NOT NULL,
	"made_by" text NOT NULL,
	"made_on" date,
	"source" text,
	"family_may_read" boolean DEFAULT false NOT NULL,
	CONSTRAINT "diagnosis_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "diagnosis_of_pupil" UNIQUE("school_id","id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "diagnosis" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "file_opening_seen" (
	"school_id" uuid NOT NULL,
	"grant_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "file_opening_seen_school_id_grant_id_person_id_pk" PRIMARY KEY("school_id","grant_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "file_opening_seen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "judicial_fact" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_on" date,
	"archived_by_id" uuid,
	"archive_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"measure" text NOT NULL,
	"from_on" date,
	"until_on" date,
	"reporting" text,
	"contact_function" text,
	CONSTRAINT "judicial_fact_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "judicial_fact_of_pupil" UNIQUE("school_id","id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "judicial_fact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "judicial_reader" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"why" text NOT NULL,
	"named_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "judicial_reader_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "judicial_reader_in_order" CHECK ("judicial_reader"."from_on" <= "judicial_reader"."until_on")
);
--> statement-breakpoint
ALTER TABLE "judicial_reader" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "medical_fact" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_on" date,
	"archived_by_id" uuid,
	"archive_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"what" text NOT NULL,
	"must_know" text,
	"medicine" text,
	"medicine_by" text,
	CONSTRAINT "medical_fact_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "medical_fact_of_pupil" UNIQUE("school_id","id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "medical_fact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "medical_instruction" (
	"school_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"what_to_do" text NOT NULL,
	"emergency" text,
	"is_archived" boolean DEFAULT false NOT NULL,
	CONSTRAINT "medical_instruction_school_id_pupil_id_fact_id_pk" PRIMARY KEY("school_id","pupil_id","fact_id")
);
--> statement-breakpoint
ALTER TABLE "medical_instruction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "medical_reader" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"why" text NOT NULL,
	"named_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "medical_reader_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "medical_reader_in_order" CHECK ("medical_reader"."from_on" <= "medical_reader"."until_on")
);
--> statement-breakpoint
ALTER TABLE "medical_reader" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_opening" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text NOT NULL,
	"words" text,
	CONSTRAINT "report_opening_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "report_opening" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_share" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"why" text NOT NULL,
	"shared_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by_id" uuid,
	CONSTRAINT "report_share_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "report_share_short" CHECK ("report_share"."until_on" - "report_share"."from_on" between 0 and 29)
);
--> statement-breakpoint
ALTER TABLE "report_share" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "other_school" ADD CONSTRAINT "other_school_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "other_school" ADD CONSTRAINT "other_school_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "other_school_asked" ADD CONSTRAINT "other_school_asked_school_id_search_id_other_school_school_id_id_fk" FOREIGN KEY ("school_id","search_id") REFERENCES "public"."other_school"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "other_school_step" ADD CONSTRAINT "other_school_step_school_id_search_id_other_school_school_id_id_fk" FOREIGN KEY ("school_id","search_id") REFERENCES "public"."other_school"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "other_school_step" ADD CONSTRAINT "other_school_step_school_id_owner_id_person_school_id_id_fk" FOREIGN KEY ("school_id","owner_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_school_id_partner_id_partner_school_id_id_fk" FOREIGN KEY ("school_id","partner_id") REFERENCES "public"."partner"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_reminder" ADD CONSTRAINT "referral_reminder_school_id_referral_id_referral_school_id_id_fk" FOREIGN KEY ("school_id","referral_id") REFERENCES "public"."referral"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_reminder" ADD CONSTRAINT "referral_reminder_school_id_reminded_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","reminded_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "swv_request" ADD CONSTRAINT "swv_request_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "swv_request" ADD CONSTRAINT "swv_request_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "swv_request" ADD CONSTRAINT "swv_request_school_id_partner_id_partner_school_id_id_fk" FOREIGN KEY ("school_id","partner_id") REFERENCES "public"."partner"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_removal" ADD CONSTRAINT "care_removal_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_removal" ADD CONSTRAINT "care_removal_school_id_removed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","removed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_report" ADD CONSTRAINT "care_report_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_report" ADD CONSTRAINT "care_report_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_report" ADD CONSTRAINT "care_report_school_id_archived_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","archived_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_report_content" ADD CONSTRAINT "care_report_content_school_id_report_id_pupil_id_care_report_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","report_id","pupil_id") REFERENCES "public"."care_report"("school_id","id","pupil_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diagnosis" ADD CONSTRAINT "diagnosis_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diagnosis" ADD CONSTRAINT "diagnosis_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diagnosis" ADD CONSTRAINT "diagnosis_school_id_archived_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","archived_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_opening_seen" ADD CONSTRAINT "file_opening_seen_school_id_grant_id_access_grant_school_id_id_fk" FOREIGN KEY ("school_id","grant_id") REFERENCES "public"."access_grant"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_opening_seen" ADD CONSTRAINT "file_opening_seen_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judicial_fact" ADD CONSTRAINT "judicial_fact_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judicial_fact" ADD CONSTRAINT "judicial_fact_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judicial_fact" ADD CONSTRAINT "judicial_fact_school_id_archived_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","archived_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judicial_reader" ADD CONSTRAINT "judicial_reader_school_id_fact_id_pupil_id_judicial_fact_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","fact_id","pupil_id") REFERENCES "public"."judicial_fact"("school_id","id","pupil_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judicial_reader" ADD CONSTRAINT "judicial_reader_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judicial_reader" ADD CONSTRAINT "judicial_reader_school_id_named_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","named_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_fact" ADD CONSTRAINT "medical_fact_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_fact" ADD CONSTRAINT "medical_fact_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_fact" ADD CONSTRAINT "medical_fact_school_id_archived_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","archived_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_instruction" ADD CONSTRAINT "medical_instruction_school_id_fact_id_pupil_id_medical_fact_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","fact_id","pupil_id") REFERENCES "public"."medical_fact"("school_id","id","pupil_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_reader" ADD CONSTRAINT "medical_reader_school_id_fact_id_pupil_id_medical_fact_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","fact_id","pupil_id") REFERENCES "public"."medical_fact"("school_id","id","pupil_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_reader" ADD CONSTRAINT "medical_reader_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_reader" ADD CONSTRAINT "medical_reader_school_id_named_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","named_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_opening" ADD CONSTRAINT "report_opening_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_opening" ADD CONSTRAINT "report_opening_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_share" ADD CONSTRAINT "report_share_school_id_report_id_pupil_id_care_report_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","report_id","pupil_id") REFERENCES "public"."care_report"("school_id","id","pupil_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_share" ADD CONSTRAINT "report_share_school_id_partner_id_partner_school_id_id_fk" FOREIGN KEY ("school_id","partner_id") REFERENCES "public"."partner"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_share" ADD CONSTRAINT "report_share_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_share" ADD CONSTRAINT "report_share_school_id_shared_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","shared_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_share" ADD CONSTRAINT "report_share_school_id_ended_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","ended_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "other_school_pupil" ON "other_school" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "other_school_author" ON "other_school" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "other_school_asked_search" ON "other_school_asked" USING btree ("school_id","search_id");--> statement-breakpoint
CREATE INDEX "other_school_step_search" ON "other_school_step" USING btree ("school_id","search_id","position");--> statement-breakpoint
CREATE INDEX "other_school_step_owner" ON "other_school_step" USING btree ("school_id","owner_id");--> statement-breakpoint
CREATE INDEX "referral_pupil" ON "referral" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "referral_author" ON "referral" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "referral_partner" ON "referral" USING btree ("school_id","partner_id");--> statement-breakpoint
CREATE INDEX "referral_waiting" ON "referral" USING btree ("school_id","waiting_since");--> statement-breakpoint
CREATE INDEX "referral_reminder_referral" ON "referral_reminder" USING btree ("school_id","referral_id");--> statement-breakpoint
CREATE INDEX "referral_reminder_by" ON "referral_reminder" USING btree ("school_id","reminded_by_id");--> statement-breakpoint
CREATE INDEX "swv_request_pupil" ON "swv_request" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "swv_request_author" ON "swv_request" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "swv_request_partner" ON "swv_request" USING btree ("school_id","partner_id");--> statement-breakpoint
CREATE INDEX "swv_request_sent_on" ON "swv_request" USING btree ("school_id","sent_on");--> statement-breakpoint
CREATE INDEX "swv_request_valid_until" ON "swv_request" USING btree ("school_id","valid_until");--> statement-breakpoint
CREATE INDEX "care_removal_pupil" ON "care_removal" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "care_removal_removed_by" ON "care_removal" USING btree ("school_id","removed_by_id");--> statement-breakpoint
CREATE INDEX "care_report_pupil" ON "care_report" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "care_report_author" ON "care_report" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "care_report_archived_by" ON "care_report" USING btree ("school_id","archived_by_id");--> statement-breakpoint
CREATE INDEX "care_report_content_report" ON "care_report_content" USING btree ("school_id","report_id");--> statement-breakpoint
CREATE INDEX "diagnosis_pupil" ON "diagnosis" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "diagnosis_author" ON "diagnosis" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "diagnosis_archived_by" ON "diagnosis" USING btree ("school_id","archived_by_id");--> statement-breakpoint
CREATE INDEX "file_opening_seen_person" ON "file_opening_seen" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "judicial_fact_pupil" ON "judicial_fact" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "judicial_fact_author" ON "judicial_fact" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "judicial_fact_archived_by" ON "judicial_fact" USING btree ("school_id","archived_by_id");--> statement-breakpoint
CREATE INDEX "judicial_reader_fact" ON "judicial_reader" USING btree ("school_id","fact_id","pupil_id");--> statement-breakpoint
CREATE INDEX "judicial_reader_person" ON "judicial_reader" USING btree ("school_id","person_id","fact_id");--> statement-breakpoint
CREATE INDEX "judicial_reader_named_by" ON "judicial_reader" USING btree ("school_id","named_by_id");--> statement-breakpoint
CREATE INDEX "medical_fact_pupil" ON "medical_fact" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "medical_fact_author" ON "medical_fact" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "medical_fact_archived_by" ON "medical_fact" USING btree ("school_id","archived_by_id");--> statement-breakpoint
CREATE INDEX "medical_reader_fact" ON "medical_reader" USING btree ("school_id","fact_id","pupil_id");--> statement-breakpoint
CREATE INDEX "medical_reader_person" ON "medical_reader" USING btree ("school_id","person_id","fact_id");--> statement-breakpoint
CREATE INDEX "medical_reader_named_by" ON "medical_reader" USING btree ("school_id","named_by_id");--> statement-breakpoint
CREATE INDEX "report_opening_pupil" ON "report_opening" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "report_opening_person" ON "report_opening" USING btree ("school_id","person_id","report_id","opened_at");--> statement-breakpoint
CREATE INDEX "report_opening_report" ON "report_opening" USING btree ("school_id","report_id","opened_at");--> statement-breakpoint
CREATE INDEX "report_share_report" ON "report_share" USING btree ("school_id","report_id","pupil_id");--> statement-breakpoint
CREATE INDEX "report_share_partner" ON "report_share" USING btree ("school_id","partner_id");--> statement-breakpoint
CREATE INDEX "report_share_person" ON "report_share" USING btree ("school_id","person_id","report_id");--> statement-breakpoint
CREATE INDEX "report_share_shared_by" ON "report_share" USING btree ("school_id","shared_by_id");--> statement-breakpoint
CREATE INDEX "report_share_ended_by" ON "report_share" USING btree ("school_id","ended_by_id");--> statement-breakpoint
CREATE POLICY "read" ON "other_school" AS PERMISSIVE FOR SELECT TO public USING ("other_school"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "other_school"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'zorg' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "other_school" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("other_school"."school_id" = (select app_school()) and "other_school"."author_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "other_school"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "other_school" AS PERMISSIVE FOR UPDATE TO public USING ("other_school"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "other_school"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("other_school"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "other_school"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "other_school_asked" AS PERMISSIVE FOR SELECT TO public USING ("other_school_asked"."school_id" = (select app_school()) and exists (
		select from other_school where other_school.school_id = "other_school_asked"."school_id" and other_school.id = "other_school_asked"."search_id" ));--> statement-breakpoint
CREATE POLICY "add" ON "other_school_asked" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("other_school_asked"."school_id" = (select app_school()) and exists (
		select from other_school where other_school.school_id = "other_school_asked"."school_id" and other_school.id = "other_school_asked"."search_id" and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "other_school"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "change" ON "other_school_asked" AS PERMISSIVE FOR UPDATE TO public USING ("other_school_asked"."school_id" = (select app_school()) and exists (
		select from other_school where other_school.school_id = "other_school_asked"."school_id" and other_school.id = "other_school_asked"."search_id" and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "other_school"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0))) WITH CHECK ("other_school_asked"."school_id" = (select app_school()) and exists (
		select from other_school where other_school.school_id = "other_school_asked"."school_id" and other_school.id = "other_school_asked"."search_id" and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "other_school"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "remove" ON "other_school_asked" AS PERMISSIVE FOR DELETE TO public USING ("other_school_asked"."school_id" = (select app_school()) and exists (
		select from other_school where other_school.school_id = "other_school_asked"."school_id" and other_school.id = "other_school_asked"."search_id" and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "other_school"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "read" ON "other_school_step" AS PERMISSIVE FOR SELECT TO public USING ("other_school_step"."school_id" = (select app_school()) and exists (
		select from other_school where other_school.school_id = "other_school_step"."school_id" and other_school.id = "other_school_step"."search_id" ));--> statement-breakpoint
CREATE POLICY "add" ON "other_school_step" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("other_school_step"."school_id" = (select app_school()) and exists (
		select from other_school where other_school.school_id = "other_school_step"."school_id" and other_school.id = "other_school_step"."search_id" and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "other_school"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "change" ON "other_school_step" AS PERMISSIVE FOR UPDATE TO public USING ("other_school_step"."school_id" = (select app_school()) and exists (
		select from other_school where other_school.school_id = "other_school_step"."school_id" and other_school.id = "other_school_step"."search_id" and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "other_school"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0))) WITH CHECK ("other_school_step"."school_id" = (select app_school()) and exists (
		select from other_school where other_school.school_id = "other_school_step"."school_id" and other_school.id = "other_school_step"."search_id" and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "other_school"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "remove" ON "other_school_step" AS PERMISSIVE FOR DELETE TO public USING ("other_school_step"."school_id" = (select app_school()) and exists (
		select from other_school where other_school.school_id = "other_school_step"."school_id" and other_school.id = "other_school_step"."search_id" and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "other_school"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "read" ON "referral" AS PERMISSIVE FOR SELECT TO public USING ("referral"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "referral"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'zorg' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "referral" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("referral"."school_id" = (select app_school()) and "referral"."author_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "referral"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "referral" AS PERMISSIVE FOR UPDATE TO public USING ("referral"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "referral"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("referral"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "referral"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "referral_reminder" AS PERMISSIVE FOR SELECT TO public USING ("referral_reminder"."school_id" = (select app_school()) and exists (
		select from referral where referral.school_id = "referral_reminder"."school_id" and referral.id = "referral_reminder"."referral_id" ));--> statement-breakpoint
CREATE POLICY "add" ON "referral_reminder" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("referral_reminder"."school_id" = (select app_school()) and "referral_reminder"."reminded_by_id" = (select app_person()) and exists (
		select from referral where referral.school_id = "referral_reminder"."school_id" and referral.id = "referral_reminder"."referral_id" and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "referral"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "read" ON "swv_request" AS PERMISSIVE FOR SELECT TO public USING ("swv_request"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "swv_request"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'zorg' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "swv_request" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("swv_request"."school_id" = (select app_school()) and "swv_request"."author_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "swv_request"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "swv_request" AS PERMISSIVE FOR UPDATE TO public USING ("swv_request"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "swv_request"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("swv_request"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "swv_request"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "care_removal" AS PERMISSIVE FOR SELECT TO public USING ("care_removal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "care_removal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('zorg' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'inzage')) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "care_removal" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("care_removal"."school_id" = (select app_school()) and "care_removal"."removed_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "care_removal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "care_report" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("care_report"."school_id" = (select app_school()) and "care_report"."author_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "care_report"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "care_report" AS PERMISSIVE FOR UPDATE TO public USING ("care_report"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "care_report"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("care_report"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "care_report"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "care_report" AS PERMISSIVE FOR DELETE TO public USING ("care_report"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "care_report"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "care_report" AS PERMISSIVE FOR SELECT TO public USING ("care_report"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "care_report"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('zorg' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'inzage')) offset 0) or ("care_report"."archived_on" is null and (("care_report"."family_may_read" and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "care_report"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling', 'ouder') offset 0)) or exists (
		select from report_share s where s.school_id = "care_report"."school_id" and s.report_id = "care_report"."id" and s.person_id = (select app_person()))))));--> statement-breakpoint
CREATE POLICY "read" ON "care_report_content" AS PERMISSIVE FOR SELECT TO public USING ("care_report_content"."school_id" = (select app_school()) and exists (select from care_report r where r.school_id = "care_report_content"."school_id" and r.id = "care_report_content"."report_id" and ((r.family_may_read and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "care_report_content"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling', 'ouder') offset 0)) or exists (
		select from report_opening o
		where o.school_id = "care_report_content"."school_id" and o.report_id = "care_report_content"."report_id" and o.person_id = (select app_person())
		and o.opened_at > now() - interval '8 hours'))));--> statement-breakpoint
CREATE POLICY "add" ON "care_report_content" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("care_report_content"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "care_report_content"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "care_report_content" AS PERMISSIVE FOR UPDATE TO public USING ("care_report_content"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "care_report_content"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("care_report_content"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "care_report_content"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "care_report_content" AS PERMISSIVE FOR DELETE TO public USING ("care_report_content"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "care_report_content"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "diagnosis" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("diagnosis"."school_id" = (select app_school()) and "diagnosis"."author_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "diagnosis"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "diagnosis" AS PERMISSIVE FOR UPDATE TO public USING ("diagnosis"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "diagnosis"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("diagnosis"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "diagnosis"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "diagnosis" AS PERMISSIVE FOR DELETE TO public USING ("diagnosis"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "diagnosis"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "diagnosis" AS PERMISSIVE FOR SELECT TO public USING ("diagnosis"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "diagnosis"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('zorg' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'inzage')) offset 0) or ("diagnosis"."family_may_read" and "diagnosis"."archived_on" is null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "diagnosis"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling', 'ouder') offset 0))));--> statement-breakpoint
CREATE POLICY "read" ON "file_opening_seen" AS PERMISSIVE FOR SELECT TO public USING ("file_opening_seen"."school_id" = (select app_school()) and "file_opening_seen"."person_id" = (select app_person()));--> statement-breakpoint
CREATE POLICY "add" ON "file_opening_seen" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("file_opening_seen"."school_id" = (select app_school()) and "file_opening_seen"."person_id" = (select app_person()) and exists (
				select from access_grant g
				where g.school_id = "file_opening_seen"."school_id" and g.id = "file_opening_seen"."grant_id" and g.role = 'inzage' and g.person_id <> (select app_person())));--> statement-breakpoint
CREATE POLICY "add" ON "judicial_fact" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("judicial_fact"."school_id" = (select app_school()) and "judicial_fact"."author_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "judicial_fact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "judicial_fact" AS PERMISSIVE FOR UPDATE TO public USING ("judicial_fact"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "judicial_fact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("judicial_fact"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "judicial_fact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "judicial_fact" AS PERMISSIVE FOR DELETE TO public USING ("judicial_fact"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "judicial_fact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "judicial_fact" AS PERMISSIVE FOR SELECT TO public USING ("judicial_fact"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "judicial_fact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('zorg' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'inzage')) offset 0) or (
	"judicial_fact"."archived_on" is null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "judicial_fact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('teamleider', 'directeur') offset 0) and exists (
		select from judicial_reader named
		where named.school_id = "judicial_fact"."school_id" and named.fact_id = "judicial_fact"."id" and named.person_id = (select app_person())
		and named.ended_at is null and (select app_today()) between named.from_on and named.until_on))));--> statement-breakpoint
CREATE POLICY "read" ON "judicial_reader" AS PERMISSIVE FOR SELECT TO public USING ("judicial_reader"."school_id" = (select app_school()) and ("judicial_reader"."person_id" = (select app_person()) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "judicial_reader"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('zorg' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'inzage')) offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "judicial_reader" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("judicial_reader"."school_id" = (select app_school()) and "judicial_reader"."named_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "judicial_reader"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "judicial_reader" AS PERMISSIVE FOR UPDATE TO public USING ("judicial_reader"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "judicial_reader"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("judicial_reader"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "judicial_reader"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "medical_fact" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("medical_fact"."school_id" = (select app_school()) and "medical_fact"."author_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_fact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "medical_fact" AS PERMISSIVE FOR UPDATE TO public USING ("medical_fact"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_fact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("medical_fact"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_fact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "medical_fact" AS PERMISSIVE FOR DELETE TO public USING ("medical_fact"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_fact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "medical_fact" AS PERMISSIVE FOR SELECT TO public USING ("medical_fact"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_fact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('zorg' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'inzage')) offset 0) or (
	"medical_fact"."archived_on" is null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_fact"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'begeleider', 'teamleider', 'directeur') offset 0) and exists (
		select from medical_reader named
		where named.school_id = "medical_fact"."school_id" and named.fact_id = "medical_fact"."id" and named.person_id = (select app_person())
		and named.ended_at is null and (select app_today()) between named.from_on and named.until_on))));--> statement-breakpoint
CREATE POLICY "read" ON "medical_instruction" AS PERMISSIVE FOR SELECT TO public USING ("medical_instruction"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_instruction"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('zorg' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'inzage')) offset 0) or (not "medical_instruction"."is_archived" and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_instruction"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0))));--> statement-breakpoint
CREATE POLICY "add" ON "medical_instruction" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("medical_instruction"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_instruction"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "medical_instruction" AS PERMISSIVE FOR UPDATE TO public USING ("medical_instruction"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_instruction"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("medical_instruction"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_instruction"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "medical_instruction" AS PERMISSIVE FOR DELETE TO public USING ("medical_instruction"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_instruction"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "medical_reader" AS PERMISSIVE FOR SELECT TO public USING ("medical_reader"."school_id" = (select app_school()) and ("medical_reader"."person_id" = (select app_person()) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_reader"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('zorg' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'inzage')) offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "medical_reader" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("medical_reader"."school_id" = (select app_school()) and "medical_reader"."named_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_reader"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "medical_reader" AS PERMISSIVE FOR UPDATE TO public USING ("medical_reader"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_reader"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("medical_reader"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "medical_reader"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "report_opening" AS PERMISSIVE FOR SELECT TO public USING ("report_opening"."school_id" = (select app_school()) and ("report_opening"."person_id" = (select app_person()) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "report_opening"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('zorg' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'inzage')) offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "report_opening" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("report_opening"."school_id" = (select app_school()) and "report_opening"."person_id" = (select app_person()) and "report_opening"."opened_at" <= now() and exists (select from care_report r where r.school_id = "report_opening"."school_id" and r.id = "report_opening"."report_id" and r.pupil_id = "report_opening"."pupil_id" and not exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "report_opening"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling', 'ouder') offset 0)));--> statement-breakpoint
CREATE POLICY "read" ON "report_share" AS PERMISSIVE FOR SELECT TO public USING ("report_share"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "report_share"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('zorg' = any (i.sees) and i.role in ('zorgcoordinator', 'orthopedagoog', 'inzage')) offset 0) or ("report_share"."person_id" = (select app_person()) and ("report_share"."ended_at" is null and (select app_today()) between "report_share"."from_on" and "report_share"."until_on"
		and app_of_partner("report_share"."partner_id") and consent_covers("report_share"."pupil_id", 'verslag delen', null, "report_share"."partner_id")))));--> statement-breakpoint
CREATE POLICY "add" ON "report_share" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("report_share"."school_id" = (select app_school()) and "report_share"."shared_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "report_share"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) and consent_covers("report_share"."pupil_id", 'verslag delen', null, "report_share"."partner_id") and exists (
		select from partner_person pp
		where pp.school_id = "report_share"."school_id" and pp.person_id = "report_share"."person_id" and pp.partner_id = "report_share"."partner_id"
		and (select app_today()) between pp.from_on and coalesce(pp.until_on, 'infinity')));--> statement-breakpoint
CREATE POLICY "change" ON "report_share" AS PERMISSIVE FOR UPDATE TO public USING ("report_share"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "report_share"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("report_share"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "report_share"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));