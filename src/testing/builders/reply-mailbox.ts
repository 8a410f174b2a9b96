import type { ReplyMailbox } from "@/application/ports/conversations";
import { testStoreId } from "./facts";

/** Where replies come in, by IMAP, never read yet. */
export function aReplyMailbox(change: Partial<ReplyMailbox> = {}): ReplyMailbox {
  return {
    storeId: testStoreId,
    settings: {
      route: "imap",
      address: "replies@shop.example",
      hasPlusAddresses: true,
      strays: "keep",
      imap: { host: "mail.example", port: 993, security: "tls", user: "u", folder: "INBOX", movedTo: "" },
    },
    sealedSecret: "sealed",
    uidValidity: null,
    lastUid: 0,
    lastReadAt: null,
    lastErrorAt: null,
    lastError: null,
    failures: 0,
    nextReadAt: null,
    pausedAt: null,
    leaseHolder: null,
    leaseUntil: null,
    updatedAt: 1,
    ...change,
  };
}
