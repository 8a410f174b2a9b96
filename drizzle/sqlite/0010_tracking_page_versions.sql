CREATE TABLE `tracking_page_drafts` (
	`store_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`content` text,
	`saved_at` integer NOT NULL,
	`saved_by` text,
	`saved_by_name` text
);
--> statement-breakpoint
CREATE TABLE `tracking_page_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`number` integer NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	`published_by_name` text,
	`note` text,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tracking_page_versions_number_uq` ON `tracking_page_versions` (`store_id`,`number`);--> statement-breakpoint
ALTER TABLE `page_visits` ADD `variant` text;