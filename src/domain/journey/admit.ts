import { holds } from "./condition";
import type { Facts } from "./facts";
import type { JourneyEvent } from "./journey-event";
import type { LedgerDraft, LedgerValue } from "./ledger";
import type { JourneyVersion } from "./version";

export type Admission =
  /** The journey does not start on this event. */
  | { readonly kind: "not_concerned" }
  | { readonly kind: "refused"; readonly entry: LedgerDraft }
  | { readonly kind: "admitted"; readonly entry: LedgerDraft };

/** Whether a journey's trigger names events of this type at all: cheap, for the many that no journey starts on. */
export function startsOn({ nodes, start }: JourneyVersion, { type }: JourneyEvent): boolean {
  const node = nodes[start];
  return node?.kind === "trigger" && node.config.on.some((one) => one === type);
}

/** Whether an event starts a journey for this order or parcel: its trigger names the event and its rules hold now. */
export function admit(version: JourneyVersion, event: JourneyEvent, facts: Facts): Admission {
  const node = version.nodes[version.start];
  if (node?.kind !== "trigger" || !startsOn(version, event)) return { kind: "not_concerned" };
  if (version.scope === "shipment" && facts.shipment === null) return { kind: "not_concerned" };
  if (node.config.where !== null && !holds(node.config.where, facts, {})) return { kind: "not_concerned" };
  const seen: Record<string, LedgerValue> = { event: event.type };
  if (node.config.filter !== null && !holds(node.config.filter, facts, seen)) {
    return {
      kind: "refused",
      entry: { nodeId: version.start, kind: "not_entered", reason: "filter", values: seen },
    };
  }
  return {
    kind: "admitted",
    entry: { nodeId: version.start, kind: "entered", reason: "trigger", values: seen },
  };
}
