CREATE TABLE "message_costs" (
	"message_id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"parts" integer NOT NULL,
	"micros" bigint NOT NULL,
	"currency" text NOT NULL,
	"is_reported" boolean NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"message_id" text NOT NULL,
	"order_id" text,
	"touchpoint" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"duration_ms" integer NOT NULL,
	"status" integer,
	"answer" text,
	"is_replay" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "channel_settings" ADD COLUMN "paused_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "channel_settings" ADD COLUMN "paused_why" text;--> statement-breakpoint
CREATE INDEX "message_costs_at_idx" ON "message_costs" USING btree ("store_id","at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_at_idx" ON "webhook_deliveries" USING btree ("store_id","at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_order_idx" ON "webhook_deliveries" USING btree ("store_id","order_id");