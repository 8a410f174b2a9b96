CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`order_id` text NOT NULL,
	`shipment_id` text,
	`journey_id` text NOT NULL,
	`run_id` text NOT NULL,
	`node_id` text NOT NULL,
	`key` text NOT NULL,
	`role` text NOT NULL,
	`priority` text NOT NULL,
	`urgency` integer NOT NULL,
	`reason` text NOT NULL,
	`note` text,
	`values` text NOT NULL,
	`state` text NOT NULL,
	`claimed_by` text,
	`opened_at` integer NOT NULL,
	`done_at` integer,
	`history` text NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_key_uq` ON `tasks` (`store_id`,`key`);--> statement-breakpoint
CREATE INDEX `tasks_queue_idx` ON `tasks` (`store_id`,`role`,`state`,`urgency`,`opened_at`);--> statement-breakpoint
CREATE INDEX `tasks_done_idx` ON `tasks` (`store_id`,`role`,`done_at`);--> statement-breakpoint
CREATE INDEX `tasks_order_idx` ON `tasks` (`store_id`,`order_id`);