DROP INDEX "audit_pupil";--> statement-breakpoint
CREATE INDEX "audit_pupil" ON "audit" USING btree ("school_id","pupil_id","number");