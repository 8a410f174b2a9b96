CREATE TABLE "former_codes" (
	"tracking_code" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"order_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "former_codes" ADD CONSTRAINT "former_codes_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_codes_order_idx" ON "former_codes" USING btree ("order_id");