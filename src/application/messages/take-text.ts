import { type ReplyIntent, replyIntent } from "@/domain/messaging/reply-intent";
import { STOPPED } from "@/domain/messaging/stop-by-text";
import type { Instant } from "@/domain/shared/instant";
import { endByStop, resumeByStart } from "../consents/stop-by-text";
import { tellPartners } from "../consents/tell-partners";
import type { Deps } from "../deps";
import type { Block } from "../ports/customers";
import type { Store } from "../ports/rows";

export interface ReceivedText {
  readonly store: Store;
  /** E.164. */
  readonly from: string;
  readonly text: string;
  readonly at: Instant;
  /** The provider's: a text counts once, so that a START of old lifts no later STOP. Absent or null: it has none. */
  readonly providerId?: string | null;
}

export interface TextAnswer {
  readonly intent: ReplyIntent;
  /** What is answered, once and without advertising (47 CFR 64.1200(a)(12)); null: nothing. */
  readonly reply: string | null;
}

/**
 * Reads what somebody answered to a text and honours it at once: a wish to hear no more blocks the number in the same
 * transaction, with what the store lets STOP end beside texts, and whatever is queued is refused when its turn comes
 * (R90). START lifts that, and no other block.
 */
export async function takeText(
  deps: Pick<
    Deps,
    "db" | "heardOnce" | "customers" | "conversations" | "orders" | "queue" | "secrets" | "channelSettings"
  >,
  { store, from, text, at, providerId = null }: ReceivedText,
): Promise<TextAnswer> {
  const intent = replyIntent(text);
  if (intent === "other") return { intent, reply: null };
  if (intent === "help")
    return {
      intent,
      reply: `${store.name}: news of your orders by text. Questions: ${store.sender.replyTo}. Reply STOP to opt out.`,
    };
  return deps.db.transaction(async (tx) => {
    const key = `text:${providerId}`;
    if (providerId !== null && !(await deps.heardOnce.hear(tx, store.id, { key, at, until: null })))
      return { intent, reply: null };
    if (intent === "start") {
      const resumed = await resumeByStart(deps, tx, { store, number: from });
      return { intent, reply: resumed.length === 0 ? null : welcomeBack(store, resumed) };
    }
    const ended = await endByStop(deps, tx, { store, number: from, reason: STOPPED, at });
    // Somebody whose texts had ended before gets none to say so.
    if (!ended.some(({ channel }) => channel === "sms")) return { intent, reply: null };
    // The partner's own stop words are heard there; what is said in other words is not.
    await tellPartners(deps, tx, { storeId: store.id, channel: "sms", address: from });
    return { intent, reply: goodbye(store, ended) };
  });
}

type Ended = readonly Pick<Block, "channel" | "class">[];

function goodbye({ name }: Store, ended: Ended): string {
  const mail = ended.find(({ channel }) => channel === "email");
  const beside =
    mail === undefined ? "" : mail.class === "all" ? " and no e-mail" : " and no offers by e-mail";
  return `${name}: you get no more texts${beside} from us. Reply START to get them again.`;
}

function welcomeBack({ name }: Store, resumed: Ended): string {
  const isMailBack = resumed.some(({ channel, class: ended }) => channel === "email" && ended === "all");
  return `${name}: you get texts ${isMailBack ? "and e-mail " : ""}about your orders again. Reply STOP to opt out.`;
}
