CREATE TABLE "csat_answers" (
	"store_id" text NOT NULL,
	"order_id" text NOT NULL,
	"score" integer NOT NULL,
	"comment" text,
	"via" text NOT NULL,
	"answered_at" timestamp(3) with time zone NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "csat_answers_pk" PRIMARY KEY("store_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "page_moments" (
	"store_id" text NOT NULL,
	"order_id" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"via" text,
	CONSTRAINT "page_moments_pk" PRIMARY KEY("store_id","order_id","at","kind")
);
--> statement-breakpoint
ALTER TABLE "page_visits" ADD COLUMN "via" text;--> statement-breakpoint
CREATE INDEX "csat_answers_at_idx" ON "csat_answers" USING btree ("store_id","answered_at");--> statement-breakpoint
CREATE INDEX "page_moments_at_idx" ON "page_moments" USING btree ("store_id","at");--> statement-breakpoint
CREATE INDEX "page_visits_at_idx" ON "page_visits" USING btree ("store_id","at");