CREATE TABLE `csat_answers` (
	`store_id` text NOT NULL,
	`order_id` text NOT NULL,
	`score` integer NOT NULL,
	`comment` text,
	`via` text NOT NULL,
	`answered_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `order_id`)
);
--> statement-breakpoint
CREATE INDEX `csat_answers_at_idx` ON `csat_answers` (`store_id`,`answered_at`);--> statement-breakpoint
CREATE TABLE `page_moments` (
	`store_id` text NOT NULL,
	`order_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`via` text,
	PRIMARY KEY(`store_id`, `order_id`, `at`, `kind`)
);
--> statement-breakpoint
CREATE INDEX `page_moments_at_idx` ON `page_moments` (`store_id`,`at`);--> statement-breakpoint
ALTER TABLE `page_visits` ADD `via` text;--> statement-breakpoint
CREATE INDEX `page_visits_at_idx` ON `page_visits` (`store_id`,`at`);