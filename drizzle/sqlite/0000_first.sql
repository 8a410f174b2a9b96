CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`prefix` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash_uq` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE INDEX `api_keys_store_idx` ON `api_keys` (`store_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`user_id` text,
	`action` text NOT NULL,
	`subject` text,
	`details` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entries_store_idx` ON `audit_entries` (`store_id`,`at`);--> statement-breakpoint
CREATE TABLE `consents` (
	`store_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`channel` text NOT NULL,
	`class` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`source` text NOT NULL,
	`wording` text,
	`ip` text,
	PRIMARY KEY(`store_id`, `customer_id`, `channel`, `class`, `at`),
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consents_customer_idx` ON `consents` (`customer_id`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`external_id` text,
	`email` text,
	`phone` text,
	`first_name` text,
	`last_name` text,
	`locale` text,
	`tags` text NOT NULL,
	`redacted_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_external_uq` ON `customers` (`store_id`,`external_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_guest_uq` ON `customers` (`store_id`,`email`) WHERE external_id is null;--> statement-breakpoint
CREATE INDEX `customers_email_idx` ON `customers` (`store_id`,`email`);--> statement-breakpoint
CREATE TABLE `dead_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`name` text NOT NULL,
	`subject_id` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_error` text NOT NULL,
	`dead_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `dead_jobs_store_idx` ON `dead_jobs` (`store_id`,`dead_at`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`key` text NOT NULL,
	`type` text NOT NULL,
	`source` text NOT NULL,
	`hook_id` text,
	`order_id` text,
	`shipment_id` text,
	`person_external_id` text,
	`person_email` text,
	`unknown_codes` text,
	`occurred_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`event` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_key_uq` ON `events` (`store_id`,`key`);--> statement-breakpoint
CREATE INDEX `events_order_idx` ON `events` (`store_id`,`order_id`,`occurred_at`) WHERE order_id is not null;--> statement-breakpoint
CREATE INDEX `events_person_idx` ON `events` (`store_id`,`person_external_id`) WHERE person_external_id is not null;--> statement-breakpoint
CREATE INDEX `events_unknown_codes_idx` ON `events` (`store_id`,`received_at`) WHERE unknown_codes is not null;--> statement-breakpoint
CREATE INDEX `events_email_idx` ON `events` (`store_id`,`person_email`) WHERE person_email is not null;--> statement-breakpoint
CREATE TABLE `exposures` (
	`store_id` text NOT NULL,
	`experiment` text NOT NULL,
	`unit_id` text NOT NULL,
	`arm` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `experiment`, `unit_id`)
);
--> statement-breakpoint
CREATE TABLE `hooks` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`source` text NOT NULL,
	`topic` text NOT NULL,
	`dedupe_key` text,
	`state` text NOT NULL,
	`why` text,
	`received_at` integer NOT NULL,
	`done_at` integer,
	`headers` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hooks_dedupe_uq` ON `hooks` (`store_id`,`source`,`dedupe_key`);--> statement-breakpoint
CREATE INDEX `hooks_state_idx` ON `hooks` (`store_id`,`state`,`received_at`);--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` integer PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`name` text NOT NULL,
	`subject_id` text NOT NULL,
	`attempts` integer NOT NULL,
	`claimable_at` integer NOT NULL,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `jobs_claimable_idx` ON `jobs` (`name`,`claimable_at`);--> statement-breakpoint
CREATE TABLE `journey_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`journey_id` text NOT NULL,
	`number` integer NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	`content` text NOT NULL,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journey_versions_number_uq` ON `journey_versions` (`store_id`,`journey_id`,`number`);--> statement-breakpoint
