CREATE TABLE `journey_draft_revisions` (
	`store_id` text NOT NULL,
	`journey_id` text NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`store_id`, `journey_id`, `revision`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `journey_draft_revisions_journey_idx` ON `journey_draft_revisions` (`journey_id`);--> statement-breakpoint
CREATE TABLE `journey_drafts` (
	`store_id` text NOT NULL,
	`journey_id` text NOT NULL,
	`revision` integer NOT NULL,
	`content` text,
	`base_version_id` text,
	`saved_at` integer NOT NULL,
	`saved_by` text,
	`saved_by_name` text,
	PRIMARY KEY(`store_id`, `journey_id`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `journey_drafts_journey_idx` ON `journey_drafts` (`journey_id`);--> statement-breakpoint
CREATE TABLE `soft_launches` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`journey_id` text NOT NULL,
	`version_id` text NOT NULL,
	`percent` integer NOT NULL,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`started_by` text,
	`ended_at` integer,
	`report` text,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `soft_launches_running_uq` ON `soft_launches` (`store_id`,`journey_id`) WHERE state = 'running';--> statement-breakpoint
CREATE INDEX `soft_launches_journey_idx` ON `soft_launches` (`journey_id`,`started_at`);--> statement-breakpoint
DROP INDEX `runs_node_idx`;--> statement-breakpoint
CREATE INDEX `runs_node_idx` ON `runs` (`store_id`,`journey_id`,`status`,`node_id`,`version_id`);--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `user_name` text;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `subject_kind` text;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `subject_id` text;--> statement-breakpoint
CREATE INDEX `audit_entries_subject_idx` ON `audit_entries` (`store_id`,`subject_id`,`at`);--> statement-breakpoint
ALTER TABLE `journey_versions` ADD `published_by_name` text;--> statement-breakpoint
ALTER TABLE `journey_versions` ADD `note` text;--> statement-breakpoint
CREATE INDEX `ledger_through_idx` ON `ledger_entries` (`store_id`,`journey_id`,`at`,`node_id`,`kind`) WHERE (kind in ('entered', 'decided', 'queued', 'noted', 'escalated', 'finished') or (kind in ('suppressed', 'skipped', 'superseded') and message_id is null));--> statement-breakpoint
ALTER TABLE `journeys` DROP COLUMN `draft`;