ALTER TABLE "score" DROP CONSTRAINT "score_school_id_corrects_id_pupil_id_score_school_id_id_pupil_id_fk";--> statement-breakpoint
ALTER TABLE "score" DROP CONSTRAINT "score_of_pupil";--> statement-breakpoint
DROP INDEX "score_corrects";--> statement-breakpoint
ALTER TABLE "score" ALTER COLUMN "value" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "score" ALTER COLUMN "step" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "score" ALTER COLUMN "steps" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "score" ALTER COLUMN "is_sufficient" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_of_scorer" UNIQUE("school_id","id","pupil_id","scored_by_id");--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_corrects_own" FOREIGN KEY ("school_id","corrects_id","pupil_id","scored_by_id") REFERENCES "public"."score"("school_id","id","pupil_id","scored_by_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "score_corrects" ON "score" USING btree ("school_id","corrects_id","pupil_id","scored_by_id");--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_has_value_or_takes_back" CHECK (num_nulls("score"."value", "score"."step", "score"."steps", "score"."is_sufficient") = case when "score"."value" is null and "score"."corrects_id" is not null then 4 else 0 end);