CREATE INDEX `journey_versions_journey_idx` ON `journey_versions` (`journey_id`);--> statement-breakpoint
CREATE TABLE `journeys` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`scope` text NOT NULL,
	`state` text NOT NULL,
	`live_version_id` text,
	`position` integer NOT NULL,
	`draft` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journeys_key_uq` ON `journeys` (`store_id`,`key`);--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`order_id` text NOT NULL,
	`shipment_id` text,
	`journey_id` text NOT NULL,
	`version_id` text NOT NULL,
	`run_id` text,
	`node_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`touchpoint` text,
	`channel` text,
	`until` integer,
	`message_key` text,
	`message_id` text,
	`event_id` text,
	`at` integer NOT NULL,
	`values` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ledger_order_idx` ON `ledger_entries` (`store_id`,`order_id`,`at`);--> statement-breakpoint
CREATE INDEX `ledger_not_sent_idx` ON `ledger_entries` (`store_id`,`at`,`journey_id`,`node_id`,`kind`,`reason`) WHERE kind in ('suppressed', 'skipped', 'superseded', 'failed');--> statement-breakpoint
CREATE TABLE `memberships` (
	`store_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `user_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `memberships_user_idx` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`order_id` text NOT NULL,
	`shipment_id` text,
	`run_id` text,
	`journey_id` text NOT NULL,
	`version_id` text NOT NULL,
	`node_id` text NOT NULL,
	`key` text NOT NULL,
	`touchpoint` text NOT NULL,
	`channel` text NOT NULL,
	`class` text NOT NULL,
	`template` text NOT NULL,
	`shipment_ids` text NOT NULL,
	`state` text NOT NULL,
	`why` text,
	`recipient` text,
	`valid_until` integer,
	`queued_at` integer NOT NULL,
	`sent_at` integer,
	`attempts` integer NOT NULL,
	`is_demo` integer NOT NULL,
	`subject` text,
	`text` text,
	`html` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_key_uq` ON `messages` (`store_id`,`key`);--> statement-breakpoint
