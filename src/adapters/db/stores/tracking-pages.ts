import type { TrackingPages } from "@/application/ports/tracking-pages";
import type { Database } from "../database";
import { reading } from "../statement";
import type { Tables } from "../tables";
import { isCalled } from "./orders";

/** Reads the few columns a cached page is keyed by; an order's content is left where it is. */
export function createTrackingPages({ t }: Pick<Database, "t">): TrackingPages {
  const statements = prepare(t);
  return {
    keyOf: async (db, trackingCode) => (await statements.keyByCode(db, { trackingCode }))[0] ?? null,
  };
}

function prepare({ orders, formerCodes }: Tables) {
  return {
    keyByCode: reading("tracking_page_key", ({ handle }) =>
      handle
        .select({
          orderId: orders.id,
          storeId: orders.storeId,
          revision: orders.revision,
          deliveredAt: orders.deliveredAt,
          cancelledAt: orders.cancelledAt,
        })
        .from(orders)
        .where(isCalled(orders, formerCodes)),
    ),
  };
}
