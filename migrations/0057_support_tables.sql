CREATE TABLE "case_point" (
	"school_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"text" text NOT NULL,
	"since_on" date NOT NULL,
	"added_by_id" uuid NOT NULL,
	"done_on" date,
	"done_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_point_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "case_point" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ladder_reason" (
	"school_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "ladder_reason_school_id_step_id_pk" PRIMARY KEY("school_id","step_id")
);
--> statement-breakpoint
ALTER TABLE "ladder_reason" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ladder_step" (
	"school_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"from_level" smallint NOT NULL,
	"to_level" smallint NOT NULL,
	"by_id" uuid NOT NULL,
	"decided_in" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ladder_step_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "ladder_step_of_pupil" UNIQUE("school_id","id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "ladder_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "question_answer" (
	"school_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"answers" text[] NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "question_answer_school_id_round_id_person_id_pk" PRIMARY KEY("school_id","round_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "question_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "question_asked" (
	"school_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "question_asked_school_id_round_id_person_id_pk" PRIMARY KEY("school_id","round_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "question_asked" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "question_round" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"asked_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"closed_on" date,
	"questions" text[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "question_round_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "question_round_of_pupil" UNIQUE("school_id","id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "question_round" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "request_log_entry" (
	"school_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	CONSTRAINT "request_log_entry_school_id_request_id_entry_id_pk" PRIMARY KEY("school_id","request_id","entry_id")
);
--> statement-breakpoint
ALTER TABLE "request_log_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "request_reply" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side" text NOT NULL,
	"said_on" date NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_reply_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "request_reply" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "support_case" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"level" smallint NOT NULL,
	"level_since" date NOT NULL,
	"extra_since" date,
	"guide_id" uuid,
	"opened_on" date NOT NULL,
	"opened_by_id" uuid NOT NULL,
	"evaluation_on" date,
	"waiting_since" date,
	"closed_on" date,
	"closed_by_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "support_case_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "support_case_of_pupil" UNIQUE("school_id","id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "support_case" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "support_evaluation" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"due_on" date NOT NULL,
	"held_on" date NOT NULL,
	"goals" jsonb NOT NULL,
	"pupil_says" text NOT NULL,
	"parents_say" text NOT NULL,
	"mentor_says" text NOT NULL,
	"not_asked" text[] NOT NULL,
	"outcome" text NOT NULL,
	"from_level" smallint NOT NULL,
	"to_level" smallint NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"until_on" date,
	"next_on" date,
	"decided_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "support_evaluation_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "support_evaluation_once" UNIQUE("school_id","version_id")
);
--> statement-breakpoint
ALTER TABLE "support_evaluation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "support_plan_answer" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"talked_on" date NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "support_plan_answer_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "support_plan_answer_once" UNIQUE("school_id","version_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "support_plan_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "support_plan_version" (
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
	"case_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"fixed_at" timestamp with time zone,
	CONSTRAINT "support_plan_version_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "support_plan_version_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "support_plan_version_number" UNIQUE("school_id","pupil_id","number")
);
--> statement-breakpoint
ALTER TABLE "support_plan_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "support_request" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"raised_on" date NOT NULL,
	"urgency" text NOT NULL,
	"seen" text NOT NULL,
	"tried" text NOT NULL,
	"asked" text NOT NULL,
	"pupil_says" text NOT NULL,
	"is_pupil_asked" boolean NOT NULL,
	"parents_say" text NOT NULL,
	"are_parents_asked" boolean NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"decided_on" date,
	"decided_by_id" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"case_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "support_request_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "support_request_of_pupil" UNIQUE("school_id","id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "support_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_point" ADD CONSTRAINT "case_point_school_id_case_id_pupil_id_support_case_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","case_id","pupil_id") REFERENCES "public"."support_case"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_point" ADD CONSTRAINT "case_point_school_id_added_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","added_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_point" ADD CONSTRAINT "case_point_school_id_done_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","done_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_reason" ADD CONSTRAINT "ladder_reason_school_id_step_id_pupil_id_ladder_step_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","step_id","pupil_id") REFERENCES "public"."ladder_step"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_step" ADD CONSTRAINT "ladder_step_school_id_case_id_pupil_id_support_case_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","case_id","pupil_id") REFERENCES "public"."support_case"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_step" ADD CONSTRAINT "ladder_step_school_id_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_school_id_round_id_person_id_question_asked_school_id_round_id_person_id_fk" FOREIGN KEY ("school_id","round_id","person_id") REFERENCES "public"."question_asked"("school_id","round_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_school_id_round_id_pupil_id_question_round_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","round_id","pupil_id") REFERENCES "public"."question_round"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_asked" ADD CONSTRAINT "question_asked_school_id_round_id_pupil_id_question_round_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","round_id","pupil_id") REFERENCES "public"."question_round"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_asked" ADD CONSTRAINT "question_asked_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_round" ADD CONSTRAINT "question_round_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_round" ADD CONSTRAINT "question_round_school_id_asked_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","asked_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_log_entry" ADD CONSTRAINT "request_log_entry_school_id_request_id_pupil_id_support_request_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","request_id","pupil_id") REFERENCES "public"."support_request"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_log_entry" ADD CONSTRAINT "request_log_entry_school_id_entry_id_log_entry_school_id_id_fk" FOREIGN KEY ("school_id","entry_id") REFERENCES "public"."log_entry"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_reply" ADD CONSTRAINT "request_reply_school_id_request_id_pupil_id_support_request_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","request_id","pupil_id") REFERENCES "public"."support_request"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_reply" ADD CONSTRAINT "request_reply_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_case" ADD CONSTRAINT "support_case_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_case" ADD CONSTRAINT "support_case_school_id_guide_id_person_school_id_id_fk" FOREIGN KEY ("school_id","guide_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_case" ADD CONSTRAINT "support_case_school_id_opened_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","opened_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_case" ADD CONSTRAINT "support_case_school_id_closed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","closed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_evaluation" ADD CONSTRAINT "support_evaluation_school_id_version_id_pupil_id_support_plan_version_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","version_id","pupil_id") REFERENCES "public"."support_plan_version"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_evaluation" ADD CONSTRAINT "support_evaluation_school_id_case_id_pupil_id_support_case_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","case_id","pupil_id") REFERENCES "public"."support_case"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_evaluation" ADD CONSTRAINT "support_evaluation_school_id_step_id_pupil_id_ladder_step_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","step_id","pupil_id") REFERENCES "public"."ladder_step"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_evaluation" ADD CONSTRAINT "support_evaluation_school_id_decided_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","decided_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_plan_answer" ADD CONSTRAINT "support_plan_answer_school_id_version_id_pupil_id_support_plan_version_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","version_id","pupil_id") REFERENCES "public"."support_plan_version"("school_id","id","pupil_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_plan_answer" ADD CONSTRAINT "support_plan_answer_school_id_person_id_person_school_id_id_fk" FOREIGN KEY ("school_id","person_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_plan_answer" ADD CONSTRAINT "support_plan_answer_school_id_recorded_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","recorded_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_plan_version" ADD CONSTRAINT "support_plan_version_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_plan_version" ADD CONSTRAINT "support_plan_version_school_id_predecessor_id_pupil_id_support_plan_version_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","predecessor_id","pupil_id") REFERENCES "public"."support_plan_version"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_plan_version" ADD CONSTRAINT "support_plan_version_school_id_fixed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","fixed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_plan_version" ADD CONSTRAINT "support_plan_version_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_plan_version" ADD CONSTRAINT "support_plan_version_school_id_case_id_pupil_id_support_case_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","case_id","pupil_id") REFERENCES "public"."support_case"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_request" ADD CONSTRAINT "support_request_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_request" ADD CONSTRAINT "support_request_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_request" ADD CONSTRAINT "support_request_school_id_decided_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","decided_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_request" ADD CONSTRAINT "support_request_school_id_case_id_pupil_id_support_case_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","case_id","pupil_id") REFERENCES "public"."support_case"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_point_case" ON "case_point" USING btree ("school_id","case_id","pupil_id");--> statement-breakpoint
CREATE INDEX "case_point_added_by" ON "case_point" USING btree ("school_id","added_by_id");--> statement-breakpoint
CREATE INDEX "case_point_done_by" ON "case_point" USING btree ("school_id","done_by_id");--> statement-breakpoint
CREATE INDEX "ladder_reason_step" ON "ladder_reason" USING btree ("school_id","step_id","pupil_id");--> statement-breakpoint
CREATE INDEX "ladder_step_case" ON "ladder_step" USING btree ("school_id","case_id","pupil_id");--> statement-breakpoint
CREATE INDEX "ladder_step_by" ON "ladder_step" USING btree ("school_id","by_id");--> statement-breakpoint
CREATE INDEX "question_answer_round" ON "question_answer" USING btree ("school_id","round_id","pupil_id");--> statement-breakpoint
CREATE INDEX "question_asked_round" ON "question_asked" USING btree ("school_id","round_id","pupil_id");--> statement-breakpoint
CREATE INDEX "question_asked_person" ON "question_asked" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "question_round_pupil" ON "question_round" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "question_round_asked_by" ON "question_round" USING btree ("school_id","asked_by_id");--> statement-breakpoint
CREATE INDEX "request_log_entry_request" ON "request_log_entry" USING btree ("school_id","request_id","pupil_id");--> statement-breakpoint
CREATE INDEX "request_log_entry_entry" ON "request_log_entry" USING btree ("school_id","entry_id");--> statement-breakpoint
CREATE INDEX "request_reply_request" ON "request_reply" USING btree ("school_id","request_id","pupil_id");--> statement-breakpoint
CREATE INDEX "request_reply_author" ON "request_reply" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE UNIQUE INDEX "support_case_one_open" ON "support_case" USING btree ("school_id","pupil_id") WHERE closed_on is null;--> statement-breakpoint
CREATE INDEX "support_case_pupil" ON "support_case" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "support_case_guide" ON "support_case" USING btree ("school_id","guide_id");--> statement-breakpoint
CREATE INDEX "support_case_opened_by" ON "support_case" USING btree ("school_id","opened_by_id");--> statement-breakpoint
CREATE INDEX "support_case_closed_by" ON "support_case" USING btree ("school_id","closed_by_id");--> statement-breakpoint
CREATE INDEX "support_evaluation_version" ON "support_evaluation" USING btree ("school_id","version_id","pupil_id");--> statement-breakpoint
CREATE INDEX "support_evaluation_case" ON "support_evaluation" USING btree ("school_id","case_id","pupil_id");--> statement-breakpoint
CREATE INDEX "support_evaluation_step" ON "support_evaluation" USING btree ("school_id","step_id","pupil_id");--> statement-breakpoint
CREATE INDEX "support_evaluation_pupil" ON "support_evaluation" USING btree ("school_id","pupil_id","held_on");--> statement-breakpoint
CREATE INDEX "support_evaluation_decided_by" ON "support_evaluation" USING btree ("school_id","decided_by_id");--> statement-breakpoint
CREATE INDEX "support_plan_answer_version" ON "support_plan_answer" USING btree ("school_id","version_id","pupil_id");--> statement-breakpoint
CREATE INDEX "support_plan_answer_person" ON "support_plan_answer" USING btree ("school_id","person_id");--> statement-breakpoint
CREATE INDEX "support_plan_answer_recorded_by" ON "support_plan_answer" USING btree ("school_id","recorded_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "support_plan_version_one_draft" ON "support_plan_version" USING btree ("school_id","pupil_id") WHERE state = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "support_plan_version_one_fixed" ON "support_plan_version" USING btree ("school_id","pupil_id") WHERE state = 'fixed';--> statement-breakpoint
CREATE INDEX "support_plan_version_pupil" ON "support_plan_version" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "support_plan_version_predecessor" ON "support_plan_version" USING btree ("school_id","predecessor_id","pupil_id");--> statement-breakpoint
CREATE INDEX "support_plan_version_fixed_by" ON "support_plan_version" USING btree ("school_id","fixed_by_id");--> statement-breakpoint
CREATE INDEX "support_plan_version_changed_by" ON "support_plan_version" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE INDEX "support_plan_version_case" ON "support_plan_version" USING btree ("school_id","case_id","pupil_id");--> statement-breakpoint
CREATE INDEX "support_request_pupil" ON "support_request" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "support_request_author" ON "support_request" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "support_request_decided_by" ON "support_request" USING btree ("school_id","decided_by_id");--> statement-breakpoint
CREATE INDEX "support_request_case" ON "support_request" USING btree ("school_id","case_id","pupil_id");--> statement-breakpoint
CREATE INDEX "support_request_open" ON "support_request" USING btree ("school_id","raised_on") WHERE state in ('open', 'teruggevraagd');--> statement-breakpoint
CREATE POLICY "read" ON "case_point" AS PERMISSIVE FOR SELECT TO public USING ("case_point"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "case_point"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "case_point"."audience" = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "case_point" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("case_point"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "case_point"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "case_point" AS PERMISSIVE FOR UPDATE TO public USING ("case_point"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "case_point"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("case_point"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "case_point"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "ladder_reason" AS PERMISSIVE FOR SELECT TO public USING ("ladder_reason"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "ladder_reason"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "ladder_reason"."audience" = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "ladder_reason" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("ladder_reason"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "ladder_reason"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "ladder_step" AS PERMISSIVE FOR SELECT TO public USING ("ladder_step"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "ladder_step"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "ladder_step" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("ladder_step"."school_id" = (select app_school()) and "ladder_step"."by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "ladder_step"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "question_answer" AS PERMISSIVE FOR SELECT TO public USING ("question_answer"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "question_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "question_answer" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("question_answer"."school_id" = (select app_school()) and "question_answer"."person_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "question_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "question_answer" AS PERMISSIVE FOR UPDATE TO public USING ("question_answer"."school_id" = (select app_school()) and "question_answer"."person_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "question_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0)) WITH CHECK ("question_answer"."school_id" = (select app_school()) and "question_answer"."person_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "question_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "question_asked" AS PERMISSIVE FOR SELECT TO public USING ("question_asked"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "question_asked"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "question_asked" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("question_asked"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "question_asked"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "question_round" AS PERMISSIVE FOR SELECT TO public USING ("question_round"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "question_round"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "question_round" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("question_round"."school_id" = (select app_school()) and "question_round"."asked_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "question_round"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "question_round" AS PERMISSIVE FOR UPDATE TO public USING ("question_round"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "question_round"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("question_round"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "question_round"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "request_log_entry" AS PERMISSIVE FOR SELECT TO public USING ("request_log_entry"."school_id" = (select app_school()) and exists (select 1 from support_request r where r.school_id = "request_log_entry"."school_id" and r.id = "request_log_entry"."request_id" and true) and exists (
			select 1 from log_entry e where e.school_id = "request_log_entry"."school_id" and e.id = "request_log_entry"."entry_id" and e.pupil_id = "request_log_entry"."pupil_id"));--> statement-breakpoint
CREATE POLICY "add" ON "request_log_entry" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("request_log_entry"."school_id" = (select app_school()) and exists (select 1 from support_request r where r.school_id = "request_log_entry"."school_id" and r.id = "request_log_entry"."request_id" and r.author_id = (select app_person())) and exists (
			select 1 from log_entry e where e.school_id = "request_log_entry"."school_id" and e.id = "request_log_entry"."entry_id" and e.pupil_id = "request_log_entry"."pupil_id"));--> statement-breakpoint
CREATE POLICY "read" ON "request_reply" AS PERMISSIVE FOR SELECT TO public USING ("request_reply"."school_id" = (select app_school()) and exists (select 1 from support_request r where r.school_id = "request_reply"."school_id" and r.id = "request_reply"."request_id" and true));--> statement-breakpoint
CREATE POLICY "add" ON "request_reply" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("request_reply"."school_id" = (select app_school()) and "request_reply"."author_id" = (select app_person()) and case "request_reply"."side" when 'zorg' then exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "request_reply"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)
				else exists (select 1 from support_request r where r.school_id = "request_reply"."school_id" and r.id = "request_reply"."request_id" and r.author_id = (select app_person())) or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "request_reply"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor') offset 0) end);--> statement-breakpoint
CREATE POLICY "read" ON "support_case" AS PERMISSIVE FOR SELECT TO public USING ("support_case"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "support_case" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("support_case"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "support_case" AS PERMISSIVE FOR UPDATE TO public USING ("support_case"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("support_case"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_case"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "support_evaluation" AS PERMISSIVE FOR SELECT TO public USING ("support_evaluation"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_evaluation"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "support_evaluation"."audience" = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "support_evaluation" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("support_evaluation"."school_id" = (select app_school()) and "support_evaluation"."decided_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_evaluation"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "support_plan_answer" AS PERMISSIVE FOR SELECT TO public USING ("support_plan_answer"."school_id" = (select app_school()) and exists (select 1 from support_plan_version v where v.school_id = "support_plan_answer"."school_id" and v.id = "support_plan_answer"."version_id") and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_plan_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) or i.role = 'leerling' or i.role = 'ouder' and "support_plan_answer"."person_id" = (select app_person())) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "support_plan_answer" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("support_plan_answer"."school_id" = (select app_school()) and "support_plan_answer"."recorded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_plan_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "support_plan_answer" AS PERMISSIVE FOR UPDATE TO public USING ("support_plan_answer"."school_id" = (select app_school()) and "support_plan_answer"."recorded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_plan_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("support_plan_answer"."school_id" = (select app_school()) and "support_plan_answer"."recorded_by_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_plan_answer"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "support_plan_version" AS PERMISSIVE FOR SELECT TO public USING ("support_plan_version"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_plan_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('team' = any (i.sees) or "support_plan_version"."fixed_on" is not null and "support_plan_version"."audience" = 'gedeeld' and 'gedeeld' = any (i.sees)) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "support_plan_version" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("support_plan_version"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_plan_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "support_plan_version" AS PERMISSIVE FOR UPDATE TO public USING ("support_plan_version"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_plan_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("support_plan_version"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_plan_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "support_plan_version" AS PERMISSIVE FOR DELETE TO public USING ("support_plan_version"."school_id" = (select app_school()) and "support_plan_version"."state" = 'draft' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_plan_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "support_request" AS PERMISSIVE FOR SELECT TO public USING ("support_request"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_request"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and ('zorg' = any (i.sees) or i.role = 'mentor' or "support_request"."author_id" = (select app_person()) and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'begeleider', 'teamleider', 'directeur', 'zorgcoordinator', 'orthopedagoog')) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "support_request" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("support_request"."school_id" = (select app_school()) and "support_request"."author_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_request"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'begeleider', 'teamleider', 'directeur', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "support_request" AS PERMISSIVE FOR UPDATE TO public USING ("support_request"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_request"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and (i.role in ('zorgcoordinator', 'orthopedagoog', 'mentor') or "support_request"."author_id" = (select app_person()) and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'begeleider', 'teamleider', 'directeur', 'zorgcoordinator', 'orthopedagoog')) offset 0)) WITH CHECK ("support_request"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "support_request"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and (i.role in ('zorgcoordinator', 'orthopedagoog', 'mentor') or "support_request"."author_id" = (select app_person()) and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'begeleider', 'teamleider', 'directeur', 'zorgcoordinator', 'orthopedagoog')) offset 0));