import type { StoreFacts } from "../journey/store-facts";
import type { Instant } from "../shared/instant";
import type { ZoneId } from "../shared/zone";
import type { Shipment } from "./shipment";
import { eddDueAt, silenceDueAt } from "./silence";

export interface WatchChange {
  readonly kind: "silence" | "edd";
  /** Null = nothing to watch for any more. */
  readonly dueAt: Instant | null;
}

/** Which of a parcel's two watches (silence, end of the estimate) a change of its facts has moved, set or ended. */
export function watchChanges(input: {
  shipment: Shipment;
  before: Shipment | null;
  store: Pick<StoreFacts, "silence">;
  zone: ZoneId;
}): WatchChange[] {
  const { shipment, before, store, zone } = input;
  const changes: WatchChange[] = [];
  const silence = silenceDueAt(shipment, store);
  if (silence !== (before === null ? null : silenceDueAt(before, store)))
    changes.push({ kind: "silence", dueAt: silence });
  const edd = eddDueAt(shipment, zone);
  if (edd !== (before === null ? null : eddDueAt(before, zone))) changes.push({ kind: "edd", dueAt: edd });
  return changes;
}
