import { z } from "zod";
import type { MessageState } from "../journey/facts";

/** What became of messages, as the outbox sorts them. */
export const outboxTabs = ["sent", "waiting", "not_sent", "uncertain", "failed"] as const;
export const outboxTabSchema = z.enum(outboxTabs);
export type OutboxTab = z.infer<typeof outboxTabSchema>;

/** The states a tab gathers. What was decided against before a message was made stands in the ledger alone. */
export const statesOfTab = {
  sent: ["sent"],
  waiting: ["queued", "held", "sending"],
  uncertain: ["uncertain"],
  failed: ["failed"],
} as const satisfies Record<Exclude<OutboxTab, "not_sent">, readonly MessageState[]>;
