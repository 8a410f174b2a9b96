import { type ReplyIntent, replyIntent } from "@/domain/messaging/reply-intent";
import type { Instant } from "@/domain/shared/instant";
import { tellPartners } from "../consents/tell-partners";
import type { Deps } from "../deps";
import type { Store } from "../ports/rows";

export interface ReceivedText {
  readonly store: Store;
  /** E.164. */
  readonly from: string;
  readonly text: string;
  readonly at: Instant;
}

export interface TextAnswer {
  readonly intent: ReplyIntent;
  /** What is answered, once and without advertising (47 CFR 64.1200(a)(12)); null: nothing. */
  readonly reply: string | null;
}

/** Why a number is blocked that asked for it. */
const STOPPED = "STOP";

/**
 * Reads what somebody answered to a text and honours it at once: a wish to hear no more blocks the number in the same
 * transaction, and whatever is queued for it is refused when its turn comes (R90). START lifts that block, and no other.
 */
export async function takeText(
  deps: Pick<Deps, "db" | "customers" | "queue" | "secrets" | "channelSettings">,
  { store, from, text, at }: ReceivedText,
): Promise<TextAnswer> {
  const intent = replyIntent(text);
  const about = { storeId: store.id, channel: "sms", address: from };
  if (intent === "other") return { intent, reply: null };
  if (intent === "help")
    return {
      intent,
      reply: `${store.name}: news of your orders by text. Questions: ${store.sender.replyTo}. Reply STOP to opt out.`,
    };
  return deps.db.transaction(async (tx) => {
    const blocks = await deps.customers.blocked(tx, store.id, [from]);
    const block = blocks.find(({ channel }) => channel === "sms");
    if (intent === "stop") {
      if (block?.kind === "opt_out") return { intent, reply: null };
      await deps.customers.block(tx, { ...about, kind: "opt_out", reason: STOPPED, at });
      // The partner's own stop words are heard there; what is said in other words is not.
      await tellPartners(deps, tx, { storeId: store.id, channel: "sms", address: from });
      return {
        intent,
        reply: `${store.name}: you get no more texts from us. Reply START to get them again.`,
      };
    }
    if (block?.kind !== "opt_out") return { intent, reply: null };
    await deps.customers.unblock(tx, about);
    return { intent, reply: `${store.name}: you get texts about your orders again. Reply STOP to opt out.` };
  });
}
