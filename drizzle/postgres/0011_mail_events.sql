CREATE TABLE "mail_events" (
	"store_id" text NOT NULL,
	"key" text NOT NULL,
	"provider" text NOT NULL,
	"hook_id" text NOT NULL,
	"message_id" text,
	"kind" text NOT NULL,
	"reason" text,
	"detail" text,
	"address_hash" text,
	"at" timestamp(3) with time zone NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "mail_events_pk" PRIMARY KEY("store_id","key")
);
--> statement-breakpoint
ALTER TABLE "suppressions" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "suppressions" ADD COLUMN "class" text;--> statement-breakpoint
UPDATE "suppressions" SET "class" = 'all', "kind" = CASE
  WHEN lower("reason") LIKE '%complain%' OR lower("reason") LIKE '%spam%' OR lower("reason") LIKE '%abuse%' OR lower("reason") LIKE '%junk%' THEN 'complaint'
  WHEN "reason" = 'STOP' OR "reason" LIKE '%21610%' OR lower("reason") LIKE '%unsubscri%' OR lower("reason") LIKE '%opt-out%' OR lower("reason") LIKE '%opt_out%' OR lower("reason") LIKE '%opted out%' THEN 'opt_out'
  WHEN "channel" = 'sms' THEN 'invalid_address'
  ELSE 'bounce'
END;--> statement-breakpoint
ALTER TABLE "suppressions" ALTER COLUMN "kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "suppressions" ALTER COLUMN "class" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "mail_events_message_idx" ON "mail_events" USING btree ("store_id","message_id");--> statement-breakpoint
CREATE INDEX "mail_events_address_idx" ON "mail_events" USING btree ("store_id","address_hash","at");--> statement-breakpoint
CREATE INDEX "mail_events_received_idx" ON "mail_events" USING btree ("store_id","received_at");--> statement-breakpoint
CREATE INDEX "suppressions_at_idx" ON "suppressions" USING btree ("store_id","at");--> statement-breakpoint
ALTER TABLE "suppressions" DROP CONSTRAINT "suppressions_pk";
--> statement-breakpoint
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_pk" PRIMARY KEY("store_id","address","channel","class");