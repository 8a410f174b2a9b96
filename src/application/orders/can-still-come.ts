import type { Condition } from "@/domain/journey/condition";
import { factsOf, holds } from "@/domain/journey/condition";
import type { Facts } from "@/domain/journey/facts";
import type { JourneyEventType } from "@/domain/journey/journey-event";
import { decideSend } from "@/domain/journey/send-decision";
import type { JourneyVersion } from "@/domain/journey/version";

/**
 * Whether a journey that has not started may still bring this touchpoint, as far as can be seen now: what starts it has
 * not already happened, nothing that is settled about the order speaks against it, and the message has not been
 * overtaken. In doubt it may.
 */
export function canStillCome(version: JourneyVersion, touchpoint: string, facts: Facts): boolean {
  if (touchpoint === "part_delivered" && facts.shipments.length < 2) return false;
  const start = version.nodes[version.start];
  if (start?.kind !== "trigger") return false;
  const { on, where, filter } = start.config;
  if (on.every((type) => hasHappened(type, facts))) return false;
  if (isSettledAgainst(where, facts) || isSettledAgainst(filter, facts)) return false;
  return Object.values(version.nodes).some(
    (node) =>
      node.kind === "send_message" &&
      node.config.touchpoint === touchpoint &&
      !isOvertaken(decideSend({ ...node.config, requires: [], unless: null }, facts)),
  );
}

/** Events that come once for an order or a parcel, and have. */
function hasHappened(type: JourneyEventType, { order, shipment }: Facts): boolean {
  switch (type) {
    case "order_placed":
      return order.placedAt !== null;
    case "payment_captured":
      return order.paidAt !== null;
    case "order_preparing":
      return order.preparingAt !== null;
    case "ready_for_pickup":
      return order.readyForPickupAt !== null;
    case "shipment_created":
      return shipment !== null;
    case "parcel_delivered":
      return shipment !== null && shipment.deliveredAt !== null;
    default:
      return false;
  }
}

/** Rules about the purchase alone have their answer; those about parcels may change theirs. */
function isSettledAgainst(rule: Condition | null, facts: Facts): boolean {
  if (rule === null || !factsOf(rule).every((id) => id.startsWith("order."))) return false;
  return !holds(rule, facts, {});
}

function isOvertaken(decision: ReturnType<typeof decideSend>): boolean {
  if (decision.kind === "superseded") return true;
  return decision.kind === "suppressed" && FOR_GOOD.has(decision.reason);
}

const FOR_GOOD: ReadonlySet<string> = new Set(["order_cancelled", "local_pickup", "parcel_cancelled"]);
