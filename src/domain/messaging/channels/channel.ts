import { z } from "zod";
import type { Consent } from "../../order/consent";

export const channelIds = ["email", "sms", "push", "webhook", "klaviyo", "omnisend"] as const;
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
  /** May stay empty. */
  readonly isOptional?: true;
  /** A key of Standard Webhooks, which the form can make. */
  readonly isMadeHere?: true;
  /** Several lines: a template, or a table. */
  readonly isLong?: true;
  /** One of these, the first unless another is chosen. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Asked for only while another field has one of these values. */
  readonly only?: { readonly field: string; readonly values: readonly string[] };
  /** What stands in an empty form, and is meant where nothing is written. */
  readonly initial?: string;
}

/** How fast messages may be handed over; each store's account, or the installation's, has its own. */
export interface ChannelRate {
  /** In a second, unless the store's settings say otherwise; null: as many as there are places. */
  readonly perSecond: number | null;
  /** At once, at most; null: one per connection. After a crash so many are in doubt (D3). */
  readonly places: number | null;
}

/** Messages in a second, as a setting: empty is what the channel has by itself. */
export const perSecondSetting = {
  name: "perSecond",
  label: "Messages per second",
  hint: "Empty: as many as the provider takes.",
  isSecret: false,
  isOptional: true,
} as const satisfies ChannelSetting;

export const perSecondSchema = z
  .string()
  .regex(/^([1-9]\d{0,2})?$/, "A whole number from 1 to 999, or nothing.")
  .default("");

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
  readonly rate: ChannelRate;
}
