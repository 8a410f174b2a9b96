CREATE TABLE "tracking_page_drafts" (
	"store_id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"content" json,
	"saved_at" timestamp(3) with time zone NOT NULL,
	"saved_by" text,
	"saved_by_name" text
);
--> statement-breakpoint
CREATE TABLE "tracking_page_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"number" integer NOT NULL,
	"published_at" timestamp(3) with time zone NOT NULL,
	"published_by" text,
	"published_by_name" text,
	"note" text,
	"content" json NOT NULL
);
--> statement-breakpoint
ALTER TABLE "page_visits" ADD COLUMN "variant" text;--> statement-breakpoint
CREATE UNIQUE INDEX "tracking_page_versions_number_uq" ON "tracking_page_versions" USING btree ("store_id","number");