CREATE TABLE "conversation_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"order_id" text,
	"key" text NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"trust" text NOT NULL,
	"answers_id" text,
	"sender" text,
	"sender_name" text,
	"mail_id" text,
	"files_left_out" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	"subject" text,
	"text" text,
	"quoted" text
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"key" text NOT NULL,
	"order_id" text,
	"last_at" timestamp(3) with time zone NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reply_mailboxes" (
	"store_id" text PRIMARY KEY NOT NULL,
	"settings" json NOT NULL,
	"sealed_secret" text,
	"uid_validity" text,
	"last_uid" bigint NOT NULL,
	"last_read_at" timestamp(3) with time zone,
	"last_error_at" timestamp(3) with time zone,
	"last_error" text,
	"failures" integer NOT NULL,
	"next_read_at" timestamp(3) with time zone,
	"paused_at" timestamp(3) with time zone,
	"lease_holder" text,
	"lease_until" timestamp(3) with time zone,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_messages_key_uq" ON "conversation_messages" USING btree ("store_id","key");--> statement-breakpoint
CREATE INDEX "conversation_messages_order_idx" ON "conversation_messages" USING btree ("store_id","order_id","received_at");--> statement-breakpoint
CREATE INDEX "conversation_messages_of_idx" ON "conversation_messages" USING btree ("store_id","conversation_id","received_at");--> statement-breakpoint
CREATE INDEX "conversation_messages_received_idx" ON "conversation_messages" USING btree ("store_id","received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_key_uq" ON "conversations" USING btree ("store_id","key");--> statement-breakpoint
CREATE INDEX "conversations_order_idx" ON "conversations" USING btree ("store_id","order_id","last_at");--> statement-breakpoint
CREATE INDEX "messages_texted_idx" ON "messages" USING btree ("store_id","recipient","queued_at") WHERE channel = 'sms';