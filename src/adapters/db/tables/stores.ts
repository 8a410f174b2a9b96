import type { Store } from "@/application/ports/rows";
import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Kit } from "../kit";

/** What is set for a store and never filtered on. */
export type StoreSettings = Omit<Store, "id" | "slug" | "name" | "isDefault" | "isDemo" | "createdAt">;

export function defineStoreTables(k: Kit) {
  return {
    stores: defineStores(k),
    sourceConnections: defineSourceConnections(k),
    installation: defineInstallation(k),
  };
}

function defineStores(k: Kit) {
  return k.table(
    "stores",
    {
      id: k.text("id").$type<StoreId>().primaryKey(),
      slug: k.text("slug").notNull(),
      name: k.text("name").notNull(),
      isDefault: k.bool("is_default").notNull(),
      isDemo: k.bool("is_demo").notNull(),
      settings: k.json("settings").$type<StoreSettings>().notNull(),
      createdAt: k.instant("created_at").$type<Instant>().notNull(),
    },
    (t) => [k.uniqueIndex("stores_slug_uq").on(t.slug)],
  );
}

/** One inbound system of one store: its secret, and when it was last heard. */
function defineSourceConnections(k: Kit) {
  return k.table(
    "source_connections",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      source: k.text("source").notNull(),
      sealedSecret: k.text("sealed_secret"),
      lastHeardAt: k.instant("last_heard_at"),
      lastRefusedAt: k.instant("last_refused_at"),
      lastRefusedWhy: k.text("last_refused_why"),
    },
    (t) => [k.primaryKey({ name: "source_connections_pk", columns: [t.storeId, t.source] })],
  );
}

/** Facts about this deployment: first start, finished one-time work. */
function defineInstallation(k: Kit) {
  return k.table("installation", {
    key: k.text("key").primaryKey(),
    value: k.text("value").notNull(),
  });
}
