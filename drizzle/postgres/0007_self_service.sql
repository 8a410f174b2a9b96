CREATE TABLE "attachments" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"order_id" text NOT NULL,
	"request_id" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sealed_key" text NOT NULL,
	"added_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "self_service_codes" (
	"store_id" text NOT NULL,
	"order_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"tries" integer NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "self_service_codes_pk" PRIMARY KEY("store_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "self_service_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"order_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"wish" json,
	"is_verified" boolean NOT NULL,
	"holds" json NOT NULL,
	"task_id" text,
	"platform_note" text,
	"answer" text,
	"settled_by" text,
	"settled_by_name" text,
	"requested_at" timestamp(3) with time zone NOT NULL,
	"settled_at" timestamp(3) with time zone,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "self_service_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"order_id" text NOT NULL,
	"kind" text NOT NULL,
	"step" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "attachments_order_idx" ON "attachments" USING btree ("store_id","order_id");--> statement-breakpoint
CREATE INDEX "self_service_codes_expiry_idx" ON "self_service_codes" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "self_service_requests_order_idx" ON "self_service_requests" USING btree ("store_id","order_id");--> statement-breakpoint
CREATE INDEX "self_service_requests_at_idx" ON "self_service_requests" USING btree ("store_id","requested_at");--> statement-breakpoint
CREATE INDEX "self_service_steps_order_idx" ON "self_service_steps" USING btree ("store_id","order_id");--> statement-breakpoint
CREATE INDEX "self_service_steps_at_idx" ON "self_service_steps" USING btree ("store_id","at");