import { sql } from "drizzle-orm";
import type { StoreId } from "@/domain/access/store-id";
import type { Order, OrderState } from "@/domain/order/order";
import type { Shipment } from "@/domain/shipment/shipment";
import type { ShipmentReason, ShipmentStatus } from "@/domain/shipment/status";
import type { Kit } from "../kit";

/** What is known of an order and never filtered or listed on. */
export type OrderContent = Pick<
  Order,
  | "shopUpdatedAt"
  | "paidAt"
  | "preparingAt"
  | "cancelReason"
  | "isSubscription"
  | "financialStatus"
  | "locale"
  | "tags"
  | "shippingMethod"
  | "deliveryMethod"
  | "shippingAddress"
  | "billingAddress"
  | "customerOrderCount"
  | "lines"
  | "refunds"
  | "warehouseId"
  | "sourceName"
  | "clickId"
  | "promised"
  | "readyForPickupAt"
>;

/** What is known of a parcel and never filtered or listed on. */
export type ShipmentContent = Pick<
  Shipment,
  "lines" | "detail" | "checkpoints" | "eddRevisions" | "edd" | "firstEdd" | "pickupPoint" | "handedOverTo"
>;

/** Conditions of partial indexes: a query that is to use one repeats it word for word. */
export const openAndSilent = sql`state = 'open' and silent_since is not null`;
export const openAndInTrouble = sql`state = 'open' and parcel_status in ('Exception', 'AttemptFail', 'Expired')`;
export const openAndDue = sql`state = 'open' and edd_to is not null and parcel_status <> 'Delivered'`;

export function defineOrderTables(k: Kit) {
  const orders = defineOrders(k);
  return {
    orders,
    shipments: defineShipments(k, orders),
    pageVisits: definePageVisits(k),
    formerCodes: defineFormerCodes(k, orders),
  };
}

function defineOrders(k: Kit) {
  return k.table(
    "orders",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      externalId: k.text("external_id"),
      number: k.text("number"),
      /** The number as people type it: upper case, without "#" and spaces. */
      numberKey: k.text("number_key"),
      state: k.text("state").$type<OrderState>().notNull(),
      trackingCode: k.text("tracking_code").notNull(),
      customerId: k.text("customer_id"),
      /** Lower case. */
      email: k.text("email"),
      phone: k.text("phone"),
      firstName: k.text("first_name"),
      lastName: k.text("last_name"),
      country: k.text("country"),
      placedAt: k.instant("placed_at"),
      /** When it was placed or, while nobody has told, first heard of: the order of lists. */
      listedAt: k.instant("listed_at").notNull(),
      cancelledAt: k.instant("cancelled_at"),
      deliveredAt: k.instant("delivered_at"),
      redactedAt: k.instant("redacted_at"),
      isTest: k.bool("is_test").notNull(),
      currency: k.text("currency").notNull(),
      totalMinor: k.bigint("total_minor"),
      revision: k.int("revision").notNull(),
      createdAt: k.instant("created_at").notNull(),
      updatedAt: k.instant("updated_at").notNull(),
      // The summary for lists: that of the parcel which most needs a look.
      parcelCount: k.int("parcel_count").notNull(),
      parcelStatus: k.text("parcel_status").$type<ShipmentStatus>(),
      parcelReason: k.text("parcel_reason").$type<ShipmentReason>(),
      lastScanAt: k.instant("last_scan_at"),
      silentSince: k.instant("silent_since"),
      eddTo: k.text("edd_to"),
      content: k.json("content").$type<OrderContent>().notNull(),
    },
    (t) => [
      k.uniqueIndex("orders_external_uq").on(t.storeId, t.externalId),
      k.uniqueIndex("orders_tracking_code_uq").on(t.trackingCode),
      k.index("orders_number_idx").on(t.storeId, t.numberKey),
      k.index("orders_email_idx").on(t.storeId, t.email),
      k.index("orders_customer_idx").on(t.storeId, t.customerId),
      k.index("orders_listed_idx").on(t.storeId, t.listedAt),
      // The filters of the list of orders: few rows each, however many orders there are.
      k.index("orders_silent_idx").on(t.storeId, t.listedAt).where(openAndSilent),
      k.index("orders_trouble_idx").on(t.storeId, t.listedAt).where(openAndInTrouble),
      k.index("orders_due_idx").on(t.storeId, t.listedAt, t.eddTo).where(openAndDue),
      k.index("orders_delivered_idx").on(t.storeId, t.deliveredAt).where(sql`delivered_at is not null`),
    ],
  );
}

