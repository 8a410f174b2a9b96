import type { QueueMessage } from "./effect";
import type { Facts } from "./facts";

/** The facts with a message that has just been asked for: whatever is decided next knows that the shopper is told (C7). */
export function withMessage(
  facts: Facts,
  { key, touchpoint, channel, class: about, shipmentIds, nodeId }: QueueMessage,
  journeyId: string,
): Facts {
  const message = {
    id: key,
    key,
    touchpoint,
    channel,
    class: about,
    state: "queued" as const,
    shipmentIds,
    queuedAt: facts.now,
    sentAt: null,
    journeyId,
    nodeId,
  };
  return { ...facts, messages: [...facts.messages, message] };
}
