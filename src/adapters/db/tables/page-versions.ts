import type { StoreId } from "@/domain/access/store-id";
import type { Kit } from "../kit";

/** The tracking page as its store makes it: what is being written, and everything that was published. */
export function definePageVersionTables(k: Kit) {
  return { trackingPageDrafts: defineDrafts(k), trackingPageVersions: defineVersions(k) };
}

/** One row per store once somebody has begun; its content is null while nothing is unpublished. */
function defineDrafts(k: Kit) {
  return k.table("tracking_page_drafts", {
    storeId: k.text("store_id").$type<StoreId>().primaryKey(),
    /** Counts on with every save: whoever saves on an older one is told. */
    revision: k.int("revision").notNull(),
    content: k.json("content").$type<unknown>(),
    savedAt: k.instant("saved_at").notNull(),
    savedBy: k.text("saved_by"),
    savedByName: k.text("saved_by_name"),
  });
}

function defineVersions(k: Kit) {
  return k.table(
    "tracking_page_versions",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      number: k.int("number").notNull(),
      publishedAt: k.instant("published_at").notNull(),
      publishedBy: k.text("published_by"),
      /** The name then: people leave. */
      publishedByName: k.text("published_by_name"),
      note: k.text("note"),
      content: k.json("content").$type<unknown>().notNull(),
    },
    (t) => [k.uniqueIndex("tracking_page_versions_number_uq").on(t.storeId, t.number)],
  );
}
