CREATE TABLE `mail_events` (
	`store_id` text NOT NULL,
	`key` text NOT NULL,
	`provider` text NOT NULL,
	`hook_id` text NOT NULL,
	`message_id` text,
	`kind` text NOT NULL,
	`reason` text,
	`detail` text,
	`address_hash` text,
	`at` integer NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `mail_events_message_idx` ON `mail_events` (`store_id`,`message_id`);--> statement-breakpoint
CREATE INDEX `mail_events_address_idx` ON `mail_events` (`store_id`,`address_hash`,`at`);--> statement-breakpoint
CREATE INDEX `mail_events_received_idx` ON `mail_events` (`store_id`,`received_at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_suppressions` (
	`store_id` text NOT NULL,
	`channel` text NOT NULL,
	`address` text NOT NULL,
	`kind` text NOT NULL,
	`class` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `address`, `channel`, `class`)
);
--> statement-breakpoint
INSERT INTO `__new_suppressions`("store_id", "channel", "address", "kind", "class", "reason", "at") SELECT "store_id", "channel", "address", CASE
  WHEN lower("reason") LIKE '%complain%' OR lower("reason") LIKE '%spam%' OR lower("reason") LIKE '%abuse%' OR lower("reason") LIKE '%junk%' THEN 'complaint'
  WHEN "reason" = 'STOP' OR "reason" LIKE '%21610%' OR lower("reason") LIKE '%unsubscri%' OR lower("reason") LIKE '%opt-out%' OR lower("reason") LIKE '%opt_out%' OR lower("reason") LIKE '%opted out%' THEN 'opt_out'
  WHEN "channel" = 'sms' THEN 'invalid_address'
  ELSE 'bounce'
END, 'all', "reason", "at" FROM `suppressions`;--> statement-breakpoint
DROP TABLE `suppressions`;--> statement-breakpoint
ALTER TABLE `__new_suppressions` RENAME TO `suppressions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `suppressions_at_idx` ON `suppressions` (`store_id`,`at`);