CREATE TABLE "heard_once" (
	"store_id" text NOT NULL,
	"key" text NOT NULL,
	"until" timestamp(3) with time zone,
	CONSTRAINT "heard_once_pk" PRIMARY KEY("store_id","key")
);
--> statement-breakpoint
CREATE INDEX "heard_once_until_idx" ON "heard_once" USING btree ("store_id","until");