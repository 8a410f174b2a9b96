import type { StoreId } from "@/domain/access/store-id";
import type { Kit } from "../kit";

/** What counts once, however often a provider, or somebody who has listened, tells it. */
export function defineHeardOnceTables(k: Kit) {
  const heardOnce = k.table(
    "heard_once",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      key: k.text("key").notNull(),
      /** From when on it is refused for its age anyway; null: never. */
      until: k.instant("until"),
    },
    (t) => [
      k.primaryKey({ name: "heard_once_pk", columns: [t.storeId, t.key] }),
      k.index("heard_once_until_idx").on(t.storeId, t.until),
    ],
  );
  return { heardOnce };
}
