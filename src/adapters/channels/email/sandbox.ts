import type { EmailSender } from "@/application/ports/channel";

/** Hands nothing on: messages stay in the outbox, where they can be read as they would have gone out. */
export function createSandboxSender(): EmailSender {
  return {
    mode: "sandbox",
    concurrency: 32,
    send: async (email) => ({
      kind: "sent",
      providerId: email.messageId,
      detail: "Kept in the outbox; no mail server is set.",
    }),
    close: async () => undefined,
  };
}
