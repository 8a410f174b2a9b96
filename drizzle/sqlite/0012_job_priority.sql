DROP INDEX `jobs_claimable_idx`;--> statement-breakpoint
ALTER TABLE `jobs` ADD `priority` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `jobs_claimable_idx` ON `jobs` (`name`,`priority`,`claimable_at`);