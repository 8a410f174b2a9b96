import { ONE_OFF } from "@/domain/messaging/one-off";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { Message } from "../ports/rows";

/** Puts what came back from a message on its order's account; no step of a journey decided it. */
export async function noteOnOrder(
  deps: Deps,
  tx: Tx,
  { message, reason, at }: { message: Message; reason: string; at: Instant },
): Promise<void> {
  await deps.ledger.append(tx, [
    {
      id: deps.ids.next(),
      storeId: message.storeId,
      orderId: message.orderId,
      shipmentId: null,
      journeyId: ONE_OFF,
      versionId: ONE_OFF,
      runId: null,
      nodeId: ONE_OFF,
      messageId: message.id,
      eventId: null,
      kind: "noted",
      reason,
      values: {},
      touchpoint: message.touchpoint,
      channel: message.channel,
      at,
    },
  ]);
}
