ALTER TABLE "csat_answers" ADD COLUMN "touchpoint" text;--> statement-breakpoint
ALTER TABLE "csat_answers" ADD COLUMN "variant" text;--> statement-breakpoint
ALTER TABLE "page_moments" ADD COLUMN "variant" text;