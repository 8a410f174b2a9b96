import type { Instant } from "@/domain/shared/instant";
import type { TextTrace } from "../ports/channel";
import type { Message } from "../ports/rows";
import type { SendDeps } from "./send-deps";

/**
 * Asks the provider of a text whether it took it, though the process that handed it over is no more. Its own short link
 * names it, else its words. Null: nobody can be asked, or it never left this machine.
 */
export async function traceText(deps: SendDeps, message: Message, since: Instant): Promise<TextTrace | null> {
  const { channel, recipient, text, storeId, id } = message;
  if (channel !== "sms" || recipient === null || text === null || message.isDemo) return null;
  if (deps.channelSenders?.trace === undefined) return null;
  const store = await deps.stores.find(deps.db.read, storeId);
  const code = await deps.engagements.shortLinkOf(deps.db.read, storeId, id);
  const link = store === null || code === null ? undefined : deps.trackedLinks?.short(store, code);
  return deps.channelSenders.trace({ storeId, to: recipient, words: link ?? text, since });
}
