ALTER TABLE `csat_answers` ADD `touchpoint` text;--> statement-breakpoint
ALTER TABLE `csat_answers` ADD `variant` text;--> statement-breakpoint
ALTER TABLE `page_moments` ADD `variant` text;