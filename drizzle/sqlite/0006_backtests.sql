CREATE TABLE `backtests` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`journey_id` text NOT NULL,
	`journey` text NOT NULL,
	`revision` integer NOT NULL,
	`published_number` integer,
	`days` integer NOT NULL,
	`by_name` text NOT NULL,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`orders_done` integer NOT NULL,
	`orders_of` integer NOT NULL,
	`took_ms` integer,
	`seen_at` integer NOT NULL,
	`report` text,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `backtests_journey_idx` ON `backtests` (`store_id`,`journey_id`,`started_at`);--> statement-breakpoint
ALTER TABLE `soft_launches` ADD `shares` text DEFAULT '[]' NOT NULL;