CREATE TABLE "group_observation" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"observed_on" date NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"advice" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "group_observation_school_id_id_pk" PRIMARY KEY("school_id","id")
);
--> statement-breakpoint
ALTER TABLE "group_observation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "help_card" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"is_with_pupil" boolean NOT NULL,
	"why_without" text DEFAULT '' NOT NULL,
	"written_by_id" uuid NOT NULL,
	"written_on" date NOT NULL,
	"review_on" date NOT NULL,
	"replaced_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "help_card_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "help_card_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "help_card_number" UNIQUE("school_id","pupil_id","number"),
	CONSTRAINT "help_card_says_why_without" CHECK ("help_card"."is_with_pupil" or "help_card"."why_without" <> '')
);
--> statement-breakpoint
ALTER TABLE "help_card" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "help_card_line" (
	"school_id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"head" text NOT NULL,
	"text" text NOT NULL,
	"is_own_words" boolean NOT NULL,
	"audience" text NOT NULL,
	CONSTRAINT "help_card_line_school_id_card_id_position_pk" PRIMARY KEY("school_id","card_id","position")
);
--> statement-breakpoint
ALTER TABLE "help_card_line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "indication" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"issuer" text DEFAULT '' NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"asked_on" date,
	"sent_on" date,
	"decided_on" date,
	"valid_from" date,
	"valid_until" date,
	"note" text DEFAULT '' NOT NULL,
	"changed_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "indication_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "indication_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "indication_own_is_named" CHECK ("indication"."kind" <> 'eigen' or "indication"."label" <> ''),
	CONSTRAINT "indication_in_order" CHECK ("indication"."valid_from" <= "indication"."valid_until")
);
--> statement-breakpoint
ALTER TABLE "indication" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "indication_paper" (
	"school_id" uuid NOT NULL,
	"indication_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"added_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "indication_paper_school_id_indication_id_file_id_pk" PRIMARY KEY("school_id","indication_id","file_id")
);
--> statement-breakpoint
ALTER TABLE "indication_paper" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "measure" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"item_key" text,
	"what" text NOT NULL,
	"how" text DEFAULT '' NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"stopped_on" date,
	"decided_by_id" uuid NOT NULL,
	"has_ground" boolean DEFAULT false NOT NULL,
	"condition" text DEFAULT '' NOT NULL,
	"request" text,
	"request_on" date,
	"changed_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "measure_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "measure_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "measure_in_order" CHECK ("measure"."from_on" <= "measure"."until_on"),
	CONSTRAINT "measure_asked_for" CHECK (("measure"."condition" <> '') = ("measure"."request" is not null))
);
--> statement-breakpoint
ALTER TABLE "measure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "measure_ground" (
	"school_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"indication_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "measure_ground_school_id_measure_id_pk" PRIMARY KEY("school_id","measure_id"),
	CONSTRAINT "measure_ground_on_paper" CHECK (("measure_ground"."kind" = 'school') = ("measure_ground"."indication_id" is null))
);
--> statement-breakpoint
ALTER TABLE "measure_ground" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "observation" (
	"school_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"question" text NOT NULL,
	"observer_id" uuid NOT NULL,
	"begun_on" date NOT NULL,
	"begun_by_id" uuid NOT NULL,
	"observed_on" date,
	"place" text DEFAULT '' NOT NULL,
	"findings" text DEFAULT '' NOT NULL,
	"advice" text DEFAULT '' NOT NULL,
	"done_on" date,
	"stopped_on" date,
	"stop_reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "observation_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "observation_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "observation_ends_once" CHECK (num_nonnulls("observation"."done_on", "observation"."stopped_on") < 2)
);
--> statement-breakpoint
ALTER TABLE "observation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "observation_finding" (
	"school_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"themes" jsonb NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"written_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "observation_finding_school_id_group_id_pupil_id_author_id_pk" PRIMARY KEY("school_id","group_id","pupil_id","author_id")
);
--> statement-breakpoint
ALTER TABLE "observation_finding" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "observation_group_finding" (
	"school_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "observation_group_finding_school_id_group_id_author_id_pk" PRIMARY KEY("school_id","group_id","author_id")
);
--> statement-breakpoint
ALTER TABLE "observation_group_finding" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "observation_mark" (
	"school_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"marked_by_id" uuid NOT NULL,
	"marked_on" date NOT NULL,
	"talked_on" date,
	"talked_by_id" uuid,
	CONSTRAINT "observation_mark_school_id_group_id_pupil_id_pk" PRIMARY KEY("school_id","group_id","pupil_id")
);
--> statement-breakpoint
ALTER TABLE "observation_mark" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "observation_period" (
	"school_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"done_on" date,
	"done_by_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "observation_period_school_id_group_id_pk" PRIMARY KEY("school_id","group_id")
);
--> statement-breakpoint
ALTER TABLE "observation_period" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work_plan_evaluation" (
	"school_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"pupil_id" uuid NOT NULL,
	"evaluated_on" date NOT NULL,
	"results" jsonb NOT NULL,
	"summary" text NOT NULL,
	"pupil_words" text DEFAULT '' NOT NULL,
	"next" text NOT NULL,
	"by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "work_plan_evaluation_school_id_version_id_pk" PRIMARY KEY("school_id","version_id")
);
--> statement-breakpoint
ALTER TABLE "work_plan_evaluation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work_plan_version" (
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
	"coach_id" uuid,
	CONSTRAINT "work_plan_version_school_id_id_pk" PRIMARY KEY("school_id","id"),
	CONSTRAINT "work_plan_version_of_pupil" UNIQUE("school_id","id","pupil_id"),
	CONSTRAINT "work_plan_version_number" UNIQUE("school_id","pupil_id","number")
);
--> statement-breakpoint
ALTER TABLE "work_plan_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "group_observation" ADD CONSTRAINT "group_observation_school_id_group_id_school_group_school_id_id_fk" FOREIGN KEY ("school_id","group_id") REFERENCES "public"."school_group"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_observation" ADD CONSTRAINT "group_observation_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_card" ADD CONSTRAINT "help_card_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_card" ADD CONSTRAINT "help_card_school_id_written_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","written_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_card_line" ADD CONSTRAINT "help_card_line_school_id_card_id_pupil_id_help_card_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","card_id","pupil_id") REFERENCES "public"."help_card"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indication" ADD CONSTRAINT "indication_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indication" ADD CONSTRAINT "indication_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indication_paper" ADD CONSTRAINT "indication_paper_school_id_indication_id_pupil_id_indication_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","indication_id","pupil_id") REFERENCES "public"."indication"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indication_paper" ADD CONSTRAINT "indication_paper_school_id_file_id_file_school_id_id_fk" FOREIGN KEY ("school_id","file_id") REFERENCES "public"."file"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indication_paper" ADD CONSTRAINT "indication_paper_school_id_added_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","added_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_school_id_decided_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","decided_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_ground" ADD CONSTRAINT "measure_ground_school_id_measure_id_pupil_id_measure_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","measure_id","pupil_id") REFERENCES "public"."measure"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_ground" ADD CONSTRAINT "measure_ground_school_id_indication_id_pupil_id_indication_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","indication_id","pupil_id") REFERENCES "public"."indication"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_ground" ADD CONSTRAINT "measure_ground_school_id_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_school_id_observer_id_person_school_id_id_fk" FOREIGN KEY ("school_id","observer_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_school_id_begun_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","begun_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_finding" ADD CONSTRAINT "observation_finding_school_id_group_id_school_group_school_id_id_fk" FOREIGN KEY ("school_id","group_id") REFERENCES "public"."school_group"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_finding" ADD CONSTRAINT "observation_finding_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_finding" ADD CONSTRAINT "observation_finding_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_group_finding" ADD CONSTRAINT "observation_group_finding_school_id_group_id_school_group_school_id_id_fk" FOREIGN KEY ("school_id","group_id") REFERENCES "public"."school_group"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_group_finding" ADD CONSTRAINT "observation_group_finding_school_id_author_id_person_school_id_id_fk" FOREIGN KEY ("school_id","author_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_mark" ADD CONSTRAINT "observation_mark_school_id_group_id_school_group_school_id_id_fk" FOREIGN KEY ("school_id","group_id") REFERENCES "public"."school_group"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_mark" ADD CONSTRAINT "observation_mark_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_mark" ADD CONSTRAINT "observation_mark_school_id_marked_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","marked_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_mark" ADD CONSTRAINT "observation_mark_school_id_talked_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","talked_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_period" ADD CONSTRAINT "observation_period_school_id_group_id_school_group_school_id_id_fk" FOREIGN KEY ("school_id","group_id") REFERENCES "public"."school_group"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_period" ADD CONSTRAINT "observation_period_school_id_done_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","done_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_plan_evaluation" ADD CONSTRAINT "work_plan_evaluation_school_id_version_id_pupil_id_work_plan_version_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","version_id","pupil_id") REFERENCES "public"."work_plan_version"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_plan_evaluation" ADD CONSTRAINT "work_plan_evaluation_school_id_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_plan_version" ADD CONSTRAINT "work_plan_version_school_id_pupil_id_pupil_school_id_id_fk" FOREIGN KEY ("school_id","pupil_id") REFERENCES "public"."pupil"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_plan_version" ADD CONSTRAINT "work_plan_version_school_id_predecessor_id_pupil_id_work_plan_version_school_id_id_pupil_id_fk" FOREIGN KEY ("school_id","predecessor_id","pupil_id") REFERENCES "public"."work_plan_version"("school_id","id","pupil_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_plan_version" ADD CONSTRAINT "work_plan_version_school_id_fixed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","fixed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_plan_version" ADD CONSTRAINT "work_plan_version_school_id_changed_by_id_person_school_id_id_fk" FOREIGN KEY ("school_id","changed_by_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_plan_version" ADD CONSTRAINT "work_plan_version_school_id_coach_id_person_school_id_id_fk" FOREIGN KEY ("school_id","coach_id") REFERENCES "public"."person"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_observation_group" ON "group_observation" USING btree ("school_id","group_id","observed_on");--> statement-breakpoint
CREATE INDEX "group_observation_author" ON "group_observation" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE UNIQUE INDEX "help_card_one_current" ON "help_card" USING btree ("school_id","pupil_id") WHERE replaced_on is null;--> statement-breakpoint
CREATE INDEX "help_card_written_by" ON "help_card" USING btree ("school_id","written_by_id");--> statement-breakpoint
CREATE INDEX "help_card_review" ON "help_card" USING btree ("school_id","review_on");--> statement-breakpoint
CREATE INDEX "help_card_line_card" ON "help_card_line" USING btree ("school_id","card_id","pupil_id");--> statement-breakpoint
CREATE INDEX "indication_pupil" ON "indication" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "indication_until" ON "indication" USING btree ("school_id","valid_until");--> statement-breakpoint
CREATE INDEX "indication_changed_by" ON "indication" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE INDEX "indication_paper_indication" ON "indication_paper" USING btree ("school_id","indication_id","pupil_id");--> statement-breakpoint
CREATE INDEX "indication_paper_file" ON "indication_paper" USING btree ("school_id","file_id");--> statement-breakpoint
CREATE INDEX "indication_paper_added_by" ON "indication_paper" USING btree ("school_id","added_by_id");--> statement-breakpoint
CREATE INDEX "measure_pupil" ON "measure" USING btree ("school_id","pupil_id","until_on");--> statement-breakpoint
CREATE INDEX "measure_until" ON "measure" USING btree ("school_id","until_on");--> statement-breakpoint
CREATE INDEX "measure_decided_by" ON "measure" USING btree ("school_id","decided_by_id");--> statement-breakpoint
CREATE INDEX "measure_changed_by" ON "measure" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE INDEX "measure_ground_measure" ON "measure_ground" USING btree ("school_id","measure_id","pupil_id");--> statement-breakpoint
CREATE INDEX "measure_ground_indication" ON "measure_ground" USING btree ("school_id","indication_id","pupil_id");--> statement-breakpoint
CREATE INDEX "measure_ground_by" ON "measure_ground" USING btree ("school_id","by_id");--> statement-breakpoint
CREATE INDEX "observation_pupil" ON "observation" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "observation_observer" ON "observation" USING btree ("school_id","observer_id");--> statement-breakpoint
CREATE INDEX "observation_begun_by" ON "observation" USING btree ("school_id","begun_by_id");--> statement-breakpoint
CREATE INDEX "observation_finding_pupil" ON "observation_finding" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "observation_finding_author" ON "observation_finding" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "observation_group_finding_author" ON "observation_group_finding" USING btree ("school_id","author_id");--> statement-breakpoint
CREATE INDEX "observation_mark_pupil" ON "observation_mark" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "observation_mark_marked_by" ON "observation_mark" USING btree ("school_id","marked_by_id");--> statement-breakpoint
CREATE INDEX "observation_mark_talked_by" ON "observation_mark" USING btree ("school_id","talked_by_id");--> statement-breakpoint
CREATE INDEX "observation_period_done_by" ON "observation_period" USING btree ("school_id","done_by_id");--> statement-breakpoint
CREATE INDEX "work_plan_evaluation_version" ON "work_plan_evaluation" USING btree ("school_id","version_id","pupil_id");--> statement-breakpoint
CREATE INDEX "work_plan_evaluation_pupil" ON "work_plan_evaluation" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "work_plan_evaluation_by" ON "work_plan_evaluation" USING btree ("school_id","by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "work_plan_version_one_draft" ON "work_plan_version" USING btree ("school_id","pupil_id") WHERE state = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "work_plan_version_one_fixed" ON "work_plan_version" USING btree ("school_id","pupil_id") WHERE state = 'fixed';--> statement-breakpoint
CREATE INDEX "work_plan_version_pupil" ON "work_plan_version" USING btree ("school_id","pupil_id");--> statement-breakpoint
CREATE INDEX "work_plan_version_predecessor" ON "work_plan_version" USING btree ("school_id","predecessor_id","pupil_id");--> statement-breakpoint
CREATE INDEX "work_plan_version_fixed_by" ON "work_plan_version" USING btree ("school_id","fixed_by_id");--> statement-breakpoint
CREATE INDEX "work_plan_version_changed_by" ON "work_plan_version" USING btree ("school_id","changed_by_id");--> statement-breakpoint
CREATE INDEX "work_plan_version_coach" ON "work_plan_version" USING btree ("school_id","coach_id");--> statement-breakpoint
CREATE POLICY "read" ON "group_observation" AS PERMISSIVE FOR SELECT TO public USING ("group_observation"."school_id" = (select app_school()) and group_parts("group_observation"."group_id") && '{mentor,zorg,leiding}'::text[]);--> statement-breakpoint
CREATE POLICY "add" ON "group_observation" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("group_observation"."school_id" = (select app_school()) and "group_observation"."author_id" = (select app_person()) and group_parts("group_observation"."group_id") && '{zorg}'::text[]);--> statement-breakpoint
CREATE POLICY "change" ON "group_observation" AS PERMISSIVE FOR UPDATE TO public USING ("group_observation"."school_id" = (select app_school()) and "group_observation"."author_id" = (select app_person()) and group_parts("group_observation"."group_id") && '{zorg}'::text[]) WITH CHECK ("group_observation"."school_id" = (select app_school()) and "group_observation"."author_id" = (select app_person()) and group_parts("group_observation"."group_id") && '{zorg}'::text[]);--> statement-breakpoint
CREATE POLICY "remove" ON "group_observation" AS PERMISSIVE FOR DELETE TO public USING ("group_observation"."school_id" = (select app_school()) and "group_observation"."author_id" = (select app_person()) and group_parts("group_observation"."group_id") && '{zorg}'::text[]);--> statement-breakpoint
CREATE POLICY "read" ON "help_card" AS PERMISSIVE FOR SELECT TO public USING ("help_card"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "help_card"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0) and ("help_card"."replaced_on" is null or exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "help_card"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0) or (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "help_card"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'begeleider', 'zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "help_card" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("help_card"."school_id" = (select app_school()) and "help_card"."written_by_id" = (select app_person()) and "help_card"."replaced_on" is null and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "help_card"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'begeleider', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "help_card_line" AS PERMISSIVE FOR SELECT TO public USING ("help_card_line"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "help_card_line"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "help_card_line"."audience" = any (i.sees) offset 0) or "help_card_line"."is_own_words" and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "help_card_line"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('leerling') offset 0)) and exists (select 1 from help_card c where c.school_id = "help_card_line"."school_id" and c.id = "help_card_line"."card_id" and true));--> statement-breakpoint
CREATE POLICY "add" ON "help_card_line" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("help_card_line"."school_id" = (select app_school()) and "help_card_line"."audience" in ('gedeeld', 'team') and exists (select 1 from help_card c where c.school_id = "help_card_line"."school_id" and c.id = "help_card_line"."card_id" and c.written_by_id = (select app_person()) and c.created_at = now()));--> statement-breakpoint
CREATE POLICY "read" ON "indication" AS PERMISSIVE FOR SELECT TO public USING ("indication"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "indication"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'zorg' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "indication" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("indication"."school_id" = (select app_school()) and "indication"."changed_by_id" = (select app_person()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "indication"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "indication" AS PERMISSIVE FOR UPDATE TO public USING ("indication"."school_id" = (select app_school()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "indication"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("indication"."school_id" = (select app_school()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "indication"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "indication_paper" AS PERMISSIVE FOR SELECT TO public USING ("indication_paper"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "indication_paper"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'zorg' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "indication_paper" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("indication_paper"."school_id" = (select app_school()) and "indication_paper"."added_by_id" = (select app_person()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "indication_paper"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "indication_paper" AS PERMISSIVE FOR UPDATE TO public USING ("indication_paper"."school_id" = (select app_school()) and "indication_paper"."added_by_id" = (select app_person()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "indication_paper"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("indication_paper"."school_id" = (select app_school()) and "indication_paper"."added_by_id" = (select app_person()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "indication_paper"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "indication_paper" AS PERMISSIVE FOR DELETE TO public USING ("indication_paper"."school_id" = (select app_school()) and "indication_paper"."added_by_id" = (select app_person()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "indication_paper"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "measure" AS PERMISSIVE FOR SELECT TO public USING ("measure"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'gedeeld' = any (i.sees) offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "measure" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("measure"."school_id" = (select app_school()) and "measure"."changed_by_id" = (select app_person()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "measure" AS PERMISSIVE FOR UPDATE TO public USING ("measure"."school_id" = (select app_school()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("measure"."school_id" = (select app_school()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "measure_ground" AS PERMISSIVE FOR SELECT TO public USING ("measure_ground"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure_ground"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'zorg' = any (i.sees) offset 0) or "measure_ground"."kind" = 'school' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure_ground"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and 'team' = any (i.sees) offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "measure_ground" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("measure_ground"."school_id" = (select app_school()) and (select app_is_staff()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure_ground"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or "measure_ground"."kind" = 'school' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure_ground"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "change" ON "measure_ground" AS PERMISSIVE FOR UPDATE TO public USING ("measure_ground"."school_id" = (select app_school()) and (select app_is_staff()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure_ground"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or "measure_ground"."kind" = 'school' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure_ground"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0))) WITH CHECK ("measure_ground"."school_id" = (select app_school()) and (select app_is_staff()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure_ground"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or "measure_ground"."kind" = 'school' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure_ground"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "remove" ON "measure_ground" AS PERMISSIVE FOR DELETE TO public USING ("measure_ground"."school_id" = (select app_school()) and (select app_is_staff()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure_ground"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or "measure_ground"."kind" = 'school' and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "measure_ground"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "read" ON "observation" AS PERMISSIVE FOR SELECT TO public USING ("observation"."school_id" = (select app_school()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "observation"."audience" = any (i.sees) offset 0) or "observation"."observer_id" = (select app_person()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "observation" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("observation"."school_id" = (select app_school()) and "observation"."begun_by_id" = (select app_person()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "observation" AS PERMISSIVE FOR UPDATE TO public USING ("observation"."school_id" = (select app_school()) and (select app_is_staff()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or "observation"."observer_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0))) WITH CHECK ("observation"."school_id" = (select app_school()) and (select app_is_staff()) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('zorgcoordinator', 'orthopedagoog') offset 0) or "observation"."observer_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0)));--> statement-breakpoint
CREATE POLICY "read" ON "observation_finding" AS PERMISSIVE FOR SELECT TO public USING ("observation_finding"."school_id" = (select app_school()) and ("observation_finding"."author_id" = (select app_person()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation_finding"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and true offset 0) or (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation_finding"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "observation_finding" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("observation_finding"."school_id" = (select app_school()) and "observation_finding"."author_id" = (select app_person()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation_finding"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'stagiair', 'begeleider') offset 0) and not observation_is_done("observation_finding"."group_id"));--> statement-breakpoint
CREATE POLICY "change" ON "observation_finding" AS PERMISSIVE FOR UPDATE TO public USING ("observation_finding"."school_id" = (select app_school()) and "observation_finding"."author_id" = (select app_person()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation_finding"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'stagiair', 'begeleider') offset 0) and not observation_is_done("observation_finding"."group_id")) WITH CHECK ("observation_finding"."school_id" = (select app_school()) and "observation_finding"."author_id" = (select app_person()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation_finding"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'stagiair', 'begeleider') offset 0) and not observation_is_done("observation_finding"."group_id"));--> statement-breakpoint
CREATE POLICY "remove" ON "observation_finding" AS PERMISSIVE FOR DELETE TO public USING ("observation_finding"."school_id" = (select app_school()) and "observation_finding"."author_id" = (select app_person()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation_finding"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'vakdocent', 'onderwijsassistent', 'stagiair', 'begeleider') offset 0) and not observation_is_done("observation_finding"."group_id"));--> statement-breakpoint
CREATE POLICY "read" ON "observation_group_finding" AS PERMISSIVE FOR SELECT TO public USING ("observation_group_finding"."school_id" = (select app_school()) and (group_parts("observation_group_finding"."group_id") && '{mentor,zorg}'::text[] or "observation_group_finding"."author_id" = (select app_person()) and group_parts("observation_group_finding"."group_id") && '{docent}'::text[]));--> statement-breakpoint
CREATE POLICY "add" ON "observation_group_finding" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("observation_group_finding"."school_id" = (select app_school()) and "observation_group_finding"."author_id" = (select app_person()) and group_parts("observation_group_finding"."group_id") && '{mentor,docent}'::text[] and not observation_is_done("observation_group_finding"."group_id"));--> statement-breakpoint
CREATE POLICY "change" ON "observation_group_finding" AS PERMISSIVE FOR UPDATE TO public USING ("observation_group_finding"."school_id" = (select app_school()) and "observation_group_finding"."author_id" = (select app_person()) and group_parts("observation_group_finding"."group_id") && '{mentor,docent}'::text[] and not observation_is_done("observation_group_finding"."group_id")) WITH CHECK ("observation_group_finding"."school_id" = (select app_school()) and "observation_group_finding"."author_id" = (select app_person()) and group_parts("observation_group_finding"."group_id") && '{mentor,docent}'::text[] and not observation_is_done("observation_group_finding"."group_id"));--> statement-breakpoint
CREATE POLICY "remove" ON "observation_group_finding" AS PERMISSIVE FOR DELETE TO public USING ("observation_group_finding"."school_id" = (select app_school()) and "observation_group_finding"."author_id" = (select app_person()) and group_parts("observation_group_finding"."group_id") && '{mentor,docent}'::text[] and not observation_is_done("observation_group_finding"."group_id"));--> statement-breakpoint
CREATE POLICY "read" ON "observation_mark" AS PERMISSIVE FOR SELECT TO public USING ("observation_mark"."school_id" = (select app_school()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation_mark"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "add" ON "observation_mark" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("observation_mark"."school_id" = (select app_school()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation_mark"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "observation_mark" AS PERMISSIVE FOR UPDATE TO public USING ("observation_mark"."school_id" = (select app_school()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation_mark"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("observation_mark"."school_id" = (select app_school()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation_mark"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "remove" ON "observation_mark" AS PERMISSIVE FOR DELETE TO public USING ("observation_mark"."school_id" = (select app_school()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "observation_mark"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "read" ON "observation_period" AS PERMISSIVE FOR SELECT TO public USING ("observation_period"."school_id" = (select app_school()) and group_parts("observation_period"."group_id") && '{mentor,docent,zorg,leiding}'::text[]);--> statement-breakpoint
CREATE POLICY "add" ON "observation_period" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("observation_period"."school_id" = (select app_school()) and group_parts("observation_period"."group_id") && '{mentor,zorg}'::text[]);--> statement-breakpoint
CREATE POLICY "change" ON "observation_period" AS PERMISSIVE FOR UPDATE TO public USING ("observation_period"."school_id" = (select app_school()) and group_parts("observation_period"."group_id") && '{mentor,zorg}'::text[]) WITH CHECK ("observation_period"."school_id" = (select app_school()) and group_parts("observation_period"."group_id") && '{mentor,zorg}'::text[]);--> statement-breakpoint
CREATE POLICY "read" ON "work_plan_evaluation" AS PERMISSIVE FOR SELECT TO public USING ("work_plan_evaluation"."school_id" = (select app_school()) and exists (select 1 from work_plan_version v where v.school_id = "work_plan_evaluation"."school_id" and v.id = "work_plan_evaluation"."version_id" and true));--> statement-breakpoint
CREATE POLICY "add" ON "work_plan_evaluation" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("work_plan_evaluation"."school_id" = (select app_school()) and "work_plan_evaluation"."by_id" = (select app_person()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "work_plan_evaluation"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'begeleider', 'zorgcoordinator', 'orthopedagoog') offset 0) and exists (select 1 from work_plan_version v where v.school_id = "work_plan_evaluation"."school_id" and v.id = "work_plan_evaluation"."version_id" and v.state = 'fixed'));--> statement-breakpoint
CREATE POLICY "read" ON "work_plan_version" AS PERMISSIVE FOR SELECT TO public USING ("work_plan_version"."school_id" = (select app_school()) and ((select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "work_plan_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'begeleider', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur') offset 0)
				or "work_plan_version"."fixed_on" is not null and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "work_plan_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and (i.role in ('leerling', 'ouder') and 'gedeeld' = any (i.sees)) offset 0)));--> statement-breakpoint
CREATE POLICY "add" ON "work_plan_version" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("work_plan_version"."school_id" = (select app_school()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "work_plan_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'begeleider', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
CREATE POLICY "change" ON "work_plan_version" AS PERMISSIVE FOR UPDATE TO public USING ("work_plan_version"."school_id" = (select app_school()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "work_plan_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'begeleider', 'zorgcoordinator', 'orthopedagoog') offset 0)) WITH CHECK ("work_plan_version"."school_id" = (select app_school()) and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "work_plan_version"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'begeleider', 'zorgcoordinator', 'orthopedagoog') offset 0));--> statement-breakpoint
ALTER POLICY "add" ON "goal" TO public WITH CHECK ("goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "goal"."audience" = any (i.sees) offset 0) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0) or "goal"."plan" = 'werkplan' and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider') offset 0)));--> statement-breakpoint
ALTER POLICY "change" ON "goal" TO public USING ("goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "goal"."audience" = any (i.sees) offset 0) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0) or "goal"."plan" = 'werkplan' and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider') offset 0))) WITH CHECK ("goal"."school_id" = (select app_school()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and "goal"."audience" = any (i.sees) offset 0) and (exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider') offset 0) or "goal"."plan" = 'werkplan' and (select app_is_staff()) and exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = "goal"."pupil_id"
	and (select app_today()) between i.from_on and i.until_on and i.role in ('begeleider') offset 0)));