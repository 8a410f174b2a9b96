DROP INDEX `hooks_dedupe_uq`;--> statement-breakpoint
ALTER TABLE `hooks` ADD `dedupe_digest` text;--> statement-breakpoint
CREATE UNIQUE INDEX `hooks_dedupe_uq` ON `hooks` (`dedupe_digest`);