import { type TouchpointId, touchpoints } from "./touchpoint";

/** By which channels one touchpoint reaches a person, in which order (R87, R92). Whichever it is, it is told once. */
export const channelPolicies = ["sms_first", "email_then_sms", "sms_unless_seen"] as const;
export type ChannelPolicy = (typeof channelPolicies)[number];

/** Texts are read at once: they are for what happens today and what goes wrong (R87). */
export function suggestedPolicy(touchpoint: TouchpointId): ChannelPolicy {
  const isUrgent =
    touchpoint === "shipped" ||
    touchpoint === "out_for_delivery" ||
    touchpoints[touchpoint].group === "exception";
  return isUrgent ? "sms_first" : "sms_unless_seen";
}
