import type { IncomingMail } from "@/domain/conversation/incoming-mail";
import { orderNumbersIn } from "@/domain/conversation/order-numbers";
import { tagsOf } from "@/domain/conversation/reply-address";
import type { ReplyTrust } from "@/domain/conversation/reply-trust";
import { normaliseOrderNumber } from "@/domain/order/order-number";
import type { Message, Store } from "../ports/rows";
import type { ReplyDeps } from "./reply-deps";

/** What a reply is about, as far as it can be told. */
export interface Answered {
  readonly orderId: string | null;
  /** Our message that it answers. */
  readonly message: Message | null;
  readonly trust: ReplyTrust;
}

const NOTHING: Answered = { orderId: null, message: null, trust: "none" };

/**
 * Finds what a mail answers: by the signed address it was sent to, else by the messages it names, else by an order's
 * number in its subject if it comes from that order's own address. A sender's address alone tells no order.
 */
export async function findAnswered(
  deps: ReplyDeps,
  { store, address, mail }: { readonly store: Store; readonly address: string; readonly mail: IncomingMail },
): Promise<Answered> {
  for (const tag of tagsOf(mail.to, address)) {
    const message = await ownMessage(deps, store, deps.replyTokens.read(store.id, tag));
    if (message !== null) return { orderId: message.orderId, message, trust: "token" };
  }
  for (const reference of mail.references.slice(0, MOST_REFERENCES)) {
    const message = await ownMessage(deps, store, idIn(reference));
    if (message !== null) return { orderId: message.orderId, message, trust: "thread" };
  }
  return findByNumber(deps, store, mail);
}

/** A long thread names every mail in it. */
const MOST_REFERENCES = 20;

/** Our message of this id, if it is the store's and its order is still known. */
export async function ownMessage(
  deps: Pick<ReplyDeps, "db" | "messages">,
  store: Store,
  id: string | null,
): Promise<Message | null> {
  const message = id === null ? null : await deps.messages.find(deps.db.read, id);
  return message?.storeId === store.id ? message : null;
}

/** The id that our own Message-IDs begin with. */
export function idIn(reference: string): string | null {
  const [, id] = /^<([0-9a-f-]{36})@/.exec(reference) ?? [];
  return id ?? null;
}

async function findByNumber(deps: ReplyDeps, store: Store, { subject, from }: IncomingMail) {
  if (from === null) return NOTHING;
  for (const written of orderNumbersIn(subject)) {
    const number = normaliseOrderNumber(written);
    if (number === null) continue;
    const order = await deps.orders.findByRef(deps.db.read, store.id, { externalId: null, number });
    if (order !== null && order.email?.toLowerCase() === from.address)
      return { orderId: order.id, message: null, trust: "address" } as const;
  }
  return NOTHING;
}
