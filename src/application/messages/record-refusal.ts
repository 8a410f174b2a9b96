import type { LedgerKind, LedgerValue } from "@/domain/journey/ledger";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import { endWaitEarly } from "../engagement/end-wait-early";
import type { Tx } from "../ports/database";
import type { MessageHead } from "../ports/rows";

export interface Refusal {
  readonly kind: Extract<LedgerKind, "suppressed" | "skipped" | "superseded" | "failed">;
  readonly reason: string;
  readonly values: Readonly<Record<string, LedgerValue>>;
}

/** A queued message that is not sent after all: the row and the ledger say why, with the values it was decided on (C2). */
export async function recordRefusal(
  deps: Deps,
  tx: Tx,
  { message, refusal, at }: { message: MessageHead; refusal: Refusal; at: Instant },
): Promise<void> {
  const state = refusal.kind === "failed" ? "failed" : "suppressed";
  await deps.messages.setState(tx, { ...message, state, why: refusal.reason });
  // A run that waits to know whether it was seen need not wait any longer: the next channel's turn has come.
  await endWaitEarly(deps, tx, { message, at });
  await deps.ledger.append(tx, [
    {
      ...refusal,
      nodeId: message.nodeId,
      touchpoint: message.touchpoint,
      channel: message.channel,
      id: deps.ids.next(),
      storeId: message.storeId,
      orderId: message.orderId,
      shipmentId: message.shipmentId,
      journeyId: message.journeyId,
      versionId: message.versionId,
      runId: message.runId,
      messageId: message.id,
      eventId: null,
      at,
    },
  ]);
}