function defineShipments(k: Kit, orders: ReturnType<typeof defineOrders>) {
  return k.table(
    "shipments",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k
        .text("order_id")
        .notNull()
        .references(() => orders.id, { onDelete: "cascade" }),
      trackingNumber: k.text("tracking_number"),
      carrier: k.text("carrier"),
      carrierName: k.text("carrier_name"),
      providerId: k.text("provider_id"),
      fulfilmentId: k.text("fulfilment_id"),
      warehouseId: k.text("warehouse_id"),
      status: k.text("status").$type<ShipmentStatus>().notNull(),
      reason: k.text("reason").$type<ShipmentReason>(),
      statusAt: k.instant("status_at").notNull(),
      shippedAt: k.instant("shipped_at"),
      pickedUpAt: k.instant("picked_up_at"),
      outForDeliveryAt: k.instant("out_for_delivery_at"),
      deliveredAt: k.instant("delivered_at"),
      returnedAt: k.instant("returned_at"),
      cancelledAt: k.instant("cancelled_at"),
      failedAttempts: k.int("failed_attempts").notNull(),
      lastScanAt: k.instant("last_scan_at"),
      silentSince: k.instant("silent_since"),
      /** Last day of the current and of the first estimate, YYYY-MM-DD. */
      eddTo: k.text("edd_to"),
      firstEddTo: k.text("first_edd_to"),
      originCountry: k.text("origin_country"),
      destinationCountry: k.text("destination_country"),
      createdAt: k.instant("created_at").notNull(),
      updatedAt: k.instant("updated_at").notNull(),
      content: k.json("content").$type<ShipmentContent>().notNull(),
    },
    (t) => [
      k.uniqueIndex("shipments_number_uq").on(t.storeId, t.orderId, t.trackingNumber),
      k.index("shipments_order_idx").on(t.orderId),
      k.index("shipments_number_idx").on(t.storeId, t.trackingNumber),
      k.index("shipments_provider_idx").on(t.storeId, t.providerId),
    ],
  );
}

/** Looks at the tracking page. Two in the same millisecond are one. */
function definePageVisits(k: Kit) {
  return k.table(
    "page_visits",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k.text("order_id").notNull(),
      at: k.instant("at").notNull(),
      /** False for mail scanners, previews and crawlers. */
      isHuman: k.bool("is_human").notNull(),
      /** The touchpoint whose message brought them; null for every other way. */
      via: k.text("via"),
      /** The variant of the page they saw; null: the page had none. */
      variant: k.text("variant"),
    },
    (t) => [
      k.primaryKey({ name: "page_visits_pk", columns: [t.storeId, t.orderId, t.at] }),
      k.index("page_visits_at_idx").on(t.storeId, t.at),
    ],
  );
}

/** Codes of orders that became part of another: mails that are out already lead to that one. */
function defineFormerCodes(k: Kit, orders: ReturnType<typeof defineOrders>) {
  return k.table(
    "former_codes",
    {
      trackingCode: k.text("tracking_code").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k
        .text("order_id")
        .notNull()
        .references(() => orders.id, { onDelete: "cascade" }),
    },
    (t) => [k.index("former_codes_order_idx").on(t.orderId)],
  );
}
