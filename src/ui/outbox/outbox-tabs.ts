import type { OutboxTab } from "@/domain/messaging/outbox-tab";

export const tabLabels = {
  sent: "Sent",
  waiting: "Waiting",
  not_sent: "Not sent",
  uncertain: "Uncertain",
  failed: "Failed",
} as const satisfies Record<OutboxTab, string>;

export const nothingIn = {
  sent: { title: "Nothing sent yet", text: "The first message leaves when an order calls for it." },
  waiting: { title: "Nothing waits", text: "Every message that was asked for has been handed over." },
  not_sent: {
    title: "Nothing was held back",
    text: "Each decision not to send appears here with its reason.",
  },
  uncertain: {
    title: "No open questions",
    text: "A message lands here when the connection broke after it was handed over, so that nobody knows whether it arrived.",
  },
  failed: { title: "Nothing failed", text: "The mail server took every message." },
} as const satisfies Record<OutboxTab, { title: string; text: string }>;

/** What a tab is about, where its name alone may puzzle. */
export const tabNotes: Partial<Record<OutboxTab, string>> = {
  not_sent: "Decisions not to send, each with its reason and the values it was taken on.",
  uncertain:
    "The connection broke after the content was handed over. Nothing is repeated blindly: you decide whether to send again.",
};
