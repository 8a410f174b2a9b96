import type { Facts, MessageFact } from "./facts";

interface AskedStep {
  readonly journeyId: string;
  /** Of the step that sends it. */
  readonly nodeId: string;
}

/**
 * The message that a step of a journey asked for, about the parcel the facts are about: the newest one that was not
 * withdrawn. Null when it asked for none.
 */
export function messageOfStep(
  { messages, shipment }: Pick<Facts, "messages" | "shipment">,
  { journeyId, nodeId }: AskedStep,
): MessageFact | null {
  const own = messages.filter(
    (one) =>
      one.nodeId === nodeId &&
      one.journeyId === journeyId &&
      (shipment === null || one.shipmentIds.length === 0 || one.shipmentIds.includes(shipment.id)),
  );
  return own.findLast(({ state }) => state !== "suppressed" && state !== "failed") ?? own.at(-1) ?? null;
}
