CREATE TABLE "backtests" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"journey_id" text NOT NULL,
	"journey" text NOT NULL,
	"revision" integer NOT NULL,
	"published_number" integer,
	"days" integer NOT NULL,
	"by_name" text NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp(3) with time zone NOT NULL,
	"orders_done" integer NOT NULL,
	"orders_of" integer NOT NULL,
	"took_ms" integer,
	"seen_at" timestamp(3) with time zone NOT NULL,
	"report" text
);
--> statement-breakpoint
ALTER TABLE "soft_launches" ADD COLUMN "shares" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "backtests" ADD CONSTRAINT "backtests_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "backtests_journey_idx" ON "backtests" USING btree ("store_id","journey_id","started_at");