import { likelyAddress } from "@/domain/messaging/mail/address-slip";
import { assertNever } from "@/domain/shared/assert-never";
import type { Instant } from "@/domain/shared/instant";
import { forgetBrowsers } from "../consents/forget-browsers";
import { profileSubject } from "../consents/read-back-consents";
import { blockRefused } from "../consents/stop-by-text";
import type { SendOutcome } from "../ports/channel";
import type { Tx } from "../ports/database";
import type { Message, MessageHead, SendResult } from "../ports/rows";
import { CHANNEL_PAUSED, pauseChannel } from "./pause-channel";
import { queueSend } from "./queue-send";
import { recordRefusal } from "./record-refusal";
import { MAX_ATTEMPTS, type SendDeps, staysInOutbox } from "./send-deps";

/**
 * Writes down what the provider answered: the attempt, the message's state, and the ledger where it failed. An answer that
 * came so late that the message was given to a newer attempt, or settled, is kept with its own attempt alone; but what was
 * sent after all does not go out again.
 */
export async function recordOutcome(
  deps: SendDeps,
  tx: Tx,
  { message, sendId, outcome: answer }: { message: MessageHead; sendId: string; outcome: SendOutcome },
): Promise<void> {
  const at = deps.clock.now();
  // Read anew: an erasure may have emptied it while it was being handed over. The answer may name the person again.
  const standing = await deps.messages.standing(tx, message.id);
  const { recipient } = standing ?? message;
  const isErased = message.recipient !== null && recipient === null;
  const outcome = isErased ? { ...answer, detail: "erased" } : answer;
  await deps.messages.finishSend(tx, {
    id: sendId,
    endedAt: at,
    result: resultOf(outcome),
    detail: outcome.detail,
  });
  if (standing !== null && comesTooLate({ standing, sendId, outcome })) return;
  await forgetBrowsers(deps, tx, { message, outcome, at });
  switch (outcome.kind) {
    case "sent":
      if (message.channel === "klaviyo" && !isKept(deps, message, outcome))
        await askForProfile(deps, tx, message);
      return deps.messages.setState(tx, {
        ...message,
        state: "sent",
        why: isKept(deps, message, outcome) ? "sandbox" : null,
        sentAt: at,
      });
    case "uncertain":
      return recordUncertain(deps, tx, message, outcome.detail);
    case "rejected":
      return recordRejection(deps, tx, {
        message,
        at,
        detail: outcome.detail,
        badAddress: outcome.badRecipient ? recipient : null,
      });
    case "locked_out":
      await pauseChannel(deps, tx, { message, why: outcome.detail, at });
      // It was none of this message's doing: the attempt is not counted.
      return deps.messages.setState(tx, {
        ...message,
        state: "held",
        why: CHANNEL_PAUSED,
        attempts: message.attempts - 1,
      });
    case "retry":
      if (message.attempts < MAX_ATTEMPTS)
        return deps.messages.setState(tx, { ...message, state: "queued", why: outcome.detail });
      return recordRefusal(deps, tx, {
        message,
        at,
        refusal: { kind: "failed", reason: "gave_up", values: { why: outcome.detail } },
      });
    default:
      return assertNever(outcome);
  }
}

/** Whether a message has gone on without this answer. */
function comesTooLate({
  standing: { state, sendId: newest },
  sendId,
  outcome,
}: {
  readonly standing: Pick<Message, "state"> & { readonly sendId: string | null };
  readonly sendId: string;
  readonly outcome: SendOutcome;
}): boolean {
  const isWaiting = state === "queued" || state === "held";
  if (isWaiting) return outcome.kind !== "sent";
  return newest !== sendId || (state !== "sending" && state !== "uncertain");
}

interface Rejection {
  readonly message: MessageHead;
  readonly at: Instant;
  readonly detail: string;
  /** The address that takes no messages; null: it was not its fault. */
  readonly badAddress: string | null;
}

/** It will never be taken. An address that takes nothing is not written to again; a likely slip in it is told. */
async function recordRejection(
  deps: SendDeps,
  tx: Tx,
  { message, at, detail, badAddress }: Rejection,
): Promise<void> {
  const { storeId, channel } = message;
  const meant = badAddress === null || channel !== "email" ? null : likelyAddress(badAddress);
  const why = meant === null ? detail : `${detail} (did they mean ${meant}?)`;
  if (badAddress !== null)
    await blockRefused(deps, tx, { storeId, channel, address: badAddress, said: detail, reason: why, at });
  const refusal = { kind: "failed", reason: "provider_refused", values: { why } } as const;
  await recordRefusal(deps, tx, { message, at, refusal });
}

/** Nobody knows whether it went out: it is never repeated blindly; a person decides, or the store's setting (D3). */
export async function recordUncertain(
  deps: SendDeps,
  tx: Tx,
  message: MessageHead,
  why: string,
): Promise<void> {
  const store = await deps.stores.find(tx, message.storeId);
  if (store?.resendUncertain === true && message.attempts < MAX_ATTEMPTS) {
    await deps.messages.setState(tx, { ...message, state: "queued", why });
    await queueSend(deps, tx, message);
    return;
  }
  await deps.messages.setState(tx, { ...message, state: "uncertain", why });
}

/** Where the profile is kept, it may have changed: what the person agreed to there is read back. */
function askForProfile({ queue }: SendDeps, tx: Tx, { orderId, storeId }: MessageHead): Promise<void> {
  return queue.enqueue(tx, { name: "read_profile", subjectId: profileSubject({ orderId }), storeId });
}

function isKept(deps: SendDeps, message: MessageHead, outcome: { readonly isKept?: boolean }): boolean {
  return outcome.isKept ?? (message.channel === "email" && staysInOutbox(deps, message));
}

function resultOf(outcome: SendOutcome): SendResult {
  return outcome.kind === "locked_out" ? "retry" : outcome.kind;
}
