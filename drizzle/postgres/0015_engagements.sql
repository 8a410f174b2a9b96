CREATE TABLE "engagements" (
	"store_id" text NOT NULL,
	"message_id" text NOT NULL,
	"key" text NOT NULL,
	"order_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"link" text,
	"agent" text NOT NULL,
	"network" text,
	"is_looking_ahead" boolean NOT NULL,
	"is_flagged" boolean NOT NULL,
	"grade" text NOT NULL,
	"evidence" text NOT NULL,
	CONSTRAINT "engagements_pk" PRIMARY KEY("store_id","message_id","key")
);
--> statement-breakpoint
CREATE TABLE "short_links" (
	"code" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"message_id" text NOT NULL,
	"order_id" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "engagements_order_idx" ON "engagements" USING btree ("store_id","order_id");--> statement-breakpoint
CREATE INDEX "engagements_at_idx" ON "engagements" USING btree ("store_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "short_links_message_uq" ON "short_links" USING btree ("store_id","message_id");--> statement-breakpoint
CREATE INDEX "short_links_order_idx" ON "short_links" USING btree ("store_id","order_id");