import { ONE_OFF } from "@/domain/messaging/one-off";
import { AppError } from "../app-error";
import { recordRefusal } from "../messages/record-refusal";
import type { Store } from "../ports/rows";
import { type Actor, audit } from "../settings/account-deps";
import type { ActingDeps } from "./acting-deps";

/**
 * Takes back a message that a person wrote, while it has not left. Throws AppError `not_found`, and `conflict` when it
 * has.
 */
export async function withdrawLetter(
  deps: ActingDeps,
  { store, actor, messageId }: { readonly store: Store; readonly actor: Actor; readonly messageId: string },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const message = await deps.messages.find(tx, messageId);
    if (message === null || message.storeId !== store.id || message.touchpoint !== ONE_OFF)
      throw new AppError("not_found", "There is no such message.");
    if (message.state !== "queued") throw new AppError("conflict", "It has left already.");
    const refusal = {
      kind: "suppressed",
      reason: "withdrawn",
      values: { by: actor.userName ?? "Somebody" },
    } as const;
    await recordRefusal(deps, tx, { message, refusal, at: deps.clock.now() });
    await audit(deps, tx, actor, {
      action: "order.withdraw_message",
      about: { kind: "order", id: message.orderId },
      details: { messageId },
    });
  });
}
