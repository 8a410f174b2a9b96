import { sql } from "drizzle-orm";
import type { StoreId } from "@/domain/access/store-id";
import type { SuppressedClass, SuppressionKind } from "@/domain/messaging/suppression";
import type { Consent } from "@/domain/order/consent";
import type { Kit } from "../kit";

export function defineCustomerTables(k: Kit) {
  const customers = defineCustomers(k);
  return {
    customers,
    consents: defineConsents(k, customers),
    suppressions: defineSuppressions(k),
    tickets: defineTickets(k),
  };
}

function defineCustomers(k: Kit) {
  return k.table(
    "customers",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      externalId: k.text("external_id"),
      /** Lower case. */
      email: k.text("email"),
      phone: k.text("phone"),
      firstName: k.text("first_name"),
      lastName: k.text("last_name"),
      locale: k.text("locale"),
      tags: k.json("tags").$type<readonly string[]>().notNull(),
      redactedAt: k.instant("redacted_at"),
      createdAt: k.instant("created_at").notNull(),
      updatedAt: k.instant("updated_at").notNull(),
    },
    (t) => [
      k.uniqueIndex("customers_external_uq").on(t.storeId, t.externalId),
      // A guest is known by the address alone; two accounts may share one.
      k.uniqueIndex("customers_guest_uq").on(t.storeId, t.email).where(sql`external_id is null`),
      k.index("customers_email_idx").on(t.storeId, t.email),
    ],
  );
}

function defineConsents(k: Kit, customers: ReturnType<typeof defineCustomers>) {
  return k.table(
    "consents",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      customerId: k
        .text("customer_id")
        .notNull()
        .references(() => customers.id, { onDelete: "cascade" }),
      channel: k.text("channel").$type<Consent["channel"]>().notNull(),
      class: k.text("class").$type<Consent["class"]>().notNull(),
      at: k.instant("at").notNull(),
      state: k.text("state").$type<Consent["state"]>().notNull(),
      source: k.text("source").notNull(),
      wording: k.text("wording"),
      ip: k.text("ip"),
    },
    (t) => [
      k.primaryKey({ name: "consents_pk", columns: [t.storeId, t.customerId, t.channel, t.class, t.at] }),
      k.index("consents_customer_idx").on(t.customerId),
    ],
  );
}

/** Addresses that must not be written to: bounced, complained, unsubscribed. */
function defineSuppressions(k: Kit) {
  return k.table(
    "suppressions",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      channel: k.text("channel").notNull(),
      /** Lower case; `sha256:…` once the person was erased. */
      address: k.text("address").notNull(),
      kind: k.text("kind").$type<SuppressionKind>().notNull(),
      /** The messages it stops: those of one class, or all. */
      class: k.text("class").$type<SuppressedClass>().notNull(),
      /** In words: a provider's own, or a person's. */
      reason: k.text("reason").notNull(),
      at: k.instant("at").notNull(),
    },
    (t) => [
      k.primaryKey({ name: "suppressions_pk", columns: [t.storeId, t.address, t.channel, t.class] }),
      k.index("suppressions_at_idx").on(t.storeId, t.at),
    ],
  );
}

function defineTickets(k: Kit) {
  return k.table(
    "tickets",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      externalId: k.text("external_id").notNull(),
      orderId: k.text("order_id"),
      customerId: k.text("customer_id"),
      subject: k.text("subject").notNull(),
      openedAt: k.instant("opened_at").notNull(),
      closedAt: k.instant("closed_at"),
      isWismo: k.bool("is_wismo").notNull(),
      text: k.text("text"),
    },
    (t) => [
      k.uniqueIndex("tickets_external_uq").on(t.storeId, t.externalId),
      k.index("tickets_order_idx").on(t.storeId, t.orderId),
      k.index("tickets_customer_idx").on(t.storeId, t.customerId),
      k.index("tickets_opened_idx").on(t.storeId, t.openedAt),
    ],
  );
}
