import { withTag } from "@/domain/conversation/reply-address";
import { ONE_OFF } from "@/domain/messaging/one-off";
import type { Tx } from "../ports/database";
import type { Message, Store } from "../ports/rows";
import type { AddressInput } from "./address-message";
import type { SendDeps } from "./send-deps";

/**
 * Where an answer to a mail goes, and which mail it answers itself. With a mailbox of the store's, the address is signed
 * for this one message (R130); what a person writes names the shopper's newest mail, so that it stands below it.
 */
export async function answerRoute(
  { replyTokens, conversations }: Pick<SendDeps, "replyTokens" | "conversations">,
  tx: Tx,
  { store, message }: { readonly store: Store; readonly message: Message },
): Promise<Pick<AddressInput, "replyTo" | "inReplyTo">> {
  if (message.channel !== "email") return {};
  const token = store.replyAddress ? replyTokens?.issue(store.id, message.id) : null;
  const replyTo = store.replyAddress && token ? withTag(store.replyAddress, token) : null;
  if (message.touchpoint !== ONE_OFF) return { replyTo };
  const answered = await conversations.lastMail(tx, store.id, message.orderId);
  return { replyTo, inReplyTo: answered?.mailId ?? null };
}
