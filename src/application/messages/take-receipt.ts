import type { StoreId } from "@/domain/access/store-id";
import { blockRefused } from "../consents/stop-by-text";
import type { Deps } from "../deps";
import { recordRefusal } from "./record-refusal";

export interface Receipt {
  readonly storeId: StoreId;
  /** Ours. */
  readonly messageId: string;
  /** In the provider's words; null: it arrived, or is still on its way. */
  readonly failure: string | null;
  /** The number takes no texts, or has opted out. */
  readonly isBadNumber: boolean;
}

/**
 * Reads what a provider tells of a message it has taken: one that did not arrive failed after all, and the ledger says why.
 * Where nobody knew whether it had been taken, now somebody does.
 */
export async function takeReceipt(deps: Deps, receipt: Receipt): Promise<"noted" | "no_news"> {
  const { storeId, messageId, failure, isBadNumber } = receipt;
  const known = await deps.messages.find(deps.db.read, messageId);
  if (known === null || (failure === null && known.state !== "uncertain")) return "no_news";
  return deps.db.transaction(async (tx) => {
    const message = await deps.messages.find(tx, messageId);
    if (message === null || message.storeId !== storeId) return "no_news";
    if (message.state !== "sent" && message.state !== "uncertain") return "no_news";
    const at = deps.clock.now();
    if (message.state === "uncertain")
      await deps.messages.setState(tx, { ...message, state: "sent", why: null, sentAt: at });
    if (failure === null) return "noted";
    const { channel, recipient } = message;
    if (isBadNumber && recipient !== null)
      await blockRefused(deps, tx, {
        storeId,
        channel,
        address: recipient,
        said: failure,
        reason: failure,
        at,
      });
    const refusal = { kind: "failed", reason: "provider_refused", values: { why: failure } } as const;
    await recordRefusal(deps, tx, { message, at, refusal });
    return "noted";
  });
}
