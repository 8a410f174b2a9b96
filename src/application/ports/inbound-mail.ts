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

/** What has proved a request and counts once, and until when it would be taken. */
export interface InboundProof {
  readonly key: string;
  readonly until: number;
}

export type InboundMail =
  | { readonly kind: "mail"; readonly mail: IncomingMail; readonly proof?: InboundProof }
  | { readonly kind: "not_genuine" }
  | { readonly kind: "malformed" };

type Route = Exclude<ReplyRoute, "imap">;

/** What providers post of the mail that they take in for a store. */
export interface InboundReader {
  /** Whether a request may be a provider's, as far as can be told before its body is read. Mailgun proves itself there. */
  mayBeGenuine(route: Route, authorization: string | null, secret: string): boolean;
  /** The mail of a request, once it has proved itself by what is set for the route. */
  read(route: Route, request: InboundRequest, secret: string): Promise<InboundMail>;
}
