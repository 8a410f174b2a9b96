import { z } from "zod";
import type { ChannelSetting } from "./channel";

/** What events are called where they arrive, before the moment's own name. */
export const prefixSetting = {
  name: "prefix",
  label: "Events begin with",
  hint: 'Before the name of the moment, as in "Milepost: Out for delivery".',
  isSecret: false,
  initial: "Milepost:",
} as const satisfies ChannelSetting;

/** What an event is called: the store's words, then the moment's. */
export function eventName(prefix: string, moment: string): string {
  return [prefix.trim(), moment].filter(Boolean).join(" ");
}

/** Names have to stay below 128 characters (Klaviyo's `metric.name`). */
export const prefixSchema = z.string().max(60, "At most 60 characters.").default("");
