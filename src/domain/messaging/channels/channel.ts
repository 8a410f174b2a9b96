import type { z } from "zod";
import type { Consent } from "../../order/consent";

export const channelIds = ["email", "sms", "push", "webhook"] as const;
export type ChannelId = (typeof channelIds)[number];

/** Whether a string names a channel. */
export function isChannelId(id: string): id is ChannelId {
  return channelIds.some((one) => one === id);
}

/** Transactional news of an order somebody made, or advertising. */
export type MessageClass = Consent["class"];

/** One field of what a channel is set to, for its form. */
export interface ChannelSetting {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Sealed when it is stored, never shown again. */
  readonly isSecret: boolean;
}

/** One way to reach a shopper: what it needs, what it may and what it looks like. One file each, one line in the registry. */
export interface ChannelDescriptor<Id extends ChannelId = ChannelId> {
  readonly id: Id;
  readonly label: string;
  /** In a sentence: "Send … by text message". */
  readonly by: string;
  /** Where a message goes; null: to a place that the store names, so that nothing is asked about the person. */
  readonly address: "email" | "phone" | "subscriptions" | null;
  /** What a transactional message needs: a statement of the person's own, or that they have not refused it. */
  readonly consent: "asked" | "not_refused" | "none";
  /** Reaches people wherever they are, so it keeps to decent hours (D22). */
  readonly hasQuietHours: boolean;
  /** What it is set to, per store; null where the installation sets it. */
  readonly config: z.ZodType<Readonly<Record<string, string>>> | null;
  readonly settings: readonly ChannelSetting[];
  readonly limits: { readonly text: number; readonly title: number | null };
}
