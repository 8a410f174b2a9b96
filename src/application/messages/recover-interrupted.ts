import { type Instant, MINUTE_MS } from "@/domain/shared/instant";
import type { TextTrace } from "../ports/channel";
import type { Tx } from "../ports/database";
import type { Message, Send } from "../ports/rows";
import { queueSend } from "./queue-send";
import { recordUncertain } from "./record-outcome";
import { MAX_ATTEMPTS, type SendDeps } from "./send-deps";
import { traceText } from "./trace-text";

const BATCH = 200;
/** So many providers' lists are read in one go; whoever is left is looked at in the next. */
const MOST_TRACED = 50;
/** A text may take so long to show in the provider's list. */
const SETTLED_AFTER_MS = MINUTE_MS;
/** A list that cannot be read for so long is not waited for. */
const GIVEN_UP_AFTER_MS = 15 * MINUTE_MS;
const CUT_OFF = "Milepost stopped while it was being handed over.";

/**
 * Messages that a process left in "sending" when it died: whether the provider took them is unknown. Where the provider
 * keeps a list, it is asked: what it has was sent, what it has not after a minute goes out again. A mail that had not
 * begun to leave, by what the dead process wrote down, goes out as if it had never been claimed, and one that its server
 * had taken is sent. Everything else is
 * marked uncertain and listed for a person (D3). `before` keeps sends that are still under way out of it. Returns how
 * many were settled.
 */
export async function recoverInterrupted(deps: SendDeps, before: Instant): Promise<number> {
  const left = new Set<string>();
  /** Stores whose provider does not answer: it is not asked once for each of their texts. */
  const silent = new Set<string>();
  let traced = 0;
  let settled = 0;
  for (;;) {
    const found = await deps.messages.interrupted(deps.db.read, before, BATCH + left.size);
    const batch = found.filter(({ id }) => !left.has(id));
    for (const message of batch) {
      const send = await deps.messages.underWay(deps.db.read, message.id);
      // Settled by another look since this list was read, and claimed anew: it is being handed over now.
      if (send !== null && send.startedAt >= before) continue;
      const mayAsk = traced < MOST_TRACED && !silent.has(message.storeId);
      const trace = await traceOf(deps, { message, send, mayAsk });
      if (trace !== null && mayAsk) traced += 1;
      if (trace?.kind === "unknown") silent.add(message.storeId);
      const isSettled = await deps.db.transaction((tx) => settle(deps, tx, { id: message.id, send, trace }));
      if (isSettled) settled += 1;
      else left.add(message.id);
    }
    if (batch.length < BATCH) return settled;
  }
}

type Trace = TextTrace | { readonly kind: "never_left" } | { readonly kind: "left"; readonly at: Instant };

interface Cut {
  readonly message: Message;
  readonly send: Send | null;
  readonly mayAsk: boolean;
}

/** Outside of any transaction: it waits for somebody else. */
async function traceOf(deps: SendDeps, { message, send, mayAsk }: Cut): Promise<Trace | null> {
  if (send === null) return null;
  if (message.channel === "email") {
    const fate = deps.emailSender.trail?.fateOf(message.id, send.startedAt);
    if (fate === undefined || fate.kind === "unknown") return null;
    return fate.kind === "taken" ? { kind: "left", at: fate.at } : fate;
  }
  if (message.channel !== "sms") return null;
  if (!mayAsk) return { kind: "unknown" };
  return traceText(deps, message, send.startedAt);
}

/** False: it is left as it is, to be asked for again. */
async function settle(
  deps: SendDeps,
  tx: Tx,
  { id, send, trace }: { id: string; send: Send | null; trace: Trace | null },
): Promise<boolean> {
  const message = await deps.messages.find(tx, id);
  if (message?.state !== "sending") return true;
  // Another worker has settled it meanwhile, and it is being handed over anew: that is not the one asked about.
  const underWay = await deps.messages.underWay(tx, id);
  if (underWay?.id !== send?.id) return true;
  const now = deps.clock.now();
  if (trace === null || send === null) {
    await recordUncertain(deps, tx, message, CUT_OFF);
    return true;
  }
  const age = now - send.startedAt;
  const ended = { id: send.id, endedAt: now };
  switch (trace.kind) {
    case "never_left":
      await deps.messages.finishSend(tx, { ...ended, result: "retry", detail: "Nothing of it had left" });
      // As if it had never been claimed.
      await goesOutAgain(deps, tx, { ...message, attempts: message.attempts - 1 }, null);
      return true;
    case "left":
      await deps.messages.finishSend(tx, {
        ...ended,
        result: "sent",
        detail: "The mail server had taken it",
      });
      await deps.messages.setState(tx, { ...message, state: "sent", why: null, sentAt: trace.at });
      return true;
    case "taken":
      await deps.messages.finishSend(tx, {
        ...ended,
        result: "sent",
        detail: `Taken as ${trace.providerId}, by the provider's own list`,
      });
      await deps.messages.setState(tx, { ...message, state: "sent", why: null, sentAt: trace.at });
      return true;
    case "not_taken":
      if (age < SETTLED_AFTER_MS) return false;
      if (message.attempts >= MAX_ATTEMPTS) {
        await recordUncertain(deps, tx, message, CUT_OFF);
        return true;
      }
      await deps.messages.finishSend(tx, {
        ...ended,
        result: "retry",
        detail: "The provider's own list does not have it",
      });
      await goesOutAgain(deps, tx, message, CUT_OFF);
      return true;
    case "unknown":
      if (age < GIVEN_UP_AFTER_MS) return false;
      await recordUncertain(deps, tx, message, CUT_OFF);
      return true;
  }
}

async function goesOutAgain(deps: SendDeps, tx: Tx, message: Message, why: string | null): Promise<void> {
  await deps.messages.setState(tx, { ...message, state: "queued", why });
  await queueSend(deps, tx, message);
}
