import type { Facts } from "@/domain/journey/facts";
import type { Shipment } from "@/domain/shipment/shipment";
import { watchChanges } from "@/domain/shipment/watches";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";

/** Moves a parcel's two watches, for silence and for the end of its estimate, when the facts moved them. */
export async function scheduleShipment(
  deps: Deps,
  tx: Tx,
  { shipment, before, facts }: { shipment: Shipment; before: Shipment | null; facts: Facts },
): Promise<void> {
  for (const { kind, dueAt } of watchChanges({ shipment, before, store: facts.store, zone: facts.zone })) {
    if (dueAt === null) await deps.timers.cancel(tx, kind, shipment.id, "");
    else
      await deps.timers.set(tx, {
        id: deps.ids.next(),
        storeId: shipment.storeId,
        kind,
        subjectId: shipment.id,
        nodeId: "",
        dueAt,
      });
  }
}
