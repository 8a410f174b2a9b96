CREATE TABLE `message_pauses` (
	`store_id` text NOT NULL,
	`order_id` text NOT NULL,
	`paused_at` integer NOT NULL,
	`paused_by` text NOT NULL,
	`paused_by_name` text NOT NULL,
	PRIMARY KEY(`store_id`, `order_id`)
);
