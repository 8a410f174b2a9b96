CREATE TABLE "credited_orders" (
	"store_id" text NOT NULL,
	"order_id" text NOT NULL,
	"click_id" text NOT NULL,
	"from_order_id" text NOT NULL,
	"placement" text NOT NULL,
	"revenue_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"placed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "credited_orders_pk" PRIMARY KEY("store_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "product_connections" (
	"store_id" text NOT NULL,
	"source" text NOT NULL,
	"sealed_access" text,
	"reading" text,
	"started_at" timestamp(3) with time zone,
	"cursor" text,
	"seen" integer NOT NULL,
	"last_success_at" timestamp(3) with time zone,
	"last_error_at" timestamp(3) with time zone,
	"last_error" text,
	"next_at" timestamp(3) with time zone,
	CONSTRAINT "product_connections_pk" PRIMARY KEY("store_id","source")
);
--> statement-breakpoint
CREATE TABLE "product_labels" (
	"store_id" text NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"product_id" text NOT NULL,
	CONSTRAINT "product_labels_pk" PRIMARY KEY("store_id","kind","label","product_id")
);
--> statement-breakpoint
CREATE TABLE "product_pairs" (
	"store_id" text NOT NULL,
	"product_id" text NOT NULL,
	"other_id" text NOT NULL,
	"together" integer NOT NULL,
	"score_milli" bigint NOT NULL,
	CONSTRAINT "product_pairs_pk" PRIMARY KEY("store_id","product_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"store_id" text NOT NULL,
	"id" text NOT NULL,
	"source" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"currency" text NOT NULL,
	"price_minor" bigint,
	"is_published" boolean NOT NULL,
	"is_in_stock" boolean NOT NULL,
	"sold_count" integer NOT NULL,
	"reading" text NOT NULL,
	"synced_at" timestamp(3) with time zone NOT NULL,
	"content" json NOT NULL,
	CONSTRAINT "products_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "recommendation_clicks" (
	"store_id" text NOT NULL,
	"click_id" text NOT NULL,
	"order_id" text NOT NULL,
	"customer_id" text,
	"product_id" text NOT NULL,
	"placement" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"is_human" boolean NOT NULL,
	CONSTRAINT "recommendation_clicks_pk" PRIMARY KEY("store_id","click_id")
);
--> statement-breakpoint
CREATE TABLE "recommendation_offers" (
	"store_id" text NOT NULL,
	"order_id" text NOT NULL,
	"placement" text NOT NULL,
	"unit_id" text NOT NULL,
	"arm" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "recommendation_offers_pk" PRIMARY KEY("store_id","order_id","placement")
);
--> statement-breakpoint
CREATE INDEX "credited_orders_placed_idx" ON "credited_orders" USING btree ("store_id","placed_at");--> statement-breakpoint
CREATE INDEX "product_connections_next_idx" ON "product_connections" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "product_labels_product_idx" ON "product_labels" USING btree ("store_id","product_id");--> statement-breakpoint
CREATE INDEX "products_sold_idx" ON "products" USING btree ("store_id","sold_count");--> statement-breakpoint
CREATE INDEX "recommendation_clicks_order_idx" ON "recommendation_clicks" USING btree ("store_id","order_id");--> statement-breakpoint
CREATE INDEX "recommendation_clicks_customer_idx" ON "recommendation_clicks" USING btree ("store_id","customer_id","at");--> statement-breakpoint
CREATE INDEX "recommendation_clicks_at_idx" ON "recommendation_clicks" USING btree ("store_id","at");--> statement-breakpoint
CREATE INDEX "recommendation_offers_at_idx" ON "recommendation_offers" USING btree ("store_id","at");--> statement-breakpoint
CREATE INDEX "recommendation_offers_unit_idx" ON "recommendation_offers" USING btree ("store_id","unit_id");