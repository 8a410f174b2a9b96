CREATE TABLE "channel_settings" (
	"store_id" text NOT NULL,
	"channel" text NOT NULL,
	"plain" json NOT NULL,
	"sealed" text,
	"is_sandbox" boolean NOT NULL,
	"last_success_at" timestamp(3) with time zone,
	"last_error_at" timestamp(3) with time zone,
	"last_error" text,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "channel_settings_pk" PRIMARY KEY("store_id","channel")
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscriptions_endpoint_uq" ON "push_subscriptions" USING btree ("store_id","endpoint");--> statement-breakpoint
CREATE INDEX "push_subscriptions_customer_idx" ON "push_subscriptions" USING btree ("store_id","customer_id");