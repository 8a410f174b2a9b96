CREATE TABLE `message_costs` (
	`message_id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`parts` integer NOT NULL,
	`micros` integer NOT NULL,
	`currency` text NOT NULL,
	`is_reported` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `message_costs_at_idx` ON `message_costs` (`store_id`,`at`);--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`message_id` text NOT NULL,
	`order_id` text,
	`touchpoint` text NOT NULL,
	`at` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	`status` integer,
	`answer` text,
	`is_replay` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_at_idx` ON `webhook_deliveries` (`store_id`,`at`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_order_idx` ON `webhook_deliveries` (`store_id`,`order_id`);--> statement-breakpoint
ALTER TABLE `channel_settings` ADD `paused_at` integer;--> statement-breakpoint
ALTER TABLE `channel_settings` ADD `paused_why` text;