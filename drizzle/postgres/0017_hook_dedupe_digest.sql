DROP INDEX "hooks_dedupe_uq";--> statement-breakpoint
ALTER TABLE "hooks" ADD COLUMN "dedupe_digest" text;--> statement-breakpoint
CREATE UNIQUE INDEX "hooks_dedupe_uq" ON "hooks" USING btree ("dedupe_digest");