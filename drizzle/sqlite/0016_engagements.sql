CREATE TABLE `engagements` (
	`store_id` text NOT NULL,
	`message_id` text NOT NULL,
	`key` text NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`link` text,
	`agent` text NOT NULL,
	`network` text,
	`is_looking_ahead` integer NOT NULL,
	`is_flagged` integer NOT NULL,
	`grade` text NOT NULL,
	`evidence` text NOT NULL,
	PRIMARY KEY(`store_id`, `message_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `engagements_order_idx` ON `engagements` (`store_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `engagements_at_idx` ON `engagements` (`store_id`,`at`);--> statement-breakpoint
CREATE TABLE `short_links` (
	`code` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`message_id` text NOT NULL,
	`order_id` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `short_links_message_uq` ON `short_links` (`store_id`,`message_id`);--> statement-breakpoint
CREATE INDEX `short_links_order_idx` ON `short_links` (`store_id`,`order_id`);