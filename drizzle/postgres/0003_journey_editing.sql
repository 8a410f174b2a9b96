CREATE TABLE "journey_draft_revisions" (
	"store_id" text NOT NULL,
	"journey_id" text NOT NULL,
	"revision" integer NOT NULL,
	"content" json NOT NULL,
	CONSTRAINT "journey_draft_revisions_pk" PRIMARY KEY("store_id","journey_id","revision")
);
--> statement-breakpoint
CREATE TABLE "journey_drafts" (
	"store_id" text NOT NULL,
	"journey_id" text NOT NULL,
	"revision" integer NOT NULL,
	"content" json,
	"base_version_id" text,
	"saved_at" timestamp(3) with time zone NOT NULL,
	"saved_by" text,
	"saved_by_name" text,
	CONSTRAINT "journey_drafts_pk" PRIMARY KEY("store_id","journey_id")
);
--> statement-breakpoint
CREATE TABLE "soft_launches" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"journey_id" text NOT NULL,
	"version_id" text NOT NULL,
	"percent" integer NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp(3) with time zone NOT NULL,
	"started_by" text,
	"ended_at" timestamp(3) with time zone,
	"report" json
);
--> statement-breakpoint
DROP INDEX "runs_node_idx";--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "user_name" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "subject_kind" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "subject_id" text;--> statement-breakpoint
ALTER TABLE "journey_versions" ADD COLUMN "published_by_name" text;--> statement-breakpoint
ALTER TABLE "journey_versions" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "journey_draft_revisions" ADD CONSTRAINT "journey_draft_revisions_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_drafts" ADD CONSTRAINT "journey_drafts_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "soft_launches" ADD CONSTRAINT "soft_launches_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "journey_draft_revisions_journey_idx" ON "journey_draft_revisions" USING btree ("journey_id");--> statement-breakpoint
CREATE INDEX "journey_drafts_journey_idx" ON "journey_drafts" USING btree ("journey_id");--> statement-breakpoint
CREATE UNIQUE INDEX "soft_launches_running_uq" ON "soft_launches" USING btree ("store_id","journey_id") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "soft_launches_journey_idx" ON "soft_launches" USING btree ("journey_id","started_at");--> statement-breakpoint
CREATE INDEX "audit_entries_subject_idx" ON "audit_entries" USING btree ("store_id","subject_id","at");--> statement-breakpoint
CREATE INDEX "ledger_through_idx" ON "ledger_entries" USING btree ("store_id","journey_id","at","node_id","kind") WHERE (kind in ('entered', 'decided', 'queued', 'noted', 'escalated', 'finished') or (kind in ('suppressed', 'skipped', 'superseded') and message_id is null));--> statement-breakpoint
CREATE INDEX "runs_node_idx" ON "runs" USING btree ("store_id","journey_id","status","node_id","version_id");--> statement-breakpoint
ALTER TABLE "journeys" DROP COLUMN "draft";