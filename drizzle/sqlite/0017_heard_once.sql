CREATE TABLE `heard_once` (
	`store_id` text NOT NULL,
	`key` text NOT NULL,
	`until` integer,
	PRIMARY KEY(`store_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `heard_once_until_idx` ON `heard_once` (`store_id`,`until`);