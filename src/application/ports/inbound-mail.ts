import type { IncomingMail } from "@/domain/conversation/incoming-mail";
import type { ReplyRoute } from "@/domain/conversation/reply-settings";

/** A provider's request, before anything is believed. */
export interface InboundRequest {
  readonly body: Uint8Array;
  readonly contentType: string;
  /** As it was sent; null: there was none. */
  readonly authorization: string | null;
  readonly receivedAt: number;
}

export type InboundMail =
  | { readonly kind: "mail"; readonly mail: IncomingMail }
  | { readonly kind: "not_genuine" }
  | { readonly kind: "malformed" };

/** Reads a mail from a provider's inbound webhook, once it has proved itself by what is set for it. */
export type ReadInbound = (
  route: Exclude<ReplyRoute, "imap">,
  request: InboundRequest,
  secret: string,
) => Promise<InboundMail>;
