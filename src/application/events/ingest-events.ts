import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { Deps } from "../deps";
import type { Store } from "../ports/rows";
import { type Applied, applyEvent } from "./apply-event";

/**
 * Canonical events from anything that is not a built-in source (R148), with the same durability and dedupe as hooks:
 * all of them are applied in one transaction before the answer. One outcome per event, in order.
 */
export async function ingestEvents(
  deps: Deps,
  { store, source, events }: { store: Store; source: string; events: readonly CanonicalEvent[] },
): Promise<Applied[]> {
  return deps.db.grouped(async (tx) => {
    const now = deps.clock.now();
    const outcomes: Applied[] = [];
    for (const event of events) {
      const keyed = { ...event, key: `${source}:${event.key}` };
      const stored = {
        id: deps.ids.next(),
        storeId: store.id,
        hookId: null,
        source,
        event: keyed,
        orderId: null,
        shipmentId: null,
        receivedAt: now,
      };
      outcomes.push(await applyEvent(deps, tx, { store, stored, now }));
    }
    return outcomes;
  });
}
