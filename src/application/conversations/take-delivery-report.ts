import { readDeliveryReport, reportedMessageId } from "@/domain/conversation/delivery-report";
import type { IncomingMail } from "@/domain/conversation/incoming-mail";
import { applyMailEvent } from "../mail-events/apply-mail-event";
import { RetryLater } from "../ports/queue";
import type { Store } from "../ports/rows";
import { idIn, ownMessage } from "./find-answered";
import type { ReplyDeps } from "./reply-deps";

/**
 * Reads what a mail server told of one of our messages and lets it count as a provider's word would. Whoever writes a
 * report by hand gains nothing by it: it must name a message of ours and the address that it went to.
 */
export async function takeDeliveryReport(
  deps: ReplyDeps,
  {
    store,
    mail,
    report,
  }: {
    readonly store: Store;
    readonly mail: IncomingMail;
    readonly report: NonNullable<IncomingMail["report"]>;
  },
): Promise<void> {
  const named = reportedMessageId(report);
  const message = await ownMessage(deps, store, named === null ? null : idIn(named));
  if (message === null) return;
  for (const failure of readDeliveryReport(report)) {
    if (failure.kind === "delivered" || failure.address !== message.recipient?.toLowerCase()) continue;
    const receivedAt = deps.clock.now();
    const event = {
      key: deps.proofs.fingerprint(`${mail.messageId ?? message.id} ${failure.address}`),
      kind: failure.kind,
      messageId: message.id,
      address: failure.address,
      reason: failure.reason,
      detail: failure.status,
      at: Math.min(mail.at, receivedAt),
      by: null,
    };
    const applied = await deps.db.transaction((tx) =>
      applyMailEvent(deps, tx, { store, provider: "mail", hookId: "", event, receivedAt }),
    );
    if (applied === "too_early")
      throw new RetryLater(receivedAt + LOOK_AGAIN_MS, "The message is still being sent.");
  }
}

const LOOK_AGAIN_MS = 30_000;
