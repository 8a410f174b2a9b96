CREATE TABLE "message_pauses" (
	"store_id" text NOT NULL,
	"order_id" text NOT NULL,
	"paused_at" timestamp(3) with time zone NOT NULL,
	"paused_by" text NOT NULL,
	"paused_by_name" text NOT NULL,
	CONSTRAINT "message_pauses_pk" PRIMARY KEY("store_id","order_id")
);