CREATE INDEX `messages_order_idx` ON `messages` (`store_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `messages_state_idx` ON `messages` (`store_id`,`state`,`queued_at`,`journey_id`,`node_id`);--> statement-breakpoint
CREATE INDEX `messages_sending_idx` ON `messages` (`queued_at`) WHERE state = 'sending';--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`external_id` text,
	`number` text,
	`number_key` text,
	`state` text NOT NULL,
	`tracking_code` text NOT NULL,
	`customer_id` text,
	`email` text,
	`phone` text,
	`first_name` text,
	`last_name` text,
	`country` text,
	`placed_at` integer,
	`listed_at` integer NOT NULL,
	`cancelled_at` integer,
	`delivered_at` integer,
	`redacted_at` integer,
	`is_test` integer NOT NULL,
	`currency` text NOT NULL,
	`total_minor` integer,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`parcel_count` integer NOT NULL,
	`parcel_status` text,
	`parcel_reason` text,
	`last_scan_at` integer,
	`silent_since` integer,
	`edd_to` text,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_external_uq` ON `orders` (`store_id`,`external_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_tracking_code_uq` ON `orders` (`tracking_code`);--> statement-breakpoint
CREATE INDEX `orders_number_idx` ON `orders` (`store_id`,`number_key`);--> statement-breakpoint
CREATE INDEX `orders_email_idx` ON `orders` (`store_id`,`email`);--> statement-breakpoint
CREATE INDEX `orders_customer_idx` ON `orders` (`store_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `orders_listed_idx` ON `orders` (`store_id`,`listed_at`);--> statement-breakpoint
CREATE INDEX `orders_silent_idx` ON `orders` (`store_id`,`listed_at`) WHERE state = 'open' and silent_since is not null;--> statement-breakpoint
CREATE INDEX `orders_trouble_idx` ON `orders` (`store_id`,`listed_at`) WHERE state = 'open' and parcel_status in ('Exception', 'AttemptFail', 'Expired');--> statement-breakpoint
CREATE INDEX `orders_due_idx` ON `orders` (`store_id`,`listed_at`,`edd_to`) WHERE state = 'open' and edd_to is not null and parcel_status <> 'Delivered';--> statement-breakpoint
CREATE INDEX `orders_delivered_idx` ON `orders` (`store_id`,`delivered_at`) WHERE delivered_at is not null;--> statement-breakpoint
CREATE TABLE `page_visits` (
	`store_id` text NOT NULL,
	`order_id` text NOT NULL,
	`at` integer NOT NULL,
	`is_human` integer NOT NULL,
	PRIMARY KEY(`store_id`, `order_id`, `at`)
);
--> statement-breakpoint
CREATE TABLE `promises` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`order_id` text NOT NULL,
	`shipment_id` text,
	`kind` text NOT NULL,
	`message_key` text,
	`made_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`kept_at` integer,
	`broken_at` integer
);
--> statement-breakpoint
CREATE INDEX `promises_order_idx` ON `promises` (`store_id`,`order_id`);--> statement-breakpoint
CREATE TABLE `repeated_events` (
	`store_id` text NOT NULL,
	`key` text NOT NULL,
	`hook_id` text NOT NULL,
	PRIMARY KEY(`store_id`, `key`, `hook_id`)
);
--> statement-breakpoint
CREATE TABLE `runs` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`journey_id` text NOT NULL,
	`version_id` text NOT NULL,
	`scope` text NOT NULL,
	`scope_id` text NOT NULL,
	`order_id` text NOT NULL,
	`shipment_id` text,
	`occurrence` integer NOT NULL,
	`status` text NOT NULL,
	`node_id` text,
	`entered_node_at` integer NOT NULL,
	`entered` integer NOT NULL,
	`wait_until` integer,
	`is_backfill` integer NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`end_reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `runs_scope_uq` ON `runs` (`store_id`,`journey_id`,`scope_id`,`occurrence`);--> statement-breakpoint
CREATE INDEX `runs_order_idx` ON `runs` (`store_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `runs_node_idx` ON `runs` (`store_id`,`journey_id`,`status`,`node_id`);--> statement-breakpoint
CREATE TABLE `sends` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`store_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`result` text NOT NULL,
	`detail` text,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sends_message_idx` ON `sends` (`message_id`);--> statement-breakpoint
CREATE INDEX `sends_store_idx` ON `sends` (`store_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `shipments` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`order_id` text NOT NULL,
	`tracking_number` text,
	`carrier` text,
	`carrier_name` text,
	`provider_id` text,
	`fulfilment_id` text,
	`warehouse_id` text,
	`status` text NOT NULL,
	`reason` text,
	`status_at` integer NOT NULL,
	`shipped_at` integer,
	`picked_up_at` integer,
	`out_for_delivery_at` integer,
	`delivered_at` integer,
	`returned_at` integer,
	`cancelled_at` integer,
	`failed_attempts` integer NOT NULL,
	`last_scan_at` integer,
	`silent_since` integer,
	`edd_to` text,
	`first_edd_to` text,
	`origin_country` text,
	`destination_country` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shipments_number_uq` ON `shipments` (`store_id`,`order_id`,`tracking_number`);--> statement-breakpoint
CREATE INDEX `shipments_order_idx` ON `shipments` (`order_id`);--> statement-breakpoint
CREATE INDEX `shipments_number_idx` ON `shipments` (`store_id`,`tracking_number`);--> statement-breakpoint
CREATE INDEX `shipments_provider_idx` ON `shipments` (`store_id`,`provider_id`);--> statement-breakpoint
CREATE TABLE `source_connections` (
	`store_id` text NOT NULL,
	`source` text NOT NULL,
	`sealed_secret` text,
	`last_heard_at` integer,
	`last_refused_at` integer,
	`last_refused_why` text,
	PRIMARY KEY(`store_id`, `source`)
);
--> statement-breakpoint
CREATE TABLE `stores` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`is_default` integer NOT NULL,
	`is_demo` integer NOT NULL,
	`settings` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stores_slug_uq` ON `stores` (`slug`);--> statement-breakpoint
CREATE TABLE `suppressions` (
	`store_id` text NOT NULL,
	`channel` text NOT NULL,
	`address` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `address`, `channel`)
);
--> statement-breakpoint
CREATE TABLE `throttles` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`reset_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `throttles_reset_idx` ON `throttles` (`reset_at`);--> statement-breakpoint
CREATE TABLE `tickets` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`external_id` text NOT NULL,
	`order_id` text,
	`customer_id` text,
	`subject` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`is_wismo` integer NOT NULL,
	`text` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_external_uq` ON `tickets` (`store_id`,`external_id`);--> statement-breakpoint
CREATE INDEX `tickets_order_idx` ON `tickets` (`store_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `tickets_customer_idx` ON `tickets` (`store_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `tickets_opened_idx` ON `tickets` (`store_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `timers` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`node_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`claimable_at` integer NOT NULL,
	`attempts` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `timers_subject_uq` ON `timers` (`kind`,`subject_id`,`node_id`);--> statement-breakpoint
CREATE INDEX `timers_claimable_idx` ON `timers` (`claimable_at`);--> statement-breakpoint
CREATE INDEX `timers_store_idx` ON `timers` (`store_id`);--> statement-breakpoint
CREATE TABLE `unknown_codes` (
	`store_id` text NOT NULL,
	`vocabulary` text NOT NULL,
	`code` text NOT NULL,
	`text` text,
	`count` integer NOT NULL,
	`first_seen_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`mark` text,
	`mapped_at` integer,
	PRIMARY KEY(`store_id`, `vocabulary`, `code`)
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`password_is_temporary` integer NOT NULL,
	`session_epoch` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_signed_in_at` integer,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_uq` ON `users` (`email`);