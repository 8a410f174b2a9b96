import type { Facts } from "@/domain/journey/facts";
import type { Instant } from "@/domain/shared/instant";
import type { Shipment } from "@/domain/shipment/shipment";
import { eddDueAt, silenceDueAt } from "@/domain/shipment/silence";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";

/** Moves a parcel's two watches, for silence and for the end of its estimate, when the facts moved them. */
export async function scheduleShipment(
  deps: Deps,
  tx: Tx,
  { shipment, before, facts }: { shipment: Shipment; before: Shipment | null; facts: Facts },
): Promise<void> {
  const silence = (one: Shipment) => silenceDueAt(one, facts.store);
  const edd = (one: Shipment) => eddDueAt(one, facts.zone);
  for (const [kind, dueAt] of [
    ["silence", silence],
    ["edd", edd],
  ] as const) {
    const was: Instant | null = before === null ? null : dueAt(before);
    const is: Instant | null = dueAt(shipment);
    if (is === was) continue;
    if (is === null) await deps.timers.cancel(tx, kind, shipment.id, "");
    else
      await deps.timers.set(tx, {
        id: deps.ids.next(),
        storeId: shipment.storeId,
        kind,
        subjectId: shipment.id,
        nodeId: "",
        dueAt: is,
      });
  }
}
